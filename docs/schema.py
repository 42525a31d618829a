"""Writes docs/schema.md from the real tables, the records' field docs and data/tables.yml.

python -m docs.schema
"""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import sqlite_utils
import yaml

from pipelines.migrations import migrations

ROOT = Path(__file__).parent.parent
RECORDS = {
    "articles": "Article",
    "provenance": "Provenance",
    "qualities": "Article",
    "mentions": "Mention",
    "quotes": "Quote",
    "amounts": "Amount",
    "deals": "Deal",
}
HEAD = """# The SQLite file, table by table

Made by `python -m docs.schema`; a test compares it with the tables that a crawl makes.

- `date_*` is what the publisher claims: ISO 8601 with an offset, or a day alone.
- `*_at` is what our clock saw: UTC, milliseconds, `2026-11-25T08:38:03.224+00:00`.
- Offsets count characters: `substr(articles.text, start_char + 1, end_char - start_char)`
  is the `text` of a mention, quote or amount.
- Money is in currency units, sizes are in bytes, lists are JSON.
- Write with technews alone while a crawl runs; read as you like: the file is in WAL mode.
"""


def field_docs(record: str) -> dict[str, str]:
    """Give the strings under a record's fields."""
    tree = ast.parse((ROOT / "crawler/items.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == record:
            return dict(_docs(node.body))
    raise KeyError(record)


def _docs(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for field, doc in pairwise(body):
        is_field = isinstance(field, ast.AnnAssign) and isinstance(
            field.target, ast.Name
        )
        if (
            is_field
            and isinstance(doc, ast.Expr)
            and isinstance(doc.value, ast.Constant)
        ):
            yield field.target.id, " ".join(str(doc.value.value).split())


def table_docs() -> dict[str, Any]:
    """Give the descriptions that Datasette shows."""
    text = (ROOT / "data/tables.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def schema() -> dict[str, list[tuple[str, str]]]:
    """Give the columns and types of each table that the migrations make."""
    db = sqlite_utils.Database(memory=True)
    migrations.apply(db)
    names = [
        name
        for name in db.table_names()
        if not name.startswith(("_", "sqlite_", "articles_fts_"))
    ]
    return {
        name: [(column.name, column.type or "TEXT") for column in db[name].columns]
        for name in names
    }


def page() -> str:
    """Write the whole page."""
    shown = table_docs()
    parts = [HEAD]
    for table, columns in schema().items():
        told = shown.get(table, {})
        docs = dict(told.get("columns", {}))
        docs |= {
            name: doc
            for name, doc in field_docs(RECORDS.get(table, "Hints")).items()
            if table in RECORDS and name in dict(columns)
        }
        parts.append(f"## {table}\n\n{told.get('description', '')}\n")
        parts.append("| column | type | what it is |\n|---|---|---|")
        parts += [
            f"| `{name}` | {kind.lower()} | {docs.get(name, '')} |"
            for name, kind in columns
        ]
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"


if __name__ == "__main__":
    (ROOT / "docs/schema.md").write_text(page(), encoding="utf-8")
