"""Fetches one page for the commands that need no database, with the crawl's manners."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from scrapy import Request, Spider
from scrapy.crawler import CrawlerProcessBase
from scrapy.http import Response
from scrapy.utils.misc import arg_to_iter
from twisted.python.failure import Failure

from crawler.addresses.urls import normal_url
from crawler.items import Page
from crawler.manners.refusals import failure_of

CUT: Final = "the body was cut"
"""How the record of a fetch says that its body ends too early."""


class OnePageSpider(Spider):
    """Asks for some pages and keeps what comes."""

    name = "one_page"
    custom_settings = {  # noqa: RUF012
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {"scrapy.extensions.logstats.LogStats": None},
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
            "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
            "crawler.manners.guard.AddressGuard": 50,
            "crawler.manners.robots.RobotsMiddleware": 100,
            "crawler.middlewares.RedirectMiddleware": 600,
        },
    }
    urls: list[str]
    found: dict[str, Page]

    async def start(self) -> AsyncIterator[Any]:
        """Ask for the pages."""
        for url in self.urls:
            yield Request(
                url, callback=self.parse, errback=self.failed, dont_filter=True
            )

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Page]:
        """Keep a page that came."""
        assert response.request is not None
        first = (response.meta.get("redirect_urls") or [response.request.url])[0]
        page = self.found[first] = empty_page(first)
        fill_page(page, response)
        return iter(())

    def failed(self, failure: Failure) -> None:
        """Keep why a page did not come."""
        request: Request = failure.request  # type: ignore[attr-defined]
        first = (request.meta.get("redirect_urls") or [request.url])[0]
        page = empty_page(first)
        page.failure, page.failure_detail = failure_of(failure.value)
        self.found[first] = page


def headers_of(sent: Request | Response) -> list[tuple[str, str]]:
    """Give the headers of a response or request, names in lower case."""
    return [
        (name.decode("latin-1").lower(), value.decode("latin-1"))
        for name, values in sent.headers.items()
        for value in arg_to_iter(values)
    ]


def fill_page(page: Page, response: Response) -> None:
    """Write into the record of a fetch what came."""
    page.url = normal_url(response.url)
    page.status = response.status
    page.headers = headers_of(response)
    if response.request is not None:
        page.request_headers = headers_of(response.request)
    page.body = response.body
    asked = {name for name, _ in page.request_headers}
    if page.status == 304 and not asked & {"if-none-match", "if-modified-since"}:
        page.failure = "http_error"
        page.failure_detail = "status 304, though it was asked whole"
    page.redirects = response.meta.get("redirect_urls", [])[1:]
    if "dataloss" in response.flags or response.meta.get("is_cut"):
        page.failure, page.failure_detail = "bad_content", CUT


def empty_page(url: str) -> Page:
    """Begin the record of a fetch."""
    now = datetime.now(UTC)
    return Page(url=url, requested_url=url, source="", fetched_at=now)


def fetch_page(process: CrawlerProcessBase, url: str) -> Page:
    """Fetch a page; a failure is told in the record."""
    found: dict[str, Page] = {}
    process.crawl(OnePageSpider, urls=[url], found=found)
    process.start()
    return next(iter(found.values()), empty_page(url))
