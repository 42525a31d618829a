"""Makes of labelled pages what the block judge learns from: a row a block."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.labelled_pages import LabelledPage
from benchmarks.text_scores import WORD, squeeze, word_runs
from pipelines.extract import open_page
from pipelines.outcomes import NotArticle
from pipelines.page.blocks import Block, frames_above
from pipelines.text.block_rows import put_votes, votes
from pipelines.text.lifting import Surveyed, ask_trafilatura, survey_blocks

SNIPPET_WEIGHT = 0.12
"""A block with a snippet counts as an eighth of a page whose whole text is told."""
BLOCK_WEIGHT = 0.002
"""What each block counts, however short: menus have many."""
NEAR_WEIGHT = 0.005
"""The same in the main part of a page, where a short line is seen by readers."""


@dataclass(slots=True, kw_only=True)
class LabelledBlocks:
    """One page's blocks: what is known of each, and whether it belongs to the text."""

    label: LabelledPage
    seen: Surveyed
    """Its rows hold the votes of trafilatura."""
    other: str
    """What trafilatura takes for the text."""
    wanted: npt.NDArray[np.bool_]
    weights: npt.NDArray[np.float64]
    """By how much each block counts in training; 0 where nothing is known."""


def read_blocks(label: LabelledPage) -> LabelledBlocks | None:
    """Return a page's blocks with their labels; None for a page without words."""
    page = label.page(label.body())
    try:
        opened = open_page(page, None)
    except NotArticle:
        return None
    seen = survey_blocks(opened.tree, opened.article.headline, opened.copy.text)
    if seen is None:
        return None
    other = ask_trafilatura(opened.tree, page.url) if seen.is_cheap else ""
    put_votes(seen.rows, votes(seen.blocks, other))
    wanted, weights = (
        by_text(label, seen) if label.text else by_snippets(label, seen.blocks)
    )
    return LabelledBlocks(
        label=label,
        seen=seen,
        other=other,
        wanted=np.array(wanted),
        weights=np.array(weights),
    )


def by_text(label: LabelledPage, seen: Surveyed) -> tuple[list[bool], list[float]]:
    """Tell which blocks are in the labelled text; long blocks weigh more."""
    told = WORD.findall(label.text)
    runs, whole = word_runs(told), f" {' '.join(told)} "
    size = max(30, len(told))
    wanted, weights = [], []
    for block in seen.blocks:
        words = WORD.findall(block.text)
        if len(words) >= 4:
            wanted.append(_share(word_runs(words), runs) > 0.5)
        else:
            wanted.append(f" {' '.join(words)} " in whole)
        sureness = 1.0 if len(words) >= 4 else 0.3
        is_near = seen.page.main in frames_above(block.frame)
        weight = NEAR_WEIGHT if is_near else BLOCK_WEIGHT
        weights.append(block.words * sureness / size + weight)
    return wanted, weights


def _share(runs: Counter[tuple[str, ...]], told: Counter[tuple[str, ...]]) -> float:
    return sum(n for run, n in runs.items() if run in told) / runs.total()


def by_snippets(
    label: LabelledPage, blocks: list[Block]
) -> tuple[list[bool], list[float]]:
    """Tell of the blocks with snippets whether they belong; of others nothing."""
    within = [squeeze(snippet) for snippet in label.within]
    without = [squeeze(snippet) for snippet in label.without]
    wanted, weights = [], []
    for block in blocks:
        text = squeeze(block.text)
        good = any(s in text or (len(text) > 40 and text in s) for s in within)
        bad = any(s in text for s in without)
        wanted.append(good)
        weights.append(SNIPPET_WEIGHT if good != bad else 0.0)
    return wanted, weights
