"""Takes the lines off a text that are known as furniture of its source."""

from collections.abc import Collection
from typing import Final

from pipelines.text.word_count import count_words

LONG: Final = (60, 10)
"""Characters and words from which on a line stands for itself, wherever it is."""
MOST: Final = 1 / 3
"""Share of its characters that a text may lose; where more is learned, all stays."""


def without_learned(text: str, learned: Collection[str]) -> tuple[str, list[str]]:
    """Return a text without the lines whose keys are learned, and these lines.

    A short one is taken off the very end alone: elsewhere it is a heading.
    """
    lines = text.split("\n") if learned else []
    keys = [line_key(line) for line in lines]
    own = [at for at, key in enumerate(keys) if key not in learned]
    if not own or len(own) == len(keys):
        return text, []
    off = {
        at
        for at, key in enumerate(keys)
        if key in learned and (at > own[-1] or is_as_long(key, LONG))
    }
    if sum(len(keys[at]) for at in off) > MOST * sum(map(len, keys)):
        return text, []
    kept = (line for at, line in enumerate(lines) if at not in off)
    return "\n".join(kept), [lines[at] for at in sorted(off)]


def without_any(text: str, learned: Collection[str]) -> str:
    """Return a text without learned lines, wherever they stand: to compare it."""
    lines = (line for line in text.split("\n") if line_key(line) not in learned)
    return "\n".join(lines)


def line_key(line: str) -> str:
    """Return a line with white space and case made alike."""
    return " ".join(line.casefold().split())


def is_as_long(line: str, least: tuple[int, int]) -> bool:
    """Tell whether a line has at least so many characters and words."""
    return len(line) >= least[0] and count_words(line) >= least[1]
