"""Reads the pages of WARC files, ours or any other, in one pass."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.items import Hints, Page

Wish = Callable[[str, datetime, str], bool]
"""Tells by address, date and source (empty in a foreign archive) what is wanted."""
BUFFER: Final = 1 << 20


def anything(url: str, date: datetime, source: str) -> bool:
    """Want every page."""
    return True


def read_pages(
    path: Path, name: str | None = None, wants: Wish = anything, after: int = -1
) -> Iterator[Page]:
    """Read the pages that are wanted; what is not is passed over unread.

    `after`: the offset of a page that is done, with all before it. A cut end is left
    out. Revisits are read from our own archives alone: others don't tell of what.
    """
    with path.open("rb", buffering=BUFFER) as stream:
        if after >= 0:
            stream.seek(after)
        records = ArchiveIterator(stream)
        try:
            if after >= 0:
                next(records, None)
            for page in _pages(records, wants):
                page.archive_file = name or str(path)
                yield page
        except (ArchiveLoadFailed, EOFError):
            return


def _pages(records: Any, wants: Wish) -> Iterator[Page]:
    notes: dict[str, Any] = {}
    for record in records:
        kind = record.rec_type
        if kind == "metadata":
            notes = _read_notes(record) or notes
        elif kind == "response" or (kind == "revisit" and notes):
            known, notes = notes, {}
            page = _read_page(record, known, wants)
            if record.raw_stream.limit and page:
                return  # the writer was stopped in the middle of it
            if page:
                page.archive_offset = records.get_record_offset()
                yield page


def _read_notes(record: Any) -> dict[str, Any]:
    if record.content_type != "application/json":
        return {}
    try:
        notes = json.loads(record.content_stream().read())
    except ValueError:
        return {}
    return notes if isinstance(notes, dict) and "source" in notes else {}


def _read_page(record: Any, notes: dict[str, Any], wants: Wish) -> Page | None:
    """Read a page; None for one that is not wanted, or no answer of a web server."""
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    date = _read_date(record.rec_headers.get_header("WARC-Date"))
    if date is None or not record.http_headers:
        return None
    if not wants(url, date, notes.get("source", "")):
        return None
    hints = notes.get("hints", {})
    for key in ("authors", "keywords"):
        hints[key] = tuple(hints.get(key, ()))
    return Page(
        url=url,
        requested_url=notes.get("requested_url", url),
        source=notes.get("source", ""),
        fetched_at=date,
        status=_read_status(record.http_headers.get_statuscode()),
        headers=[(k.lower(), v) for k, v in record.http_headers.headers],
        body=record.content_stream().read(),
        redirects=notes.get("redirects", []),
        same_since=_read_date(notes.get("same_since")),
        found_in=notes.get("found_in"),
        hints=Hints(**hints),
    )


def _read_status(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() and int(text) else None


def _read_date(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
