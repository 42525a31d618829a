"""What hosts asked of us, kept over crawls: pauses, and their robots.txt."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlite_utils.db import Database

from crawler.scheduler import host_key
from pipelines.article_rows import stamp

ROBOTS_AGE = timedelta(days=1)
"""RFC 9309, 2.4: a copy is not used for longer."""
SLOW_FOR = timedelta(days=1)
"""How long after its trouble a host is still begun with slowly."""
ROBOTS_KEPT = timedelta(days=30)
"""How long an old copy is kept to be read by people."""


@dataclass(slots=True, kw_only=True, frozen=True)
class RobotsCopy:
    """A robots.txt as it was answered."""

    fetched_at: str
    """When it came."""
    body: bytes
    """What it said; empty where a 4xx said that there is none."""


class Hosts:
    """Remembers what each host wants."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.paused: dict[str, str] = {}
        self.slow: dict[str, float] = {}

    def load(self, now: datetime) -> None:
        """Read the pauses that still run; forget what is over."""
        with self.db.atomic():
            past = stamp(now - SLOW_FOR)
            self.db.execute("delete from hosts where not_before < ?", [past])
            old = stamp(now - ROBOTS_KEPT)
            self.db.execute("delete from robots where fetched_at < ?", [old])
        rows = self.db.execute("select host, not_before, delay from hosts").fetchall()
        self.paused = {host: until for host, until, _ in rows if until > stamp(now)}
        self.slow = {host: delay for host, _, delay in rows if delay}

    def pause(
        self, host: str, seconds: float, reason: str, delay: float | None = None
    ) -> None:
        """Remember that a host asked to be left alone, if only by answering badly;
        `delay`: seconds between two requests to begin with after that."""
        until = stamp(datetime.now(UTC) + timedelta(seconds=seconds))
        if seconds:
            self.paused[host] = until
        with self.db.atomic():
            self.db.execute(
                """insert or replace into hosts (host, not_before, reason, delay)
                values (?, ?, ?, ?)""",
                [host, until, reason, delay],
            )

    def paused_until(self, url: str) -> str | None:
        """Tell until when an address's host is left alone; None when it is not."""
        return self.paused.get(host_key(url)) if self.paused else None

    def robots(self, origin: str, now: datetime) -> RobotsCopy | None:
        """Give a copy of a robots.txt that may be used; None when it must be asked."""
        copy = last_robots(self.db, origin)
        fresh = stamp(now - ROBOTS_AGE)
        return copy if copy and copy.fetched_at > fresh else None

    def keep_robots(self, origin: str, status: int, body: bytes, now: datetime) -> None:
        """Keep the answer of a host that was reached."""
        with self.db.atomic():
            self.db.execute(
                "insert or replace into robots values (?, ?, ?, ?)",
                [origin, stamp(now), status, body.decode("utf-8", "replace")],
            )


def last_robots(db: Database, origin: str) -> RobotsCopy | None:
    """Give the last known robots.txt of an origin, however old; None for none."""
    row = db.execute(
        "select fetched_at, body from robots where origin = ?", [origin]
    ).fetchone()
    return RobotsCopy(fetched_at=row[0], body=row[1].encode()) if row else None
