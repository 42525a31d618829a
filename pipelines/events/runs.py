"""Samples the runs of words of a text, to tell who else has printed it."""

import re
from typing import Final
from zlib import crc32

MARKS: Final = 24
"""Word runs that are kept of a text, wherever they stand."""
OPENING: Final = 16
"""Word runs that are kept of its beginning."""
MOST: Final = 0.6
"""What share of the runs is most of a text."""
FEWEST: Final = 8
"""Marks by which a part of a text is known: it has a third of the whole."""


def runs_of(text: str) -> list[int]:
    """Give the hashes of the text's runs of five words."""
    words = re.findall(r"\w+", text[:20_000].lower())
    return [
        crc32(" ".join(words[at : at + 5]).encode()) for at in range(0, len(words) - 4)
    ]


def marks_of(runs: list[int]) -> frozenset[int]:
    """Give the smallest hashes: the same for the same runs, wherever they stand."""
    return frozenset(sorted(set(runs))[:MARKS])


def share_text(a: frozenset[int], b: frozenset[int]) -> bool:
    """Tell by their marks whether two articles have most of their words from one text."""
    if len(a) < MARKS or len(b) < MARKS:
        return False
    return len(a & b) > MARKS * MOST


def is_part(a: frozenset[int], b: frozenset[int]) -> bool:
    """Tell by their marks whether most of the shorter of two texts stands in the other.

    The marks of a text are all its hashes up to the largest of them.
    """
    if len(a) < MARKS or len(b) < MARKS:
        return False
    known = min(max(a), max(b))
    fewer = min(sum(mark <= known for mark in side) for side in (a, b))
    return fewer >= FEWEST and len(a & b) > fewer * MOST


def open_alike(a: frozenset[int], b: frozenset[int]) -> bool:
    """Tell by their first runs whether two texts begin with the same sentence, a place
    line before it or not."""
    return len(a & b) >= OPENING / 2
