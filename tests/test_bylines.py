import pytest

from pipelines.metadata.authors import read_byline, read_desk
from tests.test_extract import SENTENCE, article, told

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
    "Nora Quill, Bob Lee, and Ann Pike": ["Nora Quill", "Bob Lee", "Ann Pike"],
    "Von Nora Quill und Bob Lee, Husum": ["Nora Quill", "Bob Lee"],
    "Publié par Nora Quill le ven 06/03/2026 - 14:30": ["Nora Quill"],
    "By Nora Quill, Ports Correspondent, in Hull, and Bob Lee, Editor": [
        "Nora Quill",
        "Bob Lee",
    ],
    "By Nora Quill; Editing by Bob Lee": ["Nora Quill"],
    "Words: Nora Quill; Pictures: Bob Lee": ["Nora Quill"],
    "Story by Nora Quill | Published Friday, 16 January 2026": ["Nora Quill"],
    "Propos recueillis par Zoé Marchand": ["Zoé Marchand"],
    "NORA QUILL Associated Press": ["Nora Quill"],
    "Par Nora Quill avec agences": ["Nora Quill"],
    "Ein Gastbeitrag von Nora Quill": ["Nora Quill"],
    "De notre envoyée spéciale à Vigo, Nora Quill": ["Nora Quill"],
    "03/04/26 5:30 PM by Nora Quill": ["Nora Quill"],
    "Nora QuillSenior Editor": ["Nora Quill"],
    "By Nora Quill (nora@harbour.example)": ["Nora Quill"],
    "nora@harbour.example (Nora Quill)": ["Nora Quill"],
    "Interview by Nora Quill. Photography by Bob Lee.": ["Nora Quill"],
    "Par le Dr. Anne Le Goff": ["Anne Le Goff"],
    "By Professor Bob Lee, University of Hull": ["Bob Lee"],
    "Par la professeure Zoé Marchand": ["Zoé Marchand"],
    "QUILL Nora": ["Nora Quill"],
    "Nora QUILL": ["Nora QUILL"],
    "LEE Quill": ["LEE Quill"],
    "J. R. Quill Jr.": ["J. R. Quill Jr."],
    "Bob Lee, Jr": ["Bob Lee Jr"],
    "By Anna Quill for Harbourline": ["Anna Quill"],
    "By Anna Quill and Bob Lee for The Harbour": ["Anna Quill", "Bob Lee"],
    "Par Nora Quill, Zoé Marchand et la rédaction": ["Nora Quill", "Zoé Marchand"],
    "Publié par Nora Quill dans Marine, Ports": ["Nora Quill"],
    "Par Zoé M. dans Marine": ["Zoé M."],
    "Article de Nora Quill et Zoé Marchand": ["Nora Quill", "Zoé Marchand"],
    "Article de presse": [],
    "(Reporting by Nora Quill in Hull; Editing by Bob Lee)": ["Nora Quill"],
    "Writing by Nora Quill, editing by Bob Lee": ["Nora Quill"],
    "Par Nora Quill (texte) et Bob Lee (photos)": ["Nora Quill"],
    "Nora Quill (texte et photos)": ["Nora Quill"],
    "Par Nora Quill (Brest) et Bob Lee (Hull)": ["Nora Quill", "Bob Lee"],
    "Avec l'AFP": [],
    "With Reuters and AP": [],
    "With Bob Lee": ["Bob Lee"],
    "Le Ponton avec AFP et Reuters": [],
    "Par L’Estuaire avec AFP": [],
    "The Harbour with Reuters": [],
    "Lee Quill with Reuters": ["Lee Quill"],
    "dpa/AFP/nq": [],
    "Guide rédigé par Zoé Marchand le 3 septembre": ["Zoé Marchand"],
    "Review written by Nora Quill": ["Nora Quill"],
    "Words by Nora Quill; May 6, 2026": ["Nora Quill"],
    "By May Quill": ["May Quill"],
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
    assert read_desk(["D'après AFP"]).names == []
    assert read_desk(["Posted by admin"]).names == []
    assert read_desk(["Vidéo : Zoé Marchand"]).names == []


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
SIGNED |= {
    f"in words such as {line}": ("", f"{H1}<p>{line}</p>")
    for line in (
        "Cet article a été rédigé par <b>Nora Quill</b>.",
        "Test réalisé par Nora Quill le 12/03/2026",
        "<span>Comparatif mis à jour par</span> <b>Nora Quill</b>",
        "Publié le mercredi 18 mars 2026, à 11 h 24, par <em>Nora Quill</em>",
        "Posted on Wed, Mar 18, 2026 at 4:12 pm by <b>Nora Quill</b>",
    )
}
SIGNED |= {
    f"in a box of parts, {box}": (
        person("Harbour Daily").replace("Person", "Organization"),
        f"{H1}<div {box}><time>3 days ago</time><button>Share</button><div>"
        "<span>Nora Quill</span><span>Ports reporter</span></div></div>",
    )
    for box in ('class="byline-block"', 'data-component="byline-block"')
}


