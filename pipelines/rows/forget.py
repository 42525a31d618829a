"""Deletes an article, an address or a whole source with all that was made of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils.db import Database

from pipelines.rows.articles import stamp
from pipelines.rows.entities import count_out, drop_mentions
from pipelines.rows.rollups import take_days
from pipelines.rows.stories import count_story
from pipelines.warc.blanking import blank_records

OWNED = (
    "coverages provenance quotes amounts deals article_versions article_urls".split()
)


@dataclass(slots=True, kw_only=True, frozen=True)
class Forgotten:
    """How much was deleted."""

    articles: int
    """Rows of `articles`."""
    addresses: int
    """Addresses that never come back."""
    records: int
    """Records made empty in the archive."""


def forget_url(db: Database, archive: Path, url: str, now: datetime) -> Forgotten:
    """Delete what an address led to, under all its addresses."""
    ids = _column(db, "select article_id from article_urls where url = ?", [url])
    return _forget(db, archive, ids, {url}, now)


def forget_source(db: Database, archive: Path, name: str, now: datetime) -> Forgotten:
    """Delete a source and all that came from it."""
    source = "(select id from sources where name = ?)"
    ids = _column(db, f"select id from articles where source_id = {source}", [name])
    urls = _column(db, f"select url from links where source_id = {source}", [name])
    urls += _column(db, f"select url from fetches where source_id = {source}", [name])
    told = _forget(db, archive, ids, {*urls, name}, now)
    with db.atomic():
        db.execute("delete from sources where name = ?", [name])
    return told


def pack(db: Database) -> bool:
    """Write the file anew without what was deleted; False while a reader hinders it."""
    db.execute("vacuum")
    return not db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]


def _forget(
    db: Database, archive: Path, ids: list[int], urls: set[str], now: datetime
) -> Forgotten:
    for article_id in ids:
        for table in ("article_urls", "fetches"):
            led = f"select url from {table} where article_id = ?"
            urls |= set(_column(db, led, [article_id]))
    places = [
        place
        for url in urls
        for place in db.execute(
            "select archive_file, archive_offset from fetches"
            " where url = ? and archive_file is not null",
            [url],
        ).fetchall()
    ]
    # The archive first: cut off here, the rows still tell where it must go on.
    records = blank_records(archive, places)
    with db.atomic():
        for article_id in ids:
            _delete_article(db, article_id)
        for url in urls:
            db.execute("delete from fetches where url = ?", [url])
            db.execute("delete from links where url = ?", [url])
            db.execute(
                "insert or ignore into forgotten values (?, ?)", [url, stamp(now)]
            )
    db.execute("insert into articles_fts(articles_fts) values ('optimize')")
    return Forgotten(articles=len(ids), addresses=len(urls), records=records)


def _delete_article(db: Database, article_id: int) -> None:
    source_id, story_id, *seen = db.execute(
        "select source_id, story_id, first_seen_at, fetched_at from articles"
        " where id = ?",
        [article_id],
    ).fetchone()
    take_days(db, article_id)
    named = drop_mentions(db, article_id)
    for table in OWNED:
        db.execute(f"delete from {table} where article_id = ?", [article_id])
    db.execute("delete from articles where id = ?", [article_id])
    db.execute(
        "update sources set articles_count = articles_count - 1 where id = ?",
        [source_id],
    )
    count_out(db, named, (seen[0], seen[1]))
    if story_id is not None:
        count_story(db, story_id)


def _column(db: Database, sql: str, values: list[object]) -> list:  # type: ignore[type-arg]
    return [row[0] for row in db.execute(sql, values).fetchall()]
