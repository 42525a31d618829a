"""Counts the deals of each kind by week."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from datasette.database import Database

SCANNED: Final = 20_000
"""Only so many of the newest deals are counted; at the edge a week is left out."""


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
        """with newest as (
            select kind, coalesce(subject_id, subject) as who, article_id from deals
            where background = 0 order by id desc limit :most)
        select n.kind, cast((julianday(:last) - julianday(
                substr(coalesce(a.date_published, a.first_seen_at), 1, 10))) / 7 as int)
            as back, count(distinct who) as deals, count(*) as read
        from newest n join articles a on a.id = n.article_id
        where back between 0 and :weeks - 1
            and substr(coalesce(a.date_published, a.first_seen_at), 1, 10) <= :last
        group by n.kind, back""",
        {"last": last.isoformat(), "weeks": weeks, "most": SCANNED},
    )
    rows = result.rows
    shown = weeks
    if sum(row["read"] for row in rows) >= SCANNED:
        shown = max(row["back"] for row in rows)
    kinds: dict[str, list[int]] = {}
    for kind, back, deals, _ in rows:
        if back < shown:
            kinds.setdefault(kind, [0] * shown)[shown - 1 - back] = deals
    trends = [KindTrend(kind=kind, counts=counts) for kind, counts in kinds.items()]
    return sorted(trends, key=lambda trend: (-sum(trend.counts), trend.kind))
