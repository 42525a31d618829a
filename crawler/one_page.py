"""Fetches one page, or all of an article, for the commands that need no database."""

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
from crawler.next_pages import MOST, goes_on, next_page

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

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Request]:
        """Keep a page that came, and ask for the article's next one."""
        assert response.request is not None
        asked = (response.meta.get("redirect_urls") or [response.request.url])[0]
        page = empty_page(asked)
        fill_page(page, response)
        first = self._keep(page, response.request)
        number = len(first.continuations) + 1
        is_whole = page.status == 200 and not page.failure and number <= MOST
        if is_whole and (url := next_page(page.body, page.url, number)):
            told = {"first": first.requested_url}
            yield Request(url, self.parse, errback=self.failed, meta=told)

    def failed(self, failure: Failure) -> None:
        """Keep why a page did not come."""
        request: Request = failure.request  # type: ignore[attr-defined]
        page = empty_page((request.meta.get("redirect_urls") or [request.url])[0])
        page.failure, page.failure_detail = failure_of(failure.value)
        self._keep(page, request)

    def _keep(self, page: Page, request: Request) -> Page:
        """Keep a page, a later one with the article's first; return the first."""
        first = self.found.get(request.meta.get("first", ""))
        if first is None:
            self.found[page.requested_url] = page
            return page
        is_same = page.failure or goes_on(first.body, page.body, page.url)
        if page.status == 200 and not is_same:
            page.failure = "not_article"
        first.continuations.append(page)
        return first


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
    """Fetch a page, with the others of its article; a failure is told in the record."""
    found: dict[str, Page] = {}
    process.crawl(OnePageSpider, urls=[url], found=found)
    process.start()
    return next(iter(found.values()), empty_page(url))
