"""Which page goes on with the same article, told by rel=next and the address."""

import pytest

from crawler.items import Page
from crawler.next_pages import (
    first_page,
    goes_on,
    is_page_of,
    is_partial,
    next_page,
)
from tests.stored import NOON

HOST = "https://gazette.example"
SLUG = "/2024/11/04/un-atelier-ouvre-ses-portes"


def page(href, rel="next", extra="", tag="link"):
    return (
        f"<html><head>{extra}<{tag} href='{href}' rel='{rel}'></head><body><article>"
        "<h1>Un atelier ouvre</h1><p>Le maire est venu.</p></article>"
    ).encode()


@pytest.mark.parametrize(
    ("own", "named"),
    [
        (SLUG, f"{SLUG}/2"),
        (f"{SLUG}/", f"{SLUG}/2/"),
        (SLUG, f"{SLUG}/page/2"),
        (f"{SLUG}/page/1/", f"{SLUG}/page/2/"),
        (SLUG, f"{SLUG}?page=2"),
        (f"{SLUG}?page=1", f"{SLUG}?page=2"),
        (f"{SLUG}.html", f"{SLUG}.html?page=2"),
        (f"{SLUG}.html", f"{SLUG}-2.html"),
        (f"{SLUG}.html", f"{SLUG}_p2.html"),
        (f"{SLUG}.html", f"{SLUG}-page-2.html"),
        (f"{SLUG}.html", f"{SLUG},2.html"),
        ("/article?id=1234", "/article?id=1234&page=2"),
        ("/?p=4321", "/?p=4321&page=2"),
        ("/actu/un", "/actu/un/2"),
    ],
)
def test_the_next_page_has_the_same_address_but_for_its_number(own, named):
    assert next_page(page(named), HOST + own) == HOST + named
    assert next_page(page(HOST + named, tag="a"), HOST + own) == HOST + named


@pytest.mark.parametrize(
    ("own", "named"),
    [
        (SLUG, "/2024/11/05/un-autre-atelier-ferme-ses-portes"),
        (SLUG, f"https://elsewhere.example{SLUG}/2"),
        (SLUG, f"{SLUG}/3"),
        (SLUG, f"{SLUG}?page=1"),
        (SLUG, f"{SLUG}/commentaires/2"),
        ("/un-recap-de-la-semaine-1.html", "/un-recap-de-la-semaine-2.html"),
        ("/chronique/1234", "/chronique/1235"),
        ("/chronique/1", "/chronique/2"),
        ("/", "/page/2"),
        ("/?page=1", "/?page=2"),
        ("/tag/port", "/tag/port/page/2"),
        ("/2024/11/04", "/2024/11/04/2"),
        (SLUG, "javascript:void(0)"),
        (SLUG, "http://[broken/2"),
    ],
)
def test_another_article_and_a_list_are_no_next_page(own, named):
    assert next_page(page(named), HOST + own) is None


PAGER = "<p class=pages>Pages: <span>1</span> <a href='{0}'>2</a></p>"


@pytest.mark.parametrize(
    "shown", [PAGER, "<a class=next href='{0}'><b>Page suivante</b> »</a>"]
)
@pytest.mark.parametrize("named", [f"{SLUG}/page/2/", f"{SLUG}?page=2", f"{SLUG}/2"])
def test_numbered_links_name_the_next_page_too(shown, named):
    found = page("", "") + shown.format(named).encode()
    assert next_page(found, HOST + SLUG) == HOST + named


SHAPES = [
    (SLUG, f"{SLUG}/{{}}"),
    (f"{SLUG}/", f"{SLUG}/{{}}/"),
    (f"{SLUG}/", f"{SLUG}/page/{{}}/"),
    (SLUG, f"{SLUG}?page={{}}"),
    (f"{SLUG}.html", f"{SLUG}-page-{{}}.html"),
    (f"{SLUG}.html", f"{SLUG}/page-{{}}.html"),
    (f"{SLUG}.html", f"{SLUG}_p{{}}.html"),
    (f"{SLUG}.html", f"{SLUG}.html?p={{}}"),
]
FILES = [(f"{SLUG}.html", f"{SLUG}{mark}{{}}.html") for mark in "-,_"]
FILES.append((f"{SLUG},1234.html", f"{SLUG},1234-{{}}.html"))


