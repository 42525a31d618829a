"""Registers the newsroom's pages, words, descriptions and limits with Datasette."""

import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Request
from jinja2 import Environment

# Datasette runs this file by its path: neither its folder nor the project's is on the
# module path.
sys.path.append(str(Path(__file__).resolve().parent))
sys.path.append(str(Path(__file__).resolve().parents[2]))

from technews_pages import (
    configured,
    exports,
    feed_views,
    health_exports,
    ledger_views,
    problems,
    rendering,
    safety,
    saved,
    search_views,
    snippets,
    source_views,
    table_search,
    tables,
    trend_views,
    unchanged,
    views,
)

ROUTES = (
    (r"^/$", views.home),
    (r"^/news/articles/(?P<id>\d{1,15})$", views.article),
    (r"^/news/entities/(?P<id>\d{1,15})$", views.entity),
    (r"^/news/entities/(?P<id>\d{1,15})\.atom$", feed_views.entity_feed),
    (r"^/news/stories/(?P<id>\d{1,15})$", views.story),
    (r"^/news/sources/(?P<name>\w+)$", source_views.source),
    (r"^/news/sources/(?P<name>\w+)\.atom$", feed_views.source_feed),
    (r"^/stories$", views.story_list),
    (r"^/search$", search_views.search_page),
    (r"^/search\.atom$", feed_views.search_feed),
    (r"^/search\.(?P<format>csv|json)$", search_views.search_list),
    (
        r"^/(?P<list>deals|quotes|amounts|stories)\.(?P<format>csv|json)$",
        exports.export_list,
    ),
    (
        r"^/news/entities/(?P<id>\d{1,15})\.(?P<format>csv|json)$",
        exports.export_entity,
    ),
    (
        r"^/news/sources/(?P<name>\w+)\.(?P<format>csv|json)$",
        exports.export_source,
    ),
    (r"^/news/stories/(?P<id>\d{1,15})\.(?P<format>csv|json)$", exports.export_story),
    (r"^/sources\.(?P<format>csv|json)$", health_exports.export_sources),
    (r"^/crawls\.(?P<format>csv|json)$", health_exports.export_crawls),
    (r"^/trends\.(?P<format>csv|json)$", exports.export_trends),
    (r"^/trends$", trend_views.trend_page),
    (r"^/deals$", ledger_views.deals),
    (r"^/quotes$", ledger_views.quotes),
    (r"^/amounts$", ledger_views.amounts),
    (r"^/sources$", source_views.source_list),
    (r"^/crawls$", source_views.crawls),
    (r"^/feed\.atom$", feed_views.feed),
    (r"^/alerts/(?P<name>[a-z0-9_-]{1,70})\.atom$", feed_views.alert_feed),
    (r"^/robots\.txt$", saved.robots),
    (r"^/-/databases(?P<format>\.json)?$", saved.open_files),
    (r"^/-/threads(\.json)?$", saved.nothing),
    (r"^/-/(messages|patterns|allow-debug|metadata)$", saved.nothing),
)


problems.print_less()
tables.write_plain_csv()
tables.count_quickly()
tables.sort_quickly()
tables.shorten_pages()


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Register our addresses; they come before Datasette's own."""
    return list(ROUTES)


@hookimpl
def render_cell(
    datasette: Datasette, value: object, column: str, table: str | None
) -> Any:
    """Lead from a query's row to its article, story or entity."""
    return rendering.show_cell(datasette, value, column, table)


@hookimpl
def register_output_renderer() -> dict[str, Any]:
    """Give ready queries a feed beside JSON and CSV."""
    follow = {"render": feed_views.query_feed, "can_render": feed_views.can_follow}
    return {"extension": "atom", **follow}


@hookimpl
def extra_template_vars(datasette: Datasette, request: Request | None) -> Any:
    """Give all templates, Datasette's own too, their words."""
    return rendering.template_vars(datasette, request)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Let Datasette's own error page find its words."""
    env.globals.update(rendering.plain_vars())


@hookimpl(tryfirst=True)
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Any:
    """Answer failures in words."""
    return problems.answer_problem(datasette, request, exception)


@hookimpl(tryfirst=True)
def forbidden(datasette: Datasette, request: Request, message: str) -> Any:
    """Answer in words what is closed on this server."""
    return problems.answer_forbidden(datasette, request, message)


# After Datasette's own: the last function of a name is the one that stays.
@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Limit what SQL may build, read a search as the search page does, give SQL
    `around(text, words)`."""
    safety.limit(conn)
    table_search.read_as_search(conn)
    conn.create_function("around", 2, snippets.around, deterministic=True)


@hookimpl
def filters_from_request(
    datasette: Datasette, database: str, table: str, request: Request
) -> Any:
    """Keep, of a table's search for words with signs, the rows that have those."""
    is_raw = request.args.get("_searchmode") == "raw"
    if is_raw or "_search" not in request.args:
        return None
    return table_search.filter_signs(datasette, database, table, request)


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Any:
    """Add the headers that keep readers safe, and those that spare them a page."""
    headers = partial(
        safety.SafeHeaders,
        pictures=configured.shows_pictures(datasette),
        base_url=datasette.setting("base_url"),
    )
    return lambda app: headers(unchanged.Unchanged(app))


@hookimpl
def get_metadata(datasette: Datasette, key: str | None) -> dict[str, Any]:
    """Describe tables and columns, whatever the file's name."""
    return saved.descriptions(datasette, key)


@hookimpl
def canned_queries(datasette: Datasette, database: str) -> Any:
    """Offer the ready queries on each newsroom."""
    return saved.ready_queries(datasette, database)
