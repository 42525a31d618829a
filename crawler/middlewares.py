"""Conditional requests, bodies that end too early, redirects within a publisher."""

import zlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.addresses.urls import normal_url, same_site
from crawler.listings.listing import LONGEST_ADDRESS
from crawler.manners.cookies import carry_cookies
from crawler.manners.forwards import forward_of
from crawler.manners.refusals import LeftInTrap, RefusedRequest
from crawler.manners.traps import TrapWatch
from crawler.memory.history import has_led
from crawler.memory.hosts import HostFile
from crawler.memory.known_links import KnownLink
from crawler.scheduler import HostScheduler
from pipelines.gate.wall_redirects import refuse_redirect
from pipelines.outcomes import Blocked, Refused

REDIRECTS = {301, 302, 303, 307, 308}
FOR_GOOD = {301, 308}


class ConditionalRequestMiddleware:
    """Asks only for what changed since the last fetch; after a redirect too, for the
    validators are those of the page that answered in the end."""

    def process_request(self, request: Request) -> None:
        """Send the validators that the last answer had: of a link, or a host's file."""
        known = request.meta.get("link") or request.meta.get("host_file")
        if not isinstance(known, KnownLink | HostFile):
            return
        if request.meta.get("unconditional"):
            return
        if known.etag:
            request.headers["If-None-Match"] = known.etag
        # A date is no sign of the same page: an article may lead to the home page now.
        is_article = isinstance(known, KnownLink) and known.kind == "article"
        is_elsewhere = is_article and request.meta.get("redirect_urls")
        if known.last_modified and not is_elsewhere and is_past(known.last_modified):
            request.headers["If-Modified-Since"] = known.last_modified


def is_past(date: str) -> bool:
    """Tell whether a date of a header is none of the future: what is said to change
    only then would be the same for ever."""
    try:
        moment = parsedate_to_datetime(date)
    except (TypeError, ValueError, OverflowError):
        return True  # the server may know its own words again
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment <= datetime.now(UTC) + timedelta(hours=1)


class TrapMiddleware:
    """Leaves addresses without end that give no article to a later crawl."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "TrapMiddleware":
        """Make the middleware."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse one more of many pages that were no article, or a wall."""
        link = request.meta.get("link")
        traps: TrapWatch | None = getattr(self.crawler.spider, "traps", None)
        if link is None or traps is None or link.kind != "article":
            return
        if request.meta.get("first"):
            return  # the next page of an article, and not one more address
        if traps.is_walled(link.source):
            raise LeftInTrap(f"the last articles of {link.source} were walls")
        if traps.is_trap(link.source, link.url):
            raise LeftInTrap(f"one more address like many others: {link.url}")


class WholeBodyMiddleware:
    """Notes a packed body that ends before its end: unpacked, it looks whole."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Look for the end of a gzip body."""
        packing = (response.headers.get("Content-Encoding") or b"").strip().lower()
        if packing == b"gzip" and response.body:
            request.meta["is_cut"] = is_cut(response.body)
        return response


def is_cut(body: bytes) -> bool:
    """Tell whether a gzip body ends too early."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        while body and not unpacker.eof:
            unpacker.decompress(body, 1_000_000)
            body = unpacker.unconsumed_tail
    except zlib.error:
        return False  # not gzip at all: whoever unpacks it will say so
    return not unpacker.eof


class RedirectMiddleware:
    """Follows redirects on the publisher's own host, and one to another address of it."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.limit = crawler.settings.getint("REDIRECT_MAX_TIMES")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RedirectMiddleware":
        """Make the middleware."""
        return cls(crawler)

    def process_response(
        self, request: Request, response: Response
    ) -> Request | Response:
        """Turn a redirect into the request for its target; raises RefusedRequest."""
        location = response.headers.get("Location")
        if response.status in REDIRECTS and location:
            if len(set(response.headers.getlist("Location"))) > 1:
                raise RefusedRequest("http_error", "redirects to two addresses at once")
            place = location.decode("utf-8", "replace")
            return self._led_on(request, response, place)
        forward = forward_of(request.meta.get("link"), response)
        if forward is None:
            return response
        try:
            return self._led_on(request, response, forward)
        except RefusedRequest as reason:
            if reason.outcome == "duplicate":
                raise
            return response  # what it says itself tells more

    def _led_on(self, request: Request, response: Response, place: str) -> Request:
        target = self._target(response, place)
        passed = [*request.meta.get("redirect_urls", []), request.url]
        if len(passed) > self.limit:
            raise RefusedRequest("http_error", f"over {self.limit} redirects")
        self._refuse_repeat(response, target, passed)
        self._refuse_foreign(request, response, target)
        asked = request.replace(url=target, dont_filter=True)
        asked.meta["redirect_urls"] = passed
        if self._is_new_way(request, target):
            asked.meta["unconditional"] = True
        asked.meta["moves"] = (*request.meta.get("moves", ()), response.status)
        for header in ("If-None-Match", "If-Modified-Since", "Cookie", "Authorization"):
            asked.headers.pop(header, None)
        carry_cookies(response, request, asked)
        return asked

    def _target(self, response: Response, location: str) -> str:
        if len(location) > LONGEST_ADDRESS:
            trouble = f"redirects to an address of {len(location):,} characters"
            raise RefusedRequest("disallowed", trouble)
        try:
            return normal_url(urljoin(response.url, location))
        except ValueError as error:
            trouble = f"redirects to {location[:200]!r}, which is not http"
            raise RefusedRequest("disallowed", trouble) from error

    def _is_new_way(self, request: Request, target: str) -> bool:
        """Tell whether an address leads elsewhere for the first time: some servers have
        one ETag for all pages, and would call another one unchanged."""
        link = request.meta.get("link")
        db = getattr(self.crawler.spider, "db", None)
        return link is not None and db is not None and not has_led(db, link.url, target)

    def _refuse_repeat(
        self, response: Response, target: str, passed: list[str]
    ) -> None:
        if target in map(normal_url, passed):
            # Consent counters send the first visitor back with a cookie.
            counted = target == normal_url(passed[-1]) and len(passed) == 1
            if counted and response.headers.get("Set-Cookie"):
                return
            raise RefusedRequest("http_error", "redirects in a circle")

    def _refuse_foreign(
        self, request: Request, response: Response, target: str
    ) -> None:
        """An article moves within its publisher; what else is there is a wall or an ad."""
        link = request.meta.get("link")
        if link is None or link.kind != "article":
            return
        scheduler = self.crawler.engine.scheduler if self.crawler.engine else None
        assert isinstance(scheduler, HostScheduler)
        if scheduler.was_asked(target) and normal_url(request.url) != target:
            request.meta["answer"] = response  # it is archived: it leads to the article
            raise RefusedRequest("duplicate", target)
        source = self.crawler.spider.sources[link.source]  # type: ignore[union-attr]
        if source.wants(target) or same_site(target, source.homepage):
            return
        try:
            refuse_redirect(link.page(url=target))
        except Blocked as reason:
            raise RefusedRequest(reason.outcome, reason.detail) from reason
        except Refused:
            pass  # that it is elsewhere says more
        raise RefusedRequest("disallowed", f"redirects to another host: {target}")


def has_moved(moves: Sequence[int]) -> bool:
    """Tell from the redirects on the way whether an address is another one for good."""
    return bool(moves) and FOR_GOOD.issuperset(moves)
