"""Obeys robots.txt as RFC 9309 says: no answer means stay away, for now.

An answer is used for a day, over crawls. The RFC allows an older copy while a host can't
be reached; it is not used here: a host that fails on its smallest file is in trouble, and
what its feeds announce is still there when it is well again.
"""

import asyncio
import re
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.robotstxt import ProtegoRobotParser, RobotParser

from crawler.manners.host_files import LARGEST, ask_host_file
from crawler.manners.refusals import RefusedRequest

AGENT_LINE = re.compile(
    rb"((?:\A|[\r\n])[ \t]*user[- ]?agent[ \t]*(?::[ \t]*|[ \t]))([^\s/:;,(#*]+)[^\r\n]*",
    re.IGNORECASE,
)
CONTACT = re.compile(r"https?://\S+|\S+@\S+", re.IGNORECASE)


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
        """End the reading of a host's file without end: its first part counts."""
        if request.meta.get("host_file"):
            read = request.meta.get("bytes_read", 0) + len(data)
            request.meta["bytes_read"] = read
            if read > LARGEST:
                raise StopDownload(fail=False)

    async def _answer(self, request: Request) -> RobotParser | RefusedRequest:
        origin = origin_of(request.url)
        if origin not in self._answers:
            self._answers[origin] = asyncio.ensure_future(self._find(origin, request))
        return await self._answers[origin]

    async def _find(
        self, origin: str, request: Request
    ) -> RobotParser | RefusedRequest:
        source = request.meta.get("source")
        address = f"{origin}/robots.txt"
        try:
            body = await ask_host_file(
                self.crawler, origin, address, is_robots_txt=True, source=source
            )
        except RefusedRequest as reason:
            return RefusedRequest(reason.outcome, f"robots.txt: {reason.detail}")
        parser = robots_parser(body)
        await self.crawler.signals.send_catch_log_async(
            signal=signals.robots_parsed, robotparser=parser, request=request
        )
        return parser


def origin_of(url: str) -> str:
    """Give scheme, host and port of an address."""
    return "{0.scheme}://{0.netloc}".format(urlsplit(url))


def robot_name(agent: str) -> str:
    """Give the name by which rules name a user agent, a slash behind it: what stands in
    brackets, a contact's address for one, is no name of ours. One that calls itself a
    browser has its names in there."""
    if agent.lower().startswith("mozilla"):
        names = re.findall(r"[\w-]+", CONTACT.sub(" ", agent))[1:]
        return "/ ".join(names) + "/"
    return re.split(r"[/\s;,(]", agent.strip(), maxsplit=1)[0] + "/"


def robots_parser(body: bytes) -> RobotParser:
    """Read the rules of a robots.txt. Its names lose version and remarks and get a slash
    behind them, so that none fits the beginning of another (RFC 9309, 2.2.1)."""
    body = AGENT_LINE.sub(rb"\1\2/", body.removeprefix(b"\xef\xbb\xbf"))
    return ProtegoRobotParser(body, None)
