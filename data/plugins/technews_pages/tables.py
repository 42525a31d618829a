"""Makes Datasette's own pages fit for a big file, and its CSV for spreadsheets."""

import csv
import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

import datasette.views.base
from datasette.database import Database
from datasette.utils import tilde_decode
from datasette.views.table import TableView

from technews_pages.safety import without_controls
from technews_pages.table_search import but_empty_search

COUNTED: Final = 20_000
"""Tables with more rows are not counted on the page of a database but estimated."""
COUNTING: Final = 50
"""Milliseconds that counting the rows of a filtered table may take."""
SORTED: Final = 200_000
"""Tables with more rows are sorted by the columns alone that have an index."""
CELLS: Final = 300
"""A page of a table has so many at most, or as many rows as is usual."""
FIRST: Final = (
    *("articles", "stories", "entities", "deals", "amounts", "quotes"),
    *("mentions", "sources"),
)
"""Tables that stand first on the page of a database."""
_execute: Final = Database.execute
_data: Final = TableView.data
_sortable: Final = TableView.sortable_columns_for_table
_FORMULA = re.compile(r"\s*[=+@-]|[\t\r]")


class PlainCells:
    """Writes CSV in which no text is a formula or steers what shows it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.writer = csv.writer(*args, **kwargs)

    def writerow(self, row: Any) -> Any:
        """Write a row; numbers stay as they are."""
        return self.writer.writerow([plain_cell(cell) for cell in row])


class _PlainCsv:
    """Stands where Datasette looks for the `csv` module."""

    writer = PlainCells


def plain_cell(cell: object) -> object:
    """Take control characters out of a text, and put an apostrophe before one that a
    spreadsheet would compute."""
    if not isinstance(cell, str):
        return cell
    text = without_controls(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def write_plain_csv() -> None:
    """Make Datasette write all CSV so."""
    datasette.views.base.csv = _PlainCsv


def whole_csv(address: str) -> str:
    """Make an address of CSV ask for all rows of a table, and not for a page of them."""
    path, _, query = address.partition("?")
    asked = parse_qsl(query, keep_blank_values=True)
    kept = [(key, value) for key, value in asked if key not in ("_next", "_size")]
    return f"{path}?{urlencode([*kept, ('_stream', 'on')])}"


def count_quickly() -> None:
    """Make Datasette estimate, or leave uncounted, what would take seconds to count."""
    Database.table_counts = table_counts
    Database.execute = execute


async def execute(
    db: Database, sql: str, params: Any = None, truncate: bool = False, **options: Any
) -> Any:
    """Ask a database; the rows that a page of a table filters are counted briefly.

    What a reader asks in SQL comes with `truncate`, and has its whole time.
    """
    if sql.startswith("select count(*) from ") and not truncate:
        options["custom_time_limit"] = COUNTING
    return await _execute(db, sql, params, truncate, **options)


def shorten_pages() -> None:
    """Make Datasette keep the pages of tables short, whatever size is asked for."""
    TableView.data = data


async def data(
    view: Any,
    request: Any,
    default_labels: bool = False,
    _next: str | None = None,
    _size: Any = None,
) -> Any:
    """Read what a page of a table shows; CSV and JSON have the size that is asked for.

    A CSV of all rows is read in the largest pages. An empty search box asks nothing.
    """
    query = but_empty_search(request.scope.get("query_string") or b"")
    request.scope = {**request.scope, "query_string": query}
    asked = request.args.get("_size") or ""
    if not request.url_vars["format"] and (asked.isdecimal() or asked == "max"):
        name = tilde_decode(request.url_vars["database"])
        table = tilde_decode(request.url_vars["table"])
        columns = await view.ds.get_database(route=name).table_columns(table)
        most = max(view.ds.page_size, CELLS // max(len(columns), 1))
        _size = min(int(asked) if asked != "max" else most, most)
    elif "_stream" in request.args:
        _size = "max"
    return await _data(view, request, default_labels, _next, _size)


def sort_quickly() -> None:
    """Make Datasette offer no order that would take seconds to make."""
    TableView.sortable_columns_for_table = sortable_columns


async def sortable_columns(
    view: Any, database: str, table: str, use_rowid: bool
) -> set[str]:
    """Give the columns by which a table can be sorted."""
    columns: set[str] = await _sortable(view, database, table, use_rowid)
    db, usual = view.ds.databases[database], view.ds.table_metadata(database, table)
    quick = await db.execute_fn(partial(_quick_columns, table=table))
    known = {"rowid", usual.get("sort"), usual.get("sort_desc")}
    return columns if quick is None else columns & (quick | known)


def _quick_columns(connection: Any, table: str) -> set[str] | None:
    """Give the columns with which an index or the key begins; None for a short table."""
    found = connection.execute(
        "select sql from sqlite_master where type = 'table' and name = ?", [table]
    ).fetchone()
    if not found:
        return None
    made = found[0].lower()
    is_full_text = made.startswith("create virtual")
    if (
        not is_full_text
        and _reached(connection, table, _is_keyed(made), SORTED) <= SORTED
    ):
        return None
    first = connection.execute(
        """select i.name from pragma_index_list(?1) l join pragma_index_xinfo(l.name) i
        where i.seqno = 0 and i.coll = 'BINARY' and i.name is not null
        union select name from pragma_table_info(?1) where pk = 1""",
        [table],
    )
    return {name for (name,) in first}


def _is_keyed(made: str) -> bool:
    """Tell a table that has no row numbers by how it was made."""
    return "without rowid" in made


def _reached(connection: Any, table: str, is_keyed: bool, most: int) -> int:
    """Give the last row's number; of a table without numbers the rows, as far as one
    more than `most`."""
    rows = (
        f"select count(*) from (select 1 from [{table}] limit {most + 1})"
        if is_keyed
        else f"select max(rowid) from [{table}]"
    )
    return int(connection.execute(rows).fetchone()[0] or 0)


def in_order(tables: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Put first the tables that are asked most, last those for the program alone."""
    places = {name: place for place, name in enumerate(FIRST)}
    return sorted(
        tables,
        key=lambda table: (table["hidden"], places.get(table["name"], len(FIRST))),
    )


