"""Reads the lines of lists: articles and names, never an article's text."""

from dataclasses import dataclass
from typing import Any, Final

from datasette.database import Database

from technews_pages.moments import read_moment
from technews_pages.newsroom import as_list, records

DATED: Final = """coalesce(a.date_published, a.first_seen_at) as date,
    case when a.date_published is null then 'second' else a.date_precision end
    as date_precision, a.date_published is not null as dated"""
"""Columns for the date of articles a: the publisher's, or when it was first seen."""
LINE: Final = f"""a.id, a.headline, a.language, a.story_id,
    s.title as source, s.name as source_name, {DATED}"""
"""Columns of `Line`, from articles a and sources s."""


@dataclass(slots=True, kw_only=True)
class Line:
    """An article in a list."""

    id: int
    headline: str
    language: str
    story_id: int | None
    source: str
    """The source's title."""
    source_name: str
    """Its short name."""
    date: str
    """What the publisher claims, or when it was first seen."""
    date_precision: str | None
    dated: int
    """0 when the publisher claims no date."""

    @property
    def instant(self) -> float:
        """The date as a number that sorts, whatever the offsets."""
        moment = read_moment(self.date, self.date_precision)
        return moment.at.timestamp() if moment else 0.0


@dataclass(slots=True, kw_only=True)
class Name:
    """An entity in a list."""

    id: int
    name: str
    kind: str
    articles: int
    """In how many articles of the list's range it is named."""


@dataclass(slots=True, kw_only=True)
class Part:
    """A page of a list that grows at its top: kept by the keys of its rows.

    A number of a page would lead elsewhere as soon as a row comes in.
    """

    ids: list[int]
    """Keys of its rows, the newest first."""
    older: int | None = None
    """The next page has what is before this key; None when it ends here."""
    newer: int | None = None
    """The page above has what is before this key; None: the first page."""
    is_first: bool = True


async def read_part(
    db: Database, table: str, where: str, params: dict[str, Any], before: int, size: int
) -> Part:
    """Read which rows stand on a page; `before` is 0 for the first."""
    limit = {**params, "before": before, "limit": size + 1}
    upto = "and id < :before" if before else ""
    result = await db.execute(
        f"select id from {table} where {where} {upto} order by id desc limit :limit",
        limit,
    )
    ids = [int(row[0]) for row in result.rows]
    part = Part(ids=ids[:size], is_first=not before)
    part.older = ids[size - 1] if len(ids) > size else None
    if before:
        above = await db.execute(
            f"select id from {table} where {where} and id >= :before"
            " order by id limit :limit",
            limit,
        )
        later = [int(row[0]) for row in above.rows]
        part.newer = later[size] if len(later) > size else None
    return part


async def read_lines(db: Database, where: str, params: dict[str, Any]) -> list[Line]:
    """Read the lines of a query's rest: `where …`, `order by …`, `limit …`."""
    result = await db.execute(
        f"select {LINE} from articles a join sources s on s.id = a.source_id {where}",
        params,
    )
    return records(Line, result.rows)


async def read_lines_of(db: Database, ids: list[int]) -> list[Line]:
    """Read the lines of these articles, in their order."""
    where = "where a.id in (select value from json_each(:ids))"
    found = {
        line.id: line for line in await read_lines(db, where, {"ids": as_list(ids)})
    }
    return [found[id] for id in ids if id in found]


async def read_names_of(db: Database, ids: list[int], limit: int) -> list[Name]:
    """Read who is named in most of these articles."""
    result = await db.execute(
        """select e.id, e.name, e.kind, count(distinct m.article_id) as articles
        from mentions m join entities e on e.id = m.entity_id
        where m.article_id in (select value from json_each(:ids))
        group by e.id order by articles desc, min(m.id) limit :limit""",
        {"ids": as_list(ids), "limit": limit},
    )
    return records(Name, result.rows)
