"""Copies the database while others write to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils.db import Database

from pipelines.migrations import open_readonly


def copy_database(source: Path, target: Path) -> int:
    """Write the copy, whole or not at all, and its folder where it is missing.

    Returns its number of articles.

    All pages are read in one step, so that what is written meanwhile is left out.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(open_readonly(source)) as db:
            target.parent.mkdir(parents=True, exist_ok=True)
            articles = _copy(db, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return articles


def _copy(db: Database, part: Path) -> int:
    with closing(sqlite3.connect(part)) as to:
        db.conn.backup(to)
        # Without a -wal file beside it, so that it can be served as immutable.
        to.execute("pragma journal_mode = delete")
        return int(to.execute("select count(*) from articles").fetchone()[0])
