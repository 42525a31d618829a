"""Reads how often names come up: by day and week, and who is in the news."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from datasette.database import Database

from technews_pages.entities import KINDS
from technews_pages.lists import Name
from technews_pages.moments import read_day
from technews_pages.newest import TOLD
from technews_pages.newsroom import as_list, records

WEEK: Final = 7
WEEKS: Final = 26
"""Of an entity's chart."""
ACTORS: Final = ("person", "organization", "product")
"""Kinds of those who are in the news, places and events left out."""
MOST_NAMED: Final = 300
"""Only so many of those named most on each day are added up and looked through."""


@dataclass(slots=True, kw_only=True)
class Trend:
    """How often an entity was named."""

    id: int
    name: str
    kind: str
    counts: list[int]
    """Articles of each span, the newest last."""

    @property
    def now(self) -> int:
        """Articles of the newest span."""
        return self.counts[-1]

    @property
    def before(self) -> int:
        """Articles of the span before."""
        return self.counts[-2]


async def read_newest_day(db: Database) -> date | None:
    """Read the day of the newest article, as published; None when there is none."""
    result = await db.execute(
        f"""select coalesce(max(substr(date_published, 1, 10)),
                           max(substr(first_seen_at, 1, 10))) as day,
        max(substr(first_seen_at, 1, 10)) as seen
        from (select date_published, first_seen_at from articles a
              order by {TOLD} desc, id desc limit 500)"""
    )
    row = result.first()
    day = min(row["day"], row["seen"]) if row["day"] else None
    return read_day(day)


async def read_days_of(
    db: Database, ids: Sequence[int], first: date
) -> dict[int, list[tuple[str, int]]]:
    """Read how many articles name each entity on each day from the first on."""
    result = await db.execute(
        """select entity_id, day, articles from entity_days
        where entity_id in (select value from json_each(:ids)) and day >= :first""",
        {"ids": as_list(ids), "first": first.isoformat()},
    )
    days: dict[int, list[tuple[str, int]]] = {id: [] for id in ids}
    for row in result.rows:
        days[row["entity_id"]].append((row["day"], row["articles"]))
    return days


def by_span(
    days: list[tuple[str, int]], last: date, spans: int, span: int = WEEK
) -> list[int]:
    """Add days up to weeks, or longer spans, that end on the last day."""
    counts = [0] * spans
    for text, articles in days:
        day = read_day(text)
        age = (last - day).days if day else -1
        if 0 <= age < spans * span:
            counts[spans - 1 - age // span] += articles
    return counts


def week_end(day: date) -> date:
    """Give the Sunday of a day's week."""
    return day + timedelta(days=6 - day.weekday())


def week_starts(last: date, weeks: int) -> list[date]:
    """List the first days of those weeks."""
    return [last - timedelta(days=7 * back + 6) for back in reversed(range(weeks))]


async def read_in_the_news(
    db: Database, last: date, limit: int, kinds: Sequence[str] = KINDS, span: int = WEEK
) -> list[Name]:
    """Read who is named most in the days to the last one."""
    days = [(last - timedelta(days=back)).isoformat() for back in range(span)]
    of_a_day = """select entity_id from (select entity_id from entity_days
        where day = '{}' order by articles desc limit :most)"""
    result = await db.execute(
        f"""select e.id, e.name, e.kind, sum(d.articles) as articles
        from ({" union ".join(map(of_a_day.format, days))}) named
        join entities e on e.id = named.entity_id
        join entity_days d on d.entity_id = e.id and d.day between :start and :last
        where e.kind in (select value from json_each(:kinds))
        group by e.id
        order by articles desc, e.articles_count desc, e.id limit :limit""",
        {
            "start": days[-1],
            "last": days[0],
            "most": MOST_NAMED,
            "kinds": json.dumps(kinds),
            "limit": limit,
        },
    )
    return records(Name, result.rows)


async def read_lately(
    db: Database, last: date, limit: int, kinds: Sequence[str]
) -> tuple[int, list[Name]]:
    """Read who is named most in a week, or in four when a week has little to tell."""
    named = await read_in_the_news(db, last, limit, kinds)
    if named and named[0].articles > 2:
        return WEEK, named
    return 4 * WEEK, await read_in_the_news(db, last, limit, kinds, 4 * WEEK)


async def read_trends(
    db: Database, ids: list[int], last: date, spans: int, span: int = WEEK
) -> list[Trend]:
    """Read how often these entities were named in each span, in their order."""
    result = await db.execute(
        """select id, name, kind from entities
        where id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    found = {row["id"]: row for row in result.rows}
    known = [id for id in ids if id in found]
    days = await read_days_of(db, known, last - timedelta(days=spans * span))
    return [
        Trend(**found[id], counts=by_span(days[id], last, spans, span)) for id in known
    ]
