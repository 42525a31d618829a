"""Reads the health of sources and the last crawls."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from datasette.database import Database

from technews_pages.newsroom import as_list, records
from technews_pages.titles import TITLE
from technews_pages.trends import by_span

DAYS: Final = 14
PAGE: Final = 40
CRAWLS: Final = 20
TROUBLES: Final = (
    "blocked paywalled http_error network_error timeout unreadable bad_content"
    " private_address too_large disallowed"
).split()
"""Outcomes that somebody may want to know the reason of."""
BECAME: Final = """case when f.outcome in ('updated', 'unchanged') and exists
    (select 1 from links l where l.url = f.url and l.kind != 'article')
    then 'list_' || f.outcome else f.outcome end"""
"""The outcome of a fetch, that of feeds, sitemaps and front pages apart."""


@dataclass(slots=True, kw_only=True)
class Source:
    """A source with how it fares."""

    id: int
    name: str
    title: str
    homepage: str
    language: str
    status: str
    status_detail: str | None
    status_since: str | None
    articles_count: int
    last_article_at: str | None
    days: list[int] = field(default_factory=list)
    """Articles first seen on each of the last days, the newest last."""


@dataclass(slots=True, kw_only=True)
class Crawl:
    """One run of a spider."""

    id: int
    started_at: str
    spider: str
    outcome: str | None
    fetched: int
    new: int
    updated: int
    errors: int
    outcomes: dict[str, int] = field(default_factory=dict)
    """How often each outcome of a fetch came."""


@dataclass(slots=True, kw_only=True)
class Trouble:
    """Pages of one source that a crawl did not get, for one reason."""

    crawl_id: int
    name: str
    title: str
    outcome: str
    detail: str | None
    status: int | None
    pages: int
    last_time: str


SOURCE: Final = f"""select id, name, {TITLE} as title, homepage, language, status, status_detail,
    status_since, articles_count, last_article_at from sources s"""


async def read_troubled(db: Database) -> list[Source]:
    """Read the sources that somebody should look after."""
    result = await db.execute(
        f"""{SOURCE} where status not in ('ok', 'disabled')
        order by status_since desc limit 6"""
    )
    return records(Source, result.rows)


async def read_sources(
    db: Database, today: date, page: int, limit: int = PAGE + 1
) -> list[Source]:
    """Read a page of sources, those with trouble first, with their last days."""
    result = await db.execute(
        f"""{SOURCE} order by status in ('ok', 'disabled'), title
        limit :limit offset :start""",
        {"limit": limit, "start": (page - 1) * PAGE},
    )
    sources = records(Source, result.rows)
    start = today - timedelta(days=DAYS - 1)
    counts = await db.execute(
        "select source_id, day, articles from source_days where day >= ?",
        [start.isoformat()],
    )
    days: dict[int, list[tuple[str, int]]] = {source.id: [] for source in sources}
    for source_id, day, articles in counts.rows:
        days.setdefault(source_id, []).append((day, articles))
    for source in sources:
        source.days = by_span(days[source.id], today, DAYS, span=1)
    return sources


async def read_crawls(db: Database, limit: int, page: int = 1) -> list[Crawl]:
    """Read the last crawls with the outcomes of their fetches."""
    result = await db.execute(
        """select id, started_at, spider, outcome, fetched, new, updated, errors
        from crawls order by id desc limit :limit offset :start""",
        {"limit": limit, "start": (page - 1) * CRAWLS},
    )
    crawls = records(Crawl, result.rows)
    counts = await db.execute(
        f"""select crawl_id, {BECAME} as outcome, count(*) as fetches from fetches f
        where crawl_id in (select value from json_each(?))
        group by 1, 2 order by fetches desc, 2""",
        [as_list(crawl.id for crawl in crawls)],
    )
    by_crawl = {crawl.id: crawl for crawl in crawls}
    for row in counts.rows:
        by_crawl[row["crawl_id"]].outcomes[row["outcome"]] = row["fetches"]
    return crawls


async def read_troubles(db: Database, crawls: list[int]) -> list[Trouble]:
    """Read which pages these crawls did not get, the newest first, with the last why."""
    result = await db.execute(
        f"""select f.crawl_id, s.name, {TITLE} as title, f.outcome, f.detail, f.status,
        count(*) as pages, max(f.fetched_at) as last_time
        from fetches f join sources s on s.id = f.source_id
        where f.crawl_id in (select value from json_each(:crawls))
        and f.outcome in (select value from json_each(:troubles))
        group by f.crawl_id, s.id, f.outcome, f.status
        order by f.crawl_id desc, f.outcome = 'blocked' desc, pages desc limit 60""",
        {"crawls": as_list(crawls), "troubles": json.dumps(TROUBLES)},
    )
    return records(Trouble, result.rows)


async def read_source(db: Database, name: str) -> Source | None:
    """Read one source by its short name, else by its key; None when there is none.

    A file that is called news.db has its row of a source at the address of our page.
    """
    where = "where name = :name or id = :key order by name = :name desc limit 1"
    key = int(name[:15]) if name.isdecimal() else None
    result = await db.execute(f"{SOURCE} {where}", {"name": name, "key": key})
    return next(iter(records(Source, result.rows)), None)


async def read_outcomes(db: Database, source_id: int) -> dict[str, int]:
    """Count the outcomes of a source's last 1,000 fetches."""
    result = await db.execute(
        f"""select {BECAME} as outcome, count(*) as fetches from
        (select url, outcome from fetches
         where source_id = ? order by id desc limit 1000) f
        group by 1 order by fetches desc, 1""",
        [source_id],
    )
    return {row["outcome"]: row["fetches"] for row in result.rows}
