"""Gives what lists show as CSV and JSON, under names that say what they are."""

import io
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import AsgiStream, NotFound, Request, Response

from pipelines.migrations import told
from technews_pages import amounts, entities, ledger, sources, stories, trends
from technews_pages.appearances import read_newest
from technews_pages.compared import read_compared
from technews_pages.kind_trends import read_deal_trends
from technews_pages.lists import TAKEN_AWAY, UTC, Listed, Place, read_part
from technews_pages.newsroom import as_list, find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import id_of, place_before, whole_number
from technews_pages.tables import PlainCells
from technews_pages.titles import TITLE
from technews_pages.trend_views import DEALS, WEEKS

ROWS: Final = 1_000
"""Rows that are read at once: all of a JSON answer, a part of a CSV."""
ARTICLE: Final = f"""a.headline, {TITLE} as source, a.language, a.url, a.id as article_id
    from {{}} x join articles a on a.id = x.article_id join sources s on s.id = a.source_id"""
SELECTS: Final = {
    "quotes": f"""select x.id, {TAKEN_AWAY}, coalesce(e.name, x.speaker) as speaker, x.text,
        x.speaker_id, {ARTICLE.format("quotes")}
        left join entities e on e.id = x.speaker_id""",
    "deals": f"""select x.id, {TAKEN_AWAY}, x.kind, x.subject, x.object, x.amount,
        x.currency, x.status, x.subject_id, {ARTICLE.format("deals")}""",
    "amounts": f"""select x.id, {TAKEN_AWAY}, x.text, x.amount, x.amount_max, x.currency,
        x.per, x.is_valuation, {ARTICLE.format("amounts")}""",
    "stories": f"""select x.id, {UTC.format("x.first_published")} as date,
        iif({stories.DATED}, 'published', 'seen') as date_is, x.headline,
        x.sources_count, x.articles_count, x.languages from stories x""",
    "articles": f"""select x.id, {TAKEN_AWAY}, a.headline, {TITLE} as source, a.language,
        a.url, a.story_id from articles x join articles a on a.id = x.id
        join sources s on s.id = a.source_id""",
}
"""By table: the columns of an export, the row's key first."""

Row = dict[str, Any]


@page
async def export_list(datasette: Datasette, request: Request) -> Response | AsgiStream:
    """Give deals, quotations, sums or stories, narrowed as on the page."""
    db = await find_newsroom(datasette)
    return await _answer(datasette, request, db, _listed(request))


@page
async def export_source(
    datasette: Datasette, request: Request
) -> Response | AsgiStream:
    """Give the articles of a source, the newest first."""
    db = await find_newsroom(datasette)
    found = await sources.read_source(db, request.url_vars["name"])
    if found is None:
        raise NotFound("source")
    return await _answer(
        datasette, request, db, _listed_articles("source_id", found.id)
    )


@page
async def export_story(datasette: Datasette, request: Request) -> Response | AsgiStream:
    """Give the articles that tell a story, the newest first."""
    db = await find_newsroom(datasette)
    listed = _listed_articles("story_id", id_of(request))
    if not (await read_part(db, listed, None)).ids:
        raise NotFound("story")
    return await _answer(datasette, request, db, listed)


async def _answer(
    datasette: Datasette, request: Request, db: Database, listed: Listed
) -> Response | AsgiStream:
    """Give a list: all of it as CSV, as JSON a part that leads to the next."""
    listed, before = replace(listed, size=ROWS), place_before(request)
    if request.url_vars["format"] == "csv":
        return stream(datasette, _parts(datasette, request, db, listed, before))
    part = await read_part(db, listed, before)
    rows = await _read(datasette, request, db, listed.table, part.ids)
    headers = {}
    if part.older:
        kept = {key: request.args[key] for key in request.args if key != "before"}
        headers["Link"] = _next(datasette, request, {**kept, "before": part.older})
    return Response.json(rows, headers=headers)


@page
async def export_entity(
    datasette: Datasette, request: Request
) -> Response | AsgiStream:
    """Give the articles that name an entity, the newest first."""
    db = await find_newsroom(datasette)
    found = await entities.read_entity(db, id_of(request))
    if found is None:
        raise NotFound("entity")
    return await answer_whole(
        datasette, request, _articles(datasette, request, db, found)
    )


