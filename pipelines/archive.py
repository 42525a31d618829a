"""Keeps every page as it came off the wire, in WARC files, before anything reads it."""

from pathlib import Path
from typing import Any, Final

from scrapy.crawler import Crawler

from crawler.items import Page
from pipelines.crawl import crawl_of
from pipelines.warc.files import DayFile
from pipelines.warc.records import (
    notes_record,
    packed,
    request_record,
    response_record,
    revisit_record,
    software_record,
)

LARGEST: Final = 1_000_000_000
"""Bytes from which on a day gets another file."""


class ArchiveWriter:
    """Appends pages to the WARC file of the day, opened when the first page comes."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.folder = folder
        self.largest = largest
        self._file: DayFile | None = None

    def write(self, page: Page) -> None:
        """Write a page's records and tell the page where its response is."""
        file = self._file_for(page)
        # Before the first page: with its record the article is there as a whole.
        for part in page.continuations:
            if is_kept(part) and not part.failure:
                self._write(file, part, page.requested_url)
        self._write(file, page)

    def _write(self, file: DayFile, page: Page, part_of: str = "") -> None:
        answer = revisit_record(page) if is_revisit(page) else response_record(page)
        # Notes come first, so that reading in one pass knows the source of a response.
        self._append(file, notes_record(page, answer, part_of))
        if page.request_headers:
            self._append(file, request_record(page, answer))
        page.archive_offset = self._append(file, answer)
        page.archive_file = file.name

    def _file_for(self, page: Page) -> DayFile:
        day = f"{page.fetched_at:%Y%m%d}"
        old = self._file
        if old is not None and old.day == day and old.size < self.largest:
            return old
        self.close()
        self._file = DayFile.open(self.folder, day, self.largest)
        if not self._file.size:
            self._append(self._file, software_record(self._file.name))
        return self._file

    def _append(self, file: DayFile, record: Any) -> int:
        return file.append(packed(record))

    def close(self) -> None:
        """End the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def is_revisit(page: Page) -> bool:
    """Tell whether a page's body is in the archive already."""
    return page.status == 304 or page.same_since is not None


def is_kept(page: Page) -> bool:
    """Tell whether a page came off the wire and may be kept."""
    if page.failure == "duplicate":
        return page.status is not None  # a redirect to an article
    return not page.failure and bool(page.body or page.status == 304)


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
        if item.archive_file or not is_kept(item):
            return item
        crawl = crawl_of(self.crawler)
        if self.writer is None:
            self.writer = ArchiveWriter(crawl.archive_folder())
        with crawl.writing("archive"):
            self.writer.write(item)
        return item

    def close_spider(self) -> None:
        """End the archive's file."""
        if self.writer is not None:
            self.writer.close()
