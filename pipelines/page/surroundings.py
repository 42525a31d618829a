"""Counts what belongs to a page as a whole: its main part, its kinds of blocks."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pipelines.page.blocks import WORD, Block, Frame, frames_above
from pipelines.page.standing import Standing

CONTENT = int(Standing.CONTENT)


@dataclass(slots=True)
class Surroundings:
    """What is counted once for a page."""

    good_words: int
    frames: list[Frame]
    """All frames around the blocks, outer ones first: that of number 0 is the whole page."""
    main: Frame
    shares: Counter[tuple[str, str, str]]
    texts: Counter[str]
    heading_at: int
    boxes: Counter[tuple[str, str]]
    """Good words in what is right below the main part, by tag and name."""
    lane: Frame | None
    """The frame right around the paragraphs with most of the page's words."""
    lane_start: int
    lane_end: int
    """Numbers of the first and the last of these paragraphs."""
    body: frozenset[str]
    """Runs of four words that JSON-LD or the feed say are the article's."""

    def known(self, block: Block) -> float:
        """Return the share of a block that the publisher's own copy holds; −1: no copy."""
        if not self.body:
            return -1.0
        runs = word_runs(block.tokens)
        return sum(run in self.body for run in runs) / len(runs) if runs else 0.5


def word_runs(words: Sequence[str]) -> list[str]:
    """Return all runs of four words."""
    return [" ".join(words[i : i + 4]) for i in range(len(words) - 3)]


def survey(blocks: Sequence[Block], headline: str, body: str = "") -> Surroundings:
    """Count what belongs to the page as a whole, and hand flags down the frames."""
    root = next(
        (f for b in blocks[:1] for f in frames_above(b.frame) if f.parent is None), None
    )
    assert root is not None
    total = max(1, root.good_words)
    frames = sorted(_frames(blocks), key=lambda f: f.depth)
    for number, frame in enumerate(frames):
        frame.number = number
        _hand_down(frame, total)
    main = _main(frames, total)
    lane, start, end = _lane(blocks)
    return Surroundings(
        good_words=total,
        frames=frames,
        main=main,
        shares=_shares(blocks),
        texts=Counter(block.text for block in blocks),
        heading_at=_heading(blocks, headline),
        boxes=_boxes(frames, main),
        lane=lane,
        lane_start=start,
        lane_end=end,
        body=frozenset(word_runs(WORD.findall(body.lower()))),
    )


def _frames(blocks: Sequence[Block]) -> list[Frame]:
    """Return all frames around the blocks, each once."""
    frames: dict[Frame, None] = {}
    for block in blocks:
        for frame in frames_above(block.frame):
            if frame in frames:
                break
            frames[frame] = None
    return list(frames)


def _shares(blocks: Sequence[Block]) -> Counter[tuple[str, str, str]]:
    """Count the words of long paragraphs by the kind of block that they are."""
    shares: Counter[tuple[str, str, str]] = Counter()
    for block in blocks:
        if block.words >= 10 and block.linked < 0.4:
            shares[signature(block)] += block.words
    return shares


def _boxes(frames: Collection[Frame], main: Frame) -> Counter[tuple[str, str]]:
    boxes: Counter[tuple[str, str]] = Counter()
    for frame in frames:
        if frame.parent is main:
            boxes[(frame.tag, frame.names)] += frame.good_words
    return boxes


def _lane(blocks: Sequence[Block]) -> tuple[Frame | None, int, int]:
    """Return the frame right around most paragraphs, and where they begin and end."""
    words: Counter[Frame] = Counter()
    for block in blocks:
        if block.frame.parent and block.words >= 10 and block.linked < 0.4:
            words[block.frame.parent] += block.words
    if not words:
        return None, -1, -1
    lane = max(words, key=words.__getitem__)
    numbers = [
        number
        for number, block in enumerate(blocks)
        if block.frame.parent is lane and block.words >= 10 and block.linked < 0.4
    ]
    return lane, numbers[0], numbers[-1]


def _hand_down(frame: Frame, total: int) -> None:
    """Give a frame its own flags and those around it; what holds most of the page's
    words is no furniture, whatever its name."""
    own = frame.own
    if frame.good_words > 0.5 * total:
        own &= CONTENT
    above = frame.parent
    frame.standing = own | (above.standing if above else 0)
    frame.shown = own
    frame.near = own
    if above:
        frame.near |= above.shown | (above.parent.shown if above.parent else 0)


def _main(frames: Collection[Frame], total: int) -> Frame:
    """Return the innermost frame that holds most of the good words."""
    best: Frame | None = None
    for frame in frames:
        if frame.good_words >= 0.6 * total and (
            best is None or frame.depth > best.depth
        ):
            best = frame
    if best is None:
        best = min(frames, key=lambda f: f.depth)
    return best


def signature(block: Block) -> tuple[str, str, str]:
    """Return what blocks of one kind in one place of a layout share."""
    frame = block.frame
    above = frame.parent
    return (frame.tag, above.tag if above else "", above.names if above else "")


def _heading(blocks: Sequence[Block], headline: str) -> int:
    """Return the number of the block that is the headline; −1 without one."""
    wanted = letters(headline)
    for number, block in enumerate(blocks):
        if block.frame.tag == "h1" and wanted and letters(block.text) in (wanted, ""):
            return number
    for number, block in enumerate(blocks):
        if block.frame.tag == "h1" or (wanted and letters(block.text) == wanted):
            return number
    return -1


def letters(text: str) -> str:
    """Return letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", text.lower())
