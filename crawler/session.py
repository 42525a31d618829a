"""A spider's hold on the database: opened before it starts, ended with a verdict."""

import logging
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.utils.defer import _schedule_coro
from sqlite_utils.db import Database

from crawler.items import Page
from crawler.sources import Source
from pipelines.crawl import CrawlOver
from pipelines.rows.crawls import save_crawl, save_crawl_end
from pipelines.rows.furniture import learn_furniture
from pipelines.rows.writing import learn_sizes

logger = logging.getLogger(__name__)

LISTING: Final = "listing"
"""A feed, sitemap or front page that was read."""
OTHER_PAGE: Final = "other page"
"""A further page of an article."""
HOP: Final = "hop"
"""An address that only led to another."""
NO_ARTICLES: Final = (LISTING, OTHER_PAGE, HOP)


class BadUsage(UsageError):
    """An argument or setting that can't be; says what to write instead."""


def split_list(text: str | None) -> list[str]:
    """Split a spider argument at its commas."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def refuse_unknown(arguments: Iterable[str], known: Sequence[str]) -> None:
    """Raise BadUsage for an argument that the spider does not have."""
    for name in arguments:
        if name not in known:
            raise BadUsage(
                f"unknown argument -a {name}=…; known are {', '.join(known)}"
            )


class DatabaseSpider(Spider):
    """A spider that writes to the database through the pipelines."""

    db: Database
    """The one connection; set by the command before the crawl starts."""
    crawl_id: int
    """Its row in `crawls`."""
    sources: dict[str, Source]
    """The sources by name."""
    outcomes: Counter[str]
    """What became of what was asked for; in the place of words of `fetches.outcome`,
    those of NO_ARTICLES stand for what never is an article."""
    trouble: str | None = None
    """Why the crawl can't go on; None while it can."""
    renewed: set[str]
    """Sources that gave new or changed articles."""
    changes: list[str]
    """Sources that fare otherwise than after the crawl before, one line each."""
    problems: list[str]
    """What people should know of at the end, one line each."""

    @classmethod
    def prepare(
        cls, settings: BaseSettings, arguments: dict[str, str]
    ) -> dict[str, Any]:
        """Check the arguments before anything is opened; raises BadUsage, BadSource."""
        raise NotImplementedError

    @classmethod
    def begin(
        cls, settings: BaseSettings, prepared: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Begin its row in `crawls`, before anybody is asked; raises sqlite3.Error."""
        return {"crawl_id": save_crawl(prepared["db"], cls.name, datetime.now(UTC))}

    @classmethod
    def from_crawler(
        cls, crawler: Crawler, *args: object, **kwargs: object
    ) -> "DatabaseSpider":
        """Make the spider."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.problems = []
        spider.changes = []
        spider.renewed = set()
        spider.outcomes = Counter()
        crawler.signals.connect(spider.stage_failed, signal=signals.item_error)
        crawler.signals.connect(spider.callback_failed, signal=signals.spider_error)
        return spider

    def page_done(self, page: Page, outcome: str, detail: str) -> None:
        """Hear from the store what became of a page, inside its transaction."""
        self.count(page, outcome)
        if outcome in ("article", "updated"):
            self.renewed.add(page.source)

    def count(self, page: Page, outcome: str) -> None:
        """Count what became of a page, or one of NO_ARTICLES."""
        self.outcomes[outcome] += 1
        self.outcomes[OTHER_PAGE] += len(page.continuations)

    def archive_folder(self) -> Path:
        """Give the archive's folder."""
        return Path(self.settings["ARCHIVE_DIR"])

    @contextmanager
    def writing(self, what: str) -> Iterator[None]:
        """Turn a failure to write into the crawl's end; raises CrawlOver."""
        if self.trouble:
            raise CrawlOver(self.trouble)
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            self.give_up(f"the {what} can't be written: {error}")
            raise CrawlOver(str(error)) from error

    def give_up(self, trouble: str) -> None:
        """End the crawl for a reason that is not the pages' fault."""
        if self.trouble is None:
            self.trouble = trouble
            logger.info("The crawl ends: %s", trouble)
            assert self.crawler.engine is not None
            _schedule_coro(self.crawler.engine.close_spider_async(reason="trouble"))

    def stage_failed(self, item: object, failure: object = None) -> None:
        """Note an error of our own; the crawl goes on with the other pages."""
        self.problems.append(
            f"a stage failed on {getattr(item, 'url', item)}: see the log"
        )

    def callback_failed(self, failure: object, response: object) -> None:
        """Note an error of our own; the crawl goes on with the other pages."""
        url = getattr(response, "url", response)
        self.problems.append(f"the spider failed on {url}: see the log")

    def verdict(self) -> str:
        """Say how it ended: `done` or `failed`."""
        return "failed" if self.trouble or self.problems else "done"

    def closed(self, reason: str) -> None:
        """End the row in `crawls`."""
        outcome = self.verdict()
        if outcome == "done" and reason not in ("finished", "done"):
            outcome = f"stopped ({reason})"
        # On a full disk the row stays open, and the next crawl marks it interrupted.
        with suppress(sqlite3.OperationalError):
            save_crawl_end(
                self.db, self.crawl_id, outcome, self.outcomes, datetime.now(UTC)
            )
            if reason == "finished" and not self.trouble:
                learn_furniture(self.db, self.renewed, datetime.now(UTC))
            learn_sizes(self.db)
