"""`scrapy sources`: the sources with their health, a check of them, and new ones."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from crawler.addresses.urls import is_http, normal_url
from crawler.commands.crawl import prepare_settings
from crawler.errand import run_errand
from crawler.memory.known_sources import load_health
from crawler.publishers.add import (
    SourceAddition,
    found_lines,
    next_lines,
    nothing_lines,
)
from crawler.publishers.check import SourceCheck
from crawler.publishers.check_lines import check_lines
from crawler.publishers.file import source_path
from crawler.publishers.search import SourceSearch
from crawler.publishers.table import file_lines, health_lines
from crawler.session import BadUsage
from crawler.sources import Source, load_sources
from crawler.terminal.command import PlainCommand
from crawler.terminal.endings import DONE, FAILED, TROUBLES
from crawler.terminal.table import printable
from pipelines.analyse import ModelNotFound, check_models, pool_of
from pipelines.migrations import open_readonly
from pipelines.workers import WorkerPool


class Command(PlainCommand):
    """Lists sources, tries them, finds new ones."""

    requires_crawler_process = True
    troubles = (*TROUBLES, ModelNotFound)

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

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        """List the sources, check some, or add one."""
        prepare_settings(self.settings)
        verb, *rest = args or ["list"]
        if opts.name and verb != "add":
            raise BadUsage("--name goes with `scrapy sources add URL`")
        if not args:
            return self._list()
        if verb == "check":
            return self._check(rest)
        if verb == "add":
            return self._add(rest, opts.name)
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
        check = SourceCheck(sources, self._pool(len(sources)), Progress(len(sources)))
        try:
            assert self.crawler_process is not None
            run_errand(self.crawler_process, check, sources)
        finally:
            check.pool.close()
        print_lines(check_lines(check.reports))
        return DONE if all(report.is_good for report in check.reports) else FAILED

    def _add(self, urls: list[str], name: str | None) -> int:
        if len(urls) != 1 or not is_http(urls[0]):
            raise BadUsage("add: one address wanted, like https://…")
        assert self.settings is not None and self.crawler_process is not None
        folder = Path(self.settings["SOURCES_DIR"])
        if not folder.is_dir():
            raise BadUsage(f"{folder}: no such folder; SOURCES_DIR must name one")
        if name is not None:
            source_path(folder, name)
        search = SourceSearch(url=normal_url(urls[0]))
        addition = SourceAddition(
            search=search, folder=folder, name=name, pool=self._pool(1)
        )
        try:
            run_errand(self.crawler_process, addition)
        finally:
            addition.pool.close()
        draft = addition.draft
        if draft is None:
            lines = "\n".join(map(printable, nothing_lines(search)))
            print(f"scrapy sources: {lines}", file=sys.stderr)
            return FAILED
        print_lines(found_lines(addition, draft))
        pages = Path(self.settings.get("PAGES_DIR", "tests/pages"))
        print_lines(next_lines(addition, draft, list(addition.write(draft, pages))))
        return DONE

    def _sources(self, names: Iterable[str] = ()) -> list[Source]:
        assert self.settings is not None
        return load_sources(Path(self.settings["SOURCES_DIR"]), list(names))

    def _pool(self, articles: int) -> WorkerPool:
        assert self.settings is not None
        workers = min(articles, self.settings.getint("ANALYSE_WORKERS"))
        self.settings.set("ANALYSE_WORKERS", workers, priority="cmdline")
        check_models(self.settings.getdict("MODELS"))
        return pool_of(self.settings, is_whole=False)


class Progress:
    """Tells on a terminal how far a check is."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.is_live = sys.stderr.isatty()

    def __call__(self, done: int) -> None:
        """Write the line anew; take it away at the end."""
        if self.is_live:
            line = f"{done} of {self.total} checked" if done < self.total else ""
            print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines."""
    print("\n".join(map(printable, lines)))
