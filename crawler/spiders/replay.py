"""Runs archived pages, or those of any WARC file, through the pipelines; no network."""

import asyncio
import glob
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from crawler.items import Page
from crawler.session import BadUsage, DatabaseSpider, refuse_unknown, split_list
from crawler.sources import Source, load_sources
from crawler.urls import host_of, is_http, normal_url, same_site
from pipelines.archive import read_pages
from pipelines.store import save_source


class ReplaySpider(DatabaseSpider):
    """Archived pages in, pages out, in the order in which they came."""

    name = "replay"
    files: list[tuple[Path, str]]
    """The WARC files, each with the name that `fetches` has for it."""
    since: datetime | None
    """Older pages are left out."""
    names: list[str]
    """Sources that are wanted; empty: all."""
    room: asyncio.Semaphore
    """How many pages more the workers can take."""
    saved: set[str]
    """Sources whose rows are written."""

    @classmethod
    def prepare(
        cls, settings: BaseSettings, arguments: dict[str, str]
    ) -> dict[str, Any]:
        """Find the files; raises BadUsage, BadSource."""
        refuse_unknown(arguments, ("source", "since", "warc"))
        names = split_list(arguments.get("source"))
        sources = load_sources(Path(settings["SOURCES_DIR"]))
        known = {source.name: source for source in sources}
        return {
            "sources": known,
            "names": names,
            "since": read_date(arguments.get("since")),
            "files": find_files(settings["ARCHIVE_DIR"], arguments.get("warc")),
        }

    @classmethod
    def from_crawler(
        cls, crawler: Crawler, *args: Any, **kwargs: Any
    ) -> "ReplaySpider":
        """Make the spider; no more pages are read than the workers can take."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        assert isinstance(spider, ReplaySpider)
        workers = crawler.settings.getint("ANALYSE_WORKERS")
        spider.saved = set()
        spider.room = asyncio.Semaphore(4 * max(1, workers))
        for signal in (signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(spider.make_room, signal=signal)
        return spider

    async def start(self) -> AsyncIterator[Page]:
        """Yield the pages as fast as they are worked off."""
        for page in self.pages():
            await self.room.acquire()
            yield page

    def make_room(self) -> None:
        """Let the next page come when one is done."""
        self.room.release()

    def pages(self) -> Iterator[Page]:
        """Read the files one after the other, oldest first."""
        for path, name in self.files:
            for page in read_pages(path, name):
                if is_http(page.url) and self.wants(page):
                    self.save_source(page)
                    yield page

    def wants(self, page: Page) -> bool:
        """Tell whether a page was asked for."""
        if self.names and page.source not in self.names:
            return False
        return self.since is None or page.fetched_at >= self.since

    def save_source(self, page: Page) -> None:
        """See that the page's source has a row; a foreign host gets one of its own."""
        if not page.source:
            page.url = page.requested_url = normal_url(page.url)
            page.source = self.source_of(page.url)
        if page.source not in self.saved:
            self.saved.add(page.source)
            known = self.sources.get(page.source)
            save_source(self.db, known or foreign_source(page))
            if known is None:
                self.db.execute(
                    """update sources set status = 'disabled', status_detail =
                    'it has no source file: its pages came from an archive'
                    where name = ?""",
                    [page.source],
                )

    def source_of(self, url: str) -> str:
        """Give the source of a page from somebody else's archive."""
        for source in self.sources.values():
            if same_site(url, source.homepage):
                return source.name
        return host_of(url)


def foreign_source(page: Page) -> Source:
    """Make up the source of a page that none of the source files has."""
    host = host_of(page.url)
    homepage = page.url[: page.url.index("/", 8) + 1]
    return Source(name=page.source, title=host, homepage=homepage, language="und")


def find_files(folder: str, pattern: str | None) -> list[tuple[Path, str]]:
    """Find the archive's files, or those of a pattern; raises BadUsage."""
    if pattern is None:
        paths = sorted(Path(folder).glob("*.warc.gz"))
        if not paths:
            raise BadUsage(f"{folder}: no archive there to replay; crawl first")
        return [(path, path.name) for path in paths]
    found = sorted(glob.glob(pattern))
    if not found:
        raise BadUsage(f"no file matches -a warc={pattern}")
    return [(Path(name), name) for name in found]


def read_date(text: str | None) -> datetime | None:
    """Read -a since=DATE; None when it is not given; raises BadUsage."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadUsage(f"since={text}: write a day like 2026-11-25") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
