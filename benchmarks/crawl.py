"""Measures a crawl of 20 loopback hosts, the next one of the unchanged site, and what is
due of a million links.

python -m benchmarks.crawl [--hosts 20] [--pages 200] [--latency 0.05] [--links 1000000]
"""

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks import frontier
from tests.web import Asked, Web, article, feed, serving

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
TABLES = ("articles", "article_urls", "article_versions", "mentions", "stories")


def main() -> None:
    """Measure with the manners that ship, then without a pause, then many links."""
    options = _parser().parse_args()
    addresses = [f"127.0.1.{n + 1}" for n in range(options.hosts)]
    for delay in (1.0, 0.0):
        with serving(addresses, options.latency) as (web, port):
            fill(web, [f"http://{host}:{port}" for host in addresses], options.pages)
            with tempfile.TemporaryDirectory() as folder:
                measure(Path(folder), web, port, addresses, delay)
    frontier.compare(options.links, 50)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("benchmarks.crawl", description=__doc__)
    parser.add_argument("--hosts", type=int, default=20)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--latency", type=float, default=0.05)
    parser.add_argument("--links", type=int, default=1_000_000)
    return parser


def fill(web: Web, hosts: list[str], pages: int) -> None:
    """Give each host a feed and its part of the articles."""
    each = pages // len(hosts)
    for number, host in enumerate(hosts):
        urls = [f"{host}/2026/05/le-port-ouvre-un-quai-{n}" for n in range(each)]
        web.put(f"{host}/feed", feed(*urls))
        web.put(f"{host}/robots.txt", feed())
        for n, url in enumerate(urls):
            name = f"Quai {number} {n}"
            page = article(f"Le port {number} ouvre un quai {n}", name, 7 * n + number)
            page.headers["ETag"] = f'"{number}-{n}"'
            web.put(url, page)


def measure(folder: Path, web: Web, port: int, hosts: list[str], delay: float) -> None:
    """Crawl twice and print what the site saw."""
    (folder / "sources").mkdir()
    for number, host in enumerate(hosts):
        (folder / f"sources/journal_{number}.yml").write_text(
            f"name: journal_{number}\ntitle: Journal {number}\nlanguage: fr\n"
            f"homepage: http://{host}:{port}/\nfeeds: ['http://{host}:{port}/feed']\n"
        )
    print(
        f"\n{len(hosts)} hosts, {web.latency * 1000:.0f} ms, DOWNLOAD_DELAY={delay:g}"
    )
    seconds = crawl(folder, delay)
    tell("first crawl", web, web.asked, seconds)
    before, kept, web.bytes = len(web.asked), rows(folder), 0
    make_due(folder)
    seconds = crawl(folder, delay)
    tell("second crawl, the site unchanged", web, web.asked[before:], seconds)
    again = [each for each in web.asked[before:] if each.path != "/robots.txt"]
    conditional = sum("If-None-Match" in each.headers for each in again)
    articles = sum(each.path != "/feed" for each in again)
    print(f"  {conditional} of {len(again)} conditional, {articles} articles asked,")
    print(f"  rows rewritten: {len(kept ^ rows(folder))} of {len(kept)}")


def crawl(folder: Path, delay: float) -> float:
    """Run a crawl; return its seconds."""
    began = time.monotonic()
    settings = {
        "DATABASE": folder / "news.db",
        "ARCHIVE_DIR": folder / "archive",
        "SOURCES_DIR": folder / "sources",
        "ALLOW_PRIVATE_ADDRESSES": True,
        "DOWNLOAD_DELAY": delay,
        "AUTOTHROTTLE_ENABLED": bool(delay),
    }
    options = [f"-s{name}={value}" for name, value in settings.items()]
    subprocess.run([SCRAPY, "crawl", "news", *options], check=True)
    return time.monotonic() - began


def tell(what: str, web: Web, asked: list[Asked], seconds: float) -> None:
    """Print what a crawl cost the site."""
    hosts = Counter(each.host for each in asked)
    print(
        f"{what}: {len(asked)} requests in {seconds:.1f} s,"
        f" {max(hosts.values(), default=0)} a host,"
        f" {max(web.most_in_flight.values())} in flight a host at most,"
        f" {web.bytes:,} bytes"
    )


def rows(folder: Path) -> set[str]:
    """Give all rows that stand for articles."""
    db = sqlite3.connect(folder / "news.db")
    found = {
        f"{table}{row}"
        for table in TABLES
        for row in db.execute(f"select * from {table}")
    }
    db.close()
    return found


def make_due(folder: Path) -> None:
    """Make the feeds due, as half an hour would."""
    db = sqlite3.connect(folder / "news.db")
    with db:
        db.execute("update links set next_check_at = found_at where kind = 'feed'")
    db.close()


if __name__ == "__main__":
    main()
