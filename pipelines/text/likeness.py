"""Measures how much of a text is left in its next version."""

import re
from collections import Counter
from itertools import pairwise

WORD = re.compile(r"\w+")
HALF = 0.5


def likeness(before: str, after: str) -> float:
    """Give the share of pairs of neighbouring words that two texts have in common: 1 for
    the same words in the same order, near 0 for another text.

    A corrected typo changes two pairs; white space, case and punctuation none.
    """
    old, new = _pairs(before), _pairs(after)
    both = (old & new).total()
    total = old.total() + new.total()
    return round(2 * both / total, 4) if total else float(before == after)


def _pairs(text: str) -> Counter[tuple[str, str]]:
    words = WORD.findall(text.casefold())
    return Counter(pairwise(["", *words]))


def is_other(before: str, after: str) -> bool:
    """Tell whether two texts tell two things: the shorter one has not half of its pairs
    of words in common with the longer one. A part of a text is like the whole; the same
    headline stands over a column each day."""
    old, new = _pairs(before), _pairs(after)
    return (old & new).total() < HALF * min(old.total(), new.total())
