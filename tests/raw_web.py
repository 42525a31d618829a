"""Hosts on the loopback that answer with whatever bytes they like, or never end."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from tests.web import Reply

Answer = bytes | Reply | Callable[[socket.socket, str], None]


class RawWeb:
    """Answers by host and path; `*` is for every other path."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.over = threading.Event()
        self.routes: dict[str, dict[str, Answer]] = {}
        self.asked: list[tuple[str, str]] = []

    def host(self, address: str, routes: dict[str, Answer]) -> str:
        """Add a host; return its address with the port."""
        self.routes[address] = routes
        return f"http://{address}:{self.port}"

    def paths(self, address: str) -> list[str]:
        """Give what was asked of a host, in order."""
        return [path for host, path in self.asked if host == address]

    def serve(self, connection: socket.socket) -> None:
        """Answer one request and close; what never ends, ends with the test."""
        host = connection.getsockname()[0]
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
            path = head.split()[1].decode()
            self.asked.append((host, path))
            routes = self.routes.get(host, {})
            found = routes.get(path)
            if found is None and path != "/robots.txt":
                found = routes.get("*")
            if callable(found):
                found(connection, path)
            else:
                connection.sendall(as_bytes(found or Reply("not here", 404)))

    def accept(self, listening: socket.socket) -> None:
        """Take connections until the socket is closed."""
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                threading.Thread(
                    target=self.serve, args=(connection,), daemon=True
                ).start()


def as_bytes(answer: bytes | Reply) -> bytes:
    """Write a whole answer."""
    if isinstance(answer, bytes):
        return answer
    body = answer.body.encode() if isinstance(answer.body, str) else answer.body
    lines = [
        f"HTTP/1.1 {answer.status} So",
        f"Content-Type: {answer.kind}",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *(f"{name}: {value}" for name, value in answer.headers.items()),
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@contextmanager
def raw_hosts(addresses: list[str]) -> Iterator[RawWeb]:
    """Listen on all addresses, on one port, while the block runs."""
    sockets: list[socket.socket] = []
    port = 0
    for address in addresses:
        listening = socket.create_server((address, port))
        port = listening.getsockname()[1]
        sockets.append(listening)
    web = RawWeb(port)
    for listening in sockets:
        threading.Thread(target=web.accept, args=(listening,), daemon=True).start()
    try:
        yield web
    finally:
        web.over.set()
        for listening in sockets:
            listening.close()
