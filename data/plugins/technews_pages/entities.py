"""Reads people, companies and other names: one page of each, and who is in the news."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from datasette.database import Database

from technews_pages.appearances import read_newest
from technews_pages.lists import DATED, Line, Name, read_lines_of
from technews_pages.moments import YEARS
from technews_pages.newsroom import as_list, records
from technews_pages.titles import TITLE

KINDS: Final = ("person", "organization", "place", "product", "event")
PAGE: Final = 20
COUNTED: Final = 1_000
"""Of an entity's articles, so many of those stored last tell its sources."""
LOOKED_THROUGH: Final = 100
"""Of an entity's articles and deals, so many of the newest are looked through."""
COMPANY: Final = 300
"""Of an entity's articles, so many of the newest tell whom it is named with."""


@dataclass(slots=True, kw_only=True)
class Entity:
    """An entity's own row."""

    id: int
    name: str
    kind: str
    articles_count: int
    first_day: str | None
    """The first on which an article that names it came out; None when there is none."""


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


SAID: Final = f"""q.text, coalesce(e.name, q.speaker) as speaker, q.speaker_id,
    q.article_id, a.language, {TITLE} as source, {DATED}
    from quotes q join articles a on a.id = q.article_id
    join sources s on s.id = a.source_id left join entities e on e.id = q.speaker_id"""
DONE: Final = f"""d.id, d.kind, d.subject, d.subject_id, d.object, d.amount, d.currency,
    d.status, d.article_id, a.headline, a.language, {TITLE} as source, {DATED}
    from deals d join articles a on a.id = d.article_id
    join sources s on s.id = a.source_id"""


async def read_entity(db: Database, entity_id: int) -> Entity | None:
    """Read an entity's row; None when there is none."""
    result = await db.execute(
        """select id, name, kind, articles_count,
        (select min(day) from entity_days where entity_id = :id
         and day between :first and :last) as first_day
        from entities where id = :id""",
        {"id": entity_id, "first": str(YEARS.start), "last": str(YEARS.stop)},
    )
    return next(iter(records(Entity, result.rows)), None)


async def read_aliases(db: Database, entity: Entity, shown: str) -> list[str]:
    """Read the names of an entity but the one that is shown, the main one first."""
    result = await db.execute(
        """select alias from (select alias from entity_aliases where entity_id = :id
            union select :name) where alias != :shown
        order by alias != :name, length(alias) limit 40""",
        {"id": entity.id, "name": entity.name, "shown": shown},
    )
    return [row["alias"] for row in result.rows]


async def read_articles_about(
    db: Database, entity: Entity, page: int
) -> tuple[list[Line], bool]:
    """Read a page of the newest articles that name an entity; and whether more do."""
    start = (page - 1) * PAGE
    ids = await read_newest(db, entity.id, entity.articles_count, PAGE + 1, start)
    return await read_lines_of(db, ids[:PAGE]), len(ids) > PAGE


async def read_named_with(
    db: Database, entity_id: int, newest: Sequence[int]
) -> list[Name]:
    """Read whom else the newest articles about an entity name."""
    result = await db.execute(
        """select e.id, e.name, e.kind, count(distinct m.article_id) as articles
        from mentions m join entities e on e.id = m.entity_id
        where m.article_id in (select value from json_each(:newest))
        and m.entity_id != :id
        group by e.id order by articles desc, e.articles_count desc limit 8""",
        {"id": entity_id, "newest": as_list(newest)},
    )
    return records(Name, result.rows)


async def read_quotes_by(db: Database, entity_id: int) -> list[Said]:
    """Read the newest words of a person or company."""
    result = await db.execute(
        f"select {SAID} where q.speaker_id = ?"
        " order by q.date_told desc, q.id desc limit 6",
        [entity_id],
    )
    return records(Said, result.rows)


async def read_quotes_about(
    db: Database, entity: Entity, newest: Sequence[int]
) -> list[Said]:
    """Read the newest words of others that name an entity, out of its newest articles."""
    result = await db.execute(
        f"""select distinct {SAID} join mentions m on m.article_id = q.article_id
        and m.entity_id = :id and m.field = 'text'
        and m.start_char >= q.start_char and m.end_char <= q.end_char
        where q.article_id in (select value from json_each(:newest))
        and (q.speaker_id is null or q.speaker_id != :id)
        order by q.date_told desc, q.id desc limit 4""",
        {"id": entity.id, "newest": as_list(newest)},
    )
    return records(Said, result.rows)


async def read_deals_of(db: Database, entity: Entity) -> list[Done]:
    """Read the newest rows of what a company did."""
    result = await db.execute(
        f"""select {DONE} where d.subject_id = ? and d.background = 0
        order by d.date_told desc, d.id desc limit ?""",
        [entity.id, LOOKED_THROUGH],
    )
    return records(Done, result.rows)


async def read_deals_with(
    db: Database, entity: Entity, newest: Sequence[int]
) -> list[Done]:
    """Read what others did with an entity, out of its newest articles: who bought it."""
    result = await db.execute(
        f"""select {DONE} where d.article_id in (select value from json_each(:newest))
        and d.background = 0 and d.subject_id is not :id and exists
        (select 1 from mentions m where m.article_id = d.article_id
         and m.entity_id = :id and m.text = d.object)
        order by d.date_told desc, d.id desc""",
        {"id": entity.id, "newest": as_list(newest)},
    )
    return records(Done, result.rows)


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
        (select count(*) from (select distinct kind, object, amount from deals
         where subject_id = :id and background = 0)) as deals,
        (select count(distinct source_id) from articles where id in
         (select distinct article_id from mentions where entity_id = :id
          order by article_id desc limit :most)) as sources""",
        {"id": entity_id, "most": COUNTED},
    )
    return Counts(**result.first())
