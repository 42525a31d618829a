"""What hosts asked of us, kept over crawls: pauses, and their robots.txt."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlite_utils.db import Database

from crawler.scheduler import host_key
from pipelines.rows.articles import stamp

FILE_AGE = timedelta(days=1)
"""RFC 9309, 2.4: a copy is not used for longer."""
FILE_WHOLE = timedelta(days=7)
"""How long a host is believed that says 304: some say it whatever changed."""
SLOW_FOR = timedelta(days=1)
"""How long after its trouble a host is still begun with slowly."""
SLOW_HOST = "Crawl-delay"
"""Reason of the pause of a host that wants to be asked once in many minutes or hours."""
FILE_KEPT = timedelta(days=30)
"""How long an old copy is kept to be read by people."""


LONGEST_VALIDATOR = 500
"""Characters of an ETag that are sent back: servers refuse long headers, for ever."""


@dataclass(slots=True, kw_only=True, frozen=True)
class HostFile:
    """A robots.txt, or another file of a host's wishes, as it was answered."""

    fetched_at: datetime
    """When the host last said that it is so."""
    full_at: datetime
    """When it last came whole."""
    status: int
    """With what it came."""
    body: bytes
    """What it said; empty where a 4xx said that there is none."""
    etag: str | None = None
    """Validator of the last whole answer."""
    last_modified: str | None = None
    """Validator of the last whole answer."""

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether it may be used without asking."""
        return abs(now - self.fetched_at) < FILE_AGE

    def is_stale(self, now: datetime) -> bool:
        """Tell whether it must come whole again."""
        return self.full_at < now - FILE_WHOLE

    def seen_again(self, now: datetime) -> "HostFile":
        """Give it as it is after a 304."""
        return replace(self, fetched_at=now)


def validator(value: str | None) -> str | None:
    """Give what an answer is asked for again with; None where it can't be sent back."""
    return value if value and len(value) <= LONGEST_VALIDATOR else None


class Hosts:
    """Remembers what each host wants."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.paused: dict[str, str] = {}
        self.slow: dict[str, float] = {}
        self.patient: set[str] = set()
        """Hosts that allow one request a crawl, if that."""

    def load(self, now: datetime) -> None:
        """Read the pauses that still run; forget what is over."""
        with self.db.atomic():
            past = stamp(now - SLOW_FOR)
            self.db.execute("delete from hosts where not_before < ?", [past])
            old = stamp(now - FILE_KEPT)
            self.db.execute("delete from robots where fetched_at < ?", [old])
        rows = self.db.execute(
            "select host, not_before, delay, reason from hosts"
        ).fetchall()
        self.paused = {host: until for host, until, *_ in rows if until > stamp(now)}
        self.slow = {host: delay for host, _, delay, _ in rows if delay}
        self.patient = {host for host, *_, reason in rows if reason == SLOW_HOST}

    def pause(
        self,
        host: str,
        seconds: float,
        reason: str,
        delay: float | None = None,
        *,
        is_waited_for: bool = False,
    ) -> None:
        """Remember that a host asked to be left alone, if only by answering badly;
        `delay`: seconds between two requests to begin with after that;
        `is_waited_for`: this crawl will ask it again."""
        until = stamp(datetime.now(UTC) + timedelta(seconds=seconds))
        if seconds and not is_waited_for:
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

    def is_patient(self, url: str) -> bool:
        """Tell whether an address's host allows one request a crawl, if that."""
        return bool(self.patient) and host_key(url) in self.patient

    def file(self, key: str) -> HostFile | None:
        """Give the last copy of a host's file, however old; None when there is none."""
        return last_file(self.db, key)

    def keep_file(self, key: str, file: HostFile) -> None:
        """Keep what a host that was reached said in a file."""
        with self.db.atomic():
            self.db.execute(
                """insert or replace into robots (origin, fetched_at, full_at, status,
                body, etag, last_modified) values (?, ?, ?, ?, ?, ?, ?)""",
                [
                    key,
                    stamp(file.fetched_at),
                    stamp(file.full_at),
                    file.status,
                    file.body.decode("utf-8", "replace"),
                    file.etag,
                    file.last_modified,
                ],
            )


def last_file(db: Database, key: str) -> HostFile | None:
    """Give the last known robots.txt of an origin, however old; None for none."""
    row = db.execute(
        """select fetched_at, coalesce(full_at, fetched_at), status, body, etag,
        last_modified from robots where origin = ?""",
        [key],
    ).fetchone()
    if row is None:
        return None
    fetched_at, full_at, status, body, etag, last_modified = row
    return HostFile(
        fetched_at=datetime.fromisoformat(fetched_at),
        full_at=datetime.fromisoformat(full_at),
        status=status,
        body=body.encode(),
        etag=etag,
        last_modified=last_modified,
    )
