"""Takes what came of a listing into the frontier: its links, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from crawler.items import Page
from crawler.listings.link_dates import newest_first, published
from crawler.listings.listing import Link
from crawler.listings.page import parted_links
from crawler.manners.hops import save_hops
from crawler.memory.health import MOVED
from crawler.memory.known_links import KnownLink, digest
from crawler.session import HOP, LISTING
from pipelines.outcomes import Refused
from pipelines.rows.fetches import save_fetch

if TYPE_CHECKING:
    from crawler.spiders.news import NewsSpider

READ: Final = ("updated", "unchanged")


class ListingAnswers:
    """Reads the feeds, sitemaps and front pages that a crawl asked for."""

    def __init__(self, spider: NewsSpider) -> None:
        self.spider = spider

    def read(self, link: KnownLink, page: Page, has_moved: bool) -> list[KnownLink]:
        """Record a listing and its links; return those to be asked for, newest first."""
        moved = f"{MOVED}{page.url}" if has_moved else ""
        try:
            links = self._links_in(link, page)
        except Refused as reason:
            detail = ", ".join(part for part in (reason.detail, moved) if part)
            self.done(link, page, reason.outcome, detail)
            return []
        found = self.spider.frontier.add(
            link.source, newest_first(links), link.url, page.fetched_at
        )
        if page.failure:  # it was cut: what it tells is news, what it lacks must come
            self.done(link, page, page.failure, page.failure_detail or "")
            return found
        outcome = "unchanged" if digest(page.body) == link.body_hash else "updated"
        self.done(link, page, outcome, moved, published(links))
        return found

    def _links_in(self, link: KnownLink, page: Page) -> list[Link]:
        """Read the links that the source wants; raises the reason where there are none."""
        spider = self.spider
        wanted, unwanted = parted_links(link, page, spider.sources[link.source])
        if spider.frontier.depth(link) >= spider.settings.getint("LISTING_DEPTH"):
            unwanted += [found for found in wanted if found.kind != "article"]
            wanted = [found for found in wanted if found.kind == "article"]
        told = [
            found.url
            for found in unwanted
            if link.kind == "feed" or found.kind != "article"
        ]
        spider.frontier.add_unwanted(link.source, told, link.url, page.fetched_at)
        return wanted

    def done(
        self,
        link: KnownLink,
        page: Page,
        outcome: str,
        detail: str,
        dates: Sequence[datetime] | None = None,
    ) -> None:
        """Record what became of a listing; `dates`: of its articles, None if not read."""
        spider = self.spider
        with spider.db.atomic():
            save_fetch(spider.db, spider.crawl_id, page, outcome, detail)
            hops = save_hops(spider.db, spider.crawl_id, page, outcome)
            spider.frontier.listing_done(link, page, outcome, dates)
        spider.answered += outcome in READ
        spider.outcomes[HOP] += hops
        spider.count(page, LISTING if outcome in READ else outcome)
