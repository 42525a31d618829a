"""Obeys `/.well-known/tdmrep.json`, where a host reserves text and data mining.

Asked only where the setting obeys `tdm-reservation`, once a day a host, and kept beside
its robots.txt. What a page says itself goes before, and is noted in any case.
"""

import asyncio

from scrapy import Request
from scrapy.crawler import Crawler

from crawler.manners.host_files import ask_host_file
from crawler.manners.refusals import RefusedRequest
from crawler.manners.robots import origin_of
from pipelines.page.opt_outs import TDM
from pipelines.page.tdm_files import TdmRules, tdm_rules

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
        place = origin + PLACE
        try:
            return tdm_rules(await ask_host_file(self.crawler, place, place))
        except RefusedRequest:  # a host that does not answer has reserved nothing
            return tdm_rules(b"")
