"""Reads how many names, and how many deals, of each kind there were by week."""

from dataclasses import dataclass
from datetime import date, timedelta

from datasette.database import Database

from technews_pages.entities import KINDS
from technews_pages.trends import WEEK, by_span


@dataclass(slots=True, kw_only=True)
class KindTrend:
    """How much there was of one kind."""

    kind: str
    counts: list[int]
    """Of each week, the newest last."""


async def read_name_trends(db: Database, last: date, weeks: int) -> list[KindTrend]:
    """Read how many names of each kind articles had, one counted once an article."""
    result = await db.execute(
        "select kind, day, names from kind_days where day between :first and :last",
        {"first": _first(last, weeks), "last": last.isoformat()},
    )
    days: dict[str, list[tuple[str, int]]] = {kind: [] for kind in KINDS}
    for kind, day, names in result.rows:
        days.setdefault(kind, []).append((day, names))
    return [
        KindTrend(kind=kind, counts=by_span(told, last, weeks))
        for kind, told in days.items()
    ]


async def read_deal_trends(db: Database, last: date, weeks: int) -> list[KindTrend]:
    """Read the kinds of deals by week, the most frequent first.

    What several articles tell of one company in a week is one deal.
    """
    result = await db.execute(
        """select kind, cast((julianday(:last) - julianday(day)) / 7 as int) as back,
        count(distinct who) as deals from deal_days
        where day between :first and :last group by kind, back""",
        {"first": _first(last, weeks), "last": last.isoformat()},
    )
    kinds: dict[str, list[int]] = {}
    for kind, back, deals in result.rows:
        kinds.setdefault(kind, [0] * weeks)[weeks - 1 - back] = deals
    trends = [KindTrend(kind=kind, counts=counts) for kind, counts in kinds.items()]
    return sorted(trends, key=lambda trend: (-sum(trend.counts), trend.kind))


def _first(last: date, weeks: int) -> str:
    return (last - timedelta(days=WEEK * weeks - 1)).isoformat()
