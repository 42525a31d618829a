"""Keeps what a search is narrowed to, in addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import Final
from urllib.parse import urlencode

from technews_pages.moments import read_day

NEWEST: Final = "newest"


@dataclass(slots=True, kw_only=True, frozen=True)
class Narrow:
    """What a search is narrowed to; empty: all."""

    source: str = ""
    """A source's short name."""
    language: str = ""
    """Two letters."""
    kind: str = ""
    """What a company did: a deal's kind."""
    week: str = ""
    """The Monday of a week."""
    sort: str = ""
    """`newest`: by publication; else the best match first."""

    def but(self, typed: str, part: str, value: str = "") -> str:
        """Write the query of an address with one part changed."""
        return self._query(typed, replace(self, **{part: value}))

    def query(self, typed: str) -> str:
        """Write the query of this search's address."""
        return self._query(typed, self)

    def _query(self, typed: str, narrow: "Narrow") -> str:
        parts = ("source", "language", "kind", "week", "sort")
        told = {part: getattr(narrow, part) for part in parts}
        return urlencode({"q": typed, **{k: v for k, v in told.items() if v}})


def narrow_of(args: Mapping[str, str]) -> Narrow:
    """Read what an address narrows a search to."""
    return Narrow(
        source=(args.get("source") or "")[:100],
        language=(args.get("language") or "")[:10],
        kind=(args.get("kind") or "")[:30],
        week=(args.get("week") or "")[:10],
        sort=NEWEST if args.get("sort") == NEWEST else "",
    )


@cache
def week_of(text: str) -> str:
    """Give the Monday before a day; empty when that is none."""
    day = read_day(text)
    return (day - timedelta(days=day.weekday())).isoformat() if day else ""
