"""`scrapy forget URL|SOURCE`: deletes it with all derived from it, for good."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from crawler.addresses.urls import is_http, normal_url
from crawler.memory.history import history_of
from crawler.memory.known_sources import is_source
from crawler.memory.lock import lock_database
from crawler.setting_checks import database_of
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import (
    BAD_USAGE,
    DONE,
    FAILED,
    LOCKED,
)
from pipelines.migrations import open_database
from pipelines.rows.forget import Forgotten, forget_source, forget_url, pack


class Command(PlainCommand):
    """Deletes from database, full-text index and archive, and leaves a tombstone."""

    def syntax(self) -> str:
        """Say how it is called."""
        return "URL|SOURCE"

    def short_desc(self) -> str:
        """Say what it does."""
        return "Delete an article or a source and all derived from it, for good"

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Delete what is named."""
        assert self.settings is not None
        database = database_of(self.settings)
        archive = Path(self.settings["ARCHIVE_DIR"])
        if len(args) != 1:
            return self.fail(BAD_USAGE, "one address or one source's name wanted")
        if not database.is_file():
            return self.fail(FAILED, f"{database}: no such database")
        now = datetime.now(UTC)
        with lock_database(database):
            db = open_database(database)
            if is_http(args[0]):
                if not history_of(db, args[0]).is_known:
                    return self.fail(FAILED, f"{args[0]} is not known: nothing to do")
                told = forget_url(db, archive, normal_url(args[0]), now)
            elif is_source(db, args[0]):
                told = forget_source(db, archive, args[0], now)
            else:
                trouble = f"{args[0]!r} is neither an address nor a source's name"
                return self.fail(BAD_USAGE, trouble)
            is_packed = pack(db)
            db.close()
        print(sentence(told))
        return DONE if is_packed else self.fail(LOCKED, left_behind(database))


def left_behind(database: Path) -> str:
    """Say that a reader keeps SQLite from writing over what was deleted."""
    return (
        f"another program is reading {database}, so bytes of it are left in the file:"
        " run this again when that one is done"
    )


def sentence(told: Forgotten) -> str:
    """Say how much was deleted."""
    counts = (
        counted(told.articles, "article", "articles"),
        counted(told.addresses, "address", "addresses"),
        counted(told.records, "record", "records") + " of the archive",
    )
    return f"forgotten: {', '.join(counts)}; nothing of it comes back"


def counted(number: int, one: str, more: str) -> str:
    """Write a number with its word."""
    return f"{number:,} {one if number == 1 else more}"
