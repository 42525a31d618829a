"""Composes accents that are signs of their own, and finds the way back to the places in
the text as it was given."""

import re
from array import array
from typing import Final
from unicodedata import is_normalized, normalize

from crawler.items import Amount, Article, Mention, Quote

LETTER: Final = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")
"""A sign with its accents."""


class Composed:
    """A text with composed accents."""

    def __init__(self, given: str) -> None:
        self.given = given
        self.text = given
        self._places: array[int] | None = None
        """Where each sign, and the end, stands in what was given; None: where it is."""
        if not is_normalized("NFC", given):
            self._compose()

    def _compose(self) -> None:
        places, pieces = array("L"), []
        for letter in LETTER.finditer(self.given):
            pieces.append(normalize("NFC", letter[0]))
            # Accents that no letter takes in stay behind it, each a sign.
            left = len(pieces[-1]) - 1
            places.append(letter.start())
            places.extend(range(letter.end() - left, letter.end()))
        places.append(len(self.given))
        self.text, self._places = "".join(pieces), places

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch of the text stands in what was given."""
        if self._places is None:
            return start, end
        return self._places[start], self._places[end]


def give_back(article: Article, headline: Composed, text: Composed) -> None:
    """Let what was found in composed words stand at its places in the given ones."""
    rows: list[Mention | Quote | Amount] = []
    rows += [*article.mentions, *article.quotes, *article.amounts]
    for row in rows:
        field = headline if getattr(row, "field", "text") == "headline" else text
        row.start_char, row.end_char = field.span(row.start_char, row.end_char)
        row.text = field.given[row.start_char : row.end_char]
