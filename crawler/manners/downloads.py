"""Scrapy's HTTP client, with an end to the headers of an answer."""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from twisted.internet.defer import Deferred
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS

LONGEST_HEAD = 512 * 1024
"""Bytes; neither Scrapy nor Twisted has a limit: 30 s of headers fill 2.5 GB."""


class HeadTooLong(Exception):
    """A server sends headers without end."""


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Gives a connection up on which the headers never end."""

    head_bytes = 0

    def request(self, request: Any) -> "Deferred[Any]":
        """Send a request."""
        self.head_bytes = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802
        """Take what came, unless it is one header too many."""
        if self._parser is None:
            return
        if self._parser.state in (STATUS, HEADER):
            self.head_bytes += len(data)
        if self.head_bytes > LONGEST_HEAD and self._parser.state == HEADER:
            trouble = f"over {LONGEST_HEAD:,} bytes of headers"
            self._giveUp(Failure(HeadTooLong(trouble)))  # type: ignore[no-untyped-call]
            assert self.transport is not None
            self.transport.abortConnection()
            return
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Makes such connections."""

    def buildProtocol(self, addr: Any) -> BoundedProtocol:  # noqa: N802
        """Make one."""
        made = BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
        return made


class BoundedDownloads(HTTP11DownloadHandler):
    """Scrapy's handler of http and https with such connections."""

    def __init__(self, crawler: Any) -> None:
        super().__init__(crawler)
        self._pool._factory = BoundedFactory
