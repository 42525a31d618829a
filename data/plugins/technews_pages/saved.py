"""Offers the descriptions of tables and the ready queries under any file's name."""

from copy import deepcopy
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from technews_pages.configured import described_tables, offered_queries, settings_of
from technews_pages.problems import page
from technews_pages.rendering import render
from technews_pages.titles import name_twins


def descriptions(datasette: Datasette, key: str | None) -> dict[str, Any]:
    """Give each open file the tables' descriptions, or for `tables` who may see them.

    Datasette asks for the second for each table of a page, and writes into what it gets.
    """
    if key not in (None, "databases", "tables"):
        return {}
    told = _allowed() if key == "tables" else described_tables()
    files = [name for name, db in datasette.databases.items() if db.path]
    return {"databases": {name: {"tables": deepcopy(told)} for name in files}}


def _allowed() -> dict[str, Any]:
    return {
        name: {"allow": told["allow"]}
        for name, told in described_tables().items()
        if "allow" in told
    }


async def ready_queries(datasette: Datasette, database: str) -> dict[str, Any]:
    """Give the ready queries to an open file."""
    db = datasette.databases[database]
    if not db.path:
        return {}
    ready = deepcopy(offered_queries())
    await name_twins(db, ready)
    return ready


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
