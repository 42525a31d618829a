"""Reads which articles name somebody, the newest first, however many they are."""

import json
from typing import Final

from datasette.database import Database

FEW: Final = 1_000
"""Of so many articles all dates are read; of more, those of the days that matter."""
DAY: Final = "substr(coalesce(a.date_published, a.first_seen_at), 1, 10)"
"""The day that `entity_days` counts an article under; has an index."""
NEWEST: Final = f"""order by {DAY} desc,
    datetime(coalesce(a.date_published, a.first_seen_at)) desc, a.id desc"""


async def read_newest(
    db: Database, entity_id: int, total: int, limit: int, start: int = 0
) -> list[int]:
    """Read the newest of the `total` articles that name an entity, after `start` others."""
    if total <= FEW:
        result = await db.execute(
            f"""select a.id from articles a where a.id in
            (select article_id from mentions where entity_id = :id)
            {NEWEST} limit :limit offset :start""",
            {"id": entity_id, "limit": limit, "start": start},
        )
        return [int(row[0]) for row in result.rows]
    days, passed = await _read_days(db, entity_id, start, start + limit)
    result = await db.execute(
        f"""select a.id from articles a
        where {DAY} in (select value from json_each(:days)) and exists
        (select 1 from mentions m where m.entity_id = :id and m.article_id = a.id)
        {NEWEST} limit :limit offset :start""",
        {
            "days": json.dumps(days),
            "id": entity_id,
            "limit": limit,
            "start": start - passed,
        },
    )
    return [int(row[0]) for row in result.rows]


async def _read_days(
    db: Database, entity_id: int, start: int, end: int
) -> tuple[list[str], int]:
    """Read on which days the articles between two places of the list came out.

    Also tells how many stand before the first of those days.
    """
    result = await db.execute(
        """select day, passed from
        (select day, articles, sum(articles) over (order by day desc) - articles as passed
         from entity_days where entity_id = :id)
        where passed < :end and passed + articles > :start order by day desc""",
        {"id": entity_id, "start": start, "end": end},
    )
    days = [(str(row["day"]), int(row["passed"])) for row in result.rows]
    return [day for day, _ in days], days[0][1] if days else 0
