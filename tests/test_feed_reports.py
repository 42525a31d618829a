"""Listings as readers of feeds reported them: odd shapes, dates, words and wrappings."""

import json

import pytest

from crawler.discovery import Link, announced_links, links_of
from crawler.listings.feed_dates import iso_date
from crawler.listings.feeds import feed_links
from crawler.listings.front_pages import front_page_links
from crawler.listings.sitemaps import sitemap_links

SITE = "https://quai.example"
FEED = f"{SITE}/flux/actu.xml"


def rss(items: str) -> str:
    return f'<rss version="2.0"><channel><title>Quai</title>{items}</channel></rss>'


def atom(entry: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>'


def item(title: str = "Le bac", link: str = "/a/1") -> str:
    return f"<item><title>{title}</title><link>{link}</link></item>"


def links(text: str, url: str = FEED) -> list[Link]:
    return feed_links(text.encode(), url)


def paths(text: str, url: str = FEED) -> list[str]:
    return [link.url.removeprefix(SITE) for link in links(text, url)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("8/21/2025 9:00:00 AM", "2025-08-21T09:00:00"),
        ("2/3/2026 5:30 PM", "2026-02-03T17:30:00"),
        ("Fri, 08/15/2025 - 10:30", "2025-08-15T10:30:00"),
        ("Tue, 03/02/2026 - 08:15", "2026-02-03T08:15:00"),
        ("lun. 02/03/2026 08:15", "2026-03-02T08:15:00"),
        ("25/12/2025 08:15", "2025-12-25T08:15:00"),
        ("02.03.2026 08:15", "2026-03-02T08:15:00"),
        ("02/03/2026 08:15", None),  # March in Brest, February in Boston
        ("2026/02/02 08:15:00", "2026-02-02T08:15:00"),
        ("2026-11-2 9:05", "2026-11-02T09:05:00"),
        ("2026-02-02 08:15:00 PM", "2026-02-02T20:15:00"),
        ("20260202081500", "2026-02-02T08:15:00"),
        ("Friday, August 15, 2025 - 10:30", "2025-08-15T10:30:00"),
        ("dimanche 1er mars 2026 à 8 h 15", "2026-03-01T08:15:00"),
        ("Fri, 19 Dec 97 22:05:03 GMT", "1997-12-19T22:05:03+00:00"),
        ("Thu, 30 Apr 2026 08:57:00 MEST", "2026-04-30T08:57:00+02:00"),
        ("31/02/2026 08:15", None),
    ],
)
def test_dates_told_in_numbers_and_old_forms(written: str, read: str | None) -> None:
    assert iso_date(written) == read


def test_a_date_of_dublin_core_s_terms() -> None:
    feed = rss(
        '<item xmlns:t="http://purl.org/dc/terms/"><link>/a</link>'
        "<t:created>2026-02-02T08:15Z</t:created></item>"
    )
    assert links(feed)[0].hints.date_published == "2026-02-02T08:15:00+00:00"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&lt;![CDATA[Le pont tournant]]&gt;", "Le pont tournant"),
        ("<![CDATA[<![CDATA[Le pont]]]]><![CDATA[>]]>", "Le pont"),
        ("<![CDATA[Le <!-- à relire --> phare]]>", "Le phare"),
        ("L&#146;&#233;cluse &#150; 3 &#128;", "L’écluse – 3 €"),
        ("Le bac &#55357;&#56832; part", "Le bac \U0001f600 part"),
        ("Le bac &#xD83D; part", "Le bac � part"),
    ],
)
def test_words_that_a_program_wrote_in_its_own_way(written: str, read: str) -> None:
    first, second = links(rss(item(written) + item("Suite", "/a/2")))
    assert first.hints.title == read
    assert second.hints.title == "Suite"


@pytest.mark.parametrize(
    "text",
    [
        "<RSS><CHANNEL><ITEM><TITLE>Le bac</TITLE><LINK>/a/1</LINK></ITEM></CHANNEL></RSS>",
        "<rss><channel><entry><title>x</title><link href='/a/1'/></entry></channel></rss>",
        "<feed><item><title>x</title><link>/a/1</link></item></feed>",
        "<entry xmlns='http://www.w3.org/2005/Atom'><link href='/a/1'/></entry>",
        "<!-- made of <feed> by hand -->" + rss(item()),
        "<!DOCTYPE html>\n" + rss(item()),
        f"<html><head></head><body>{rss(item())}</body></html>",
    ],
)
def test_roots_and_wrappings_of_all_sorts(text: str) -> None:
    assert paths(text) == ["/a/1"]


