"""Which row of a pipeline's vectors a word has, in a tenth of a dictionary's memory."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np


class WordRows(Mapping[int, int]):
    """Sorted hashes of words (64 bits) and their rows; read like spaCy's `key2row`."""

    def __init__(self, rows: Mapping[int, int]) -> None:
        words = np.fromiter(rows, np.uint64, len(rows))
        order = words.argsort()
        self._words = array("Q", words[order].tobytes())
        numbers = np.fromiter(rows.values(), np.int32, len(rows))
        self._rows = array("i", numbers[order].tobytes())

    def get(self, word: int, default: Any = None) -> Any:
        """Give the row of a word, or `default`."""
        place = bisect_left(self._words, word)
        if place < len(self._words) and self._words[place] == word:
            return self._rows[place]
        return default

    def __getitem__(self, word: int) -> int:
        row = self.get(word)
        if row is None:
            raise KeyError(word)
        return int(row)

    def __iter__(self) -> Iterator[int]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
