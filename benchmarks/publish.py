"""Measures what each page costs on a big file: CPU milliseconds in the server.

python -m benchmarks.publish [--articles 100000] [--file BIG.db]
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import quote

from datasette.app import Datasette

from benchmarks.big_newsroom import COMMON, DAYS, RARE, SIGNED, fill
from tests.small_newsroom import serve

FLOORS: Final = {
    "home": 86,
    "article": 14,
    "entity": 46,
    "search, rare word": 20,
    "search, common word": 20,
    "feed": 7,
    "stock table": 52,
    "database page": 270,
}
"""Milliseconds at 100,000 articles."""
AT_A_MILLION: Final = 200
QUERIES: Final = {
    "stories-in-two-languages": "at_least=",
    "who-was-first": "",
    "most-named": "kind=person",
    "named-together": "name=Nom+1",
    "biggest-deals": "currency=EUR",
    "words-of": "speaker=Nom+1",
    "changed-after-publication": "",
    "why-not-stored": "",
    "how-fast": "",
    "full-text": f"words={quote(COMMON)}",
}
"""The ready queries, with what is asked of each."""
ROUNDS: Final = 15


def main() -> None:
    """Make the file where it is not there, and print the table."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / "news.db"
        if not path.exists():
            began = time.monotonic()
            fill(path, options.articles)
            seconds = time.monotonic() - began
            print(f"{options.articles:,} articles, {path.stat().st_size / 1e6:,.0f} MB")
            print(f"made in {seconds:.0f} s")
        asyncio.run(report(serve(path), path.stem, options.articles))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.publish", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--file", type=Path, help="keep the file here, to use it again")
    return parser


def pages(name: str, articles: int) -> dict[str, str]:
    """List the addresses to measure; those with a floor bear its name."""
    before = f"{datetime.now(UTC) - timedelta(days=DAYS // 2):%Y-%m-%d},1"
    signed = quote(SIGNED)
    return {
        "home": "/",
        "article": f"/news/articles/{articles // 2}",
        "entity": "/news/entities/1",
        "entity, page 20": "/news/entities/1?page=20",
        "entity, seldom named": "/news/entities/5000",
        "search, rare word": f"/search?q={RARE}",
        "search, common word": f"/search?q={COMMON}",
        "search, a kind": f"/search?q={COMMON}&kind=funding",
        "search, a word with signs": f"/search?q={signed}",
        "search, signs and a word": f"/search?q={signed}+{COMMON}",
        "search feed": f"/search.atom?q={COMMON}",
        "feed": "/feed.atom",
        "entity feed": "/news/entities/1.atom",
        "source": "/news/sources/journal_1",
        "story": "/news/stories/10",
        "stories": "/stories",
        "stories, half a year ago": f"/stories?before={before}",
        "trends": "/trends",
        "trends, deals": "/trends?kind=deals",
        "trends, a name to add": "/trends?add=om+12&e=1&e=2",
        "deals": "/deals",
        "deals, half a year ago": f"/deals?before={before}",
        "deals, a rare kind": "/deals?kind=ipo&currency=GBP",
        "quotes": "/quotes",
        "amounts": "/amounts",
        "amounts, a currency": "/amounts?currency=GBP",
        "sources": "/sources",
        "crawls": "/crawls",
        "stock table": f"/{name}/articles",
        "stock table, a language": f"/{name}/articles?language=fr",
        "stock table, by words": f"/{name}/articles?_sort_desc=word_count",
        "stock mentions": f"/{name}/mentions",
        "stock mentions of a name": f"/{name}/mentions?entity_id=1&_sort_desc=article_id",
        "database page": f"/{name}",
        **{query: f"/{name}/{query}?{asked}" for query, asked in QUERIES.items()},
    }


async def report(datasette: Datasette, name: str, articles: int) -> None:
    """Print the median of each page beside its floor."""
    print(f"{'CPU ms a page, warm':26} {'median':>8} {'floor':>7} {'kB':>6}")
    for page, path in pages(name, articles).items():
        milliseconds, size = await measure(datasette, path)
        floor = FLOORS.get(page, AT_A_MILLION)
        if articles > 500_000:
            floor = AT_A_MILLION
        late = "" if milliseconds <= floor else "  over"
        print(f"{page:26} {milliseconds:8.1f} {floor:7} {size / 1000:6.1f}{late}")


async def measure(datasette: Datasette, path: str) -> tuple[float, int]:
    """Ask for a page until it is warm; return the median of its CPU time, and its size."""
    spent = []
    for _ in range(ROUNDS):
        before = time.process_time()
        response = await datasette.client.get(path)
        spent.append((time.process_time() - before) * 1000)
        if response.status_code != 200:
            raise RuntimeError(f"{path}: {response.status_code}")
    return statistics.median(spent[2:]), len(response.content)


if __name__ == "__main__":
    main()
