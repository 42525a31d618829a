"""The rows of `links` that source files name: feeds, sitemaps and front pages."""

from collections.abc import Sequence
from datetime import datetime

from sqlite_utils.db import Database

from crawler.sources import Source
from pipelines.rows.articles import stamp


def save_listings(db: Database, source: Source, now: datetime) -> None:
    """Bring the listings of a source up to date; one that left its file is asked for no
    more."""
    listings = [
        *((url, "feed") for url in source.feeds),
        *((url, "sitemap") for url in source.sitemaps),
        *((url, "front_page") for url in source.front_pages),
    ]
    db.conn.executemany(
        """insert into links
        (url, source_id, kind, found_in, found_at, next_check_at)
        values (?1, (select id from sources where name = ?2), ?3, 'source file',
                ?4, ?4)
        on conflict (url) do update set kind = excluded.kind,
        source_id = excluded.source_id, found_in = 'source file', state = 'new',
        next_check_at = excluded.next_check_at
        where state in ('dropped', 'unwanted')""",
        [(url, source.name, kind, stamp(now)) for url, kind in listings],
    )
    marks = ", ".join("?" * len(listings))
    db.execute(
        f"""update links set next_check_at = null, state = 'dropped'
        where source_id = (select id from sources where name = ?)
        and kind in ('feed', 'sitemap', 'front_page')
        and next_check_at is not null
        and found_in = 'source file' and url not in ({marks})""",
        [source.name, *(url for url, _ in listings)],
    )


def disable_others(db: Database, names: Sequence[str]) -> None:
    """Mark the sources that have no file."""
    marks = ", ".join("?" * len(names))
    db.execute(
        f"""update sources set status = 'disabled', status_detail =
        'its source file is gone' where name not in ({marks})""",
        names,
    )
