"""Counts the pages of each host that came and are not read yet.

What a page is (an article, a wall, one more of a trap) is known when it is read, so a host
is not asked on blindly: a few pages ahead at first, more as they turn out to be good.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

MOST_AHEAD: Final = 12
"""Pages of a host that wait to be read before more are asked for."""
FIRST_AHEAD: Final = 2
"""The same for a host of which nothing is known, or that just showed a wall."""


@dataclass(slots=True)
class Unread:
    """Pages on their way, by host."""

    waiting: Counter[str] = field(default_factory=Counter)
    """Pages that came and are not read yet."""
    good: Counter[str] = field(default_factory=Counter)
    """Pages that were read since the last wall."""

    def begin(self, host: str) -> None:
        """Count a page that came."""
        self.waiting[host] += 1

    def end(self, host: str, is_wall: bool) -> None:
        """Count a page that is read."""
        self.waiting[host] -= 1
        self.good[host] = 0 if is_wall else self.good[host] + 1

    def is_full(self, host: str) -> bool:
        """Tell whether a host must wait until more of its pages are read."""
        return self.waiting[host] >= min(FIRST_AHEAD + self.good[host], MOST_AHEAD)
