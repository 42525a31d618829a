"""Offers the descriptions and ready queries of metadata.yml under any file's name."""

from copy import deepcopy
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages.problems import page
from technews_pages.rendering import render

PLUGIN: Final = "technews"


def descriptions(datasette: Datasette) -> dict[str, Any]:
    """Give the tables' descriptions to each open file."""
    tables = _settings(datasette).get("tables", {})
    files = [name for name, db in datasette.databases.items() if db.path]
    return {"databases": {name: {"tables": deepcopy(tables)} for name in files}}


def ready_queries(datasette: Datasette, database: str) -> dict[str, Any]:
    """Give the ready queries to an open file."""
    if not datasette.databases[database].path:
        return {}
    queries = deepcopy(_settings(datasette).get("queries", {}))
    return dict(queries)


def shows_pictures(datasette: Datasette) -> bool:
    """Tell whether articles show their publisher's picture."""
    return bool(_settings(datasette).get("pictures"))


def _settings(datasette: Datasette) -> dict[str, Any]:
    config = datasette.plugin_config(PLUGIN)
    return dict(config or {})


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
async def nothing(datasette: Datasette, request: Request) -> Response:
    """Hide a page of Datasette: its list of threads tells where the program lies."""
    raise NotFound("not shown")
