"""Writes lists as Atom feeds: of articles, or of the rows of any query."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote
from xml.etree import ElementTree as ET

from crawler.figures import for_people
from technews_pages.feed_ids import digest
from technews_pages.lists import Line
from technews_pages.moments import read_moment

ATOM: Final = "http://www.w3.org/2005/Atom"
LONGEST: Final = 1_000
"""Characters of a summary."""
TITLES: Final = ("headline", "title", "name", "subject", "source", "text")
DATES: Final = (
    *("date", "date_published", "first_published", "first_seen_at", "fetched_at"),
    *("last_time", "last_seen", "first_version", "first_seen", "started_at"),
)
PAGES: Final = {
    "article_id": "articles",
    "story_id": "stories",
    "entity_id": "entities",
}
"""By column: the page of ours that its value is the number of."""
KEYS: Final = ("id", "article_id", "story_id", "entity_id", "url")
_FORBIDDEN = re.compile(
    "[^\t\n\r\u0020-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What XML forbids, and the signs that turn the direction of all text after them."""
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f<>\"{}|\\^`]+")

Row = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Entry:
    """One entry of a feed."""

    id: str
    """A URI, the same for ever, and of this entry alone."""
    title: str
    address: str
    """Of the page that it leads to, absolute."""
    updated: str
    """ISO 8601 with an offset."""
    author: str = ""
    """Empty: the feed's."""
    summary: str = ""


@dataclass(slots=True, kw_only=True)
class Feed:
    """What stands at the head of a feed; addresses are absolute."""

    id: str
    """A URI, the same for ever."""
    site: str
    title: str
    here: str
    """Its own address."""
    page: str
    """The address of the page that shows the same to people."""


def atom(feed: Feed, entries: Sequence[Entry]) -> bytes:
    """Write a feed."""
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed")
    _add(root, "title", feed.title)
    _add(root, "id", feed.id)
    _add(root, "link", rel="self", href=feed.here, type="application/atom+xml")
    _add(root, "link", rel="alternate", href=feed.page, type="text/html")
    _add(root, "updated", max((e.updated for e in entries), default=_stamp(None)))
    _add(ET.SubElement(root, f"{{{ATOM}}}author"), "name", feed.site)
    for entry in entries:
        _add_entry(root, entry)
    text = ET.tostring(root, encoding="unicode")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{text}".encode()


def _add_entry(feed: ET.Element, entry: Entry) -> None:
    element = ET.SubElement(feed, f"{{{ATOM}}}entry")
    _add(element, "title", entry.title)
    _add(element, "id", entry.id)
    _add(element, "link", rel="alternate", href=entry.address, type="text/html")
    _add(element, "updated", entry.updated)
    if _FORBIDDEN.sub("", entry.author).strip():
        _add(ET.SubElement(element, f"{{{ATOM}}}author"), "name", entry.author)
    if entry.summary:
        _add(element, "summary", entry.summary[:LONGEST])


def article_entry(line: Line, id: str, home: str, summary: str = "") -> Entry:
    """Make the entry of an article."""
    return Entry(
        id=id,
        title=line.headline,
        address=f"{home}news/articles/{line.id}",
        updated=_stamp(line.date, line.date_precision),
        author=line.source,
        summary=summary,
    )


def row_entries(
    rows: Sequence[Row], feed: Feed, home: str, updated: str | None
) -> list[Entry]:
    """Make the entries of a query's rows; `updated` is of those that tell no date."""
    keys = [_key(row) for row in rows]
    times = Counter(keys)
    entries = {}
    for key, row in zip(keys, rows, strict=True):
        told = key if times[key] == 1 else json.dumps(dict(row), default=str)
        id = f"{feed.id}#{digest(told)}"
        entries[id] = row_entry(row, id, feed.page, home, updated)
    return list(entries.values())


def row_entry(row: Row, id: str, page: str, home: str, updated: str | None) -> Entry:
    """Make the entry of a row: it leads to its article, its address, or the feed's page."""
    title = next((key for key in TITLES if row.get(key)), next(iter(row), ""))
    date = next((row[key] for key in DATES if read_moment(_text(row.get(key)))), None)
    others = [
        f"{key}: {for_people(row, key)}"
        for key, value in row.items()
        if value not in (None, "") and key not in (title, "url", *PAGES)
    ]
    address, url = page, _text(row.get("url"))
    about = next((key for key in PAGES if isinstance(row.get(key), int)), None)
    if about:
        address = f"{home}news/{PAGES[about]}/{row[about]}"
    elif _ADDRESS.fullmatch(url):
        address = as_uri(url)
    return Entry(
        id=id,
        title=_FORBIDDEN.sub("", _text(row.get(title))).strip() or "–",
        address=address,
        updated=_stamp(_text(date) if date else updated),
        author=_text(row.get("source")) if title != "source" else "",
        summary=" · ".join(others),
    )


def as_uri(address: str) -> str:
    """Write the letters of an address that no URI may have as bytes."""
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~")


def _key(row: Row) -> str:
    first = next((key for key in KEYS if row.get(key)), next(iter(row), ""))
    return _text(row.get(first))


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None or isinstance(value, bytes) else str(value)


def _stamp(date: str | None, precision: str | None = None) -> str:
    moment = read_moment(date, precision)
    at = moment.at if moment else datetime.fromtimestamp(0, UTC)
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> None:
    clean = {key: _FORBIDDEN.sub("", value) for key, value in attributes.items()}
    element = ET.SubElement(parent, f"{{{ATOM}}}{tag}", clean)
    element.text = _FORBIDDEN.sub("", text) or None
