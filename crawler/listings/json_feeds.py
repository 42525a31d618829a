"""Reads JSON Feed, 1 and 1.1, into links."""

import json
import re
from collections.abc import Iterator
from html import escape

from crawler.items import Hints
from crawler.listings.feed_dates import iso_date
from crawler.listings.listing import Link, NotAListing, absolute, entry_key
from crawler.listings.plain import one_line, plain_text, plain_title, two_letters
from pipelines.page.json_text import without_halves

ITEMS = re.compile(r'"items"\s*:\s*\[')
TEXT_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+")|,(?=\s*[}\]])', re.DOTALL)
SEPARATOR = re.compile(r"[\s,]*")


def json_feed_links(text: str, url: str) -> Iterator[Link | None]:
    """Yield the link of each item; raise NotAListing if it is other JSON."""
    feed = read_json(text)
    items = feed.get("items")
    if not isinstance(items, list):
        raise NotAListing("it is JSON, but no JSON Feed")
    language = two_letters(words(feed.get("language")))
    authors = author_names(feed)
    title = words(feed.get("title"))
    authors = tuple(name for name in authors if name != title)
    for item in items:
        if isinstance(item, dict):
            yield json_link(item, url, language, authors)


def read_json(text: str) -> dict[str, object]:
    """Return the feed; of a broken one the items that are whole."""
    text = without_halves(text)
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        feed = {"items": whole_items(TEXT_OR_COMMA.sub(without_comma, text))}
    return feed if isinstance(feed, dict) else {}


def without_comma(match: re.Match[str]) -> str:
    """Leave a comma out that stands before the end of a list or an item."""
    return match[1] or ""


def whole_items(text: str) -> list[object] | None:
    """Return the items that can be read before the text breaks; None if none has
    begun."""
    start = ITEMS.search(text)
    if not start:
        return None
    decoder = json.JSONDecoder(strict=False)
    items: list[object] = []
    at = start.end()
    while match := SEPARATOR.match(text, at):
        try:
            item, at = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            break
        items.append(item)
    return items


def json_link(
    item: dict[str, object], url: str, language: str | None, authors: tuple[str, ...]
) -> Link | None:
    """Return the link of an item; None if it names no address."""
    address = absolute(url, words(item.get("url")))
    address = address or absolute(url, words(item.get("external_url")))
    key = words(item.get("id")) or ""
    if address is None and key[:4].lower() == "http":
        address = absolute(url, key)
    if address is None:
        return None
    html, text = words(item.get("content_html")), words(item.get("content_text"))
    hints = Hints(
        title=plain_title(words(item.get("title"))),
        date_published=iso_date(words(item.get("date_published"))),
        date_modified=iso_date(words(item.get("date_modified"))),
        language=two_letters(words(item.get("language"))) or language,
        authors=author_names(item) or authors,
        keywords=tag_names(item.get("tags")),
        summary=plain_text(words(item.get("summary"))),
        content=html or (escape(text, quote=False) if text else None),
        key=entry_key(key, address),
    )
    return Link(url=address, hints=hints)


def author_names(holder: dict[str, object]) -> tuple[str, ...]:
    """Return the names under `authors`, or under version 1's `author`."""
    listed = holder.get("authors")
    people = listed if isinstance(listed, list) else [listed]
    names: list[str | None] = []
    for person in (*people, holder.get("author")):
        named = person.get("name") if isinstance(person, dict) else person
        names.append(one_line(words(named)))
    return tuple(dict.fromkeys(name for name in names if name))


def tag_names(tags: object) -> tuple[str, ...]:
    """Return the tags, each once."""
    named = [one_line(words(tag)) for tag in tags] if isinstance(tags, list) else []
    return tuple(dict.fromkeys(name for name in named if name))


def words(value: object) -> str | None:
    """Return a string or number as text; None for anything else."""
    if isinstance(value, bool):
        return None
    return str(value) if isinstance(value, str | int) else None
