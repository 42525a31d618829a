"""The `links` table: what is known of every address, and what is due.

A shared frontier (REDIS_URL) would be a class with the same methods.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlite_utils.db import Database

from crawler.items import Page
from crawler.listings.listing import Link
from crawler.memory.announcements import (
    add_link,
    add_spelling,
    add_twin,
    depth_of,
    drop_twins,
    find_link,
    first_page_of,
    has_changed,
    leave_pages,
    note_before,
    renew,
)
from crawler.memory.hosts import Hosts, validator
from crawler.memory.known_links import (
    COLUMNS,
    KnownLink,
    digest,
    link_of,
    page_digest,
    told_address,
)
from crawler.memory.listing_rows import disable_others, save_listings
from crawler.memory.own_faults import take_back_future
from crawler.memory.schedule import (
    listing_interval,
    next_article_check,
    next_listing_check,
    usual_gap,
)
from crawler.sources import Source
from pipelines.rows.articles import stamp
from pipelines.rows.crawls import save_source

GOOD = ("article", "updated", "unchanged", "duplicate")
STAMPED = 3
"""More changes at once, and in half of a listing, are no edits but its own clock."""
SITEMAP_AGAIN = timedelta(days=7)
"""A sitemap whose index tells no change is looked at all the same: some never do."""


class Frontier:
    """Knows the links of one crawl's sources."""

    def __init__(
        self, db: Database, sources: Iterable[Source], rechecks: Sequence[float]
    ) -> None:
        self.db = db
        self.sources = {s.name: s for s in sources if not self._is_forgotten(s.name)}
        self.rechecks = rechecks
        self.hosts = Hosts(db)

    def _is_forgotten(self, name: str) -> bool:
        found = self.db.execute("select 1 from forgotten where url = ?", [name])
        return found.fetchone() is not None

    def save_sources(self, now: datetime, is_whole: bool) -> None:
        """Bring `sources` and the links of their listings up to date."""
        take_back_future(self.db, now)
        with self.db.atomic():
            for source in self.sources.values():
                save_source(self.db, source)
                save_listings(self.db, source, now)
            if is_whole:
                disable_others(self.db, list(self.sources))
        self.hosts.load(now)

    def due(self, source: Source, now: datetime, limit: int) -> list[KnownLink]:
        """Give what is due of a source: all listings, then the oldest debts."""
        listings = self._due(source, now, "kind in ('feed', 'sitemap', 'front_page')")
        # Those that an index names may be thousands, and wait for the others.
        listings.sort(key=lambda link: link.found_in != "source file")
        articles = self._due(source, now, "kind = 'article'", limit)
        links = [*listings, *articles]
        # Where one request a crawl is allowed, feeds would leave none for articles.
        links.sort(key=self._comes_late)
        return [link for link in links if not self.hosts.paused_until(link.url)]

    def _comes_late(self, link: KnownLink) -> bool:
        return link.kind != "article" and self.hosts.is_patient(link.url)

    def _due(
        self, source: Source, now: datetime, which: str, limit: int = -1
    ) -> list[KnownLink]:
        rows = self.db.execute(
            f"""select {COLUMNS} from links
            where source_id = (select id from sources where name = ?)
            and next_check_at <= ? and {which}
            order by next_check_at limit ?""",
            [source.name, stamp(now), limit],
        ).fetchall()
        return [link_of(row, source.name) for row in rows]

    def known(self, source: str, url: str) -> KnownLink:
        """Give a link by its address, whether it is due or not, to be fetched whole."""
        self.add(source, [Link(url=url)], None, datetime.now(UTC))
        if first := first_page_of(self.db, url):
            return self.known(source, first)
        found = find_link(self.db, source, url) or KnownLink(url=url, source=source)
        return replace(found, etag=None, last_modified=None)

    def add(
        self, source: str, links: Iterable[Link], found_in: str | None, now: datetime
    ) -> list[KnownLink]:
        """Remember announced links; return those never seen before, and those that are
        said to have changed since they were fetched."""
        wanted: list[KnownLink] = []
        changed: list[Link] = []
        links = list(links)
        with self.db.atomic():
            for link in links:
                if add_spelling(self.db, link):
                    continue
                told = told_address(link)
                hints = replace(link.hints, address=told)
                if add_link(self.db, source, link, hints, found_in, stamp(now)):
                    hints = note_before(self.db, source, link, hints)
                    new = KnownLink(url=link.url, source=source, kind=link.kind)
                    wanted.append(replace(new, found_in=found_in, told=hints))
                    continue
                if told:
                    add_twin(self.db, link.url, told)
                if has_changed(self.db, link, now):
                    changed.append(link)
            if len(changed) <= max(STAMPED, len(links) / 2):
                wanted += [renew(self.db, source, link, now) for link in changed]
        return [link for link in wanted if not self.hosts.paused_until(link.url)]

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

    def depth(self, link: KnownLink) -> int:
        """Tell how many listings lie between one and its source file."""
        return depth_of(self.db, link.url)

    def page_done(self, page: Page, outcome: str) -> None:
        """Note what became of an article's page, and when to look again."""
        row = self.db.execute(
            "select failures, found_at from links where url = ?", [page.requested_url]
        ).fetchone()
        if row is None:
            return
        if page.failure == "duplicate":  # it led to an address that is asked by itself
            add_twin(self.db, page.failure_detail or "", page.requested_url)
        failures = 0 if outcome in GOOD else int(row[0]) + 1
        if not failures:
            leave_pages(self.db, page)
        # A 404 may be a page that is not out yet, or a server that was wrong.
        is_missing = outcome == "gone" and page.status == 404
        again = next_article_check(
            outcome="unchanged" if is_missing else outcome,
            failures=failures,
            found_at=datetime.fromisoformat(row[1]),
            now=page.fetched_at,
            rechecks=self.rechecks,
        )
        if page.is_partial:
            # Without validators the next check gets it whole, and then its others.
            page = replace(page, headers=[])
        self._save_check(page, outcome, failures, again)
        if not failures and page.hints.twins:
            drop_twins(self.db, page.requested_url, page.hints.twins)

    def listing_done(
        self,
        link: KnownLink,
        page: Page,
        outcome: str,
        published: Sequence[datetime] | None = None,
    ) -> None:
        """Note what became of a listing, and when to look again; `published` are the
        dates of its articles, None where they were not read."""
        row = self.db.execute(
            "select failures from links where url = ?", [link.url]
        ).fetchone()
        failures = 0 if outcome in ("updated", "unchanged") else int(row[0]) + 1
        now = page.fetched_at
        gap = link.usual_gap if published is None else usual_gap(published, now)
        is_other = page.status == 200 and digest(page.body) != link.body_hash
        quiet = timedelta() if is_other else link.quiet(now)
        every = self.sources[link.source].every
        again = next_listing_check(
            failures=failures, now=now, interval=listing_interval(every, gap, quiet)
        )
        if not failures and link.kind == "sitemap" and link.hints.date_modified:
            again = now + SITEMAP_AGAIN  # its index says when it changes
        self._save_check(page, outcome, failures, again)
        self.db.execute(
            """update links set usual_gap = ?, changed_at = iif(?, ?, changed_at)
            where url = ?""",
            [
                None if gap is None else int(gap.total_seconds()),
                is_other and not failures,
                stamp(now),
                link.url,
            ],
        )

    def _save_check(
        self, page: Page, outcome: str, failures: int, again: datetime | None
    ) -> None:
        paused_until = self.hosts.paused_until(page.url)
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
                "etag": validator(headers.get("etag")),
                "last_modified": validator(headers.get("last-modified")),
                "body_hash": page_digest(page) if answered else None,
                "url": page.requested_url,
            },
        )
