import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.items import Article, Hints, Page
from pipelines.extract import extract, text_hash
from pipelines.outcomes import NotArticle

PAGES = Path(__file__).parent / "pages"
SAVED = sorted(
    path
    for folder in ("lanterne_du_quai", "copper_lane")
    for path in (PAGES / folder).glob("*.json")
)
SENTENCE = (
    "<p>The council met on Tuesday and agreed that the old harbour should be dredged "
    "before the winter, said the chair of its board.</p>"
)


def page(body: str | bytes, url: str = "https://a.example/news/harbour-12", **more):
    body = body.encode() if isinstance(body, str) else body
    fetched = datetime(2026, 4, 1, 12, tzinfo=UTC)
    return Page(
        url=url, requested_url=url, source="a", fetched_at=fetched, body=body, **more
    )


def article(body: str | bytes, **more) -> Article:
    return extract(page(body, **more), None)


def told(head: str = "", top: str = "<h1>Harbour to be dredged</h1>") -> Article:
    return article(
        f"<html><head><title>Harbour to be dredged</title>{head}</head>"
        f"<body><article>{top}{SENTENCE * 4}</article></body></html>"
    )


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_saved_page(path):
    expected = json.loads(path.read_text())
    found = article(path.with_suffix(".html").read_bytes(), url=expected["url"])
    assert {key: getattr(found, key) for key in expected["article"]} == expected[
        "article"
    ]
    assert [part for part in expected["has"] if part not in found.text] == []
    assert [part for part in expected["lacks"] if part in found.text] == []


def test_fields_tell_where_they_come_from():
    found = told('<meta name="author" content="Lena Ford">')
    assert ("authors", "meta", "Lena Ford") in [
        (p.field, p.origin, p.raw) for p in found.provenance
    ]


def test_headline_is_noted_as_the_page_tells_it():
    told = "<title>Harbour to be dredged | Harbour News</title>"
    site = '<meta property="og:site_name" content="Harbour News">'
    found = article(
        f"<html><head>{told}{site}</head><body>{SENTENCE * 4}</body></html>"
    )
    assert found.headline == "Harbour to be dredged"
    assert ("headline", "Harbour to be dredged | Harbour News") in [
        (note.field, note.raw) for note in found.provenance
    ]


def test_hash_ignores_white_space():
    assert text_hash("A", "b  c\nd") == text_hash("A ", "b c d")
    assert text_hash("A", "b c d") != text_hash("A", "b c e")


def test_all_addresses_are_kept():
    found = article(
        f"<html><body><h1>Harbour</h1>{SENTENCE * 4}</body></html>",
        redirects=["https://a.example/r/1"],
    )
    assert "https://a.example/r/1" in found.addresses


def test_feed_tells_what_the_page_does_not():
    hints = Hints(date_published="2026-03-30T10:00:00+02:00", authors=("Lena Ford",))
    found = article(f"<html><body>{SENTENCE * 4}</body></html>", hints=hints)
    assert found.date_published == "2026-03-30T10:00:00+02:00"
    assert found.authors == ["Lena Ford"]


def test_agency_is_credit_and_no_author():
    found = told('<meta name="author" content="Lena Ford avec AFP">')
    assert (found.authors, found.credit) == (["Lena Ford"], "AFP")


def test_desk_is_no_author():
    assert told('<meta name="author" content="La rédaction">').authors == []


def test_date_in_the_future_is_not_believed():
    head = '<meta property="article:published_time" content="2031-01-01T00:00:00Z">'
    assert told(head).date_published is None


def test_hidden_words_are_not_in_the_text():
    found = told(
        top='<h1>Harbour</h1><p>See <a href="/r">the yearly report<span class="sr-only">'
        " (opens in a new window)</span></a>, which the board had hoped to keep to itself "
        "until the summer recess.</p>"
    )
    assert "the yearly report, which" in found.text


@pytest.mark.parametrize(
    "body",
    [
        "<html><body><article><h1>T</h1><p "
        + " ".join(f"a{i}=1" for i in range(50_000))
        + f">x</p>{SENTENCE * 9}",
        f"<html><body>{'<div>' * 50_000}{SENTENCE * 9}",
        f"<html><body><p>{'<span>' * 50_000}x</p>{SENTENCE * 9}",
        f"<html><body><h1>T</h1>{SENTENCE * 9}{'<a href=/x>more</a> ' * 30_000}",
    ],
    ids=["attributes", "blocks in blocks", "spans in spans", "links"],
)
def test_deadly_page_gives_its_text(body):
    assert "old harbour should be dredged" in article(body).text


BOXES = {
    "caption like the picture's alternative text": '<div><img src="/a.jpg" alt="Boats at '
    'the old quay in winter"><span>Boats at the old quay in winter (Tom Hale)</span></div>',
    "caption in a table": '<table class="photo"><tr><td><img src="/a.jpg"></td></tr><tr>'
    "<td>The quay before the works began.</td></tr></table>",
    "promoted box": '<div class="card promoted"><p>White paper: nine things that your '
    "crane will not tell you.</p></div>",
    "plea": "<p><em>Follow Harbour Daily on LinkedIn and never miss a boat.</em></p>",
    "offer": '<div class="offers"><p>Where to buy a good oilskin</p></div>',
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_box_between_paragraphs_is_not_in_the_text(box):
    found = article(
        f"<html><body><article><h1>Harbour</h1>{SENTENCE * 3}{box}{SENTENCE * 3}</article>"
    )
    assert set(found.text.split("\n")) == {SENTENCE[3:-4]}


def test_readers_messages_are_not_in_the_text():
    found = article(
        f"<html><body><div><h1>Harbour</h1>{SENTENCE * 5}<b>3 comments</b><p>I have lived "
        "by this quay for forty years and never saw it dry.</p></div></body></html>"
    )
    assert "forty years" not in found.text


def test_page_without_text_is_no_article():
    with pytest.raises(NotArticle):
        article("<html><body><div id='root'></div></body></html>")


def test_a_dated_signature_in_a_layout_cell_is_not_in_the_text():
    found = article(
        f"<html><body><table><tr><td><h1>Harbour</h1></td></tr><tr><td>Publié le 3 mai "
        f"2024 à 18 h 40 par Ada Morel</td></tr><tr><td>{SENTENCE * 5}</td></tr></table>"
        "</body></html>"
    )
    assert "Ada Morel" not in found.text


def test_a_line_of_words_before_a_date_has_one_reading():
    line = "le " * 20  # took minutes
    found = article(f"<html><body><p>{line}</p>{SENTENCE * 5}</body></html>")
    assert "old harbour should be dredged" in found.text
