"""Mends the spans that the model saw: what stands at their edges, what is no name at all."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from pipelines.names.known import known_names
from pipelines.names.no_names import is_name
from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import (
    ARTICLES,
    BODIES,
    COMPANY_NOUNS,
    GENERIC_NOUNS,
    LEGAL,
    LINKS,
    LOOSE_ENDS,
    LOOSE_STARTS,
    NAMED_AFTER,
    NO_VERSION,
)

VERSION: Final = re.compile(r"v?\d+(?:\.\d+)+[a-z]?")
DISTRICT: Final = re.compile(r"\d+(?:e|er|ème|ÈME|E|ER)")
DOMAIN: Final = re.compile(
    r"[a-z0-9][\w-]*\.(?:com|fr|org|net|io|ai|eu|co|gouv\.fr)", re.I
)
INVERTED: Final = re.compile(r"\w+-(?:t-)?(?:ils?|elles?|on|nous|vous|je|tu|ce)", re.I)


def mend_spans(passage: Passage) -> None:
    """Drop what is no name, cut loose ends off, and take in what belongs to a name."""
    mended = [found for old in passage.found for found in _parts(passage, old)]
    passage.found = [found for found in mended if is_name(passage, found)]
    _join_plural_possessives(passage)
    for found in passage.found:
        for extend in EXTENSIONS:
            extend(passage, found)
    _drop_covered(passage)
    _add_plain_shapes(passage)


def _join_plural_possessives(passage: Passage) -> None:
    """Join what a plural's apostrophe parted: Public Employees' Retirement System."""
    for first, second in pairwise(list(passage.found)):
        if (
            first.kind == second.kind == "organization"
            and second.start == first.end + 1
            and passage.words[first.end] in ("'", "’")
            and passage.words[first.end - 1].endswith("s")
        ):
            second.start = first.start
            passage.found.remove(first)


def _add_plain_shapes(passage: Passage) -> None:
    """Add what its shape tells: numbered districts, web sites, one-letter companies."""
    owner = passage.owners()
    for index, word in enumerate(passage.words):
        if owner[index]:
            continue
        after = passage.word(index + 1)
        if word[0].isdigit() and DISTRICT.fullmatch(word):
            if after.lower() == "arrondissement" and not owner[index + 1]:
                passage.replace([], Found(index, index + 2, "place", "rule"))
        elif "." in word and DOMAIN.fullmatch(word) and passage.word(index - 1) != "@":
            passage.replace([], Found(index, index + 1, "product", "rule"))
        elif _is_letter_of_company(passage, index):
            passage.replace([], Found(index, index + 1, "organization", "rule"))


def _is_letter_of_company(passage: Passage, index: int) -> bool:
    word, before = passage.words[index], passage.word(index - 1).lower()
    return len(word) == 1 and "A" <= word <= "Z" and before in COMPANY_NOUNS


def _parts(passage: Passage, found: Found) -> Iterator[Found]:
    """Split an enumeration that was taken for one name, and cut loose ends off."""
    start = found.start
    for index in range(found.start, found.end + 1):
        if index < found.end and not _is_border(passage, found, index):
            continue
        end = index
        start = _after_generic_noun(passage, start, end)
        while end > start and _is_loose(passage.words[end - 1]):
            end -= 1
        while start < end - 1 and passage.words[start] in LOOSE_STARTS:
            start += 1
        if end > start:
            yield Found(start, end, found.kind, found.origin)
        start = index + 1


def _is_border(passage: Passage, found: Found, index: int) -> bool:
    """Tell whether a token stands between two names: a cell's edge, a comma."""
    if passage.words[index] in ("et", "and"):
        return _parts_known_names(passage, found, index)
    if passage.words[index] == ",":
        after = passage.word(index + 1).rstrip(".").lower()
        return found.kind in ("organization", "place") and after not in LEGAL
    return passage.words[index] == "|" or _ends_kicker(passage, found, index)


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


def _after_generic_noun(passage: Passage, start: int, end: int) -> int:
    """Leave outside a noun that says what kind of thing is named: the group, the fund."""
    if passage.words[start] not in GENERIC_NOUNS:
        return start
    after = start + 1
    while after < end and passage.words[after] in LINKS:
        after += 1
    return after if after < end and passage.words[after][0].isupper() else start


def _is_loose(word: str) -> bool:
    return word in LOOSE_ENDS or INVERTED.fullmatch(word) is not None


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


def _take_article(passage: Passage, found: Found) -> None:
    """Add an article with a capital inside a sentence: Le Monde, L'Express."""
    start = found.start - 1
    if (
        found.kind in ("organization", "product")
        and passage.word(start) in ARTICLES
        and not passage.opens_sentence(start)
        and not passage.surface(start, found.end).isupper()
    ):
        found.start = start


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


EXTENSIONS: Final[tuple[Callable[[Passage, Found], None], ...]] = (
    _take_version,
    _take_body,
    _take_first_field,
    _take_what_is_named_after,
    _take_article,
)


def _drop_covered(passage: Passage) -> None:
    """Keep the first of two names that overlap now."""
    kept: list[Found] = []
    for found in passage.found:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    passage.found = kept
