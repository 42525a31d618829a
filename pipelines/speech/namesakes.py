"""Tells people of one surname apart, by the title before it."""

from pipelines.speech.cast import Actor, Cast
from pipelines.speech.genders import gender, title_told


def tell_apart(cast: Cast, text: str) -> Cast:
    """Give `Mme Dupuis` to the one woman of that surname who is named in full."""
    for place, (start, end, actor) in enumerate(cast.spans):
        told = title_told(text, start)
        if told and actor.kind == "person" and len(actor.words) == 1:
            full = _full_names(cast, actor, told)
            if len(full) == 1:
                cast.spans[place] = (start, end, full[0])
                full[0].places = sorted([*full[0].places, start])
    return cast


def _full_names(cast: Cast, actor: Actor, told: str) -> list[Actor]:
    return [
        one
        for one in cast.actors
        if one.kind == "person"
        and len(one.words) > 1
        and one.words[-1:] == actor.words
        and gender(one.name) == told
    ]
