"""Runs archived pages, or those of any WARC file, through the pipelines; no network."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from crawler.addresses.urls import host_of, is_http, normal_url, same_site
from crawler.items import Article, Page
from crawler.memory.replay_place import ReplayPlace, last_place
from crawler.replay_inputs import (
    damage_line,
    find_files,
    foreign_source,
    read_date,
    refuse_strangers,
)
from crawler.session import DatabaseSpider, refuse_unknown
from crawler.setting_checks import database_of
from crawler.sources import load_sources
from crawler.spider_arguments import read_names, read_switch
from pipelines.crawl import CrawlOver
from pipelines.rows.crawls import disable_source, save_source
from pipelines.warc.reading import read_pages

logger = logging.getLogger(__name__)

SOON = 0.1
"""Seconds after which a page that is stored or refused is done for Scrapy too."""


class ReplaySpider(DatabaseSpider):
    """Archived pages in, pages out, in the order in which they came."""

    name = "replay"
    files: list[tuple[Path, str]]
    """The WARC files, each with the name that `fetches` has for it."""
    since: datetime | None
    """Older pages are left out."""
    names: list[str]
    """Sources that are wanted; empty: all."""
    hosts: list[str]
    """Hosts that are wanted, with those below them; empty: all."""
    room: asyncio.Semaphore
    """How many pages more the workers can take."""
    claims: dict[str, str]
    """Sources of hosts, for pages that don't tell theirs."""
    has_read: bool
    """Whether any page could be read, wanted or not."""
    saved: set[str]
    """Sources whose rows are written."""
    place: ReplayPlace
    """How far it is."""
    after: tuple[str, int] | None
    """Where the same replay was stopped before; None for one from the start."""

    @classmethod
    def prepare(
        cls, settings: BaseSettings, arguments: dict[str, str]
    ) -> dict[str, Any]:
        """Find the files; raises BadUsage, BadSource."""
        refuse_unknown(arguments, ("source", "host", "since", "warc", "resume"))
        folder = Path(settings["SOURCES_DIR"])
        is_bare = "warc" in arguments and not any(folder.glob("*.yml"))
        sources = [] if is_bare else load_sources(folder)
        read_switch(arguments, "resume")
        names = read_names(arguments, "source")
        if sources:
            refuse_strangers(names, sources, database_of(settings))
        return {
            "sources": {source.name: source for source in sources},
            "names": names,
            "hosts": read_names(arguments, "host"),
            "since": read_date(arguments.get("since")),
            "files": find_files(settings["ARCHIVE_DIR"], arguments.get("warc")),
            "arguments": arguments,
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
        spider.claims = {}
        spider.has_read = False
        spider.room = asyncio.Semaphore(4 * max(1, workers))
        arguments = dict(kwargs["arguments"])
        goes_on = read_switch(arguments, "resume")
        arguments.pop("resume", None)
        spider.after = last_place(spider.db, arguments) if goes_on else None
        spider.place = ReplayPlace(
            spider.db, spider.crawl_id, arguments, deque(), set()
        )
        for signal in (signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(spider.item_done, signal=signal)
        return spider

    async def start(self) -> AsyncIterator[Page]:
        """Yield the pages as fast as they are worked off."""
        pages = self.pages()
        # In a thread: what is passed over of a large file takes minutes.
        while page := await asyncio.to_thread(next, pages, None):
            await self.room.acquire()
            try:
                with self.writing("database"):
                    self.save_source(page)
            except CrawlOver:
                return
            self.place.begin(page)
            yield page

    def item_done(self, item: Article | Page) -> None:
        """Let the next page come when one is done."""
        self.room.release()
        asyncio.get_running_loop().call_later(SOON, self.let_scraper_end)
        page = item.page if isinstance(item, Article) else item
        if page is not None and self.trouble is None:
            with suppress(CrawlOver), self.writing("database"):
                self.place.end(page)

    def let_scraper_end(self) -> None:
        """Tell Scrapy that the last page is done, where somebody stopped the replay: it
        looks for that only after responses, and would wait for ever."""
        engine = self.crawler.engine
        slot = engine.scraper.slot if engine else None
        if not slot or not slot.closing or slot.closing.called:
            return
        if slot.is_idle():
            slot.closing.callback(self)
        else:
            asyncio.get_running_loop().call_later(SOON, self.let_scraper_end)

    def pages(self) -> Iterator[Page]:
        """Read the files one after the other, oldest first."""
        files = self.files
        after = {}
        if self.after and self.after[0] in [name for _, name in files]:
            logger.info("Going on after byte %d of %s", self.after[1], self.after[0])
            after = {self.after[0]: self.after[1]}
            files = files[[name for _, name in files].index(self.after[0]) :]
        told: list[str] = []
        for path, name in files:
            damage: list[int] = []
            done = after.get(name, -1)
            try:
                yield from read_pages(path, name, self.wants, done, damage.append)
            except OSError as error:
                self.problems.append(f"{name} can't be read: {error.strerror}")
            if damage:
                told.append(damage_line(name, damage))
            if self.has_read:
                self.warn(told)
        if told:
            self.problems.append(f"{told[0]}; nothing could be read")

    def warn(self, lines: list[str]) -> None:
        """Tell of damage, once."""
        for line in lines:
            logger.warning(line)
        lines.clear()

    def wants(self, url: str, date: datetime, source: str) -> bool:
        """Tell whether a page was asked for."""
        self.has_read = True
        if not is_http(url) or (self.since and date < self.since):
            return False
        host = host_of(url)
        if self.hosts and not any(f".{host}".endswith(f".{h}") for h in self.hosts):
            return False
        return not self.names or (source or self.source_of(url)) in self.names

    def closed(self, reason: str) -> None:
        """Remember how far it came, unless that is the end."""
        with suppress(CrawlOver), self.writing("database"):
            if reason == "finished":
                self.place.forget()
            else:
                self.place.save()
        super().closed(reason)

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
                disable_source(self.db, page.source)

    def source_of(self, url: str) -> str:
        """Give the source of a page from somebody else's archive."""
        origin = urlsplit(url).netloc
        if origin not in self.claims:
            sources = self.sources.values()
            own = (s.name for s in sources if same_site(url, s.homepage))
            self.claims[origin] = next(own, host_of(url))
        return self.claims[origin]
