"""Tells which articles are about the same event, in one language or in two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from scrapy.crawler import Crawler

from crawler.items import Article
from pipelines.crawl import crawl_of
from pipelines.events.apart import is_another_deal, is_elsewhere
from pipelines.events.coverage import Coverage, read_coverage, share_text
from pipelines.events.words import GIANTS
from pipelines.rows.known import page_address
from pipelines.rows.stories import coverages_of_day

WINDOW: Final = 3
"""Days between two articles of one story, at most."""
LIKE_ENOUGH: Final = 2.6
"""Found on pairs of articles: see tests/story_pairs.txt."""
DAYS_KEPT: Final = 30
"""Days whose articles are kept in memory; a replay goes through years."""


class Day:
    """What is kept of the articles of one day."""

    def __init__(self) -> None:
        self.all: list[Coverage] = []
        self.by_name: dict[str, list[Coverage]] = defaultdict(list)
        """By the names of headline and beginning."""

    def add(self, coverage: Coverage) -> None:
        """Keep an article."""
        self.all.append(coverage)
        for name in coverage.lead_names:
            self.by_name[name].append(coverage)

    def like(self, new: Coverage) -> Iterator[Coverage]:
        """Give those that share a name or words with an article, some more than once."""
        for name in new.lead_names:
            yield from self.by_name.get(name, ())
        yield from (old for old in self.all if not old.marks.isdisjoint(new.marks))


def find_same_story(new: Coverage, recent: Iterable[Day]) -> list[int]:
    """Give the ids of the articles of some days that tell the same event."""
    alike = {old.article_id: old for day in recent for old in day.like(new)}
    return [at for at, old in sorted(alike.items()) if same_story(new, old)]


def same_story(a: Coverage, b: Coverage) -> bool:
    """Tell whether two articles tell the same event; in doubt, they do not."""
    if abs(a.day - b.day) > WINDOW:
        return False
    if is_another_deal(a, b):
        return False
    if share_text(a.marks, b.marks):
        return True
    shared = a.lead_names & b.lead_names
    if not shared or is_elsewhere(a, b):
        return False
    return likeness(a, b, shared) >= LIKE_ENOUGH


def likeness(a: Coverage, b: Coverage, shared: frozenset[str]) -> float:
    """Weigh what two articles share against what sets them apart."""
    rare = len(shared - GIANTS)
    score = min(2.4, rare and 1 + 0.7 * (rare - 1)) + min(
        0.6, 0.3 * len(shared & GIANTS)
    )
    only_a, only_b = a.headline_names - b.names, b.headline_names - a.names
    apart = only_a | only_b
    score -= sum(0.4 if name in GIANTS else 1.0 for name in apart)
    if only_a - GIANTS and only_b - GIANTS:
        score -= 1
    if rare and not apart and a.headline_names and b.headline_names:
        score += 0.7
        score += 0.7 * (len(a.headline_names & b.headline_names) > 1)
    score += 1.5 * bool({deal[:2] for deal in a.deals} & {deal[:2] for deal in b.deals})
    score += 1.2 * min(2, len(a.amounts & b.amounts)) + 0.8 * min(
        2, len(a.numbers & b.numbers)
    )
    score += 0.3 * min(1, len(a.places & b.places))
    return score + _same_event(a, b)


def _same_event(a: Coverage, b: Coverage) -> float:
    """Weigh what the headlines say happened, by event and by word."""
    both = len(a.events & b.events)
    score = 0.7 * min(2, both)
    if not both:
        score += 0.4 * min(2, len(a.lead_events & b.lead_events))
        score -= bool(a.events and b.events)
    if a.language == b.language and a.words and b.words:
        score += 2.5 * len(a.words & b.words) / len(a.words | b.words)
    return score


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
