"""Keeps lists, quotations, tables and notes that stand right among the paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipelines.page.blocks import Block, Frame, frames_above
from pipelines.page.standing import Standing
from pipelines.text.phrases import opening_of

HOLDERS = frozenset(("ul", "ol", "dl", "blockquote", "pre", "table"))
PLAIN = int(
    Standing.LIST
    | Standing.QUOTE
    | Standing.TABLE
    | Standing.CONTENT
    | Standing.CAPTION
)
"""What may be said of such a box: a quotation or a table can be drawn as a figure."""
NOTE = opening_of(
    r"""
    (?:correction|clarification|update|updated|disclosure|erratum|rectificati(?:f|on)|
        précisions?|mise à jour|transparence|ndlr|note de (?:la |l')\w+|
        editor'?s'? note)(?: .{0,40})?\s?[:(–—,]
    """
)
"""How a note begins that tells what was wrong, or what ties a writer to a subject."""
LETTERS = re.compile(r"[^\W\d_]{2}.*\W", re.S)
"""What lines of a program have, and the numbers beside them have not."""
LIKELY = 0.2
UNSURE = 0.3
"""How likely a plain paragraph among the others must be; trees ask for more elsewhere."""
SIBLING = 0.4
"""The same of the items of a list, on an average, of which few are kept."""
LABEL = 2
"""Words of an item from which on it is no label."""
LONGEST_ITEM = 40
"""Words of such an item."""
ITEMS = frozenset(("li", "td", "th", "dd", "dt"))
LONGEST_NOTE = 80
"""Words."""
LEAST = 3
"""Words; less is a mark or a number."""


def keep_members(
    blocks: Sequence[Block], kept: Sequence[bool], sure: Sequence[float], lane: Frame
) -> list[bool]:
    """Return which blocks stay, those added in boxes that follow a kept paragraph.

    `lane`: the frame right around most paragraphs.
    """
    stay, before = list(kept), -1
    for box, numbers in _boxes(blocks, lane):
        if before >= 0 and box is not None and _is_member(box, blocks, numbers, sure):
            for number in numbers:
                stay[number] = stay[number] or sure[number] > LIKELY
        is_kept = [number for number in numbers if stay[number]]
        before = is_kept[-1] if is_kept else -1
    places = [number for number, stays in enumerate(stay) if stays]
    for number, block in enumerate(blocks):
        is_inside = bool(places) and places[0] < number < places[-1]
        if block.frame.tag == "pre" and is_inside and LETTERS.search(block.text):
            stay[number] = True
        if is_inside and _is_plain(block, lane) and sure[number] > UNSURE:
            stay[number] = True
        in_lane = block.frame.parent is lane and block.linked < 0.5
        if not stay[number] and in_lane and 5 < block.words <= LONGEST_NOTE:
            stay[number] = bool(NOTE.match(block.text))
    return stay


def keep_siblings(
    blocks: Sequence[Block], stay: list[bool], sure: Sequence[float]
) -> None:
    """Keep the rest of a list or table of which a good part is kept: neither its items
    nor its cells are told one by one."""
    holders: dict[Frame, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.frame.tag in ITEMS and (holder := _holder(block)) is not None:
            holders.setdefault(holder, []).append(number)
    for holder, numbers in holders.items():
        kept = sum(stay[number] for number in numbers)
        if kept == len(numbers) or not kept:
            continue
        mean = sum(sure[number] for number in numbers) / len(numbers)
        inside = [blocks[number] for number in numbers]
        if (2 * kept >= len(numbers) or mean > SIBLING) and _is_plain_list(
            holder, inside
        ):
            for number in numbers:
                stay[number] = True


def _is_plain_list(holder: Frame, inside: Sequence[Block]) -> bool:
    """Tell a list of short items without links: no table that lays out a page, and no
    row of labels."""
    flags = 0
    for block in inside:
        flags |= block.frame.near
    is_all = holder.words == sum(block.words for block in inside)
    is_short = all(b.words <= LONGEST_ITEM and b.linked < 0.5 for b in inside)
    if holder.tag in ("ul", "ol") and holder.words < LABEL * len(inside):
        return False
    return is_all and is_short and not flags & ~PLAIN and _linked(inside) < 0.1


def _holder(block: Block) -> Frame | None:
    """Return the list or table around an item."""
    return next((f for f in frames_above(block.frame) if f.tag in HOLDERS), None)


def _is_plain(block: Block, lane: Frame) -> bool:
    """Tell a paragraph in the row of others, without a name or a link."""
    frame = block.frame
    is_row = frame.parent is lane and frame.tag == "p" and not frame.names
    return is_row and not block.linked and block.words >= 2 * LEAST


def _boxes(
    blocks: Sequence[Block], lane: Frame
) -> Iterator[tuple[Frame | None, list[int]]]:
    """Yield what stands right in the lane, box by box, with the numbers of its blocks."""
    tops = [_top(block, lane) for block in blocks]
    for _, run in groupby(range(len(blocks)), key=lambda number: id(tops[number])):
        numbers = list(run)
        yield tops[numbers[0]], numbers


def _top(block: Block, lane: Frame) -> Frame | None:
    """Return the frame around a block that stands right in the lane."""
    return next((f for f in frames_above(block.frame) if f.parent is lane), None)


def _is_member(
    box: Frame, blocks: Sequence[Block], numbers: Sequence[int], sure: Sequence[float]
) -> bool:
    """Tell whether a box holds words of the article: no links, nothing else by name."""
    is_holder = box.tag in HOLDERS or (
        box.tag == "figure" and next(box.element.iter("blockquote"), None) is not None
    )
    inside = [blocks[number] for number in numbers]
    flags = 0
    for block in inside:
        for frame in frames_above(block.frame):
            if frame is box.parent:
                break
            flags |= frame.own
    return (
        is_holder
        and not flags & ~PLAIN
        and _linked(inside) < 0.3
        and max(sure[number] for number in numbers) > LIKELY
        and any(block.words >= LEAST for block in inside)
    )


def _linked(inside: Sequence[Block]) -> float:
    """Return which share of their words is in links."""
    total = max(1, sum(b.words for b in inside))
    return sum(b.linked * b.words for b in inside) / total
