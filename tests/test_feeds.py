"""Feeds as publishers write them, whole and broken."""

import gzip
import json

import pytest

from crawler.discovery import Link, NotAListing
from crawler.listings.feeds import feed_links

FEED = "https://quai.example/fil/actu.xml"
SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def rss(items: str, head: str = "", declaration: str = '<?xml version="1.0"?>') -> str:
    return (
        f'{declaration}<rss version="2.0" {SPACES}><channel><title>Le Quai</title>'
        f"<link>https://quai.example/</link>{head}{items}</channel></rss>"
    )


def item(link: str = "https://quai.example/a/1", more: str = "") -> str:
    return f"<item><title>Un titre</title><link>{link}</link>{more}</item>"


def links(text: str | bytes, url: str = FEED) -> list[Link]:
    return feed_links(text.encode() if isinstance(text, str) else text, url)


def only(text: str | bytes, url: str = FEED) -> Link:
    (link,) = links(text, url)
    return link


def urls(text: str | bytes, url: str = FEED) -> list[str]:
    return [link.url for link in links(text, url)]


def test_all_that_rss_tells_of_an_item() -> None:
    link = only(
        rss(
            item(
                more="<pubDate>Tue, 03 Mar 2026 08:15:00 +0100</pubDate>"
                "<dc:creator>Odile Brac</dc:creator><dc:creator>Jan Roos</dc:creator>"
                "<category>Réseaux</category><category>Câbles</category>"
                "<description>&lt;p&gt;Le &lt;b&gt;câble&lt;/b&gt;&lt;/p&gt;&lt;p&gt;rompu"
                "&lt;/p&gt;</description>"
                "<content:encoded><![CDATA[<p>Tout le texte</p>]]></content:encoded>"
                "<media:title>La photo</media:title>"
            ),
            head="<language>fr-FR</language>",
        )
    )
    assert link.kind == "article"
    assert link.hints.title == "Un titre"
    assert link.hints.date_published == "2026-03-03T08:15:00+01:00"
    assert link.hints.language == "fr"
    assert link.hints.authors == ("Odile Brac", "Jan Roos")
    assert link.hints.keywords == ("Réseaux", "Câbles")
    assert link.hints.summary == "Le câble rompu"
    assert link.hints.content == "<p>Tout le texte</p>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("odile@quai.example (Odile Brac)", ("Odile Brac",)),
        ("Odile Brac &lt;odile@quai.example&gt;", ("Odile Brac",)),
        ("odile@quai.example", ()),
        ("Odile Brac", ("Odile Brac",)),
    ],
)
def test_authors_without_their_mail(written: str, read: tuple[str, ...]) -> None:
    assert only(rss(item(more=f"<author>{written}</author>"))).hints.authors == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("L&amp;#8217;antenne &amp;amp; le toit", "L’antenne & le toit"),
        ("<![CDATA[Un <em>gros</em> titre]]>", "Un gros titre"),
        ("La balise &lt;canvas&gt; expliquée", "La balise <canvas> expliquée"),
        ("Quand 3 &lt; 5 &gt; 4", "Quand 3 < 5 > 4"),
        ("\n  Un\n  titre\t", "Un titre"),
    ],
)
def test_titles_as_plain_text(written: str, read: str) -> None:
    feed = f"<rss><channel><item><title>{written}</title>"
    feed += "<link>https://quai.example/a</link></item></channel></rss>"
    assert only(feed).hints.title == read


def test_rdf_with_its_items_beside_the_channel() -> None:
    link = only(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/" {SPACES}>'
        "<channel><title>x</title><dc:language>en</dc:language></channel>"
        '<item rdf:about="https://quai.example/b/7"><title>Seven</title>'
        "<dc:date>2026-03-03T09:00+01:00</dc:date></item></rdf:RDF>"
    )
    assert link.url == "https://quai.example/b/7"
    assert link.hints.date_published == "2026-03-03T09:00:00+01:00"
    assert link.hints.language == "en"


@pytest.mark.parametrize(
    "version", ['version="0.91"', 'version="0.92"', "", 'xmlns="http://example.org/x"']
)
def test_versions_and_namespaces_do_not_matter(version: str) -> None:
    feed = f"<rss {version}><channel>{item()}</channel></rss>"
    assert urls(feed) == ["https://quai.example/a/1"]
    assert only(feed).hints.title == "Un titre"


def test_a_guid_is_the_address_only_where_there_is_no_link() -> None:
    key = "<guid>https://quai.example/?p=3</guid>"
    assert urls(rss(item(more=key))) == ["https://quai.example/a/1"]
    assert urls(rss(f"<item>{key}</item>")) == ["https://quai.example/?p=3"]
    assert urls(rss(item("javascript:void(0)", key))) == ["https://quai.example/?p=3"]
    no_link = key.replace("<guid>", '<guid isPermaLink="false">')
    assert urls(rss(f"<item>{no_link}</item><item><guid>77</guid></item>")) == []


