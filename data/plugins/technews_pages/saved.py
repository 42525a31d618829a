"""Offers the descriptions and ready queries of metadata.yml under any file's name."""

from copy import deepcopy
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages.configured import settings_of
from technews_pages.problems import page
from technews_pages.rendering import render
from technews_pages.titles import name_twins

OF_NO_TABLE: Final = ("plugins", "title", "extra_css_urls", "extra_js_urls")
"""What Datasette asks for on every page, and no table's description tells."""


def descriptions(
    datasette: Datasette, key: str | None, database: str | None
) -> dict[str, Any]:
    """Give the tables' descriptions to each open file, where they are asked for."""
    if key in OF_NO_TABLE or (key == "allow" and database is None):
        return {}
    tables = settings_of(datasette).get("tables", {})
    files = [name for name, db in datasette.databases.items() if db.path]
    return {"databases": {name: {"tables": deepcopy(tables)} for name in files}}


async def ready_queries(datasette: Datasette, database: str) -> dict[str, Any]:
    """Give the ready queries to an open file."""
    db = datasette.databases[database]
    if not db.path:
        return {}
    queries: dict[str, Any] = deepcopy(settings_of(datasette).get("queries", {}))
    await name_twins(db, queries)
    return queries


async def open_files(datasette: Datasette, request: Request) -> Response:
    """List the open files as Datasette does, without telling where they lie."""
    files = [
        {"name": name, "size": db.size, "is_mutable": db.is_mutable}
        for name, db in datasette.databases.items()
        if db.path
    ]
    if request.url_vars["format"]:
        return Response.json(files)
    return await render(datasette, request, "files", files=files)


@page
async def robots(datasette: Datasette, request: Request) -> Response:
    """Tell search engines whether they may read the pages: other publishers' texts."""
    refused = "" if settings_of(datasette).get("indexed") else " /"
    return Response.text(f"User-agent: *\nDisallow:{refused}\n")


@page
async def nothing(datasette: Datasette, request: Request) -> Response:
    """Hide a page of Datasette: the list of threads tells where the program lies, others
    are for who makes templates, and have scripts."""
    raise NotFound("not shown")