def shown_places(
    columns: Sequence[Mapping[str, Any]], shown: Sequence[str] | None, args: Any
) -> list[int]:
    """Give the places of the columns that a table's page has, in order.

    `shown` are those that a description names, besides what the address filters or
    sorts by; `?_all=1` or a choice of columns in the address goes before it.
    """
    names = [column["name"] for column in columns]
    if not shown or any(key in args for key in ("_all", "_col", "_nocol")):
        return list(range(len(names)))
    sorted_by = [args.get("_sort"), args.get("_sort_desc")]
    asked = [key.partition("__")[0] for key in args if not key.startswith("_")]
    wanted = dict.fromkeys([*shown, *sorted_by, *asked])
    return [names.index(name) for name in wanted if name in names]


async def table_counts(db: Database, limit: int = 10) -> dict[str, int | None]:
    """Count the tables of a file, the large ones by their last key or by `analyze`.

    SQLite can not be interrupted while it counts a whole table.
    """
    return dict(await db.execute_fn(_counts))


def _counts(connection: Any) -> dict[str, int | None]:
    tables = connection.execute(
        """select name, sql from sqlite_master
        where type = 'table' and name not like '%fts%' order by name"""
    ).fetchall()
    hidden = connection.execute(
        "select name from sqlite_master where type = 'table' and name like '%fts%'"
    ).fetchall()
    counts: dict[str, int | None] = {name: None for (name,) in hidden}
    for name, sql in tables:
        counts[name] = _count(connection, name, _is_keyed(sql.lower()))
    return counts


def _count(connection: Any, table: str, is_keyed: bool) -> int | None:
    reached = _reached(connection, table, is_keyed, COUNTED)
    if reached > COUNTED:
        return _analysed(connection, table) if is_keyed else reached
    if is_keyed:
        return reached
    return int(connection.execute(f"select count(*) from [{table}]").fetchone()[0])


def _analysed(connection: Any, table: str) -> int | None:
    known = connection.execute(
        "select 1 from sqlite_master where name = 'sqlite_stat1'"
    ).fetchone()
    row = (
        known
        and connection.execute(
            "select stat from sqlite_stat1 where tbl = ? limit 1", [table]
        ).fetchone()
    )
    return int(row[0].split()[0]) if row else None
