"""Finds where the words around a quotation begin and end."""

from collections.abc import Sequence
from typing import Final

from crawler.items import Quote
from pipelines.speech.speaker_shapes import STOP
from pipelines.speech.speech_words import SAID

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


def is_embedded(text: str, start: int, quotes: Sequence[Quote], language: str) -> bool:
    """Tell whether the quotation is a part of a sentence that reports it."""
    head = text[head_start(text, start, quotes) : start].rstrip()
    return bool(head) and head[-1] not in ".!?" and bool(SAID[language].search(head))
