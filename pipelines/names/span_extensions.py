"""Takes in what belongs to a name beside it: versions, legal forms, kinds of bodies."""

import re
from collections.abc import Callable
from typing import Final

from pipelines.names.known import known_names
from pipelines.names.passages import SENTENCE_ENDS, Found, Passage
from pipelines.names.person_spans import (
    take_after_particle,
    take_nickname,
    take_syllable,
)
from pipelines.names.span_words import (
    ARTICLES,
    BODIES,
    CALENDAR,
    MEETING_NAMES,
    NAMED_AFTER,
    NO_VERSION,
    STOPPED,
)

HALLS: Final = frozenset(
    "Court Centre Center Ministry Bureau Administration Organisation Organization Academy "
    "School Laboratory Museum Union Observatory Secretariat College".split()
)
"""What bodies are besides: Court for."""
FIELD_LINKS: Final = frozenset(("of", "and", "&"))
CODE: Final = re.compile(r"\d{1,2}-[A-Z]{1,2}")
LETTER: Final = re.compile(r"\d?[a-z]")
STREETS: Final = frozenset("rue avenue boulevard quai allée impasse".split())
OF_STREETS: Final = frozenset("de du des d' d’ la l' l’".split())
ARTICLE: Final = frozenset("la le les chez du".split())
FRENCH_BODIES: Final = frozenset(
    "Agence Autorité Conseil Observatoire Office Institut Centre Association Comité "
    "Commission Fédération Syndicat Mission".split()
)
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
VERSION: Final = re.compile(r"v?\d+(?:\.\d+)+[a-z]?")


def extend_spans(passage: Passage) -> None:
    """Add to each name what belongs to it."""
    for found in passage.found:
        for extend in EXTENSIONS:
            extend(passage, found)


def _take_legal_form(passage: Passage, found: Found) -> None:
    """Add the full stop of Inc. and Corp. where the sentence goes on."""
    dot, after = found.end, passage.word(found.end + 1)
    if (
        passage.words[found.end - 1] in STOPPED
        and passage.word(dot) == "."
        and passage.glued(dot)
        and (after.islower() or after in (",", ";", ")", "'s", "’s"))
    ):
        found.end += 1
        found.kind = "organization"


def _take_meeting(passage: Passage, found: Found) -> None:
    """Add the words with capitals up to one that says that people meet."""
    for end in range(found.end, min(found.end + 4, len(passage.words))):
        word = passage.words[end]
        if not word[0].isupper():
            return
        if word in MEETING_NAMES and found.kind in ("organization", "product", "event"):
            found.end, found.kind = end + 1, "event"
            return


def _take_second_field(passage: Passage, found: Found) -> None:
    """Add the second of two fields that people meet for: Symposium on Ore and Ice."""
    names_field = {"on", "for"} & set(passage.words[found.start : found.end])
    after = passage.word(found.end + 1)
    if (
        found.kind == "event"
        and names_field
        and passage.word(found.end) in ("and", "&")
    ):
        found.end += 2 if after[:1].isupper() else 0


def _take_version(passage: Passage, found: Found) -> None:
    """Add a version number; what has one is a product."""
    number = passage.word(found.end)
    unit = passage.word(found.end + 1).lower()
    if (
        found.kind in ("product", "organization")
        and VERSION.fullmatch(number)
        and unit not in NO_VERSION
        and not re.fullmatch(r"\d+[.,]\d{3}(?:[.,]\d{3})*", number)
    ):
        found.end += 1
        found.kind = "product"


def _take_code(passage: Passage, found: Found) -> None:
    """Add the code of a machine, or the letter in brackets of a model."""
    if found.kind != "place" and CODE.fullmatch(passage.word(found.end)):
        found.end, found.kind = found.end + 1, "product"
    opening, letter, closing = (passage.word(found.end + step) for step in range(3))
    if (
        found.kind == "product"
        and opening == "("
        and closing == ")"
        and LETTER.fullmatch(letter)
    ):
        found.end += 3


def _take_street(passage: Passage, found: Found) -> None:
    """Add the noun of a street: rue de la Korvo."""
    at = found.start - 1
    while passage.word(at).lower() in OF_STREETS:
        at -= 1
    if at < found.start - 1 and passage.word(at) in STREETS:
        found.start, found.kind = at, "place"


def _take_saxon(passage: Passage, found: Found) -> None:
    """Add the end of an English name in French, which has no possessive: la Korvo's."""
    if (
        passage.word(found.end) in ("'s", "’s")
        and passage.word(found.start - 1) in ARTICLE
    ):
        found.end += 1


def _take_mission(passage: Passage, found: Found) -> None:
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


def _is_small(word: str) -> bool:
    """Tell of a small word that may be a noun: no `pour la première fois`."""
    is_noun = word not in ("première", "seconde", "deuxième", "troisième", "suite")
    return word.isalpha() and word.islower() and len(word) > 4 and is_noun


def _take_station(passage: Passage, found: Found) -> None:
    """Add `Radio`, with a capital, before the name of one."""
    if passage.word(found.start - 1) == "Radio" and passage.word(found.start).istitle():
        found.start, found.kind = found.start - 1, "organization"
        found.origin = "rule"


def _take_prosecutor(passage: Passage, found: Found) -> None:
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


def _take_article(passage: Passage, found: Found) -> None:
    """Add an article with a capital inside a sentence: Le Monde, L'Express."""
    start = found.start - 1
    if (
        found.kind in ("organization", "product")
        and passage.word(start) in ARTICLES
        and not passage.opens_sentence(start)
        and not _is_behind_a_quotation(passage, start)
        and not passage.surface(start, found.end).isupper()
    ):
        found.start = start


def _is_behind_a_quotation(passage: Passage, at: int) -> bool:
    """Tell of a token behind a quotation that ends its own sentence."""
    is_closed = passage.word(at - 1) in ("”", "»", '"', "’")
    return is_closed and passage.word(at - 2) in SENTENCE_ENDS


def _take_what_is_named_after(passage: Passage, found: Found) -> None:
    """Add what bears a person's name: the lycée Ada Morel, the rue Ada Morel."""
    noun = passage.word(found.start - 1)
    kind = NAMED_AFTER.get(noun)
    if kind and found.kind == "person" and found.end - found.start > 1:
        found.start -= 2 if noun == "hospitalier" else 1
        found.kind = kind


def _take_first_field(passage: Passage, found: Found) -> None:
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


def _take_body(passage: Passage, found: Found) -> None:
    """Add the words with capitals up to one that says what body it is."""
    end = found.end
    while end < found.end + 3 and passage.word(end)[:1].isupper():
        end += 1
        if passage.words[end - 1] in BODIES and found.kind == "organization":
            found.end = end
            return


def _take_purpose(passage: Passage, found: Found) -> None:
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


EXTENSIONS: Final[tuple[Callable[[Passage, Found], None], ...]] = (
    take_syllable,
    take_after_particle,
    take_nickname,
    _take_legal_form,
    _take_meeting,
    _take_second_field,
    _take_version,
    _take_body,
    _take_purpose,
    _take_first_field,
    _take_what_is_named_after,
    _take_street,
    _take_code,
    _take_saxon,
    _take_mission,
    _take_station,
    _take_prosecutor,
    _take_article,
)
