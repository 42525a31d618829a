"""Puts a block's numbers together with its neighbours', its heading's and the votes."""

from collections.abc import Container, Sequence

import numpy as np
import numpy.typing as npt

from pipelines.page.blocks import WORD, Block
from pipelines.page.surroundings import Surroundings
from pipelines.text.block_features import OWN_NAMES, TAG_GROUPS, own_features
from pipelines.text.block_frames import Numbers, Rows
from pipelines.text.block_words import GROUPS

Bools = npt.NDArray[np.bool_]
STEPS = (-2, -1, 1, 2)
SHARE = OWN_NAMES.index("signature_share")
WORDS = OWN_NAMES.index("words")
STRONG = OWN_NAMES.index("strong")
ENDS = OWN_NAMES.index("ends_sentence")
TAG = OWN_NAMES.index("tag")
LANE = OWN_NAMES.index("in_lane")
SAYS = OWN_NAMES.index(f"says_{GROUPS[0]}")
HEADINGS = [TAG_GROUPS[tag] for tag in ("h1", "h2", "h3", "h4")]

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
BEFORE = NAMES.index("before")
SECTION = NAMES.index("section_from")
SHOWN = [WORDS, OWN_NAMES.index("linked"), TAG, SHARE]
"""What is told of a block's neighbours too."""
NEIGHBOURS = [
    NAMES.index(f"{side}_words") for side in ("before2", "before1", "after1", "after2")
]
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


def features(blocks: Sequence[Block], page: Surroundings) -> Rows:
    """Return the numbers of each block: its own and its neighbours', no votes yet."""
    own = own_features(blocks, page)
    rows = np.zeros((len(blocks), len(NAMES)))
    rows[:, : len(OWN_NAMES)] = own
    rows[:, BEFORE] = _words_before(blocks)
    _tell_sections(rows, own, _sections(own))
    frames = np.array([block.frame.number for block in blocks])
    above = [block.frame.parent for block in blocks]
    parents = np.array([frame.number if frame else -1 for frame in above])
    for place, step in zip(NEIGHBOURS, STEPS, strict=True):
        away = abs(step)
        beside = (frames[away:] == frames[:-away]) | (parents[away:] == parents[:-away])
        _tell_neighbours(rows[:, place : place + len(SHOWN) + 2], own, beside, step)
    return rows


def _words_before(blocks: Sequence[Block]) -> Rows:
    """Return of each block the share of the page's good words that stand before it."""
    good = np.array(
        [b.words if b.words >= 10 and b.linked < 0.4 else 0 for b in blocks]
    )
    share: Rows = (np.cumsum(good) - good) / max(1, int(good.sum()))
    return share


def _sections(own: Rows) -> Numbers:
    """Return of each block the number of the heading it stands under; −1 for none."""
    is_bold = (own[:, STRONG] > 0.9) & (own[:, WORDS] <= 8) & (own[:, ENDS] == 0)
    is_heading = np.isin(own[:, TAG], HEADINGS) | is_bold
    return np.maximum.accumulate(np.where(is_heading, np.arange(len(own)), -1))


def _tell_sections(rows: Rows, own: Rows, at: Numbers) -> None:
    """Write what the heading above each block says of it.

    `at`: the number of that heading.
    """
    headed = at >= 0
    said = slice(SECTION + 3, SECTION + 3 + len(GROUPS))
    rows[:, SECTION : SECTION + 3] = -1.0
    rows[headed, SECTION] = np.minimum(np.arange(len(at)) - at, 20)[headed]
    rows[headed, SECTION + 1] = own[at[headed], TAG]
    rows[headed, SECTION + 2] = own[at[headed], LANE]
    rows[headed, said] = own[at[headed], SAYS : SAYS + len(GROUPS)]


def _tell_neighbours(place: Rows, own: Rows, beside: Bools, step: int) -> None:
    """Write what the blocks so many steps away show, and whether they stand `beside`."""
    place[:] = -1.0
    count, away = len(own), abs(step)
    if count <= away:
        return
    here = slice(0, count - away) if step > 0 else slice(away, count)
    there = slice(away, count) if step > 0 else slice(0, count - away)
    place[here, : len(SHOWN)] = own[there][:, SHOWN]
    place[here, len(SHOWN)] = 0.0
    place[here, len(SHOWN) + 1] = beside


def put_votes(rows: Rows, voted: Sequence[float]) -> None:
    """Write another extractor's votes for each block and its neighbours into the rows."""
    cast = np.array(voted)
    rows[:, VOTED] = cast
    for place, step in zip(NEIGHBOURS_VOTED, STEPS, strict=True):
        if step > 0:
            rows[:-step, place] = cast[step:]
        else:
            rows[-step:, place] = cast[:step]
