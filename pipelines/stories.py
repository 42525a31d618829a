"""Tells which articles are about the same event, in one language or in two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from scrapy.crawler import Crawler

from crawler.items import Article
from pipelines.crawl import crawl_of
from pipelines.events.coverage import Coverage, read_coverage
from pipelines.events.likeness import WINDOW, same_story
from pipelines.rows.known import page_address
from pipelines.rows.stories import coverages_of_day

DAYS_KEPT: Final = 30
"""Days whose articles are kept in memory; a replay goes through years."""


class Day:
    """What is kept of the articles of one day."""

    def __init__(self) -> None:
        self.all: list[Coverage] = []
        self.by_name: dict[str, list[Coverage]] = defaultdict(list)
        """By the names of headline and beginning, and by what may be one."""

    def add(self, coverage: Coverage) -> None:
        """Keep an article."""
        self.all.append(coverage)
        for name in coverage.lead_names | coverage.guesses:
            self.by_name[name].append(coverage)

    def like(self, new: Coverage) -> Iterator[Coverage]:
        """Give those that share a name or words with an article, some more than once."""
        for name in new.lead_names | new.guesses:
            yield from self.by_name.get(name, ())
        yield from (old for old in self.all if not old.marks.isdisjoint(new.marks))


def find_same_story(new: Coverage, recent: Iterable[Day]) -> list[int]:
    """Give the ids of the articles of some days that tell the same event."""
    alike = {old.article_id: old for day in recent for old in day.like(new)}
    return [at for at, old in sorted(alike.items()) if same_story(new, old)]


class StoriesPipeline:
    """The third stage: an Article learns which others tell its event."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.addresses: list[str] = []
        self.days: dict[int, Day] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "StoriesPipeline":
        """Make the stage."""
        return cls(crawler)

    def process_item(self, item: Article) -> Article:
        """Compare the article with those of the days around it."""
        if item.coverage is None:
            return item
        new = read_coverage(item.coverage, -1)
        around = range(new.day - WINDOW, new.day + WINDOW + 1)
        recent = map(self._of_day, around)
        matches = [self.addresses[at] for at in find_same_story(new, recent)]
        # Not the address that the page names: it may be another article's.
        own = page_address(item)
        item.same_story = [url for url in dict.fromkeys(matches) if url != own]
        self._remember(item.coverage, own)
        return item

    def _of_day(self, day: int) -> Day:
        if day not in self.days:
            if len(self.days) > DAYS_KEPT:
                del self.days[next(iter(self.days))]
            self.days[day] = Day()
            for url, text in coverages_of_day(crawl_of(self.crawler).db, day):
                self._remember(text, url)
        return self.days[day]

    def _remember(self, text: str, url: str) -> None:
        """Keep a coverage under its place in `addresses`, by its day."""
        told = read_coverage(text, len(self.addresses))
        self.addresses.append(url)
        self.days.setdefault(told.day, Day()).add(told)
