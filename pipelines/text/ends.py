"""Lets go of what is left at the ends of a text: headings of nothing, empty cells, counts
of readers."""

import re
from collections.abc import Sequence

from pipelines.page.blocks import Block
from pipelines.text.service_words import NUMBER

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
POLL = re.compile(r"\W*(?:sondage|poll)\s*:", re.I)
"""How the question of a poll begins."""
ITEMS = frozenset(("li", "td", "th", "dd", "dt", "blockquote", "pre"))
BARE = re.compile(r"^\W*\w{1,2}\W*$")
LONG_HEADING = 20
"""Words; more is a paragraph that is set in large letters."""
PROSE = 10
"""Words of a paragraph."""
FEW = 3
"""So many bare cells are no end of a table."""


def drop_bare_cells(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go cells and items at the end with a number or a letter each: a calendar, or
    a list whose entries were let go."""
    numbers = [number for number, stays in enumerate(stay) if stays]
    bare: list[int] = []
    while numbers and BARE.match(blocks[numbers[-1]].text):
        bare.append(numbers.pop())
    is_rest = numbers and blocks[numbers[-1]].frame.tag in ITEMS
    if len(bare) >= FEW and not is_rest:
        for number in bare:
            stay[number] = False


def drop_top_counts(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go numbers alone above the first paragraph: claps and comments. Where there are
    more of them below, they number parts of the text."""
    numbers = [number for number, stays in enumerate(stay) if stays]
    told = (n for n in numbers if blocks[n].words >= PROSE)
    first = next(told, -1)
    counts = [n for n in numbers if blocks[n].words <= 2 and _is_number(blocks[n])]
    if counts and counts[-1] < first:
        for number in counts:
            stay[number] = False


def _is_number(block: Block) -> bool:
    return block.frame.tag not in HEADINGS and bool(NUMBER.match(block.text))


def drop_lone_headings(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go headings with nothing below them, at the end of the text."""
    for number in range(len(blocks) - 1, -1, -1):
        if not stay[number]:
            continue
        block = blocks[number]
        is_heading = block.frame.tag in HEADINGS and block.words <= LONG_HEADING
        if not is_heading and not block.text.endswith(":"):
            return
        stay[number] = False


def drop_answers(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go the answers to choose from that are listed below a poll's question."""
    is_poll = False
    for number, block in enumerate(blocks):
        is_answer = block.frame.tag in ITEMS and block.words <= 6
        if is_poll and is_answer:
            stay[number] = False
        else:
            is_poll = block.words <= 25 and bool(POLL.match(block.text))
