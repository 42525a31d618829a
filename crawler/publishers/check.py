"""Tries sources: each of their listings, and one article that these announce."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from crawler.discovery import Link, NotAListing, discovered_feeds
from crawler.errand import ErrandSpider
from crawler.items import Article, Page
from crawler.listings.check import Report, in_words, judge_listing
from crawler.listings.link_dates import newest_first
from crawler.sources import Source
from pipelines.analysis import analyse
from pipelines.outcomes import Refused
from pipelines.workers import WorkerPool

logger = logging.getLogger(__name__)

ARTICLES: Final = 3
"""How many articles are tried: the newest entry may be a video."""
SITEMAPS: Final = 3
"""How many sitemaps of an index are read."""
SHORT: Final = 80
"""Words that an article has at least, where the source file does not tell."""
TRY_ANOTHER: Final = ("not_article", "paywalled", "gone", "bad_content", "duplicate")
"""Refusals that say nothing of the other articles."""


@dataclass(slots=True, kw_only=True)
class SourceReport:
    """What became of one source."""

    name: str
    """The source's."""
    homepage: str
    """The source's."""
    listings: list[Report] = field(default_factory=list)
    """In the order of its file."""
    tried: Report | None = None
    """The last article asked for; None when no listing names one."""
    article: Article | None = None
    """What was read of it; None when it can't be read."""

    def reports(self) -> Iterator[Report]:
        """Give all its reports."""
        yield from self.listings
        if self.tried:
            yield self.tried

    @property
    def is_good(self) -> bool:
        """Tell whether all of it answers and an article can be read."""
        return bool(self.article) and not any(report.fault for report in self.reports())


class SourceCheck:
    """The errand that checks sources, all hosts at once."""

    def __init__(
        self,
        sources: Sequence[Source],
        pool: WorkerPool,
        tell: Callable[[int], None],
    ) -> None:
        self.sources = sources
        self.pool = pool
        self.tell = tell
        self.done = 0
        self.reports = [
            SourceReport(name=source.name, homepage=source.homepage)
            for source in sources
        ]

    async def __call__(self, spider: ErrandSpider) -> None:
        """Check all sources."""
        pairs = zip(self.sources, self.reports, strict=True)
        await asyncio.gather(*(self.check(spider, *pair) for pair in pairs))

    async def check(
        self, spider: ErrandSpider, source: Source, report: SourceReport
    ) -> None:
        """Try a source; an error of our own ends its check, not that of the others."""
        try:
            await self.try_source(spider, source, report)
        except Exception as error:  # whatever a page brought about in our own code
            logger.exception("The check of %s failed", source.name)
            last = [*report.reports()][-1]
            last.fault = f"our own error, see the log: {type(error).__name__}"
        self.done += 1
        self.tell(self.done)

    async def try_source(
        self, spider: ErrandSpider, source: Source, report: SourceReport
    ) -> None:
        """Try a source's listings in turn, then an article."""
        found: list[Link] = []
        for kind, url in listings_of(source):
            listing = Report(kind=kind, url=url)
            found += await self.links_of(spider, source, report, listing)
        empty = [found for found in report.listings if not found.links]
        if empty and not empty[0].is_inner:
            await propose_feeds(spider, source, empty[0])
        await self.try_articles(spider, source, report, newest_first(found))

    async def links_of(
        self,
        spider: ErrandSpider,
        source: Source,
        report: SourceReport,
        listing: Report,
    ) -> list[Link]:
        """Report on a listing; of an index, on the newest of its sitemaps too."""
        report.listings.append(listing)
        answer = await spider.ask(listing.url, source.name)
        links = judge_listing(listing, answer, source, datetime.now(UTC))
        found = [link for link in links if link.kind == "article"]
        inner = newest_first(link for link in links if link.kind != "article")
        if listing.is_inner or found:
            return found
        for link in inner[:SITEMAPS]:
            within = Report(kind=link.kind, url=link.url, is_inner=True)
            found = await self.links_of(spider, source, report, within)
            if found:
                excuse(report.listings)
                break
        return found

    async def try_articles(
        self,
        spider: ErrandSpider,
        source: Source,
        report: SourceReport,
        links: Sequence[Link],
    ) -> None:
        """Report on the first of some links that is an article."""
        for link in links[:ARTICLES]:
            report.tried = tried = Report(kind="article", url=link.url)
            answer = await spider.ask(link.url, source.name, link.hints)
            tried.status = answer.page.status
            try:
                report.article = await self.pool.call(
                    analyse, answer.page, source, self.pool.models
                )
            except Refused as reason:
                tried.fault = in_words(reason)
                if reason.outcome not in TRY_ANOTHER:
                    return
            else:
                tried.remarks += article_remarks(report.article, source)
                return


def excuse(listings: Sequence[Report]) -> None:
    """Take the faults of an index's other sitemaps back: not all hold articles."""
    for inner in listings:
        if inner.is_inner and inner.links and inner.fault:
            inner.remarks.append(inner.fault)
            inner.fault = None


async def propose_feeds(spider: ErrandSpider, source: Source, listing: Report) -> None:
    """Say which feeds the home page names, where a listing gives nothing."""
    page = (await spider.ask(source.homepage, source.name)).page
    known = {*source.feeds, *source.sitemaps, *source.front_pages}
    for url in sorted(named_listings(page) - known)[:3]:
        listing.remarks.append(f"the home page names {url}")


def named_listings(page: Page) -> set[str]:
    """Give the addresses of the feeds and sitemaps that a page names."""
    if page.status != 200 or page.failure:
        return set()
    content_type = dict(page.headers).get("content-type", "")
    try:
        named = discovered_feeds(page.body, page.url, content_type)
    except NotAListing:
        return set()
    return {link.url for link in named}


def listings_of(source: Source) -> list[tuple[str, str]]:
    """Give kind and address of each listing in a source file."""
    return [
        *(("feed", url) for url in source.feeds),
        *(("sitemap", url) for url in source.sitemaps),
        *(("front_page", url) for url in source.front_pages),
    ]


def article_remarks(article: Article, source: Source) -> list[str]:
    """Say what is missing in an article."""
    remarks = []
    least = source.expect.min_words or SHORT
    if article.word_count < least:
        remarks.append(
            f"its text is short: {article.word_count} words of {least} or more"
        )
    if not article.date_published:
        remarks.append("no date was found in it")
    if not article.authors and not article.credit:
        remarks.append("no author was found in it")
    if article.language not in ("und", source.language):
        told = f"{article.language}, the source file says {source.language}"
        remarks.append(f"its language is {told}")
    return remarks
