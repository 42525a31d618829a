"""Runs one errand that asks for a few pages in turn, with the crawl's manners."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler, CrawlerProcessBase
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import RobotParser

from crawler.items import Hints, Page
from crawler.listings.listing import absolute
from crawler.manners.host_pause import PAUSED
from crawler.manners.refusals import failure_of
from crawler.memory.known_links import KnownLink
from crawler.middlewares import has_moved
from crawler.one_page import OnePageSpider, empty_page, fill_page
from crawler.scheduler import host_key
from crawler.sources import Source

NO_REQUESTS: Final[tuple[Request, ...]] = ()


@dataclass(slots=True, kw_only=True, frozen=True)
class Answer:
    """What a host said, and by which way."""

    page: Page
    """The page, or why none came."""
    moves: tuple[int, ...] = ()
    """Status of each redirect on the way to it."""

    @property
    def has_moved(self) -> bool:
        """Tell whether the host says that the address is another one from now on."""
        return has_moved(self.moves)


class ErrandSpider(Spider):
    """Lets one coroutine ask for pages, one after the other at each host."""

    name = "errand"
    custom_settings = {  # noqa: RUF012
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {
            "scrapy.extensions.logstats.LogStats": None,
            "scrapy.extensions.throttle.AutoThrottle": None,
            "crawler.extensions.CrawlDelay": 0,
            "crawler.extensions.Throttle": 10,
        },
        "DOWNLOADER_MIDDLEWARES": {
            **OnePageSpider.custom_settings["DOWNLOADER_MIDDLEWARES"],
            "crawler.middlewares.WholeBodyMiddleware": 595,
        },
    }
    errand: "Errand"
    sources: dict[str, Source]
    """The sources whose articles are asked for, by name."""
    sitemaps: dict[str, list[str]]
    """Sitemaps that the robots.txt of a host names."""
    locks: defaultdict[str, asyncio.Lock]
    """One for each host: it is asked one thing at a time."""
    pausing: dict[str, str]
    """Hosts that asked for a pause, and how."""
    trouble: Exception | None = OSError("stopped before its end")
    """Why the errand did not come to its end; None when it did."""

    @classmethod
    def from_crawler(
        cls, crawler: Crawler, *args: object, **kwargs: object
    ) -> "ErrandSpider":
        """Make the spider."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.sitemaps = {}
        spider.locks = defaultdict(asyncio.Lock)
        spider.pausing = {}
        crawler.signals.connect(spider.robots_parsed, signal=signals.robots_parsed)
        return spider

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Note the sitemaps that a host names."""
        named = getattr(robotparser, "rp", None)
        self.sitemaps[host_key(request.url)] = list(getattr(named, "sitemaps", ()))

    async def start(self) -> AsyncIterator[Any]:
        """Run the errand; it yields nothing."""
        try:
            await self.errand(self)
            self.trouble = None
        except Exception as error:  # told by `run_errand`, once the reactor stands
            self.trouble = error
        for request in NO_REQUESTS:
            yield request

    async def ask(
        self, url: str, source: str = "", hints: Hints | None = None
    ) -> Answer:
        """Ask for a listing, or with `hints` for an article that a listing announced."""
        host = host_key(url)
        async with self.locks[host]:
            if host in self.pausing:
                return failed(url, "http_error", self.pausing[host])
            answer = await self._ask(url, source, hints)
        if answer.page.status in PAUSED:
            self.pausing[host] = f"not asked: {host} answered {answer.page.status}"
        return answer

    async def _ask(self, url: str, source: str, hints: Hints | None) -> Answer:
        meta: dict[str, Any] = {"source": source}
        if hints is not None:
            meta["link"] = KnownLink(url=url, source=source, told=hints)
        request = Request(url, callback=NO_CALLBACK, meta=meta)
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(request)
        except Exception as error:  # whatever went wrong is what the errand tells
            return failed(url, *failure_of(error))
        page = empty_page(url)
        fill_page(page, response)
        page.source = source
        page.hints = hints or Hints()
        return Answer(page=page, moves=response.meta.get("moves", ()))

    def named_sitemaps(self, url: str) -> list[str]:
        """Give the sitemaps that the robots.txt of an address's host names."""
        named = self.sitemaps.get(urlsplit(url).hostname or "", [])
        found = (absolute(url, place) for place in named)
        return [str(place) for place in found if place]


Errand = Callable[[ErrandSpider], Awaitable[None]]


def failed(url: str, outcome: str, detail: str) -> Answer:
    """Make the record of an address that gave no answer."""
    page = empty_page(url)
    page.failure, page.failure_detail = outcome, detail
    return Answer(page=page)


def run_errand(
    process: CrawlerProcessBase, errand: Errand, sources: Iterable[Source] = ()
) -> None:
    """Run an errand to its end; raises what went wrong in it."""
    crawler = process.create_crawler(ErrandSpider)
    known = {source.name: source for source in sources}
    process.crawl(crawler, errand=errand, sources=known)
    process.start()
    if not isinstance(crawler.spider, ErrandSpider):
        raise OSError("it could not begin: see the log")
    if crawler.spider.trouble:
        raise crawler.spider.trouble
