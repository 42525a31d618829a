"""Says of each block, in numbers, what tells an article's words from furniture."""

import string
from collections.abc import Sequence

import numpy as np

from pipelines.page.blocks import Block
from pipelines.page.standing import Standing
from pipelines.page.surroundings import Surroundings
from pipelines.text.block_frames import Rows, in_boxes, in_rows, of_frames
from pipelines.text.block_words import GROUPS, OPENER, SMALL_WORDS, WORD_GROUP

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
            *of_frames(blocks, page, at, parents),
            [page.texts[block.text] > 1 for block in blocks],
            number / len(blocks),
            after_heading if page.heading_at >= 0 else np.full(len(blocks), -30),
            np.minimum(heads, 4),
            [page.known(block) for block in blocks],
            *in_rows(page.frames, at, parents),
            parents[at] == (lane.number if lane else -1),
            np.clip(page.lane_start - number, 0, 20),
            np.clip(number - page.lane_end, 0, 20),
            *in_boxes(page, at),
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
