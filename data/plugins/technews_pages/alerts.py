"""Reads what alerts announced to their feeds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from datasette.app import Datasette
from datasette.database import Database

from technews_pages.newsroom import NoNewsroom, find_newsroom

NEWEST: Final = 50


@dataclass(slots=True, kw_only=True)
class Announced:
    """A row of an alert's query, as it was announced."""

    key: str
    found_at: str
    row: Mapping[str, Any]
    """By column, as the query gave it."""


async def read_alerts(datasette: Datasette) -> list[tuple[str, str]]:
    """Read which alerts have a feed, each with why its query failed last, if it did."""
    try:
        db = await find_newsroom(datasette)
    except NoNewsroom:
        return []
    if not await db.table_exists("announcements"):
        return []
    result = await db.execute(
        """select alert, max(iif(row_key = '' and json_valid(row),
            coalesce(row ->> 'trouble', ''), '')) as trouble
        from announcements where target = 'atom' and row is not null
        group by alert order by alert"""
    )
    return [(row["alert"], row["trouble"]) for row in result.rows]


async def read_announced(db: Database, alert: str) -> list[Announced] | None:
    """Read the newest rows that stand in an alert's feed; None when it has none."""
    if not await db.table_exists("announcements"):
        return None
    result = await db.execute(
        """select row_key, row, found_at from announcements where alert = ?
        and target = 'atom' and row is not null order by id desc limit ?""",
        [alert, NEWEST],
    )
    if not result.rows:
        return None
    return [
        Announced(key=key, found_at=found_at, row=json.loads(row))
        for key, row, found_at in result.rows
        if key  # the row without one opens the feed before there is another
    ]
