"""Checks the database, mends its counts, and packs its indexes: once a week is enough."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from sqlite_utils.db import Database

from pipelines.rows.entities import SEEN
from pipelines.rows.entity_checks import (
    mend_names,
    mend_rulings,
    mend_salience,
    mend_spellings,
)
from pipelines.rows.rollups import mend_rollups

COUNTS: Final = {
    "sources.articles_count": "select count(*) from articles where source_id = sources.id",
    "entities.articles_count": """select count(distinct article_id) from mentions
        where entity_id = entities.id""",
    **{f"entities.{column}": truth for column, truth in SEEN.items()},
    "stories.articles_count": "select count(*) from articles where story_id = stories.id",
}


def find_damage(db: Database) -> Iterator[str]:
    """Say what is broken in the file, one sentence each."""
    for (told,) in db.execute("pragma integrity_check(20)").fetchall():
        if told != "ok":
            yield f"integrity: {told}"
    for table, row, parent, _ in db.execute("pragma foreign_key_check").fetchall():
        yield f"row {row} of {table} points at no row of {parent}"


def mend_counts(db: Database) -> Iterator[str]:
    """Correct the counts that are kept in columns; say which were wrong."""
    yield from mend_rulings(db)
    yield from mend_spellings(db)
    yield from mend_salience(db)
    for column, true_count in COUNTS.items():
        table, name = column.split(".")
        with db.atomic():
            wrong = db.execute(
                f"""update {table} set {name} = ({true_count})
                where {name} is not ({true_count})"""
            ).rowcount
        if wrong:
            yield f"{column}: {wrong} wrong values corrected"
    yield from mend_days(db)
    yield from mend_names(db)


def mend_days(db: Database) -> Iterator[str]:
    """Build the counts by day anew where they are not those of the articles."""
    for table, wrong in mend_rollups(db):
        yield f"{table}: {wrong} wrong row{'' if wrong == 1 else 's'}, built anew"


def mend_full_text(db: Database) -> Iterator[str]:
    """Rebuild the full-text index where it is not that of the articles."""
    try:
        db.execute(
            "insert into articles_fts(articles_fts, rank) values ('integrity-check', 1)"
        )
    except sqlite3.DatabaseError:
        db.execute("insert into articles_fts(articles_fts) values ('rebuild')")
        yield "articles_fts: built anew"


def pack(db: Database) -> None:
    """Merge the full-text index, refresh the planner's figures, empty the WAL file."""
    db.execute("insert into articles_fts(articles_fts) values ('optimize')")
    db.execute("pragma analysis_limit = 1000")
    db.execute("analyze")
    db.execute("pragma wal_checkpoint(truncate)")
