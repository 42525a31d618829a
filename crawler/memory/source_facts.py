"""Reads from the database what a source's health is judged by, and writes the verdict.

None of it looks at more than a source's last rows, however many there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime, timedelta

from sqlite_utils.db import Database

from crawler.memory.drift import WATCHED_DAYS, FieldDay
from crawler.memory.health import Facts, days_between, source_status
from crawler.sources import Source
from pipelines.rows.articles import stamp

LAST_FETCHES = 300
"""How far back the last articles that were asked for are looked for."""


def save_health(
    db: Database,
    sources: Iterable[Source],
    now: datetime,
    traps: Mapping[str, str] | None = None,
) -> list[str]:
    """Write each source's status, and since when it has it; say which are new."""
    changes = []
    with db.atomic():
        for source in sources:
            facts = facts_of(db, source, now, (traps or {}).get(source.name))
            status, detail = source_status(facts, source.expect)
            before, said, since = db.execute(
                "select status, status_detail, status_since from sources"
                " where name = ?",
                [source.name],
            ).fetchone()
            if status != before:
                was = f", it was {before}" if since else ""
                why = f": {detail}" if detail else ""
                changes.append(f"{source.name} is {status}{was}{why}")
            elif facts.trap and kind_of(detail) != kind_of(said):
                changes.append(f"{source.name} is {status}: {detail}")
            db.execute(
                """update sources set status_since =
                iif(status = ?1 and status_since is not null, status_since, ?3),
                status = ?1, status_detail = ?2 where name = ?4""",
                [status, detail, stamp(now), source.name],
            )
    return changes


def kind_of(detail: str | None) -> str:
    """Give what a detail is about: a trap's count and address are others each time."""
    return (detail or "").partition(":")[0]


def facts_of(
    db: Database, source: Source, now: datetime, trap: str | None = None
) -> Facts:
    """Collect what is known of a source."""
    source_id, newest = db.execute(
        "select id, last_article_at from sources where name = ?", [source.name]
    ).fetchone()
    recent = db.execute(
        """select word_count from articles where source_id = ?
        and first_seen_at > ? order by word_count""",
        [source_id, stamp(now - timedelta(days=7))],
    ).fetchall()
    month, watched_since = db.execute(
        """select count(*), min(first_seen_at) from articles
        where source_id = ? and first_seen_at > ?""",
        [source_id, stamp(now - timedelta(days=30))],
    ).fetchone()
    return Facts(
        listings=last_listings(db, source_id),
        pages=last_pages(db, source_id),
        words=[row[0] for row in recent],
        month=month,
        watched_days=days_between(watched_since, now),
        silent_days=days_between(newest, now),
        trap=trap,
        days=field_days(db, source_id, now),
    )


def field_days(db: Database, source_id: int, now: datetime) -> tuple[FieldDay, ...]:
    """Give how full the fields of a source's articles were, day by day."""
    since = stamp(now - timedelta(days=WATCHED_DAYS))[:10]
    names = [field.name for field in fields(FieldDay)]
    rows = db.execute(
        f"""select {", ".join(names)} from field_days
        where source_id = ? and day >= ? and articles > 0 order by day""",
        [source_id, since],
    ).fetchall()
    return tuple(FieldDay(**dict(zip(names, row, strict=True))) for row in rows)


def last_listings(db: Database, source_id: int) -> list[tuple[bool, str]]:
    """Give, for each listing of the source file, whether it fails and what it said."""
    rows = db.execute(
        """select failures, (select outcome || ': ' || coalesce(detail, '')
            from fetches f where f.url = l.url and f.source_id = l.source_id
            order by f.id desc limit 1)
        from links l where source_id = ? and kind in ('feed', 'sitemap', 'front_page')
        and next_check_at is not null and found_in = 'source file' and state != 'new'
        order by l.rowid""",
        [source_id],
    ).fetchall()
    return [(bool(failures), said or "") for failures, said in rows]


def last_pages(db: Database, source_id: int) -> list[str]:
    """Give the outcomes of the last articles asked for, newest first."""
    rows = db.execute(
        """select outcome || ': ' || coalesce(detail, '') from
        (select url, outcome, detail from fetches
            where source_id = ? order by id desc limit ?) f
        where exists (select 1 from links l where l.url = f.url and l.kind = 'article')
        limit 10""",
        [source_id, LAST_FETCHES],
    ).fetchall()
    return [row[0] for row in rows]
