"""Crawls the bundled newsroom into data/demo.db twice, replays it, and sums it up.

    python -m tests.demo        (`make demo`)

Publishers, people's words and events of that newsroom are invented.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.site.server import serve

DATABASE = Path("data/demo.db")
FOLDER = Path("data/demo")
SCRAPY = str(Path(sys.executable).with_name("scrapy"))
KINDS = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "product": "products",
}
DERIVED = {
    "articles": "url, headline, text, authors, date_published",
    "mentions": "start_char, text, (select url from articles where id = article_id)",
    "quotes": "text, speaker, (select url from articles where id = article_id)",
    "amounts": "text, amount, currency, start_char",
    "deals": "kind, subject, object, amount, currency",
    "article_urls": "url",
}


def main() -> int:
    """Run the whole chain and print what came of it."""
    clear()
    started = time.monotonic()
    with serve() as site:
        site.write_sources(FOLDER / "sources")
        print(
            "The bundled newsroom (invented publishers and events) is on the loopback."
        )
        first = run("news", "first crawl: everything is new")
        make_feeds_due()
        second = run("news", "second crawl: nothing is new")
    before = digest()
    again = run("replay", "replay of the archive, without the network")
    if first or second or again:
        print("demo: a crawl failed; its messages are above", file=sys.stderr)
        return 1
    summary(before == digest(), time.monotonic() - started)
    return 0


def clear() -> None:
    """Remove what an earlier demo left, a broken one too."""
    for path in DATABASE.parent.glob(DATABASE.name + "*"):
        path.unlink()
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "sources").mkdir(parents=True)


def run(spider: str, words: str) -> int:
    """Run one crawl and say how long it took."""
    settings = {
        "DATABASE": DATABASE,
        "ARCHIVE_DIR": FOLDER / "archive",
        "SOURCES_DIR": FOLDER / "sources",
        "ALERTS_FILE": "",
        "ALLOW_PRIVATE_ADDRESSES": True,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
    }
    options = [f"-s{name}={value}" for name, value in settings.items()]
    started = time.monotonic()
    command = [SCRAPY, "crawl", spider, *options]
    # Ctrl-C is ours to pass on: one that is just starting would show its traceback.
    status = finish(subprocess.Popen(command, start_new_session=True))
    print(f"  {words} ({time.monotonic() - started:.0f} s)", flush=True)
    return status


def finish(process: subprocess.Popen) -> int:
    """Wait for a process, to its end also where somebody stops the demo."""
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        raise


def make_feeds_due() -> None:
    """Pretend that some time went by, so that each feed is asked again."""
    with sqlite3.connect(DATABASE) as db:
        db.execute(
            "update links set next_check_at = found_at"
            " where kind != 'article' and next_check_at is not null"
        )
    db.close()


def rows(sql: str) -> list[tuple]:
    """Give the rows of a query."""
    db = sqlite3.connect(DATABASE)
    found = db.execute(sql).fetchall()
    db.close()
    return found


def digest() -> str:
    """Sum up all that is made of the pages."""
    told = [
        sorted(map(repr, rows(f"select {names} from {table}")))
        for table, names in DERIVED.items()
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def pairs(sql: str) -> str:
    """Give names with counts, in one line."""
    return ", ".join(f"{name} {count}" for name, count in rows(sql))


def summary(same_rows: bool, seconds: float) -> None:
    """Print what is in the database."""
    crawls = rows("select fetched, new from crawls where spider = 'news' order by id")
    (fetched, new), (asked, new_again) = crawls
    unchanged = rows(
        "select count(*) from fetches where crawl_id = 2 and status = 304"
    )[0][0]
    print(
        f"\nfetched     {fetched} answers, {new} new articles, in {seconds:.0f} s in all"
    )
    print(
        f"again       {asked} asked, {unchanged} answered “not modified”, "
        f"{new_again} new; replay gave {'the same' if same_rows else 'OTHER'} rows"
    )
    print("sources    ", pairs("select title, articles_count from sources order by 1"))
    by_language = (
        "select language, count(*) from articles group by 1 order by 2 desc, 1"
    )
    print("languages  ", pairs(by_language))
    for kind, words in KINDS.items():
        most = f"""select name, articles_count from entities where kind = '{kind}'
            order by 2 desc, 1 limit 6"""
        print(f"{words:<11}", pairs(most))
    counts = rows(
        """select (select count(*) from quotes), (select count(*) from quotes where
        speaker is not null), (select count(*) from amounts), (select count(*) from deals)"""
    )[0]
    print(
        "found       {} quotes ({} with their speaker), {} amounts, {} deals".format(
            *counts
        )
    )
    for text, speaker in rows(
        """select text, speaker from quotes where speaker is not null
        order by length(text) between 40 and 90 desc, text limit 1"""
    ):
        print(f"a quote     {text} — {speaker}")
    for text, amount, currency in rows(
        """select text, amount, currency from amounts
        order by amount desc, length(text), text limit 1"""
    ):
        print(f"an amount   “{text}” is {amount:,.0f} {currency}")
    for headline, count, languages in rows(
        """select headline, articles_count, languages from stories
        where languages like '%,%' order by articles_count desc, headline limit 1"""
    ):
        print(
            f"a story     “{headline}”: {count} articles in {', '.join(json.loads(languages))}"
        )
    refused = (
        "select outcome, count(*) from fetches where crawl_id = 1 and outcome not in"
    )
    print(
        "not stored ",
        pairs(f"{refused} ('article', 'updated') group by 1 order by 2 desc, 1"),
    )
    print("\nNext:  make serve DB=data/demo.db")
    print("       .venv/bin/sqlite-utils tables data/demo.db --counts")
    print("       make crawl      (real sources, into data/news.db)")


if __name__ == "__main__":
    try:
        status = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:  # nobody reads on: `make demo | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    sys.exit(status)
