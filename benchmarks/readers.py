"""Measures how readers fare while a crawl writes: errors, and the slowest waits.

python -m benchmarks.readers [--articles 20000] [--readers 50] [--seconds 10]
"""

import argparse
import asyncio
import multiprocessing
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import httpx

from benchmarks.big_newsroom import COMMON, fill
from pipelines.migrations import open_database

ROOT: Final = Path(__file__).parent.parent
PATHS: Final = (
    "/",
    "/news/articles/{n}",
    "/news/entities/{e}",
    f"/search?q={COMMON}",
    "/feed.atom",
    "/deals",
    "/sources",
)


def main() -> None:
    """Ask quietly, then while another process writes, and print both."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        fill(path, options.articles)
        with served(path) as address:
            asyncio.run(ask(address, options))  # warms it
            quiet = asyncio.run(ask(address, options))
            writer = multiprocessing.Process(target=write, args=[path], daemon=True)
            writer.start()
            busy = asyncio.run(ask(address, options))
            writer.terminate()
            writer.join()
    print(f"{options.readers} readers, {options.seconds} s each")
    for name, (waits, errors) in {"quiet": quiet, "a crawl writes": busy}.items():
        middle, slow = statistics.median(waits), late(waits)
        print(
            f"{name:16} {len(waits):6,} pages  {errors} errors"
            f"  median {middle * 1000:6.0f} ms  p95 {slow * 1000:6.0f} ms"
        )
    print(f"p95 beside the quiet one: {late(busy[0]) / late(quiet[0]):.1f} times")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.readers", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=10)
    return parser


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Serve the file as a public instance does."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["make", "--silent", "serve", f"DB={path}", f"PORT={port}", "PUBLIC=1"],
        cwd=ROOT,
        env={**os.environ, "BIN": str(Path(sys.executable).parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert server.stderr
    for line in iter(server.stderr.readline, ""):
        if "running on" in line:
            break
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, 15)
        server.wait()


async def ask(address: str, options: argparse.Namespace) -> tuple[list[float], int]:
    """Let all readers ask at once; return how long each waited, and the errors."""
    end = time.monotonic() + options.seconds
    limits = httpx.Limits(max_connections=options.readers)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=60) as client:
        readers = [
            reader(client, options.articles, n, end) for n in range(options.readers)
        ]
        told = await asyncio.gather(*readers)
    waits = [wait for of_one, _ in told for wait in of_one]
    return waits, sum(errors for _, errors in told)


async def reader(
    client: httpx.AsyncClient, articles: int, number: int, end: float
) -> tuple[list[float], int]:
    """Ask for one page after the other, a moment apart."""
    chance = random.Random(number)
    waits, errors = [], 0
    while time.monotonic() < end:
        path = chance.choice(PATHS).format(
            n=chance.randrange(1, articles), e=chance.randrange(1, 1_000)
        )
        began = time.monotonic()
        response = await client.get(path)
        waits.append(time.monotonic() - began)
        errors += response.status_code != 200 or "is locked" in response.text
        await asyncio.sleep(chance.random() * 2)
    return waits, errors


def write(path: Path) -> None:
    """Write as a busy crawl does, twenty articles a second, one transaction each."""
    db = open_database(path)
    number = 10**7
    while True:
        number += 1
        with db.atomic():
            db.execute(
                """insert into articles (source_id, url, headline, language, word_count,
                first_seen_at, fetched_at, text_hash, extractor, text)
                select source_id, ?1, headline, language, word_count, first_seen_at,
                fetched_at, ?1, extractor, text from articles where id = ?2""",
                [f"https://new.example/{number}", number % 10_000 + 1],
            )
            db.execute("update sources set articles_count = articles_count + 1")
        time.sleep(0.05)


def late(waits: list[float]) -> float:
    """Give the wait that one in twenty exceeds."""
    return statistics.quantiles(waits, n=20)[-1]


if __name__ == "__main__":
    main()
