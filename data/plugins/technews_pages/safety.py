"""Keeps a public server safe: response headers, and limits on what SQL may build."""

import re
import sqlite3
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

LONGEST: Final = 10_000_000
"""Bytes of one value or row: an article's text fits, `hex(zeroblob(4e8))` does not."""
LONGEST_SQL: Final = 20_000
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
KEPT: Final = (b"cache-control", b"public, max-age=31536000, immutable")
"""Of a file whose address says which version of it is meant."""

_OPEN_FILES: Final = "pragma_database_list"
_FORBIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
)
_CONTROLS = re.compile(f"[{_FORBIDDEN}]")
"""What HTML forbids, and what turns the direction of all text after it."""

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class SafeHeaders:
    """An ASGI application that adds the headers to another's responses."""

    def __init__(self, app: App, pictures: bool = False, base_url: str = "/") -> None:
        self.app = app
        self.base_url = base_url
        images = b" https:" if pictures else b""
        policy, *others = HEADERS
        self.headers = [(policy[0], policy[1] % images), *others]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request through the other application."""
        below = _below(scope, self.base_url)
        sender = (
            _Sender(send, self.headers, self.base_url, is_version=_is_version(below))
            if scope["type"] == "http"
            else send
        )
        await self.app(below, receive, sender)


class _Sender:
    def __init__(
        self,
        send: Send,
        headers: list[tuple[bytes, bytes]],
        base_url: str,
        *,
        is_version: bool,
    ) -> None:
        self.send = send
        self.headers = headers
        self.base_url = base_url
        self.is_version = is_version
        self.is_html = False

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            vary = (b"vary", b"Accept-Language")
            told = [
                _above(header, self.base_url) for header in message.get("headers", [])
            ]
            kind = dict(told).get(b"content-type", b"")
            self.is_html = kind.startswith(b"text/html")
            is_kept = self.is_version and message["status"] == 200
            message["headers"] = [*told, *self.headers, KEPT if is_kept else vary]
        elif self.is_html and not message.get("more_body"):
            body = message.get("body", b"").decode(errors="replace")
            message["body"] = without_controls(body).encode()
        await self.send(message)


def _is_version(scope: Scope) -> bool:
    """Tell whether an address names one version of a file, which never changes."""
    path, query = str(scope.get("path")), bytes(scope.get("query_string", b""))
    return path.startswith("/static/") and query.startswith(b"v=")


def _below(scope: Scope, base_url: str) -> Scope:
    """Take the prefix off an address, as some proxies do and others do not."""
    path = scope.get("path", "")
    if base_url == "/" or not f"{path}/".startswith(base_url):
        return scope
    if f"{path}/" == base_url:
        return {**scope, "path": "/", "raw_path": b"/"}
    raw = scope.get("raw_path") or path.encode()
    length = len(base_url) - 1
    return {**scope, "path": path[length:], "raw_path": raw[length:]}


def _above(header: tuple[bytes, bytes], base_url: str) -> tuple[bytes, bytes]:
    """Put the prefix that was taken off before where a redirect leads."""
    name, value = header
    prefix = base_url.encode()
    is_bare = value.startswith(b"/") and not value.startswith((prefix, b"//"))
    if name.lower() != b"location" or not is_bare:
        return header
    return name, prefix + value[1:]


def without_controls(text: str) -> str:
    """Take out the characters that no page or table may hold."""
    return _CONTROLS.sub("", text)


def limit(connection: sqlite3.Connection) -> None:
    """Limit what one statement may build in memory, and what it is told."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, LONGEST_SQL)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(hide_path)


def hide_path(action: int, table: str | None, column: str | None, *_: object) -> int:
    """Leave empty, for SQLite, where the file lies; Datasette's own pragma has it."""
    is_list = action == sqlite3.SQLITE_READ and str(table).lower() == _OPEN_FILES
    is_path = is_list and column == "file"
    return sqlite3.SQLITE_IGNORE if is_path else sqlite3.SQLITE_OK
