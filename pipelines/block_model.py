"""Asks the learned trees how sure they are that a block is the article's own text."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

MODEL = Path(__file__).parent / "models" / "blocks.json"
DEPTH = 4
INNER = 2**DEPTH - 1
ROWS_AT_ONCE = 5000


@dataclass(slots=True, frozen=True)
class Trees:
    """Complete binary trees of one depth; the value of a block is the sum of its leaves."""

    base: float
    features: npt.NDArray[np.int64]
    thresholds: npt.NDArray[np.float64]
    leaves: npt.NDArray[np.float64]

    def values(self, rows: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return each row's log odds."""
        count = len(self.features)
        trees = np.arange(count)
        nodes = np.zeros((len(rows), count), dtype=np.int64)
        at = np.arange(len(rows))[:, None]
        for _ in range(DEPTH):
            seen = rows[at, self.features[trees, nodes]]
            nodes = 2 * nodes + 1 + (seen > self.thresholds[trees, nodes])
        return self.base + self.leaves[trees, nodes - INNER].sum(axis=1)


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


def chances(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return for each block the chance that it belongs to the text."""
    found: list[float] = []
    for start in range(0, len(rows), ROWS_AT_ONCE):
        part = np.array(rows[start : start + ROWS_AT_ONCE], dtype=np.float64)
        odds = [1 / (1 + np.exp(-trees.values(part))) for trees in load_trees()]
        found.extend(np.mean(odds, axis=0).tolist())
    return found
