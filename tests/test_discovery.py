"""What a listing is, told by its content; feeds and sitemaps that a home page names."""

import pytest

from crawler.discovery import (
    NotAListing,
    announced_links,
    discovered_feeds,
    links_of,
)
from crawler.publishers.home_pages import usual_places

HOME = "https://quai.example/"
RSS = b"<rss><channel><item><link>/a/1</link></item></channel></rss>"
PAGE = """<!DOCTYPE html><html><head>
<link rel="alternate" type="application/rss+xml" title="Le Quai" href="/feed/">
<link rel="alternate" type="application/rss+xml" title="Commentaires" href="/comments/feed/">
<link rel="alternate" type="application/feed+json" href="feed.json">
<link rel="alternate" hreflang="en" href="/en/">
<link rel="sitemap" type="application/xml" href="/sitemap.xml"></head><body>
<h2><a href="/a/le-cable-du-port-est-rompu">Le câble du port est rompu</a></h2>
<a href="/flux-rss/">Nos flux</a><a href="feed://quai.example/rss/mobile.xml">Mobile</a>
<a href="/feed/">RSS</a><a href="/plan/sitemap-news.xml">Plan</a>
<a href="https://ailleurs.example/sitemap.xml">Ailleurs</a></body></html>""".encode()


@pytest.mark.parametrize("declared", ["text/html", "application/json", "image/png", ""])
def test_content_decides_and_not_the_declared_type(declared: str) -> None:
    atom = b'\n<feed><entry><link href="/a/2"/></entry></feed>'
    sitemap = b"<!-- plan --><urlset><url><loc>/a/3</loc></url></urlset>"
    json_feed = b'{"items": [{"url": "/a/4"}]}'
    lines = b"https://quai.example/a/5\n"
    page = b'<html><h2><a href="/a/le-cable-du-port-est-rompu">Le titre</a></h2></html>'
    found = [
        links_of(body, HOME, declared)[0].url
        for body in (RSS, atom, sitemap, json_feed, lines, page)
    ]
    assert found == [
        *(f"https://quai.example/a/{n}" for n in range(1, 6)),
        "https://quai.example/a/le-cable-du-port-est-rompu",
    ]


def test_a_page_in_a_feeds_place_announces_nothing() -> None:
    assert len(announced_links(RSS, HOME)) == 1
    with pytest.raises(NotAListing, match="HTML page"):
        announced_links(PAGE, HOME)
    assert len(links_of(PAGE, HOME)) == 1


def test_feeds_and_sitemaps_that_a_page_names() -> None:
    found = [(link.url, link.kind) for link in discovered_feeds(PAGE, HOME)]
    assert found == [
        ("https://quai.example/feed/", "feed"),
        ("https://quai.example/feed.json", "feed"),
        ("https://quai.example/sitemap.xml", "sitemap"),
        ("https://quai.example/flux-rss/", "feed"),
        ("http://quai.example/rss/mobile.xml", "feed"),
        ("https://quai.example/plan/sitemap-news.xml", "sitemap"),
    ]
    assert discovered_feeds(PAGE, HOME)[0].hints.title == "Le Quai"


def test_usual_places_are_on_the_host() -> None:
    places = {
        link.url: link.kind for link in usual_places("https://quai.example/tech/")
    }
    assert places["https://quai.example/tech/feed/"] == "feed"
    assert places["https://quai.example/sitemap.xml"] == "sitemap"
