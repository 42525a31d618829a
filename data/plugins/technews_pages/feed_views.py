"""The feeds: of all articles, of an entity, a source, a search, an alert, a query."""

from collections.abc import Sequence
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import entities, search, sources
from technews_pages.alerts import read_announced
from technews_pages.feeds import (
    Entry,
    article_entry,
    as_uri,
    atom,
    row_entries,
    row_entry,
)
from technews_pages.lists import Line, read_lines
from technews_pages.narrow import narrow_of
from technews_pages.newsroom import find_newsroom, read_edition
from technews_pages.problems import page
from technews_pages.rendering import id_of, voice_of
from technews_pages.stories import read_descriptions


@page
async def feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles, or those of `?q=`, `?source=` or `?entity=`."""
    db = await find_newsroom(datasette)
    entity, source = request.args.get("entity") or "", request.args.get("source")
    if request.args.get("q"):
        return await search_feed(datasette, request)
    if entity.isdecimal():
        return await _entity(datasette, request, db, int(entity[:15]))
    if source:
        return await _source(datasette, request, db, source)
    lines = await read_lines(db, "order by a.first_seen_at desc limit 50", {})
    return await _articles(datasette, request, db, _site(datasette), lines)


@page
async def entity_feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles about an entity."""
    db = await find_newsroom(datasette)
    return await _entity(datasette, request, db, id_of(request))


@page
async def source_feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles of a source."""
    db = await find_newsroom(datasette)
    return await _source(datasette, request, db, request.url_vars["name"])


@page
async def search_feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles that a search finds."""
    db = await find_newsroom(datasette)
    typed = (request.args.get("q") or "").strip()
    lines = await search.search_newest(db, typed, narrow_of(request.args))
    title = str(voice_of(request)("results_for", q=typed).unescape())
    return await _articles(datasette, request, db, title, lines)


@page
async def alert_feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest rows that an alert announced, if it is one with a feed."""
    db = await find_newsroom(datasette)
    name = request.url_vars["name"]
    told = await read_announced(db, name)
    if not told:
        raise NotFound("alert")
    home, here = _addresses(datasette, request)
    own = f"{home}alerts/{name}.atom"
    entries = [
        row_entry(each.row, as_uri(f"{own}#{each.key}"), own, home, each.found_at)
        for each in told
    ]
    return _response(atom(_site(datasette), name, here, home, entries))


def can_follow(query_name: str | None) -> bool:
    """Offer a feed of ready queries, and of no others."""
    return query_name is not None


async def query_feed(
    datasette: Datasette,
    request: Request,
    query_name: str | None,
    database: str,
    columns: Sequence[str],
    rows: Sequence[Any],
) -> Response:
    """Give the rows of a ready query; Datasette has asked it already."""
    if query_name is None:
        raise NotFound("feed")
    home, here = _addresses(datasette, request)
    query = await datasette.get_canned_query(database, query_name, request.actor)
    named = [dict(zip(columns, tuple(row), strict=True)) for row in rows[:100]]
    edition = await read_edition(await find_newsroom(datasette))
    entries = row_entries(named, here, home, edition.newest)
    title = query.get("title") or query_name
    return _response(atom(_site(datasette), title, here, home, entries))


async def _entity(
    datasette: Datasette, request: Request, db: Database, entity_id: int
) -> Response:
    found = await entities.read_entity(db, entity_id)
    if found is None:
        raise NotFound("entity")
    lines, _ = await entities.read_articles_about(db, found, 1)
    return await _articles(datasette, request, db, found.name, lines)


async def _source(
    datasette: Datasette, request: Request, db: Database, name: str
) -> Response:
    found = await sources.read_source(db, name)
    if found is None:
        raise NotFound("source")
    where = "where a.source_id = :id order by a.first_seen_at desc limit 50"
    lines = await read_lines(db, where, {"id": found.id})
    return await _articles(datasette, request, db, found.title, lines)


async def _articles(
    datasette: Datasette, request: Request, db: Database, title: str, lines: list[Line]
) -> Response:
    home, here = _addresses(datasette, request)
    summaries = await read_descriptions(db, [line.id for line in lines])
    entries: list[Entry] = [
        article_entry(line, home, summaries.get(line.id, "")) for line in lines
    ]
    return _response(atom(_site(datasette), title, here, home, entries))


def _site(datasette: Datasette) -> str:
    return str(datasette.metadata("title") or "technews")


def _addresses(datasette: Datasette, request: Request) -> tuple[str, str]:
    """Give the absolute addresses of the front page, and of what is asked for."""
    home = datasette.absolute_url(request, datasette.urls.path("/"))
    here = datasette.absolute_url(request, datasette.urls.path(request.path))
    if request.query_string:
        here += f"?{request.query_string}"
    return as_uri(str(home)), as_uri(str(here))


def _response(body: bytes) -> Response:
    return Response(body, content_type="application/atom+xml; charset=utf-8")
