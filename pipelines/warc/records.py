"""Makes the WARC records of a page: what we noted, asked, and were answered."""

import gzip
import json
from dataclasses import asdict
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from urllib.parse import urlsplit

from warcio.recordbuilder import RecordBuilder
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from crawler.items import Page

# The body is kept after decoding, so these no longer tell the truth about it.
OF_THE_WIRE: Final = {"content-encoding", "transfer-encoding", "content-length"}
NOT_MODIFIED: Final = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

_builder = RecordBuilder(warc_version="WARC/1.1")


def packed(record: Any) -> bytes:
    """Give a record as one gzip member."""
    plain = BytesIO()
    WARCWriter(plain, gzip=False, warc_version="WARC/1.1").write_record(record)
    # The writer's own level, 9, takes twice as long and saves a fortieth.
    return gzip.compress(plain.getvalue(), compresslevel=6, mtime=0)


def software_record(name: str) -> Any:
    """Say at the start of a file who writes it."""
    told = {
        "software": "technews",
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/"
        "warc-format/warc-1.1/",
    }
    return _builder.create_warcinfo_record(name, told)


def notes_record(page: Page, answer: Any, part_of: str = "") -> Any:
    """Keep what a replay needs to know of a page before it reads it.

    `part_of`: the address asked for an article's first page; its record comes later.
    """
    notes: dict[str, Any] = {
        "source": page.source,
        "requested_url": page.requested_url,
        "redirects": page.redirects,
        "found_in": page.found_in,
        "hints": {k: v for k, v in asdict(page.hints).items() if v},
    }
    if page.same_since:
        notes["same_since"] = page.same_since.isoformat(timespec="milliseconds")
    if part_of:
        notes["part_of"] = part_of
    if page.failure == "duplicate":
        notes["duplicate"] = page.failure_detail
    if failed := [part for part in page.continuations if part.failure]:
        notes["failed_part"] = {
            "url": failed[-1].requested_url,
            "at": failed[-1].fetched_at.isoformat(timespec="milliseconds"),
            "failure": failed[-1].failure,
            "detail": failed[-1].failure_detail,
        }
    return _builder.create_warc_record(
        page.url,
        "metadata",
        payload=BytesIO(json.dumps(notes, ensure_ascii=False).encode()),
        warc_content_type="application/json",
        warc_headers_dict=_beside(page, answer),
    )


def request_record(page: Page, answer: Any) -> Any:
    """Keep what we sent."""
    parts = urlsplit(page.url)
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    sent = [("host", parts.netloc), *page.request_headers]
    line = StatusAndHeaders(f"GET {target} HTTP/1.1", sent, is_http_request=True)
    return _builder.create_warc_record(
        page.url, "request", http_headers=line, warc_headers_dict=_beside(page, answer)
    )


def response_record(page: Page) -> Any:
    """Keep the answer."""
    return _builder.create_warc_record(
        page.url,
        "response",
        payload=BytesIO(page.body),
        http_headers=_head(page),
        warc_headers_dict={"WARC-Date": warc_date(page.fetched_at)},
    )


def revisit_record(page: Page) -> Any:
    """Keep an answer whose body came before: its head, and where the body is."""
    told = {"WARC-Date": warc_date(page.fetched_at)}
    since = warc_date(page.same_since) if page.same_since else None
    if page.status != 304:
        return _builder.create_revisit_record(
            page.url, _digest(page.body), page.url, since, _head(page), told
        )
    told["WARC-Profile"] = NOT_MODIFIED
    if since:
        told["WARC-Refers-To-Target-URI"] = page.url
        told["WARC-Refers-To-Date"] = since
    return _builder.create_warc_record(
        page.url, "revisit", http_headers=_head(page), warc_headers_dict=told
    )


def _head(page: Page) -> StatusAndHeaders:
    kept = [(k, v) for k, v in page.headers if k not in OF_THE_WIRE]
    if page.status != 304:
        kept.append(("content-length", str(len(page.body))))
    return StatusAndHeaders(f"{page.status} ", kept, protocol="HTTP/1.1")


def _digest(body: bytes) -> str:
    digester = Digester("sha1")
    digester.update(body)
    return str(digester)


def _beside(page: Page, answer: Any) -> dict[str, str]:
    return {
        "WARC-Date": warc_date(page.fetched_at),
        "WARC-Concurrent-To": answer.rec_headers.get_header("WARC-Record-ID"),
    }


def warc_date(moment: datetime) -> str:
    """Write a moment as WARC 1.1 has it."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
