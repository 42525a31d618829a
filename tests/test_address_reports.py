"""Addresses as people who collect links reported them: marks, escapes, wrong templates."""

import pytest

from crawler.addresses.urls import normal_url, own_address

HOME = "https://quai.example"
PAGE = f"{HOME}/actu/le-cable-du-port-301"


@pytest.mark.parametrize(
    "query",
    [
        "source=rss----d5a2b1c9---4",
        "source=email-d338-digest.reader",
        "ref=lettre.example",
        "ref=https://carnet.example/",
        "referrer=https%3A%2F%2Fcarnet.example",
        "mod=rss_une&partner=rss&emc=rss",
        "cmp=share_btn_fb",
        "sr_share=facebook",
        "__twitter_impression=true",
        "__xts__%5B0%5D=68.AR&__tn__=-R",
        "trk=feed_main-card",
        "ftag=CAD12&mbid=social_x",
    ],
)
def test_marks_of_where_a_reader_came_from(query: str) -> None:
    assert normal_url(f"{HOME}/a?{query}") == f"{HOME}/a"
    assert normal_url(f"{HOME}/a?{query}&id=3") == f"{HOME}/a?id=3"


@pytest.mark.parametrize(
    "query",
    [
        "feed=rss2",  # the address of a feed itself
        "mod=rss",
        "ref=4711",
        "ref=page.html",
        "ref=v1.2",
        "source=rssguide",
        "from=x-ray",
        "mod=news_viewer",
        "share=12",
    ],
)
def test_parameters_that_may_name_the_page(query: str) -> None:
    assert normal_url(f"{HOME}/a?{query}") == f"{HOME}/a?{query}"


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("“https://quai.example/a”", f"{HOME}/a"),
        ("'https://quai.example/a'", f"{HOME}/a"),
        ("https://quai.example/l'ancre", f"{HOME}/l'ancre"),
        ("https://quai.example/a?b=1&#038;c=2", f"{HOME}/a?b=1&c=2"),
        ("https://quai.example/a?b=1&amp;#38;c=2", f"{HOME}/a?b=1&c=2"),
        ("https://quai.example/a?b=1&amp;amp;c=2", f"{HOME}/a?b=1&c=2"),
        ("https://quai.example/a?b=1?utm_source=x&utm_medium=y", f"{HOME}/a?b=1"),
        ("https://quai.example/a]]>", f"{HOME}/a"),
        ("https://quai.example/a/&utm_source=x&utm_medium=y", f"{HOME}/a/"),
        ("https://quai.example/s&utax/b?c=d?e", f"{HOME}/s&utax/b?c=d?e"),
    ],
)
def test_what_a_document_puts_around_and_into_an_address(
    written: str, spelled: str
) -> None:
    assert normal_url(written) == spelled


@pytest.mark.parametrize(
    "canonical",
    [
        "../..https://quai.example/actu/le-cable-du-port-301-",
        "quai.example/actu/le-cable-du-port-301",
        "/404.html",
        "/actu/la-mairie-302",  # the template of another page
        "/actu/302",
    ],
)
def test_a_canonical_address_that_a_template_got_wrong(canonical: str) -> None:
    assert own_address(PAGE, canonical) == PAGE


@pytest.mark.parametrize(
    ("canonical", "own"),
    [
        ("https://quai.example//actu//le-cable-du-port-301?v=a//b", "?v=a//b"),
        ("le-cable-du-port-301", ""),
        ("/actu/le-cable-du-port-301&#038;x", "&x"),
    ],
)
def test_a_canonical_address_with_a_slip(canonical: str, own: str) -> None:
    assert own_address(PAGE, canonical) == PAGE + own


@pytest.mark.parametrize(
    ("page", "canonical"),
    [
        ("/actu/le-cable-301", "/actu/le-cable-4012"),  # moved under a new number
        ("/actu/301", "/actu/le-cable-rompu-301"),
        ("/actu/301", "/reseaux/le-cable-rompu-du-port"),
        ("/actu/le-cable", "le-cable.html"),
    ],
)
def test_a_canonical_address_with_another_name(page: str, canonical: str) -> None:
    assert own_address(HOME + page, canonical) != HOME + page
