"""Lets go of boxes and lists of other articles whole, their summaries too."""

from collections.abc import Sequence

from pipelines.page.blocks import Block, frames_above
from pipelines.text import furniture_words as say
from pipelines.text.asking_words import SPONSOR

HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
LONGEST = 8
"""Words of the heading of such a box."""
MOST = 100
"""Words of a sponsor's box."""
FEWEST = 3
"""Linked titles that make a box of other articles."""


def drop_link_boxes(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go what stands in a box that a heading such as "Read also" opens, where titles
    of three articles or more are in it."""
    for number, block in enumerate(blocks):
        if block.words <= LONGEST and SPONSOR.match(block.text):
            end = end_of_box(blocks, number)
            if sum(other.words for other in blocks[number:end]) <= MOST:
                stay[number:end] = [False] * (end - number)
        is_short = block.frame.tag in HEADINGS and block.words <= LONGEST
        if is_short and say.ALSO.match(block.text):
            end = end_of_box(blocks, number)
            linked = (b.linked > 0.6 and b.words > 2 for b in blocks[number + 1 : end])
            if sum(linked) >= FEWEST:
                stay[number:end] = [False] * (end - number)


def end_of_box(blocks: Sequence[Block], number: int) -> int:
    """Return the number after the last block of the box that a heading is the first of;
    that after the heading where it opens no box."""
    box, end = blocks[number].frame.parent, number + 1
    if box is None or (number and box in frames_above(blocks[number - 1].frame)):
        return end
    while end < len(blocks) and box in frames_above(blocks[end].frame):
        end += 1
    return end


def drop_link_lists(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go what follows a heading such as "Read also": titles of other articles."""
    for number, block in enumerate(blocks):
        if stay[number] and block.linked > 0.6 and _is_listed(blocks, number):
            stay[number] = False


def _is_listed(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether nothing but links stands between a block and such a heading."""
    if _opens_list(blocks[number]):
        return False
    for before in range(number - 1, -1, -1):
        if _opens_list(blocks[before]):
            return True
        if blocks[before].linked <= 0.6:
            return False
    return False


def _opens_list(block: Block) -> bool:
    if block.words > 8:
        return False
    return bool(say.ALSO.match(block.text) or say.BIO.match(block.text))
