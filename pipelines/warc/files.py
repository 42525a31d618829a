"""The files of the archive: one a day, appended to whole records at a time."""

import fcntl
import os
import re
import zlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import FileIO
from pathlib import Path
from typing import BinaryIO, Final

TAIL: Final = 16_000_000
"""Bytes at a file's end in which its last record begins: a body's limit and more."""
MEMBER: Final = b"\x1f\x8b\x08"
DAY_NAME: Final = re.compile(r"(\d{8})-.*\.warc\.gz")


class DayFile:
    """A WARC file that is open to be appended to, and by nobody else."""

    def __init__(self, path: Path, day: str, file: FileIO) -> None:
        self.name = path.name
        self.day = day
        self._file = file
        self.size = file.seek(0, os.SEEK_END)

    @classmethod
    def open(cls, folder: Path, day: str, largest: int) -> "DayFile":
        """Open the day's last file, or its next one where that is full or in use."""
        folder.mkdir(parents=True, exist_ok=True)
        number = len(sorted(folder.glob(f"{day}-[0-9][0-9][0-9][0-9].warc.gz"))) or 1
        while True:
            path = folder / f"{day}-{number:04}.warc.gz"
            file = FileIO(path, "a+")
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.close()
            else:
                mend_end(path)
                if file.seek(0, os.SEEK_END) < largest:
                    return cls(path, day, file)
                file.close()
            number += 1

    def append(self, member: bytes) -> int:
        """Write a record, whole or not at all; return its offset."""
        offset = self.size
        try:
            left = memoryview(member)
            while left:  # a disk that fills up takes the first part of it
                left = left[self._file.write(left) or 0 :]
        except OSError:
            self._file.truncate(offset)
            raise
        self.size += len(member)
        return offset

    def close(self) -> None:
        """Close it; the lock goes with it."""
        self._file.close()


def mend_end(path: Path) -> None:
    """Cut off a record that a crawl left unfinished when it was killed."""
    size = path.stat().st_size
    if not size or ends_whole(path, size):
        return
    end = 0
    with path.open("rb") as file:
        for offset, length, _ in members(file):
            end = offset + length
    os.truncate(path, end)


def ends_whole(path: Path, size: int) -> bool:
    """Tell whether a file's last gzip member ends where the file does."""
    for length in (50_000, 1_000_000, TAIL):
        with path.open("rb") as file:
            file.seek(max(0, size - length))
            tail = file.read()
        at = tail.rfind(MEMBER)
        while at >= 0:
            if _is_member(tail[at:]):
                return True
            at = tail.rfind(MEMBER, 0, at)
        if length >= size:
            break
    return False


def _is_member(piece: bytes) -> bool:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        while piece and not unpacker.eof:
            unpacker.decompress(piece, 1_000_000)
            piece = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return unpacker.eof and not unpacker.unused_data


def members(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Give offset, length and first bytes of each gzip member that is whole."""
    offset = 0
    while True:
        file.seek(offset)
        unpacker = zlib.decompressobj(wbits=31)
        read, head = 0, b""
        while not unpacker.eof:
            piece = file.read(65536)
            if not piece:
                return
            read += len(piece)
            try:
                unpacked = unpacker.decompress(piece)
            except zlib.error:
                return
            head = head or unpacked[:1000]
        length = read - len(unpacker.unused_data)
        yield offset, length, head
        offset += length


def day_of(path: Path) -> date | None:
    """Give the day of a file of ours by its name; None for any other file."""
    named = DAY_NAME.fullmatch(path.name)
    try:
        return datetime.strptime(named[1], "%Y%m%d").date() if named else None
    except ValueError:
        return None


def expired(folder: Path, today: date, days: int) -> list[Path]:
    """Give the files whose day is more than so many days ago; none for 0 days."""
    if days <= 0:
        return []
    oldest = today - timedelta(days=days)
    found = ((path, day_of(path)) for path in sorted(folder.glob("*.warc.gz")))
    return [path for path, day in found if day and day < oldest]
