"""Turns what was read into responses: pages, notices, feeds."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from technews_pages.catalogue import choose_language
from technews_pages.newsroom import NoNewsroom, find_newsroom, read_edition
from technews_pages.voice import Voice

LAST_PAGE: Final = 200


def voice_of(request: Request | None) -> Voice:
    """Choose the voice that the reader's browser asks for."""
    accept = request.headers.get("accept-language", "") if request else ""
    return Voice(choose_language(accept), datetime.now(UTC))


def plain_vars() -> dict[str, Any]:
    """Tell templates rendered without a request what the base template needs."""
    return {"t": voice_of(None), "edition": None, "site": "technews", "path": ""}


async def template_vars(
    datasette: Datasette, request: Request | None
) -> dict[str, Any]:
    """Tell every template its voice, and how old the data is."""
    try:
        edition = await read_edition(await find_newsroom(datasette))
    except NoNewsroom:
        edition = None
    return {
        "t": voice_of(request),
        "edition": edition,
        "site": datasette.metadata("title") or "technews",
        "path": request.path if request else "",
        "typed": (request.args.get("q") or "") if request else "",
    }


async def render(
    datasette: Datasette, request: Request, template: str, **context: Any
) -> Response:
    """Render one of our own pages."""
    body = await datasette.render_template(
        f"news/{template}.html", context, request=request
    )
    return Response.html(body)


async def render_notice(
    datasette: Datasette, request: Request, status: int, notice: Mapping[str, Any]
) -> Response:
    """Render a page that says why there is no other."""
    body = await datasette.render_template(
        "error.html", {**notice, "status": status}, request=request
    )
    return Response.html(body, status=status)


def page_number(request: Request) -> int:
    """Read `?page=`; 1 when it is missing or no number."""
    text = request.args.get("page") or "1"
    return min(max(int(text), 1), LAST_PAGE) if text.isdecimal() else 1


def id_of(request: Request) -> int:
    """Read the id in the address."""
    return int(request.url_vars["id"])