@page
async def export_trends(datasette: Datasette, request: Request) -> Response:
    """Give the weeks of the names that are compared, or of the kinds of deals."""
    db = await find_newsroom(datasette)
    newest = await trends.read_newest_day(db)
    rows: list[Row] = []
    of_deals = request.args.get("kind") == DEALS
    if newest:
        end = trends.week_end(newest)
        weeks = [day.isoformat() for day in trends.week_starts(end, WEEKS)]
        counted: list[tuple[Row, list[int]]] = []
        if of_deals:
            kinds = await read_deal_trends(db, end, WEEKS)
            counted = [({"kind": each.kind}, each.counts) for each in kinds]
        else:
            ids = list(read_compared(request, "", []).ids)
            names = await trends.read_trends(db, ids, end, WEEKS)
            counted = [
                ({"entity_id": n.id, "name": n.name, "kind": n.kind}, n.counts)
                for n in names
            ]
        what = "deals" if of_deals else "articles"
        rows = [
            {**own, "week_from": week, what: count}
            for own, counts in counted
            for week, count in zip(weeks, counts, strict=True)
        ]
    if request.url_vars["format"] == "json":
        return Response.json(rows)
    return Response(_csv(rows, with_head=True), content_type="text/csv; charset=utf-8")


def _listed(request: Request) -> Listed:
    args = request.args
    kind, currency = args.get("kind") or "", (args.get("currency") or "").upper()
    match request.url_vars["list"]:
        case "deals":
            return ledger.listed_deals(kind, currency)
        case "quotes":
            return ledger.listed_quotes(whole_number(args.get("speaker")))
        case "amounts":
            meaning = args.get("meaning") or ""
            meaning = meaning if meaning in amounts.MEANINGS else "sum"
            least = whole_number(args.get("least")) or 0
            return amounts.listed_amounts(meaning, currency, least)
    return stories.listed_stories(shared=args.get("shared") == "1")


def _listed_articles(column: str, key: int) -> Listed:
    """Say which articles are listed: those with a key in a column."""
    where, params = f"{column} = :key", {"key": key}
    return Listed(table="articles", where=where, params=params, size=ROWS, date=told())


async def _parts(
    datasette: Datasette,
    request: Request,
    db: Database,
    listed: Listed,
    before: Place | None,
) -> AsyncIterator[list[Row]]:
    """Read all of a list, part by part."""
    while True:
        part = await read_part(db, listed, before)
        yield await _read(datasette, request, db, listed.table, part.ids)
        before = part.older
        if before is None:
            return


async def _articles(
    datasette: Datasette, request: Request, db: Database, found: entities.Entity
) -> AsyncIterator[list[Row]]:
    """Read all articles that name an entity, part by part."""
    for start in range(0, max(found.articles_count, 1), ROWS):
        ids = await read_newest(db, found.id, found.articles_count, ROWS, start)
        yield await _read(datasette, request, db, "articles", ids)


async def _read(
    datasette: Datasette,
    request: Request,
    db: Database,
    table: str,
    ids: Sequence[int],
) -> list[Row]:
    """Read rows in the order of their keys, each with the address of its page."""
    result = await db.execute(
        f"{SELECTS[table]} where x.id in (select value from json_each(?))",
        [as_list(ids)],
    )
    rows = {row["id"]: dict(row) for row in result.rows}
    path = "stories" if table == "stories" else "articles"
    for row in rows.values():
        here = datasette.urls.path(f"/news/{path}/{row.get('article_id') or row['id']}")
        row["address"] = datasette.absolute_url(request, here)
    return [rows[id] for id in ids if id in rows]


def _next(datasette: Datasette, request: Request, asked: Mapping[str, Any]) -> str:
    path = datasette.urls.path(f"{request.path}?{urlencode(asked)}")
    return f'<{datasette.absolute_url(request, path)}>; rel="next"'


async def answer_whole(
    datasette: Datasette, request: Request, parts: AsyncIterator[list[Row]]
) -> Response | AsgiStream:
    """Give all rows, as CSV or as JSON."""
    if request.url_vars["format"] == "csv":
        return stream(datasette, parts)
    return Response.json([row async for rows in parts for row in rows])


def stream(datasette: Datasette, parts: AsyncIterator[list[Row]]) -> AsgiStream:
    """Write rows as CSV, as long as there is room; the last line says what is cut."""
    most = int(datasette.setting("max_csv_mb")) * 1024 * 1024

    async def write(writer: Any) -> None:
        left = most
        async for rows in parts:
            text = _csv(rows, with_head=left == most)
            left -= len(text.encode())
            await writer.write(text)
            if most and left < 0:
                await writer.write(f"CSV contains more than {most} bytes\n")
                return

    return AsgiStream(write, content_type="text/csv; charset=utf-8")


def _csv(rows: Sequence[Row], *, with_head: bool) -> str:
    text = io.StringIO()
    writer = PlainCells(text)
    if with_head and rows:
        writer.writerow(list(rows[0]))
    for row in rows:
        writer.writerow(list(row.values()))
    return text.getvalue()
