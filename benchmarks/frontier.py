"""Measures how long it takes to know what is due, with a thousand links and a million.

python -m benchmarks.frontier [--links 1000000] [--sources 50]
"""

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils.db import Database

from crawler.frontier import Frontier
from crawler.items import Hints
from crawler.listings.link_dates import newest_first
from crawler.listings.listing import Link
from crawler.memory.known_links import KnownLink
from crawler.memory.source_facts import save_health
from crawler.sources import Source
from pipelines.migrations import open_database
from pipelines.rows.articles import stamp
from pipelines.rows.crawls import save_crawl

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
BACKLOG = 20
"""One in so many links waits to be asked for."""
RECHECKS = (1, 6, 24, 168)
LIMIT = 250
"""Half of PAGES_PER_SOURCE, which is what a crawl takes of the backlog."""


def main() -> None:
    """Measure both sizes and print them side by side."""
    options = _parser().parse_args()
    compare(options.links, options.sources)


def compare(links: int, sources: int) -> None:
    """Measure a thousand links and many."""
    small = measure(1000, sources)
    large = measure(links, sources)
    print(f"{'CPU time':48} {'1,000':>10} {links:>12,}   ratio")
    for what, seconds in large.items():
        before = small[what]
        print(
            f"{what:48} {before * 1000:7.1f} ms {seconds * 1000:9.1f} ms "
            f"{seconds / before:7.1f}"
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.frontier", description=__doc__)
    parser.add_argument("--links", type=int, default=1_000_000)
    parser.add_argument("--sources", type=int, default=50)
    return parser


def measure(links: int, count: int) -> dict[str, float]:
    """Fill a database and time what a crawl does with it; seconds of CPU by task."""
    sources = list(map(made_source, range(count)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        fill(path, sources, links)
        return timed(path, sources)


def timed(path: Path, sources: list[Source]) -> dict[str, float]:
    """Time the steps of a crawl on a database."""
    seconds: dict[str, float] = {}
    with clock(seconds, "start: open the file, bring sources up to date"):
        db = open_database(path)
        frontier = Frontier(db, sources, RECHECKS)
        frontier.save_sources(NOW, is_whole=True)
    with clock(seconds, "choose what is due of one source"):
        due(frontier, sources[0])
    found = 0
    with clock(seconds, "choose what is due of all sources"):
        for source in sources:
            found += len(due(frontier, source))
    print(f"{found:,} links are due of {len(sources)} sources")
    listing = [Link(url=url_of(0, n), hints=hints(n)) for n in range(0, 5000, 100)]
    with clock(seconds, "a feed of 50 known links"):
        frontier.add(sources[0].name, newest_first(listing), sources[0].feeds[0], NOW)
    with clock(seconds, "end: the health of all sources"):
        save_health(db, sources, NOW)
    db.close()
    return seconds


def due(frontier: Frontier, source: Source) -> list[KnownLink]:
    """Give what a crawl asks for at first."""
    return frontier.due(source, NOW, LIMIT)


@contextmanager
def clock(seconds: dict[str, float], what: str) -> Iterator[None]:
    """Note the CPU time of a block."""
    before = time.process_time()
    yield
    seconds[what] = time.process_time() - before


def made_source(number: int) -> Source:
    """Make a source with two feeds."""
    home = f"https://journal-{number}.example"
    return Source(
        name=f"journal_{number}",
        title=f"Journal {number}",
        homepage=f"{home}/",
        language="fr",
        feeds=(f"{home}/feed", f"{home}/rubrique/feed"),
    )


def url_of(source: int, number: int) -> str:
    """Give the address of an article."""
    return f"https://journal-{source}.example/2026/05/un-titre-assez-long-{number}"


def hints(number: int) -> Hints:
    """Give what a feed tells of an article."""
    date = (NOW - timedelta(minutes=number)).isoformat()
    return Hints(title=f"Un titre assez long, {number}", date_published=date)


def fill(path: Path, sources: list[Source], links: int) -> None:
    """Write links with a fetch each; one link in BACKLOG is due."""
    db = open_database(path)
    frontier = Frontier(db, sources, RECHECKS)
    frontier.save_sources(NOW - timedelta(days=30), is_whole=True)
    save_crawl(db, "news", NOW)
    each = links // len(sources)
    with db.atomic():
        for number, source in enumerate(sources):
            told = json.dumps({"title": "Un titre assez long"})
            rows = [link_row(number, n, source.feeds[0], told) for n in range(each)]
            insert(db, "links", LINK, rows)
            insert(db, "fetches", FETCH, [fetch_row(*row[:2]) for row in rows])
    db.execute("analyze")
    db.close()


LINK = "url source_id found_in found_at state next_check_at checks etag hints".split()
FETCH = "crawl_id source_id url fetched_at status outcome bytes".split()
Row = tuple[str | int | None, ...]


def link_row(source: int, number: int, feed: str, told: str) -> Row:
    """Make a row of `links`."""
    at = stamp(NOW - timedelta(minutes=number))
    due_at = at if number % BACKLOG == 0 else None
    state = "new" if due_at else "article"
    url = url_of(source, number)
    return url, source + 1, feed, at, state, due_at, 1, f'"{number}"', told


def fetch_row(url: str | int | None, source_id: str | int | None) -> Row:
    """Make a row of `fetches`."""
    return 1, source_id, url, stamp(NOW), 200, "article", 50_000


def insert(db: Database, table: str, columns: list[str], rows: list[Row]) -> None:
    """Insert rows of a table."""
    marks = ", ".join("?" * len(columns))
    db.conn.executemany(
        f"insert into {table} ({', '.join(columns)}) values ({marks})", rows
    )


if __name__ == "__main__":
    main()
