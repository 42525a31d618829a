"""Turns what was read into responses: pages, notices, feeds."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request, Response
from markupsafe import Markup

from crawler.wishes import LONGEST, understand
from technews_pages.alerts import read_alerts
from technews_pages.catalogue import choose_language
from technews_pages.cells import (
    describe_columns,
    say_labels,
    say_row,
    say_value,
    say_word,
)
from technews_pages.configured import described_tables, hidden_tables, read_choices
from technews_pages.exonyms import read_names_in
from technews_pages.feeds import PAGES
from technews_pages.lists import Place
from technews_pages.newsroom import NoNewsroom, find_newsroom, read_edition
from technews_pages.query_charts import query_bars
from technews_pages.reasons import say_error
from technews_pages.style import style_path
from technews_pages.tables import in_order, shown_places, whole_csv
from technews_pages.voice import Voice

LAST_PAGE: Final = 200
LONGEST_KEY: Final = 15
"""Digits of a row's key in an address."""


def voice_of(request: Request | None) -> Voice:
    """Choose the voice that the reader's browser asks for."""
    accept = request.headers.get("accept-language", "") if request else ""
    return Voice(choose_language(accept), datetime.now(UTC))


async def voice_in(db: Database, request: Request | None) -> Voice:
    """Choose the voice, and let it know what its language calls who is in the file."""
    t = voice_of(request)
    return Voice(t.language, t.now, await read_names_in(db, t.language))


def plain_vars() -> dict[str, Any]:
    """Tell templates rendered without a request what the base template needs."""
    plain = {"t": voice_of(None), "edition": None, "site": "technews", "path": ""}
    return {**plain, "style_path": style_path}


async def template_vars(
    datasette: Datasette, request: Request | None
) -> dict[str, Any]:
    """Tell every template its voice, and how old the data is."""
    try:
        db = await find_newsroom(datasette)
        edition, t = await read_edition(db), await voice_in(db, request)
    except NoNewsroom:
        edition, t = None, voice_of(request)
    return {
        "t": t,
        "edition": edition,
        "site": datasette.metadata("title") or "technews",
        "path": request.path if request else "",
        "typed": (request.args.get("q") or "")[:LONGEST] if request else "",
        "query_bars": query_bars,
        "understand": understand,
        "is_own": bool(datasette.setting("default_allow_sql")),
        "say_row": say_row,
        "say_error": say_error,
        "say_labels": say_labels,
        "say_value": say_value,
        "say_word": say_word,
        "query_choices": partial(read_choices, datasette),
        "shown_places": shown_places,
        "in_order": in_order,
        "whole_csv": whole_csv,
        "read_alerts": partial(read_alerts, datasette),
        "hidden": hidden_tables(),
        "describe_columns": partial(describe_columns, described_tables()),
    }


def show_cell(
    datasette: Datasette, value: object, column: str, table: str | None
) -> Markup | None:
    """Show a whole number as one, and link one in a query's answer to the page that it
    is of; None leaves others."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return Markup(int(value))
    if table or column not in PAGES or not isinstance(value, int):
        return None
    address = datasette.urls.path(f"/news/{PAGES[column]}/{value}")
    return Markup('<a href="{}">{}</a>').format(address, value)


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
    return min(max(whole_number(request.args.get("page")) or 1, 1), LAST_PAGE)


def whole_number(text: str | None) -> int | None:
    """Read a number of an address; None when it is none, or longer than any key."""
    is_number = text and text.isascii() and text.isdecimal()
    return int(text) if text and is_number and len(text) <= LONGEST_KEY else None


def place_before(request: Request) -> Place | None:
    """Read `?before=`, the place after which a page of a list begins."""
    date, _, id = (request.args.get("before") or "").rpartition(",")
    key = whole_number(id)
    return Place(date=date, id=key) if date and key is not None else None


def id_of(request: Request) -> int:
    """Read the id in the address."""
    return int(request.url_vars["id"])
