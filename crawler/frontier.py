"""The `links` table: what is known of every address, and what is due.

A shared frontier (REDIS_URL) would be a class with the same methods.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from sqlite_utils.db import Database

from crawler.health import Facts, days_between, source_status
from crawler.items import Hints, Page
from crawler.listing import Link
from crawler.schedule import next_check
from crawler.scheduler import host_key
from crawler.sources import Source
from crawler.url_marks import ORIGIN, TRACKING
from pipelines.article_rows import stamp
from pipelines.store import save_source

FULL_FETCH = timedelta(days=1)
"""How long a listing is believed when it says 304: some say it whatever changed."""
MOST_ADDRESSES = 20
"""Of one article: a feed that numbers its readers has new ones at each fetch."""
GOOD = ("article", "updated", "unchanged", "duplicate")


@dataclass(slots=True, kw_only=True)
class KnownLink:
    """A row of `links` on its way through a crawl."""

    url: str
    """Its key: the address in its one spelling."""
    source: str
    """Name of the source that announced it."""
    kind: str = "article"
    """article, feed, sitemap or front_page."""
    found_in: str | None = None
    """The listing that announced it."""
    etag: str | None = None
    """Validator of the last answer."""
    last_modified: str | None = None
    """Validator of the last answer."""
    body_hash: str | None = None
    """Digest of a listing's last body."""
    full_at: str | None = None
    """When it was last fetched whole."""
    hints: Hints = field(default_factory=Hints)
    """What the listing told of it."""

    def page(self, url: str | None = None) -> Page:
        """Begin the record of a fetch of it."""
        return Page(
            url=url or self.url,
            requested_url=self.url,
            source=self.source,
            fetched_at=datetime.now(UTC),
            found_in=self.found_in,
            hints=self.hints,
        )

    def is_stale(self, now: datetime) -> bool:
        """Tell whether a listing must be fetched whole again."""
        if self.kind == "article" or self.full_at is None:
            return False
        return datetime.fromisoformat(self.full_at) < now - FULL_FETCH


