"""Sets a text out for people to read in a terminal: its names marked by kind, and what was
said, paid and done in it below."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, Final

from crawler.terminal.table import table_lines
from pipelines.page.unseen import without_unseen

WIDTH: Final = 88
COLOURS: Final = {"PERSON": 31, "ORG": 34, "PLACE": 32, "PRODUCT": 35, "EVENT": 33}
"""Numbers of the terminal's own colours, which fit its ground."""
BOLD: Final = 1
DIM: Final = 2
UNDERLINED: Final = 4
STYLED: Final = re.compile(r"\x1b\[[\d;]*m")
Row = dict[str, Any]
"""A text as it was given, or what `scrapy annotate` found in it."""


def set_out(given: Row, found: Row, is_coloured: bool) -> str:
    """Return a text with all that was found in it as lines for people."""
    page = _Page(is_coloured)
    remark = found.get("reason")
    parts = [
        page.styled(str(found["id"]), DIM),
        *page.marked(given.get("title") or "", found["title_entities"]),
        *page.marked(given["text"], found["entities"]),
        *page.listed("Quotes", [_quote(quote) for quote in found["quotes"]]),
        *page.listed("Amounts", table_of(map(_amount, found["amounts"]), 1)),
        *page.listed("Deals", table_of(map(_deal, found["deals"]))),
        f"nothing was looked for: {remark}" if remark else "",
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def table_of(rows: Iterator[Sequence[str]], *right: int) -> list[str]:
    """Give rows as aligned lines; columns whose number is in `right` end flush."""
    cells = list(rows)
    return table_lines([""] * len(cells[0]), cells, right)[1:] if cells else []


class _Page:
    """Writes with colours or without."""

    def __init__(self, is_coloured: bool) -> None:
        self.is_coloured = is_coloured

    def styled(self, text: str, *styles: int) -> str:
        if not self.is_coloured:
            return text
        return f"\x1b[{';'.join(map(str, styles))}m{text}\x1b[0m"

    def marked(self, text: str, names: Sequence[Row]) -> list[str]:
        """Return the paragraphs of a text, each name with its kind behind it."""
        words, at = "", 0
        for name in sorted(names, key=lambda one: int(one["start"])):
            words += without_unseen(text[at : name["start"]])
            words += self._name(name)
            at = name["end"]
        words += without_unseen(text[at:])
        return [self._wrapped(line) for line in words.split("\n")]

    def _name(self, name: Row) -> str:
        """Style each word of a name by itself, so that a line may end between them."""
        colour = COLOURS[name["type"]]
        words = without_unseen(name["text"]).split()
        shown = " ".join(self.styled(word, UNDERLINED, colour) for word in words)
        kind = name["type"] if self.is_coloured else f"[{name['type']}]"
        return f"{shown}\u00a0{self.styled(kind, BOLD, colour)}"

    def _wrapped(self, line: str) -> str:
        lines, width = [""], 0
        for word in line.split(" "):
            size = len(STYLED.sub("", word))
            if width and width + 1 + size > WIDTH:
                lines.append(word)
                width = size
            else:
                lines[-1] += f" {word}" if width else word
                width += size + bool(width)
        return "\n".join(lines)

    def listed(self, title: str, lines: Sequence[str]) -> list[str]:
        """Return lines under a title; nothing without lines."""
        return ["\n".join((self.styled(title, BOLD), *lines))] if lines else []


def _quote(quote: Row) -> str:
    said = f"{quote['text']} — {quote['speaker'] or 'nobody named'}"
    return textwrap.fill(without_unseen(said), WIDTH, subsequent_indent="  ")


def _amount(amount: Row) -> tuple[str, ...]:
    meaning = f"per {amount['per']}" if amount["per"] else ""
    return (
        without_unseen(amount["text"]),
        " – ".join(
            f"{value:,.15g}"
            for value in (amount["value"], amount["value_max"])
            if value
        ),
        amount["currency"],
        "valuation" if amount["is_valuation"] else meaning,
    )


def _deal(deal: Row) -> tuple[str, ...]:
    told = [deal["status"], deal["date"], "background" if deal["background"] else ""]
    money = f"{deal['amount']:,.15g} {deal['currency']}" if deal["amount"] else ""
    return (
        deal["kind"],
        without_unseen(deal["subject"]),
        without_unseen(deal["object"] or ""),
        money,
        ", ".join(part for part in told if part),
    )
