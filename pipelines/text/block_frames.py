"""Measures the elements around each block: their words, rows of their like, their box."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipelines.page.blocks import Block, Frame
from pipelines.page.surroundings import Surroundings, signature

Rows = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]


def of_frames(
    blocks: Sequence[Block], page: Surroundings, at: Numbers, parents: Numbers
) -> list[Rows]:
    """Return what the elements around the blocks tell, measured by the whole page.

    `at`: the number of each block's frame; `parents`: of the one around each frame.
    """
    frames, main = page.frames, page.main
    words = np.array([frame.words for frame in frames])
    good = np.array([frame.good_words for frame in frames])
    depth = np.array([frame.depth for frame in frames])
    purity = good / np.maximum(1, words)
    parent = parents[at]
    above = parents[parent]
    steps = np.array(_steps(page))[at]
    shares = [page.shares.get(signature(block), 0) for block in blocks]
    total, count = page.good_words, len(blocks)
    return [
        steps >= 0,
        np.where(steps >= 0, np.minimum(steps, 8), 8),
        np.minimum(depth[at] - main.depth, 10),
        np.array(shares) / total,
        good[parent] / total,
        good[above] / total,
        words[at] / np.maximum(1, words[parent]),
        purity[parent],
        purity[above],
        np.full(count, main.good_words / total),
        np.full(count, min(total, 2000) / 100),
    ]


def _steps(page: Surroundings) -> list[int]:
    """Return how far each frame is inside of the main one; −1 outside of it."""
    steps: list[int] = []
    for frame in page.frames:
        around = steps[frame.parent.number] if frame.parent else -1
        is_in = around >= 0 or frame is page.main
        steps.append(around + 1 if is_in else -1)
    return steps


def in_rows(frames: Sequence[Frame], at: Numbers, parents: Numbers) -> list[Rows]:
    """Return how many elements like one are beside it, how many words it has, and which
    share of those in its parent: of the five around each block that with most."""
    kinds = [(frame.parent, frame.names) for frame in frames]
    rows = Counter(kinds)
    beside = np.array([rows[kind] if all(kind) else 0 for kind in kinds])
    words = np.array([frame.words for frame in frames])
    purity = np.array([frame.good_words for frame in frames]) / np.maximum(1, words)
    levels = [at]
    for _ in range(4):
        levels.append(parents[levels[-1]])
    around = np.array(levels)
    counts = beside[around]
    each = np.arange(len(at))
    best = around[counts.argmax(axis=0), each]
    most = beside[best]
    return [
        np.minimum(most, 12),
        np.where(most, np.minimum(words[best], 300), 0),
        np.where(most, purity[parents[best]], 0),
    ]


def in_boxes(page: Surroundings, at: Numbers) -> list[Rows]:
    """Return how many words there are in the box of the main part in which a block
    stands, and which share of the main part's words is in boxes named like it."""
    total = max(1, page.main.good_words)
    boxes: list[tuple[int, float]] = []
    for frame in page.frames:
        if frame.parent is page.main:
            named = page.boxes[(frame.tag, frame.names)]
            boxes.append((min(frame.words, 300), named / total))
        else:
            boxes.append(boxes[frame.parent.number] if frame.parent else (-1, -1.0))
    return [*np.array(boxes)[at].T]
