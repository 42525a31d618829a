"""Cuts what the model saw into names: enumerations, loose ends, sums behind a name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipelines.names.known import known_names
from pipelines.names.legal_forms import is_legal_form
from pipelines.names.passages import Found, Passage
from pipelines.names.span_borders import is_border
from pipelines.names.span_words import (
    GENERIC_NOUNS,
    KEPT_NOUNS,
    LINKS,
    LOOSE_ENDS,
    LOOSE_STARTS,
    SCALES,
)

PREFIXES: Final = frozenset(("ex-", "anti-", "pro-"))
YEAR: Final = re.compile(r"(?:19|20)\d\d")
GERUND: Final = re.compile(r"[A-Z][a-z]{2,}ing")
DATED: Final = frozenset(("in", "en", "since", "depuis", "by", "of"))
"""Before a year."""
PROSECUTORS: Final = frozenset("procureur procureure procureurs procureures".split())
INVERTED: Final = re.compile(r"\w+-(?:t-)?(?:ils?|elles?|on|nous|vous|je|tu|ce)", re.I)


def parts(passage: Passage, found: Found) -> Iterator[Found]:
    """Split an enumeration that was taken for one name, and cut loose ends off."""
    start = _after_gerund(passage, found) or _after_year(passage, found)
    start = max(start, _after_republic(passage, found))
    for index in range(start, found.end + 1):
        if index < found.end and not is_border(passage, found, index):
            continue
        end = index
        start = _after_generic_noun(passage, start, end)
        while end > start and _is_loose_end(passage, end - 1):
            end -= 1
        while start < end - 1 and passage.words[start] in LOOSE_STARTS:
            start += 1
        end = _before_tail(passage, start, end)
        if end > start:
            yield replace(found, start=start, end=end)
        start = index + 1


def part_renamed(passage: Passage) -> None:
    """Part the old name from the new one behind it: ex-Twitter X, anti-Google Qwant."""
    for found in list(passage.found):
        if passage.word(found.start - 1).lower() not in PREFIXES:
            continue
        for middle in range(found.end - 1, found.start, -1):
            old = passage.surface(found.start, middle)
            whole = passage.surface(found.start, found.end)
            new = passage.surface(middle, found.end)
            if old in known_names() and whole not in known_names() and _is_firm(new):
                first = replace(found, end=middle)
                found.start = middle
                passage.replace([], first)
                break


def _is_firm(surface: str) -> bool:
    """Tell of a company or product of the list, or of one letter."""
    kinds = {row.kind for row in known_names().get(surface, ())}
    return len(surface) == 1 or (bool(kinds) and kinds <= {"organization", "product"})


def _after_gerund(passage: Passage, found: Found) -> int | None:
    """Leave out the verb that opens a sentence: Leading Brivex was; None: there is none."""
    rest = found.start + 1
    if (
        rest >= found.end
        or not GERUND.fullmatch(passage.words[found.start])
        or not passage.opens_sentence(found.start)
        or not passage.word(found.end).islower()
        or passage.surface(found.start, found.end) in known_names()
    ):
        return None
    name = passage.surface(rest, found.end)
    rows = known_names().get(name, ())
    is_met = any(passage.surface(one.start, one.end) == name for one in passage.found)
    is_listed = rows and not any("common" in row.notes for row in rows)
    return rest if is_listed or is_met else None


def _after_year(passage: Passage, found: Found) -> int:
    """Leave out the year before a name of the list: in 2031 Dublin fined."""
    rest = found.start + 1
    is_year = rest < found.end and YEAR.fullmatch(passage.words[found.start])
    is_dated = is_year and passage.word(found.start - 1).lower() in DATED
    if is_dated and passage.surface(rest, found.end) in known_names():
        return rest
    return found.start


def _after_republic(passage: Passage, found: Found) -> int:
    """Leave out what a prosecutor is of: procureur de la République de Korvo."""
    at = found.start
    is_of = passage.words[at] == "République" and passage.word(at - 1) == "la"
    prosecutor = passage.word(at - 3).lower()
    link = passage.word(at + 1)
    if is_of and prosecutor in PROSECUTORS and link in ("de", "d'", "d’", "du"):
        return at + 2 if at + 2 < found.end else at
    return at


def _after_generic_noun(passage: Passage, start: int, end: int) -> int:
    """Leave outside a noun that says what kind of thing is named: the group, the fund."""
    noun = _generic_noun(passage, start, end)
    if noun is None:
        return start
    after = noun + 1
    while after < end and passage.words[after] in LINKS:
        after += 1
    return after if after < end and passage.words[after][0].isupper() else start


def _generic_noun(passage: Passage, start: int, end: int) -> int | None:
    """Give the first such noun before a capital: the app of `messaging app Korvo`."""
    for at in range(start, end):
        word = passage.words[at]
        if word in GENERIC_NOUNS:
            return at
        if not word.islower() or word in KEPT_NOUNS:
            return None
    return None


def _before_tail(passage: Passage, start: int, end: int) -> int:
    """Leave out small words behind a name of the list: Korvo de la suivre."""
    tail = end
    while tail > start and _is_plain(passage.words[tail - 1]):
        tail -= 1
    if not start < tail < end or passage.surface(start, end) in known_names():
        return end
    return tail if passage.surface(start, tail) in known_names() else end


def _is_plain(word: str) -> bool:
    return (
        word.islower() and not any(map(str.isdigit, word)) and not is_legal_form(word)
    )


def _is_loose_end(passage: Passage, at: int) -> bool:
    """Tell of a last word that belongs to the sentence: an article, a sum's number."""
    word, after = passage.words[at], passage.word(at + 1)
    if word[0].isdigit() and after.lower() in SCALES:
        return True
    if word == "I" and after.islower():
        return True
    if len(word) == 1 and word.islower() and after == "-":
        return True
    return word in LOOSE_ENDS or INVERTED.fullmatch(word) is not None
