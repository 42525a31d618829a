"""Takes in what belongs to a name beside it: versions, legal forms, kinds of bodies."""

import re
from collections.abc import Callable
from typing import Final

from pipelines.names.passages import SENTENCE_ENDS, Found, Passage
from pipelines.names.person_spans import (
    take_after_particle,
    take_nickname,
    take_syllable,
)
from pipelines.names.span_bodies import (
    take_body,
    take_first_field,
    take_mission,
    take_prosecutor,
    take_purpose,
    take_station,
)
from pipelines.names.span_fields import (
    take_english_fields,
    take_fields,
    take_hospital,
)
from pipelines.names.span_words import (
    ARTICLES,
    MEETING_NAMES,
    NAMED_AFTER,
    NO_VERSION,
    STOPPED,
)

CODE: Final = re.compile(r"\d{1,2}-[A-Z]{1,2}")
LETTER: Final = re.compile(r"\d?[a-z]")
STREETS: Final = frozenset("rue avenue boulevard quai allée impasse".split())
OF_STREETS: Final = frozenset("de du des d' d’ la l' l’".split())
SEAS: Final = frozenset("mer golfe détroit".split())
FARMS: Final = frozenset("Gaec GAEC Earl EARL Scea SCEA Cuma CUMA".split())
"""Legal forms of French farms, and of what they share."""
ARTICLE: Final = frozenset("la le les chez du".split())
VERSION: Final = re.compile(r"v?\d+(?:\.\d+)+[a-z]?")


def extend_spans(passage: Passage) -> None:
    """Add to each name what belongs to it."""
    for found in list(passage.found):
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


def _take_sea(passage: Passage, found: Found) -> None:
    """Add the noun of a sea that is called after a country: la mer de Korvo."""
    if (
        found.kind == "place"
        and passage.word(found.start - 1) in ("de", "d'", "d’", "du")
        and passage.word(found.start - 2) in SEAS
    ):
        found.start -= 2


def _take_farm(passage: Passage, found: Found) -> None:
    """Add the legal form of a farm: Gaec de Korvo, Cuma du Moulin."""
    at = found.start - 1
    while passage.word(at).lower() in OF_STREETS:
        at -= 1
    if passage.word(at) in FARMS:
        found.start = at
    if passage.words[found.start] in FARMS:
        found.kind, found.origin = "organization", "told"


def _take_saxon(passage: Passage, found: Found) -> None:
    """Add the end of an English name in French, which has no possessive: la Korvo's."""
    if (
        passage.word(found.end) in ("'s", "’s")
        and passage.word(found.start - 1) in ARTICLE
    ):
        found.end += 1


def _take_article(passage: Passage, found: Found) -> None:
    """Add an article with a capital inside a sentence: Le Monde, L'Express."""
    start = found.start - 1
    if (
        found.kind in ("organization", "product")
        and passage.word(start) in ARTICLES
        and not passage.opens_sentence(start)
        and not (passage.word(start - 1) == ":" and _has_number(passage, found))
        and not _is_behind_a_quotation(passage, start)
        and not passage.surface(start, found.end).isupper()
    ):
        found.start = start


def _has_number(passage: Passage, found: Found) -> bool:
    """Tell of a model, before which an article opens what stands behind a colon."""
    return any(sign.isdigit() for sign in passage.words[found.end - 1])


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


EXTENSIONS: Final[tuple[Callable[[Passage, Found], None], ...]] = (
    take_syllable,
    take_after_particle,
    take_nickname,
    _take_legal_form,
    _take_meeting,
    _take_second_field,
    _take_version,
    take_body,
    take_purpose,
    take_first_field,
    _take_what_is_named_after,
    _take_street,
    _take_code,
    _take_sea,
    _take_farm,
    _take_saxon,
    take_mission,
    take_fields,
    take_english_fields,
    take_hospital,
    take_station,
    take_prosecutor,
    _take_article,
)
