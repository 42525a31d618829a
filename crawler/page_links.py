"""Finds the links of a page that may lead to the next page of the same article."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import Final
from urllib.parse import urljoin, urlsplit

from crawler.addresses.article_urls import PAGE_EXTENSION
from crawler.addresses.urls import normal_url, same_site, tidy

MOST_NAMED: Final = 20
"""Links of a kind that are looked at: a page that names more means none."""
LONGEST_TAG: Final = 2000
TAG: Final = re.compile(rb"<(?:link|a)\s[^<>]*>", re.IGNORECASE)
VALUE: Final = rb"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
REL_START: Final = rb"""rel\s*=\s*["']?[^"'<>]{0,60}\b"""
REL: Final = re.compile(rb"\srel" + VALUE, re.IGNORECASE)
HREF: Final = re.compile(rb"\shref" + VALUE, re.IGNORECASE)
ANCHOR: Final = re.compile(rb"<a\s([^<>]{1,2000})>(.{0,200}?)</a", re.I | re.S)
NEXT: Final = re.compile(
    rb"(?:(?P<page>page suivante|next page)|next|suivante?|"
    rb"(?:\w+ ){0,3}\W{0,3}\bpage (?P<number>\d\d?)\b)[\W_]*",
    re.I,
)
CLASS: Final = re.compile(rb"\sclass" + VALUE, re.I)
COMMENTS: Final = re.compile(
    rb"""\b(?:id|class)=["']?(?:comments|comment-?list|disqus_thread)["'\s>]""", re.I
)


def related(body: bytes, url: str, rel: bytes) -> Iterator[str]:
    """Give the addresses on the same site that the first links of a kind lead to."""
    # Ignoring case is ten times slower.
    if not re.search(REL_START + rel, body.lower()):
        return
    for tag in islice(tags_of(body, rel), MOST_NAMED):
        if address := on_site(value(HREF, tag), url):
            yield address


def numbered(
    body: bytes, url: str, bases: Iterable[str], number: int
) -> Iterator[tuple[str, bool]]:
    """Give the addresses of the links, before any comments, that show this number or say
    "next" and begin like the article's, and whether they speak of a page.

    `bases`: what the article's path and query may be without a number.
    """
    steps = {urlsplit(base).path.rstrip("/").rpartition("/")[2] for base in bases}
    starts = [PAGE_EXTENSION.sub("", step).encode() for step in steps if step]
    if not starts or not _shows_number(body, starts, number):
        return
    comments = COMMENTS.search(body)
    for link in ANCHOR.finditer(body, 0, comments.start() if comments else len(body)):
        said = re.sub(rb"<[^<>]*>|&\w+;", b" ", link[2]).strip()
        href, is_page = value(HREF, b" " + link[1]), said == b"%d" % number
        is_told = is_page or b"next" in value(CLASS, b" " + link[1]).lower().split()
        if found := NEXT.match(said):
            is_told = int(found["number"] or number) == number
            is_page = is_told and bool(found["page"] or found["number"])
        if is_told and b"#" not in href and (address := on_site(href, url)):
            yield address, is_page


def _shows_number(body: bytes, starts: Iterable[bytes], number: int) -> bool:
    """Tell whether an address on the page may be that of the article with a number."""
    after, asked = _number_patterns(number)
    for start in starts:
        at = body.find(start)
        while at >= 0:
            if after.match(body, at + len(start)):
                return True
            at = body.find(start, at + 1)
    return asked.search(body) is not None


@lru_cache(maxsize=100)
def _number_patterns(number: int) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Match the number after the start of an address, and one asked for: `?page=2`."""
    return (
        re.compile(rb"[^\s\"'<>]{0,20}(?<!\d)%d(?!\d)" % number),
        re.compile(rb"\?p[age]{0,4}=%d\b" % number),
    )


def on_site(href: bytes, url: str) -> str:
    """Return where a link leads; empty when that is another site, or nowhere."""
    try:
        told = unescape(href.decode("utf-8", "replace"))
        address = normal_url(urljoin(url, tidy(told)))
        if not same_site(address, url):
            return ""
        return f"{'/'.join(url.split('/', 3)[:3])}/{address.split('/', 3)[3]}"
    except ValueError:
        return ""


def tags_of(body: bytes, rel: bytes) -> Iterator[bytes]:
    """Give the links of a kind that stand outside of comments."""
    first, *others = body.split(b"<!--")
    for piece in (first, *(other.partition(b"-->")[2] for other in others)):
        for tag in TAG.findall(piece):
            if len(tag) <= LONGEST_TAG and rel in value(REL, tag).lower().split():
                yield tag


def value(attribute: re.Pattern[bytes], tag: bytes) -> bytes:
    """Return an attribute's value; empty where a tag lacks it."""
    found = attribute.search(tag)
    return next((group for group in found.groups() if group), b"") if found else b""
