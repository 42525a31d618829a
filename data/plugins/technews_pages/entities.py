"""Reads people, companies and other names: one page of each, and who is in the news."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from datasette.database import Database

from technews_pages.lists import Line, Name, read_lines
from technews_pages.newsroom import as_list, records

KINDS: Final = ("person", "organization", "place", "product", "event")
WEEKS: Final = 26
MOST_ARTICLES: Final = 3_000


@dataclass(slots=True, kw_only=True)
class Entity:
    """An entity's own row."""

    id: int
    name: str
    kind: str
    articles_count: int
    first_seen: str | None
    last_seen: str | None


@dataclass(slots=True, kw_only=True)
class Said:
    """A quotation by the entity or from an article about it."""

    text: str
    speaker: str | None
    speaker_id: int | None
    article_id: int
    language: str
    source: str
    date: str
    date_precision: str | None
    dated: int


@dataclass(slots=True, kw_only=True)
class Done:
    """A deal in a list, with the article that tells it."""

    id: int
    kind: str
    subject: str
    subject_id: int | None
    object: str | None
    amount: float | None
    currency: str | None
    status: str
    article_id: int
    headline: str
    language: str
    source: str
    date: str
    date_precision: str | None
    dated: int


@dataclass(slots=True, kw_only=True)
class Trend:
    """How often an entity was named: by week, the newest last."""

    id: int
    name: str
    kind: str
    weeks: list[int]

    @property
    def now(self) -> int:
        """Articles of the newest week."""
        return self.weeks[-1]

    @property
    def before(self) -> int:
        """Articles of the week before."""
        return self.weeks[-2]


SAID: Final = """q.text, coalesce(e.name, q.speaker) as speaker, q.speaker_id,
    q.article_id, a.language, s.title as source,
    coalesce(a.date_published, a.first_seen_at) as date,
    case when a.date_published is null then 'second' else a.date_precision end
    as date_precision, a.date_published is not null as dated
    from quotes q join articles a on a.id = q.article_id
    join sources s on s.id = a.source_id left join entities e on e.id = q.speaker_id"""
DONE: Final = """d.id, d.kind, d.subject, d.subject_id, d.object, d.amount, d.currency,
    d.status, d.article_id, a.headline, a.language, s.title as source,
    coalesce(a.date_published, a.first_seen_at) as date,
    case when a.date_published is null then 'second' else a.date_precision end
    as date_precision, a.date_published is not null as dated
    from deals d join articles a on a.id = d.article_id
    join sources s on s.id = a.source_id"""


async def read_entity(db: Database, entity_id: int) -> Entity | None:
    """Read an entity's row; None when there is none."""
    result = await db.execute(
        """select id, name, kind, articles_count, first_seen, last_seen
        from entities where id = ?""",
        [entity_id],
    )
    return next(iter(records(Entity, result.rows)), None)


async def read_aliases(db: Database, entity: Entity) -> list[str]:
    """Read the other names of an entity."""
    result = await db.execute(
        """select alias from entity_aliases where entity_id = ? and alias != ?
        order by length(alias) limit 40""",
        [entity.id, entity.name],
    )
    return [row["alias"] for row in result.rows]


async def read_articles_about(db: Database, entity_id: int, page: int) -> list[Line]:
    """Read the newest articles that name an entity."""
    where = """where a.id in (select distinct article_id from mentions
        where entity_id = :id order by article_id desc limit :most)
        order by datetime(date) desc, a.id desc limit 21 offset :start"""
    params = {"id": entity_id, "most": MOST_ARTICLES, "start": (page - 1) * 20}
    return await read_lines(db, where, params)


async def read_named_with(db: Database, entity_id: int) -> list[Name]:
    """Read who else the newest articles about an entity name."""
    result = await db.execute(
        """select e.id, e.name, e.kind, count(distinct m.article_id) as articles
        from mentions m join entities e on e.id = m.entity_id
        where m.article_id in (select distinct article_id from mentions
            where entity_id = :id order by article_id desc limit 500)
        and m.entity_id != :id
        group by e.id order by articles desc, e.articles_count desc limit 8""",
        {"id": entity_id},
    )
    return records(Name, result.rows)


async def read_quotes_by(db: Database, entity_id: int) -> list[Said]:
    """Read the newest words of a person or company."""
    result = await db.execute(
        f"select {SAID} where q.speaker_id = ? order by q.id desc limit 6", [entity_id]
    )
    return records(Said, result.rows)


