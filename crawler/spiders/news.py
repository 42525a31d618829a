"""Asks for what is due and yields every page that came, or why it did not."""

import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from crawler.frontier import Frontier
from crawler.health import MOVED
from crawler.hosts import Hosts
from crawler.items import Page
from crawler.known_links import KnownLink, digest
from crawler.link_dates import newest_first, published
from crawler.listing import Link
from crawler.listing_page import parted_links
from crawler.middlewares import has_moved
from crawler.one_page import headers_of
from crawler.refusals import HostPaused, failure_of
from crawler.session import DatabaseSpider, refuse_unknown, split_list
from crawler.source_facts import save_health
from crawler.sources import load_sources
from crawler.spider_arguments import address, read_obeyed, source_of
from crawler.urls import normal_url
from pipelines.opt_outs import opt_outs_of
from pipelines.outcomes import CrawlOver, Refused
from pipelines.store import save_fetch

logger = logging.getLogger(__name__)


class NewsSpider(DatabaseSpider):
    """Sources in, pages out."""

    name = "news"
    frontier: Frontier
    """What is known and due."""
    hosts: Hosts
    """What hosts asked of us."""
    asked: Counter[tuple[str, bool]]
    """Requests by source and whether it is an article's."""
    full: set[tuple[str, bool]]
    """Those of `asked` that have reached their limit."""
    answered: int
    """Listings that were read and pages that came."""
    obeyed: tuple[str, ...]
    """Opt-outs of pages that are obeyed and not just noted."""
    urls: dict[str, str]
    """Single pages to be fetched, due or not, each with its source's name."""

    @classmethod
    def prepare(
        cls, settings: BaseSettings, arguments: dict[str, str]
    ) -> dict[str, Any]:
        """Read the sources and what of them is asked for; raises BadSource, BadUsage."""
        refuse_unknown(arguments, ("source", "url"))
        obeyed = read_obeyed(settings)
        named = split_list(arguments.get("source"))
        sources = load_sources(Path(settings["SOURCES_DIR"]), named)
        wanted = split_list(arguments.get("url"))
        return {
            "sources": {source.name: source for source in sources},
            "urls": {url: source_of(url, sources) for url in map(address, wanted)},
            "is_whole": not named and not wanted,
            "obeyed": obeyed,
        }

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "NewsSpider":
        """Make the spider and bring the sources in the database up to date."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        assert isinstance(spider, NewsSpider)
        spider.asked = Counter()
        spider.full = set()
        spider.answered = 0
        hours = [float(hour) for hour in crawler.settings.getlist("RECHECKS")]
        spider.frontier = Frontier(spider.db, spider.sources.values(), hours)
        spider.sources = spider.frontier.sources
        spider.hosts = spider.frontier.hosts
        spider.frontier.save_sources(datetime.now(UTC), kwargs["is_whole"])
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """Ask for all that is due, a listing of each source first."""
        if self.urls:
            for url, source_name in self.urls.items():
                yield self.request(self.frontier.known(source_name, url))
            return
        now = datetime.now(UTC)
        # Half is left for what the listings announce now: news comes before debts.
        limit = (self.settings.getint("PAGES_PER_SOURCE") + 1) // 2
        for source in self.sources.values():
            for link in self.frontier.due(source, now, limit):
                if self.has_room(link):
                    yield self.request(link)

    def request(self, link: KnownLink) -> Request:
        """Make the request for a link."""
        is_article = link.kind == "article"
        self.asked[link.source, is_article] += 1
        meta = {"link": link, "unconditional": link.is_stale(datetime.now(UTC))}
        return Request(
            link.url,
            callback=self.parse_article if is_article else self.parse_listing,
            errback=self.failed,
            meta=meta,
        )

    def parse_article(self, response: Response) -> Iterator[Page]:
        """Yield the page as it came."""
        yield self.page_of(response)

    def page_of(self, response: Response) -> Page:
        """Make the record of a response."""
        assert response.request is not None
        page: Page = response.meta["link"].page(url=normal_url(response.url))
        page.status = response.status
        page.headers = headers_of(response)
        page.body = response.body
        page.redirects = response.meta.get("redirect_urls", [])[1:]
        if "dataloss" in response.flags or response.meta.get("is_cut"):
            page.failure, page.failure_detail = "bad_content", "the body was cut"
        if response.meta["link"].kind == "article" and not page.failure:
            self.obey_opt_outs(page)
        return page

    def obey_opt_outs(self, page: Page) -> None:
        """Refuse a page that opts out, before it is archived."""
        said = [word for word in opt_outs_of(page) if word in self.obeyed]
        if said:
            page.failure, page.failure_detail = "disallowed", f"says {', '.join(said)}"

    def parse_listing(self, response: Response) -> Iterator[Request]:
        """Remember a listing's links and ask for those never seen."""
        with suppress(CrawlOver), self.writing("database"):
            link, page = response.meta["link"], self.page_of(response)
            moved = has_moved(response.meta.get("moves", ()))
            found = self.read(link, page, f"{MOVED}{page.url}" if moved else "")
            yield from (self.request(new) for new in found if self.has_room(new))

    def read(self, link: KnownLink, page: Page, moved: str = "") -> list[KnownLink]:
        """Record a listing and its links; return those to be asked for, newest first."""
        try:
            links = self.links_in(link, page)
        except Refused as reason:
            detail = ", ".join(part for part in (reason.detail, moved) if part)
            self.listing_done(link, page, reason.outcome, detail)
            return []
        same = digest(page.body) == link.body_hash
        found = self.frontier.add(
            link.source, newest_first(links), link.url, page.fetched_at
        )
        outcome = "unchanged" if same else "updated"
        self.listing_done(link, page, outcome, moved, published(links))
        return found

    def links_in(self, link: KnownLink, page: Page) -> list[Link]:
        """Read the links that the source wants; raises the reason where there are none."""
        wanted, unwanted = parted_links(link, page, self.sources[link.source])
        told = [
            found.url
            for found in unwanted
            if link.kind == "feed" or found.kind != "article"
        ]
        self.frontier.add_unwanted(link.source, told, link.url, page.fetched_at)
        return wanted

    def has_room(self, link: KnownLink) -> bool:
        """Tell whether a source may have one request more in this crawl."""
        is_article = link.kind == "article"
        setting = "PAGES_PER_SOURCE" if is_article else "LISTINGS_PER_SOURCE"
        has_room = self.asked[link.source, is_article] < self.settings.getint(setting)
        if not has_room and (link.source, is_article) not in self.full:
            self.full.add((link.source, is_article))
            logger.info("%s: %s reached, the others wait", link.source, setting)
        return has_room

    def failed(self, failure: Failure) -> Iterator[Page]:
        """Record a request without an answer."""
        if isinstance(failure.value, HostPaused):
            return
        request: Request = failure.request  # type: ignore[attr-defined]
        link: KnownLink = request.meta["link"]
        page = link.page()
        page.failure, page.failure_detail = failure_of(failure.value)
        if link.kind == "article":
            yield page
        else:
            with suppress(CrawlOver), self.writing("database"):
                self.listing_done(link, page, page.failure, page.failure_detail)

    def listing_done(
        self,
        link: KnownLink,
        page: Page,
        outcome: str,
        detail: str,
        dates: list[datetime] | None = None,
    ) -> None:
        """Record what became of a listing."""
        with self.db.atomic():
            save_fetch(self.db, self.crawl_id, page, outcome, detail)
            self.frontier.listing_done(link, page, outcome, dates)
        was_read = outcome in ("updated", "unchanged")
        self.answered += was_read
        super().page_done(page, "listing" if was_read else outcome, detail)

    def page_done(self, page: Page, outcome: str, detail: str) -> None:
        """Note in the frontier what became of an article's page."""
        super().page_done(page, outcome, detail)
        self.answered += page.status is not None
        self.frontier.page_done(page, outcome)

    def silence(self) -> str:
        """Say that nobody answered, and what the first one said instead."""
        row = self.db.execute(
            "select url, outcome, detail from fetches where crawl_id = ? limit 1",
            [self.crawl_id],
        ).fetchone()
        said = "{}: {} {}".format(*row) if row else "every host asked for a pause"
        return f"no source answered ({said})"

    def closed(self, reason: str) -> None:
        """Judge the sources, then end the crawl."""
        if self.asked and not self.answered:
            self.problems.append(self.silence())
        with suppress(CrawlOver), self.writing("database"):
            now = datetime.now(UTC)
            self.changes = save_health(self.db, self.sources.values(), now)
        super().closed(reason)
