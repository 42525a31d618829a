"""Answers in a word who has a page already, and refuses methods that no page has."""

import hashlib
import re
from collections.abc import MutableMapping
from typing import Any, Final

from technews_pages.safety import App, Receive, Scope, Send

READS: Final = ("GET", "HEAD")
_TAG = re.compile(rb'"[^"]*"')


class Unchanged:
    """An ASGI application that gives another's pages an ETag, and 304 in their place.

    RFC 9110, sections 8.8.3 and 13.1.2. What is sent in parts has none.
    """

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request through the other application."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["method"] in READS:
            known = dict(scope["headers"]).get(b"if-none-match", b"")
            await self.app(scope, receive, _Sender(send, known))
        else:
            await _refuse(send)


class _Sender:
    def __init__(self, send: Send, known: bytes) -> None:
        self.send = send
        self.known = set(_TAG.findall(known))
        self.start: MutableMapping[str, Any] | None = None

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        start, self.start = self.start, None
        if start is not None:
            if start["status"] == 200 and not message.get("more_body"):
                start, message = self._tagged(start, message)
            await self.send(start)
        await self.send(message)

    def _tagged(
        self, start: MutableMapping[str, Any], message: MutableMapping[str, Any]
    ) -> tuple[MutableMapping[str, Any], MutableMapping[str, Any]]:
        digest = hashlib.sha256(message.get("body", b"")).hexdigest()[:24]
        tag = f'"{digest}"'.encode()
        headers = [*start.get("headers", []), (b"etag", b"W/" + tag)]
        if tag not in self.known:
            return {**start, "headers": headers}, message
        kept = [each for each in headers if each[0].lower() != b"content-length"]
        return {**start, "status": 304, "headers": kept}, {**message, "body": b""}


async def _refuse(send: Send) -> None:
    headers = [
        (b"allow", b"GET, HEAD"),
        (b"content-type", b"text/plain; charset=utf-8"),
    ]
    await send({"type": "http.response.start", "status": 405, "headers": headers})
    await send({"type": "http.response.body", "body": b"GET and HEAD alone"})