@pytest.mark.parametrize(
    ("entry", "path"),
    [
        ("<id>urn:1</id><link rel='self' href='/a/1'/>", "/a/1"),
        ("<id>urn:1</id><link rel='edit' href='/a/1'/>", None),
        ("<id>urn:1</id><url>/a/1</url>", "/a/1"),
        (f"<id>{SITE}/a/1</id><link rel='self' href='/api/1'/>", "/a/1"),
    ],
)
def test_an_entry_s_own_link_is_the_last_resort(entry: str, path: str | None) -> None:
    assert paths(atom(entry)) == ([path] if path else [])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("www.quai.example/a/1", "https://www.quai.example/a/1"),
        ("quai.example/a/1", f"{SITE}/a/1"),
        ("bac.html/a/1", f"{SITE}/flux/bac.html/a/1"),
        ('"https://quai.example/a/1"', f"{SITE}/a/1"),
        ("&lt;a class='x' href='/a/1'>lire&lt;/a>", f"{SITE}/a/1"),
        ("<![CDATA[/a?b=1&#038;c=2]]>", f"{SITE}/a?b=1&c=2"),
        ("redaction@quai.example", None),
        ("/a/{{ slug }}", None),
        ("/a/[object Object]", None),
        ("&lt;site&gt;/a/1", None),
    ],
)
def test_addresses_in_odd_clothes(written: str, read: str | None) -> None:
    found = [link.url for link in links(rss(item(link=written)))]
    assert found == ([read] if read else [])


@pytest.mark.parametrize(
    ("link", "read"),
    [
        (f"https://moteur.example/url?sa=t&amp;url={SITE}/a/1&amp;ct=g", "/a/1"),
        (
            "https://moteur.example/url?q=https%3A%2F%2Fquai.example%2Fa%3Fb%3D1",
            "/a?b=1",
        ),
        (f"https://compteur.example/rss/*{SITE}/a/1", "/a/1"),
        (f"/redirect.php?to={SITE}/a/1", "/a/1"),
        (f"/lire?avis={SITE}/a/1", f"/lire?avis={SITE}/a/1"),
        ("https://ailleurs.example/lire?q=1", "https://ailleurs.example/lire?q=1"),
    ],
)
def test_what_a_redirector_leads_to(link: str, read: str) -> None:
    assert paths(rss(item(link=link))) == [read]
    plain = link.replace("&amp;", "&").replace("&", "&amp;")
    assert paths(atom(f'<id>urn:1</id><link href="{plain}"/>')) == [read]


def test_a_guid_without_host_counts_where_it_is_declared() -> None:
    guid = "<item><guid{}>/a/1</guid></item>"
    assert paths(rss(guid.format(' isPermaLink="true"'))) == ["/a/1"]
    assert paths(rss(guid.format(""))) == []


def test_json_feed_of_a_list_of_links_and_with_a_comma_too_many() -> None:
    items = [{"id": "1", "external_url": f"{SITE}/a/1"}]
    feed = json.dumps({"items": [*items, {"id": "2", "url": "/a/2", "title": "x,]"}]})
    assert paths(feed) == ["/a/1", "/a/2"]
    broken = links(feed.replace('"x,]"}', '"x,]",}'))
    assert [link.hints.title for link in broken] == [None, "x,]"]


def test_sitemaps_with_a_foreign_loc_none_and_capitals() -> None:
    image = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
    urlset = (
        f"<urlset {image}><url><image:loc>/i.jpg</image:loc><loc>/a/1</loc></url>"
        "<url> /a/2 </url><URL><LOC>/a/3</LOC></URL></urlset>"
    )
    found = [link.url for link in sitemap_links(urlset.encode(), FEED)]
    assert found == [f"{SITE}/a/{n}" for n in (1, 2, 3)]


def page(main: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body><main>{main}</main></body></html>".encode()


@pytest.mark.parametrize(
    "main",
    [
        '<map><area alt="La digue du port tient sous la houle" '
        'href="/a/la-digue-du-port-12345"></map>',
        '<a href="/a/la-digue-du-port-12345"><img alt="La digue du port tient sous la houle"></a>',
        '<article><h2>La digue du port tient sous la houle</h2><a href="/a/la-digue-du-port-12345">'
        '</a><a href="/a/la-digue-du-port-12345">Lire</a></article>',
    ],
)
def test_links_without_words_of_their_own(main: str) -> None:
    (link,) = front_page_links(page(main), f"{SITE}/une")
    assert link.url == f"{SITE}/a/la-digue-du-port-12345"
    assert link.hints.title == "La digue du port tient sous la houle"


def test_a_heading_among_links_to_several_articles_is_nobody_s() -> None:
    wall = (
        "<div><h2>La digue du port tient sous la houle</h2>"
        '<a href="/a/101"></a><a href="/a/102"></a></div>'
    )
    assert front_page_links(page(wall), f"{SITE}/une") == []


def test_a_base_that_is_no_address_is_none() -> None:
    main = '<h2><a href="/a/la-digue-du-port-12345">La digue du port tient sous la houle</a></h2>'
    found = front_page_links(page(main, '<base href="http://[quai">'), f"{SITE}/une")
    assert [link.url for link in found] == [f"{SITE}/a/la-digue-du-port-12345"]


def test_a_page_that_shows_a_feed_s_source_is_a_page() -> None:
    main = '<h2><a href="/a/la-digue-du-port-12345">La digue du port tient sous la houle</a></h2>'
    shown = page(f"{main}<pre>&lt;rss></pre><script>'<rss version=2>'</script>")
    assert [link.url for link in links_of(shown, f"{SITE}/une")] == [
        f"{SITE}/a/la-digue-du-port-12345"
    ]
    with pytest.raises(ValueError, match="HTML"):
        announced_links(shown, FEED)
