"""Says what went wrong in words, never with a traceback on the page."""

import re
import sqlite3
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, Final

import datasette.handle_exception
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, NotFound, Request, Response
from datasette.views.base import DatasetteError

from technews_pages.newsroom import NoNewsroom
from technews_pages.reasons import say_asked, say_error
from technews_pages.rendering import render_notice, voice_of

UNREADABLE: Final = (
    *(ValueError, LookupError, TypeError, OverflowError),
    sqlite3.Warning,
)
"""What Datasette stumbles with over an address."""

REFUSED: Final = re.compile(
    "must be a SELECT|one statement|disallowed PRAGMA|not authorized|readonly"
)
"""What is said of a statement that is understood, and not answered."""

View = Callable[[Datasette, Request], Awaitable[Response]]


def page(view: View) -> View:
    """Answer what is nobody's fault before Datasette prints a traceback of it.

    What else goes wrong is noted as the fault of a page of ours.
    """

    @wraps(view)
    async def careful(datasette: Datasette, request: Request) -> Response:
        try:
            return await view(datasette, request)
        except (NoNewsroom, NotFound, QueryInterrupted) as problem:
            status, notice = _explain(request, problem)
        except Exception:
            request.scope["is_ours"] = True
            raise
        return await render_notice(datasette, request, status, notice)

    return careful


def print_less() -> None:
    """Keep the server's log short: no table of local variables for each 404.

    Datasette prints one whenever `rich` is installed, and spaCy brings it.
    """
    datasette.handle_exception.rich = None


async def answer_problem(
    datasette: Datasette, request: Request, exception: Exception
) -> Response | None:
    """Answer a request that failed; None leaves JSON to Datasette."""
    status, notice = _explain(request, exception)
    if not request.path.endswith(".json"):
        return await render_notice(datasette, request, status, notice)
    if not _is_asked_wrongly(request, exception):
        return None
    told = {"ok": False, "error": str(exception), "status": status, "title": None}
    return Response.json(told, status=status)


async def answer_forbidden(
    datasette: Datasette, request: Request, message: str
) -> Response:
    """Say that something is closed on this server."""
    if request.path.endswith(".json"):
        told = {"ok": False, "error": message, "status": 403, "title": None}
        return Response.json(told, status=403)
    t = voice_of(request)
    notice = {"title": t("closed"), "error": t("closed_why")}
    return await render_notice(datasette, request, 403, notice)


def _is_asked_wrongly(request: Request, exception: Exception) -> bool:
    """Tell whether Datasette stumbled over what an address asks for.

    It calls a column that is not there, or a value that can not be read, its own failure.
    """
    if request.scope.get("is_ours"):
        return False
    if request.method not in ("GET", "HEAD"):
        return True
    if isinstance(exception, Base400):
        return bool(exception.status == 400)
    if isinstance(exception, DatasetteError) and exception.status == 400:
        return not exception.title
    is_told = isinstance(exception, DatasetteError) and exception.status == 500
    cause = exception.__context__ if is_told else exception
    if isinstance(cause, sqlite3.Error):
        is_about_it = "no such" in str(cause) or "binding" in str(cause)
        return is_about_it or "_where" in request.args
    return is_told or isinstance(exception, UNREADABLE)


def _explain(request: Request, exception: Exception) -> tuple[int, dict[str, Any]]:
    t = voice_of(request)
    if isinstance(exception, NoNewsroom):
        words = t(exception.reason, **exception.values)
        return 503, {"title": t("no_newsroom"), "error": words, "command": True}
    if isinstance(exception, NotFound):
        return 404, {"title": t("not_found"), "error": t("not_found_why")}
    if isinstance(exception, QueryInterrupted):
        return 503, {"title": t("too_slow"), "error": t("too_slow_why")}
    if "sql" in request.args and REFUSED.search(str(exception)):
        told = {"title": t("sql_refused"), "error": say_error(t, exception)}
        return 400, {**told, **_again(request)}
    if _is_asked_wrongly(request, exception):
        said = say_asked(t, exception)
        words = t("not_so_why", said=said) if said else t("not_so_unsaid")
        return 400, {"title": t("not_so"), "error": words, "back": request.path}
    if isinstance(exception, DatasetteError) and exception.title == "SQL Interrupted":
        # Its own words have a script in them.
        told = {"title": t("too_slow"), "error": t("too_slow_why")}
        return exception.status, {**told, **_again(request)}
    if isinstance(exception, DatasetteError) and exception.status == 403:
        return 403, {"title": t("closed"), "error": t("closed_why")}
    if isinstance(exception, DatasetteError):
        title = exception.title and t("bad_sql")
        told = {"title": title, "error": say_error(t, exception)}
        return exception.status, {**told, **(_again(request) if title else {})}
    return 500, {"title": t("our_fault"), "error": t("our_fault_why")}


def _again(request: Request) -> dict[str, Any]:
    """Give the form that was filled in, for the reader to mend what it asks."""
    typed = {key: request.args.get(key) for key in request.args if key[:1] != "_"}
    path = re.sub(r"\.\w+$", "", request.path)
    return {"again": path, "fields": typed} if typed else {}
