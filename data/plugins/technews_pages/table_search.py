"""Lets the search box of a table read what is typed as the search page does."""

import json
import sqlite3
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette
from datasette.filters import FilterArguments
from datasette.utils.asgi import Request

from crawler.wishes import read_asked
from pipelines.rows.signs import SIGNED

TABLE: Final = "articles"
"""The table whose words with signs are kept."""
NOTHING: Final = '""'
"""An expression for FTS5 that no row has, and that is none of its errors."""
UNWANTED: Final = """select article_id from words_with_signs
    where word in (select value from json_each(:unwanted_signs))"""


def read_as_search(connection: sqlite3.Connection) -> None:
    """Take the place of Datasette's function, which FTS5 refuses a lone quote of."""
    connection.create_function("escape_fts", 1, as_search, deterministic=True)


def as_search(typed: object) -> str:
    """Give the expression for FTS5 of what is typed, one of nothing for no word."""
    return read_asked(str(typed or "")).match or NOTHING


def but_empty_search(query: bytes) -> bytes:
    """Take out of an address a search box that was left empty: it narrows nothing."""
    asked = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    kept = [
        (key, value)
        for key, value in asked
        if value.strip() or not (key == "_search" or key.startswith("_search_"))
    ]
    return query if len(kept) == len(asked) else urlencode(kept).encode()


async def filter_signs(
    datasette: Datasette, database: str, table: str, request: Request
) -> FilterArguments:
    """Narrow a search for words with signs, as C++, to the articles that have those."""
    asked = read_asked(request.args.get("_search") or "")
    db = datasette.get_database(database)
    clauses: list[str] = []
    params: dict[str, Any] = {}
    is_known = table == TABLE and await db.table_exists("words_with_signs")
    if asked.match and asked.signs and is_known:
        signs = {"signs": json.dumps(sorted(asked.signs))}
        found = await db.execute(f"{SIGNED} limit 1", signs)
        if found.rows or not asked.is_loose:
            clauses.append(f"id in ({SIGNED})")
            params |= signs
    if asked.match and asked.unwanted and is_known:
        clauses.append(f"id not in ({UNWANTED})")
        params["unwanted_signs"] = json.dumps(sorted(asked.unwanted))
    return FilterArguments(clauses, params)
