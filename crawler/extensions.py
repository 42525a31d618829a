"""What watches a crawl: its pace at each host, and what it tells people."""

import logging
import sys
import time
from collections import Counter
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.logformatter import LogFormatter
from scrapy.robotstxt import RobotParser
from scrapy.utils.asyncio import create_looping_call

from crawler.manners.robots import robot_name
from crawler.scheduler import host_key
from crawler.session import DatabaseSpider
from pipelines.crawl import CrawlOver, Dropped
from pipelines.rows.crawls import ERRORS

logger = logging.getLogger(__name__)

NO_CONTACT = (
    'nobody can reach you: add CONTACT = "https://…" (your page or address) to'
    " crawler/settings.py; it goes into the user agent"
)


LONGEST_DELAY = 120.0
"""Seconds of Crawl-delay that are waited for within a crawl."""


class CrawlDelay:
    """Keeps each host's Crawl-delay."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.delays: dict[str, float] = {}
        self.longest_wait = crawler.settings.getfloat("LONGEST_WAIT")
        crawler.signals.connect(self.robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(
            self.request_reached, signal=signals.request_reached_downloader
        )
        crawler.signals.connect(self.answered, signal=signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CrawlDelay":
        """Make the extension."""
        return cls(crawler)

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Note the delay that robots.txt asks for."""
        delay = robotparser.crawl_delay(robot_name(self.crawler.settings["USER_AGENT"]))
        if delay:
            host = host_key(request.url)
            self.delays[host] = float(delay)
            self._slow_down(host)

    def request_reached(self, request: Request) -> None:
        """Keep the delay of a host whose slot is new, or was sped up."""
        self._slow_down(host_key(request.url))

    def answered(self, request: Request) -> None:
        """Count the delay from the answer on: a late start makes no short pause."""
        slot = self._slot(host_key(request.url))
        if slot is not None and host_key(request.url) in self.delays:
            slot.lastseen = time.monotonic()

    def _slow_down(self, host: str) -> None:
        slot = self._slot(host)
        if slot is not None:
            slot.delay = max(slot.delay, self.pause(host))

    def pause(self, host: str) -> float:
        """Give the seconds between two requests of this crawl to a host."""
        delay = self.delays.get(host, 0.0)
        # A longer one allows a single request a crawl, some time after robots.txt.
        return delay if delay <= LONGEST_DELAY else min(delay, self.longest_wait)

    def _slot(self, host: str) -> Slot | None:
        assert self.crawler.engine is not None
        return self.crawler.engine.downloader.slots.get(host)


class Throttle(AutoThrottle):
    """Scrapy's throttle, which never goes below a host's Crawl-delay."""

    def _adjust_delay(self, slot: Slot, latency: float, response: Response) -> None:
        super()._adjust_delay(slot, latency, response)
        watch = self.crawler.get_extension(CrawlDelay)
        if watch is not None:
            slot.delay = max(slot.delay, watch.pause(host_key(response.url)))


class Progress:
    """One live line on a terminal, a line each 20 s in the log, nothing under cron."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.started = time.monotonic()
        self.is_live = sys.stderr.isatty() and not crawler.settings.get("LOG_FILE")
        self._ticker: Any = None
        self._logged = 0.0
        crawler.signals.connect(self.opened, signal=signals.spider_opened)
        crawler.signals.connect(self.closed, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Progress":
        """Make the extension."""
        return cls(crawler)

    def opened(self, spider: Spider) -> None:
        """Begin to tell."""
        logger.info("Crawl begun: %s", spider.name)
        if spider.name == "news" and not self.crawler.settings["CONTACT"]:
            self.tell_once(NO_CONTACT)
        self._ticker = create_looping_call(self.tell)
        self._ticker.start(0.5 if self.is_live else 5, now=False)

    def tell_once(self, advice: str) -> None:
        """Advise people: on a terminal or in a log of this level; cron stays silent."""
        if self.is_live and not logger.isEnabledFor(logging.INFO):
            sys.stderr.write(f"scrapy crawl: {advice}\n")
        logger.info(advice)

    def tell(self) -> None:
        """Write the live line, or now and then a line of the log."""
        if self.is_live:
            sys.stderr.write(f"\r\033[K{self.line()}")
            sys.stderr.flush()
        elif time.monotonic() - self._logged > 20:
            self._logged = time.monotonic()
            logger.info(self.line())

    def line(self) -> str:
        """Say how far the crawl is."""
        spider = self.crawler.spider
        outcomes = spider.outcomes if isinstance(spider, DatabaseSpider) else Counter()
        fetched = sum(outcomes.values())
        errors = sum(outcomes[word] for word in ERRORS)
        rate = fetched / max(0.1, time.monotonic() - self.started)
        return (
            f"{fetched} fetched · {outcomes['article']} new · "
            f"{outcomes['updated']} updated · {errors} errors · "
            f"{rate:.1f} a second · {self._waiting()}"
        )

    def _waiting(self) -> str:
        engine = self.crawler.engine
        if engine is None or engine.spider is None:
            return "ending"
        hosts = sorted({host_key(r.url) for r in engine.downloader.active})
        if not hosts:
            return "reading pages"
        more = f" and {len(hosts) - 1} more" if len(hosts) > 1 else ""
        return f"waiting for {hosts[0]}{more}"

    def closed(self, spider: Spider, reason: str) -> None:
        """Stop the live line."""
        if self._ticker is not None and self._ticker.running:
            self._ticker.stop()
        if self.is_live:
            sys.stderr.write("\r\033[K")
        logger.info("Crawl ended (%s): %s", reason, self.line())


class QuietLogFormatter(LogFormatter):
    """One short line for each page, at the level of INFO; the store keeps the rest."""

    def dropped(
        self, item: Any, exception: BaseException, response: Any, spider: Spider
    ) -> Any:
        """Say why a page is no article."""
        page = getattr(item, "page", None) or item
        if isinstance(exception, CrawlOver):
            return None
        reason = exception.reason if isinstance(exception, Dropped) else None
        return {
            "level": logging.INFO if reason else logging.ERROR,
            "msg": "%(outcome)s: %(url)s %(detail)s",
            "args": {
                "outcome": reason.outcome if reason else "dropped",
                "url": getattr(page, "requested_url", page),
                "detail": exception,
            },
        }

    def scraped(self, item: Any, response: Any, spider: Spider) -> Any:
        """Say which article is stored."""
        return {
            "level": logging.INFO,
            "msg": "article: %(url)s",
            "args": {"url": getattr(item, "url", item)},
        }

    def item_error(
        self, item: Any, exception: BaseException, response: Any, spider: Spider
    ) -> Any:
        """Say on which page a stage failed; the traceback follows."""
        page = getattr(item, "page", None) or item
        return {
            "level": logging.ERROR,
            "msg": "a stage failed on %(url)s",
            "args": {"url": getattr(page, "requested_url", page)},
        }
