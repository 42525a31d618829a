"""Notices addresses without end that give no article (calendars, sessions, sort orders),
and sources that show a wall for each article."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from crawler.addresses.article_urls import shape_of

USELESS: Final = ("not_article", "duplicate", "gone")
FOUND: Final = ("article", "updated", "paywalled")
IN_A_ROW: Final = 30
"""Pages of one shape without an article between them."""
OF_ALL_SHAPES: Final = 60
"""Pages of a source, of shapes that gave no article at all in this crawl."""

WALLS: Final = 10
"""Articles of a source in a row in whose place a wall stood."""

Shape = tuple[str, str]
"""A source, and what addresses made by one rule have in common."""


@dataclass(slots=True)
class TrapWatch:
    """Counts what the pages of each shape of address were good for, in one crawl."""

    row: Counter[Shape] = field(default_factory=Counter)
    """Useless pages since the last article."""
    good: set[Shape] = field(default_factory=set)
    """Shapes that gave an article."""
    useless: Counter[str] = field(default_factory=Counter)
    """Useless pages of a source whose shapes gave no article before."""
    walls: Counter[str] = field(default_factory=Counter)
    """Walls of a source since its last page that was none."""
    told: dict[str, str] = field(default_factory=dict)
    """By source, in words what it is trapped in."""

    def note(self, source: str, url: str, outcome: str) -> None:
        """Note what became of a page."""
        shape = source, shape_of(url)
        self.walls[source] = self.walls[source] + 1 if outcome == "blocked" else 0
        if outcome in FOUND:
            self.row[shape] = 0
            self.good.add(shape)
        elif outcome in USELESS:
            self.row[shape] += 1
            self.useless[source] += shape not in self.good

    def is_walled(self, source: str) -> bool:
        """Tell whether a source shows walls alone: asking on would only annoy it."""
        return self.walls[source] >= WALLS

    def is_trap(self, source: str, url: str) -> bool:
        """Tell whether an address is one more of those that lead nowhere."""
        shape = source, shape_of(url)
        in_row = self.row[shape]
        is_one_of_many = self.useless[source] >= OF_ALL_SHAPES and in_row > 0
        if in_row < IN_A_ROW and (shape in self.good or not is_one_of_many):
            return False
        self.told.setdefault(source, in_words(in_row, url))
        return True


def in_words(count: int, url: str) -> str:
    """Say what people should mend."""
    path = urlsplit(url).path
    return (
        f"a trap: {count} pages like {path[:80]} in a row gave no article; exclude them"
    )
