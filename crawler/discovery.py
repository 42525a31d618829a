"""Turns the bytes of any listing into links: feeds, sitemaps and front pages."""

from crawler.feeds import feed_links
from crawler.front_pages import front_page_links, looks_like_article
from crawler.home_pages import discovered_feeds
from crawler.listing import (
    MAX_LINKS,
    Link,
    NotAListing,
    is_html,
    listing_text,
    root_name,
)
from crawler.sitemaps import is_address_list, sitemap_links

__all__ = [
    "Link",
    "NotAListing",
    "announced_links",
    "discovered_feeds",
    "feed_links",
    "front_page_links",
    "links_of",
    "looks_like_article",
    "sitemap_links",
]


def links_of(
    body: bytes, url: str, content_type: str = "", limit: int = MAX_LINKS
) -> list[Link]:
    """Return the links of a feed, sitemap or HTML page, told by its content and not
    by its type; raise NotAListing for anything else."""
    if is_html(listing_text(body, content_type)):
        return front_page_links(body, url, content_type, limit)
    return announced_links(body, url, content_type, limit)


def announced_links(
    body: bytes, url: str, content_type: str = "", limit: int = MAX_LINKS
) -> list[Link]:
    """Return the links of a feed or sitemap; raise NotAListing for anything else.

    For addresses that were given as feeds: the links of an HTML page that stands there
    announce nothing.
    """
    text = listing_text(body, content_type)
    if root_name(text) in ("urlset", "sitemapindex") or is_address_list(text):
        return sitemap_links(body, url, content_type, limit)
    return feed_links(body, url, content_type, limit)
