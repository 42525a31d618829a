"""Keeps the crawler off private networks and strange ports: by name, by look-up, and at
the socket."""

import ipaddress
import socket
from collections.abc import Sequence
from typing import ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.addresses.urls import port_of, same_site
from crawler.manners.refusals import RefusedRequest

SHARED = ipaddress.ip_network("100.64.0.0/10")
"""Carrier-grade NAT: neither private nor global by Python's word."""
WRAPPED = (
    ipaddress.ip_network("64:ff9b::/96"),
    ipaddress.ip_network("64:ff9b:1::/48"),
    ipaddress.ip_network("::/96"),
)
"""IPv6 addresses that lead to the IPv4 address in their last 32 bits."""
ISATAP = 0x5EFE
"""What stands before the IPv4 address in a link made through a company's network."""
WEB_PORTS = {"http": 80, "https": 443}


def is_private(address: str) -> bool:
    """Tell whether an IP address is none of the public internet."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = inner_address(ip)
        if inner is not None:
            return is_private(str(inner))
    return not ip.is_global or ip.is_multicast or ip in SHARED


def inner_address(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address that an IPv6 address leads to; None for most."""
    if ip.teredo:
        return ip.teredo[1]
    last = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    is_wrapped = any(ip in network for network in WRAPPED) and int(ip) > 1
    if is_wrapped or (int(ip) >> 32) & 0xFDFFFFFF == ISATAP:
        return last
    return ip.ipv4_mapped or ip.sixtofour


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
    refused: ClassVar[dict[str, str]] = {}
    """Private addresses by the names that led to them, for whoever tells why."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "GuardedResolver":
        """Make the resolver."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = crawler.settings.getbool("ALLOW_PRIVATE_ADDRESSES")
        return resolver

    def getHostByName(  # noqa: N802
        self, name: str, timeout: Sequence[int] = ()
    ) -> "Deferred[str]":
        """Look a host up; fails where it has a private address."""
        answer = super().getHostByName(name, timeout)
        return answer if self.allowed else answer.addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        if is_private(address):
            self.refused[name] = address
            raise DNSLookupError(f"{name} is at {address}")
        self.refused.pop(name, None)
        return address


class AddressGuard:
    """Refuses private hosts before they are asked, and answers that came from one."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.allowed = crawler.settings.getbool("ALLOW_PRIVATE_ADDRESSES")
        self.ports = set(map(int, crawler.settings.getlist("ALLOWED_PORTS")))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AddressGuard":
        """Make the guard."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse a host that is a private address, however it is written, and a port
        that no web server has."""
        if self.allowed:
            return
        self._refuse_port(request)
        host = urlsplit(request.url).hostname or ""
        address = literal_address(host)
        if address and is_private(address):
            raise PrivateHost(host, address)
        if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
            raise PrivateHost(host, "a private network")

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Say why a host was not found where its address is private."""
        host = urlsplit(request.url).hostname or ""
        address = GuardedResolver.refused.get(host)
        if isinstance(exception, CannotResolveHostError) and address:
            raise PrivateHost(host, address) from exception

    def _refuse_port(self, request: Request) -> None:
        port = port_of(request.url) or WEB_PORTS.get(urlsplit(request.url).scheme)
        if self.ports and port not in self.ports and not self._is_named(request):
            trouble = f"port {port} is not one of ALLOWED_PORTS"
            raise RefusedRequest("disallowed", trouble)

    def _is_named(self, request: Request) -> bool:
        """Tell whether a source file, or who has none, gave us host and port."""
        sources = getattr(getattr(self.crawler, "spider", None), "sources", None)
        if not sources:
            first = request.meta.get("redirect_urls", [request.url])[0]
            return same_site(first, request.url)
        named = (url for source in sources.values() for url in source.addresses())
        return any(same_site(url, request.url) for url in named)

    def process_response(self, request: Request, response: Response) -> Response:
        """Drop what came from a private address all the same."""
        address = response.ip_address
        if not self.allowed and address is not None and is_private(str(address)):
            raise PrivateHost(urlsplit(request.url).hostname or "", str(address))
        return response
