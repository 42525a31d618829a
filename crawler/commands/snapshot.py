"""`scrapy snapshot OUT.db`: a copy of the database as it is now, even while a crawl writes."""

import argparse
import shlex
import sys
from pathlib import Path

from scrapy.commands import ScrapyCommand

from crawler.terminal.endings import BAD_USAGE, TROUBLES, ending_of
from pipelines.rows.snapshot import copy_database


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
            articles = copy_database(source, target)
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


def told(target: Path, articles: int) -> list[str]:
    """Say what was made, and how it is counted once and served."""
    size = target.stat().st_size / 1e6
    name = shlex.quote(str(target))
    counts = shlex.quote(str(target.with_suffix(".json")))
    return [
        f"{target}: {articles:,} articles, {size:,.1f} MB",
        f"  datasette inspect {name} --inspect-file {counts}",
        f"  make serve PUBLIC=1 DB={name} INSPECT={counts}",
    ]
