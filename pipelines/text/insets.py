"""Tells small boxes set between an article's paragraphs: captions, cards, what is left of
boxes whose other lines are furniture."""

import re
from collections.abc import Collection, Iterator, Sequence

from pipelines.page.blocks import Block, Frame, frames_above
from pipelines.page.standing import Standing
from pipelines.page.surroundings import letters

CAPTION_NAME = re.compile(r"caption|l[eé]gende?|bildunterschrift|photo-?credit", re.I)
PICTURE = int(Standing.CAPTION)
PULLED = re.compile(
    r"pull[_-]?(?:ed[_-]?)?quote|exergue|citation|(?:^|[\s_-])(?:key|lift|drop|out|in|big|large|side)"
    r"[_-]?quote|quote[_-]?(?:pull|box|inset|out)",
    re.I,
)
"""Names of boxes that say words of the text once more."""
ATTRIBUTION = re.compile(r"(?<=[”»\"])[^”»\"]{1,60}$|\n[^\n]{1,60}$")
QUOTE = 3
"""Words of such a quotation at least."""
BOX = 60
"""Words up to which what is set between paragraphs is a small box."""
LABEL = 12
"""Words up to which a line without an end may be a label, a name or a title."""
ENDS = (".", "!", "?", "…", ":", "»", "”", '"', ";")
STOPS, MARKS = (".", "!", "?", "…"), '”»" '
PROSE_TAGS = frozenset(("blockquote", "pre", "td", "th", "dd", "dt", "li"))


def drop_captions(
    blocks: Sequence[Block], stay: list[bool], pictured: Collection[str]
) -> None:
    """Let go what says what a picture shows.

    `pictured`: alternative texts of pictures, in letters: captions say the same.
    """
    beside = []
    for number, block in enumerate(blocks):
        if stay[number] and is_caption(block, pictured):
            stay[number] = False
        elif stay[number] and _shares_box_with_picture(block):
            beside.append(number)
    words = sum(b.words for b, stays in zip(blocks, stay, strict=True) if stays)
    # Where much of a text stands beside pictures, it is no caption: a list of things.
    if sum(blocks[number].words for number in beside) < 0.2 * words:
        for number in beside:
            stay[number] = False


def is_caption(block: Block, pictured: Collection[str]) -> bool:
    """Tell whether a block says what a picture shows."""
    if block.words > BOX:
        return False
    if CAPTION_NAME.search(block.frame.names):
        return True
    if _is_in_picture_box(block):
        return True
    own = letters(block.text)
    return any(own.startswith(alt) and len(own) < 2 * len(alt) for alt in pictured)


def _is_in_picture_box(block: Block) -> bool:
    """Tell whether a block stands in a small box named as a picture's, with one in it."""
    for depth, frame in enumerate(frames_above(block.frame)):
        if depth > 4 or frame.words > BOX:
            return False
        if frame.own & PICTURE and next(frame.element.iter("img"), None) is not None:
            return True
    return False


def _shares_box_with_picture(block: Block) -> bool:
    """Tell whether a short block is all that a box with a picture says."""
    if block.words > 30 or block.frame.tag in ("h1", "h2", "h3", "h4", "li"):
        return False
    for depth, frame in enumerate(frames_above(block.frame)):
        if depth > 4 or frame.words > 40:
            return False
        if next(frame.element.iter("img"), None) is not None:
            if depth == 0 and _holds_small_picture(frame):
                return False
            is_bare = next(frame.element.iter("h2", "h3", "h4"), None) is None
            return is_bare and (block.words <= 20 or depth > 0)
    return False


def _holds_small_picture(frame: Frame) -> bool:
    """Tell whether a picture stands between the words of a sentence."""
    picture = next(frame.element.iter("img"))
    before, after = frame.element.text or "", picture.tail or ""
    return picture.getparent() is frame.element and bool(
        before.strip() and after.strip()
    )


def drop_pull_quotes(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go the piece of a sentence that a box says in large letters and a paragraph word
    for word, with who said it."""
    boxes = {
        number: box
        for number, block in enumerate(blocks)
        if stay[number] and (box := _pulled_box(block)) is not None
    }
    told = [
        letters(block.text)
        for number, block in enumerate(blocks if boxes else ())
        if stay[number] and number not in boxes
    ]
    for number, box in boxes.items():
        block, is_next = blocks[number], box is boxes.get(number - 1)
        if is_next and not stay[number - 1] and block.words <= LABEL:
            stay[number] = block.text.endswith(ENDS)
        elif block.words >= QUOTE:
            said = ATTRIBUTION.sub("", block.text)
            is_whole = any(t.rstrip(MARKS).endswith(STOPS) for t in (said, block.text))
            is_told = any(letters(said) in paragraph for paragraph in told)
            stay[number] = is_whole or not is_told


def _pulled_box(block: Block) -> Frame | None:
    """Return the small box named for a quotation in large letters; None: no such."""
    for depth, frame in enumerate(frames_above(block.frame)):
        if depth > 3 or frame.words > BOX:
            return None
        if frame.names and PULLED.search(frame.names):
            return frame
        if (
            frame.tag == "aside"
            and next(frame.element.iter("blockquote"), None) is not None
        ):
            return frame
    return None


def drop_remains(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go labels, names and titles that stand in a small box with furniture."""
    for number, block in enumerate(blocks):
        if not stay[number] or not is_label(block):
            continue
        for frame in small_boxes(block):
            inside = list(_neighbours(blocks, number, frame))
            if any(stay[i] and not is_label(blocks[i]) for i in inside):
                break
            if any(not stay[i] and blocks[i].words for i in inside):
                stay[number] = False
                break


def is_label(block: Block) -> bool:
    """Tell a short line that is no sentence."""
    if block.frame.tag in PROSE_TAGS or block.words > LABEL:
        return False
    return not block.text.rstrip().endswith(ENDS) or block.words <= 2


def small_boxes(block: Block) -> Iterator[Frame]:
    """Yield the frames around a block that hold few words, inner ones first."""
    for frame in frames_above(block.frame):
        if frame.words > BOX or frame.tag in ("body", "main", "article"):
            return
        if frame.tag not in ("ul", "ol", "table", "tbody", "tr", "td", "header"):
            yield frame


def _neighbours(blocks: Sequence[Block], number: int, frame: Frame) -> Iterator[int]:
    """Yield the numbers of the other blocks in a frame."""
    for step in (-1, 1):
        i = number + step
        while 0 <= i < len(blocks) and frame in frames_above(blocks[i].frame):
            yield i
            i += step
