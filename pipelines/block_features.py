"""Says of each block, in numbers, what tells an article's words from furniture."""

from collections.abc import Sequence
from functools import lru_cache

from pipelines.block_words import GROUPS, OPENER, SMALL_WORDS, WORD_GROUP
from pipelines.blocks import WORD, Block, Frame, frames_above
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


def votes(blocks: Sequence[Block], text: str) -> list[float]:
    """Return the share of each block that another extractor kept."""
    kept_lines = {tuple(WORD.findall(line.lower())) for line in text.split("\n")}
    kept = " ".join(" ".join(words) for words in kept_lines if words)
    kept = f" {kept} "
    return [_vote(block.tokens, kept_lines, kept) for block in blocks]


def _vote(tokens: list[str], kept_lines: set[tuple[str, ...]], kept: str) -> float:
    if tuple(tokens) in kept_lines:
        return 1.0
    count = len(tokens)
    if count < 4:
        return 0.0
    starts = {0, (count - 4) // 2, count - 4}
    runs = [f" {' '.join(tokens[at : at + 4])} " for at in starts]
    return sum(run in kept for run in runs) / len(runs)


def features(blocks: Sequence[Block], page: Surroundings) -> list[list[float]]:
    """Return the numbers of each block: its own and its neighbours', no votes yet."""
    heads, own = 0, []
    for number, block in enumerate(blocks):
        heads += block.frame.tag == "h1" and number > page.heading_at
        own.append(own_features(block, page, number, len(blocks), heads))
    good = [b.words if b.words >= 10 and b.linked < 0.4 else 0 for b in blocks]
    total, seen = max(1, sum(good)), 0
    rows, section = [], -1
    for i, mine in enumerate(own):
        section = _section(blocks, own, section, i)
        row = [*mine, 0.0, seen / total, *_told_by(own, section, i)]
        seen += good[i]
        for step in STEPS:
            row += _neighbour(own, blocks, i, i + step)
        rows.append(row)
    return rows


def _section(
    blocks: Sequence[Block], own: Sequence[list[float]], section: int, i: int
) -> int:
    """Return the number of the heading under which a block stands; −1 for none."""
    block = blocks[i]
    is_heading = block.frame.tag in HEADINGS
    is_bold = own[i][STRONG] > 0.9 and block.words <= 8 and not own[i][ENDS]
    return i if is_heading or is_bold else section


def _told_by(own: Sequence[list[float]], section: int, i: int) -> list[float]:
    """Return what the heading above a block says of it."""
    if section < 0:
        return [-1.0, -1.0, -1.0, *[0.0] * len(GROUPS)]
    heading = own[section]
    told = heading[SAYS : SAYS + len(GROUPS)]
    return [float(min(i - section, 20)), heading[TAG], heading[LANE], *told]


def _neighbour(
    own: Sequence[list[float]], blocks: Sequence[Block], i: int, j: int
) -> list[float]:
    if not 0 <= j < len(blocks):
        return [-1.0, -1.0, -1.0, -1.0, -1.0, -1.0]
    mine, other = blocks[i].frame, blocks[j].frame
    same = other is mine or other.parent is mine.parent
    return [own[j][0], own[j][1], own[j][13], own[j][SHARE], 0.0, float(same)]


def put_votes(rows: Sequence[list[float]], voted: Sequence[float]) -> None:
    """Write another extractor's votes for each block and its neighbours into the rows."""
    for i, row in enumerate(rows):
        row[VOTED] = voted[i]
        for place, step in zip(NEIGHBOURS_VOTED, STEPS, strict=True):
            if 0 <= i + step < len(rows):
                row[place] = voted[i + step]


STEPS = (-2, -1, 1, 2)
SHARE = OWN_NAMES.index("signature_share")
STRONG = OWN_NAMES.index("strong")
ENDS = OWN_NAMES.index("ends_sentence")
TAG = OWN_NAMES.index("tag")
LANE = OWN_NAMES.index("in_lane")
SAYS = OWN_NAMES.index(f"says_{GROUPS[0]}")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

NAMES = [
    *OWN_NAMES,
    "voted",
    "before",
    "section_from",
    "section_tag",
    "section_in_lane",
    *[f"section_says_{name}" for name in GROUPS],
    *[
        f"{side}_{what}"
        for side in ("before2", "before1", "after1", "after2")
        for what in ("words", "linked", "tag", "signature_share", "voted", "same_place")
    ],
]
VOTED = NAMES.index("voted")
NEIGHBOURS_VOTED = [
    NAMES.index(f"{side}_voted") for side in ("before2", "before1", "after1", "after2")
]
