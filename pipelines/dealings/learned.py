"""Tells the kind of deal of a sentence, and who has which part in it, as learned.

What was learned from marked articles (pipelines/models/training/deals) are weights of
words, written by `python -m benchmarks.train_deals`: plain logistic regression. The words
stand in the file by number alone, so that processes share the memory that they take.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

FOLDER: Final = Path(__file__).parent.parent / "models"
BACKGROUND: Final = "background"
NOTHING: Final = "nothing"
SUBJECT: Final = "subject"
OBJECT: Final = "object"
SUM: Final = "sum"
Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.uint32]


def numbers_of(features: Iterable[str]) -> Numbers:
    """Give the number of each feature, each once, in an order that no run changes: sums of
    weights are rounded by it."""
    told = dict.fromkeys(features)
    return np.fromiter((crc32(one.encode()) for one in told), np.uint32, len(told))


def of_kind(numbers: Numbers, kind: str) -> Numbers:
    """Give the numbers that features have in deals of one kind alone."""
    return numbers ^ np.uint32(crc32(kind.encode()))


def look_up(
    known: Numbers, sets: Sequence[Numbers]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Give the set and the row of each feature of some sets that is among those known."""
    told = np.concatenate(sets)
    owners = np.repeat(np.arange(len(sets)), [len(one) for one in sets])
    rows = np.minimum(np.searchsorted(known, told), len(known) - 1)
    is_known = known[rows] == told
    return owners[is_known], rows[is_known]


@dataclass(slots=True, kw_only=True)
class Weights:
    """What each feature says for each class."""

    classes: list[str]
    numbers: Numbers
    """Of the features known, in order."""
    rarity: Floats
    """How much a feature counts: more when few sentences have it. Shape: features."""
    table: npt.NDArray[np.float16]
    """Log odds. Shape: features by classes."""
    bias: Floats
    """Shape: classes."""

    def chances(self, sets: Sequence[Numbers]) -> Floats:
        """Give the chance of each class for each set of features, one row a set."""
        if not sets:
            return np.zeros((0, len(self.classes)), np.float32)
        owners, rows = look_up(self.numbers, sets)
        rarity = self.rarity[rows]
        lengths = np.bincount(owners, rarity * rarity, len(sets)) ** 0.5
        lengths[lengths == 0] = 1
        said = np.zeros((len(sets), len(self.classes)), np.float32)
        np.add.at(said, owners, rarity[:, None] * self.table[rows].astype(np.float32))
        scores = np.exp(self.bias + said / lengths[:, None])
        chances: Floats = (scores / scores.sum(axis=1, keepdims=True)).astype(
            np.float32
        )
        return chances

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

    @property
    def deal_kinds(self) -> list[str]:
        """Give the kinds that a sentence can tell as news."""
        return [one for one in self.kinds.classes if one not in (BACKGROUND, NOTHING)]


@lru_cache(maxsize=4)
def load_learned(language: str) -> Learned:
    """Read what was learned of a language."""
    with np.load(FOLDER / f"deals_{language}.npz", allow_pickle=False) as file:
        return Learned(
            kinds=_weights(file, "kinds"),
            gists=_weights(file, "gists"),
            roles=_weights(file, "roles"),
            signs=str(file["signs"]).split("\n"),
            worth=file["worth"],
        )


def _weights(file: Any, name: str) -> Weights:
    return Weights(
        classes=str(file[f"{name}_classes"]).split("\n"),
        numbers=file[f"{name}_numbers"],
        rarity=file[f"{name}_rarity"],
        table=file[f"{name}_table"],
        bias=file[f"{name}_bias"],
    )
