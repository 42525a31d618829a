"""Sitemaps as publishers write them, whole and broken."""

import gzip

import pytest

from crawler.discovery import Link, NotAListing, links_of
from crawler.listings.sitemaps import sitemap_links

MAP = "https://quai.example/plan/actu.xml"
OWN = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def links(text: str | bytes) -> list[Link]:
    return sitemap_links(text.encode() if isinstance(text, str) else text, MAP)


def urls(text: str | bytes) -> list[str]:
    return [link.url for link in links(text)]


def urlset(*addresses: str, attributes: str = OWN) -> str:
    rows = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    return f'<?xml version="1.0"?><urlset {attributes}>{rows}</urlset>'


def test_a_news_sitemap_tells_more_than_addresses() -> None:
    (link,) = links(
        f'<urlset {OWN} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
        'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml"><url>'
        "<image:image><image:loc>https://quai.example/p.jpg</image:loc>"
        "<image:title>La photo</image:title></image:image>"
        "<loc>https://quai.example/a/1</loc>"
        '<xhtml:link rel="alternate" hreflang="en" href="https://quai.example/en/1"/>'
        "<news:news><news:publication><news:name>Le Quai</news:name>"
        "<news:language>fra</news:language></news:publication>"
        "<news:publication_date>2026-03-03T08:15:00+01:00</news:publication_date>"
        "<news:title>Le c&#226;ble &amp;amp; le port</news:title>"
        "<news:keywords>câbles, ports; câbles</news:keywords></news:news>"
        "<lastmod>2026-03-03T09:00Z</lastmod></url></urlset>"
    )
    assert link.url == "https://quai.example/a/1"
    assert link.publication == "Le Quai"
    assert link.hints.title == "Le câble & le port"
    assert link.hints.date_published == "2026-03-03T08:15:00+01:00"
    assert link.hints.date_modified == "2026-03-03T09:00:00+00:00"
    assert link.hints.language == "fr"
    assert link.hints.keywords == ("câbles", "ports")


def test_an_index_leads_to_sitemaps() -> None:
    nested, page = links(
        f"<sitemapindex {OWN}><sitemap><loc>/plan/1.xml.gz</loc>"
        "<lastmod>2026-03-03</lastmod></sitemap>"
        "<url><loc>/a/1</loc></url></sitemapindex>"
    )
    assert (nested.url, nested.kind) == (
        "https://quai.example/plan/1.xml.gz",
        "sitemap",
    )
    assert nested.hints.date_modified == "2026-03-03"
    assert (page.url, page.kind) == ("https://quai.example/a/1", "article")


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'xmlns="http://www.google.com/schemas/sitemap/0.84"',
        'xmlns="http://www.w3.org/2005/Atom"',
        'xmlns="https://no-such.example/x"',
    ],
)
def test_the_root_decides_and_not_its_namespace(attributes: str) -> None:
    text = urlset("\n /a/1 \n", "<![CDATA[/a/2?x=1&y=2]]>", attributes=attributes)
    found = links_of(f"\n\n{text}".encode(), MAP, "text/html; charset=utf-8")
    assert [link.url for link in found] == [
        "https://quai.example/a/1",
        "https://quai.example/a/2?x=1&y=2",
    ]


def test_a_prefix_on_every_tag() -> None:
    text = '<s:urlset xmlns:s="x"><s:url><s:loc>/a/1</s:loc></s:url></s:urlset>'
    assert urls(text) == ["https://quai.example/a/1"]


def test_gzip_whole_cut_and_with_a_tail() -> None:
    text = urlset(*(f"/a/{i}" for i in range(500)))
    packed = gzip.compress(text.encode())
    assert len(urls(packed)) == 500
    assert len(urls(gzip.compress(packed))) == 500
    assert len(urls(packed + b"\0\0garbage")) == 500
    halves = gzip.compress(text[:4000].encode()) + gzip.compress(text[4000:].encode())
    assert len(urls(halves)) == 500
    assert 0 < len(urls(packed[: len(packed) // 2])) < 500


def test_a_bomb_is_refused() -> None:
    bomb = gzip.compress(gzip.compress(bytes(60_000_000)))
    with pytest.raises(NotAListing, match="unpacks to more than 50,000,000 bytes"):
        links(bomb)
    with pytest.raises(NotAListing, match="damaged"):
        links(b"\x1f\x8b\x08 nothing")


def test_a_list_of_addresses_as_plain_text() -> None:
    text = "\ufeffhttps://quai.example/a/1\r\n\r\n  https://quai.example/a/2\r\n"
    assert urls(text) == ["https://quai.example/a/1", "https://quai.example/a/2"]
    assert len(links_of(text.encode(), MAP, "text/plain")) == 2


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    text = urlset("/a/1?x=1&y=2", "", "javascript:x", "/a/2")
    assert urls(text[: -len("</url></urlset>")] + "<url><loc>/a/3") == [
        "https://quai.example/a/1?x=1&y=2",
        "https://quai.example/a/2",
        "https://quai.example/a/3",
    ]


def test_no_more_links_than_asked_for() -> None:
    text = urlset(*(f"/a/{i}" for i in range(50)))
    assert len(sitemap_links(text.encode(), MAP, limit=7)) == 7


@pytest.mark.parametrize(
    "body",
    ["<rss><channel/></rss>", "<html><body>Perdu</body></html>", "Not found", "{}", ""],
)
def test_what_is_no_sitemap(body: str) -> None:
    with pytest.raises(NotAListing):
        links(body)
