"""Says of each block, in numbers, what tells an article's words from furniture."""

import string
from functools import lru_cache

from pipelines.page.blocks import Block, Frame, frames_above
from pipelines.page.standing import Standing
from pipelines.page.surroundings import Surroundings, signature
from pipelines.text.block_words import GROUPS, OPENER, SMALL_WORDS, WORD_GROUP

ENDS_SENTENCE = (".", "!", "?", "…", "»", "”", '"', ")", "’", "]")
PLACES = range(len(GROUPS))
LETTERS = string.ascii_letters.encode()
CAPITALS = string.ascii_uppercase.encode()
DIGITS = string.digits.encode()
LOOKED_AT = 400
"""Characters of a block that are looked at closely."""
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
FLAG_BITS = [int(flag) for flag in FLAGS]
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


def own_features(
    block: Block, page: Surroundings, number: int, count: int, heads: int
) -> list[float]:
    """Return what is told by a block alone and by where it stands."""
    frame = block.frame
    return [
        *_of_words(block),
        *_flags(frame.standing, frame.near),
        *_of_frame(block, page),
        float(page.texts[block.text] > 1),
        number / count,
        float(max(-20, min(60, number - page.heading_at)))
        if page.heading_at >= 0
        else -30.0,
        float(min(heads, 4)),
        page.known(block),
        *_rows(frame),
        float((frame.parent or frame) is page.lane),
        float(min(20, max(0, page.lane_start - number))),
        float(min(20, max(0, number - page.lane_end))),
        *_box(frame, page),
    ]


def _of_words(block: Block) -> list[float]:
    """Return what a block's own words and characters tell."""
    text, tokens = block.text[:LOOKED_AT], block.tokens
    seen = tokens[:70]
    length, looked, heard = (
        max(1, len(block.text)),
        max(1, len(text)),
        max(1, len(seen)),
    )
    letters, capitals, digits = _characters(text)
    alphas = max(1, letters)
    said = [WORD_GROUP[word] for word in seen if word in WORD_GROUP]
    bits = 0
    for bit in said:
        bits |= bit
    return [
        min(len(tokens), 150),
        block.linked,
        block.strong,
        length / max(1, len(tokens)),
        alphas / looked,
        capitals / alphas,
        (text.count(",") + text.count(".")) / heard,
        sum(map(SMALL_WORDS.__contains__, seen)) / heard,
        float(block.text.endswith(ENDS_SENTENCE)),
        float(text[:1].isupper()),
        float(block.text.endswith(("…", "..."))),
        float(block.text.endswith(":")),
        float("?" in text),
        float(TAG_GROUPS.get(block.frame.tag, 10)),
        digits / looked,
        len(said) / heard,
        float(bool(seen) and seen[0] in OPENER),
        *_said(bits),
    ]


def _of_frame(block: Block, page: Surroundings) -> list[float]:
    """Return what the elements around a block tell, measured by the whole page."""
    frame, total, main = block.frame, page.good_words, page.main
    inside, steps = _inside(frame, main)
    parent = frame.parent or frame
    above = parent.parent or parent
    return [
        float(inside),
        float(min(steps, 8)),
        float(min(frame.depth - main.depth, 10)),
        page.shares[signature(block)] / total,
        parent.good_words / total,
        above.good_words / total,
        frame.words / max(1, parent.words),
        parent.good_words / max(1, parent.words),
        above.good_words / max(1, above.words),
        main.good_words / total,
        min(total, 2000) / 100,
    ]


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


@lru_cache(maxsize=4096)
def _said(bits: int) -> list[float]:
    """Return of each group of words whether one of it is said."""
    return [float(bits >> place & 1) for place in PLACES]


@lru_cache(maxsize=4096)
def _flags(standing: int, near: int) -> list[float]:
    """Return of each flag whether it is set around a block, and near it."""
    return [float(standing & bit != 0) + float(near & bit != 0) for bit in FLAG_BITS]


def _rows(frame: Frame) -> tuple[float, float, float]:
    """Return how many elements like this one are beside it, how many words it has, and
    which share of those in its parent."""
    best, words, share = 0, 0, 0.0
    for depth, around in enumerate(frames_above(frame)):
        if depth > 4 or around.parent is None:
            break
        count = around.parent.rows.get(around.names, 0)
        if count > best:
            best, words = count, around.words
            share = around.parent.good_words / max(1, around.parent.words)
    return float(min(best, 12)), float(min(words, 300)), share


def _box(frame: Frame, page: Surroundings) -> tuple[float, float]:
    """Return how many words there are in the box of the main part in which a block
    stands, and which share of the main part's words is in boxes named like it."""
    for above in frames_above(frame):
        if above.parent is page.main:
            share = page.boxes[(above.tag, above.names)] / max(1, page.main.good_words)
            return float(min(above.words, 300)), share
    return -1.0, -1.0


def _inside(frame: Frame, main: Frame) -> tuple[bool, int]:
    for steps, above in enumerate(frames_above(frame)):
        if above is main:
            return True, steps
    return False, 9


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
