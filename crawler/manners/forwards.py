"""Reads where a page leads that does nothing but forward its readers."""

import re
from typing import Final

from scrapy.http import Response

from crawler.memory.known_links import KnownLink
from crawler.one_page import headers_of
from pipelines.gate.walls import FORWARDS, refuse_wall
from pipelines.outcomes import Refused

LARGEST: Final = 20_000
"""Bytes; a page that only forwards is smaller."""
NOSCRIPT: Final = re.compile(rb"<noscript\b.*?</noscript", re.IGNORECASE | re.DOTALL)
REFRESH: Final = re.compile(
    rb"""<meta\b(?=[^<>]*\bhttp-equiv\s*=\s*["']?refresh\b)[^<>]*\bcontent\s*=\s*["']?
    \s*(\d{1,3})(?:\.\d+)?\s*[;,]\s*url\s*=\s*["']?\s*([^"'<>\s]+)""",
    re.IGNORECASE | re.VERBOSE,
)
SOON: Final = 15
"""Seconds; a page that forwards later is one to be read."""


def forward_of(link: KnownLink | None, response: Response) -> str | None:
    """Give where an article's page forwards to at once; None for any other page."""
    if link is None or link.kind != "article" or response.status != 200:
        return None
    if len(response.body) > LARGEST:
        return None
    found = REFRESH.search(NOSCRIPT.sub(b"", response.body))
    if found is None or int(found[1]) > SOON:
        return None
    page = link.page(url=response.url)
    page.status, page.body = response.status, response.body
    page.headers = headers_of(response)
    try:
        refuse_wall(page)
    except Refused as reason:
        is_forward = reason.detail == FORWARDS
        target = found[2].decode("utf-8", "replace")
        return target.replace("&amp;", "&") if is_forward else None
    return None
