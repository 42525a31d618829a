"""Reads from a home page what its publisher is called and which language it writes."""

import re
from dataclasses import dataclass
from typing import Final

from crawler.addresses.urls import bare_host
from crawler.discovery import NotAListing
from crawler.items import Page
from crawler.listings.listing import listing_text
from crawler.listings.page_anchors import html_root
from crawler.listings.plain import one_line, two_letters
from crawler.publishers.file import host_label, underscored

LONGEST: Final = 100
"""Characters of a publisher's name."""
PARTS: Final = re.compile(r"\s+[|–—·•-]\s+|\s*[|:»]\s+")
"""What stands between a site's name and its motto."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Home:
    """What a home page says of its publisher."""

    title: str
    """Its name; the host where the page tells none."""
    language: str | None = None
    """Two letters, as the page declares; None when it does not."""


def read_home(page: Page) -> Home:
    """Read title and language from a home page."""
    host = bare_host(page.url)
    try:
        root = html_root(
            listing_text(page.body, dict(page.headers).get("content-type", ""))
        )
    except NotAListing:
        return Home(title=host)
    names = root.xpath('//meta[@property="og:site_name"]/@content')
    titles = root.xpath("//head/title/text()")
    name = one_line(names[0][:LONGEST]) if names else None
    if name is None and titles:
        name = name_in_title(one_line(titles[0][:LONGEST]) or "", page.url)
    return Home(title=name or host, language=two_letters(root.get("lang")))


def name_in_title(title: str, url: str) -> str | None:
    """Give the part of a title that is like the host's name, else its first."""
    parts = [part for part in PARTS.split(title) if part.strip()]
    label = underscored(host_label(url)).replace("_", "")
    for part in parts:
        if label and label in underscored(part).replace("_", ""):
            return part.strip()
    return parts[0].strip() if parts else None


def text_of(page: Page) -> str:
    """Give the text of a page; empty where there is none."""
    try:
        return listing_text(page.body, dict(page.headers).get("content-type", ""))
    except NotAListing:
        return ""
