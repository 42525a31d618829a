"""Reads and writes JSON lines for the commands that work without a database."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from crawler.session import BadUsage
from pipelines.page.json_text import read_json


def read_rows(path: str, needed: str, *others: str) -> Iterator[dict[str, Any]]:
    """Read a file of one JSON object a line; raises BadUsage with the line's number.

    What is needed is a text in each row; the others are texts where they are given.
    """
    with Path(path).open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                place = f"{path}, line {number}"
                yield _read_row(line, place, needed, others)


def _read_row(
    line: bytes, place: str, needed: str, others: tuple[str, ...]
) -> dict[str, Any]:
    try:
        row = read_json(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadUsage(f"{place}: not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadUsage(f"{place}: no JSON ({error})") from error
    if not isinstance(row, dict) or not isinstance(row.get(needed), str):
        raise BadUsage(f"{place}: an object with a text {needed!r} wanted")
    for key in others:
        if not isinstance(row.get(key), str | None):
            raise BadUsage(f"{place}: {key!r} is no text")
    return row


def read_plain(path: str) -> str:
    """Read a file of plain text; raises BadUsage with the line that is none."""
    content = Path(path).read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise BadUsage(f"{path}, line {number}: not UTF-8") from error


@contextmanager
def opened_for_rows(path: str | None) -> Iterator[TextIO]:
    """Open the file for output; without a path, standard output."""
    if path is None or path == "-":
        yield sys.stdout
        return
    with Path(path).open("w", encoding="utf-8") as file:
        yield file


def write_row(file: TextIO, row: dict[str, Any]) -> None:
    """Write one row."""
    file.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")
