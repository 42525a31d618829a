"""Makes patterns of lists of phrases, one a line."""

import re

EDGE = r"^(?:[^\w©(]|\((?!c\)))*+"
"""What may stand before the words of a line, and is never tried in two ways; a sign of
copyright is one of the words."""


def line_of(phrases: str) -> re.Pattern[str]:
    """Return a pattern of whole lines: phrases stand in lines, in bars where short."""
    return re.compile(rf"{EDGE}(?:{joined(phrases)})\W*$", re.I)


def opening_of(phrases: str) -> re.Pattern[str]:
    """Return a pattern of how lines begin."""
    return re.compile(rf"{EDGE}(?:{joined(phrases)})(?!\w)", re.I)


def joined(phrases: str) -> str:
    """Return phrases as alternatives; one that is indented more goes on from the last."""
    found: list[str] = []
    for line in phrases.split("\n"):
        if line.startswith(" " * 8):
            found[-1] += line[8:]
        elif line.strip():
            found.append(line.strip())
    return "|".join(found).replace("'", "['’]")
