"""Obeys robots.txt as RFC 9309 says: no answer means stay away, for now.

An answer is used for a day, over crawls. The RFC allows an older copy while a host can't
be reached; it is not used here: a host that fails on its smallest file is in trouble, and
what its feeds announce is still there when it is well again.
"""

import asyncio
import codecs
from contextlib import suppress
from datetime import UTC, datetime
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser

from crawler.hosts import Hosts
from crawler.refusals import RefusedRequest, failure_of
from crawler.session import DatabaseSpider
from pipelines.crawl import CrawlOver

ROBOTS_BYTES = 512 * 1024
"""RFC 9309, 2.5: what is read of a longer file."""


class RobotsMiddleware:
    """Asks for robots.txt before all else on a host, and refuses what it forbids."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._answers: dict[str, asyncio.Task[RobotParser | RefusedRequest]] = {}
        crawler.signals.connect(self.bytes_received, signal=signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RobotsMiddleware":
        """Make the middleware."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Refuse what the host's robots.txt forbids, and all while it is not known."""
        if request.meta.get("is_robots_txt"):
            return
        answer = await self._answer(request)
        if isinstance(answer, RefusedRequest):
            raise answer
        robot = robot_name(self.crawler.settings["USER_AGENT"])
        if not answer.allowed(request.url, robot):
            raise RefusedRequest("disallowed", "robots.txt forbids it")

    def bytes_received(self, data: bytes, request: Request) -> None:
        """End the reading of a robots.txt without end: its first part counts."""
        if request.meta.get("is_robots_txt"):
            read = request.meta.get("robots_bytes", 0) + len(data)
            request.meta["robots_bytes"] = read
            if read > ROBOTS_BYTES:
                raise StopDownload(fail=False)

    async def _answer(self, request: Request) -> RobotParser | RefusedRequest:
        origin = origin_of(request.url)
        if origin not in self._answers:
            self._answers[origin] = asyncio.ensure_future(self._find(origin, request))
        return await self._answers[origin]

    async def _find(
        self, origin: str, request: Request
    ) -> RobotParser | RefusedRequest:
        hosts: Hosts | None = getattr(self.crawler.spider, "hosts", None)
        kept = hosts.robots(origin, datetime.now(UTC)) if hosts else None
        body = kept.body if kept else await self._ask(origin, request)
        if isinstance(body, RefusedRequest):
            return body
        parser = robots_parser(body)
        await self.crawler.signals.send_catch_log_async(
            signal=signals.robots_parsed, robotparser=parser, request=request
        )
        return parser

    async def _ask(self, origin: str, request: Request) -> bytes | RefusedRequest:
        asked = Request(
            f"{origin}/robots.txt",
            callback=NO_CALLBACK,
            meta={"is_robots_txt": True, "source": request.meta.get("source")},
        )
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(asked)
        except Exception as error:  # whatever went wrong, nothing is known of the host
            outcome, detail = failure_of(error)
            return RefusedRequest(outcome, f"robots.txt: {detail}")
        if response.status >= 500 or response.status == 429:
            trouble = f"robots.txt answered {response.status}: try again later"
            return RefusedRequest("disallowed", trouble)
        body = as_utf8(response.body[:ROBOTS_BYTES]) if response.status < 300 else b""
        self._keep(origin, response.status, body)
        return body

    def _keep(self, origin: str, status: int, body: bytes) -> None:
        spider = self.crawler.spider
        hosts: Hosts | None = getattr(spider, "hosts", None)
        if hosts is not None and isinstance(spider, DatabaseSpider):
            with suppress(CrawlOver), spider.writing("database"):
                hosts.keep_robots(origin, status, body, datetime.now(UTC))


def origin_of(url: str) -> str:
    """Give scheme, host and port of an address."""
    return "{0.scheme}://{0.netloc}".format(urlsplit(url))


def robot_name(agent: str) -> str:
    """Give the part of a user agent by which rules name it: what stands in brackets,
    a contact's address for one, is no name of ours."""
    if agent.lower().startswith("mozilla"):
        return agent
    return agent.partition("(")[0].strip() or agent


def as_utf8(body: bytes) -> bytes:
    """Give a file that is UTF-16, against the RFC, as UTF-8."""
    if body[:2] not in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return body
    return body.decode("utf-16", "replace").encode()


def robots_parser(body: bytes) -> RobotParser:
    """Read the rules of a robots.txt."""
    return ProtegoRobotParser(body.removeprefix(b"\xef\xbb\xbf"), None)
