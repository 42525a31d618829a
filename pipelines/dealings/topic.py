"""Finds the company that an article is about, and the fullest form of each name."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from crawler.items import Mention
from pipelines.dealings.frame import Frame
from pipelines.dealings.words import AUTHORITY, is_reporter
from pipelines.names.legal_forms import is_legal_form
from pipelines.speech.cast import Actor, Cast, gather_cast

BEGINNING: Final = 30
"""Characters in which the text names the one whom it is about."""
WORD_EDGE: Final = re.compile(r"\b")
BESIDE: Final = re.compile(
    r"\b(?:of|for|from|by|behind|after|before|like|unlike|against|with|de|du|après|avant|"
    r"comme|contre|avec) (?:the |la |le |l')?$",
    re.I,
)
"""What stands before a name that a headline is not about."""
TRADE: Final = re.compile(
    r"^(?:[a-z]+(?:tech|maker)|start-?up|scale-?up|unicorn|licorne|neobank|néobanque) ",
    re.I,
)
"""A common noun that a headline's capital makes look like a part of the name."""


def frame_of(mentions: Sequence[Mention], headline: str) -> Frame:
    """Find the main organization and the fullest form of every name."""
    cast = gather_cast(mentions)
    names = {(str(row.kind), row.text): row.text for row in mentions}
    for actor in cast.actors:
        for form in actor.forms:
            names[actor.kind, form] = actor.name
    for actor in cast.actors:
        if actor.kind == "organization" and (longer := _longer_name(actor, cast)):
            is_plain = TRADE.match(longer)
            short, long = (longer, actor.name) if is_plain else (actor.name, longer)
            names[actor.kind, short] = long
        if actor.kind == "organization" and (begun := _begun_name(actor, cast)):
            names |= {(actor.kind, form): begun for form in actor.forms}
    written = {name.casefold(): name for name in names.values() if not name.isupper()}
    for key, name in names.items():
        names[key] = written.get(name.casefold(), name) if name.isupper() else name
    main = _main(cast, headline)
    return Frame(main=names.get(("organization", main or ""), main), names=names)


def _longer_name(actor: Actor, cast: Cast) -> str | None:
    """Find the one organization whose last word is all of this one's name."""
    longer = [
        other.name
        for other in cast.actors
        if other.kind == actor.kind and _is_longer(other, actor)
    ]
    return longer[0] if len(longer) == 1 else None


def _is_longer(other: Actor, actor: Actor) -> bool:
    """Tell a name with one word before it that is all of the other one's."""
    if TRADE.sub("", other.name, count=1) == actor.name != other.name:
        return True
    return (
        len(actor.words) == 1
        and 1 < len(other.words) < 4
        and other.words[1] == actor.words[0]
        and (len(other.words) == 2 or is_legal_form(other.words[-1]))
    )


def _begun_name(actor: Actor, cast: Cast) -> str | None:
    """Find the one organization that begins with a short form that ends this name."""
    begun = [
        other.name
        for other in cast.actors
        if other.kind == actor.kind
        and len(other.words) > 1
        and other.words[0] in actor.forms
        and other.words[0] != actor.words[0]
    ]
    return begun[0] if len(begun) == 1 else None


def _main(cast: Cast, headline: str) -> str | None:
    """Find the organization that the article is about."""
    firms = [
        actor
        for actor in cast.actors
        if actor.kind == "organization"
        and not (AUTHORITY.search(actor.name) or is_reporter(actor.name))
    ]
    firms.sort(
        key=lambda actor: (-_weight(actor, headline), actor.places[:1] or [10**9])
    )
    if not any(actor.headline_place == 0 for actor in cast.actors):
        forms = {form: actor.name for actor in firms for form in actor.forms}
        if opening := _opening_name(forms, headline):
            return forms[opening]
    return firms[0].name if firms else None


def _opening_name(names: Iterable[str], headline: str) -> str | None:
    """Find the name that opens a headline, where nobody marked it there."""
    opening = [
        name
        for name in names
        if headline.startswith(name) and WORD_EDGE.match(headline, len(name))
    ]
    return max(opening, key=len, default=None)


def _weight(actor: Actor, headline: str) -> int:
    """Weigh who an article is about: first in the headline, then named often."""
    opens = 3 if actor.headline_place == 0 else 0
    named = actor.in_headline and not any(
        BESIDE.search(headline.partition(form)[0])
        for form in actor.forms
        if form in headline
    )
    begins = 2 if actor.places[:1] < [BEGINNING] and not actor.name.isupper() else 0
    return opens * named + 3 * named + begins + min(3, len(actor.places))
