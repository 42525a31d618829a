"""Obeys robots.txt as RFC 9309 says: no answer means stay away, for now."""

import asyncio
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser

from crawler.refusals import RefusedRequest, failure_of

ROBOTS_BYTES = 512 * 1024
"""RFC 9309, 2.5: what is read of a longer file."""


class RobotsMiddleware:
    """Asks for robots.txt before all else on a host, and refuses what it forbids."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._answers: dict[str, asyncio.Task[RobotParser | RefusedRequest]] = {}

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
        agent = request.headers.get("User-Agent") or self.crawler.settings["USER_AGENT"]
        if not answer.allowed(request.url, agent):
            raise RefusedRequest("disallowed", "robots.txt forbids it")

    async def _answer(self, request: Request) -> RobotParser | RefusedRequest:
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(request.url))
        if origin not in self._answers:
            self._answers[origin] = asyncio.ensure_future(self._ask(origin, request))
        return await self._answers[origin]

    async def _ask(self, origin: str, request: Request) -> RobotParser | RefusedRequest:
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
        return await self._parser(response, request)

    async def _parser(self, response: Response, request: Request) -> RobotParser:
        body = response.body[:ROBOTS_BYTES] if response.status < 300 else b""
        parser = ProtegoRobotParser(body.removeprefix(b"\xef\xbb\xbf"), None)
        await self.crawler.signals.send_catch_log_async(
            signal=signals.robots_parsed, robotparser=parser, request=request
        )
        return parser
