"""An article is whole where only JSON-LD or the feed has all of it."""

import json
from datetime import UTC, datetime

from crawler.items import Article, Hints, Page
from pipelines.extract import extract

LINES = [
    "The lock keepers of Saltern went home early on Friday, since for the first time in "
    "forty years there was no boat to let through.",
    "The canal had frozen overnight from bank to bank, and a fox was seen crossing it with "
    "something in its mouth that may have been a glove.",
    "By noon the children were skating. The council put up a sign that forbade it, and "
    "the children hung their coats on the sign.",
    "The ice will hold until Tuesday, says Ada Mulvane, who keeps the weather station and "
    "has been wrong only twice this winter.",
]


def article(body: str, head: str = "", **hints: str) -> Article:
    url = "https://a.example/news/ice-12"
    markup = (
        f"<html><head><title>Ice on the canal</title>{head}</head><body><main>"
        f"<h1>Ice on the canal</h1>{body}</main></body></html>"
    )
    page = Page(
        url=url,
        requested_url=url,
        source="a",
        fetched_at=datetime(2026, 4, 1, 12, tzinfo=UTC),
        body=markup.encode(),
        hints=Hints(**hints),
    )
    return extract(page, None)


def json_ld(text: str) -> str:
    node = {"@type": "NewsArticle", "headline": "Ice on the canal", "articleBody": text}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_page_without_words_has_those_of_json_ld():
    found = article("<div id='root'></div>", json_ld("\n\n".join(LINES)))
    assert found.text.split("\n") == LINES
    assert found.extractor == "json-ld"


def test_signs_of_markdown_are_no_words():
    marked = [
        f"## {LINES[0]}",
        *LINES[1:],
        "+++group-2",
        "[A **link**](https://b.c/d).",
    ]
    found = article("<div id='root'></div>", json_ld("\n\n".join(marked)))
    assert found.text.split("\n") == [*LINES, "A link."]


def test_page_with_a_beginning_has_the_rest_from_the_feed():
    content = "".join(f"<p>{line}</p>" for line in LINES)
    promo = '<p><a href="/x">Read also: the fox of Saltern</a></p>'
    found = article(f"<p>{LINES[0]}</p>", content=content + promo)
    assert found.text.split("\n") == LINES
    assert found.extractor == "feed"


def test_whole_page_is_believed_before_its_copy():
    body = "".join(f"<p>{line}</p>" for line in LINES)
    found = article(body, json_ld(" ".join(LINES[:3])))
    assert found.text.split("\n") == LINES


def test_copy_of_something_else_is_not_believed():
    other = " ".join(
        f"Word {n} of another page that is nothing like it." for n in range(60)
    )
    body = "".join(f"<p>{line}</p>" for line in LINES)
    assert article(body, json_ld(other)).text.split("\n") == LINES
