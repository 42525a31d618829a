"""Keeps a public server safe: response headers, and limits on what SQL may build."""

import sqlite3
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

LONGEST: Final = 10_000_000
"""Bytes of one value or row: an article's text fits, `hex(zeroblob(4e8))` does not."""
HEADERS: Final = (
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
        b" img-src 'self' data:%b; base-uri 'none'; form-action 'self';"
        b" frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class SafeHeaders:
    """An ASGI application that adds the headers to another's responses."""

    def __init__(self, app: App, pictures: bool = False) -> None:
        self.app = app
        images = b" https:" if pictures else b""
        policy, *others = HEADERS
        self.headers = [(policy[0], policy[1] % images), *others]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request through the other application."""
        sender = _Sender(send, self.headers) if scope["type"] == "http" else send
        await self.app(scope, receive, sender)


class _Sender:
    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]]) -> None:
        self.send = send
        self.headers = headers

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            vary = (b"vary", b"Accept-Language")
            message["headers"] = [*message.get("headers", []), *self.headers, vary]
        await self.send(message)


def limit(connection: sqlite3.Connection) -> None:
    """Limit what one statement may build in memory."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
