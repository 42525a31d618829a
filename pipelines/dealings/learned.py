"""Tells the kind of deal of a sentence, and who has which part in it, as learned.

What was learned from marked articles (pipelines/models/training/leads.*.txt) are weights of
words, written by `python -m benchmarks.train_deals`: plain logistic regression.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

FOLDER: Final = Path(__file__).parent.parent / "models"
Floats = npt.NDArray[np.float32]


@dataclass(slots=True, kw_only=True)
class Weights:
    """What each feature says for each class."""

    classes: list[str]
    rows: dict[str, int]
    """Row of each feature in `rarity` and `table`."""
    rows_of_kind: dict[str, dict[str, int]]
    """The same by kind of deal, for what a feature says in deals of this kind alone."""
    rarity: Floats
    """How much a feature counts: more when few sentences have it. Shape: features."""
    table: Floats
    """Log odds. Shape: features by classes."""
    bias: Floats
    """Shape: classes."""

    def chances(self, told: Sequence[Iterable[str]], kind: str = "") -> Floats:
        """Give the chance of each class for each set of features, one row a set."""
        scores = np.empty((len(told), len(self.classes)), dtype=np.float32)
        for number, features in enumerate(told):
            rows = self.rows_in(features, kind)
            rarity = self.rarity[rows]
            length = float(np.sqrt(rarity @ rarity)) or 1.0
            scores[number] = self.bias + (rarity @ self.table[rows]) / length
        scores = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-100))
        return np.asarray(scores / scores.sum(axis=1, keepdims=True))

    def rows_in(self, features: Iterable[str], kind: str = "") -> list[int]:
        """Give the rows of a set of features, as far as they are known."""
        told = features if isinstance(features, set) else set(features)
        rows = [row for one in told if (row := self.rows.get(one)) is not None]
        if own := self.rows_of_kind.get(kind):
            rows += [row for one in told if (row := own.get(one)) is not None]
        return rows

    def column(self, name: str) -> int:
        """Give the column of a class."""
        return self.classes.index(name)


@dataclass(slots=True, kw_only=True)
class Learned:
    """All that is learned of deals in one language."""

    kinds: Weights
    """Of a sentence: a kind, BACKGROUND for one told as context, or NOTHING."""
    gists: Weights
    """Of the first sentences together: what the article tells as news, or NOTHING."""
    roles: Weights
    """Of a name or sum in a deal: SUBJECT, OBJECT, SUM or NOTHING."""
    signs: list[str]
    """What is looked at in a claim (claims.py)."""
    worth: Floats
    """What each of them says for it, and last how likely one is at all."""


@lru_cache(maxsize=4)
def load_learned(language: str) -> Learned:
    """Read what was learned of a language."""
    with np.load(FOLDER / f"deals_{language}.npz", allow_pickle=False) as file:
        return Learned(
            kinds=_weights(file, "kinds"),
            gists=_weights(file, "gists"),
            roles=_weights(file, "roles"),
            signs=str(file["signs"]).split("\n"),
            worth=file["worth"].astype(np.float32),
        )


def _weights(file: Any, name: str) -> Weights:
    rows, rows_of_kind = rows_by_kind(str(file[f"{name}_features"]).split("\n"))
    return Weights(
        classes=str(file[f"{name}_classes"]).split("\n"),
        rows=rows,
        rows_of_kind=rows_of_kind,
        rarity=file[f"{name}_rarity"].astype(np.float32),
        table=file[f"{name}_table"].astype(np.float32),
        bias=file[f"{name}_bias"].astype(np.float32),
    )


def rows_by_kind(
    features: Iterable[str],
) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """Part the features that count in deals of one kind, written `kind\tfeature`."""
    rows: dict[str, int] = {}
    rows_of_kind: dict[str, dict[str, int]] = {}
    for row, feature in enumerate(features):
        kind, _, own = feature.partition("\t")
        if own:
            rows_of_kind.setdefault(kind, {})[own] = row
        else:
            rows[feature] = row
    return rows, rows_of_kind