def test_blanks_cdata_and_campaign_marks_around_links() -> None:
    written = (
        "<![CDATA[\n https://quai.example/a/1?utm_source=rss#c \n]]>",
        "\n\thttps://quai.example/a/2?utm_medium=feed&amp;id=4\n",
        "/a/3",
        "//quai.example/a/4",
    )
    assert urls(rss("".join(map(item, written)))) == [
        "https://quai.example/a/1",
        "https://quai.example/a/2?id=4",
        "https://quai.example/a/3",
        "https://quai.example/a/4",
    ]


def test_links_that_lead_nowhere_are_dropped() -> None:
    bad = ("", "javascript:alert(1)", "mailto:a@b.example", "ftp://a.example/x", "#top")
    worse = ("http://", "https:///a", "tag:quai.example,2026:1", "data:text/html,x")
    assert urls(rss("".join(map(item, (*bad, *worse, "/a/1"))))) == [
        "https://quai.example/a/1"
    ]


def test_the_link_behind_a_counting_one() -> None:
    behind = "<feedburner:origLink>https://quai.example/a/9</feedburner:origLink>"
    assert urls(rss(item("https://count.example/r/1", behind))) == [
        "https://quai.example/a/9"
    ]


def test_a_guid_of_the_feed_s_own_site_goes_before_a_link_to_another() -> None:
    own = "<guid isPermaLink='true'>https://quai.example/a/9</guid>"
    assert urls(rss(item("https://count.example/r/1", own))) == [
        "https://quai.example/a/9"
    ]
    foreign = "<guid>https://count.example/a/9</guid>"
    assert urls(rss(item(more=foreign))) == ["https://quai.example/a/1"]
    assert urls(rss(item("https://count.example/r/1"))) == ["https://count.example/r/1"]


def test_each_address_once_and_no_more_than_asked_for() -> None:
    many = "".join(item(f"/a/{i % 40}?utm_campaign={i}") for i in range(80))
    assert len(links(rss(many))) == 40
    assert len(feed_links(rss(many).encode(), FEED, limit=5)) == 5


def test_atom_with_bases_and_kinds_of_titles() -> None:
    first, second, third = links(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quai.example/x/" '
        'xml:lang="fr"><title>Le Quai</title><author><name>Le Quai</name></author>'
        '<entry xml:base="2026/"><title type="html">R&amp;amp;D &lt;b&gt;vite&lt;/b&gt;'
        '</title><link rel="self" href="un.atom"/><link rel="replies" href="c"/>'
        '<link href="un"/><published>2026-03-03T10:00:00Z</published>'
        "<updated>2026-03-03T11:30:00+01:00</updated>"
        "<author><name>Odile Brac</name><email>o@quai.example</email></author>"
        '<category term="r" label="Réseaux"/><summary>Un résumé</summary>'
        '<content type="html">&lt;p&gt;Texte&lt;/p&gt;</content></entry>'
        '<entry xml:lang="en"><title type="xhtml"><div xmlns="http://www.w3.org/1999/'
        'xhtml">A <em>small</em> port</div></title>'
        '<link rel="alternate" type="application/json" href="deux.json"/>'
        '<link rel="alternate" type="text/html" href="/deux"/></entry>'
        "<entry><title>Sans lien</title><id>https://quai.example/trois</id></entry>"
        "</feed>"
    )
    assert first.url == "https://quai.example/x/2026/un"
    assert first.hints.title == "R&D vite"
    assert first.hints.date_published == "2026-03-03T10:00:00+00:00"
    assert first.hints.date_modified == "2026-03-03T11:30:00+01:00"
    assert first.hints.authors == ("Odile Brac",)
    assert first.hints.keywords == ("Réseaux",)
    assert first.hints.summary == "Un résumé"
    assert first.hints.content == "<p>Texte</p>"
    assert (first.hints.language, second.hints.language) == ("fr", "en")
    assert second.url == "https://quai.example/deux"
    assert second.hints.title == "A small port"
    assert second.hints.authors == ()
    assert third.url == "https://quai.example/trois"


def test_json_feed_with_relative_addresses() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "language": "en",
        "items": [
            {
                "id": 1,
                "url": "/a/1",
                "title": "One",
                "date_published": "2026-03-03T10:00:00-05:00",
                "authors": [{"name": "Ruth Hale"}],
                "tags": ["cables"],
                "content_text": "a < b",
            },
            {"id": "https://quai.example/a/2", "author": {"name": "Jan Roos"}},
            {"id": "3"},
            "noise",
        ],
    }
    one, two = links(json.dumps(feed))
    assert one.url == "https://quai.example/a/1"
    assert one.hints.date_published == "2026-03-03T10:00:00-05:00"
    assert one.hints.authors == ("Ruth Hale",)
    assert one.hints.keywords == ("cables",)
    assert one.hints.content == "a &lt; b"
    assert two.url == "https://quai.example/a/2"
    assert two.hints.authors == ("Jan Roos",)


