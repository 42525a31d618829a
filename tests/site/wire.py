"""Gives answers the validators and the compression that a web server adds."""

import gzip
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Protocol

from tests.site.newsroom import Publisher
from tests.site.pages import Answer


class Headers(Protocol):
    """What is needed of a request's headers."""

    def get(self, name: str, default: str = "") -> str:
        """Give a header's value."""
        ...


def conditional(reply: Answer, publisher: Publisher, asked: Headers) -> Answer:
    """Add validators to a good answer, and empty it when the asker has it already."""
    if reply.status != 200 or not reply.changed:
        return reply
    changed = reply.changed.astimezone(UTC).replace(microsecond=0)
    if "etag" in publisher.validators:
        reply.headers["ETag"] = reply.etag
    if "last_modified" in publisher.validators:
        reply.headers["Last-Modified"] = format_datetime(changed, usegmt=True)
    if _known(reply.headers, changed, asked):
        reply.status, reply.body = 304, b""
    return reply


def _known(told: dict[str, str], changed: datetime, asked: Headers) -> bool:
    tags, since = asked.get("If-None-Match"), asked.get("If-Modified-Since")
    if tags and "ETag" in told:
        return told["ETag"] in [t.strip().removeprefix("W/") for t in tags.split(",")]
    if since and "Last-Modified" in told:
        return changed <= parsedate_to_datetime(since)
    return False


def compressed(reply: Answer, publisher: Publisher, asked: Headers) -> Answer:
    """Compress text for publishers that do, when the asker takes it."""
    takes = "gzip" in asked.get("Accept-Encoding", "")
    packed = reply.media_type in ("image/png", "application/gzip")
    if publisher.compressed and takes and reply.body and not packed:
        reply.body = gzip.compress(reply.body, mtime=0)
        reply.headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return reply