@pytest.mark.parametrize(("own", "later"), SHAPES + FILES)
def test_numbers_lead_through_all_pages(own, later):
    links = [own, *(later.format(number) for number in (2, 3, 4))]
    shown = "".join(f"<a href='{link}'>{n}</a>" for n, link in enumerate(links, 1))
    found = page("", "") + shown.encode()
    for number, link in enumerate(links[:3], 1):
        assert next_page(found, HOST + link, number) == HOST + links[number]
    assert next_page(found, HOST + links[3], 4) is None


@pytest.mark.parametrize("said", ["Page suivante", "Next page »", "Suivant &gt;"])
@pytest.mark.parametrize(("own", "later"), SHAPES)
def test_next_leads_through_all_pages(own, later, said):
    second, third = later.format(2), later.format(3)
    for number, link, following in ((1, own, second), (2, second, third)):
        found = page("", "") + f"<a href='{following}'>{said}</a>".encode()
        assert next_page(found, HOST + link, number) == HOST + following


@pytest.mark.parametrize(
    "said", ["Page suivante &raquo;", "Next page", "Lire la suite : page {}"]
)
@pytest.mark.parametrize(("own", "later"), FILES)
def test_words_that_speak_of_a_page_lead_to_numbered_files(own, later, said):
    second, third = later.format(2), later.format(3)
    for number, link, following in ((1, own, second), (2, second, third)):
        words = said.format(number + 1)
        found = page("", "") + f"<a href='{following}'>{words}</a>".encode()
        assert next_page(found, HOST + link, number) == HOST + following


def test_a_link_of_the_class_next_leads_on():
    found = page("", "") + f"<a class='btn next' href='{SLUG}/2'>Batterie</a>".encode()
    assert next_page(found, HOST + SLUG) == f"{HOST}{SLUG}/2"


@pytest.mark.parametrize(
    ("own", "later"),
    [
        ("/chronique.html", "/chronique-2.html"),
        (f"{SLUG}.html", "/2024/11/05/une-grue-tombe-sur-le-port-2.html"),
        (f"{SLUG}.html", f"{SLUG}-12.html"),
        (f"{SLUG}.html", f"{SLUG}-partie-2.html"),
    ],
)
def test_numbers_that_belong_to_other_names_lead_nowhere(own, later):
    found = page("", "") + f"<a href='{later}'>2</a>".encode()
    assert next_page(found, HOST + own) is None


def test_a_word_alone_does_not_lead_to_the_column_of_the_week_after():
    found = page("", "") + f"<a href='{SLUG}-2.html'>Suivant</a>".encode()
    assert next_page(found, f"{HOST}{SLUG}.html") is None


@pytest.mark.parametrize(
    "shown",
    [
        PAGER.format("/page/2"),
        PAGER.format(f"{SLUG}?page=2#comments"),
        PAGER.format(f"{SLUG}-2.html"),
        "<div id=comments>" + PAGER.format(f"{SLUG}?page=2"),
        f"<a href='{SLUG}/2'>Un atelier en photos</a>",
        f"<a href='{SLUG}/2'>Lire la suite : page 3</a>",
        "<a class=next href='/un-autre-atelier-ferme-ses-portes-2'>Article suivant</a>",
    ],
)
def test_links_to_lists_comments_and_pictures_are_no_next_page(shown):
    assert next_page(page("", "") + shown.encode(), HOST + SLUG) is None


