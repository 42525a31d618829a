"""Tells people of one surname apart, by the title before it, or by whose kin they are."""

import re
from typing import Final

from pipelines.speech.cast import Actor, Cast
from pipelines.speech.genders import gender, title_told

KIN_OF: Final = re.compile(
    r"\b(?:(?:his|her|their|son|sa|ses|leurs?) (?:[\w-]+ ){0,2}"
    r"(?:husband|wife|father|mother|parents|son|daughter|brother|sister|twin|uncle|aunt|nephew"
    r"|niece|cousin|grand\w+|widow(?:er)?|mari|époux|épouse|femme|père|mère|fils|fille|frère|sœur"
    r"|jumeau|jumelle|oncle|tante|neveu|nièce|cousine?|veuve|veuf|compagn\w+),?"
    r"|married|wed|born to|(?:a|one|two|three) (?:sons?|daughters?|brothers?|sisters?),"
    r"|épous\w+|née? de|mariée? (?:à|avec)|(?:un|une|deux|trois) (?:fils|filles?|frères?|sœurs?),"
    r"|(?:brother|sister|wife|husband|father|mother|son|daughter) of|frère de|sœur de) $",
    re.I,
)
"""What tells a person as another one's kin."""


def tell_apart(cast: Cast, text: str) -> Cast:
    """Give `Mme Dupuis` to the one woman of that surname who is named in full.

    Without a title, the surname is that of who is not told as the others' kin.
    """
    for place, (start, end, actor) in enumerate(cast.spans):
        if actor.kind != "person" or len(actor.words) > 1:
            continue
        told = title_told(text, start)
        full = _full_names(cast, actor, told)
        if not told and len(full) > 1:
            full = [one for one in full if not _is_kin(one, text)]
        if len(full) == 1 and (told or full[0].places[:1] < [start]):
            cast.spans[place] = (start, end, full[0])
            full[0].places = sorted([*full[0].places, start])
    return cast


def _is_kin(actor: Actor, text: str) -> bool:
    """Tell who comes into the article as somebody's son, wife or brother."""
    if not actor.places:
        return False
    first = actor.places[0]
    return KIN_OF.search(text, max(0, first - 60), first) is not None


def _full_names(cast: Cast, actor: Actor, told: str) -> list[Actor]:
    """Give the people of a surname; `told`: the women or men alone."""
    return [
        one
        for one in cast.actors
        if one.kind == "person"
        and len(one.words) > 1
        and one.words[-1:] == actor.words
        and told in ("", gender(one.name))
    ]