def test_a_json_feed_cut_in_the_middle() -> None:
    cut = '{"items": [{"url": "/a/1", "title": "One"}, {"url": "/a/2", "tit'
    assert urls(cut) == ["https://quai.example/a/1"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Tue, 3 Mar 2026 8:15 GMT", "2026-03-03T08:15:00+00:00"),
        ("mar., 03 mars 2026 08:15:00 +0100", "2026-03-03T08:15:00+01:00"),
        ("3 août 2026 08:15:00 CEST", "2026-08-03T08:15:00+02:00"),
        ("Tue, 03 Mar 2026 08:15:00 EST", "2026-03-03T08:15:00-05:00"),
        ("March 3, 2026 3:15 pm", "2026-03-03T15:15:00"),
        ("Tue Mar  3 08:15:00 CET 2026", "2026-03-03T08:15:00+01:00"),
        ("2026-03-03 08:15:00", "2026-03-03T08:15:00"),
        ("2026-03-03T08:15:00.250Z", "2026-03-03T08:15:00+00:00"),
        ("2026-03-03", "2026-03-03"),
        ("2026-03-03T00:00:00", "2026-03-03"),
        ("1772522100", "2026-03-03T07:15:00+00:00"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
        ("31 Feb 2026 10:00:00 GMT", None),
        ("demain", None),
        ("", None),
    ],
)
def test_dates(written: str, read: str | None) -> None:
    link = only(rss(item(more=f"<pubDate>{written}</pubDate>")))
    assert link.hints.date_published == read


def test_wrong_charsets() -> None:
    utf8 = '<?xml version="1.0" encoding="utf-8"?>'
    told = rss("<item><title>Été à l’œuvre</title><link>/a</link></item>", "", utf8)
    assert only(told.encode("cp1252")).hints.title == "Été à l’œuvre"
    latin = told.replace("utf-8", "iso-8859-1")
    assert only(latin.encode("utf-8")).hints.title == "Été à l’œuvre"
    wide = told.replace("utf-8", "utf-16")
    assert only(wide.encode("utf-16")).hints.title == "Été à l’œuvre"
    assert only(wide.encode("utf-16-be")).hints.title == "Été à l’œuvre"
    assert only(b"\xef\xbb\xbf" + told.encode()).hints.title == "Été à l’œuvre"
    assert only(gzip.compress(told.encode())).hints.title == "Été à l’œuvre"


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    text = (
        "<br />\n<b>Warning</b>: it leaks in /srv/x.php\n"
        '<?xml version="1.0"?><rss><channel><title>R&D &nbsp; \x0b <b>x</title>'
        "<item><title>Caf&eacute; & th&eacute; <i>froid</title>"
        "<link>/a/1?b=2&copy=3</link></item>"
        "<item><title>Jamais fermé<link>/a/2</link></item>"
        "<item><title><![CDATA[A & B]]></title><media:title>non</media:title>"
        "<link>/a/3</link><description><p>brut<br>et nu</description></item>"
        "<item><title>&#0;&#x1F;Quatre</title><link>/a/4</link></item>"
        "<item><title>Coup"
    )
    one, two, three, four = links(text)
    assert one.url == "https://quai.example/a/1?b=2&copy=3"
    assert one.hints.title == "Café & thé froid"
    assert (two.url, two.hints.title) == ("https://quai.example/a/2", "Jamais fermé")
    assert (three.url, three.hints.title) == ("https://quai.example/a/3", "A & B")
    assert three.hints.summary == "brut et nu"
    assert four.hints.title == "Quatre"


def test_entities_are_never_expanded() -> None:
    hostile = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/hostname">]>'
        "<rss><channel><item><title>x &b; &f;</title><link>/a/1</link></item>"
        "</channel></rss>"
    )
    link = only(hostile)
    assert link.url == "https://quai.example/a/1"
    assert link.hints.title == "x &b; &f;"


def test_thousands_of_open_tags_are_no_trap() -> None:
    for tag in ("<title>", "<description>a<b>", "<![CDATA[", "<item><title>"):
        assert links("<rss><channel>" + tag * 100_000) == []


def test_a_feed_without_items_is_a_feed() -> None:
    assert links(rss("")) == []
    assert links('{"version": "https://jsonfeed.org/version/1", "items": []}') == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "empty"),
        ("  \n", "empty"),
        ("<!DOCTYPE html><title>Nous revenons</title>", "HTML page titled “Nous rev"),
        ("<?xml version='1.0'?>\n<html><body/></html>", "HTML page"),
        ('{"error": "gone"}', "no JSON Feed"),
        ("<Error><Code>AccessDenied</Code></Error>", "root <Error>"),
        ("Service unavailable", "plain text"),
        ("<urlset><url><loc>/a</loc></url></urlset>", "another kind"),
    ],
)
def test_what_stands_in_a_feeds_place_is_named(body: str, words: str) -> None:
    with pytest.raises(NotAListing, match=words):
        links(body)
