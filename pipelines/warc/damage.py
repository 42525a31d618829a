"""Finds the way past what is damaged in a WARC file."""

import mmap
import zlib
from pathlib import Path
from typing import Any, BinaryIO, Final

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader

MAGIC: Final = b"\x1f\x8b\x08"
GZIP: Final = 31
"""What zlib calls a window of gzip."""
BLOCK: Final = 1 << 16
HEADS: Final = (b"WARC/", b"http://", b"https://", b"filedesc://")
"""How records of WARC and ARC begin."""


class StrictReader(DecompressingBufferedReader):  # type: ignore[misc]
    """Raises zlib.error for a damaged member, which the library prints and reads on."""

    decompressor: Any

    def _decompress(self, data: bytes) -> bytes:
        is_first = self.num_read == 0
        if is_first and not data.startswith(MAGIC):
            self.decompressor = None  # the file is not packed
        if self.decompressor:
            data = self.decompressor.decompress(data)
        # The library takes any words for a record of an ARC file.
        if is_first and data and not data.startswith(HEADS):
            raise zlib.error("neither WARC nor ARC")
        return data


class StrictIterator(ArchiveIterator):  # type: ignore[misc]
    """Raises an error for what is damaged, and prints nothing."""

    INC_RECORD = ""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self.reader = StrictReader(stream)


def next_member(path: Path, start: int) -> int | None:
    """Find the first gzip member from an offset on that begins with a record."""
    if start >= path.stat().st_size:
        return None
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        at = content.find(MAGIC, start)
        while at >= 0 and not _begins_record(content[at : at + BLOCK]):
            at = content.find(MAGIC, at + 1)
    return at if at >= 0 else None


def is_cut(path: Path, start: int) -> bool:
    """Tell whether the file ends within the member at an offset, sound till there."""
    unpacker = zlib.decompressobj(GZIP)
    with path.open("rb") as file:
        file.seek(start)
        try:
            while block := file.read(BLOCK):
                unpacker.decompress(block)
                if unpacker.eof:
                    return False
        except zlib.error:
            return False
    return True


def _begins_record(packed: bytes) -> bool:
    try:
        head = zlib.decompressobj(GZIP).decompress(packed, 16)
    except zlib.error:
        return False
    return head.startswith(HEADS)
