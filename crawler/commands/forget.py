"""`scrapy forget URL|SOURCE`: deletes it with all derived from it, for good."""

import argparse
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from scrapy.commands import ScrapyCommand

from crawler.commands.crawl import BAD_USAGE, FAILED, LOCKED
from crawler.history import history_of
from crawler.lock import Locked, lock_database
from crawler.session import BadUsage
from crawler.setting_checks import database_of
from crawler.urls import is_http, normal_url
from pipelines.forget import Forgotten, forget_source, forget_url
from pipelines.migrations import DatabaseTrouble, open_database


class Command(ScrapyCommand):
    """Deletes from database, full-text index and archive, and leaves a tombstone."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """Say how it is called."""
        return "URL|SOURCE"

    def short_desc(self) -> str:
        """Say what it does."""
        return "Delete an article or a source and all derived from it, for good"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Delete what is named."""
        try:
            self.exitcode = self._run(args)
        except Locked as error:
            self._fail(LOCKED, error)
        except BadUsage as error:
            self._fail(BAD_USAGE, error)
        except (DatabaseTrouble, sqlite3.Error, OSError) as error:
            self._fail(FAILED, error)

    def _fail(self, status: int, trouble: object) -> int:
        print(f"scrapy forget: {trouble}", file=sys.stderr)
        self.exitcode = status
        return status

    def _run(self, args: list[str]) -> int:
        assert self.settings is not None
        database = database_of(self.settings)
        archive = Path(self.settings["ARCHIVE_DIR"])
        if len(args) != 1:
            return self._fail(BAD_USAGE, "one address or one source's name wanted")
        if not database.is_file():
            return self._fail(FAILED, f"{database}: no such database")
        now = datetime.now(UTC)
        with lock_database(database):
            db = open_database(database)
            if is_http(args[0]):
                if not history_of(db, args[0]).is_known:
                    return self._fail(FAILED, f"{args[0]} is not known: nothing to do")
                told = forget_url(db, archive, normal_url(args[0]), now)
            elif db.execute("select 1 from sources where name = ?", args).fetchone():
                told = forget_source(db, archive, args[0], now)
            else:
                trouble = f"{args[0]!r} is neither an address nor a source's name"
                return self._fail(BAD_USAGE, trouble)
            db.execute("vacuum")
            db.execute("pragma wal_checkpoint(truncate)")
            db.close()
        print(sentence(told))
        return 0


def sentence(told: Forgotten) -> str:
    """Say how much was deleted."""
    return (
        f"forgotten: {told.articles} articles, {told.addresses} addresses,"
        f" {told.records} records of the archive; they never come back"
    )
