"""Reads the pages of WARC files, ours or any other, in one pass."""

import json
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from crawler.items import Hints, Page
from pipelines.warc.damage import StrictIterator, is_cut, next_member

Wish = Callable[[str, datetime, str], bool]
"""Tells by address, date and source (empty in a foreign archive) what is wanted."""
BUFFER: Final = 1 << 20
DAMAGE: Final = (
    ArchiveLoadFailed,
    StatusAndHeadersParserException,
    EOFError,
    zlib.error,
)


def anything(url: str, date: datetime, source: str) -> bool:
    """Want every page."""
    return True


def nobody(offset: int) -> None:
    """Tell nobody of damage."""


def read_pages(
    path: Path,
    name: str | None = None,
    wants: Wish = anything,
    after: int = -1,
    tell_damage: Callable[[int], None] = nobody,
) -> Iterator[Page]:
    """Read the pages that are wanted; what is not is passed over unread.

    `after`: the offset of a page that is done, with all before it. A cut end is left
    out; what is damaged is told by its offset, and reading goes on behind it. Revisits
    are read from our own archives alone: others don't tell of what.
    """
    start: int | None = max(after, 0)
    is_done = after >= 0
    with path.open("rb", buffering=BUFFER) as stream:
        while start is not None:
            stream.seek(start)
            records = StrictIterator(stream)
            try:
                if is_done:
                    next(records, None)
                for page in _pages(records, wants):
                    for each in (page, *page.continuations):
                        if each.archive_offset is not None:
                            each.archive_file = name or str(path)
                    start = page.archive_offset or start
                    yield page
                return
            except DAMAGE:
                is_done = False
                # Behind damage, the library may count from too early.
                start = _behind(path, max(start, records.offset), tell_damage)


def _behind(path: Path, damaged: int, tell: Callable[[int], None]) -> int | None:
    """Give where reading can go on; tell of damage that is more than a cut end."""
    found = next_member(path, damaged + 1)
    if found is not None or damaged == 0 or not is_cut(path, damaged):
        tell(damaged)
    return found


def _pages(records: Any, wants: Wish) -> Iterator[Page]:
    notes: dict[str, Any] = {}
    parts: list[Page] = []
    for record in records:
        kind = record.rec_type
        if kind == "metadata":
            notes = _read_notes(record) or notes
        elif kind == "response" or (kind == "revisit" and notes):
            known, notes = notes, {}
            page = _read_page(record, known, wants)
            if getattr(record.raw_stream, "limit", 0) and page:
                raise EOFError  # the writer was stopped in the middle of it
            if page:
                page.archive_offset = records.get_record_offset()
            if page and known.get("part_of"):
                parts.append(page)
                continue
            if page:
                _join(page, parts, known)
                yield page
            parts = []


def _join(page: Page, parts: list[Page], notes: dict[str, Any]) -> None:
    """Give an article's first page the others, and the one that did not come."""
    page.continuations = [part for part in parts if part.found_in == page.requested_url]
    if failed := notes.get("failed_part"):
        part = Page(
            url=failed["url"],
            requested_url=failed["url"],
            source=page.source,
            fetched_at=_read_date(failed["at"]) or page.fetched_at,
            failure=failed["failure"],
            failure_detail=failed["detail"],
            found_in=page.requested_url,
        )
        page.continuations.append(part)


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
    for key in ("authors", "keywords", "twins"):
        hints[key] = tuple(hints.get(key, ()))
    return Page(
        url=url,
        requested_url=notes.get("requested_url", url),
        source=notes.get("source", ""),
        fetched_at=date,
        status=_read_status(record.http_headers.get_statuscode()),
        headers=[(k.lower(), v) for k, v in record.http_headers.headers],
        body=record.content_stream().read(),
        failure="duplicate" if "duplicate" in notes else None,
        failure_detail=notes.get("duplicate"),
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