def test_a_list_with_an_article_like_address_is_not_followed():
    own, named = f"{HOST}/tous-nos-articles-sur-la-robotique", "/page/2"
    cards = "<article><h2><a href='/a'>Un port</a></h2></article>" * 5
    shown = f"<link rel=next href='{own}{named}'>{cards}".encode()
    assert next_page(shown, own) is None
    typed = page(own + named, extra='<script>{"@type": "CollectionPage"}</script>')
    assert next_page(typed, own) is None
    assert (
        next_page(b"<body class='archive category'>" + page(own + named), own) is None
    )


def test_what_stands_in_a_comment_or_has_another_rel_says_nothing():
    assert next_page(b"<!-- " + page(f"{SLUG}/2") + b" -->", HOST + SLUG) is None
    assert next_page(page(f"{SLUG}/2", "nofollow"), HOST + SLUG) is None


def test_numbers_go_up_by_one():
    assert next_page(page(f"{SLUG}/3"), f"{HOST}{SLUG}/2", 2) == f"{HOST}{SLUG}/3"
    assert next_page(page(f"{SLUG}/2"), f"{HOST}{SLUG}/2", 2) is None
    assert next_page(page(f"{SLUG}/1"), f"{HOST}{SLUG}/2", 2) is None


def test_a_later_page_names_the_first():
    url = f"{HOST}{SLUG}/2/"
    assert first_page(page(f"{SLUG}/", "canonical"), url) == f"{HOST}{SLUG}/"
    assert first_page(page(f"{SLUG}/", "prev"), url) == f"{HOST}{SLUG}/"
    third = first_page(page(f"{SLUG}/2/", "prev"), f"{HOST}{SLUG}/3/")
    assert third == f"{HOST}{SLUG}/"
    assert first_page(page(f"{SLUG}/2/", "canonical"), url) is None
    assert first_page(page("/une-autre-page", "prev"), url) is None
    assert is_page_of(url, f"{HOST}{SLUG}")
    assert not is_page_of(f"{HOST}{SLUG}", url)


def test_the_column_of_the_week_before_is_not_its_first_page():
    url = f"{HOST}/le-recap-de-la-semaine-2.html"
    assert first_page(page("/le-recap-de-la-semaine.html", "prev"), url) is None
    assert first_page(page("/chronique/11", "prev"), f"{HOST}/chronique/12") is None


def test_a_page_of_another_day_or_title_does_not_go_on():
    def dated(day, title="Le récap"):
        return (
            f"<title>{title}</title>"
            f'<meta property="article:published_time" content="{day}T08:00:00Z">'
        ).encode()

    url = f"{HOST}{SLUG}-2.html"
    assert goes_on(dated("2024-11-04"), dated("2024-11-04"), url)
    assert not goes_on(dated("2024-11-04"), dated("2024-11-11"), url)
    other = b"<title>Une grue tombe au port</title>"
    assert not goes_on(b"<title>Un atelier ouvre lundi</title>", other, url)


def fetched(path, body, status=200, *continuations):
    url = HOST + path
    made = Page(url=url, requested_url=url, source="", fetched_at=NOON, body=body)
    made.status, made.continuations = status, list(continuations)
    return made


def test_an_article_that_lacks_a_page_is_to_be_asked_for_again():
    first, last = page(f"{SLUG}/2"), page(SLUG, "prev") * 40
    named = f"{HOST}{SLUG}/2"
    came = fetched(f"{SLUG}/2", last)
    assert is_partial(fetched(SLUG, first), named)
    assert not is_partial(fetched(SLUG, first), None)
    assert not is_partial(fetched(SLUG, first, 200, came), None)
    assert is_partial(fetched(SLUG, first, 200, came), f"{HOST}{SLUG}/3")
    busy = fetched(f"{SLUG}/2", b"<p>Busy</p>", 503)
    assert is_partial(fetched(SLUG, first, 200, busy), None)
    other = fetched(f"{SLUG}/2", last)
    other.failure = "not_article"
    assert not is_partial(fetched(SLUG, first, 200, other), None)
