"""Reads which sources the database knows, and how they are."""

from dataclasses import dataclass

from sqlite_utils.db import Database


@dataclass(slots=True, kw_only=True, frozen=True)
class Health:
    """A source's row in the database."""

    articles: int = 0
    """How many of its articles are stored."""
    last_article_at: str | None = None
    """When the newest one was found; None when there is none."""
    status: str = "new"
    """ok, quiet, failing, blocked, drifting, disabled; new when it was not crawled."""
    detail: str | None = None
    """In words why."""


def load_health(db: Database) -> dict[str, Health]:
    """Read the status of all sources by name."""
    rows = db.execute(
        """select name, articles_count, last_article_at, status, status_detail
        from sources"""
    ).fetchall()
    known = {
        name: Health(articles=count, last_article_at=last, status=status, detail=detail)
        for name, count, last, status, detail in rows
    }
    forgotten = Health(status="forgotten", detail="it is never crawled again")
    names = db.execute("select url from forgotten").fetchall()
    return known | {row[0]: forgotten for row in names if "/" not in row[0]}


def is_source(db: Database, name: str) -> bool:
    """Tell whether a source has such a name, or had it before it was forgotten."""
    told = """select 1 from sources where name = ?1
        union all select 1 from forgotten where url = ?1"""
    return db.execute(told, [name]).fetchone() is not None
