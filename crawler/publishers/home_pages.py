"""Finds the feeds and sitemaps of a site: those named at home, and usual places."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import html

from crawler.addresses.urls import same_host
from crawler.items import Hints
from crawler.listings.listing import Kind, Link, absolute, each_once, listing_text
from crawler.listings.page_anchors import (
    MAX_ANCHORS,
    base_address,
    html_root,
    spaced_text,
)
from crawler.listings.plain import one_line

FEED_TYPES = re.compile(
    r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|(?:application|text)/(?:rss|atom)\b"
    r"|(?:application|text)/xml",
    re.IGNORECASE,
)
FEED_PATH = re.compile(
    r"/(?:feeds?|rss\d?|atom|flux(?:-?rss)?|backend|syndication)(?:[/._-]|$)"
    r"|\.(?:rss|atom|rdf)$|[/_-](?:rss|feed|atom)\w*\.(?:xml|php|json)$",
    re.IGNORECASE,
)
FEED_QUERY = re.compile(r"(?:^|&)(?:feed|format|type)=(?:rss2?|atom|feed|rdf)", re.I)
SITEMAP_PATH = re.compile(r"sitemap[\w.-]*\.(?:xml|txt)(?:\.gz)?$", re.IGNORECASE)
COMMENTS = re.compile(r"\b(?:comments?|commentaires|replies)\b", re.IGNORECASE)
FEED_PLACES = (
    "feed/",
    "rss",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "feed.json",
)
SITEMAP_PLACES = (
    "news-sitemap.xml",
    "sitemap-news.xml",
    "sitemap_index.xml",
    "sitemap.xml",
)


def discovered_feeds(body: bytes, url: str, content_type: str = "") -> list[Link]:
    """Return the feeds and sitemaps that a page names, the declared ones first; raise
    NotAListing if it is no HTML.

    Feeds of comments are left out. What is named is still to be read.
    """
    root = html_root(listing_text(body, content_type))
    base = base_address(root, url)
    named = (*declared(root, base), *linked(root, base, url))
    return each_once((link for link in named if not is_comments(link)), 100)


def usual_places(homepage: str) -> list[Link]:
    """Return where feeds and sitemaps lie on most sites, to be tried when a home page
    names none."""
    feeds = (place(homepage, path, "feed") for path in FEED_PLACES)
    maps = (place(homepage, f"/{path}", "sitemap") for path in SITEMAP_PLACES)
    return each_once((*feeds, *maps), 100)


def place(homepage: str, path: str, kind: Kind) -> Link | None:
    """Return a place to be tried."""
    address = absolute(homepage, path)
    return Link(url=address, kind=kind) if address else None


def declared(root: html.HtmlElement, base: str) -> Iterator[Link | None]:
    """Yield what `link` elements declare as a feed or sitemap."""
    for element in root.iter("link"):
        rel = (element.get("rel") or "").lower().split()
        kind = (element.get("type") or "").strip()
        if "sitemap" in rel:
            yield named_link(base, element, "sitemap")
        elif "feed" in rel or ("alternate" in rel and FEED_TYPES.match(kind)):
            yield named_link(base, element, "feed")


def linked(root: html.HtmlElement, base: str, url: str) -> Iterator[Link | None]:
    """Yield anchors whose address is made like that of a feed or sitemap."""
    for count, element in enumerate(root.iter("a")):
        if count >= MAX_ANCHORS:
            return
        link = named_link(base, element, "feed")
        if link is None:
            continue
        parts = urlsplit(link.url)
        if SITEMAP_PATH.search(parts.path) and same_host(link.url, url):
            yield named_link(base, element, "sitemap")
        elif FEED_PATH.search(parts.path) or FEED_QUERY.search(parts.query):
            yield link


def named_link(base: str, element: html.HtmlElement, kind: Kind) -> Link | None:
    """Return the link of an element; `feed:` stands for http in some."""
    href = re.sub(
        r"^\s*feed:(?://(?!/)|(?=http))", "http://", element.get("href") or ""
    )
    address = absolute(base, href.replace("http://http", "http"))
    title = one_line(element.get("title")) or spaced_text(element)
    return Link(url=address, kind=kind, hints=Hints(title=title)) if address else None


def is_comments(link: Link | None) -> bool:
    """Tell whether a feed holds readers' comments."""
    if link is None:
        return True
    return bool(COMMENTS.search(f"{urlsplit(link.url).path} {link.hints.title or ''}"))
