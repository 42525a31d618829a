"""Writes lists of articles as Atom feeds."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from technews_pages.lists import Line
from technews_pages.moments import read_moment

ATOM = "http://www.w3.org/2005/Atom"
_FORBIDDEN = re.compile(
    "[^\t\n\r\u0020-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What XML forbids, and the signs that turn the direction of all text after them."""


def atom(title: str, here: str, home: str, lines: Sequence[Line]) -> bytes:
    """Write a feed; addresses are absolute, `here` its own and `home` the site's."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    _add(feed, "title", title)
    _add(feed, "id", here)
    _add(feed, "link", rel="self", href=here, type="application/atom+xml")
    _add(feed, "link", rel="alternate", href=home, type="text/html")
    dates = [_stamp(line) for line in lines]
    epoch = datetime.fromtimestamp(0, UTC).isoformat()
    _add(feed, "updated", max(dates, default=epoch))
    for line, date in zip(lines, dates, strict=True):
        _add_entry(feed, line, date, f"{home}news/articles/{line.id}")
    text = ET.tostring(feed, encoding="unicode")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{text}".encode()


def _add_entry(feed: ET.Element, line: Line, date: str, address: str) -> None:
    entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
    _add(entry, "title", line.headline)
    _add(entry, "id", address)
    _add(entry, "link", rel="alternate", href=address, type="text/html")
    _add(entry, "updated", date)
    author = ET.SubElement(entry, f"{{{ATOM}}}author")
    _add(author, "name", line.source)


def _stamp(line: Line) -> str:
    moment = read_moment(line.date, line.date_precision)
    at = moment.at if moment else datetime.fromtimestamp(0, UTC)
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> None:
    element = ET.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    element.text = _FORBIDDEN.sub("", text) or None
