"""The feeds: of all articles, of an entity, of a source, of a search."""

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import entities, search, sources
from technews_pages.feeds import atom
from technews_pages.lists import Line, read_lines
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import id_of, voice_of
from technews_pages.wishes import narrow_of


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
    return _atom(datasette, request, datasette.metadata("title") or "technews", lines)


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
    return _atom(datasette, request, title, lines)


async def _entity(
    datasette: Datasette, request: Request, db: Database, entity_id: int
) -> Response:
    found = await entities.read_entity(db, entity_id)
    if found is None:
        raise NotFound("entity")
    lines = await entities.read_articles_about(db, found, 1)
    return _atom(datasette, request, found.name, lines)


async def _source(
    datasette: Datasette, request: Request, db: Database, name: str
) -> Response:
    found = await sources.read_source(db, name)
    if found is None:
        raise NotFound("source")
    where = "where a.source_id = :id order by a.first_seen_at desc limit 50"
    lines = await read_lines(db, where, {"id": found.id})
    return _atom(datasette, request, found.title, lines)


def _atom(
    datasette: Datasette, request: Request, title: str, lines: list[Line]
) -> Response:
    home = datasette.absolute_url(request, datasette.urls.path("/"))
    here = datasette.absolute_url(request, datasette.urls.path(request.path))
    if request.query_string:
        here += f"?{request.query_string}"
    return Response(
        atom(title, here, home, lines),
        content_type="application/atom+xml; charset=utf-8",
    )
