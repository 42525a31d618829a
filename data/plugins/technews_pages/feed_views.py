"""The feeds: of all articles, of an entity, a source, a search, an alert, a query."""

from collections.abc import Sequence
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import entities, search, sources
from technews_pages.alerts import read_announced
from technews_pages.feed_ids import read_article_tags, tag
from technews_pages.feeds import (
    Feed,
    article_entry,
    as_uri,
    atom,
    row_entries,
    row_entry,
)
from technews_pages.lists import Line
from technews_pages.narrow import narrow_of
from technews_pages.newest import read_followed_lines
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
    lines = await read_followed_lines(db)
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
    lines = await search.search_followed(db, typed, narrow_of(request.args))
    title = str(voice_of(request)("results_for", q=typed).unescape())
    page = f"/search?{narrow_of(request.args).query(typed)}"
    return await _articles(datasette, request, db, title, lines, page)


@page
async def alert_feed(datasette: Datasette, request: Request) -> Response:
    """Give the newest rows that an alert announced, if it is one with a feed."""
    db = await find_newsroom(datasette)
    name = request.url_vars["name"]
    told = await read_announced(db, name)
    if told is None:
        raise NotFound("alert")
    page = datasette.urls.database(db.name) + "#alerts"
    head, home = _head(datasette, request, name, page), _home(datasette, request)
    own = tag(datasette, f"/alerts/{name}.atom")
    entries = [
        row_entry(each.row, as_uri(f"{own}#{each.key}"), head.page, home, each.found_at)
        for each in told
    ]
    return _response(atom(head, entries))


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
    query = await datasette.get_canned_query(database, query_name, request.actor)
    named = [dict(zip(columns, tuple(row), strict=True)) for row in rows[:100]]
    edition = await read_edition(await find_newsroom(datasette))
    title = query.get("title") or query_name
    page = _with_query(request, request.path.removesuffix(".atom"))
    head = _head(datasette, request, title, page)
    home = _home(datasette, request)
    return _response(atom(head, row_entries(named, head, home, edition.newest)))


async def _entity(
    datasette: Datasette, request: Request, db: Database, entity_id: int
) -> Response:
    found = await entities.read_entity(db, entity_id)
    if found is None:
        raise NotFound("entity")
    lines, _ = await entities.read_articles_about(db, found, 1)
    page = f"/news/entities/{entity_id}"
    return await _articles(datasette, request, db, found.name, lines, page)


async def _source(
    datasette: Datasette, request: Request, db: Database, name: str
) -> Response:
    found = await sources.read_source(db, name)
    if found is None:
        raise NotFound("source")
    lines = await read_followed_lines(db, found.id)
    page = f"/news/sources/{found.name}"
    return await _articles(datasette, request, db, found.title, lines, page)


async def _articles(
    datasette: Datasette,
    request: Request,
    db: Database,
    title: str,
    lines: list[Line],
    page: str = "/",
) -> Response:
    home, ids = _home(datasette, request), [line.id for line in lines]
    summaries = await read_descriptions(db, ids)
    tags = await read_article_tags(datasette, db, ids)
    entries = [
        article_entry(line, tags[line.id], home, summaries.get(line.id, ""))
        for line in lines
        if line.id in tags
    ]
    return _response(atom(_head(datasette, request, title, page), entries))


def _site(datasette: Datasette) -> str:
    return str(datasette.metadata("title") or "technews")


def _home(datasette: Datasette, request: Request) -> str:
    return _absolute(datasette, request, "/")


def _head(datasette: Datasette, request: Request, title: str, page: str) -> Feed:
    """Make the head of the feed that is asked for; `page` is an address of the site."""
    here = _with_query(request, request.path)
    return Feed(
        id=as_uri(tag(datasette, here)),
        site=_site(datasette),
        title=title,
        here=_absolute(datasette, request, here),
        page=_absolute(datasette, request, page),
    )


def _with_query(request: Request, path: str) -> str:
    return f"{path}?{request.query_string}" if request.query_string else path


def _absolute(datasette: Datasette, request: Request, path: str) -> str:
    address = datasette.absolute_url(request, datasette.urls.path(path))
    return as_uri(str(address))


def _response(body: bytes) -> Response:
    return Response(body, content_type="application/atom+xml; charset=utf-8")
