"""Trains the trees that judge blocks, and writes pipelines/models/blocks.json.

python -m benchmarks.train_blocks FOLDER [--output FILE] [--check-only]

FOLDER: corpora of labelled pages, see benchmarks/labelled_pages.py. Needs scikit-learn.
Prints what trees make of the pages of hosts that they have not seen, in three folds.
"""

import argparse
import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.block_table import LabelledBlocks, read_blocks
from benchmarks.labelled_pages import (
    LabelledPage,
    read_labelled_pages,
    read_own_pages,
)
from benchmarks.text_scores import score_texts
from pipelines.text.block_model import DEPTH, INNER, MODEL
from pipelines.text.block_rows import NAMES
from pipelines.text.lifting import choose, is_doubtful

OWN_PAGES = Path(__file__).parent.parent / "tests" / "pages"
FOLDS = 3
VOTED = list(range(len(NAMES)))
ALONE = [number for number, name in enumerate(NAMES) if "voted" not in name]
"""What is known of a block when trafilatura is not asked."""
KEEP = 3
"""One in so many light blocks that are no text is learned from: they are alike."""


def main() -> None:
    """Print the cross-validated scores, then train on all pages and write the trees."""
    options = _parser().parse_args()
    labels = read_labelled_pages(options.folder) + read_own_pages(OWN_PAGES)
    pages = [page for label in labels if (page := read_blocks(label))]
    report("hosts not seen", check(pages))
    if options.check_only:
        return
    trees = [export(fit(pages, columns), columns) for columns in (VOTED, ALONE)]
    text = json.dumps({"features": NAMES, "models": trees}, separators=(",", ":"))
    options.output.write_text(text, "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.train_blocks", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, default=MODEL)
    parser.add_argument("--check-only", action="store_true")
    return parser


def check(pages: list[LabelledBlocks]) -> list[tuple[LabelledPage, str]]:
    """Return each page's text as lifted by trees that saw no page of its host."""
    texts = {}
    for fold in range(FOLDS):
        known = [page for page in pages if _fold(page.label) != fold]
        voted, alone = (fit(known, columns) for columns in (VOTED, ALONE))
        for number, page in enumerate(pages):
            if _fold(page.label) == fold:
                texts[number] = lift(page, voted, alone)
    return [(page.label, texts[number]) for number, page in enumerate(pages)]


def _fold(label: LabelledPage) -> int:
    return zlib.crc32(label.host.encode()) % FOLDS


def fit(pages: list[LabelledBlocks], columns: list[int]) -> Any:
    """Return trees trained on the blocks of these pages."""
    rows = np.concatenate([np.array(page.seen.rows)[:, columns] for page in pages])
    wanted = np.concatenate([page.wanted for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    is_light = (weights < 0.004) & ~wanted
    weights[is_light & (np.arange(len(weights)) % KEEP > 0)] = 0
    learned = weights > 0
    trees = HistGradientBoostingClassifier(
        max_iter=130,
        learning_rate=0.1,
        max_depth=DEPTH,
        max_leaf_nodes=INNER + 1,
        min_samples_leaf=40,
        l2_regularization=5,
        early_stopping=False,
        random_state=0,
    )
    return trees.fit(
        rows[learned], wanted[learned], sample_weight=100 * weights[learned]
    )


def lift(page: LabelledBlocks, voted: Any, alone: Any) -> str:
    """Return a page's text as these trees and the rules after them choose it."""
    rows = np.array(page.seen.rows)
    sure = alone.predict_proba(rows[:, ALONE])[:, 1]
    lifted = choose(page.seen, sure.tolist(), "")
    if not (page.seen.is_cheap and is_doubtful(lifted, sure.tolist())):
        return lifted.text
    sure = (sure + voted.predict_proba(rows[:, VOTED])[:, 1]) / 2
    return choose(page.seen, sure.tolist(), page.other).text


def report(name: str, texts: list[tuple[LabelledPage, str]]) -> None:
    """Print the scores of each corpus."""
    for corpus, score in score_texts(texts).items():
        told = "  ".join(f"{what} {f:.4f}" for what, f in score.figures().items())
        print(f"{name}: {corpus:32} {told}", flush=True)


def export(trees: Any, columns: list[int]) -> dict[str, object]:
    """Return trees as complete binary ones: features, thresholds, leaves in one row."""
    return {
        "base": round(float(trees._baseline_prediction.ravel()[0]), 5),
        "trees": [_complete(tree[0].nodes, columns) for tree in trees._predictors],
    }


def _complete(nodes: Any, columns: list[int]) -> list[float]:
    features, thresholds = [0] * INNER, [1e9] * INNER
    leaves = [0.0] * (INNER + 1)
    places = [(0, 0)]
    while places:
        place, number = places.pop()
        node = nodes[number]
        if place >= INNER:
            leaves[place - INNER] = round(float(node["value"]), 4)
        elif node["is_leaf"]:
            places += [(2 * place + 1, number), (2 * place + 2, number)]
        else:
            features[place] = columns[node["feature_idx"]]
            thresholds[place] = round(float(node["num_threshold"]), 5)
            places += [(2 * place + 1, node["left"]), (2 * place + 2, node["right"])]
    return [*features, *thresholds, *leaves]


if __name__ == "__main__":
    main()