class Frontier:
    """Knows the links of one crawl's sources."""

    def __init__(
        self, db: Database, sources: Iterable[Source], rechecks: Sequence[float]
    ) -> None:
        self.db = db
        gone = {row[0] for row in db.execute("select url from forgotten").fetchall()}
        self.sources = {s.name: s for s in sources if s.name not in gone}
        self.rechecks = rechecks
        self.paused: dict[str, str] = {}

    def save_sources(self, now: datetime, is_whole: bool) -> None:
        """Bring `sources` and the links of their listings up to date."""
        with self.db.atomic():
            for source in self.sources.values():
                save_source(self.db, source)
                self._save_listings(source, now)
            if is_whole:
                marks = ", ".join("?" * len(self.sources))
                self.db.execute(
                    f"""update sources set status = 'disabled', status_detail =
                    'its source file is gone' where name not in ({marks})""",
                    list(self.sources),
                )
        self.db.execute("delete from hosts where not_before < ?", [stamp(now)])
        rows = self.db.execute("select host, not_before from hosts")
        self.paused = dict(rows.fetchall())

    def _save_listings(self, source: Source, now: datetime) -> None:
        listings = [
            *((url, "feed") for url in source.feeds),
            *((url, "sitemap") for url in source.sitemaps),
            *((url, "front_page") for url in source.front_pages),
        ]
        self.db.conn.executemany(
            """insert or ignore into links
            (url, source_id, kind, found_in, found_at, next_check_at)
            values (?1, (select id from sources where name = ?2), ?3, 'source file',
                    ?4, ?4)""",
            [(url, source.name, kind, stamp(now)) for url, kind in listings],
        )
        # A listing that left the source file is asked for no more.
        marks = ", ".join("?" * len(listings))
        self.db.execute(
            f"""update links set next_check_at = null, state = 'dropped'
            where source_id = (select id from sources where name = ?)
            and found_in = 'source file' and url not in ({marks})""",
            [source.name, *(url for url, _ in listings)],
        )

    def due(self, source: Source, now: datetime, limit: int) -> list[KnownLink]:
        """Give what is due of a source: listings first, then the oldest debts."""
        rows = self.db.execute(
            """select url, kind, found_in, etag, last_modified, body_hash, full_at, hints
            from links where source_id = (select id from sources where name = ?)
            and next_check_at <= ?
            order by kind = 'article', next_check_at limit ?""",
            [source.name, stamp(now), limit],
        ).fetchall()
        links = [
            KnownLink(
                url=row[0],
                source=source.name,
                kind=row[1],
                found_in=row[2],
                etag=row[3],
                last_modified=row[4],
                body_hash=row[5],
                full_at=row[6],
                hints=read_hints(row[7]),
            )
            for row in rows
        ]
        return [link for link in links if host_key(link.url) not in self.paused]

    def known(self, source: str, url: str) -> KnownLink:
        """Give a link by its address, whether it is due or not."""
        self.add(source, [Link(url=url)], None, datetime.now(UTC))
        row = self.db.execute(
            "select kind, found_in, hints from links where url = ?", [url]
        ).fetchone()
        kind, found_in, hints = row or ("article", None, None)
        return KnownLink(
            url=url,
            source=source,
            kind=kind,
            found_in=found_in,
            hints=read_hints(hints),
        )

    def add(
        self, source: str, links: Iterable[Link], found_in: str | None, now: datetime
    ) -> list[KnownLink]:
        """Remember announced links; return those never seen before."""
        new = []
        with self.db.atomic():
            for link in links:
                told = told_address(link)
                hints = replace(link.hints, address=told)
                if self._add(source, link, hints, found_in, stamp(now)):
                    new.append(
                        KnownLink(
                            url=link.url,
                            source=source,
                            kind=link.kind,
                            found_in=found_in,
                            hints=hints,
                        )
                    )
                elif told:
                    self._add_twin(link.url, told)
        return [link for link in new if host_key(link.url) not in self.paused]

    def _add_twin(self, url: str, told: str) -> None:
        """Remember another spelling of a stored article's address."""
        self.db.execute(
            """insert or ignore into article_urls
            select ?1, article_id from article_urls u where url = ?2 and
            (select count(*) from article_urls o where o.article_id = u.article_id) < ?3""",
            [told, url, MOST_ADDRESSES],
        )

    def _add(
        self, source: str, link: Link, hints: Hints, found_in: str | None, now: str
    ) -> bool:
        cursor = self.db.conn.execute(
            """insert or ignore into links
            (url, source_id, kind, found_in, found_at, next_check_at, hints)
            select ?1, (select id from sources where name = ?2), ?3, ?4, ?5, ?5, ?6
            where not exists (select 1 from forgotten where url = ?1)
            and not exists (select 1 from article_urls where url = ?1)""",
            [link.url, source, link.kind, found_in, now, write_hints(hints)],
        )
        return cursor.rowcount > 0

    def add_unwanted(
        self, source: str, urls: Iterable[str], found_in: str, now: datetime
    ) -> None:
        """Remember announced addresses that are never asked for, and why."""
        with self.db.atomic():
            self.db.conn.executemany(
                """insert or ignore into links
                (url, source_id, found_in, found_at, state)
                values (?, (select id from sources where name = ?), ?, ?, 'unwanted')""",
                [(url, source, found_in, stamp(now)) for url in urls],
            )

    def page_done(self, page: Page, outcome: str) -> None:
        """Note what became of an article's page, and when to look again."""
        row = self.db.execute(
            "select failures, found_at from links where url = ?", [page.requested_url]
        ).fetchone()
        if row is None:
            return
        failures = 0 if outcome in GOOD else int(row[0]) + 1
        again = next_check(
            kind="article",
            outcome=outcome,
            failures=failures,
            found_at=datetime.fromisoformat(row[1]),
            now=page.fetched_at,
            every=self.sources[page.source].every,
            rechecks=self.rechecks,
        )
        self._save_check(page, outcome, failures, again)

    def listing_done(self, link: KnownLink, page: Page, outcome: str) -> None:
        """Note what became of a listing, and when to look again."""
        row = self.db.execute(
            "select failures, found_at from links where url = ?", [link.url]
        ).fetchone()
        failures = 0 if outcome in ("updated", "unchanged") else int(row[0]) + 1
        again = next_check(
            kind=link.kind,
            outcome=outcome,
            failures=failures,
            found_at=datetime.fromisoformat(row[1]),
            now=page.fetched_at,
            every=self.sources[link.source].every,
            rechecks=self.rechecks,
        )
        self._save_check(page, outcome, failures, again)

    def _save_check(
        self, page: Page, outcome: str, failures: int, again: datetime | None
    ) -> None:
        paused_until = self.paused.get(host_key(page.url))
        next_at = stamp(again) if again else None
        if next_at and paused_until:
            next_at = max(next_at, paused_until)
        headers = dict(page.headers)
        answered = page.status == 200 and not page.failure
        self.db.execute(
            """update links set state = :state, failures = :failures,
            next_check_at = :next, checks = checks + 1, fetched_at = :now,
            etag = iif(:whole, :etag, etag),
            last_modified = iif(:whole, :last_modified, last_modified),
            body_hash = iif(:whole, :body_hash, body_hash),
            full_at = iif(:whole, :now, full_at),
            hints = iif(:whole, json_remove(hints, '$.content'), hints)
            where url = :url""",
            {
                "state": "failed" if failures else outcome,
                "failures": failures,
                "next": next_at,
                "now": stamp(page.fetched_at),
                "whole": answered and not failures,
                "etag": headers.get("etag"),
                "last_modified": headers.get("last-modified"),
                "body_hash": digest(page.body) if answered else None,
                "url": page.requested_url,
            },
        )

    def save_health(self, now: datetime) -> None:
        """Write each source's status, and since when it has it."""
        with self.db.atomic():
            for source in self.sources.values():
                status, detail = source_status(self._facts(source, now), source.expect)
                self.db.execute(
                    """update sources set status_since =
                    iif(status = ?1 and status_since is not null, status_since, ?3),
                    status = ?1, status_detail = ?2 where name = ?4""",
                    [status, detail, stamp(now), source.name],
                )

    def _facts(self, source: Source, now: datetime) -> Facts:
        source_id, newest = self.db.execute(
            "select id, last_article_at from sources where name = ?", [source.name]
        ).fetchone()
        listings = self.db.execute(
            """select failures, (select outcome || ': ' || coalesce(detail, '')
                from fetches f where f.url = l.url order by f.id desc limit 1)
            from links l where source_id = ? and found_in = 'source file'
            and state not in ('new', 'dropped')""",
            [source_id],
        ).fetchall()
        pages = self.db.execute(
            """select outcome || ': ' || coalesce(detail, '') from fetches
            where source_id = ? and url in (select url from links
                where source_id = ?1 and kind = 'article')
            order by id desc limit 10""",
            [source_id],
        ).fetchall()
        recent = self.db.execute(
            """select word_count from articles where source_id = ?
            and first_seen_at > ? order by word_count""",
            [source_id, stamp(now - timedelta(days=7))],
        ).fetchall()
        month = self.db.execute(
            """select count(*), min(first_seen_at) from articles
            where source_id = ? and first_seen_at > ?""",
            [source_id, stamp(now - timedelta(days=30))],
        ).fetchone()
        return Facts(
            listings=[(bool(row[0]), row[1] or "") for row in listings],
            pages=[row[0] for row in pages],
            words=[row[0] for row in recent],
            month=month[0],
            watched_days=days_between(month[1], now),
            silent_days=days_between(newest, now),
        )

    def pause_host(self, host: str, seconds: float, reason: str) -> None:
        """Remember that a host asked to be left alone."""
        until = stamp(datetime.now(UTC) + timedelta(seconds=seconds))
        self.paused[host] = until
        self.db.execute(
            "insert or replace into hosts values (?, ?, ?)", [host, until, reason]
        )


def told_address(link: Link) -> str | None:
    """Give a link as it was announced; None where only campaign marks are gone."""
    told = getattr(link.url, "announced", link.url).partition("#")[0]
    query = urlsplit(told).query
    if told == link.url or any(is_campaign(pair) for pair in query.split("&")):
        return None
    return str(told)


def is_campaign(pair: str) -> bool:
    """Tell whether a parameter says only where a reader came from."""
    return bool(TRACKING.fullmatch(pair.partition("=")[0]) or ORIGIN.fullmatch(pair))


def digest(body: bytes) -> str:
    """Give a short digest of a body."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def read_hints(text: str | None) -> Hints:
    """Read hints from their column."""
    values = json.loads(text) if text else {}
    for key in ("authors", "keywords"):
        values[key] = tuple(values.get(key, ()))
    return Hints(**values)


def write_hints(hints: Hints) -> str | None:
    """Write hints for their column; None when there are none."""
    values = {key: value for key, value in asdict(hints).items() if value}
    return json.dumps(values, ensure_ascii=False) if values else None
