"""Hands out requests such that no host has many in flight, and none is asked twice."""

import time
from collections import Counter, deque
from functools import lru_cache
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from crawler.addresses.urls import normal_url
from crawler.manners.unread import Unread

MOST_AT_ONCE = 2
"""Requests in flight at a host, whatever CONCURRENT_REQUESTS_PER_DOMAIN says."""


def host_key(url: str) -> str:
    """Give the name under which a request's host takes its turn."""
    return host_of_origin("/".join(url.split("/", 3)[:3]))


@lru_cache(4096)
def host_of_origin(origin: str) -> str:
    """Give the host of scheme, host and port."""
    return urlsplit(origin).hostname or ""


class HostScheduler(BaseScheduler):
    """Queues a crawl's requests by host; what is not asked now is due in the next."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._queues: dict[str, deque[Request]] = {}
        self._asked: set[str] = set()
        self._paused: dict[str, float] = {}
        wish = crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN", 1)
        self._at_once = max(1, min(wish, MOST_AT_ONCE))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "HostScheduler":
        """Make the scheduler."""
        return cls(crawler)

    def enqueue_request(self, request: Request) -> bool:
        """Take a request, unless its address was asked for in this crawl."""
        if not request.dont_filter:
            key = normal_url(request.url)
            if key in self._asked:
                return False
            self._asked.add(key)
        queue = self._queues.setdefault(host_key(request.url), deque())
        # Redirects go on where they began, and so do an article's other pages.
        if request.meta.get("redirect_urls") or request.meta.get("first"):
            queue.appendleft(request)
        else:
            queue.append(request)
        return True

    def claim(self, url: str) -> bool:
        """Take an address out of its turn; tell whether it may be asked for now."""
        key = normal_url(url)
        if key not in self._asked:
            self._asked.add(key)
            return True
        queue = self._queues.get(host_key(url), deque())
        waiting = [each for each in queue if normal_url(each.url) == key]
        for request in waiting:
            queue.remove(request)
        if waiting and not queue:
            del self._queues[host_key(url)]
        return bool(waiting)

    def was_asked(self, url: str) -> bool:
        """Tell whether an address was asked for in this crawl."""
        return normal_url(url) in self._asked

    def has_pending_requests(self) -> bool:
        """Tell whether anything is left to ask."""
        return any(self._queues.values())

    def next_request(self) -> Request | None:
        """Give a request to a host that is free, in turns; None when all are busy."""
        assert self.crawler.engine is not None
        active = self.crawler.engine.downloader.active
        busy = Counter(host_key(request.url) for request in active)
        unread = getattr(self.crawler.spider, "unread", Unread())
        for host in list(self._queues):
            if unread.is_full(host):
                continue
            if busy[host] >= self._at_once or self._is_paused(host):
                continue
            queue = self._queues.pop(host)
            request = queue.popleft()
            if queue:
                self._queues[host] = queue  # last in the order of turns
            return request
        return None

    def _is_paused(self, host: str) -> bool:
        until = self._paused.get(host)
        if until is None or until > time.monotonic():
            return until is not None
        del self._paused[host]
        return False

    def pause(self, host: str, seconds: float) -> None:
        """Hold a host's requests back for a while."""
        self._paused[host] = time.monotonic() + seconds

    def leave(self, host: str) -> int:
        """Forget what is left to ask of a host; return how much it was."""
        return len(self._queues.pop(host, ()))
