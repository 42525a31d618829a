"""Asks a host for the files in which it says what it allows: robots.txt, tdmrep.json.

What was answered is used for a day, over crawls; then the host is asked whether it changed.
"""

import codecs
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.manners.refusals import RefusedRequest, failure_of
from crawler.memory.hosts import HostFile, Hosts, validator
from crawler.session import DatabaseSpider
from pipelines.crawl import CrawlOver

LARGEST = 512 * 1024
"""RFC 9309, 2.5: what is read of a longer file."""


async def ask_host_file(crawler: Crawler, key: str, url: str, **meta: Any) -> bytes:
    """Give what a host's file says, empty where it has none; raises RefusedRequest where
    nobody knows. `key`: under which it is kept; `meta`: of the request, if it is made."""
    hosts: Hosts | None = getattr(crawler.spider, "hosts", None)
    now = datetime.now(UTC)
    kept = hosts.file(key) if hosts else None
    if kept and kept.is_fresh(now):
        return kept.body
    asked = {"host_file": kept or True, "unconditional": kept and kept.is_stale(now)}
    request = Request(url, callback=NO_CALLBACK, meta={**meta, **asked})
    response = await _answer(crawler, request)
    is_same = response.status == 304
    file = kept.seen_again(now) if kept and is_same else file_of(response, now)
    _keep(crawler, key, file)
    return file.body


async def _answer(crawler: Crawler, request: Request) -> Response:
    assert crawler.engine is not None
    try:
        response = await crawler.engine.download_async(request)
    except Exception as error:  # whatever went wrong, nothing is known of the host
        raise RefusedRequest(*failure_of(error)) from error
    if response.status >= 500 or response.status == 429:
        trouble = f"answered {response.status}: try again later"
        raise RefusedRequest("disallowed", trouble)
    return response


def _keep(crawler: Crawler, key: str, file: HostFile) -> None:
    spider = crawler.spider
    hosts: Hosts | None = getattr(spider, "hosts", None)
    if hosts is not None and isinstance(spider, DatabaseSpider):
        with suppress(CrawlOver), spider.writing("database"):
            hosts.keep_file(key, file)


def file_of(response: Response, now: datetime) -> HostFile:
    """Make the record of an answer; what is no answer of a file says nothing."""
    is_file = response.status < 300
    return HostFile(
        fetched_at=now,
        full_at=now,
        status=response.status,
        body=as_utf8(response.body[:LARGEST]) if is_file else b"",
        etag=_validator(response, "ETag") if is_file else None,
        last_modified=_validator(response, "Last-Modified") if is_file else None,
    )


def _validator(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return validator(value.decode("latin-1")) if value else None


def as_utf8(body: bytes) -> bytes:
    """Give a file that is UTF-16 or Latin-1, against the RFC, as UTF-8."""
    if body[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return body.decode("utf-16", "replace").encode()
    try:
        # The last character may have been cut.
        codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace").encode()
    return body
