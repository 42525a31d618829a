"""Turns pages into articles with all that is found in them, in worker processes."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from crawler.items import Article, Page
from crawler.next_pages import first_page
from crawler.sources import Source
from pipelines.crawl import crawl_of
from pipelines.outcomes import CrawlOver, Duplicate
from pipelines.walls import refuse_wall
from pipelines.workers import WorkerPool, WorkersDied


def analyse(
    page: Page, source: Source | None, models: Mapping[str, str] | None
) -> Article:
    """Turn a page into an article; raises a reason.

    `models`: language → spaCy pipeline in the place of the project's own, for what is
    found in the article; None: nothing is looked for.
    """
    # Imported here: the crawler's own process never needs these libraries.
    from pipelines.article_test import refuse_non_article
    from pipelines.extract import extract

    refuse_wall(page)
    article = extract(page, source)
    refuse_non_article(article, page)
    if models is not None:
        enrich(article, models)
    return article


def enrich(article: Article, models: Mapping[str, str]) -> None:
    """Find names, quotations, sums of money and deals in an article's words."""
    from pipelines.amounts import find_amounts
    from pipelines.coverage import coverage, write_coverage
    from pipelines.deals import find_deals
    from pipelines.entities import find_mentions
    from pipelines.models import OWN_MODELS
    from pipelines.quotes import find_quotes
    from pipelines.reach import readable_part, unread

    headline, language = article.headline, article.language
    models = {**OWN_MODELS, **models}
    text = readable_part(article.text)
    article.provenance += unread(article, models)
    article.mentions = find_mentions(headline, text, language, models)
    article.quotes = find_quotes(text, article.mentions, language, headline)
    article.amounts = find_amounts(text, language)
    article.deals = find_deals(
        headline,
        text,
        article.mentions,
        article.amounts,
        article.date_published,
        language,
    )
    article.coverage = write_coverage(coverage(article, 0))


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

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AnalysePipeline":
        """Make the stage."""
        return cls(crawler)

    async def process_item(self, item: Page) -> Article:
        """Read the page in a worker; its body stays behind."""
        if item.failure or item.status == 304 or not item.body:
            refuse_wall(item)
        if item.status in (200, None) and (first := first_page(item.body, item.url)):
            raise Duplicate(first)
        crawl = crawl_of(self.crawler)
        source = crawl.sources.get(item.source)
        try:
            article = await self.pool.call(analyse, item, source, self.pool.models)
        except WorkersDied as error:
            crawl.give_up(str(error))
            raise CrawlOver(str(error)) from error
        article.page = item
        article.addresses = addresses(article, item)
        return article

    def close_spider(self) -> None:
        """End the workers."""
        self.pool.close()


def addresses(article: Article, page: Page) -> list[str]:
    """Give every address that led to the article, its own first."""
    known = [article.url, page.url, page.requested_url, *page.redirects]
    known += [page.hints.address] if page.hints.address else []
    return list(dict.fromkeys([*known, *article.addresses]))
