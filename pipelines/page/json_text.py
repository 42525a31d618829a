"""Reads JSON of others, in which an escape may name half of a character."""

import json
import re
from typing import Any

# An emoji is two escapes; a text cut between them leaves one that no file can hold.
HALF = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}"
)

TRAILING_COMMA = re.compile(r",\s*([}\]])")
SINGLE_QUOTED = re.compile(
    r"(?<=[{\[:,\s])'((?:[^'\\]|\\.|(?<=\w)'(?=\w))*)'(?=\s*[:,}\]])"
)


def without_halves(text: str) -> str:
    """Give a JSON text with U+FFFD for each half of a character."""
    return HALF.sub(r"\\ufffd", text)


def read_json(text: str) -> Any:
    """Read a JSON text without halves; raises ValueError, RecursionError."""
    return json.loads(without_halves(text), strict=False)


def without_last_commas(text: str) -> str:
    """Give a JSON text without the commas that nothing follows."""
    return TRAILING_COMMA.sub(r"\1", text)


def double_quoted(text: str) -> str:
    """Give a JSON text written with single quotation marks as it should be."""
    return SINGLE_QUOTED.sub(_with_double, text)


def _with_double(match: re.Match[str]) -> str:
    return json.dumps(match[1].replace("\\'", "'"), ensure_ascii=False)
