"""Carries the cookies that a redirect sets to its target, and no further.

Some hosts lead a first visitor round until a cookie comes back. From page to page none is
kept: they would tell a reader's way, and some servers refuse all requests once theirs are
too many to be sent.
"""

from typing import Final

from scrapy import Request
from scrapy.http import Response

from crawler.scheduler import host_key

LONGEST: Final = 4000
"""Characters of all cookies together; servers refuse longer headers."""


def carry_cookies(response: Response, before: Request, after: Request) -> None:
    """Give the request for a redirect's target what its host has set on the way."""
    if host_key(before.url) != host_key(after.url):
        return
    sent = (before.headers.get("Cookie") or b"").decode("latin-1").split("; ")
    lines = (line.decode("latin-1") for line in response.headers.getlist("Set-Cookie"))
    set_now = (line.partition(";")[0].strip() for line in lines)
    pairs = {pair.partition("=")[0]: pair for pair in (*sent, *set_now) if "=" in pair}
    told = "; ".join(pairs.values())
    if told and len(told) <= LONGEST:
        after.headers["Cookie"] = told
