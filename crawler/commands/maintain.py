"""`scrapy maintain`: checks and packs the database, and deletes what of the archive is
too old; silent when all is well."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from crawler.commands.crawl import prepare_settings
from crawler.memory.lock import lock_database
from crawler.session import BadUsage
from crawler.setting_checks import database_of
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, FAILED
from pipelines.migrations import DatabaseTrouble, open_database
from pipelines.rows.maintain import find_damage, mend_counts, mend_full_text, pack
from pipelines.warc.retention import drop_expired


class Command(PlainCommand):
    """Keeps a database in shape; made for a weekly line of cron."""

    def short_desc(self) -> str:
        """Say what it does."""
        return "Check and pack the database, delete what of the archive is too old"

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Do it all; say on stderr what was wrong."""
        assert self.settings is not None
        if args:
            raise BadUsage(f"nothing to write behind it, but: {' '.join(args)}")
        prepare_settings(self.settings)
        database = database_of(self.settings)
        if not database.is_file():
            raise DatabaseTrouble(f"{database}: no such database")
        with lock_database(database):
            return self._maintain(database)

    def _maintain(self, database: Path) -> int:
        db = open_database(database)
        status = DONE
        for damage in find_damage(db):
            status = self.fail(FAILED, f"{database}: {damage}")
        for mended in (*mend_counts(db), *mend_full_text(db)):
            print(f"scrapy maintain: {mended}", file=sys.stderr)
        assert self.settings is not None
        folder = Path(self.settings["ARCHIVE_DIR"])
        days = self.settings.getint("ARCHIVE_DAYS")
        drop_expired(db, folder, datetime.now(UTC).date(), days)
        pack(db)
        return status
