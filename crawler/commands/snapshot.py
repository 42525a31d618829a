"""`scrapy snapshot OUT.db`: a copy of the database as it is now, even while a crawl writes."""

import argparse
import shlex
from pathlib import Path

from crawler.session import BadUsage
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE
from pipelines.rows.snapshot import copy_database


class Command(PlainCommand):
    """Copies the database for others to read."""

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

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """Copy, and say how the copy is served."""
        assert self.settings is not None
        source = Path(self.settings["DATABASE"])
        if len(args) != 1:
            raise BadUsage("one file wanted, like `scrapy snapshot news.db`")
        target = Path(args[0])
        if trouble := refusal(source, target, is_forced=opts.force):
            raise BadUsage(trouble)
        print("\n".join(told(target, copy_database(source, target))))
        return DONE


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