@pytest.mark.parametrize(("head", "top"), SIGNED.values(), ids=SIGNED.keys())
def test_who_signed_is_found(head, top):
    assert told(head, top).authors == ["Nora Quill"]


UNSIGNED = (
    "Article publié par Le Ponton le 3 mai",
    "Interview réalisée par Harborex",
    "Publié le 3 mai, le rapport signé par <b>Nora Quill</b> fait débat.",
    "Le 3 mai 2026, la drague a été achetée par <b>Nora Quill</b> pour dix euros.",
    "Published in May, the report by <b>Nora Quill</b> says that mud stays.",
)


@pytest.mark.parametrize("line", UNSIGNED)
def test_what_somebody_else_made_or_did_signs_nothing(line):
    assert told("", f"{H1}<p>{line}</p>").authors == []


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


CREDITED = {
    "Par Nora Quill (avec AFP)": "AFP",
    "Von Nora Quill, dpa": "dpa",
    "Ani Quill and Pa Lee": None,
    "ANI": "ANI",
    "Le Ponton avec AFP et Reuters": "AFP, Reuters",
    "AFP/Reuters": "AFP, Reuters",
    "By Nora Quill (Reuters)": "Reuters",
    "AFP, par Nora Quill, ancienne de Reuters": "AFP",
    "AP, the Associated Press": "AP",
}


@pytest.mark.parametrize(("raw", "credit"), CREDITED.items())
def test_agency_is_credited(raw, credit):
    assert read_byline([raw]).credit == credit


def test_house_behind_a_name_is_cut_off():
    byline = read_byline(["By Nora Quill for Harbourline"], ["Harbourline"])
    assert byline.names == ["Nora Quill"]


def test_publisher_that_prints_an_agencys_text_is_no_author():
    head = '<meta property="og:site_name" content="Harbour Daily">'
    found = told(head + person("Harbour Daily with AFP"), H1)
    assert (found.authors, found.credit) == ([], "AFP")


SEVERAL = {
    "links beside each other": '<p><a href="/author/nq">Nora Quill</a>'
    '<a href="/author/bl">Bob Lee</a></p>',
    "elements that no blank parts": '<div class="byline"><span>By</span><span>Nora Quill'
    "</span><span>and</span><span>Bob Lee</span></div>",
    "boxes of a kind": '<div><div class="author">Nora Quill</div>'
    '<div class="author">Bob Lee</div></div>',
    "a line that names more than the first entry": "<p>By Nora Quill and Bob Lee</p>"
    '<p><span class="by">Nora Quill</span> The dredger is back.</p>',
    "a line in which the date comes first": "<p><time>3 March 2026</time> | "
    "By Nora Quill and Bob Lee, Hull</p>",
}


@pytest.mark.parametrize("line", SEVERAL.values(), ids=SEVERAL.keys())
def test_several_authors_are_read(line):
    assert told("", H1 + line).authors == ["Nora Quill", "Bob Lee"]


def test_who_checked_the_facts_is_no_author():
    line = '<p class="byline">By <a href="/author/nq">Nora Quill</a> | Fact-checked by '
    assert told("", H1 + line + '<a href="/author/bl">Bob Lee</a></p>').authors == [
        "Nora Quill"
    ]


def test_line_that_only_signs_is_no_text():
    found = told(person("Nora Quill"), H1 + "<p>Nora Quill</p>" + SENTENCE * 4)
    assert found.text.startswith("The council")


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


def test_writers_of_a_live_blog_are_both_named():
    top = (
        H1 + '<address><a rel="author" href="/profile/nq">Nora Quill</a> (now) and '
        '<a rel="author" href="/profile/bl">Bob Lee</a> (earlier)</address>'
    )
    assert told("", top).authors == ["Nora Quill", "Bob Lee"]


def test_name_and_day_that_no_space_parts_are_two():
    top = (
        H1 + '<div class="author"><span>Nora Quill (avec AFP)</span>'
        "<span>Mercredi 14 janvier 2026</span></div>"
    )
    assert told("", top).authors == ["Nora Quill"]


def test_name_to_write_to_is_no_author():
    end = "<p>Press contact<br>Nora Quill – 02 99 55 12 34</p>"
    assert told("", H1 + SENTENCE * 4 + end).authors == []


def test_name_in_italics_under_the_text_signs():
    end = "<p><em>Ysolde Marchbank</em></p>"
    body = f"<html><body><article>{H1}{SENTENCE * 4}{end}</article></body></html>"
    assert article(body).authors == ["Ysolde Marchbank"]


def test_card_of_another_article_does_not_sign():
    card = "<aside><div><h3>Lighthouse gets a lamp</h3><p>By Bob Lee</p></div></aside>"
    body = f"<html><body><article>{H1}{SENTENCE * 4}</article>{card}</body></html>"
    assert article(body).authors == []
