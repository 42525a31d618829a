"""Half a character, which no file can hold, is taken out of all JSON that is read."""

import json

import pytest

from crawler.discovery import links_of
from pipelines.page.json_text import read_json
from tests.test_copies import LINES, article

HALF = r"\ud83d"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r'"a \ud83d b"', "a \ufffd b"),
        (r'"a \udc00 b"', "a \ufffd b"),
        (r'"\ud83d\ude00"', "😀"),
        (r'"\ud83d\ud83d\ude00 \u00e9"', "\ufffd😀 é"),
    ],
)
def test_half_a_character_becomes_a_mark(written, read):
    assert read_json(written) == read


def test_a_page_with_half_a_character_can_be_stored():
    told = json.dumps({"@type": "NewsArticle", "headline": "Ice on the canal HALF"})
    script = f'<script type="application/ld+json">{told}</script>'
    body = "".join(f"<p>{line}</p>" for line in LINES)
    made = article(body, script.replace("HALF", HALF))
    assert made.headline.encode()
    assert "Ice on the canal" in made.headline


@pytest.mark.parametrize("end", ["]}", ""])
def test_a_feed_with_half_a_character_is_read(end):
    feed = (
        '{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1",'
        f' "url": "https://a.example/1", "title": "Ice {HALF} thaws"}}{end}'
    )
    (link,) = links_of(feed.encode(), "https://a.example/feed", "application/json")
    assert link.hints.title == "Ice \ufffd thaws"
