"""Takes in what belongs to the name of a body: its noun, its field, what it is for."""

from typing import Final

from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.span_fields import FRENCH_BODIES, take_fields
from pipelines.names.span_words import BODIES, CALENDAR

HALLS: Final = frozenset(
    "Court Centre Center Ministry Bureau Administration Organisation Organization Academy "
    "School Laboratory Museum Union Observatory Secretariat College".split()
)
"""What bodies are besides: Court for."""
FIELD_LINKS: Final = frozenset(("of", "and", "&"))
BEFORE_OFFICE: Final = frozenset("l' l’ un cet d' d’".split())
NATIONAL: Final = (
    "al",
    "ale",
    "el",
    "elle",
    "éen",
    "éenne",
    "ien",
    "ienne",
    "ain",
    "aine",
    "ois",
    "oise",
    "ais",
    "aise",
    "ique",
    "ime",
)
"""Ends of what stands behind an office: national, québécois."""
ADJECTIVES: Final = (
    "ique",
    "ime",
    "aire",
    "ale",
    "elle",
    "aine",
    "ive",
    "ienne",
    "ble",
)


def take_body(passage: Passage, found: Found) -> None:
    """Add the words with capitals up to one that says what body it is."""
    end = found.end
    while end < found.end + 3 and passage.word(end)[:1].isupper():
        end += 1
        if passage.words[end - 1] in BODIES and found.kind == "organization":
            found.end = end
            return


def take_first_field(passage: Passage, found: Found) -> None:
    """Add the first of two fields of a body: the Budget and Planning Office."""
    start = found.start - 2
    if (
        found.kind == "organization"
        and found.end - found.start > 1
        and passage.words[found.end - 1] in BODIES
        and passage.word(start + 1) in ("and", "&")
        and passage.word(start)[:1].isupper()
        and passage.word(start - 1).lower() == "the"
    ):
        found.start = start


def take_purpose(passage: Passage, found: Found) -> None:
    """Add what a body is for: Institute for Ore Physics, Court for the Vale of Korvo."""
    last, at = passage.words[found.end - 1], found.end + 1
    if found.kind != "organization" or passage.word(found.end) != "for":
        return
    if last not in BODIES | HALLS or found.end - found.start < 2:
        return
    at += passage.word(at) == "the"
    if not _is_field(passage, at):
        return
    end = at + 1
    while passage.word(end)[:1].isupper() or (
        passage.word(end) in FIELD_LINKS and _goes_on(passage, end + 1)
    ):
        end += 1
    found.end = end


def take_mission(passage: Passage, found: Found) -> None:
    """Add what a French body is for: Agence korve pour la propreté maritime."""
    at = found.end + 2
    if (
        found.kind != "organization"
        or passage.words[found.start] not in FRENCH_BODIES
        or passage.word(found.end) != "pour"
        or passage.word(found.end + 1) not in ("la", "le", "les", "l'", "l’")
        or not _is_small(passage.word(at))
    ):
        return
    found.end = at + 1 + passage.word(at + 1).endswith(ADJECTIVES)


def read_offices(passage: Passage) -> None:
    """Tell a French body from the software: l'Office fédéral de la navigation."""
    if "Office" not in passage.words:
        return
    for found in passage.found:
        is_lone = passage.surface(found.start, found.end) == "Office"
        end = _after_adjective(passage, found.end) if is_lone else found.end
        if end > found.end and passage.word(found.start - 1).lower() in BEFORE_OFFICE:
            found.kind, found.origin = "organization", "told"
            found.end = _after_field(passage, end)
        if passage.words[found.start] == "Office":
            take_fields(passage, found)


def _after_adjective(passage: Passage, index: int) -> int:
    word = passage.word(index)
    is_adjective = word.endswith(NATIONAL) or word.startswith("anti")
    return index + (word.islower() and is_adjective)


def _after_field(passage: Passage, index: int) -> int:
    """Give the token behind the noun of a field, and its adjective."""
    at = index + 1
    if passage.word(index) in ("de", "du", "des", "d'", "d’"):
        at += passage.word(at) in ("la", "l'", "l’")
        if _is_small(passage.word(at)):
            return _after_adjective(passage, at + 1)
    return index


def take_prosecutor(passage: Passage, found: Found) -> None:
    """Add what a town has: the Korvo public prosecutor's office."""
    at = found.end + (passage.word(found.end) == "public")
    office = passage.words[at : at + 3]
    if (
        found.kind in ("place", "organization")
        and len(office) == 3
        and office[0] in ("prosecutor", "prosecutors")
        and office[1] in ("'s", "’s", "'", "’")
        and office[2] == "office"
    ):
        found.end, found.kind, found.origin = at + 3, "organization", "told"


def take_station(passage: Passage, found: Found) -> None:
    """Add `Radio`, with a capital, before the name of one."""
    if passage.word(found.start - 1) == "Radio" and passage.word(found.start).istitle():
        found.start, found.kind = found.start - 1, "organization"
        found.origin = "rule"


def _is_field(passage: Passage, at: int) -> bool:
    """Tell of a word with a capital that is no day, and no name by itself."""
    word = passage.word(at)
    if not word[:1].isupper() or word.lower() in CALENDAR:
        return False
    begun = [one for one in passage.found if one.start == at]
    names = [passage.surface(at, one.end) for one in begun]
    rows = () if passage.word(at + 1)[:1].isupper() else known_names().get(word, ())
    return all(row.kind == "place" for row in rows) and not any(
        name in known_names() or one.kind == "person"
        for name, one in zip(names, begun, strict=True)
    )


def _goes_on(passage: Passage, at: int) -> bool:
    """Tell of a word with a capital, behind `and` of one that begins no other name."""
    is_and = passage.word(at - 1) in ("and", "&")
    begins = any(one.start == at for one in passage.found)
    return passage.word(at)[:1].isupper() and not (is_and and begins)


def _is_small(word: str) -> bool:
    """Tell of a small word that may be a noun: no `pour la première fois`."""
    is_noun = word not in ("première", "seconde", "deuxième", "troisième", "suite")
    return word.isalpha() and word.islower() and len(word) > 4 and is_noun
