"""Cookies go along a redirect of one host, and nowhere else."""

from scrapy import Request
from scrapy.http import Response

from crawler.manners.cookies import LONGEST, carry_cookies

HOME = "https://gazette.example"


def carried(*lines, target=f"{HOME}/un", sent=None):
    before, after = Request(f"{HOME}/un"), Request(target)
    if sent:
        before.headers["Cookie"] = sent
    carry_cookies(Response(before.url, headers={"Set-Cookie": lines}), before, after)
    return after.headers.get("Cookie")


def test_what_a_redirect_sets_goes_to_its_target_beside_what_was_sent():
    assert carried("vu=1; Path=/; Secure") == b"vu=1"
    assert carried("vu=2", "b=; HttpOnly", sent="a=1; vu=1") == b"a=1; vu=2; b="


def test_nothing_goes_to_another_host_and_nothing_endless():
    assert carried("vu=1", target="https://autre.example/un") is None
    assert carried("vu=" + "x" * LONGEST) is None
    assert carried() is None
