"""Asks the queries of alerts, reading only."""

import json
import sqlite3
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from crawler.alerts.file import Alert
from crawler.wishes import Asked, read_asked
from pipelines.migrations import open_readonly, told
from pipelines.rows.signs import SIGNED

MOST: Final = 1_000
"""Rows of an answer that are looked at, and rows of one message."""
NEWEST: Final = 200
"""Hits of a search that are looked at."""
LONGEST: Final = 2_000
"""Characters of a value in a message."""
SECONDS: Final = 10.0
"""What a query may take."""
FAILS: Final = "its query fails: "
UNWANTED: Final = """where not exists (select 1 from words_with_signs w
    where w.word in (select value from json_each(:unwanted)) and w.article_id = a.id)"""

Row = dict[str, Any]
"""A row of the user's own query, by column: there is no record for it."""


class BadQuery(ValueError):
    """A query that SQLite refuses; says why."""

    @property
    def reason(self) -> str:
        """The reason alone."""
        return str(self).removeprefix(FAILS)


def find_rows(path: Path, alert: Alert) -> list[Row]:
    """Ask the database an alert's query, reading only; raises BadQuery."""
    db = open_readonly(path)
    end = time.monotonic() + SECONDS
    db.conn.set_progress_handler(lambda: time.monotonic() > end, 10_000)
    try:
        sql, values = _query(alert)
        cursor = db.conn.execute(sql, values)
        columns = [column[0] for column in cursor.description or ()]
        found = cursor.fetchmany(MOST)
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise BadQuery(_advice(error)) from error
    finally:
        db.close()
    return [
        {column: _plain(value) for column, value in zip(columns, row, strict=True)}
        for row in found
    ]


def _query(alert: Alert) -> tuple[str, Mapping[str, Any]]:
    if alert.sql:
        return alert.sql, {}
    asked = read_asked(alert.search)
    if not asked.match:
        raise BadQuery(f"search: no word to look for in {alert.search!r}")
    return _search(asked)


def _search(asked: Asked) -> tuple[str, Mapping[str, Any]]:
    """Ask as the search box does, but never for C where no article has C++."""
    sql = f"""with newest as materialized ({_hits(asked)} limit {NEWEST})
        select a.url, a.headline, a.description, s.title as source, a.language,
        coalesce(a.date_published, a.first_seen_at) as date, a.id as article_id
        from newest n join articles a on a.id = n.id
        join sources s on s.id = a.source_id
        {UNWANTED if asked.unwanted else ""} order by {told("a")} desc, a.id desc"""
    return sql, {
        "match": asked.more if asked.signs else asked.match,
        "signs": json.dumps(sorted(asked.signs)),
        "unwanted": json.dumps(sorted(asked.unwanted)),
    }


def _hits(asked: Asked) -> str:
    """Write the SQL of the articles with all that is wanted, the newest first."""
    if asked.signs and not asked.more:
        return f"{SIGNED} order by article_id desc"
    also = f"and +rowid in ({SIGNED})" if asked.signs else ""
    return f"""select rowid as id from articles_fts
        where articles_fts match :match {also} order by rowid desc"""


def _advice(error: Exception) -> str:
    if "interrupted" in str(error):
        return f"its query takes more than {SECONDS:.0f} s: add an index or a limit"
    return f"{FAILS}{error}"


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()[:LONGEST]
    return value[:LONGEST] if isinstance(value, str) else value
