"""A small web on the loopback: each host an address of its own, each path an answer."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PROSE = (
    "La société Tricorne a ouvert un atelier de réparation de serveurs à {place}. "
    "Elle y emploie {n} personnes, dont la moitié viennent du chantier naval voisin. "
    "Le maire a visité les lieux lundi, avant les premiers clients de la région. "
)


TAGGED = {"ETag": '"1"'}


@dataclass
class Reply:
    """What a path answers."""

    body: bytes | str = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"


@dataclass
class Asked:
    """One request as the web saw it."""

    host: str
    path: str
    headers: dict[str, str]
    at: float


class Web:
    """Answers by host and path, and remembers what was asked."""

    def __init__(self, latency: float = 0) -> None:
        self.latency = latency
        self.replies: dict[tuple[str, str], list[Reply]] = {}
        self.asked: list[Asked] = []
        self.signs: dict[str, threading.Event] = {}
        self.in_flight: Counter[str] = Counter()
        self.most_in_flight: Counter[str] = Counter()
        self.bytes = 0

    def put(self, url: str, *replies: Reply) -> None:
        """Set what an address answers: one after the other, the last for ever."""
        host, _, path = url.removeprefix("http://").partition("/")
        self.replies[host.partition(":")[0], "/" + path] = list(replies)

    def sign(self, path: str) -> threading.Event:
        """Give what is set as soon as a path is asked for."""
        return self.signs.setdefault(path, threading.Event())

    def answer(self, host: str, path: str) -> Reply:
        """Give the next answer of an address."""
        waiting = self.replies.get((host, path), [Reply("not here", 404)])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    def begin(self, host: str, path: str, headers: dict[str, str]) -> None:
        """Note that a request came."""
        self.asked.append(Asked(host, path, headers, time.monotonic()))
        self.in_flight[host] += 1
        most = max(self.most_in_flight[host], self.in_flight[host])
        self.most_in_flight[host] = most

    def end(self, host: str, size: int) -> None:
        """Note that a request was answered."""
        self.in_flight[host] -= 1
        self.bytes += size

    def paths(self, host: str) -> list[str]:
        """Give what was asked of a host, in order."""
        return [asked.path for asked in self.asked if asked.host == host]


@contextmanager
def serving(hosts: list[str], latency: float = 0) -> Iterator[tuple[Web, int]]:
    """Serve the hosts (loopback addresses) on one port while the block runs."""
    web = Web(latency)
    servers: list[ThreadingHTTPServer] = []
    port = 0
    for host in hosts:
        server = ThreadingHTTPServer((host, port), _handler(web))
        server.daemon_threads = True
        port = server.server_port
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield web, port
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = self.server.server_address[0]
            web.begin(host, self.path, dict(self.headers))
            time.sleep(web.latency)
            reply = web.answer(host, self.path)
            if self.path in web.signs:
                web.signs[self.path].set()
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            etag = reply.headers.get("ETag")
            status = reply.status
            if etag and self.headers.get("If-None-Match") == etag:
                status, body = 304, b""
            self.send_response(status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            web.end(host, len(body))
            self.wfile.write(body)

        def log_message(self, *arguments) -> None:
            """Say nothing."""

    return Handler


def article(title: str, place: str = "Brest", n: int = 40, extra: str = "") -> Reply:
    """Make a page with an article."""
    paragraphs = "".join(
        f"<p>{PROSE.format(place=place, n=n + i)}</p>" for i in range(4)
    )
    return Reply(
        f"<html lang=fr><head><title>{title}</title>{extra}</head><body><article>"
        f"<h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def feed(*urls: str) -> Reply:
    """Make a feed of addresses."""
    items = "".join(
        f"<item><title>Titre {i}</title><link>{url}</link></item>"
        for i, url in enumerate(urls)
    )
    return Reply(
        f"<rss version='2.0'><channel><title>Fil</title>{items}</channel></rss>",
        kind="application/rss+xml",
        headers={"ETag": f'"{len(urls)}"'},
    )


def sitemap(*urls: str) -> Reply:
    """Make a sitemap of addresses."""
    rows = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    return Reply(f"<urlset>{rows}</urlset>", 200, TAGGED, "application/xml")


def sitemap_index(*urls: str) -> Reply:
    """Make an index of sitemaps."""
    rows = "".join(
        f"<sitemap><loc>{url}</loc><lastmod>2024-11-04T12:00:00Z</lastmod></sitemap>"
        for url in urls
    )
    return Reply(f"<sitemapindex>{rows}</sitemapindex>", 200, TAGGED, "application/xml")
