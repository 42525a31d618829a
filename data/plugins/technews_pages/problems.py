"""Says what went wrong in words, never with a traceback on the page."""

import traceback
from typing import Any

from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, NotFound, Request, Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from technews_pages.newsroom import NoNewsroom
from technews_pages.rendering import render_notice, voice_of


async def answer_problem(
    datasette: Datasette, request: Request, exception: Exception
) -> Response | None:
    """Answer a request that failed; None leaves JSON to Datasette."""
    if request.path.endswith(".json"):
        return None
    status, notice = _explain(request, exception)
    if status >= 500 and not isinstance(exception, NoNewsroom | QueryInterrupted):
        traceback.print_exception(exception)
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
        words = Markup(exception.message) if is_markup else exception.message  # noqa: S704
        return exception.status, {"title": exception.title, "error": words}
    if isinstance(exception, Base400):
        return exception.status, {"title": None, "error": str(exception)}
    return 500, {"title": t("our_fault"), "error": t("our_fault_why")}
