"""Reads the lines of lists: articles and names, never an article's text."""

from dataclasses import dataclass
from typing import Any, Final

from datasette.database import Database

from technews_pages.moments import in_utc, instant_of
from technews_pages.newsroom import as_list, records
from technews_pages.titles import TITLE

SOUND: Final = """coalesce(julianday(a.date_published) between julianday('1000-01-01')
    and coalesce(julianday(a.first_seen_at), julianday('now')) + 366, 0)"""
"""Whether the publisher's date of articles a can be read, and is not of a far day."""
DATED: Final = f"""iif({SOUND}, a.date_published, a.first_seen_at) as date,
    iif({SOUND}, a.date_precision, 'second') as date_precision, {SOUND} as dated"""
"""Columns for the date of articles a: the publisher's, or when it was first seen."""
UTC: Final = """case when length({0}) <= 10 then {0}
    else coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', {0}), {0}) end"""
"""A stored date in UTC, to the second; a day stays that day."""
TAKEN_AWAY: Final = f"""case
    when a.date_published is null then {UTC.format("a.first_seen_at")}
    when a.date_precision = 'day' then substr(a.date_published, 1, 10)
    else {UTC.format("a.date_published")} end as date,
    case when a.date_published is null then 'seen' else 'published' end as date_is"""
"""The date of articles a in CSV and JSON: UTC, or a day; and which of the two it is."""
LINE: Final = f"""a.id, a.headline, a.language, a.story_id,
    {TITLE} as source, s.name as source_name, {DATED}"""
"""Columns of `Line`, from articles a and sources s."""


@dataclass(slots=True, kw_only=True)
class Line:
    """An article in a list."""

    id: int
    headline: str
    language: str
    story_id: int | None
    source: str
    """The source's title, told apart from that of another."""
    source_name: str
    """Its short name."""
    date: str
    """What the publisher claims, or when it was first seen."""
    date_precision: str | None
    dated: int
    """0 when the publisher claims no date."""

    @property
    def utc(self) -> str | None:
        """The date in UTC, as what is taken away has it."""
        return in_utc(self.date, self.date_precision)

    @property
    def date_is(self) -> str:
        """What the date tells, for what is taken away: published or seen."""
        return "published" if self.dated else "seen"

    @property
    def instant(self) -> float:
        """The date as a number that sorts, whatever the offsets."""
        return instant_of(self.date, self.date_precision)


@dataclass(slots=True, kw_only=True)
class Name:
    """An entity in a list."""

    id: int
    name: str
    kind: str
    articles: int
    """In how many articles of the list's range it is named."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Place:
    """A row's place in a list: before it stand those that are newer."""

    date: str
    """UTC, to the second."""
    id: int

    def __str__(self) -> str:
        return f"{self.date},{self.id}"


@dataclass(slots=True, kw_only=True)
class Part:
    """A page of a list that grows at its top: kept by the places of its rows.

    A number of a page would lead elsewhere as soon as a row comes in.
    """

    ids: list[int]
    """Keys of its rows, the newest first."""
    older: Place | None = None
    """The next page has what is after this place; None when it ends here."""
    newer: Place | None = None
    """The page above has what is after this place; None: the first page."""
    is_first: bool = True


@dataclass(slots=True, kw_only=True, frozen=True)
class Listed:
    """What a list shows: rows of a table, the newest first."""

    table: str
    where: str
    params: dict[str, Any]
    size: int
    """Rows of a page."""
    date: str = "date_told"
    """A column or expression with an index: the rows' dates in UTC."""


async def read_part(db: Database, listed: Listed, before: Place | None) -> Part:
    """Read which rows stand on a page; `before` is None for the first."""
    places = await _places(db, listed, before, "<", "desc")
    part = Part(ids=[place.id for place in places[: listed.size]], is_first=not before)
    part.older = places[listed.size - 1] if len(places) > listed.size else None
    if before:
        later = await _places(db, listed, before, ">=", "asc")
        part.newer = later[listed.size] if len(later) > listed.size else None
    return part


async def _places(
    db: Database, listed: Listed, before: Place | None, side: str, order: str
) -> list[Place]:
    """Read a page of places and one more, on one side of a place."""
    date, params = listed.date, {**listed.params, "limit": listed.size + 1}
    bound = ""
    if before:
        # The first half lets SQLite begin there in the index of an expression, too.
        bound = f"and {date} {side[0]}= :date and ({date}, id) {side} (:date, :id)"
        params |= {"date": before.date, "id": before.id}
    result = await db.execute(
        f"""select {date}, id from {listed.table} where {listed.where} {bound}
        order by {date} {order}, id {order} limit :limit""",
        params,
    )
    return [Place(date=date or "", id=id) for date, id in result.rows]


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
