"""Obeys `/.well-known/tdmrep.json`, where a host reserves text and data mining.

Asked only where the setting obeys `tdm-reservation`, once a day a host, and kept beside
its robots.txt. What a page says itself goes before, and is noted in any case.
"""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http.request import NO_CALLBACK

from crawler.hosts import Hosts
from crawler.refusals import RefusedRequest
from crawler.robots import ROBOTS_BYTES, origin_of
from crawler.session import DatabaseSpider
from pipelines.crawl import CrawlOver
from pipelines.opt_outs import TDM
from pipelines.tdm_files import TdmRules, tdm_rules

PLACE = "/.well-known/tdmrep.json"


class TdmMiddleware:
    """Refuses the articles that a host reserves."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._rules: dict[str, asyncio.Task[TdmRules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "TdmMiddleware":
        """Make the middleware."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Refuse an article that its host's file reserves."""
        link = request.meta.get("link")
        if TDM not in getattr(self.crawler.spider, "obeyed", ()):
            return
        if link is None or link.kind != "article":
            return
        origin = origin_of(request.url)
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._find(origin))
        if (await self._rules[origin]).reserves(request.url):
            request.meta["opt_outs"] = [TDM]
            raise RefusedRequest("disallowed", f"tdmrep.json of its host says {TDM}")

    async def _find(self, origin: str) -> TdmRules:
        spider = self.crawler.spider
        assert isinstance(spider, DatabaseSpider)
        hosts: Hosts = spider.hosts  # type: ignore[attr-defined]
        kept = hosts.robots(origin + PLACE, datetime.now(UTC))
        if kept:
            return tdm_rules(kept.body)
        asked = Request(origin + PLACE, callback=NO_CALLBACK)
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(asked)
        except Exception:  # a host that does not answer has reserved nothing
            return tdm_rules(b"")
        body = response.body[:ROBOTS_BYTES] if response.status == 200 else b""
        if response.status < 500 and response.status != 429:
            with suppress(CrawlOver), spider.writing("database"):
                now = datetime.now(UTC)
                hosts.keep_robots(origin + PLACE, response.status, body, now)
        return tdm_rules(body)
