"""The rows of crawls, and of the sources that they read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlite_utils.db import Database

from crawler.sources import Source
from pipelines.rows.articles import stamp

ERRORS: Final = ("http_error", "network_error", "timeout", "unreadable")
"""Outcomes that count as errors of a crawl."""
INTERRUPTED: Final = f"""
    update crawls set outcome = 'interrupted', (fetched, new, updated, errors) = (
        select count(*), count(*) filter (where outcome = 'article'),
        count(*) filter (where outcome = 'updated' and article_id is not null),
        count(*) filter (where outcome in {ERRORS})
        from fetches where crawl_id = crawls.id
    ) where finished_at is null and outcome is null"""
"""Ends the rows of crawls that were killed, with what they did until then."""


def save_crawl(db: Database, spider: str, now: datetime) -> int:
    """Begin a crawl's row and return its id; those that never ended are marked."""
    with db.atomic():
        db.execute(INTERRUPTED)
        cursor = db.execute(
            "insert into crawls (started_at, spider) values (?, ?)",
            [stamp(now), spider],
        )
    return int(cursor.lastrowid or 0)


def save_crawl_end(
    db: Database, crawl_id: int, outcome: str, counts: Mapping[str, int], now: datetime
) -> None:
    """End a crawl's row; `counts` are those of its pages by outcome."""
    db.execute(
        """update crawls set finished_at = ?, outcome = ?, fetched = ?, new = ?,
        updated = ?, errors = ? where id = ?""",
        [
            stamp(now),
            outcome,
            sum(counts.values()),
            counts.get("article", 0),
            counts.get("updated", 0),
            sum(counts.get(word, 0) for word in ERRORS),
            crawl_id,
        ],
    )


def save_source(db: Database, source: Source) -> None:
    """Write what a source file says of its publisher."""
    db.execute(
        """insert into sources (name, title, homepage, language)
        values (?, ?, ?, ?) on conflict (name) do update set
        title = excluded.title, homepage = excluded.homepage,
        language = excluded.language,
        status = iif(status = 'disabled', 'ok', status)""",
        [source.name, source.title, source.homepage, source.language],
    )


def disable_source(db: Database, name: str) -> None:
    """Say of a source that only an archive has it."""
    db.execute(
        """update sources set status = 'disabled', status_detail =
        'it has no source file: its pages came from an archive' where name = ?""",
        [name],
    )
