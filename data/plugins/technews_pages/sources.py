"""Reads the health of sources and the last crawls."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from datasette.database import Database

from technews_pages.newsroom import records

DAYS: Final = 14


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
    finished_at: str | None
    spider: str
    outcome: str | None
    fetched: int
    new: int
    updated: int
    errors: int
    outcomes: dict[str, int] = field(default_factory=dict)
    """How often each outcome of a fetch came."""


SOURCE: Final = """select id, name, title, homepage, language, status, status_detail,
    status_since, articles_count, last_article_at from sources"""


async def read_troubled(db: Database) -> list[Source]:
    """Read the sources that somebody should look after."""
    result = await db.execute(
        f"""{SOURCE} where status not in ('ok', 'disabled')
        order by status_since desc limit 6"""
    )
    return records(Source, result.rows)


async def read_sources(db: Database, today: date) -> list[Source]:
    """Read all sources, those with trouble first, with their last days."""
    result = await db.execute(f"{SOURCE} order by status = 'ok', title limit 1000")
    sources = records(Source, result.rows)
    start = today - timedelta(days=DAYS - 1)
    counts = await db.execute(
        """select source_id, substr(first_seen_at, 1, 10) as day, count(*) as articles
        from articles where first_seen_at >= ? group by source_id, day""",
        [start.isoformat()],
    )
    by_source = {source.id: source for source in sources}
    for source in sources:
        source.days = [0] * DAYS
    for row in counts.rows:
        place = (date.fromisoformat(row["day"]) - start).days
        if row["source_id"] in by_source and 0 <= place < DAYS:
            by_source[row["source_id"]].days[place] = row["articles"]
    return sources


async def read_crawls(db: Database, limit: int) -> list[Crawl]:
    """Read the last crawls with the outcomes of their fetches."""
    result = await db.execute(
        """select id, started_at, finished_at, spider, outcome, fetched, new, updated,
        errors from crawls order by id desc limit ?""",
        [limit],
    )
    crawls = records(Crawl, result.rows)
    for crawl in crawls:
        counts = await db.execute(
            """select outcome, count(*) as fetches from fetches where crawl_id = ?
            group by outcome order by fetches desc""",
            [crawl.id],
        )
        crawl.outcomes = {row["outcome"]: row["fetches"] for row in counts.rows}
    return crawls


async def read_source(db: Database, name: str) -> Source | None:
    """Read one source by its short name; None when there is none."""
    result = await db.execute(f"{SOURCE} where name = ?", [name])
    return next(iter(records(Source, result.rows)), None)


async def read_outcomes(db: Database, source_id: int) -> dict[str, int]:
    """Count the outcomes of a source's last 1,000 fetches."""
    result = await db.execute(
        """select outcome, count(*) as fetches from
        (select outcome from fetches where source_id = ? order by id desc limit 1000)
        group by outcome order by fetches desc""",
        [source_id],
    )
    return {row["outcome"]: row["fetches"] for row in result.rows}
