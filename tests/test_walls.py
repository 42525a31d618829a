"""Walls, errors and bodies that are no pages must be refused; good look-alikes pass."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.items import Hints, Page
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import (
    BadContent,
    Blocked,
    Gone,
    HttpError,
    NotArticle,
    Paywalled,
    Refused,
    TimedOut,
    TooLarge,
    Unchanged,
)

PAGES = Path(__file__).parent / "pages" / "walls"
CASES = [
    json.loads(path.read_text()) | {"name": path.stem}
    for path in sorted(PAGES.glob("*.json"))
]
WALLS = [case for case in CASES if case["stage"] == "walls"]
OTHERS = [case for case in CASES if case["stage"] != "walls"]
STORY = "<h1>A lamp for the bow</h1>" + 30 * "<p>It burns for two nights in a row.</p>"
URL = "https://press.example/tech/2026/05/12/a-lamp-for-the-bow"


def page_of(case: dict) -> Page:
    return Page(
        url=case["url"],
        requested_url=case["requested_url"],
        source="press",
        fetched_at=datetime(2026, 6, 1, tzinfo=UTC),
        status=case["status"],
        headers=[(name, value) for name, value in case["headers"]],
        body=(PAGES / f"{case['name']}.html").read_bytes(),
    )


def page(body: str | bytes = STORY, **fields) -> Page:
    return Page(
        **{
            "url": URL,
            "requested_url": URL,
            "source": "press",
            "fetched_at": datetime(2026, 6, 1, tzinfo=UTC),
            "status": 200,
            "headers": [("content-type", "text/html")],
            "body": body.encode() if isinstance(body, str) else body,
            **fields,
        }
    )


@pytest.mark.parametrize("case", WALLS, ids=lambda case: case["name"])
def test_a_wall_is_refused_and_named(case):
    with pytest.raises(Refused) as refused:
        refuse_wall(page_of(case))
    assert refused.value.outcome == case["outcome"]
    assert case["detail"] in refused.value.detail


@pytest.mark.parametrize("case", OTHERS, ids=lambda case: case["name"])
def test_a_page_without_a_wall_passes(case):
    refuse_wall(page_of(case))


@pytest.mark.parametrize("case", WALLS, ids=lambda case: case["name"])
def test_a_wall_that_answers_with_200_is_known_too(case):
    elsewhere = replace(
        page_of(case), url=URL, requested_url=URL, status=200, headers=[]
    )
    if "redirected" in case["detail"] or case["status"] in (402, 410, 500, 522):
        return
    with pytest.raises(Refused):
        refuse_wall(elsewhere)


def test_a_failed_fetch_keeps_its_outcome_and_words():
    failed = page(
        b"", status=None, failure="timeout", failure_detail="no answer in 30 s"
    )
    with pytest.raises(TimedOut, match="no answer in 30 s"):
        refuse_wall(failed)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (304, Unchanged),
        (404, Gone),
        (410, Gone),
        (401, Blocked),
        (403, Blocked),
        (429, Blocked),
        (402, Paywalled),
        (400, HttpError),
        (500, HttpError),
        (503, HttpError),
    ],
)
def test_a_status_has_its_outcome(status, reason):
    with pytest.raises(reason, match=str(status)):
        refuse_wall(page("<h1>Sorry</h1>", status=status))


@pytest.mark.parametrize(
    ("body", "headers", "detail"),
    [
        (b"", [], "empty"),
        (b" \n\t ", [], "empty"),
        (b"%PDF-1.7 ...", [("content-type", "text/html")], "PDF"),
        (b"\x89PNG\r\n\x1a\n", [("content-type", "image/png")], "image"),
        (b"\x1f\x8b\x08\x00", [("content-type", "text/html")], "compressed"),
        (b'{"title": "A lamp"}', [("content-type", "application/json")], "json"),
        (b'{"html": "<p>A lamp</p>"}', [("content-type", "application/json")], "json"),
        (b"User-agent: *\nDisallow: /", [("content-type", "text/plain")], "text/plain"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0"/>', [], "rss"),
        (STORY.encode(), [("content-length", "9000")], "cut"),
        (STORY.encode() + b'<div class="rel', [], "cut"),
    ],
)
def test_what_is_no_whole_page_is_bad_content(body, headers, detail):
    with pytest.raises(BadContent, match=detail):
        refuse_wall(page(body, headers=headers))


def test_a_compressed_page_may_be_longer_than_its_content_length():
    refuse_wall(page(headers=[("content-length", "90"), ("content-encoding", "gzip")]))
    refuse_wall(page(headers=[("content-length", "90")]))


def test_a_body_past_the_limit_is_too_large():
    with pytest.raises(TooLarge, match="tags"):
        refuse_wall(page(STORY + "a<br>" * 800_000))
    with pytest.raises(TooLarge):
        refuse_wall(page(STORY + "word " * 2_200_000))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_walls_are_seen_in_any_encoding(encoding):
    wall = "<title>Accès refusé</title><h1>Accès refusé</h1><p>Réseau bloqué.</p>"
    with pytest.raises(Blocked):
        refuse_wall(page(wall.encode(encoding)))
    refuse_wall(page(STORY.encode(encoding)))


def test_pages_called_plain_text_or_bytes_are_still_pages():
    html = "<!doctype html><html><body>" + STORY + "</body></html>"
    refuse_wall(page(html, headers=[("content-type", "application/octet-stream")]))
    refuse_wall(page(html, headers=[("content-type", "text/plain")]))
    refuse_wall(page(html, headers=[]))


@pytest.mark.parametrize(
    "target",
    [
        "https://press.example/technology/a-lamp-for-the-bow",
        "https://www.press.example/tech/2026/05/12/a-lamp-for-the-bow/?amp=1",
        "https://press.example/en/tech/2026/05/12/a-lamp-for-the-bow",
        "https://press.example/48213",
    ],
)
def test_an_article_that_moved_is_no_wall(target):
    refuse_wall(page(url=target, redirects=[URL]))


def test_a_home_page_that_was_asked_for_is_not_a_redirect():
    home = "https://press.example/"
    refuse_wall(page(url=home + "en/", requested_url=home))


def test_a_headline_that_the_feed_announced_is_an_articles():
    html = (
        "<title>Page not found</title><h1>Page not found</h1><p>A play in two acts.</p>"
    )
    with pytest.raises(NotArticle):
        refuse_wall(page(html))
    refuse_wall(page(html, hints=Hints(title="Page not found")))


def test_a_short_article_under_a_cookie_banner_with_a_login_form_passes():
    banner = (
        "<div id='didomi-host'><p>We and our 12 partners use cookies.</p>"
        "<button>Accept</button></div><form action='/login'>"
        "<input type='password'></form><p>You need an account to comment.</p>"
    )
    refuse_wall(page("<title>Lamp</title>" + banner + STORY))
