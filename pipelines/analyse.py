"""Turns pages into articles with all that is found in them, in worker processes."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from crawler.items import Article, Page
from crawler.next_pages import first_page
from pipelines.analysis import analyse
from pipelines.crawl import CrawlOver, crawl_of, dropping
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import Duplicate, Unchanged
from pipelines.rows.furniture import load_furniture
from pipelines.turns import Turns
from pipelines.workers import WorkerPool, WorkersDied


class ModelNotFound(RuntimeError):
    """A pipeline that MODELS names is not there."""


def check_models(named: Mapping[str, str]) -> None:
    """Raise ModelNotFound for a pipeline that can't be loaded; loads none."""
    for language, name in named.items():
        if not (Path(name) / "meta.json").is_file() and not _is_package(name):
            raise ModelNotFound(
                f"MODELS names {name!r} for {language}: install the package of that "
                "name with pip, or give the folder of a spaCy pipeline"
            )


def _is_package(name: str) -> bool:
    spec = find_spec(name) if name.isidentifier() else None
    folders = (spec and spec.submodule_search_locations) or ()
    return any((Path(folder) / "meta.json").is_file() for folder in folders)


def pool_of(settings: BaseSettings, is_whole: bool = True) -> WorkerPool:
    """Make the pool that the settings ask for; not whole: it looks for no names."""
    return WorkerPool(
        settings.getint("ANALYSE_WORKERS"),
        settings.getfloat("ANALYSE_TIMEOUT"),
        settings.getint("ANALYSE_MEMORY"),
        settings.getdict("MODELS") if is_whole else None,
    )


class AnalysePipeline:
    """The second stage: a Page goes in, an Article comes out."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.pool = pool_of(crawler.settings)
        self.turns = Turns()
        self.learned: dict[str, frozenset[str]] = {}
        for signal in (signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(self.turns.end, signal=signal)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AnalysePipeline":
        """Make the stage."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Load what is furniture; what this crawl learns is for the next one."""
        self.learned = load_furniture(crawl_of(self.crawler).db)

    async def process_item(self, item: Page) -> Article:
        """Read the page in a worker; its body stays behind."""
        self.turns.begin(item)
        try:
            with dropping():
                article = await self._read(item)
        finally:
            await self.turns.wait(item)
        article.page = item
        article.addresses = addresses(article, item)
        return article

    async def _read(self, item: Page) -> Article:
        is_again = bool(item.same_since) and not item.body and item.status != 304
        if item.archive_file and is_again:
            raise Unchanged  # a replay; its body is in an older record
        if item.failure or item.status == 304 or not item.body:
            refuse_wall(item)
        if item.status in (200, None) and (first := first_page(item.body, item.url)):
            raise Duplicate(first)
        crawl = crawl_of(self.crawler)
        source = crawl.sources.get(item.source)
        try:
            learned = self.learned.get(item.source, frozenset())
            return await self.pool.call(
                analyse, item, source, self.pool.models, learned
            )
        except WorkersDied as error:
            crawl.give_up(str(error))
            raise CrawlOver(str(error)) from error

    def close_spider(self) -> None:
        """End the workers."""
        self.pool.close()


def addresses(article: Article, page: Page) -> list[str]:
    """Give every address that led to the article, its own first."""
    known = [article.url, page.url, page.requested_url, *page.redirects]
    known += [page.hints.address] if page.hints.address else []
    return list(dict.fromkeys([*known, *page.hints.twins, *article.addresses]))
