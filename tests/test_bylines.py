import pytest

from pipelines.authors import read_byline, read_desk
from tests.test_extract import told

NAMES = {
    "By Nora Quill and Bob Lee": ["Nora Quill", "Bob Lee"],
    "Authors: Nora Quill and Bob Lee, harbour engineers": ["Nora Quill", "Bob Lee"],
    "Written by Nora Quill Content Marketing Coordinator": ["Nora Quill"],
    "Nora A. Quill CPP, PSP": ["Nora A. Quill"],
    "Nora Quill, MD, PhD": ["Nora Quill"],
    "Jean DUPONT": ["Jean DUPONT"],
    "Von Nora Quill Fr, 18. Oktober 2019": ["Nora Quill"],
    "06.11.2023 13:30 von Nora Quill": ["Nora Quill"],
    "Datum: 19.11.2021 Autorin: Nora Quill Quelle: Hafenblatt": ["Nora Quill"],
    "Nora Quill Nora Quill": ["Nora Quill"],
    "Nora Quill/SP-Q": ["Nora Quill"],
    "Par Nora Quill et Zoé Marchand": ["Nora Quill", "Zoé Marchand"],
    "undefined": [],
    "Tweet This": [],
    "harbour.example.com": [],
}


@pytest.mark.parametrize(("raw", "names"), NAMES.items())
def test_names_are_read(raw, names):
    assert read_byline([raw]).names == names


def test_desk_is_read_without_what_opens_it():
    assert read_desk(["By Harbour Editorial Team"]).names == ["Harbour Editorial Team"]
    assert read_desk(["AFP"]).names == []


def person(name: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
        f'"Harbour to be dredged", "author": {{"@type": "Person", "name": "{name}"}}}}'
        "</script>"
    )


H1 = "<h1>Harbour to be dredged</h1>"
SIGNED = {
    "name in the element after By": (
        "",
        H1 + "<div><span>By</span><a href='/x'>Nora Quill</a></div>",
    ),
    "name under the word author": ("", H1 + "<div><h3>Author</h3><p>Nora Quill</p>"),
    "name in an author's box": (
        "",
        H1 + '</article><div class="author-card"><h4>Nora Quill</h4></div><article>',
    ),
    "person on the page before an account": (
        person("nora.q"),
        H1 + '<p class="byline">By Nora Quill</p>',
    ),
    "person on the page before the publisher": (
        '<meta property="og:site_name" content="Harbour Daily">'
        + person("Harbour Daily"),
        H1 + '<p class="byline">By Nora Quill</p>',
    ),
    "box whose class tells another topic": (
        "",
        f'<div class="tag-related">{H1}<p class="byline">By Nora Quill</p></div>',
    ),
}


@pytest.mark.parametrize(("head", "top"), SIGNED.values(), ids=SIGNED.keys())
def test_who_signed_is_found(head, top):
    assert told(head, top).authors == ["Nora Quill"]


def test_page_names_more_authors_than_its_data():
    top = H1 + '<p class="byline">By Nora Quill and Alice Stone</p>'
    assert told(person("Nora Quill"), top).authors == ["Nora Quill", "Alice Stone"]


def test_declared_person_is_believed_before_another_name_on_the_page():
    top = H1 + '<p class="byline">By Alice Stone</p><p>Edited by Nora Quill</p>'
    assert told(person("Nora Quill"), top).authors == ["Nora Quill"]


def test_byline_is_believed_before_an_account_that_is_shown_nowhere():
    top = H1 + '<p class="byline">By Alice Stone</p>'
    assert told(person("Nora Quill"), top).authors == ["Alice Stone"]


def test_first_name_goes_on_in_the_persons_own_words():
    node = person("Nora").replace(
        '"name": "Nora"', '"name": "Nora", "description": "Nora Quill is a reporter."'
    )
    assert "description" in node
    assert told(node, H1).authors == ["Nora Quill"]


def test_name_stands_beside_the_picture_of_a_person():
    top = H1 + '<ul class="entry-meta"><li><i class="bi bi-person"></i> Nora Quill</ul>'
    assert told("", top).authors == ["Nora Quill"]


def test_desk_signs_where_nobody_else_does():
    top = H1 + '<p class="byline">By Harbour Staff</p>'
    assert told("", top).authors == ["Harbour Staff"]
    assert told(person("Harbour Team"), H1).authors == ["Harbour Team"]


def test_literature_is_not_who_wrote():
    cited = "".join(f'<meta name="author" content="A. Cited{n}">' for n in "abcdefghij")
    head = cited + '<meta name="citation_author" content="Nora Quill">'
    assert told(head, H1).authors == ["Nora Quill"]
