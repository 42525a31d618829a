"""Tells where one name ends and another begins in what the model took for one."""

from typing import Final

from pipelines.names.given_names import is_given_name
from pipelines.names.known import known_names
from pipelines.names.legal_forms import is_legal_form
from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import BODIES, COMPANY_NOUNS, TRADES_OF_FIRMS

AGAINST: Final = frozenset(("vs", "vs.", "v.", "versus", "contre"))


def is_border(passage: Passage, found: Found, index: int) -> bool:
    """Tell whether a token stands between two names: a cell's edge, a comma."""
    if passage.words[index] in ("'s", "’s"):
        return _belongs_to_a_place(passage, found, index)
    if passage.words[index] in ("'", "’"):
        return _owns(passage, found, index)
    if passage.words[index] == ".":
        return _ends_with_a_letter(passage, found, index)
    if passage.words[index] == "of":
        return _is_firm_of_a_town(passage, found, index)
    if passage.words[index] in ("et", "and", "/"):
        return _parts_known_names(passage, found, index)
    if passage.words[index].lower() in AGAINST:
        return found.start < index < found.end - 1
    if passage.words[index] == ",":
        after = passage.word(index + 1)
        return found.kind in ("organization", "place") and not is_legal_form(after)
    return passage.words[index] == "|" or _ends_kicker(passage, found, index)


def _belongs_to_a_place(passage: Passage, found: Found, index: int) -> bool:
    """Tell of a body behind its country: Norway's Data Board."""
    return (
        found.kind == "organization"
        and _is_place(passage.surface(found.start, index))
        and passage.surface(found.start, found.end) not in known_names()
        and passage.word(index + 1)[:1].isupper()
    )


def _owns(passage: Passage, found: Found, index: int) -> bool:
    """Tell of a company of the list that ends with s, and what it has: Brivas' Model 4."""
    owner = passage.surface(found.start, index)
    return (
        found.start < index < found.end - 1
        and passage.glued(index)
        and owner.endswith(("s", "x"))
        and owner in known_names()
        and passage.surface(found.start, found.end) not in known_names()
    )


def _ends_with_a_letter(passage: Passage, found: Found, index: int) -> bool:
    """Tell of a full stop behind a company of one letter: l'offre de X. Korvo attend."""
    letter = passage.words[index - 1]
    return (
        found.start < index < found.end - 1
        and len(letter) == 1
        and (index == found.start + 1 or not is_given_name(passage.words[found.start]))
        and passage.glued(index)
        and not passage.glued(index + 1)
        and passage.surface(found.start, found.end) not in known_names()
        and (
            passage.word(index - 2).lower() in COMPANY_NOUNS
            or any(
                one.end - one.start == 1 and passage.words[one.start] == letter
                for one in passage.found
            )
            or (index == found.start + 1 and letter in known_names())
        )
    )


def _is_firm_of_a_town(passage: Passage, found: Found, index: int) -> bool:
    """Tell of a firm by its trade, or that is named alone too: Korvo of London."""
    name = passage.words[found.start]
    if passage.words[index - 1] in TRADES_OF_FIRMS:
        return _is_place(passage.surface(index + 1, found.end))
    return (
        found.kind == "organization"
        and index == found.start + 1
        and name not in BODIES
        and _is_place(passage.surface(index + 1, found.end))
        and any(
            passage.words[one.start] == name and one.end - one.start == 1
            for one in passage.found
        )
    )


def _is_place(surface: str) -> bool:
    return {row.kind for row in known_names().get(surface, ())} == {"place"}


def _parts_known_names(passage: Passage, found: Found, index: int) -> bool:
    """Tell whether names of the list stand on both sides: SoftBank et BlackRock."""
    sides = (found.start, index), (index + 1, found.end)
    return (
        all(
            start < end and passage.surface(start, end) in known_names()
            for start, end in sides
        )
        and passage.surface(found.start, found.end) not in known_names()
    )


def _ends_kicker(passage: Passage, found: Found, index: int) -> bool:
    """Tell of the colon behind the first word of a headline: Santé : Brivex recrute."""
    return (
        passage.field == "headline"
        and found.start == 0
        and index == 1
        and passage.words[index] == ":"
        and not passage.glued(index)
    )
