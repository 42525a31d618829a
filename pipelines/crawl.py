"""What the stages need of the crawl that they work in."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol, cast

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from sqlite_utils.db import Database

from crawler.items import Page
from crawler.sources import Source
from pipelines.outcomes import Refused


class Dropped(DropItem):
    """A page that a stage refused, as Scrapy hears of it."""

    def __init__(self, reason: Refused, is_noted: bool = False) -> None:
        """`is_noted`: it is in `fetches` already."""
        super().__init__(reason.detail)
        self.reason = reason
        self.is_noted = is_noted


class CrawlOver(DropItem):
    """The crawl can't go on (a full disk, a broken database): the page waits."""


@contextmanager
def dropping() -> Iterator[None]:
    """Turn the reason why a page is refused into Dropped."""
    try:
        yield
    except Refused as reason:
        raise Dropped(reason) from reason


class Crawl(Protocol):
    """The spider, as the stages see it."""

    db: Database
    """The one connection that writes."""
    crawl_id: int
    """Its row in `crawls`."""
    sources: dict[str, Source]
    """The sources by name."""

    def page_done(self, page: Page, outcome: str, detail: str) -> None:
        """Hear what became of a page, inside its transaction."""

    def writing(self, what: str) -> AbstractContextManager[None]:
        """Turn a failure to write into the crawl's end; raises CrawlOver."""

    def give_up(self, trouble: str) -> None:
        """End the crawl for a reason that is not the pages' fault."""

    def archive_folder(self) -> Path:
        """Give the archive's folder."""


def crawl_of(crawler: Crawler) -> Crawl:
    """Give the running crawl."""
    return cast(Crawl, crawler.spider)
