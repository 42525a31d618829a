"""Tells apart sources that have the same title: their short name stands behind it."""

from typing import Any, Final

from datasette.database import Database

TITLE: Final = """iif(s.title in (select title from sources group by title
    having count(*) > 1), s.title || ' (' || s.name || ')', s.title)"""
"""What a source s is called on pages. Which titles are shared is looked up once for all
rows of a query."""


async def name_twins(db: Database, queries: dict[str, Any]) -> None:
    """Let ready queries tell apart the sources of a file where two share a title.

    In other files their SQL stays short.
    """
    if not {"name", "title"} <= set(await db.table_columns("sources")):
        return
    twins = await db.execute(
        "select 1 from sources group by title having count(*) > 1 limit 1"
    )
    for query in queries.values() if twins.rows else ():
        told = query["sql"].replace("s.title as source", f"{TITLE} as source")
        query["sql"] = told
