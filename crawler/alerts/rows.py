"""Finds the rows of alerts, and remembers over crawls which were announced to whom."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlite_utils.db import Database

from crawler.alerts.file import FEED, Alert, is_mail
from crawler.alerts.queries import MOST, Row
from pipelines.rows.articles import stamp

FEED_ROWS: Final = 200
"""Of each alert, so many of the newest stay in its feed."""
HEAD: Final = ""
"""The key of a row that is none: it says that an alert has a feed, be it empty."""
LONGEST: Final = 200
"""Characters that are kept of why a query failed."""
PATIENCE: Final = timedelta(days=7)
"""How long a row waits for somebody who can't be reached."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Waiting:
    """Rows that somebody has not been told of yet."""

    ids: list[int]
    """Their keys in `announcements`."""
    rows: list[Row]
    """What is told, the first found first."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Told:
    """How far a target was told of an alert's rows."""

    announced: int = 0
    waiting: int = 0
    last: str | None = None
    """When it was told last; None: never."""


def target_key(target: str) -> str:
    """Name a target without telling it: the database may be public, a hook is not."""
    if target == FEED:
        return FEED
    digest = hashlib.sha256(target.encode()).hexdigest()[:12]
    return f"{'mail' if is_mail(target) else 'webhook'}-{digest}"


def row_key(row: Row) -> str:
    """Give the digest of a row's first column."""
    first = json.dumps(next(iter(row.values())))
    return hashlib.sha256(first.encode()).hexdigest()[:32]


def new_rows(db: Database, alert: Alert, target: str, rows: Sequence[Row]) -> list[Row]:
    """Give those rows that a target has neither been told of nor waits for."""
    known = set()
    if db["announcements"].exists():  # a file of an older version, opened to read
        asked = "select row_key from announcements where alert = ? and target = ?"
        told = db.execute(asked, [alert.name, target_key(target)])
        known = {row[0] for row in told}
    return [row for key, row in _by_key(rows).items() if key not in known]


def _by_key(rows: Sequence[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row_key(row), row)
    return found


def told_so_far(db: Database | None, alert: Alert, target: str) -> Told:
    """Tell how far a target was told; nothing is known without a database."""
    if db is None or not db["announcements"].exists():
        return Told()
    announced, waiting, last = db.execute(
        """select count(sent_at), sum(sent_at is null and row is not null), max(sent_at)
        from announcements where alert = ? and target = ? and row_key != ?""",
        [alert.name, target_key(target), HEAD],
    ).fetchone()
    return Told(announced=announced, waiting=waiting or 0, last=last)


def open_feed(db: Database, alert: Alert, now: datetime) -> None:
    """Note that an alert has a feed, before it has a row."""
    with db.atomic():
        db.execute(
            """insert into announcements (alert, row_key, target, found_at, sent_at, row)
            values (?, ?, ?, ?, ?, '{}')
            on conflict do update set row = excluded.row
            where row is not excluded.row""",
            [alert.name, HEAD, FEED, stamp(now), stamp(now)],
        )


def note_trouble(db: Database, alert: Alert, trouble: str) -> None:
    """Note why an alert's query could not be asked, for who looks at its feed."""
    with db.atomic():
        db.execute(
            """update announcements set row = json_object('trouble', ?)
            where alert = ? and target = ? and row_key = ?""",
            [trouble[:LONGEST], alert.name, FEED, HEAD],
        )


def add_rows(
    db: Database, alert: Alert, target: str, rows: Sequence[Row], now: datetime
) -> None:
    """Let rows wait for a target; what stands in a feed is announced at once."""
    sent_at = stamp(now) if target == FEED else None
    told = {"alert": alert.name, "target": target_key(target), "found_at": stamp(now)}
    with db.atomic():
        for row in reversed(rows):
            db.execute(
                """insert or ignore into announcements
                (alert, target, found_at, sent_at, row_key, row, article_id)
                values (:alert, :target, :found_at, :sent_at, :key, :row,
                coalesce((select id from articles where id = :article),
                (select article_id from article_urls where url = :url)))""",
                {
                    **told,
                    "sent_at": sent_at,
                    "key": row_key(row),
                    "row": json.dumps(row, ensure_ascii=False),
                    "article": row.get("article_id"),
                    "url": row.get("url"),
                },
            )


def waiting_rows(db: Database, alert: Alert, target: str) -> Waiting:
    """Give what a target has not been told of yet."""
    found = db.execute(
        """select id, row from announcements where alert = ? and target = ?
        and sent_at is null and row is not null order by id desc limit ?""",
        [alert.name, target_key(target), MOST],
    ).fetchall()
    return Waiting(
        ids=[row[0] for row in found], rows=[json.loads(row[1]) for row in found]
    )


def mark_sent(db: Database, ids: Sequence[int], now: datetime) -> None:
    """Note that rows were announced; what they said is kept no longer."""
    with db.atomic():
        db.execute(
            """update announcements set sent_at = ?, row = null
            where id in (select value from json_each(?))""",
            [stamp(now), json.dumps(list(ids))],
        )


def mark_failed(db: Database, ids: Sequence[int]) -> None:
    """Note that rows could not be announced; they wait for the next time."""
    with db.atomic():
        db.execute(
            """update announcements set failures = failures + 1
            where id in (select value from json_each(?))""",
            [json.dumps(list(ids))],
        )


def tidy(db: Database, alerts: Sequence[Alert], now: datetime) -> int:
    """Keep no words of alerts that are gone, of old rows of feeds, and of what waited
    too long; return how many rows were given up."""
    names = json.dumps([alert.name for alert in alerts])
    with db.atomic():
        db.execute(
            """update announcements set row = null where row is not null
            and alert not in (select value from json_each(?))""",
            [names],
        )
        db.execute(
            """update announcements set row = null where id in (
            select id from (select id, row_number() over (
            partition by alert order by id desc) as place from announcements
            where target = 'atom' and row is not null and row_key != ?)
            where place > ?)""",
            [HEAD, FEED_ROWS],
        )
        cursor = db.conn.execute(
            """update announcements set row = null where row is not null
            and sent_at is null and found_at < ?""",
            [stamp(now - PATIENCE)],
        )
    return cursor.rowcount
