"""Turns the bytes of any listing into links: feeds, sitemaps and front pages."""

from crawler.listings.feeds import feed_links, links_in_feed
from crawler.listings.front_pages import (
    front_page_links,
    links_in_page,
    looks_like_article,
)
from crawler.listings.listing import (
    MAX_LINKS,
    Link,
    NotAListing,
    is_html,
    listing_text,
    root_name,
)
from crawler.listings.sitemaps import is_address_list, links_in_sitemap, sitemap_links
from crawler.publishers.home_pages import discovered_feeds

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
    text = listing_text(body, content_type)
    if is_html(text):
        return links_in_page(text, url, limit)
    return announced_in(text, url, limit)


def announced_links(
    body: bytes, url: str, content_type: str = "", limit: int = MAX_LINKS
) -> list[Link]:
    """Return the links of a feed or sitemap; raise NotAListing for anything else.

    For addresses that were given as feeds: the links of an HTML page that stands there
    announce nothing.
    """
    return announced_in(listing_text(body, content_type), url, limit)


def announced_in(text: str, url: str, limit: int) -> list[Link]:
    """Return the links of a feed or sitemap that is text already."""
    if root_name(text) in ("urlset", "sitemapindex") or is_address_list(text):
        return links_in_sitemap(text, url, limit)
    return links_in_feed(text, url, limit)
