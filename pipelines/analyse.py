"""Turns pages into articles in worker processes, so that no page stops the crawl."""

import asyncio
import json
import multiprocessing
import os
import resource
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLong
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from crawler.items import Article, Page
from crawler.sources import Source
from pipelines.crawl import crawl_of
from pipelines.outcomes import Refused, Unreadable

Result = TypeVar("Result")


def analyse(page: Page, source: Source | None, models: Mapping[str, str]) -> Article:
    """Turn a page into an article with all that is found in it; raises a reason."""
    # Imported here: the crawler's own process never needs these libraries.
    from pipelines.article_test import refuse_non_article
    from pipelines.extract import extract
    from pipelines.stories import coverage
    from pipelines.story_keys import write_coverage
    from pipelines.walls import refuse_wall

    refuse_wall(page)
    article = extract(page, source)
    refuse_non_article(article, page)
    enrich(article, models_of(models))
    article.coverage = write_coverage(coverage(article, 0))
    return article


def enrich(article: Article, models: Mapping[str, str]) -> None:
    """Find names, quotations, sums of money and deals in an article's words."""
    from pipelines.amounts import find_amounts
    from pipelines.deals import find_deals
    from pipelines.entities import find_mentions
    from pipelines.quotes import find_quotes

    headline, text, language = article.headline, article.text, article.language
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


def start_worker(models: Mapping[str, str], memory: int) -> None:
    """Load the models and bound what a page may take; `memory` in MiB."""
    from pipelines.models import load_model

    for name in models_of(models).values():
        load_model(name)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf(
        "SC_PAGESIZE"
    )
    limit = used + memory * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


class ModelNotFound(RuntimeError):
    """A pipeline that MODELS names is not there."""


def check_models(named: Mapping[str, str]) -> None:
    """Raise ModelNotFound for a pipeline that can't be loaded; loads none."""
    for language, name in named.items():
        if not (Path(name) / "meta.json").is_file() and not _is_package(name):
            raise ModelNotFound(
                f"MODELS names {name!r} for {language}: install the package of that name"
                " with pip, or give the folder of a spaCy pipeline"
            )


def _is_package(name: str) -> bool:
    return name.isidentifier() and find_spec(name) is not None


def models_of(named: Mapping[str, str]) -> dict[str, str]:
    """Give the pipeline of each language: the project's own, but for those named."""
    from pipelines.models import OWN_MODELS

    return {**OWN_MODELS, **named}


class WorkerPool:
    """Processes that read one page at a time, each bounded in time and memory."""

    def __init__(
        self, workers: int, timeout: float, memory: int, models: Mapping[str, str]
    ) -> None:
        # One thread each: the workers are the parallelism.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ["WORKER_MODELS"] = json.dumps(dict(models))
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["pipelines.preload"])
        self.models = dict(models)
        self.workers = workers
        self.timeout = timeout
        self._pool = ProcessPool(
            max_workers=workers,
            max_tasks=1000,  # vocabularies grow with every new word
            initializer=start_worker,
            initargs=(self.models, memory),
            context=context,
        )

    async def analyse(self, page: Page, source: Source | None) -> Article:
        """Read a page in a worker; raises Unreadable when that kills it."""
        task = self._pool.submit(analyse, self.timeout, page, source, self.models)
        with self._told():
            return await asyncio.wrap_future(task)

    def each(
        self, function: Callable[..., Result], rows: Iterable[tuple[Any, ...]]
    ) -> Iterator[Result | Refused]:
        """Call a function for each row in the workers; give what it gives, in order."""
        waiting: deque[Future[Result | Refused]] = deque()
        for row in rows:
            waiting.append(self._pool.submit(function, self.timeout, *row, self.models))
            if len(waiting) > 4 * self.workers:
                yield self._result(waiting.popleft())
        while waiting:
            yield self._result(waiting.popleft())

    def _result(self, task: Future[Result | Refused]) -> Result | Refused:
        try:
            with self._told():
                return task.result()
        except Refused as reason:
            return reason

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the death of a worker into the reason Unreadable."""
        try:
            yield
        except TooLong as error:
            raise Unreadable(f"took over {self.timeout:g} s to read") from error
        except ProcessExpired as error:
            detail = f"its worker died (exit code {error.exitcode})"
            raise Unreadable(detail) from error
        except (MemoryError, RecursionError) as error:
            raise Unreadable(f"{type(error).__name__} while reading it") from error

    def close(self) -> None:
        """End the workers."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def pool_of(settings: BaseSettings) -> WorkerPool:
    """Make the pool that the settings ask for."""
    return WorkerPool(
        max(1, settings.getint("ANALYSE_WORKERS")),
        settings.getfloat("ANALYSE_TIMEOUT"),
        settings.getint("ANALYSE_MEMORY"),
        settings.getdict("MODELS"),
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
        """Read the page; its body stays behind."""
        if item.failure or item.status == 304 or not item.body:
            from pipelines.walls import refuse_wall

            refuse_wall(item)
        source = crawl_of(self.crawler).sources.get(item.source)
        article = await self.pool.analyse(item, source)
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
