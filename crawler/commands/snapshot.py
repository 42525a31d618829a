"""`scrapy snapshot OUT.db`: a copy of the database as it is now, even while a crawl writes."""

import argparse
import shlex
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from scrapy.commands import ScrapyCommand

from crawler.endings import BAD_USAGE, TROUBLES, ending_of
from pipelines.migrations import open_readonly


class Command(ScrapyCommand):
    """Copies the database for others to read."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """Say how it is called."""
        return "OUT.db [--force]"

    def short_desc(self) -> str:
        """Say what it does."""
        return "Copy the database as it is now, also while a crawl writes"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        super().add_options(parser)
        parser.add_argument(
            "--force", action="store_true", help="replace a file that is there"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Copy, and say how the copy is served."""
        assert self.settings is not None
        source = Path(self.settings["DATABASE"])
        if len(args) != 1:
            self._fail(BAD_USAGE, "one file wanted, like `scrapy snapshot news.db`")
            return
        target = Path(args[0])
        trouble = refusal(source, target, is_forced=opts.force)
        if trouble:
            self._fail(BAD_USAGE, trouble)
            return
        try:
            articles = copy(source, target)
        except TROUBLES as error:
            self._fail(*ending_of(error))
            return
        print("\n".join(told(target, articles)))
        self.exitcode = 0

    def _fail(self, status: int, trouble: object) -> None:
        print(f"scrapy snapshot: {trouble}", file=sys.stderr)
        self.exitcode = status


def refusal(source: Path, target: Path, *, is_forced: bool) -> str | None:
    """Say why a file can't be written to; None when it can."""
    if target.is_dir():
        return f"{target} is a folder: name a file in it"
    if not target.exists():
        return None
    if source.exists() and target.samefile(source):
        return f"{target} is the database itself: name another file"
    if not is_forced:
        return f"{target} is there already: name another file, or add --force"
    return None


def copy(source: Path, target: Path) -> int:
    """Write the copy, whole or not at all; return its number of articles.

    All pages are read in one step, so that what is written meanwhile is left out.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(open_readonly(source)) as db, closing(sqlite3.connect(part)) as to:
            db.conn.backup(to)
            # Without a -wal file beside it, so that it can be served as immutable.
            to.execute("pragma journal_mode = delete")
            articles = int(to.execute("select count(*) from articles").fetchone()[0])
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return articles


def told(target: Path, articles: int) -> list[str]:
    """Say what was made, and how it is counted once and served."""
    size = target.stat().st_size / 1e6
    name = shlex.quote(str(target))
    counts = shlex.quote(str(target.with_suffix(".json")))
    return [
        f"{target}: {articles:,} articles, {size:,.1f} MB",
        f"  datasette inspect {name} --inspect-file {counts}",
        f"  datasette serve --immutable {name} --inspect-file {counts}"
        " --metadata data/metadata.yml --template-dir data/templates"
        " --plugins-dir data/plugins --static static:data/static",
    ]
