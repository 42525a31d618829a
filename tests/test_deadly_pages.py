"""Pages that would keep a reader busy for minutes give their text, or a plain reason."""

from datetime import UTC, datetime

import pytest

from crawler.items import Article, Page
from pipelines.extract import extract
from pipelines.gate.article_test import refuse_non_article
from pipelines.page.taming import MAX_MARKUP, tame

SENTENCE = (
    "The council met on Tuesday and agreed that the old harbour should be dredged before "
    "the winter, said the chair of its board."
)
TITLE = "<title>Harbour to be dredged</title>"


def article(body: str, head: str = TITLE) -> Article:
    url = "https://a.example/news/harbour-12"
    page = Page(
        url=url,
        requested_url=url,
        source="a",
        fetched_at=datetime(2026, 4, 1, 12, tzinfo=UTC),
        status=200,
        headers=[("content-type", "text/html; charset=utf-8")],
        body=(
            f"<html><head>{head}</head><body><article><h1>Harbour to be dredged</h1>"
            f"{body}{f'<p>{SENTENCE}</p>' * 9}</article></body></html>"
        ).encode(),
    )
    found = extract(page, None)
    refuse_non_article(found, page)
    return found


def json_ld(told: str) -> str:
    return f'{TITLE}<script type="application/ld+json">{told}</script>'


BODIES = {
    "digits": f"<p>{'1' * 100_000}</p>",
    "digits and dots": f"<p>{'1.' * 50_000}</p>",
    "dashes": f"<p>{'-' * 100_000}</p>",
    "capitals": f"<p>{'A' * 100_000}</p>",
    "names": f"<p class=byline>By {'Lena Ford, ' * 5000}</p>",
    "spaces": f"<p>a{' ' * 100_000}b</p>",
    "breaks": f"<p>{'<br>' * 100_000}</p>",
    "references": f"<p>{'&amp;' * 100_000}</p>",
    "classes": f"<div class='{'foo-bar ' * 100_000}'>x</div>",
    "tags in tags": f"<p>{'<b><i>' * 100_000}x</p>",
    "links": "".join(f"<a href='/n/{n}'>A headline of {n}</a> " for n in range(50_000)),
    "open brackets": "<" * 500_000,
    "an inline picture": f"<img src='data:image/png;base64,{'iVBOR' * 700_000}'>",
    "two of them": f"<img src='data:image/png;base64,{'iVBOR' * 340_000}'>" * 2,
    "a drawing": f"<svg>{'<g/>' * 900_000}</svg>",
    "a long comment": f"<!-- {'the old wharf ' * 300_000} -->",
    "many comments": "<!-- the old wharf <p>not shown -->" * 100_000,
    "a long script": f"<script>var wharf = '{'<!-- ' * 800_000}'</script>",
    "many spaces": f"<p>a{' ' * 5_000_000}b</p>",
    "many links": "<ul>"
    + "".join(f"<li><a href='/n/{n}'>A headline of {n}</a></li>" for n in range(80_000))
    + "</ul>",
    "many attributes": "<div "
    + " ".join(f"wharf{n}='{n}'" for n in range(200_000))
    + ">",
}
HEADS = {
    "title": f"<title>{'Harbour to be dredged - ' * 80_000}</title>",
    "title of JSON-LD": json_ld(
        f'{{"@type":"NewsArticle","headline":"{"Harbour - " * 90_000}"}}'
    ),
    "author of JSON-LD": json_ld(
        f'{{"@type":"NewsArticle","author":"{"Lena Ford, " * 80_000}"}}'
    ),
    "spaces in JSON-LD": json_ld('{"@type":"NewsArticle"' + " " * 900_000 + "x"),
    "broken JSON-LD": json_ld('{"@type":"NewsArticle",' + '"author":[{' * 60_000),
    "deep JSON-LD": json_ld("[" * 400_000),
    "scripts": json_ld('{"@type":"NewsArticle",,}') * 5000,
    "meta elements": TITLE + '<meta property="article:tag" content="port">' * 30_000,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_text_is_found_beside_it(body):
    assert SENTENCE in article(body).text


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_text_is_found_below_it(head):
    found = article("", head)
    assert found.text == "\n".join([SENTENCE] * 9)
    assert found.headline == "Harbour to be dredged"


def test_metadata_stays_when_a_page_is_cut():
    told = json_ld('{"@type":"NewsArticle","datePublished":"2026-03-05"}')
    picture = f"<img src='data:image/png;base64,{'iVBOR' * 700_000}'>"
    script = f"<script>var wharf = '{'dredged ' * 500_000}'</script>"
    found = article(picture + script, TITLE + told)
    assert found.date_published == "2026-03-05"
    assert found.text == "\n".join([SENTENCE] * 9)


def test_words_and_short_lists_stay_in_a_page_that_is_cut():
    links = "".join(f"<li><a href='/n/{n}'>Quay {n}</a></li>" for n in range(5))
    kept = f"<p>The port has five: {links}</p>{'<p>Mud came up.</p>' * 300_000}"
    tamed = tame(kept)
    assert tamed.startswith(f"<p>The port has five: {links}</p>")
    assert len(tamed) == MAX_MARKUP


def test_what_is_never_closed_is_looked_for_once():
    for opened in ("<svg><style>", "<!-- <script>"):
        assert len(tame(opened * 300_000)) == MAX_MARKUP
