"""Asks the learned trees how sure they are that a block is the article's own text."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

MODEL = Path(__file__).parent.parent / "models" / "blocks.json"
DEPTH = 4
INNER = 2**DEPTH - 1
ROWS_AT_ONCE = 1000


@dataclass(slots=True, frozen=True)
class Trees:
    """Complete binary trees of one depth; the value of a block is the sum of its leaves."""

    base: float
    features: npt.NDArray[np.int64]
    thresholds: npt.NDArray[np.float64]
    leaves: npt.NDArray[np.float64]

    def values(self, rows: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return each row's log odds."""
        count, width = len(self.features), rows.shape[1]
        features, thresholds = self.features.ravel(), self.thresholds.ravel()
        inner = np.arange(count) * INNER
        nodes = np.zeros((len(rows), count), dtype=np.int64)
        at = np.arange(len(rows))[:, None] * width
        values = rows.ravel()
        for _ in range(DEPTH):
            place = nodes + inner
            seen = values.take(features.take(place) + at)
            nodes = 2 * nodes + 1 + (seen > thresholds.take(place))
        leaves = nodes - INNER + np.arange(count) * (INNER + 1)
        sums: npt.NDArray[np.float64] = self.leaves.ravel().take(leaves).sum(axis=1)
        return sums + self.base


@cache
def load_trees() -> tuple[Trees, ...]:
    """Read the two sets of trees: with the other extractor's vote, and without."""
    loaded = json.loads(MODEL.read_text())
    return tuple(_trees(model) for model in loaded["models"])


def _trees(model: dict[str, object]) -> Trees:
    table = np.array(model["trees"])
    return Trees(
        base=float(str(model["base"])),
        features=table[:, :INNER].astype(np.int64),
        thresholds=table[:, INNER : 2 * INNER],
        leaves=table[:, 2 * INNER :],
    )


def chances(rows: npt.NDArray[np.float64], *, voted: bool) -> list[float]:
    """Return for each block the chance that it belongs to the text.

    `voted`: another extractor was asked, so the trees that count on its votes speak.
    """
    trees = load_trees()[0 if voted else 1]
    found: list[float] = []
    for start in range(0, len(rows), ROWS_AT_ONCE):
        part = rows[start : start + ROWS_AT_ONCE]
        found.extend((1 / (1 + np.exp(-trees.values(part)))).tolist())
    return found
