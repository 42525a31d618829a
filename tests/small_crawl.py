"""Crawls of one small source on the loopback, in a folder of its own."""

import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRAPY = str(Path(sys.executable).with_name("scrapy"))


class SmallCrawl:
    """A folder with sources, a database and an archive."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "sources").mkdir(exist_ok=True)

    def add_source(self, home: str, name: str = "quai", more: str = "") -> None:
        """Write a source file; `more`: its lines besides the four that all have."""
        listing = more or f"feeds: ['{home}/feed']"
        (self.folder / f"sources/{name}.yml").write_text(
            f"name: {name}\ntitle: {name}\nhomepage: {home}/\nlanguage: fr\n{listing}\n"
        )

    def run(
        self, *arguments: str, expected: int = 0, **settings: object
    ) -> subprocess.CompletedProcess[str]:
        """Run `scrapy` with some arguments, else `crawl news`."""
        given = {
            "DATABASE": self.folder / "news.db",
            "ARCHIVE_DIR": self.folder / "archive",
            "SOURCES_DIR": self.folder / "sources",
            "ALLOW_PRIVATE_ADDRESSES": True,
            "DOWNLOAD_DELAY": 0,
            "AUTOTHROTTLE_ENABLED": False,
            # A busy machine is no slow host, and its pages are no deadly ones.
            "DOWNLOAD_TIMEOUT": 120,
            "ANALYSE_TIMEOUT": 60,
            **settings,
        }
        options = [f"-s{name}={value}" for name, value in given.items()]
        done = subprocess.run(
            [SCRAPY, *(arguments or ("crawl", "news")), *options],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode == expected, done.stderr
        return done

    def rows(self, sql: str, *values: object) -> list[tuple]:
        """Ask the database, or change it."""
        db = sqlite3.connect(self.folder / "news.db")
        with db:
            found = db.execute(sql, values).fetchall()
        db.close()
        return found

    def outcomes(self, url: str) -> list[tuple[str, str | None]]:
        """Give outcome and detail of all fetches of an address."""
        told = "select outcome, detail from fetches where url = ? order by id"
        return self.rows(told, url)

    def make_due(self) -> None:
        """Make all due that is ever asked again."""
        self.rows(
            "update links set next_check_at = found_at where next_check_at is not null"
        )
