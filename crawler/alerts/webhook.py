"""Posts an alert's rows as JSON to a webhook, and never to a private address."""

import hashlib
import json
import socket
import ssl
from collections.abc import Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from threading import Timer
from typing import Final
from urllib.parse import urlsplit

from crawler.alerts.mail import NotSent, body, subject
from crawler.alerts.queries import Row
from crawler.alerts.rows import row_key
from crawler.figures import for_machines
from crawler.manners.guard import PrivateHost, is_private

SECONDS: Final = 15.0
"""What connecting may take, and then all the rest of a post."""
TOO_LATE: Final = f"no answer in {SECONDS:.0f} s"
IN_CHAT: Final = 10
"""Rows in `text`, which chats show."""


def payload(name: str, rows: Sequence[Row]) -> bytes:
    """Write what is posted."""
    more = f"\n… and {len(rows) - IN_CHAT:,} more\n" if len(rows) > IN_CHAT else ""
    keys = " ".join(map(row_key, rows))
    told = {
        "alert": name,
        "id": hashlib.sha256(f"{name} {keys}".encode()).hexdigest()[:32],
        "count": len(rows),
        "text": f"{subject(name, len(rows))}\n\n{body(rows[:IN_CHAT])}{more}",
        "rows": [for_machines(row) for row in rows],
    }
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")


def post(url: str, content: bytes, agent: str, *, allow_private: bool) -> None:
    """Post to an address and want a 2xx; redirects are not followed. Raises NotSent."""
    parts = urlsplit(url)
    connection = _Connection(url, allow_private=allow_private)
    deadline = Timer(SECONDS, connection.abort)
    deadline.start()
    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    headers = {"Content-Type": "application/json", "User-Agent": agent}
    try:
        connection.request("POST", path, content, headers)
        answer = connection.getresponse()
    except PrivateHost as error:
        raise NotSent(f"private address: {error}") from error
    except (OSError, HTTPException, UnicodeError) as error:
        is_late = connection.is_late or isinstance(error, TimeoutError)
        reason = str(error) or type(error).__name__
        raise NotSent(TOO_LATE if is_late else reason) from error
    finally:
        deadline.cancel()
        connection.close()
    _check(answer.status, answer.getheader("Location"))


def _check(status: int, moved_to: str | None) -> None:
    if 200 <= status < 300:
        return
    if 300 <= status < 400 and moved_to:
        raise NotSent(f"it answered {status}: write the address it moved to")
    raise NotSent(f"it answered {status}")


class _Connection(HTTPConnection):
    """A connection that looks at the address it has before it says a word."""

    def __init__(self, url: str, *, allow_private: bool) -> None:
        parts = urlsplit(url)
        is_safe = parts.scheme == "https"
        self.context = ssl.create_default_context() if is_safe else None
        self.allow_private = allow_private
        self.handle: socket.socket | None = None
        self.is_late = False
        usual = 443 if is_safe else 80
        super().__init__(parts.hostname or "", parts.port or usual, timeout=SECONDS)

    def connect(self) -> None:
        """Connect to the host's first address that answers; raises PrivateHost."""
        self.sock = self._socket()
        self.handle = self.sock.dup()
        if self.context:
            self.sock = self.context.wrap_socket(self.sock, server_hostname=self.host)

    def _socket(self) -> socket.socket:
        trouble = OSError(f"{self.host} has no address")
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        for family, kind, protocol, _, address in found:
            if not self.allow_private and is_private(str(address[0])):
                raise PrivateHost(self.host, str(address[0]))
            made = socket.socket(family, kind, protocol)
            made.settimeout(SECONDS)
            try:
                made.connect(address)
            except OSError as error:
                made.close()
                trouble = error
                continue
            return made
        raise trouble

    def abort(self) -> None:
        """Cut the connection off, whatever it waits for."""
        self.is_late = True
        if self.handle is not None:
            with suppress(OSError):
                self.handle.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close it, and what it could be cut off by."""
        super().close()
        if self.handle is not None:
            self.handle.close()
