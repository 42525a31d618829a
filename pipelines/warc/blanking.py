"""Makes records of the archive empty, such that no other record moves."""

import os
import struct
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from warcio.recordbuilder import RecordBuilder
from warcio.warcwriter import WARCWriter

from pipelines.warc.files import members


def blank_records(folder: Path, places: Iterable[tuple[str, int]]) -> int:
    """Overwrite answers, with the notes and the request before them; return how many."""
    wanted: dict[str, set[int]] = {}
    for name, offset in places:
        wanted.setdefault(name, set()).add(offset)
    paths = {folder / name: offsets for name, offsets in wanted.items()}
    return sum(
        _blank(path, offsets) for path, offsets in paths.items() if path.is_file()
    )


def _blank(path: Path, offsets: set[int]) -> int:
    blanked = 0
    with path.open("r+b") as file, path.open("rb") as reading:
        before: list[tuple[int, int]] = []
        for offset, length, head in members(reading):
            before.append((offset, length))
            if offset in offsets:
                for start, size in before:
                    file.seek(start)
                    file.write(_blank_member(size))
                blanked += 1
            if kind_of(head) not in (b"metadata", b"request"):
                before = []
        file.flush()
        os.fsync(file.fileno())
    return blanked


def kind_of(head: bytes) -> bytes:
    """Give the kind of a record from its first bytes."""
    return head.partition(b"WARC-Type:")[2].partition(b"\r\n")[0].strip()


def _blank_member(length: int) -> bytes:
    """Make a gzip member of that many bytes: an empty record, a comment to fill it."""
    record = RecordBuilder(warc_version="WARC/1.1").create_warc_record(
        "", "warcinfo", payload=BytesIO(b"")
    )
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
