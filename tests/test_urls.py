"""One spelling for each address, and which address is an article's own."""

import pytest

from crawler.addresses.urls import (
    host_of,
    is_http,
    normal_url,
    own_address,
    same_host,
    same_publisher,
    same_site,
)

HOME = "https://quai.example"


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("HTTPS://Quai.Example", "https://quai.example/"),
        ("https://quai.example:443/a", "https://quai.example/a"),
        ("http://quai.example:80/a", "http://quai.example/a"),
        ("http://quai.example:8080/a", "http://quai.example:8080/a"),
        ("https://quai.example./a", "https://quai.example/a"),
        ("https://quai.example/A/b", "https://quai.example/A/b"),
        ("https://quai.example/a/../b/./c", "https://quai.example/b/c"),
        ("https://quai.example/%7Ejo/%c3%a9", "https://quai.example/~jo/%C3%A9"),
        ("https://quai.example/é t", "https://quai.example/%C3%A9%20t"),
        ("https://quai.example/100%", "https://quai.example/100%25"),
        ("https://café.example/", "https://xn--caf-dma.example/"),
        ("https://quai.example/a#b", "https://quai.example/a"),
        ("https://quai.example/a?", "https://quai.example/a"),
        ("https://quai.example/a?utm_source=x&id=3&fbclid=y", f"{HOME}/a?id=3"),
        ("https://quai.example/a?b=2&a=1", "https://quai.example/a?b=2&a=1"),
        ("https://quai.example/a?id=1&amp;b=2", "https://quai.example/a?id=1&b=2"),
        ("https://quai.example/a;jsessionid=8F2C?id=1", f"{HOME}/a?id=1"),
        ("https://quai.example/a?PHPSESSID=a81f", "https://quai.example/a"),
        ("https://quai.example/a?ref=rss", "https://quai.example/a"),
        ("https://quai.example/a?ref=4711", "https://quai.example/a?ref=4711"),
        ("https://quai.example/a?sid=12", "https://quai.example/a?sid=12"),
        (" \n https://quai.example/a\n b ", "https://quai.example/ab"),
        ("https://jo:secret@quai.example/a", "https://quai.example/a"),
        ("http://[::1]:80/a", "http://[::1]/a"),
    ],
)
def test_one_spelling(written: str, spelled: str) -> None:
    assert normal_url(written) == spelled
    assert normal_url(spelled) == spelled


@pytest.mark.parametrize(
    "written",
    [
        "",
        "/a",
        "ftp://quai.example/",
        "javascript:x",
        "http://",
        "http:/",
        "http://a..b/",
        "http://-/",
        "https://quai.example:port/",
        "http://[::1/",
        "mailto:a@quai.example",
    ],
)
def test_what_is_no_address(written: str) -> None:
    assert not is_http(written)
    assert host_of(written) in ("", "quai.example")
    with pytest.raises(ValueError, match=r".*"):
        normal_url(written)


def test_hosts_of_one_publisher() -> None:
    assert same_host("https://www.quai.example/a", "http://QUAI.example/b")
    assert same_host("https://m.quai.example/a", "https://amp.quai.example/a")
    assert not same_host("https://quai.example/", "https://emploi.quai.example/")
    assert not same_host("https://quai.example/", "https://quai.example.net/")
    assert not same_host("/a", "/a")
    # A host of one label below the ending is a host of its own.
    assert not same_host("https://m.example/", "https://amp.example/")
    assert not same_site("http://127.0.0.1:81/", "http://127.0.0.1:82/")
    assert same_site("http://quai.example/a", "https://www.quai.example:443/a/")


def test_a_publishers_listings_may_be_on_a_host_below_its_own() -> None:
    assert same_publisher(
        "https://plans.quai.example/1.xml", "https://www.quai.example"
    )
    assert same_publisher("https://quai.example/", "https://presse.quai.example/")
    assert not same_publisher("https://autrequai.example/", "https://quai.example/")
    assert not same_publisher("https://a.plans.example/", "https://b.plans.example/")


@pytest.mark.parametrize(
    ("page", "canonical", "own"),
    [
        ("/a/le-cable-rompu?x=1", "/a/le-cable-rompu", "/a/le-cable-rompu"),
        ("/amp/le-cable-rompu", "https://www.quai.example/le-cable-rompu", None),
        (
            "/p/123",
            "/2026/le-cable-du-port-est-rompu",
            "/2026/le-cable-du-port-est-rompu",
        ),
        ("/a/le-cable-rompu-12", "/a/le-cable-coupe-12", "/a/le-cable-coupe-12"),
        ("/a/le-cable-rompu", "http://quai.example/a/le-cable", "/a/le-cable"),
        ("/a/le-cable-rompu", " /a/le-cable\n", "/a/le-cable"),
        ("/p/123", "/reseaux/cable", "/reseaux/cable"),
        (
            "/le-cable-du-port-12345",
            "/reseaux-satures-depuis-lundi-12345",
            "/reseaux-satures-depuis-lundi-12345",
        ),
    ],
)
def test_a_canonical_address_is_believed(
    page: str, canonical: str, own: str | None
) -> None:
    assert own_address(HOME + page, canonical) == (HOME + own if own else canonical)


@pytest.mark.parametrize(
    ("page", "canonical"),
    [
        ("/a/le-cable-rompu", None),
        ("/a/le-cable-rompu", ""),
        ("/a/le-cable-rompu", "/"),
        ("/a/le-cable-rompu", "https://autre.example/a/le-cable-rompu"),
        ("/a/le-cable-rompu", "http://quai.example:8080/a/le-cable-rompu"),
        ("/a/le-cable-rompu", "javascript:void(0)"),
        ("/a/le-cable-rompu", "http://[broken"),
        ("/a/le-cable-du-port-est-rompu", "/a/"),
        ("/a/le-cable-du-port-est-rompu", "/tag/cable"),
        ("/a/le-cable-du-port-est-rompu", "/login"),
        ("/lire?article=12", "/lire"),
        ("/a/le-cable-sature-brest", "/a/mairie-coupe-antenne-voisine"),
        ("/2026/11/le-cable-sature-brest", "/2026/11/mairie-coupe-antenne-voisine"),
        ("/a/le-cable-rompu", "/a/{{ slug }}"),
        ("/a/le-cable-rompu", "[object Object]"),
        ("/a/le-cable-rompu", "undefined"),
        ("/le-cable-du-port-est-rompu", "/reseaux/"),
    ],
)
def test_a_canonical_address_is_not_believed(page: str, canonical: str | None) -> None:
    assert own_address(HOME + page, canonical) == HOME + page


@pytest.mark.parametrize(
    ("twin", "plain"),
    [
        ("/a/cable/amp/", "/a/cable/"),
        ("/a/cable/amp", "/a/cable"),
        ("/amp/a/cable", "/a/cable"),
        ("/a/cable.amp.html", "/a/cable.html"),
        ("/a/cable?amp", "/a/cable"),
        ("/a/cable?amp=1&id=3", "/a/cable?id=3"),
        ("/a/cable?outputType=amp", "/a/cable"),
        ("/a/cable?print=1", "/a/cable"),
        ("/?p=12&print=1", "/?p=12"),
    ],
)
def test_twins_lead_to_the_plain_address(twin: str, plain: str) -> None:
    assert own_address(HOME + twin, HOME + plain) == HOME + plain
