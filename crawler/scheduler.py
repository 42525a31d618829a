"""Hands out requests such that each host has one in flight, and none is asked twice."""

import time
from collections import deque
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from crawler.urls import normal_url


def host_key(url: str) -> str:
    """Give the name under which a request's host takes its turn."""
    return urlsplit(url).hostname or ""


class HostScheduler(BaseScheduler):
    """Queues a crawl's requests by host; what is not asked now is due in the next."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._queues: dict[str, deque[Request]] = {}
        self._asked: set[str] = set()
        self._paused: dict[str, float] = {}

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
        # Redirects go on where they began.
        if request.meta.get("redirect_urls"):
            queue.appendleft(request)
        else:
            queue.append(request)
        return True

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
        busy = {host_key(request.url) for request in active}
        for host in list(self._queues):
            if host in busy or self._is_paused(host):
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
