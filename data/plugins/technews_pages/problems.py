"""Says what went wrong in words, never with a traceback on the page."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

import datasette.handle_exception
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, NotFound, Request, Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from technews_pages.newsroom import NoNewsroom
from technews_pages.rendering import render_notice, voice_of

View = Callable[[Datasette, Request], Awaitable[Response]]


def page(view: View) -> View:
    """Answer what is nobody's fault before Datasette prints a traceback of it."""

    @wraps(view)
    async def careful(datasette: Datasette, request: Request) -> Response:
        try:
            return await view(datasette, request)
        except (NoNewsroom, NotFound, QueryInterrupted) as problem:
            status, notice = _explain(request, problem)
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
    if request.path.endswith(".json"):
        return None
    status, notice = _explain(request, exception)
    return await render_notice(datasette, request, status, notice)


def _explain(request: Request, exception: Exception) -> tuple[int, dict[str, Any]]:
    t = voice_of(request)
    if isinstance(exception, NoNewsroom):
        words = t(exception.reason, **exception.values)
        return 503, {"title": t("no_newsroom"), "error": words, "command": True}
    if isinstance(exception, NotFound):
        return 404, {"title": t("not_found"), "error": t("not_found_why")}
    if isinstance(exception, QueryInterrupted):
        return 503, {"title": t("too_slow"), "error": t("too_slow_why")}
    if isinstance(exception, DatasetteError):
        is_markup = exception.message_is_html
        words = Markup(exception.message) if is_markup else exception.message
        return exception.status, {"title": exception.title, "error": words}
    if isinstance(exception, Base400):
        return exception.status, {"title": None, "error": str(exception)}
    return 500, {"title": t("our_fault"), "error": t("our_fault_why")}
