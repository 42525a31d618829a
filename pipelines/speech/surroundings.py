"""Finds where the words around a quotation begin and end."""

from collections.abc import Sequence
from typing import Final

from crawler.items import Quote
from pipelines.speech.speaker_shapes import STOP

LONG: Final = 600
"""Characters around a quotation that may tell its speaker."""


def head_start(text: str, start: int, quotes: Sequence[Quote]) -> int:
    """Give where the words that lead to the quotation begin."""
    first = max(text.rfind("\n", 0, start) + 1, start - LONG)
    if quotes and quotes[-1].end_char <= start:
        first = max(first, quotes[-1].end_char)
    for match in STOP.finditer(text, first, start):
        if match.end() < start and not text[match.end() : start].isspace():
            first = match.end()
    return first


def tail_end(text: str, end: int) -> int:
    """Give where the sentence ends that goes on behind the quotation."""
    last = min(len(text), end + LONG)
    stop = STOP.search(text, end, last)
    return stop.start() if stop else last
