"""Says the cells of ready queries in the reader's words: kinds, outcomes, dates."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from datasette.app import Urls
from markupsafe import Markup

from technews_pages.feeds import DATES, PAGES
from technews_pages.typography import shorten
from technews_pages.voice import Voice

WORDS: Final = {
    "kind": ("kinds", "deal_kinds"),
    "status": ("deal_statuses", "statuses"),
    "outcome": ("outcomes",),
    "language": ("languages",),
    "date_is": ("dates_are",),
}
"""By column: the groups of the catalogue that know its values."""
TITLES: Final = ("headline", "says_now", "name", "text")
"""Columns that lead to the page of a row, the first that is there."""
LONGEST: Final = 350
"""Characters of a cell, so that a page of long quotations stays small."""

Row = Mapping[str, Any]


def say_row(t: Voice, urls: Urls, columns: Sequence[str], row: Any, shown: Any) -> Any:
    """Say the cells of a row, its title leading to the page that it is about."""
    values = dict(zip(columns, tuple(row), strict=True))
    cells = [
        say_cell(t, values, column, cell)
        for column, cell in zip(columns, shown, strict=True)
    ]
    address = page_of(urls, values)
    title = next((name for name in TITLES if values.get(name)), None)
    if address and title:
        link = Markup('<a href="{}">{}</a>')
        place = columns.index(title)
        cells[place] = link.format(address, cells[place])
    return cells


def page_of(urls: Urls, row: Row) -> str | None:
    """Give the address of our page about a row; None where there is none."""
    for column, name in PAGES.items():
        if isinstance(row.get(column), int):
            return str(urls.path(f"/news/{name}/{row[column]}"))
    return None


def say_cell(t: Voice, row: Row, column: str, shown: Any) -> Any:
    """Say a value as a reader does; what is neither word, number nor date, as shown."""
    value = row[column]
    if column == "amount" and isinstance(value, int | float) and row.get("currency"):
        return t.money(value, str(row["currency"]))
    if isinstance(value, int | float) and column not in PAGES:
        return t.number(value, decimals=0 if float(value).is_integer() else 1)
    if not isinstance(value, str):
        return shown
    if column == "name":
        return t.name(row.get("entity_id"), value)
    if column in WORDS:
        return say_word(t, column, value)
    if column == "for_example":
        return t.reason(value)
    if column in DATES:
        return t.ago(value) or shown
    if column == "languages":
        return ", ".join(t.word("languages", str(each)) for each in _list(value))
    return shown if isinstance(shown, Markup) else shorten(value, LONGEST)


def say_word(t: Voice, column: str, value: str) -> str:
    """Say a stored word of a column; itself when no group knows it."""
    said = (t.word(group, value) for group in WORDS.get(column, ()))
    return next((word for word in said if word != value), value)


def say_labels(
    t: Voice, label: str, columns: Sequence[str], rows: Sequence[Any]
) -> dict[str, str]:
    """Say the words beside a query's bars, by the values that they stand for."""
    named = [dict(zip(columns, tuple(row), strict=True)) for row in rows]
    return {
        str(row[label]): t.name(row.get("entity_id"), say_word(t, label, row[label]))
        for row in named
        if isinstance(row.get(label), str)
    }


def say_value(
    t: Voice, chart: Mapping[str, str], columns: Sequence[str], rows: Any, value: float
) -> str:
    """Say the number beside a bar; a sum of money where all are of one currency."""
    named = [dict(zip(columns, tuple(row), strict=True)) for row in rows]
    currencies = {row.get("currency") for row in named}
    if "amount" in chart.values() and len(currencies) == 1 and None not in currencies:
        return t.money(value, str(currencies.pop()))
    return t.number(value, decimals=0 if float(value).is_integer() else 1)


def describe_columns(
    tables: Mapping[str, Any], t: Voice, sql: str, columns: Sequence[str]
) -> list[tuple[str, str, str]]:
    """Describe columns by the tables that a query names: what each is called, what is
    said of it in the reader's language (empty where nothing is), and in English."""
    words = set(re.findall(r"\w+", sql))
    asked = {name: told for name, told in tables.items() if name in words}
    found = []
    for column in dict.fromkeys(columns):
        for table, told in asked.items():
            english = told.get("columns", {}).get(column)
            said = t.described("table_words", table).get("columns", {}).get(column, "")
            name = column if len(asked) == 1 else f"{table}.{column}"
            if english:
                found.append((name, said, english))
    return found


def _list(value: str) -> list[Any]:
    try:
        told = json.loads(value)
    except ValueError:
        return [value]
    return told if isinstance(told, list) else [told]
