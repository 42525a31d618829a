"""Measures what it costs to place a new article among those of the days around it.

python -m benchmarks.stories [--articles 1000000] [--new 100]
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

from sqlite_utils.db import Database

from crawler.items import Article
from pipelines.events.coverage import Coverage, write_coverage
from pipelines.migrations import open_database
from pipelines.rows.articles import stamp
from pipelines.stories import StoriesPipeline

NOW: Final = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAYS: Final = 400
"""The articles are spread over so many days, to today."""
NAMES: Final = 50_000
WORDS: Final = 20_000
PART: Final = 50_000
_CHANCE = random.Random(14)


class Writer:
    """Sums up articles that were never written: names as often as names are."""

    def __init__(self) -> None:
        # The most frequent one is at the head of one article in twenty.
        self.ranks = list(accumulate(1 / (rank + 10) for rank in range(1, NAMES + 1)))

    def coverage(self, day: int) -> Coverage:
        """Make what is kept of an article of a day."""
        names = self._drawn("company", 12)
        return Coverage(
            article_id=-1,
            day=day,
            language=_CHANCE.choice(("fr", "en")),
            names=frozenset(names),
            lead_names=frozenset(names[:5]),
            headline_names=frozenset(names[:2]),
            places=frozenset(self._drawn("town", 3)),
            amounts=frozenset((("EUR", float(_CHANCE.randrange(1, 900))),)),
            numbers=frozenset(float(_CHANCE.randrange(13, 900)) for _ in range(3)),
            deals=frozenset((("funding", names[0], "EUR", 4e6),)),
            events=frozenset(_CHANCE.choices(("funding", "fine", "launch"), k=1)),
            lead_events=frozenset(("funding", "launch")),
            words=frozenset(self._drawn("word", 7)),
            stem_line=" ".join(sorted(set(self._drawn("stem", 40)))),
            marks=frozenset(_CHANCE.randrange(2**32) for _ in range(24)),
        )

    def _drawn(self, kind: str, count: int) -> list[str]:
        ranks = _CHANCE.choices(range(NAMES), cum_weights=self.ranks, k=count)
        return [f"{kind}{rank}" for rank in ranks]


def main() -> None:
    """Measure both sizes and print them side by side."""
    parser = argparse.ArgumentParser("benchmarks.stories", description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--new", type=int, default=100)
    options = parser.parse_args()
    small, large = (measure(size, options.new) for size in (1000, options.articles))
    print(f"{'CPU time':34} {'1,000':>10} {options.articles:>12,}   ratio")
    for what, seconds in large.items():
        print(
            f"{what:34} {small[what] * 1000:7.1f} ms {seconds * 1000:9.1f} ms "
            f"{seconds / small[what]:7.1f}"
        )


def measure(articles: int, new: int) -> dict[str, float]:
    """Time the placing of new articles of today in one crawl; seconds of CPU each."""
    writer = Writer()
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(Path(folder) / "news.db")
        fill(db, writer, articles)
        stage = StoriesPipeline(_crawler(db))
        times = [_timed(stage, _article(writer, number)) for number in range(new)]
        db.close()
    return {
        "the first article of a crawl": times[0],
        "each of the others": sum(times[1:]) / (new - 1),
        f"each of {new}, the first among them": sum(times) / new,
    }


def fill(db: Database, writer: Writer, articles: int) -> None:
    """Write articles with what is kept of them, evenly over the days."""
    with db.atomic():
        db.execute(
            """insert into sources (id, name, title, homepage, language)
            values (1, 'journal', 'Journal', 'https://journal.example/', 'fr')"""
        )
        for start in range(0, articles, PART):
            numbers = range(start, min(start + PART, articles))
            db.conn.executemany(
                """insert into articles (id, source_id, url, headline, language,
                word_count, first_seen_at, fetched_at, text_hash, extractor, text)
                values (?, 1, ?, '', 'fr', 0, ?, ?, '', '', '')""",
                ((n + 1, _url(n), stamp(NOW), stamp(NOW)) for n in numbers),
            )
            db.conn.executemany(
                "insert into coverages values (?, ?, ?, ?)",
                _rows(writer, numbers, articles),
            )
    db.execute("analyze")


def _rows(
    writer: Writer, numbers: range, articles: int
) -> Iterator[tuple[int, int, str, int]]:
    for number in numbers:
        day = (NOW - timedelta(days=DAYS * (1 - number / articles))).toordinal()
        yield number + 1, day, write_coverage(writer.coverage(day)), number + 1


def _article(writer: Writer, number: int) -> Article:
    return Article(
        source="journal",
        url=f"https://journal.example/new/{number}",
        headline="",
        fetched_at=NOW,
        coverage=write_coverage(writer.coverage(NOW.toordinal())),
    )


def _timed(stage: StoriesPipeline, article: Article) -> float:
    before = time.process_time()
    stage.process_item(article)
    return time.process_time() - before


def _url(number: int) -> str:
    return f"https://journal.example/{number}"


def _crawler(db: Database) -> Any:
    """Give what the stage asks of a crawler: its database."""
    return SimpleNamespace(spider=SimpleNamespace(db=db))


if __name__ == "__main__":
    main()
