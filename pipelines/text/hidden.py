"""Lets go of blocks that no reader sees, and of those that a page holds twice."""

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from pipelines.page.blocks import Block, Frame, frames_above
from pipelines.page.showing import is_hidden
from pipelines.page.surroundings import letters

MOST = 0.2
"""Share of the text's words up to which what is hidden is let go; more is the rest of
an article that waits for a click."""
LONG = 12
"""Words from which on no paragraph is said twice to the same reader."""
MAIN = frozenset(("h1", "h2"))
SIGNED = re.compile(r"\W*(?:by|par|von|por|di)\s+\w.*\b(?:19|20)\d\d\b", re.I | re.S)
OPENERS = ("aria-controls", "data-bs-target", "data-target")
FOLDS = "//@aria-controls/.. | //@data-bs-target/.. | //@data-target/.."
FOLDED = "//*[@id and (@hidden or @style)]"


def open_folded(tree: HtmlElement) -> None:
    """Show what a button right beside it opens: the answers of a list of questions, the
    rest of a text."""
    beside: dict[str, set[HtmlElement]] = {}
    for button in tree.xpath(FOLDS):
        around = set(islice(button.iterancestors("div", "section", "article"), 2))
        for name in OPENERS:
            if named := button.get(name):
                beside.setdefault(named.lstrip("#"), set()).update(around)
    for part in tree.xpath(FOLDED) if beside else ():
        if part.getparent() in beside.get(part.get("id"), ()):
            part.attrib.pop("hidden", None)
            part.attrib.pop("style", None)


def drop_hidden(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go small parts that are styled not to be shown."""
    hidden: dict[int, Frame] = {}
    for number, block in enumerate(blocks):
        frame = _hidden_frame(block) if stay[number] else None
        if frame is not None:
            hidden[number] = frame
    if not hidden:
        return
    total = sum(b.words for b, stays in zip(blocks, stay, strict=True) if stays)
    shown = total - sum(blocks[number].words for number in hidden)
    for number, frame in hidden.items():
        if frame.words <= MOST * shown:
            stay[number] = False


def _hidden_frame(block: Block) -> Frame | None:
    """Return the outermost frame around a block that says that it is not shown."""
    found = [frame for frame in frames_above(block.frame) if is_hidden(frame.element)]
    return found[-1] if found else None


def drop_repeats(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go a long paragraph that was said before in another part of the page: for
    another size of screen, or to be printed."""
    said: dict[str, tuple[str, ...]] = {}
    for number, block in enumerate(blocks):
        if stay[number] and block.words >= LONG:
            place = _place(block)
            if said.setdefault(letters(block.text), place) != place:
                stay[number] = False


def _place(block: Block) -> tuple[str, ...]:
    """Return tags and names of all that is around a block."""
    return tuple(f"{f.tag} {f.names}" for f in frames_above(block.frame))


def drop_next_articles(
    blocks: Sequence[Block], stay: list[bool], heading_at: int
) -> None:
    """Let go whole articles that follow this one on its page, each with a main heading
    of its own, or with a lesser one and who wrote it.

    `heading_at`: the number of the block that says the headline; −1 without one.
    """
    if heading_at < 0:
        return
    _drop_from_next(blocks, stay, heading_at)
    own = _article(blocks[heading_at])
    if own is None or own.good_words < LONG * LONG:
        return
    others = {
        id(frame)
        for number, block in enumerate(blocks)
        if (block.frame.tag == "h1" or _is_signed(blocks, number))
        and (frame := _article(block)) not in (own, None)
    }
    for number in range(heading_at, len(blocks)) if others else ():
        around = frames_above(blocks[number].frame)
        if any(id(frame) in others for frame in around):
            stay[number] = False


def _drop_from_next(blocks: Sequence[Block], stay: list[bool], heading_at: int) -> None:
    """Let go what follows from the next element on that is made like this article's: with
    a heading of its own in the same place."""
    own, lines = blocks[heading_at].frame, _lines_below(blocks, heading_at)
    for number in range(heading_at + 1, len(blocks)):
        frame = blocks[number].frame
        if frame.tag not in MAIN or not _is_next(own, frame):
            continue
        if own.tag == frame.tag == "h1" or lines & _lines_below(blocks, number):
            stay[number:] = [False] * (len(blocks) - number)
            return


def _is_signed(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a second heading has a short line below it: by whom, of which year."""
    if blocks[number].frame.tag != "h2":
        return False
    below = blocks[number + 1 : number + 3]
    return any(b.words <= LONG and SIGNED.match(b.text) for b in below)


def _lines_below(blocks: Sequence[Block], number: int) -> set[str]:
    """Return the classes of short lines below a heading: who signed, and when."""
    return {
        block.frame.names
        for block in blocks[number + 1 : number + 4]
        if block.words <= LONG and block.frame.names
    }


def _is_next(own: Frame, other: Frame) -> bool:
    """Tell whether a heading opens an element beside this article's that looks like it."""
    for mine, its in zip(frames_above(own), frames_above(other), strict=False):
        if mine is its:
            return False
        named = mine.element.get("class")
        is_alike = named == its.element.get("class") and bool(named or mine.tag == "h1")
        if mine.tag in MAIN:
            if its.tag not in MAIN or not (is_alike or mine.tag == its.tag == "h1"):
                return False
        elif mine.tag != its.tag or not is_alike:
            return False
        elif mine.parent is its.parent:
            return mine.good_words >= LONG * LONG / 2 and its.good_words >= 2 * LONG
    return False


def _article(block: Block) -> Frame | None:
    """Return the outermost element around a block that is called an article."""
    found = [frame for frame in frames_above(block.frame) if frame.tag == "article"]
    return found[-1] if found else None
