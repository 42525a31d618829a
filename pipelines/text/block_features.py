"""Says of each block, in numbers, what tells an article's words from furniture."""

import string
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipelines.page.blocks import Block, Frame
from pipelines.page.standing import Standing
from pipelines.page.surroundings import Surroundings, signature
from pipelines.text.block_words import GROUPS, OPENER, SMALL_WORDS, WORD_GROUP

Rows = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
ENDS_SENTENCE = (".", "!", "?", "…", "»", "”", '"', ")", "’", "]")
PLACES = np.arange(len(GROUPS))
LETTERS = string.ascii_letters.encode()
CAPITALS = string.ascii_uppercase.encode()
DIGITS = string.digits.encode()
LOOKED_AT = 400
"""Characters of a block that are looked at closely."""
HEARD = 70
"""Words of a block that are."""
NEAR = (
    Standing.COMMENTS
    | Standing.SHARE
    | Standing.RELATED
    | Standing.LETTER
    | Standing.AUTHOR
    | Standing.CAPTION
    | Standing.MENU
    | Standing.ADVERT
    | Standing.DIALOG
    | Standing.SIDE
    | Standing.DETAILS
    | Standing.TAGS
    | Standing.UNSEEN
    | Standing.FOOTER
    | Standing.HEADER
    | Standing.FORM
    | Standing.TABLE
    | Standing.LIST
    | Standing.QUOTE
    | Standing.TITLE
    | Standing.LEAD
)
FLAGS = [flag for flag in Standing if flag & NEAR and flag != 0]
FLAG_BITS = np.array([int(flag) for flag in FLAGS])
TAG_GROUPS = {
    "p": 0,
    "h1": 1,
    "h2": 2,
    "h3": 3,
    "h4": 4,
    "h5": 4,
    "h6": 4,
    "li": 5,
    "td": 6,
    "th": 6,
    "blockquote": 7,
    "figcaption": 8,
    "pre": 9,
    "dd": 5,
    "dt": 5,
}


def own_features(blocks: Sequence[Block], page: Surroundings) -> Rows:
    """Return of each block what is told by it alone and by where it stands."""
    number, lane = np.arange(len(blocks)), page.lane
    at = np.array([block.frame.number for block in blocks])
    is_h1 = np.array([block.frame.tag == "h1" for block in blocks])
    heads = np.cumsum(is_h1 & (number > page.heading_at))
    after_heading = np.clip(number - page.heading_at, -20, 60)
    parents = np.array([(frame.parent or frame).number for frame in page.frames])
    return np.column_stack(
        [
            *_of_words(blocks),
            _flags(blocks),
            *_of_frames(blocks, page, at, parents),
            [page.texts[block.text] > 1 for block in blocks],
            number / len(blocks),
            after_heading if page.heading_at >= 0 else np.full(len(blocks), -30),
            np.minimum(heads, 4),
            [page.known(block) for block in blocks],
            *_rows(page.frames, at, parents),
            parents[at] == (lane.number if lane else -1),
            np.clip(page.lane_start - number, 0, 20),
            np.clip(number - page.lane_end, 0, 20),
            *_boxes(page, at),
        ]
    ).astype(np.float64)


def _of_words(blocks: Sequence[Block]) -> list[Rows]:
    """Return what the blocks' own words and characters tell."""
    told = np.array([_count_words(block) for block in blocks], dtype=np.float64).T
    words, linked, strong, length, looked, letters, capitals, digits = told[:8]
    marks, small, said, bits, *signs = told[8:]
    heard, alphas = np.clip(words, 1, HEARD), np.maximum(1, letters)
    looked = np.maximum(1, looked)
    ends, capital, dots, colon, question, tag, opens = signs
    return [
        np.minimum(words, 150),
        linked,
        strong,
        np.maximum(1, length) / np.maximum(1, words),
        alphas / looked,
        capitals / alphas,
        marks / heard,
        small / heard,
        ends,
        capital,
        dots,
        colon,
        question,
        tag,
        digits / looked,
        said / heard,
        opens,
        bits.astype(np.int64)[:, None] >> PLACES & 1,
    ]


def _count_words(block: Block) -> tuple[float, ...]:
    """Count a block's words and characters, and tell how it begins and ends."""
    whole, tokens = block.text, block.tokens
    text, seen = whole[:LOOKED_AT], tokens[:HEARD]
    letters, capitals, digits = _characters(text)
    said = [WORD_GROUP[word] for word in seen if word in WORD_GROUP]
    bits = 0
    for bit in said:
        bits |= bit
    return (
        len(tokens),
        block.linked,
        block.strong,
        len(whole),
        len(text),
        letters,
        capitals,
        digits,
        text.count(",") + text.count("."),
        sum(map(SMALL_WORDS.__contains__, seen)),
        len(said),
        bits,
        whole.endswith(ENDS_SENTENCE),
        text[:1].isupper(),
        whole.endswith(("…", "...")),
        whole.endswith(":"),
        "?" in text,
        TAG_GROUPS.get(block.frame.tag, 10),
        bool(seen) and seen[0] in OPENER,
    )


def _characters(text: str) -> tuple[int, int, int]:
    """Count letters, capitals and digits."""
    # Most characters are ASCII, which are counted twenty times faster as bytes.
    plain = text.encode("ascii", "ignore")
    others = "" if len(plain) == len(text) else [c for c in text if c > "\x7f"]
    return (
        len(plain)
        - len(plain.translate(None, LETTERS))
        + sum(map(str.isalpha, others)),
        len(plain)
        - len(plain.translate(None, CAPITALS))
        + sum(map(str.isupper, others)),
        len(plain) - len(plain.translate(None, DIGITS)) + sum(map(str.isdigit, others)),
    )


def _flags(blocks: Sequence[Block]) -> Rows:
    """Return of each flag whether it is set around a block, and near it."""
    around = np.array([block.frame.standing for block in blocks])[:, None]
    near = np.array([block.frame.near for block in blocks])[:, None]
    both: Rows = (around & FLAG_BITS != 0).astype(np.float64) + (near & FLAG_BITS != 0)
    return both


def _of_frames(
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


def _rows(frames: Sequence[Frame], at: Numbers, parents: Numbers) -> list[Rows]:
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


def _boxes(page: Surroundings, at: Numbers) -> list[Rows]:
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


OWN_NAMES = [
    "words",
    "linked",
    "strong",
    "letters_per_word",
    "alpha",
    "upper",
    "punctuation",
    "small_words",
    "ends_sentence",
    "capital",
    "dots",
    "colon",
    "question",
    "tag",
    "digits",
    "said",
    "opener",
    *[f"says_{name}" for name in GROUPS],
    *[f"in_{flag.name}" for flag in FLAGS],
    "inside",
    "steps",
    "deeper",
    "signature_share",
    "parent_share",
    "above_share",
    "frame_in_parent",
    "parent_purity",
    "above_purity",
    "main_share",
    "page_words",
    "repeated",
    "place",
    "after_heading",
    "heads",
    "known",
    "rows",
    "row_words",
    "row_purity",
    "in_lane",
    "before_lane",
    "after_lane",
    "box_words",
    "box_share",
]
