"""Measures whether a worker grows: its memory in the last thousand pages of many against
that in the first thousand.

python -m benchmarks.workers [--pages 20000]

One process reads pages that are all different, and is not replaced in between as the
workers of a crawl are.
"""

import argparse
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Final

from crawler.items import Page
from pipelines.models.training.names_pool import read_pool
from pipelines.models.training.writer import Writer
from pipelines.outcomes import Refused
from pipelines.workers import spare_memory

FIRST: Final = 1000
OFTEN: Final = 10
"""Pages between two looks at the memory, which goes up and down by a quarter: the most in
a thousand pages is what counts."""
WORDS: Final = 600
"""Of a page's article."""
SHELL: Final = """<!DOCTYPE html><html lang="{language}"><head><title>{headline}</title>
<meta property="article:published_time" content="2026-06-01T12:00:00+02:00"></head><body>
<nav><a href="/a">A</a> <a href="/b">B</a></nav><main><article><h1>{headline}</h1>
{text}</article></main><footer>© Journal</footer></body></html>"""


def main() -> None:
    """Read the pages and print the memory on the way."""
    parser = argparse.ArgumentParser("benchmarks.workers", description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    last = parser.parse_args().pages
    spare_memory()
    from pipelines.analysis import analyse

    streams = [_pages(language) for language in ("fr", "en")]
    read, first, most, ratio = 0, 0.0, 0.0, 0.0
    for number in range(1, last + 1):
        try:
            read += bool(analyse(next(streams[number % 2]), None, {}).mentions)
        except Refused as reason:
            print(f"page {number}: {reason.detail}")
        if number % OFTEN == 0:
            most = max(most, private_memory())
        if number % FIRST == 0:
            first = first or most
            print(f"{number:7,} pages {most:6.0f} MB", flush=True)
            ratio, most = most / first, 0.0
    print(f"names in {read:,} pages; ratio {ratio:.2f}")


def private_memory() -> float:
    """Give what this process shares with no other, in MiB (Linux)."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    sizes = dict(line.split()[:2] for line in lines[1:])
    return (int(sizes["Private_Dirty:"]) + int(sizes["Private_Clean:"])) / 1024


def _pages(language: str) -> Iterator[Page]:
    """Write pages for ever, each with its own names."""
    pool = read_pool(random.Random(language), language, "", {})
    people = [name.split() for name in pool.lists["person"]]
    pool.lists["given"] = [words[0] for words in people]
    pool.lists["surname"] = [words[-1] for words in people]
    pool.lists["devices"] = pool.lists["product"]
    pieces = Writer(language, pool).pieces()
    number = 0
    while True:
        number += 1
        words = ""
        while words.count(" ") < WORDS:
            words += next(pieces).text + "\n"
        headline, *lines = (escape(line) for line in words.split("\n") if line)
        url = f"https://journal.example/{language}/2026/06/01/{number}"
        text = "\n".join(f"<p>{line}</p>" for line in lines)
        body = SHELL.format(language=language, headline=headline, text=text)
        yield Page(
            source="journal",
            url=url,
            requested_url=url,
            status=200,
            headers=[("Content-Type", "text/html; charset=utf-8")],
            body=body.encode(),
            fetched_at=datetime(2026, 6, 1, 12, tzinfo=UTC),
        )


if __name__ == "__main__":
    main()
