"""Puts a block's numbers together with its neighbours', its heading's and the votes."""

from collections.abc import Container, Sequence

from pipelines.block_features import OWN_NAMES, own_features
from pipelines.block_words import GROUPS
from pipelines.blocks import WORD, Block
from pipelines.surroundings import Surroundings

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


def votes(blocks: Sequence[Block], text: str) -> list[float]:
    """Return the share of each block that another extractor kept."""
    kept_lines = {tuple(WORD.findall(line.lower())) for line in text.split("\n")}
    # No run of words goes over the end of a line: a set's order is another each time.
    kept = " \n ".join(" ".join(words) for words in kept_lines if words)
    kept = f" {kept} "
    return [_vote(block.tokens, kept_lines, kept) for block in blocks]


def _vote(
    tokens: list[str], kept_lines: Container[tuple[str, ...]], kept: str
) -> float:
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
