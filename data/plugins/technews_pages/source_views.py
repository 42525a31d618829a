"""The pages of sources and crawls: how they fare."""

from datetime import UTC, datetime

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages import charts, sources
from technews_pages.newest import read_newest_lines
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import page_number, render


@page
async def source_list(datasette: Datasette, request: Request) -> Response:
    """List the sources with their health."""
    db = await find_newsroom(datasette)
    here, today = page_number(request), datetime.now(UTC).date()
    rows = await sources.read_sources(db, today, here)
    return await render(
        datasette,
        request,
        "sources",
        sources=rows[: sources.PAGE],
        sparks={row.id: charts.sparkline(row.days) for row in rows},
        crawls=await sources.read_crawls(db, 5),
        page=here,
        more=len(rows) > sources.PAGE,
    )


@page
async def source(datasette: Datasette, request: Request) -> Response:
    """Show one source: its health and newest articles."""
    db = await find_newsroom(datasette)
    found = await sources.read_source(db, request.url_vars["name"])
    if found is None:
        raise NotFound("source")
    return await render(
        datasette,
        request,
        "source",
        source=found,
        lines=await read_newest_lines(db, sources.PAGE, found.id),
        outcomes=await sources.read_outcomes(db, found.id),
    )


@page
async def crawls(datasette: Datasette, request: Request) -> Response:
    """List the crawls with what became of their pages, and why some were refused."""
    db = await find_newsroom(datasette)
    here = page_number(request)
    rows = await sources.read_crawls(db, sources.CRAWLS + 1, here)
    shown = rows[: sources.CRAWLS]
    return await render(
        datasette,
        request,
        "crawls",
        crawls=shown,
        troubles=await sources.read_troubles(db, [crawl.id for crawl in shown]),
        page=here,
        more=len(rows) > sources.CRAWLS,
    )
