"""Asks for what is due and yields every page that came, or why it did not."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from crawler.frontier import Frontier
from crawler.items import Article, Page
from crawler.listing_answers import ListingAnswers
from crawler.manners.hops import save_hops
from crawler.manners.limits import Limits
from crawler.manners.refusals import HostPaused, failure_of
from crawler.manners.traps import TrapWatch
from crawler.manners.unread import Unread
from crawler.memory.announcements import waiting_twins
from crawler.memory.hosts import Hosts
from crawler.memory.known_links import KnownLink
from crawler.memory.own_faults import take_back_failures
from crawler.memory.page_records import page_of_failure, page_of_response
from crawler.memory.source_facts import save_health
from crawler.middlewares import has_moved
from crawler.next_pages import is_page_of
from crawler.paging import Paging
from crawler.scheduler import host_key
from crawler.session import HOP, DatabaseSpider, refuse_unknown, split_list
from crawler.sources import load_sources
from crawler.spider_arguments import address, read_obeyed, source_of
from pipelines.crawl import CrawlOver
from pipelines.outcomes import Blocked
from pipelines.rows.fetches import first_fetch


class NewsSpider(DatabaseSpider):
    """Sources in, pages out."""

    name = "news"
    frontier: Frontier
    """What is known and due."""
    hosts: Hosts
    """What hosts asked of us."""
    limits: Limits
    """What was asked, and how much more may be."""
    traps: TrapWatch
    """What the pages of each shape of address were good for."""
    paging: Paging
    """What joins the pages of one article."""
    listings: ListingAnswers
    """What takes in the links of listings."""
    unread: Unread
    """Pages by host that came and are not read yet."""
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
    def begin(
        cls, settings: BaseSettings, prepared: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Bring the sources in the database up to date too; raises sqlite3.Error."""
        begun = super().begin(settings, prepared)
        hours = [float(hour) for hour in settings.getlist("RECHECKS")]
        frontier = Frontier(prepared["db"], prepared["sources"].values(), hours)
        frontier.save_sources(datetime.now(UTC), prepared["is_whole"])
        return {**begun, "frontier": frontier, "sources": frontier.sources}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "NewsSpider":
        """Make the spider."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        assert isinstance(spider, NewsSpider)
        spider.limits = Limits(crawler.settings)
        spider.traps = TrapWatch()
        spider.paging = Paging(spider)
        spider.listings = ListingAnswers(spider)
        spider.unread = Unread()
        for signal in (signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(spider.item_done, signal=signal)
        spider.answered = 0
        spider.hosts = spider.frontier.hosts
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
                if self.limits.has_room(link):
                    yield self.request(link)

    def request(self, link: KnownLink) -> Request:
        """Make the request for a link."""
        is_article = link.kind == "article"
        self.limits.count(link)
        meta = {"link": link, "unconditional": link.is_stale(datetime.now(UTC))}
        # A cut listing is read as far as it goes.
        meta["download_fail_on_dataloss"] = is_article
        return Request(
            link.url,
            callback=self.parse_article if is_article else self.parse_listing,
            errback=self.failed,
            meta=meta,
        )

    def parse_article(self, response: Response) -> Iterator[Page | Request]:
        """Yield the page as it came, with the other pages of its article."""
        yield from self.paging.begin(self.page_of(response), response.meta["link"])

    def to_be_read(self, page: Page) -> Page:
        """Count a page that goes on its way, and note its article's other addresses."""
        self.unread.begin(host_key(page.requested_url))
        page.hints = replace(
            page.hints, twins=waiting_twins(self.db, page.requested_url)
        )
        return page

    def item_done(
        self, item: Page | Article, exception: BaseException | None = None
    ) -> None:
        """Count a page that is read, and see that the next is asked for."""
        page = item.page if isinstance(item, Article) else item
        if page is not None:
            reason = getattr(exception, "reason", None)
            is_wall = isinstance(reason, Blocked)
            self.unread.end(host_key(page.requested_url), is_wall)
        engine = self.crawler.engine
        if engine is not None and engine._slot is not None:
            engine._slot.nextcall.schedule()

    def page_of(self, response: Response) -> Page:
        """Make the record of a response; one that opts out is refused if the setting
        says so."""
        return page_of_response(response, self.obeyed)

    def parse_listing(self, response: Response) -> Iterator[Request]:
        """Remember a listing's links and ask for those never seen."""
        with suppress(CrawlOver), self.writing("database"):
            link, page = response.meta["link"], self.page_of(response)
            moved = has_moved(response.meta.get("moves", ()))
            found = self.listings.read(link, page, moved)
            yield from (self.request(new) for new in found if self.limits.has_room(new))

    def failed(self, failure: Failure) -> Iterator[Page]:
        """Record a request without an answer."""
        if isinstance(failure.value, HostPaused):
            return
        link: KnownLink = failure.request.meta["link"]  # type: ignore[attr-defined]
        page = page_of_failure(failure)
        if link.kind == "article":
            yield self.to_be_read(page)
        else:
            with suppress(CrawlOver), self.writing("database"):
                outcome, detail = failure_of(failure.value)
                self.listings.done(link, page, outcome, detail)

    def page_done(self, page: Page, outcome: str, detail: str) -> None:
        """Note in the frontier what became of an article's page."""
        super().page_done(page, outcome, detail)
        for each in (page, *page.continuations):
            self.outcomes[HOP] += save_hops(self.db, self.crawl_id, each, outcome)
        if outcome != "duplicate" or not is_page_of(page.requested_url, detail):
            self.traps.note(page.source, page.requested_url, outcome)
        self.answered += page.status is not None
        self.frontier.page_done(page, outcome)

    def closed(self, reason: str) -> None:
        """Judge the sources, then end the crawl."""
        if self.limits.asked and not self.answered:
            said = first_fetch(self.db, self.crawl_id) or "every host asked for a pause"
            self.problems.append(f"no source answered ({said})")
        with suppress(CrawlOver), self.writing("database"):
            now = datetime.now(UTC)
            is_answered = self.answered or not self.limits.asked
            # Where all hosts are silent, it is our network, and says nothing of them.
            if is_answered or not take_back_failures(self.db, self.crawl_id, now):
                sources = self.sources.values()
                self.changes = save_health(self.db, sources, now, self.traps.told)
        super().closed(reason)
