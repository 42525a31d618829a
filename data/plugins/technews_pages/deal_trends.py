"""Reads how many deals of each kind there were by week."""

from dataclasses import dataclass
from datetime import date, timedelta

from datasette.database import Database


@dataclass(slots=True, kw_only=True)
class KindTrend:
    """How many deals of one kind there were."""

    kind: str
    counts: list[int]
    """Deals of each week, the newest last."""


async def read_deal_trends(db: Database, last: date, weeks: int) -> list[KindTrend]:
    """Read the kinds of deals by week, the most frequent first.

    What several articles tell of one company in a week is one deal.
    """
    result = await db.execute(
        """select kind, cast((julianday(:last) - julianday(day)) / 7 as int) as back,
        count(distinct who) as deals from deal_days
        where day between :first and :last group by kind, back""",
        {
            "first": (last - timedelta(days=7 * weeks - 1)).isoformat(),
            "last": last.isoformat(),
        },
    )
    kinds: dict[str, list[int]] = {}
    for kind, back, deals in result.rows:
        kinds.setdefault(kind, [0] * weeks)[weeks - 1 - back] = deals
    trends = [KindTrend(kind=kind, counts=counts) for kind, counts in kinds.items()]
    return sorted(trends, key=lambda trend: (-sum(trend.counts), trend.kind))
