"""Asks for the other pages of an article before its first one goes on its way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.items import Page
from crawler.listings.listing import Link
from crawler.manners.refusals import HostPaused
from crawler.memory.known_links import KnownLink
from crawler.memory.page_records import page_of_failure
from crawler.next_pages import MOST, first_page, goes_on, is_partial, next_page
from crawler.scheduler import HostScheduler
from pipelines.crawl import CrawlOver
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import Refused

if TYPE_CHECKING:
    from crawler.spiders.news import NewsSpider


class Paging:
    """Joins the pages of each article as they come, one after the other."""

    def __init__(self, spider: NewsSpider) -> None:
        self.spider = spider

    def begin(self, page: Page, link: KnownLink) -> Iterator[Page | Request]:
        """Go on with an article's page that came; one that is a later page of another
        leads to that one's first."""
        if page.failure or page.status != 200:
            yield self.spider.to_be_read(page)
        elif first := first_page(page.body, page.url):
            yield self.spider.to_be_read(page)
            yield from self._ask_first(first, page, link)
        else:
            yield from self._go_on(page, link)

    def _ask_first(self, first: str, page: Page, link: KnownLink) -> Iterator[Request]:
        spider = self.spider
        if not spider.sources[link.source].wants(first):
            return
        with suppress(CrawlOver), spider.writing("database"):
            told = [Link(url=first, hints=replace(page.hints, twins=()))]
            at = page.fetched_at
            new = spider.frontier.add(link.source, told, link.found_in, at)
            yield from (spider.request(n) for n in new if spider.limits.has_room(n))

    def _go_on(self, page: Page, link: KnownLink) -> Iterator[Page | Request]:
        last = page.continuations[-1] if page.continuations else page
        number = len(page.continuations) + 1
        address = None
        if not last.failure and last.status == 200:
            address = next_page(last.body, last.url, number)
        if address and number <= MOST and self._may_ask(replace(link, url=address)):
            yield self._request(address, page, link)
        else:
            yield self._whole(page, link, address)

    def _request(self, address: str, page: Page, link: KnownLink) -> Request:
        found_in = page.requested_url
        own = KnownLink(url=address, source=page.source, found_in=found_in)
        self.spider.limits.count(own)
        return Request(
            address,
            callback=self.parse,
            errback=self.failed,
            meta={"link": own, "unconditional": True, "first": (page, link)},
            dont_filter=True,  # it was claimed
        )

    def _whole(self, page: Page, link: KnownLink, named: str | None) -> Page:
        page.is_partial = is_partial(page, named)
        page.same_since = link.same_since(page)
        return self.spider.to_be_read(page)

    def _may_ask(self, link: KnownLink) -> bool:
        assert self.spider.crawler.engine is not None
        scheduler = self.spider.crawler.engine.scheduler
        assert isinstance(scheduler, HostScheduler)
        return self.spider.limits.has_room(link) and scheduler.claim(link.url)

    def parse(self, response: Response) -> Iterator[Page | Request]:
        """Take another page of an article."""
        page, link = response.meta["first"]
        part = self.spider.page_of(response)
        if not part.failure and not part.body:
            with_reason(part)
        elif part.status == 200 and not goes_on(page.body, part.body, part.url):
            part.failure = "not_article"
            part.failure_detail = f"no page of {page.requested_url}, which names it"
        page.continuations.append(part)
        yield from self._go_on(page, link)

    def failed(self, failure: Failure) -> Iterator[Page | Request]:
        """Let an article go on with the pages that came."""
        page, link = failure.request.meta["first"]  # type: ignore[attr-defined]
        if not isinstance(failure.value, HostPaused):
            page.continuations.append(page_of_failure(failure))
        yield self._whole(page, link, failure.request.url)  # type: ignore[attr-defined]


def with_reason(part: Page) -> None:
    """Note why a page is empty: such an answer is not archived, its reason is."""
    try:
        refuse_wall(part)
    except Refused as reason:
        part.failure, part.failure_detail = reason.outcome, reason.detail
