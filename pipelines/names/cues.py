"""Tells what is named by the words right beside it: `boots from Korvo`, `Korvo users`."""

from typing import Final

from pipelines.names.cue_words import (
    EVENT_PAIRS,
    FIRM_AFTER,
    FIRM_BEFORE,
    MONTHS,
    PRODUCT_AFTER,
    PRODUCT_BEFORE,
    PRODUCT_PAIRS,
    SHOWN,
    UNIVERSITY_BEFORE,
)
from pipelines.names.given_names import is_given_name
from pipelines.names.known import known_name
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES
from pipelines.names.span_words import FIRM_ENDS

SURE: Final = 0.98
"""How likely a place is to the network that is one though plants are told to be its."""
ARTICLES: Final = frozenset(("the", "le", "la", "les", "l'", "l’", "its", "a"))
MAKER_PAIRS: Final = frozenset(
    ("éditeur de", "éditrice de", "créateur de", "maker of", "developer of")
)
PAPERS: Final = frozenset(
    "Nieuws Zeitung Nachrichten Tageblatt Courier Gazette Messenger Herald Tribune Chronicle "
    "Telegraph Standard Observer Courant Allehanda".split()
)
"""The last word of a newspaper's name."""
OF: Final = frozenset(("de", "d'", "d’", "of"))
ENDOWED: Final = frozenset(
    "Foundation Institute Trust Association Society Council Fund Federation Alliance".split()
)
"""The last words of bodies that an article stands before: the Korvo Foundation."""


def judge_by_cues(passage: Passage) -> None:
    """Give unknown names the kind that the words beside them hint at."""
    last: Found | None = None
    for found in passage.found:
        if _is_university(passage, found):
            found.kind, found.origin = "organization", "told"
        elif last and found.origin == "model" and _is_made_too(passage, last, found):
            found.kind, found.origin = "product", "hint"
        elif found.origin == "model" and (kind := _hinted(passage, found)):
            found.kind, found.origin = kind, "hint"
        last = found


def _is_university(passage: Passage, found: Found) -> bool:
    return (
        found.kind == "place"
        and passage.word(found.start - 1) == "at"
        and passage.word(found.start - 2).lower() in UNIVERSITY_BEFORE
    )


def _is_made_too(passage: Passage, last: Found, found: Found) -> bool:
    """Read `et de Brivex` behind `l'éditeur de Korvo`."""
    between = [word.lower() for word in passage.words[last.end : found.start]]
    return (
        last.kind == "product"
        and len(between) == 2
        and between[0] in ("et", "and")
        and between[1] in OF
        and _pair(passage, last.start) in MAKER_PAIRS
    )


def _is_employer(passage: Passage, found: Found) -> bool:
    """Read `a lawyer at Bert Cobb` but not `a lawyer at Bert Cobb's side`."""
    return (
        found.kind in ("person", "organization")
        and found.end - found.start > 1
        and passage.word(found.start - 1) == "at"
        and passage.word(found.start - 2).lower() in ROLES
        and passage.word(found.end) not in ("'s", "’s")
    )


def _hinted(passage: Passage, found: Found) -> str | None:
    if _is_employer(passage, found):
        return "organization"
    if found.kind == "person" and found.end - found.start > 1:
        return _firm_of_two_words(passage, found)
    if _is_event(passage, found):
        return "event"
    match found.kind:
        case "event" | "other":
            return None
        case "place":
            is_sure = found.shares.get("place", 0.0) > SURE
            is_firm = not is_sure and _is_of_a_firm(passage, found)
            if _pair(passage, found.start) in MAKER_PAIRS and not is_sure:
                return "product"
            return "organization" if is_firm else None
    if passage.word(found.end).lower() in FIRM_AFTER or _is_endowed(passage, found):
        return "organization"
    if _is_used(passage, found):
        return "product"
    return _of_a_country(passage, found)


def _is_event(passage: Passage, found: Found) -> bool:
    pair, is_place = _pair(passage, found.start), found.kind == "place"
    if pair in EVENT_PAIRS and not (is_place and pair.split()[0] in SHOWN):
        return True
    return not is_place and _is_dated(passage, found.end)


def _is_of_a_firm(passage: Passage, found: Found) -> bool:
    """Read `rachat de` or `équipes de` before a name."""
    noun = passage.word(found.start - 2).lower()
    return passage.word(found.start - 1) in OF and noun in FIRM_BEFORE


def _is_used(passage: Passage, found: Found) -> bool:
    return (
        _is_numbered(passage, found.end)
        or passage.word(found.start - 1).lower() in PRODUCT_BEFORE
        or _pair(passage, found.start) in PRODUCT_PAIRS
        or passage.word(found.end) in PRODUCT_AFTER
    )


def _is_endowed(passage: Passage, found: Found) -> bool:
    return (
        found.end - found.start > 1
        and passage.words[found.end - 1] in ENDOWED
        and passage.word(found.start - 1).lower() == "the"
    )


def _is_numbered(passage: Passage, index: int) -> bool:
    """Tell of a letter or show with its number: Brivex Weekly #88."""
    return passage.word(index) == "#" and passage.word(index + 1).isdigit()


def _firm_of_two_words(passage: Passage, found: Found) -> str | None:
    """Tell of what looks like two people's names and is a firm: rachat de Bert Cobb."""
    last = passage.words[found.end - 1]
    if last in PAPERS or last in FIRM_ENDS:
        return "organization"
    if is_given_name(passage.words[found.start]):
        return None
    has_article = passage.word(found.start - 1).lower() in ("l'", "l’", "du")
    return "organization" if has_article or _is_of_a_firm(passage, found) else None


def _pair(passage: Passage, start: int) -> str:
    """Give the two words before a name, articles left out."""
    at = start - 2 if passage.word(start - 1).lower() in ARTICLES else start - 1
    last = passage.word(at).lower().replace("d'", "de").replace("d’", "de")
    return f"{passage.word(at - 1).lower()} {last}"


def _is_dated(passage: Passage, index: int) -> bool:
    """Read `, les 19 et 20 novembre` or `, from 2 June` or `in Turin in May`."""
    words = [passage.word(at) for at in range(index, index + 8)]
    if words[0] == "," and words[1].lower() in ("les", "le", "du", "from", "on"):
        return words[2].isdigit() and any(word in MONTHS for word in words[3:7])
    return False


def _of_a_country(passage: Passage, found: Found) -> str | None:
    """Read `Norway's Korvo`: a country has companies."""
    if passage.word(found.start - 1) not in ("'s", "’s"):
        return None
    owner = next((one for one in passage.found if one.end == found.start - 1), None)
    if owner is None or owner.kind != "place":
        return None
    row = known_name(passage.surface(owner.start, owner.end))
    return "organization" if row and row.kind == "place" else None
