"""Draws the answer of a ready query as bars: the rows by a number, or counted by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

MOST: Final = 12
"""Bars of a chart."""
LONGEST: Final = 60
"""Characters of a name beside its bar."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Bar:
    """One bar with its name and number."""

    name: str
    value: float
    percent: float
    """Of the longest bar."""


def query_bars(
    chart: Mapping[str, str] | None, columns: Sequence[str], rows: Sequence[Any]
) -> list[Bar]:
    """Make the bars that a query's `chart:` asks for, by its `label:`.

    `value:` is added up, of `largest:` the largest is taken; without, rows are counted.
    A chart of one bar is none.
    """
    if not chart or not set(chart.values()) <= set(columns):
        return []
    named = [dict(zip(columns, tuple(row), strict=True)) for row in rows]
    values = _values(chart, named)
    longest = sorted(values.items(), key=lambda pair: -pair[1])[:MOST]
    if len(longest) < 2 or longest[0][1] <= 0:
        return []
    return [
        Bar(name=_short(name), value=value, percent=100 * max(value, 0) / longest[0][1])
        for name, value in longest
    ]


def _values(
    chart: Mapping[str, str], rows: Sequence[Mapping[str, Any]]
) -> dict[str, float]:
    """Put together what has the same label."""
    values: dict[str, float] = {}
    wanted = chart.get("largest") or chart.get("value")
    for row in rows:
        value = row[wanted] if wanted else 1
        if isinstance(value, int | float) and row[chart["label"]] not in (None, ""):
            name = str(row[chart["label"]])
            known = values.get(name, 0.0)
            values[name] = max(known, value) if "largest" in chart else known + value
    return values


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
