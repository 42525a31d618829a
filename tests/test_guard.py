"""No request reaches a private network, however its address is written."""

from dataclasses import replace

import pytest
from scrapy import Request
from scrapy.settings import Settings

from crawler.manners.guard import AddressGuard, PrivateHost, is_private, literal_address
from crawler.manners.refusals import RefusedRequest
from tests.stored import SOURCE


class Crawler:
    def __init__(self, allowed, *sources):
        values = {"ALLOW_PRIVATE_ADDRESSES": allowed, "ALLOWED_PORTS": [80, 443]}
        self.settings = Settings(values)
        self.spider = self
        self.sources = {source.name: source for source in sources}


PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://10.1.2.3/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://192.168.1.1/",
    "http://0.0.0.0/",
    "http://printer.local/",
    "http://[64:ff9b::a00:1]/",
    "http://[64:ff9b:1::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[::127.0.0.1]/",
    "http://[fe80::5efe:10.0.0.1]/",
    "http://[2001:db8::5efe:a00:1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[::]/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
]


@pytest.mark.parametrize("url", PRIVATE)
def test_private_hosts_are_refused(url):
    with pytest.raises(PrivateHost) as refused:
        AddressGuard(Crawler(allowed=False)).process_request(Request(url))
    assert refused.value.outcome == "private_address"


@pytest.mark.parametrize("url", ["http://example.com/", "https://93.184.215.14/"])
def test_public_hosts_pass(url):
    AddressGuard(Crawler(allowed=False)).process_request(Request(url))


def test_a_setting_allows_them():
    AddressGuard(Crawler(allowed=True)).process_request(Request(PRIVATE[0]))


def test_addresses():
    for public in ("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"):
        assert not is_private(public), public
    assert literal_address("example.com") is None
    assert literal_address("0x7f000001") == "127.0.0.1"


OTHER_PORT = replace(SOURCE, feeds=("https://gazette.example:8443/feed",))


@pytest.mark.parametrize(
    "url", ["https://gazette.example:8443/article", "http://gazette.example/a"]
)
def test_ports_of_the_web_and_of_source_files_pass(url):
    AddressGuard(Crawler(False, OTHER_PORT)).process_request(Request(url))


@pytest.mark.parametrize(
    "url",
    ["http://gazette.example:22/", "https://other.example:8443/", "http://a:6379/"],
)
def test_other_ports_are_refused(url):
    with pytest.raises(RefusedRequest, match="ALLOWED_PORTS") as refused:
        AddressGuard(Crawler(False, OTHER_PORT)).process_request(Request(url))
    assert refused.value.outcome == "disallowed"


def test_who_gives_an_address_by_hand_may_name_any_port_but_no_redirect_may():
    guard = AddressGuard(Crawler(False))
    guard.process_request(Request("http://gazette.example:8099/feed"))
    first = {"redirect_urls": ["http://gazette.example/"]}
    with pytest.raises(RefusedRequest):
        guard.process_request(Request("http://gazette.example:25/", meta=first))
