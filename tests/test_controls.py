"""Characters that no reader sees are stored nowhere, from whichever way they come."""

import json
import re
import subprocess
from dataclasses import asdict
from datetime import UTC, datetime

import pytest

from crawler.items import Hints, Page
from pipelines.extract import extract
from tests.test_replay import replay, rows, write_warc

UNSEEN = (
    "\x00\x01\x08\x0b\x0c\x1b\x1f\x7f\u0080\u200b\u200e\u200f"
    "\u202a\u202e\u2066\u2069\u2060\ufeff\u00ad\ufffe\ufdd0"
)
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
SENTENCE = (
    "The council met on Tuesday and agreed that the old harbour should be dredged before "
    "the winter, said the chair of its board."
)


def strewn(text: str) -> str:
    """Put an unseen character between all letters."""
    return "".join(
        char + UNSEEN[place % len(UNSEEN)] for place, char in enumerate(text)
    )


def escaped(text: str) -> str:
    """Write unseen characters as references, but those that name another character."""
    return "".join(
        c if 31 < ord(c) < 127 else f"&#{ord(c)};"
        for c in strewn(text)
        if c not in "\x00\x80"
    )


def as_json(text: str) -> str:
    """Write unseen characters as JSON does."""
    return json.dumps(strewn(text))


def markup(write) -> str:
    """Make a page of which each field is strewn with unseen characters."""
    declared = (
        f'{{"@type":"NewsArticle","headline":{as_json("Harbour to be dredged")},'
        f'"author":{{"@type":"Person","name":{as_json("Lena Ford")}}},'
        f'"datePublished":"2026-03-30T10:00:00+02:00","keywords":[{as_json("port")}],'
        f'"image":{{"url":{as_json("/quay.jpg")}}},"articleSection":{as_json("Sea")}}}'
    )
    return (
        f"<html lang=en><head><title>{write('Harbour to be dredged')}</title>"
        f'<meta name="description" content="{write("A port in winter.")}">'
        f'<script type="application/ld+json">{declared}</script></head><body><article>'
        f"<h1>{write('Harbour to be dredged')}</h1>"
        f"<p class=byline>By {write('Lena Ford')}</p>"
        f'<figure><img src="/quay.jpg"><figcaption>{write("The old quay.")}</figcaption>'
        f"</figure>{f'<p>{write(SENTENCE)}</p>' * 4}</article></body></html>"
    )


def page(body: bytes, **more) -> Page:
    url = "https://a.example/news/harbour-12"
    fetched = datetime(2026, 4, 1, 12, tzinfo=UTC)
    return Page(
        url=url,
        requested_url=url,
        source="a",
        fetched_at=fetched,
        status=200,
        headers=[("content-type", "text/html; charset=utf-8")],
        body=body,
        **more,
    )


def strings(value) -> list[str]:
    """Give all strings of a record."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in strings(item)]
    return []


@pytest.mark.parametrize("write", [strewn, escaped], ids=["raw", "references"])
def test_no_field_holds_what_nobody_sees(write):
    found = extract(page(markup(write).encode()), None)
    assert found.headline == "Harbour to be dredged"
    assert found.authors == ["Lena Ford"]
    assert found.text == "\n".join([SENTENCE] * 4)
    assert found.description == "A port in winter."
    assert found.main_image == "https://a.example/quay.jpg"
    assert found.main_image_caption == "The old quay."
    assert (found.section, found.keywords) == ("Sea", ["port"])
    assert [text for text in strings(asdict(found)) if FORBIDDEN.search(text)] == []


def test_feed_is_cleaned_too():
    hints = Hints(
        title=strewn("Harbour to be dredged"),
        authors=(strewn("Lena Ford"),),
        summary=strewn("A port in winter."),
        keywords=(strewn("port"),),
        content=f"<p>{strewn(SENTENCE)}</p>" * 9,
    )
    found = extract(page(b"<html><body><p>Loading</p>", hints=hints), None)
    assert found.headline == "Harbour to be dredged"
    assert found.authors == ["Lena Ford"]
    assert found.keywords == ["port"]
    assert found.text == "\n".join([SENTENCE] * 9)
    assert [text for text in strings(asdict(found)) if FORBIDDEN.search(text)] == []


def test_joined_letters_and_emoji_stay_as_they_are():
    said = "می‌خواهم بروم، و خانواده 👨‍👩‍👧 هم می‌آید به بندر قدیمی پیش از زمستان امسال"
    found = extract(page(f"<html><body><p>{said}</p></body></html>".encode()), None)
    assert found.text == said


def test_replayed_pages_store_none_either(tmp_path):
    write_warc(
        tmp_path / "port.warc.gz",
        {
            "https://gazette.example/harbour-12": markup(strewn),
            "https://journal.example/harbour-12": markup(escaped),
        },
    )
    subprocess.run(replay(tmp_path, f"-awarc={tmp_path}/port.warc.gz"), check=True)
    text = "\n".join([SENTENCE] * 4)
    assert rows(tmp_path, "select text from articles") == [(text,), (text,)]
    stored = [
        rows(tmp_path, f"select * from {table}")
        for table in ("articles", "provenance", "mentions", "entities")
    ]
    assert [said for said in strings(stored) if FORBIDDEN.search(said)] == []
