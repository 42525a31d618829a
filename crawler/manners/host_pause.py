"""Leaves hosts alone that ask for it or are in trouble, and asks them more slowly after."""

import logging
from collections import Counter, defaultdict
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.extensions import LONGEST_DELAY, CrawlDelay
from crawler.manners.refusals import HostPaused, failure_of
from crawler.memory.hosts import SLOW_HOST, Hosts
from crawler.scheduler import HostScheduler, host_key
from crawler.session import DatabaseSpider
from pipelines.crawl import CrawlOver

logger = logging.getLogger(__name__)
PAUSED = {429, 503}
HOST_TROUBLE = {"timeout", "network_error"}
UNTOLD_PAUSE = 600.0
"""Seconds that a host is left alone after a 429 without Retry-After."""
LONGEST_PAUSE = timedelta(days=7)
SLOWER = 2.0
"""By how much the pause between two requests grows at each 429 or 503; the least."""
SLOWEST = 10.0
"""Seconds between two requests that a host in trouble is given at most."""
LONGEST_STAY = 600.0
"""Seconds of Crawl-delays after which a host is left to the next crawl: the others wait."""
PATIENCE = 10
"""Errors of a host or its network in a row after which it is left to a later crawl."""


class HostPauseMiddleware:
    """Leaves a host alone as long as it asks for, in this crawl and the next."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.longest_wait = crawler.settings.getfloat("LONGEST_WAIT")
        self._left: set[str] = set()
        self._errors: Counter[str] = Counter()
        self._waited: defaultdict[str, float] = defaultdict(float)
        crawler.signals.connect(
            self.request_reached, signal=signals.request_reached_downloader
        )

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "HostPauseMiddleware":
        """Make the middleware."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse a request to a host that is left alone."""
        if host_key(request.url) in self._left:
            raise HostPaused(f"{host_key(request.url)} is left to a later crawl")

    def request_reached(self, request: Request) -> None:
        """Begin slowly where the crawl before had to slow down."""
        host = host_key(request.url)
        slow = self._hosts().slow.pop(host, None)
        if slow:
            self._slow_down(host, slow)

    def process_response(self, request: Request, response: Response) -> Response:
        """Note a pause that the host asks for, and whether it is in trouble."""
        host = host_key(request.url)
        if not request.meta.get("host_file"):
            self._count_delay(host)
        if response.status < 500 and response.status != 429:
            del self._errors[host]
            return response
        if response.status in PAUSED:
            self._pause(host, response)
        self._note_error(host, f"answered {response.status}")
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note that a host gave no answer."""
        outcome, _ = failure_of(exception)
        if outcome in HOST_TROUBLE and not isinstance(exception, IgnoreRequest):
            self._note_error(host_key(request.url), outcome.replace("_", " "))

    def _count_delay(self, host: str) -> None:
        """Leave a host whose Crawl-delay would make this crawl too long."""
        watch = self.crawler.get_extension(CrawlDelay)
        delay = watch.delays.get(host, 0.0) if watch else 0.0
        self._waited[host] += delay
        if self._waited[host] < LONGEST_STAY or host in self._left:
            return
        if delay > LONGEST_DELAY:
            self._save_pause(host, delay, SLOW_HOST)
        self._leave(host, f"Crawl-delay of {delay:.0f} s")

    def _save_pause(
        self, host: str, seconds: float, reason: str, delay: float | None = None
    ) -> None:
        spider = self.crawler.spider
        assert isinstance(spider, DatabaseSpider)
        seconds = min(seconds, LONGEST_PAUSE.total_seconds())
        with suppress(CrawlOver), spider.writing("database"):
            waits = seconds <= self.longest_wait
            self._hosts().pause(host, seconds, reason, delay, is_waited_for=waits)

    def _pause(self, host: str, response: Response) -> None:
        header = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
        seconds = pause_of(header, datetime.now(UTC))
        if seconds is None and response.status == 429:
            seconds = UNTOLD_PAUSE
        said = f"answered {response.status}"
        self._save_pause(host, seconds or 0.0, said, self._slow_down(host))
        if not seconds:
            return
        if seconds <= self.longest_wait:
            self._scheduler().pause(host, seconds)
        else:
            self._leave(host, f"{said} and asked for {seconds:.0f} s")

    def _slow_down(self, host: str, delay: float = 0.0) -> float:
        """Make the pause between two requests longer; return it."""
        assert self.crawler.engine is not None
        slot = self.crawler.engine.downloader.slots.get(host)
        if slot is None:
            return SLOWER
        doubled = min(max(SLOWER, 2 * slot.delay), SLOWEST)
        slot.delay = max(slot.delay, delay or doubled)
        return float(slot.delay)

    def _note_error(self, host: str, trouble: str) -> None:
        self._errors[host] += 1
        if self._errors[host] == PATIENCE:
            self._leave(host, f"{PATIENCE} errors in a row, the last {trouble}")

    def _leave(self, host: str, reason: str) -> None:
        self._left.add(host)
        left = self._scheduler().leave(host)
        logger.info("%s: %s; %d requests wait for a later crawl", host, reason, left)

    def _scheduler(self) -> HostScheduler:
        assert self.crawler.engine is not None
        scheduler = self.crawler.engine.scheduler
        assert isinstance(scheduler, HostScheduler)
        return scheduler

    def _hosts(self) -> Hosts:
        hosts: Hosts = self.crawler.spider.hosts  # type: ignore[union-attr]
        return hosts


def pause_of(header: str, now: datetime) -> float | None:
    """Read Retry-After, seconds or a date; None when it says nothing."""
    if header.isascii() and header.isdigit():
        return min(float(header), LONGEST_PAUSE.total_seconds())
    try:
        until = parsedate_to_datetime(header)
    except (TypeError, ValueError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, min((until - now).total_seconds(), LONGEST_PAUSE.total_seconds()))
