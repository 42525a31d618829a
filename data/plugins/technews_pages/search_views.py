"""The pages of the search: what it finds to read, as CSV and as JSON."""

import io
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from crawler.wishes import understand
from technews_pages import search, trends
from technews_pages.matches import BEYOND
from technews_pages.narrow import narrow_of
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page
from technews_pages.rendering import page_number, render, whole_number
from technews_pages.tables import PlainCells
from technews_pages.trends import ACTORS

COLUMNS: Final = (
    *("id", "headline", "source", "language", "date", "date_is", "story_id"),
)
"""Of an article, in a list to take away."""


@page
async def search_page(datasette: Datasette, request: Request) -> Response:
    """Search the articles."""
    db = await find_newsroom(datasette)
    typed = (request.args.get("q") or "").strip()
    narrow, here = narrow_of(request.args), page_number(request)
    last = None if typed else await trends.read_newest_day(db)
    _, lately = await trends.read_lately(db, last, 12, ACTORS) if last else (0, [])
    found = await search.search(db, typed, narrow, here)
    last_page = max(-(-found.total // search.PAGE), 1)
    return await render(
        datasette,
        request,
        "search",
        found=found,
        wish=understand(typed),
        narrow=narrow,
        page=min(here, last_page + 1),
        size=search.PAGE,
        lately=lately,
        whole=request.args.get("all") or "",
    )


@page
async def search_list(datasette: Datasette, request: Request) -> Response:
    """Give the newest articles that a search finds, as CSV or JSON.

    `?before=` begins at older ones: a header leads there, as on a page of ours.
    """
    db = await find_newsroom(datasette)
    typed = (request.args.get("q") or "").strip()
    narrow, before = narrow_of(request.args), whole_number(request.args.get("before"))
    lines, older = await search.search_newest(
        db, typed, narrow, BEYOND if before is None else before
    )
    rows = [
        {**{name: getattr(line, name) for name in COLUMNS}, "date": line.utc}
        for line in lines
    ]
    for row in rows:
        path = datasette.urls.path(f"/news/articles/{row['id']}")
        row["address"] = datasette.absolute_url(request, path)
    headers = {}
    if older is not None:
        path = datasette.urls.path(f"{request.path}?{narrow.query(typed)}")
        address = datasette.absolute_url(request, f"{path}&before={older}")
        headers["Link"] = f'<{address}>; rel="next"'
    if request.url_vars["format"] == "json":
        return Response.json(rows, headers=headers)
    return _csv(rows, headers)


def _csv(rows: list[dict[str, Any]], headers: dict[str, str]) -> Response:
    text = io.StringIO()
    writer = PlainCells(text)
    writer.writerow([*COLUMNS, "address"])
    for row in rows:
        writer.writerow(list(row.values()))
    kind = "text/csv; charset=utf-8"
    return Response(text.getvalue(), content_type=kind, headers=headers)
