"""`scrapy sources`: the sources with their health, a check of them, and new ones."""

import argparse
import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path

from scrapy.commands import ScrapyCommand

from crawler.check_lines import check_lines
from crawler.commands.crawl import BAD_USAGE, DONE, FAILED, prepare_settings
from crawler.errand import run_errand
from crawler.session import BadUsage
from crawler.source_check import SourceCheck
from crawler.source_table import file_lines, health_lines, load_health
from crawler.sources import BadSource, Source, load_sources
from pipelines.analyse import ModelNotFound, WorkerPool, check_models, pool_of
from pipelines.migrations import DatabaseTrouble, open_readonly


class Command(ScrapyCommand):
    """Lists sources, tries them, finds new ones."""

    requires_project = True

    def syntax(self) -> str:
        """Say how it is called."""
        return "[check [NAME …] | add URL [--name NAME]]"

    def short_desc(self) -> str:
        """Say what it does."""
        return "List the sources with their health, check them, or add one"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        super().add_options(parser)
        parser.add_argument("--name", help="of the source to be added, like the_verge")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what is asked, and turn all that may go wrong into one line and a status."""
        try:
            assert self.settings is not None
            prepare_settings(self.settings)
            self.exitcode = self._run(args, opts)
        except (BadSource, BadUsage) as error:
            self._fail(BAD_USAGE, error)
        except (DatabaseTrouble, ModelNotFound, OSError, sqlite3.Error) as error:
            self._fail(FAILED, error)

    def _fail(self, status: int, error: Exception) -> None:
        print(f"scrapy sources: {error}", file=sys.stderr)
        self.exitcode = status

    def _run(self, args: list[str], opts: argparse.Namespace) -> int:
        verb, *rest = args or ["list"]
        if opts.name and verb != "add":
            raise BadUsage("--name goes with `scrapy sources add URL`")
        if not args:
            return self._list()
        if verb == "check":
            return self._check(rest)
        raise BadUsage(f"no such thing as {verb!r}: write check, add URL, or nothing")

    def _list(self) -> int:
        sources = self._sources()
        assert self.settings is not None
        database = Path(self.settings["DATABASE"])
        if not database.exists():
            print_lines(file_lines(sources, str(database)))
            return DONE
        db = open_readonly(database)
        print_lines(health_lines(sources, load_health(db)))
        return DONE

    def _check(self, names: list[str]) -> int:
        sources = self._sources(names)
        check = SourceCheck(sources, self._pool())
        try:
            assert self.crawler_process is not None
            run_errand(self.crawler_process, check, sources)
        finally:
            check.pool.close()
        print_lines(check_lines(check.reports))
        return DONE if all(report.is_good for report in check.reports) else FAILED

    def _sources(self, names: Iterable[str] = ()) -> list[Source]:
        assert self.settings is not None
        return load_sources(Path(self.settings["SOURCES_DIR"]), list(names))

    def _pool(self) -> WorkerPool:
        assert self.settings is not None
        check_models(self.settings.getdict("MODELS"))
        return pool_of(self.settings)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines."""
    print("\n".join(lines))
