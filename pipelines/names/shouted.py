"""Judges lines and sentences in capitals, where every word looks like a name: only those
stand that the article has elsewhere, or that a list knows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipelines.names.accents import without_accents
from pipelines.names.consistency import short_forms
from pipelines.names.given_names import is_given_name
from pipelines.names.known import known_names
from pipelines.names.passages import SENTENCE_ENDS, Found, Passage

WORDS: Final = 2
"""Of a line or sentence in capitals, at least: a lone one may be an acronym."""
LONGEST: Final = 6
"""Tokens of a name that is looked for in capitals."""


def judge_shouted_lines(passages: list[Passage]) -> None:
    """Drop what no other line confirms, and find there what the other lines name."""
    lines = [list(_shouted_lines(passage)) for passage in passages]
    if not any(lines):
        return
    names = _names(list(map(_without, passages, lines)))
    small = {word for passage in passages for word in passage.words if word.islower()}
    for passage, stretches in zip(passages, lines, strict=True):
        for start, end in stretches:
            _judge(passage, start, end, names, small)


def _shouted_lines(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the stretches between line ends and full stops that are all in capitals."""
    start = 0
    for index in range(len(passage.words) + 1):
        word = passage.word(index)
        if word and "\n" not in word and word not in SENTENCE_ENDS:
            continue
        letters = [one for one in passage.words[start:index] if len(one) > 1]
        letters = [one for one in letters if one[0].isalpha()]
        if len(letters) >= WORDS and all(map(str.isupper, letters)):
            yield start, index
        start = index + 1


def _without(passage: Passage, stretches: list[tuple[int, int]]) -> Passage:
    """Give a passage with the names outside some stretches alone."""
    shouted = {at for start, end in stretches for at in range(start, end)}
    kept = [one for one in passage.found if one.start not in shouted]
    return replace(passage, found=kept)


def _names(others: list[Passage]) -> dict[str, str]:
    """Give the kind of each name in the other lines, by its form in capitals."""
    names = dict.fromkeys(map(_capitals, short_forms(others)), "person")
    for passage in others:
        for found in passage.found:
            surface = passage.surface(found.start, found.end)
            names[_capitals(surface)] = found.kind
    return names


def _capitals(name: str) -> str:
    return without_accents(name).upper()


def _judge(
    passage: Passage, start: int, end: int, names: dict[str, str], small: set[str]
) -> None:
    inside = [one for one in passage.found if start <= one.start < end]
    sure = list(_told_elsewhere(passage, start, end, names, small, inside))
    taken = {at for one in sure for at in range(one.start, one.end)}
    for found in inside:
        span = range(found.start, found.end)
        is_sure = _is_listed(passage, found) if small else _is_plain(found)
        if taken.isdisjoint(span) and is_sure:
            sure.append(found)
            taken.update(span)
    kept = [one for one in passage.found if not start <= one.start < end]
    passage.found = sorted(kept + sure, key=lambda one: one.start)


def _told_elsewhere(
    passage: Passage,
    start: int,
    end: int,
    names: dict[str, str],
    small: set[str],
    inside: list[Found],
) -> Iterator[Found]:
    """Find names of the other lines, the longest at each place."""
    seen = {at: one.kind for one in inside for at in range(one.start, one.end)}
    at = start
    while at < end:
        last = min(end, at + LONGEST)
        ends = (
            one
            for one in range(last, at, -1)
            if (kind := names.get(_capitals(passage.surface(at, one))))
            and not (
                one == at + 1
                and (seen.get(at) != kind if kind == "person" else at not in seen)
                and _may_be_word(passage, at, kind, small)
            )
        )
        if stop := next(ends, None):
            kind = names[_capitals(passage.surface(at, stop))]
            yield Found(at, stop, kind, "guess")
        at = stop or at + 1


def _may_be_word(passage: Passage, index: int, kind: str, small: set[str]) -> bool:
    """Tell whether a word where nobody saw a name may be an ordinary one: FREE, COOK."""
    word = passage.words[index]
    if passage.word(index + 1) == ":" and passage.opens_sentence(index):
        return False
    rows = known_names().get(word.title(), ())
    is_common = any("common" in row.notes for row in rows)
    return kind == "person" or is_common or word.lower() in small


def _is_plain(found: Found) -> bool:
    """Tell of a lone word, or a name of the list, where all of an article is in capitals."""
    is_lone = found.end - found.start == 1 and not found.is_doubted
    return is_lone or found.origin == "known"


def _is_listed(passage: Passage, found: Found) -> bool:
    """Tell of a name of the list, one that is a word besides as the subject alone, and of
    one with a given name."""
    if found.origin in ("known", "rule"):
        return True
    words = passage.words[found.start : found.end]
    if found.kind == "person" and len(words) == 2 and is_given_name(words[0].title()):
        return True
    surface = passage.surface(found.start, found.end)
    listed = known_names()
    rows = listed.get(surface) or listed.get(surface.title(), ())
    if passage.opens_sentence(found.start) and any(
        row.kind == found.kind for row in rows
    ):
        return True
    return bool(rows) and not any("common" in row.notes for row in rows)
