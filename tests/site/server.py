"""Serves the newsroom over HTTP on the loopback, one address a publisher."""

import errno
import re
import socketserver
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from urllib.parse import unquote, urlsplit

import yaml

from tests.site.expected import Expected, expected
from tests.site.newsroom import Publisher, publishers
from tests.site.pages import Answer, answer
from tests.site.wire import compressed, conditional

_KEPT = ("user-agent", "if-none-match", "if-modified-since", "accept-encoding")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request and the status that it got."""

    publisher: str
    host: str
    method: str
    target: str
    headers: dict[str, str]
    """Names in lower case, only those that matter here."""
    status: int
    started: float
    """Seconds of the monotonic clock."""


class Site:
    """The running newsroom: its port, its phase, what it was asked."""

    def __init__(
        self, port: int = 0, phase: int = 1, one_address: bool = False
    ) -> None:
        self.phase = phase
        self.requests: list[Asked] = []
        self._lock = Lock()
        self._servers = _bind_all(self, port, one_address)
        self.port = self._servers[0].server_port
        self.origins = {s.publisher.name: s.origin for s in self._servers}

    def start(self) -> None:
        """Serve in the background."""
        for server in self._servers:
            Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Stop serving and free the ports."""
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def note(self, asked: Asked) -> None:
        """Keep a request."""
        with self._lock:
            self.requests.append(asked)

    def url(self, publisher: str, path: str = "/") -> str:
        """Give the absolute address of a publisher's path."""
        return self.origins[publisher] + path

    def expected(self) -> Expected:
        """Tell what a crawl from nothing in the present phase leaves behind."""
        return expected(self.origins, self.phase)

    def write_sources(self, folder: Path | str) -> list[Path]:
        """Write a source file for each publisher that is crawled."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        paths = []
        for publisher in (p for p in publishers() if p.crawled):
            source = _source(publisher, self.origins[publisher.name])
            path = Path(folder) / f"{publisher.name}.yml"
            written = yaml.safe_dump(source, sort_keys=False, allow_unicode=True)
            path.write_text(written, encoding="utf-8")
            paths.append(path)
        return paths


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, site: Site, publisher: Publisher, host: str, port: int) -> None:
        self.site = site
        self.publisher = publisher
        super().__init__((host, port), _Exchange)

    def server_bind(self) -> None:
        """Bind without the name look-up that http.server would make."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://{self.server_name}:{self.server_port}"


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "newsroom", ""
    wbufsize = -1
    timeout = 30
    server: _Server

    def do_GET(self) -> None:
        """Answer, and note what was asked."""
        started = time.monotonic()
        site, publisher = self.server.site, self.server.publisher
        path = unquote(urlsplit(self.path).path)
        reply = answer(publisher, path, site.phase, site.origins)
        reply = conditional(reply, publisher, self.headers)
        reply = compressed(reply, publisher, self.headers)
        site.note(self._asked(publisher.name, reply.status, started))
        self._send(reply)

    do_HEAD = do_GET  # noqa: N815 (named by http.server)

    def _asked(self, publisher: str, status: int, started: float) -> Asked:
        return Asked(
            publisher=publisher,
            host=self.headers.get("Host", ""),
            method=self.command,
            target=self.path,
            headers={k: self.headers[k] for k in _KEPT if k in self.headers},
            status=status,
            started=started,
        )

    def _send(self, reply: Answer) -> None:
        self.send_response_only(reply.status)
        own = {"Server": self.server_version, "Date": self.date_time_string()}
        for name, value in (own | reply.headers).items():
            self.send_header(name, value)
        if reply.status != 304:
            self.send_header("Content-Type", reply.content_type)
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: requests are kept in `Site.requests`."""


def _bind_all(site: Site, port: int, one_address: bool) -> list[_Server]:
    """Bind each publisher's address, or ports of 127.0.0.1 where there is no other."""
    if one_address:
        return _bind_ports(site, port)
    try:
        return _bind_addresses(site, port)
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            return _bind_ports(site, port)
        if error.errno != errno.EADDRINUSE or port:
            raise
    # A port that is free on the first address may be taken on another one.
    return _bind_addresses(site, port)


def _bind_addresses(site: Site, port: int) -> list[_Server]:
    bound: list[_Server] = []
    try:
        for publisher in publishers():
            shared = bound[0].server_port if bound else port
            bound.append(_Server(site, publisher, publisher.address, shared))
    except OSError:
        for server in bound:
            server.server_close()
        raise
    return bound


def _bind_ports(site: Site, port: int) -> list[_Server]:
    ports = [port + i if port else 0 for i in range(len(publishers()))]
    pairs = zip(publishers(), ports, strict=True)
    return [_Server(site, p, "127.0.0.1", own) for p, own in pairs]


def _source(publisher: Publisher, origin: str) -> dict[str, Any]:
    """Fill the keys of a source file."""
    escaped = re.escape(origin)
    return {
        "name": publisher.name,
        "title": publisher.title,
        "homepage": f"{origin}/",
        "language": publisher.language,
        "timezone": publisher.timezone,
        "feeds": [origin + path for path in publisher.feeds],
        "sitemaps": [origin + path for path in publisher.sitemaps],
        "front_pages": [origin + path for path in publisher.front_pages],
        "include": [p.replace("ORIGIN", escaped) for p in publisher.include],
        "exclude": [p.replace("ORIGIN", escaped) for p in publisher.exclude],
        "every": "1m",
    }


@contextmanager
def serve(port: int = 0, phase: int = 1, one_address: bool = False) -> Iterator[Site]:
    """Run the newsroom while the block runs; port 0: a free one."""
    site = Site(port, phase, one_address)
    site.start()
    try:
        yield site
    finally:
        site.stop()
