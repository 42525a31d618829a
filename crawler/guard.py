"""Keeps the crawler off private networks: by name, by look-up, and at the socket."""

import ipaddress
import socket
from collections.abc import Sequence
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred

from crawler.refusals import RefusedRequest

SHARED = ipaddress.ip_network("100.64.0.0/10")
"""Carrier-grade NAT: neither private nor global by Python's word."""


def is_private(address: str) -> bool:
    """Tell whether an IP address is none of the public internet."""
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            ip = inner
    return not ip.is_global or ip.is_multicast or ip in SHARED


def literal_address(host: str) -> str | None:
    """Read a host that is an address in any spelling (2130706433, 0x7f.1); else None."""
    host = host.strip("[]").partition("%")[0]
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, ValueError):
        return None


class PrivateHost(RefusedRequest):
    """A host with an address of a private network."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__("private_address", f"{host} is at {address}")


class GuardedResolver(CachingThreadedResolver):
    """Looks hosts up, and refuses private addresses at every look-up."""

    allowed = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "GuardedResolver":
        """Make the resolver."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = crawler.settings.getbool("ALLOW_PRIVATE_ADDRESSES")
        return resolver

    def getHostByName(  # noqa: N802
        self, name: str, timeout: Sequence[int] = ()
    ) -> "Deferred[str]":
        """Look a host up; fails with PrivateHost."""
        answer = super().getHostByName(name, timeout)
        return answer if self.allowed else answer.addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        if is_private(address):
            raise PrivateHost(name, address)
        return address


class AddressGuard:
    """Refuses private hosts before they are asked, and answers that came from one."""

    def __init__(self, crawler: Crawler) -> None:
        self.allowed = crawler.settings.getbool("ALLOW_PRIVATE_ADDRESSES")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AddressGuard":
        """Make the guard."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse a host that is a private address, however it is written."""
        if self.allowed:
            return
        host = urlsplit(request.url).hostname or ""
        address = literal_address(host)
        if address and is_private(address):
            raise PrivateHost(host, address)
        if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
            raise PrivateHost(host, "a private network")

    def process_response(self, request: Request, response: Response) -> Response:
        """Drop what came from a private address all the same."""
        address = response.ip_address
        if not self.allowed and address is not None and is_private(str(address)):
            raise PrivateHost(urlsplit(request.url).hostname or "", str(address))
        return response
