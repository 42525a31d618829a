"""Tells how the matches of a pattern begin, so that it is tried at those places alone."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

LETTERS: Final = re.compile(r"[^\W\d_]+")
SIGN: Final = re.compile(r"<[^<>]{1,4}>")
GROUP: Final = re.compile(r"\(\?:")
WORD_START: Final = re.compile(
    r"(?:\\b|(?<= ))(?=\(\?:|[a-zà-ÿ])|(?<=\{0,4\})(?=\(\?:)"
)
"""Where a pattern comes to a new word."""
LENGTH: Final = 4
"""Letters of a word that tell it from most others."""


def heads_of(
    pattern: str, kinds: Mapping[str, tuple[str, ...]]
) -> frozenset[str] | None:
    """Give the first letters or kinds of names of its matches; None when any may be."""
    found: set[str] = set()
    for part in _alternatives(pattern):
        heads = _head(part, kinds)
        if heads is None:
            return None
        found |= heads
    return frozenset(found)


def word_of(
    pattern: str, kinds: Mapping[str, tuple[str, ...]]
) -> frozenset[str] | None:
    """Give the first letters of a word that each match holds; None when any may do."""
    if len(list(_alternatives(pattern))) > 1:
        return None
    outside = {at for at, depth in _depths(pattern) if depth == (pattern[at] == "(")}
    signs = {kind for names in kinds.values() for kind in names}
    found = []
    for start in WORD_START.finditer(pattern):
        heads = _head(pattern[start.end() :], kinds)
        if heads and start.end() in outside and heads.isdisjoint(signs):
            found.append(heads)
    return min(found, key=_commonness, default=None)


def _commonness(heads: frozenset[str]) -> int:
    """Weigh how often such words occur: short ones do most."""
    return sum(1 if len(head) >= LENGTH else 12 for head in heads)


def _head(part: str, kinds: Mapping[str, tuple[str, ...]]) -> frozenset[str] | None:
    part = part.removeprefix(r"\b")
    if sign := SIGN.match(part):
        is_sure = sign[0] in kinds and part[sign.end() :][:1] not in ("?", "{")
        return frozenset(kinds[sign[0]]) if is_sure else None
    if GROUP.match(part):
        end = _end_of_group(part)
        is_sure = part[end : end + 1] not in ("?", "*", "{")
        return heads_of(part[3 : end - 1], kinds) if is_sure else None
    if part.startswith(r"\d"):
        return frozenset("0123456789")
    letters = LETTERS.match(part)
    if not letters:
        return None
    word = letters[0]
    if part[letters.end() :][:1] in ("?", "*", "{"):
        word = word[:-1]
    return frozenset([word[:LENGTH].lower()]) if word else None


def _alternatives(pattern: str) -> Iterator[str]:
    """Cut a pattern where a bar stands outside of groups and classes."""
    start = 0
    for at, depth in _depths(pattern):
        if depth == 0 and pattern[at] == "|":
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _end_of_group(pattern: str) -> int:
    """Give the offset behind the group that opens a pattern."""
    ends = (at + 1 for at, depth in _depths(pattern) if depth == 0)
    return next(ends, len(pattern))


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """Give each character's offset with the number of groups around what follows it."""
    depth = at = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 2
            continue
        if sign == "[":
            at = pattern.index("]", at + 2) + 1
            continue
        depth += (sign == "(") - (sign == ")")
        yield at, depth
        at += 1
