"""Reads sitemaps of all kinds into links: indexes, news, gzip, plain text."""

import re
from collections.abc import Iterator

from lxml import etree

from crawler.items import Hints
from crawler.listings.listing import (
    MAX_LINKS,
    Kind,
    Link,
    absolute,
    each_once,
    is_html,
    listing_text,
    refusal,
    root_name,
)
from crawler.listings.plain import one_line, plain_title, two_letters
from crawler.listings.xml_fields import (
    elements,
    fields_of,
    first,
    first_date,
    local_name,
    text_of,
)
from crawler.listings.xml_tree import root_of

ADDRESS_LINE = re.compile(r"https?://\S+", re.IGNORECASE)


def sitemap_links(
    body: bytes, url: str, content_type: str = "", limit: int = MAX_LINKS
) -> list[Link]:
    """Return the links of a sitemap in its order, those to other sitemaps with the
    kind `sitemap`; raise NotAListing if it is none."""
    return links_in_sitemap(listing_text(body, content_type), url, limit)


def links_in_sitemap(text: str, url: str, limit: int = MAX_LINKS) -> list[Link]:
    """Return the links of a sitemap that is text already."""
    if is_address_list(text):
        lines = (line.strip() for line in text.splitlines())
        return each_once((plain_link(line, url) for line in lines), limit)
    if root_name(text) not in ("urlset", "sitemapindex"):
        raise refusal(text)
    return each_once(xml_links(root_of(text), url), limit)


def is_address_list(text: str) -> bool:
    """Tell whether the text is a plain-text sitemap: addresses, one a line."""
    if is_html(text) or text[:1] == "<":
        return False
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    fitting = sum(1 for line in lines if ADDRESS_LINE.fullmatch(line))
    return fitting > 0 and fitting >= 0.8 * len(lines)


def plain_link(line: str, url: str) -> Link | None:
    """Return the link of a line; None for one that is no address."""
    address = absolute(url, line) if ADDRESS_LINE.fullmatch(line) else None
    return Link(url=address) if address else None


def xml_links(root: etree._Element, url: str) -> Iterator[Link | None]:
    """Yield the links of a sitemap or an index, whatever the root is called."""
    for element in elements(root, "url", "sitemap"):
        kind: Kind = "sitemap" if local_name(element.tag) == "sitemap" else "article"
        yield sitemap_link(element, url, kind)


def sitemap_link(element: etree._Element, url: str, kind: Kind) -> Link | None:
    """Return the link of one `url` or `sitemap`; None if it names no address."""
    fields = fields_of(element)
    told = first(fields, "loc") or (text_of(element) if not len(element) else None)
    address = absolute(url, told)
    if address is None:
        return None
    modified = first_date(fields, "lastmod")
    news = next((fields[name] for name in fields if name.endswith("news")), None)
    if not news:
        return Link(url=address, kind=kind, hints=Hints(date_modified=modified))
    return news_link(news[0], address, modified)


def news_link(news: etree._Element, address: str, modified: str | None) -> Link:
    """Return the link with what the news extension tells of it."""
    fields = {local_name(e.tag): [e] for e in reversed(list(news.iter("{*}*")))}
    hints = Hints(
        title=plain_title(first(fields, "title")),
        date_published=first_date(fields, "publication_date"),
        date_modified=modified,
        language=two_letters(first(fields, "language")),
        keywords=split_words(first(fields, "keywords")),
    )
    return Link(url=address, hints=hints, publication=one_line(first(fields, "name")))


def split_words(text: str | None) -> tuple[str, ...]:
    """Return the words of a list in one string, each once."""
    words = (plain_title(word) for word in re.split("[,;]", text or ""))
    return tuple(dict.fromkeys(word for word in words if word))
