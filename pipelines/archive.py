"""Keeps every page as it came off the wire, in WARC files, before anything reads it."""

import json
import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from io import BytesIO, FileIO
from pathlib import Path
from typing import Any, Final

from scrapy.crawler import Crawler
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.items import Hints, Page
from pipelines.crawl import crawl_of

# The body is kept after decoding, so these no longer tell the truth about it.
OF_THE_WIRE: Final = {"content-encoding", "transfer-encoding", "content-length"}


class ArchiveWriter:
    """Appends pages to one WARC file, made when the first page comes."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.name = name
        self._file: FileIO | None = None

    def write(self, page: Page) -> None:
        """Write a page's two records and tell the page where its response is."""
        if self._file is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file = (self.folder / self.name).open("ab", buffering=0)
            self._write(_software_record)
        # Notes come first, so that reading in one pass knows the source of a response.
        self._write(lambda writer: _notes_record(writer, page))
        page.archive_offset = self._write(lambda writer: _response_record(writer, page))
        page.archive_file = self.name

    def _write(self, make: Any) -> int:
        """Append one gzip member, whole or not at all; return its offset."""
        assert self._file is not None
        member = BytesIO()
        writer = WARCWriter(member, gzip=True, warc_version="WARC/1.1")
        writer.write_record(make(writer))
        offset = self._file.seek(0, os.SEEK_END)
        try:
            left = memoryview(member.getvalue())
            while left:  # a disk that fills up takes the first part of it
                left = left[self._file.write(left) or 0 :]
        except OSError:
            self._file.truncate(offset)
            raise
        return offset

    def close(self) -> None:
        """End the file."""
        if self._file is not None:
            self._file.close()


def _software_record(writer: WARCWriter) -> Any:
    return writer.create_warc_record(
        "", "warcinfo", payload=BytesIO(b"software: technews\r\nformat: WARC/1.1\r\n")
    )


def _notes_record(writer: WARCWriter, page: Page) -> Any:
    notes = {
        "source": page.source,
        "requested_url": page.requested_url,
        "redirects": page.redirects,
        "found_in": page.found_in,
        "hints": {k: v for k, v in asdict(page.hints).items() if v},
    }
    return writer.create_warc_record(
        page.url,
        "metadata",
        payload=BytesIO(json.dumps(notes, ensure_ascii=False).encode()),
        warc_content_type="application/json",
        warc_headers_dict={"WARC-Date": _warc_date(page.fetched_at)},
    )


def _response_record(writer: WARCWriter, page: Page) -> Any:
    kept = [(k, v) for k, v in page.headers if k not in OF_THE_WIRE]
    kept.append(("content-length", str(len(page.body))))
    return writer.create_warc_record(
        page.url,
        "response",
        payload=BytesIO(page.body),
        http_headers=StatusAndHeaders(f"{page.status} ", kept, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": _warc_date(page.fetched_at)},
    )


def _warc_date(moment: datetime) -> str:
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def read_pages(path: Path, name: str | None = None) -> Iterator[Page]:
    """Read the pages of a WARC file, ours or any other; a cut end is left out."""
    notes: dict[str, Any] = {}
    with path.open("rb") as stream:
        records = ArchiveIterator(stream)
        try:
            for record in records:
                if record.rec_type == "metadata":
                    notes = _read_notes(record) or notes
                elif record.rec_type == "response" and record.http_headers:
                    page = _read_page(record, notes)
                    if record.raw_stream.limit:
                        return  # the writer was stopped in the middle of it
                    page.archive_file = name or str(path)
                    page.archive_offset = records.get_record_offset()
                    notes = {}
                    yield page
        except (ArchiveLoadFailed, EOFError):
            return


def _read_notes(record: Any) -> dict[str, Any]:
    if record.content_type != "application/json":
        return {}
    try:
        notes = json.loads(record.content_stream().read())
    except ValueError:
        return {}
    return notes if isinstance(notes, dict) and "source" in notes else {}


def _read_page(record: Any, notes: dict[str, Any]) -> Page:
    url = record.rec_headers.get_header("WARC-Target-URI").strip("<>")
    date = record.rec_headers.get_header("WARC-Date")
    hints = notes.get("hints", {})
    for key in ("authors", "keywords"):
        hints[key] = tuple(hints.get(key, ()))
    return Page(
        url=url,
        requested_url=notes.get("requested_url", url),
        source=notes.get("source", ""),
        fetched_at=datetime.fromisoformat(date),
        status=int(record.http_headers.get_statuscode() or 0) or None,
        headers=[(k.lower(), v) for k, v in record.http_headers.headers],
        body=record.content_stream().read(),
        redirects=notes.get("redirects", []),
        found_in=notes.get("found_in"),
        hints=Hints(**hints),
    )


def blank_records(folder: Path, places: Iterable[tuple[str, int]]) -> int:
    """Overwrite responses, and the notes before them, such that no offset moves."""
    blanked = 0
    for name in {name for name, _ in places}:
        path = folder / name
        if not path.is_file():
            continue
        offsets = {offset for file, offset in places if file == name}
        with path.open("r+b") as file:
            before = 0
            for offset, length in _members(path):
                if offset in offsets:
                    for start, end in ((before, offset), (offset, offset + length)):
                        file.seek(start)
                        file.write(_blank_member(end - start))
                    blanked += 1
                before = offset
            file.flush()
            os.fsync(file.fileno())
    return blanked


def _members(path: Path) -> Iterator[tuple[int, int]]:
    """Give offset and length of each gzip member of a file."""
    offset = 0
    with path.open("rb") as file:
        while True:
            file.seek(offset)
            unpacker = zlib.decompressobj(wbits=31)
            read = 0
            while not unpacker.eof:
                piece = file.read(65536)
                if not piece:
                    return
                read += len(piece)
                unpacker.decompress(piece)
            length = read - len(unpacker.unused_data)
            yield offset, length
            offset += length


def _blank_member(length: int) -> bytes:
    """Make a gzip member of that many bytes: an empty record, a comment to fill it."""
    writer = WARCWriter(BytesIO(), gzip=False, warc_version="WARC/1.1")
    record = writer.create_warc_record("", "warcinfo", payload=BytesIO(b""))
    plain = BytesIO()
    WARCWriter(plain, gzip=False, warc_version="WARC/1.1").write_record(record)
    content = plain.getvalue()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    end = struct.pack("<II", zlib.crc32(content), len(content))
    head = b"\x1f\x8b\x08\x10\0\0\0\0\0\xff"  # FCOMMENT
    fill = length - len(head) - 1 - len(packed) - len(end)
    if fill < 0:
        raise ValueError(f"no empty record fits into {length} bytes")
    return head + b" " * fill + b"\0" + packed + end


class ArchivePipeline:
    """The first stage: writes what came before anybody reads it."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.writer: ArchiveWriter | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ArchivePipeline":
        """Make the stage."""
        return cls(crawler)

    def process_item(self, item: Page) -> Page:
        """Archive a page that came off the wire; a replayed one is there already."""
        if item.archive_file or item.failure or not item.body:
            return item
        if self.writer is None:
            self.writer = ArchiveWriter(*crawl_of(self.crawler).archive_place())
        with crawl_of(self.crawler).writing("archive"):
            self.writer.write(item)
        return item

    def close_spider(self) -> None:
        """End the archive's file."""
        if self.writer is not None:
            self.writer.close()
