"""Takes back what `links` learned from faults of this machine: a dead network, a wrong
clock. No host is to be asked later for what was not its fault."""

from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from sqlite_utils.db import Database

from pipelines.rows.articles import stamp

ENOUGH_HOSTS: Final = 3
"""Hosts that all give no answer: fewer may be dead by themselves."""
LONGEST_PAUSE: Final = timedelta(days=7)
"""No host is left alone for longer."""


def take_back_failures(db: Database, crawl_id: int, now: datetime) -> bool:
    """Make all due again that a crawl asked for where nobody at all answered; tell
    whether that was so."""
    fetched = db.execute(
        "select url, outcome from fetches where crawl_id = ?", [crawl_id]
    ).fetchall()
    hosts = {urlsplit(url).netloc for url, _ in fetched}
    silent = all(outcome in ("network_error", "timeout") for _, outcome in fetched)
    if not silent or len(hosts) < ENOUGH_HOSTS:
        return False
    with db.atomic():
        db.conn.executemany(
            """update links set failures = max(0, failures - 1), next_check_at = ?
            where url = ? and state = 'failed'""",
            [(stamp(now), url) for url, _ in fetched],
        )
    return True


def take_back_future(db: Database, now: datetime) -> None:
    """Make due what was fetched in a time that is still to come: the clock was wrong."""
    ahead = stamp(now + timedelta(hours=1))
    is_wrong = db.execute("select 1 from crawls where started_at > ?", [ahead])
    if is_wrong.fetchone() is None:
        return
    with db.atomic():
        db.execute(
            """update links set fetched_at = ?1, full_at = min(full_at, ?1),
            changed_at = min(changed_at, ?1), found_at = min(found_at, ?1),
            next_check_at = iif(next_check_at is null, null, ?1) where fetched_at > ?1""",
            [stamp(now)],
        )
        db.execute(
            """update links set next_check_at = ?1, found_at = ?1
            where fetched_at is null and next_check_at > ?1 and found_at > ?1""",
            [stamp(now)],
        )
        late = stamp(now + LONGEST_PAUSE)
        db.execute("delete from hosts where not_before > ?", [late])
