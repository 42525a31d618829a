"""`scrapy crawl news` and `scrapy crawl replay`, with exit codes that cron can tell."""

import argparse
import logging
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import Crawler

from crawler.alerts.file import Alert
from crawler.alerts.telling import alerts_of, announce
from crawler.memory.lock import lock_database
from crawler.session import BadUsage, DatabaseSpider
from crawler.setting_checks import check_settings, database_of
from crawler.terminal.endings import DONE, FAILED, TROUBLES, ending_of
from crawler.terminal.summary import print_summary
from pipelines.analyse import ModelNotFound, check_models
from pipelines.migrations import open_database

ON_RECORD: Final = (
    "scrapy.core.downloader.handlers",
    "scrapy.downloadermiddlewares.httpcompression",
)
"""Loggers that warn of single answers, in each crawl anew: `fetches` tells of them."""


class Command(BaseRunSpiderCommand):
    """Runs a spider on the database."""

    requires_project = True

    def syntax(self) -> str:
        """Say how it is called."""
        return "[options] news|replay"

    def short_desc(self) -> str:
        """Say what it does."""
        return "Crawl what is due, or replay the archive, into the database"

    def long_desc(self) -> str:
        """Say what it takes and how it ends."""
        return (
            "news: crawls what is due; -a source=NAME,… those sources alone; "
            "-a url=URL,… those pages, due or not. "
            "replay: runs archived pages through the pipelines again, without network; "
            "-a source=NAME,… -a since=DATE -a warc=GLOB limit it. "
            "Ends with 0 when done, 1 when it failed, 2 on bad usage, settings or source "
            "file, 75 when another crawl has the database."
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run it, and turn all that may go wrong into one line and a status."""
        try:
            self.exitcode = self._run(args, opts)
        except (*TROUBLES, ModelNotFound) as error:
            self.exitcode, line = ending_of(error)
            print(f"scrapy crawl: {line}", file=sys.stderr)

    def _run(self, args: list[str], opts: argparse.Namespace) -> int:
        assert self.settings is not None and self.crawler_process is not None
        spider_class = self._spider_class(args)
        prepare_settings(self.settings)
        prepared = spider_class.prepare(self.settings, opts.spargs)
        check_models(self.settings.getdict("MODELS"))
        alerts = alerts_of(self.settings)
        database = database_of(self.settings)
        with lock_database(database):
            prepared["db"] = open_database(database)
            prepared |= spider_class.begin(self.settings, prepared)
            crawler = self._create_crawler(spider_class)
            self.crawler_process.crawl(crawler, **prepared)
            self.crawler_process.start()
            self._announce(crawler, alerts)
            return self._verdict(crawler)

    def _spider_class(self, args: list[str]) -> type[DatabaseSpider]:
        assert self.crawler_process is not None
        known = self.crawler_process.spider_loader.list()
        if len(args) != 1 or args[0] not in known:
            given = " ".join(args) or "nothing"
            raise BadUsage(f"one spider wanted ({' or '.join(known)}), not {given}")
        found: Any = self.crawler_process.spider_loader.load(args[0])
        return found  # type: ignore[no-any-return]

    def _announce(self, crawler: Crawler, alerts: Sequence[Alert]) -> None:
        """Tell of what is new; what goes wrong here does not make a crawl fail."""
        spider = crawler.spider
        if not isinstance(spider, DatabaseSpider) or spider.name != "news":
            return
        for trouble in announce(spider.db, alerts, crawler.settings, datetime.now(UTC)):
            print(f"scrapy crawl: {trouble}", file=sys.stderr)

    def _verdict(self, crawler: Crawler) -> int:
        spider = crawler.spider
        assert self.crawler_process is not None
        if self.crawler_process.bootstrap_failed or not isinstance(
            spider, DatabaseSpider
        ):
            return FAILED
        print_summary(spider)
        return DONE if spider.verdict() == "done" else FAILED


def is_ours(record: logging.LogRecord) -> bool:
    """Tell whether a record is of more than an odd certificate, which is on record."""
    return not record.getMessage().startswith("while verifying certificate")


def prepare_settings(settings: Any) -> None:
    """Check the settings, fill in what depends on others; raises BadUsage."""
    check_settings(settings)
    for name in ON_RECORD:
        logging.getLogger(name).setLevel(logging.ERROR)
    logging.getLogger("twisted").addFilter(is_ours)
    contact = settings["CONTACT"]
    note = f"; {contact}" if contact else ""
    agent = settings["USER_AGENT"].replace("{contact}", note)
    settings.set("USER_AGENT", agent, priority="cmdline")
