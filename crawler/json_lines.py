"""Reads and writes JSON lines for the commands that work without a database."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from crawler.session import BadUsage
from pipelines.json_text import read_json


def read_rows(path: str, needed: str) -> Iterator[dict[str, Any]]:
    """Read a file of one JSON object a line; raises BadUsage with the line's number."""
    with Path(path).open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                row = read_json(line)
            except ValueError as error:
                raise BadUsage(f"{path}, line {number}: no JSON ({error})") from error
            if not isinstance(row, dict) or needed not in row:
                raise BadUsage(
                    f"{path}, line {number}: an object with {needed!r} wanted"
                )
            yield row


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
