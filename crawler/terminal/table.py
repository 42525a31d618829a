"""Lays out rows for a terminal: aligned columns, the last one wrapped at words."""

import textwrap
from collections.abc import Collection, Sequence
from typing import Final

WIDTH: Final = 100
GAP: Final = "  "
NARROWEST: Final = 20
"""What the last column has at least, however wide the others are."""


def table_lines(
    header: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()
) -> list[str]:
    """Give the lines of a table; columns whose number is in `right` end flush."""
    sizes = [max(map(len, cells)) for cells in zip(header, *rows, strict=True)][:-1]
    lines: list[str] = []
    for row in (header, *rows):
        cells = [
            cell.rjust(size) if at in right else cell.ljust(size)
            for at, (cell, size) in enumerate(zip(row, sizes, strict=False))
        ]
        lines += hung_lines("".join(cell + GAP for cell in cells), row[-1])
    return lines


def hung_lines(start: str, text: str) -> list[str]:
    """Give a start and a text as lines, the text's further lines below its first.

    Addresses stay whole, so that they can be copied, even where that is too wide.
    """
    lines = textwrap.wrap(
        text,
        max(NARROWEST, WIDTH - len(start)),
        break_long_words=False,
        break_on_hyphens=False,
    )
    first, *others = lines or [""]
    return [f"{start}{first}".rstrip(), *(" " * len(start) + line for line in others)]


def printable(text: str) -> str:
    """Give a text without what a page could do to a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def shortened(text: str, size: int) -> str:
    """Give a text that is too long with its middle left out."""
    if len(text) <= size:
        return text
    tail = (size - 1) // 2
    return f"{text[: size - 1 - tail]}…{text[len(text) - tail :]}"


def cut(text: str, size: int) -> str:
    """Give a text that is too long without its end."""
    return text if len(text) <= size else f"{text[: size - 1].rstrip()}…"


def minute(moment: str | None) -> str:
    """Give an ISO 8601 moment to the minute, a day as it is; `-` for none."""
    return (moment or "-")[:16].replace("T", " ")