async def read_quotes_about(db: Database, entity_id: int) -> list[Said]:
    """Read the newest words of others that name an entity."""
    result = await db.execute(
        f"""select distinct {SAID} join mentions m on m.article_id = q.article_id
        and m.entity_id = :id and m.field = 'text'
        and m.start_char >= q.start_char and m.end_char <= q.end_char
        where q.article_id in (select distinct article_id from mentions
            where entity_id = :id order by article_id desc limit 500)
        and (q.speaker_id is null or q.speaker_id != :id)
        order by q.id desc limit 4""",
        {"id": entity_id},
    )
    return records(Said, result.rows)


async def read_deals_of(db: Database, entity: Entity) -> list[Done]:
    """Read the newest deals of a company, each once however many tell it."""
    result = await db.execute(
        f"""select {DONE} where d.subject_id = ? and d.background = 0
        order by d.id desc limit 100""",
        [entity.id],
    )
    told: dict[tuple[str, str | None, float | None], Done] = {}
    for deal in records(Done, result.rows):
        told.setdefault((deal.kind, deal.object, deal.amount), deal)
    return list(told.values())[:12]


@dataclass(slots=True, kw_only=True)
class Counts:
    """The numbers above an entity's page."""

    quotes: int
    deals: int
    sources: int


async def read_counts(db: Database, entity_id: int) -> Counts:
    """Count quotations, deals and the sources of the newest articles."""
    result = await db.execute(
        """select (select count(*) from quotes where speaker_id = :id) as quotes,
        (select count(*) from deals where subject_id = :id and background = 0) as deals,
        (select count(distinct source_id) from articles where id in
         (select distinct article_id from mentions where entity_id = :id
          order by article_id desc limit :most)) as sources""",
        {"id": entity_id, "most": MOST_ARTICLES},
    )
    return Counts(**result.first())


async def read_newest_day(db: Database) -> date | None:
    """Read the day of the newest article, as published; None when there is none."""
    result = await db.execute(
        """select coalesce(max(substr(date_published, 1, 10)),
                           max(substr(first_seen_at, 1, 10))) as day,
        max(substr(first_seen_at, 1, 10)) as seen
        from (select date_published, first_seen_at from articles
              order by first_seen_at desc limit 500)"""
    )
    row = result.first()
    day = min(row["day"], row["seen"]) if row["day"] else None
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


async def read_days_of(db: Database, entity_id: int) -> list[tuple[str, int]]:
    """Count the articles about an entity by day, as published."""
    result = await db.execute(
        """select substr(coalesce(date_published, first_seen_at), 1, 10) as day,
        count(*) as articles from articles where id in
        (select distinct article_id from mentions where entity_id = :id
         order by article_id desc limit :most) group by day""",
        {"id": entity_id, "most": MOST_ARTICLES},
    )
    return [(row["day"], row["articles"]) for row in result.rows]


def by_week(days: list[tuple[str, int]], last: date, weeks: int) -> list[int]:
    """Add days up to weeks that end on the last day."""
    counts = [0] * weeks
    for text, articles in days:
        try:
            age = (last - date.fromisoformat(text)).days
        except ValueError:
            continue
        if 0 <= age < weeks * 7:
            counts[weeks - 1 - age // 7] += articles
    return counts


def week_starts(last: date, weeks: int) -> list[date]:
    """List the first days of those weeks."""
    return [last - timedelta(days=7 * back + 6) for back in reversed(range(weeks))]


async def read_in_the_news(
    db: Database, last: date, limit: int, kinds: Sequence[str] = KINDS
) -> list[Trend]:
    """Read who is named most in the week to a day, with the weeks before."""
    result = await db.execute(
        """select e.id, count(distinct m.article_id) as articles
        from mentions m join entities e on e.id = m.entity_id
        where m.article_id in (select id from articles where first_seen_at >= :start
            and substr(coalesce(date_published, first_seen_at), 1, 10)
                between :start and :last
            order by first_seen_at desc limit :most)
        and e.kind in (select value from json_each(:kinds))
        group by e.id order by articles desc, e.articles_count desc limit :limit""",
        {
            "start": (last - timedelta(days=6)).isoformat(),
            "last": last.isoformat(),
            "most": MOST_ARTICLES,
            "kinds": json.dumps(kinds),
            "limit": limit,
        },
    )
    return await read_trends(db, [row["id"] for row in result.rows], last, 6)


async def read_trends(
    db: Database, ids: list[int], last: date, weeks: int
) -> list[Trend]:
    """Read how often these entities were named each week, in their order."""
    result = await db.execute(
        """select id, name, kind from entities
        where id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    found = {row["id"]: row for row in result.rows}
    trends = []
    for id in ids:
        if id in found:
            days = await read_days_of(db, id)
            trends.append(Trend(**found[id], weeks=by_week(days, last, weeks)))
    return trends
