"""Says of each block, in numbers, what tells an article's words from furniture."""

from functools import lru_cache

from pipelines.block_words import GROUPS, OPENER, SMALL_WORDS, WORD_GROUP
from pipelines.blocks import Block, Frame, frames_above
from pipelines.standing import Standing
from pipelines.surroundings import Surroundings, signature

ENDS_SENTENCE = (".", "!", "?", "…", "»", "”", '"', ")", "’", "]")
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
    text, frame = block.text[:LOOKED_AT], block.frame
    length, words = max(1, len(block.text)), max(1, len(block.tokens))
    seen = block.tokens[:70]
    alphas = max(1, sum(map(str.isalpha, text)))
    inside, steps = _inside(frame, page.main)
    parent = frame.parent or frame
    above = parent.parent or parent
    total = page.good_words
    said = [WORD_GROUP[word] for word in seen if word in WORD_GROUP]
    bits = 0
    for bit in said:
        bits |= bit
    share = page.shares[signature(block)] / total
    return [
        min(block.words, 150),
        block.linked,
        block.strong,
        length / words,
        alphas / max(1, len(text)),
        sum(map(str.isupper, text)) / alphas,
        (text.count(",") + text.count(".")) / max(1, len(seen)),
        sum(map(SMALL_WORDS.__contains__, seen)) / max(1, len(seen)),
        float(block.text.endswith(ENDS_SENTENCE)),
        float(text[:1].isupper()),
        float(block.text.endswith(("…", "..."))),
        float(block.text.endswith(":")),
        float("?" in text),
        float(TAG_GROUPS.get(frame.tag, 10)),
        sum(map(str.isdigit, text)) / max(1, len(text)),
        len(said) / max(1, len(seen)),
        float(bool(seen) and seen[0] in OPENER),
        *[float(bits >> place & 1) for place in range(len(GROUPS))],
        *_flags(frame.standing, frame.near),
        float(inside),
        float(min(steps, 8)),
        float(min(frame.depth - page.main.depth, 10)),
        share,
        parent.good_words / total,
        above.good_words / total,
        frame.words / max(1, parent.words),
        parent.good_words / max(1, parent.words),
        above.good_words / max(1, above.words),
        page.main.good_words / total,
        min(total, 2000) / 100,
        float(page.texts[block.text] > 1),
        number / count,
        float(max(-20, min(60, number - page.heading_at)))
        if page.heading_at >= 0
        else -30.0,
        float(min(heads, 4)),
        page.known(block),
        *_rows(frame),
        float(parent is page.lane),
        float(min(20, max(0, page.lane_start - number))),
        float(min(20, max(0, number - page.lane_end))),
        *_box(frame, page),
    ]


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
