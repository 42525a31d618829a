"""Reads feeds into links: RSS 0.9 to 2.0 and RDF here, Atom and JSON Feed beside it."""

import re
from collections.abc import Iterator

from lxml import etree

from crawler.addresses.urls import same_publisher
from crawler.items import Hints
from crawler.listings.atom import atom_links
from crawler.listings.json_feeds import json_feed_links
from crawler.listings.listing import (
    MAX_LINKS,
    Address,
    Link,
    absolute,
    each_once,
    entry_key,
    is_json,
    listing_text,
    refusal,
    root_name,
)
from crawler.listings.plain import plain_text, plain_title, two_letters
from crawler.listings.redirectors import target_of
from crawler.listings.xml_fields import (
    Fields,
    attribute,
    base_of,
    elements,
    fields_of,
    first,
    first_date,
    language_of,
    local_name,
    text_of,
)
from crawler.listings.xml_tree import root_of

MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")
MAIL_AND_NAME = re.compile(r"\S+@\S+\s*\((.+)\)|(.+?)\s*<\S+@\S+>", re.DOTALL)
PUBLISHED = (
    "pubdate",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "dcterms:date",
    "atom:published",
    "published",
    "date",
)
MODIFIED = ("dcterms:modified", "atom:updated", "updated", "lastbuilddate")
SUMMARIES = ("description", "dc:description", "atom:summary", "summary")
CONTENTS = ("content:encoded", "encoded", "atom:content")


def feed_links(
    body: bytes, url: str, content_type: str = "", limit: int = MAX_LINKS
) -> list[Link]:
    """Return the links of a feed in its order; raise NotAListing if it is none."""
    return links_in_feed(listing_text(body, content_type), url, limit)


def links_in_feed(text: str, url: str, limit: int = MAX_LINKS) -> list[Link]:
    """Return the links of a feed that is text already."""
    if is_json(text):
        return each_once(json_feed_links(text, url), limit)
    root = root_name(text)
    if root is None or root in ("urlset", "sitemapindex"):
        raise refusal(text)
    tree = root_of(text)
    links = atom_links(tree, url) if is_atom(tree) else rss_links(tree, url)
    return each_once(links, limit)


def is_atom(tree: etree._Element) -> bool:
    """Tell whether a feed holds entries and not items; its root decides where it holds
    both or none."""
    found = {local_name(str(e.tag)) for e in elements(tree, "item", "entry")}
    if len(found) == 1:
        return "entry" in found
    return local_name(str(tree.tag)) in ("feed", "entry")


def rss_links(root: etree._Element, url: str) -> Iterator[Link | None]:
    """Yield the link of each item, wherever in the tree it stands."""
    channel = next(elements(root, "channel"), root)
    told = first(fields_of(channel), "language", "dc:language")
    language = two_letters(told or language_of(channel))
    for item in elements(root, "item"):
        yield rss_link(item, url, language)


def rss_link(item: etree._Element, url: str, language: str | None) -> Link | None:
    """Return the link of an item; None if it names no address."""
    fields = fields_of(item)
    address = rss_address(item, fields, url)
    if address is None:
        return None
    hints = Hints(
        title=plain_title(first(fields, "title", "dc:title")),
        date_published=first_date(fields, *PUBLISHED),
        date_modified=first_date(fields, *MODIFIED),
        language=two_letters(first(fields, "dc:language", "language")) or language,
        authors=rss_authors(fields),
        keywords=rss_keywords(fields),
        summary=plain_text(first(fields, *SUMMARIES)),
        content=first(fields, *CONTENTS),
        key=entry_key(first(fields, "guid"), address),
    )
    return Link(url=address, hints=hints)


def rss_address(item: etree._Element, fields: Fields, url: str) -> Address | None:
    """Return the item's address: the one behind a counting link, the link, a guid
    that is one; None when there is none. One of the feed's own site goes before
    others: a link may lead to who counts readers, or to what the item is about."""
    named = [text_of(e) for e in fields.get("feedburner:origlink", ())]
    for element in (*fields.get("link", ()), *fields.get("atom:link", ())):
        if (attribute(element, "rel") or "alternate") == "alternate":
            named.append(text_of(element) or attribute(element, "href") or "")
    named += [text_of(guid) for guid in fields.get("guid", ()) if is_permalink(guid)]
    named += [attribute(item, "about") or "", first(fields, "url") or ""]
    base = base_of(item, url)
    foreign = None
    for name in named:
        address = target_of(absolute(base, name), url)
        if address and same_publisher(address, url):
            return address
        foreign = foreign or address
    return foreign


def is_permalink(guid: etree._Element) -> bool:
    """Tell whether a guid is an address and not only a key; one that is not whole must
    be declared."""
    declared = (attribute(guid, "isPermaLink") or "").strip().lower()
    if text_of(guid)[:4].lower() == "http":
        return declared in ("", "true")
    return declared == "true" and text_of(guid)[:1] == "/"


def rss_authors(fields: Fields) -> tuple[str, ...]:
    """Return the names, from Dublin Core before the mail field."""
    for name in ("dc:creator", "author", "atom:author", "itunes:author"):
        told = [author_name(element) for element in fields.get(name, ())]
        if names := [name for name in told if name]:
            return tuple(dict.fromkeys(names))
    return ()


def author_name(element: etree._Element) -> str | None:
    """Return the name without its mail address; None when there is but an address."""
    text = first(fields_of(element), "name", "atom:name") or text_of(element)
    text = text[:500]
    if match := MAIL_AND_NAME.fullmatch(text):
        text = match[1] or match[2]
    return plain_title(MAIL.sub("", text).removeprefix("mailto:"))


def rss_keywords(fields: Fields) -> tuple[str, ...]:
    """Return the categories, each once."""
    named = (*fields.get("category", ()), *fields.get("dc:subject", ()))
    words = (plain_title(text_of(element)) for element in named)
    return tuple(dict.fromkeys(word for word in words if word))
