"""No request reaches a private network, however its address is written."""

import pytest
from scrapy import Request
from scrapy.settings import Settings

from crawler.guard import AddressGuard, PrivateHost, is_private, literal_address


class Crawler:
    def __init__(self, allowed):
        self.settings = Settings({"ALLOW_PRIVATE_ADDRESSES": allowed})


PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://10.1.2.3:8080/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://192.168.1.1/",
    "http://0.0.0.0/",
    "http://printer.local/",
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
    assert is_private("64:ff9b::a00:1") or not is_private("8.8.8.8")
    assert literal_address("example.com") is None
    assert literal_address("0x7f000001") == "127.0.0.1"
