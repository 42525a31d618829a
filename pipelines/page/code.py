"""Reads programs and letters that are set out in lines: their breaks and indents."""

import re
import textwrap
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipelines.page.unseen import without_unseen

SKIPPED = frozenset(
    "script style noscript template svg iframe button select textarea figcaption".split()
)
WIDTH = 4
"""Columns of a tab."""
PROSE_LINE = re.compile(r"[^{}=<>\\|$#_\[\]]{40,}")
"""A line of a letter: long, and without the signs of programs."""
GAP = re.compile(r"\n\s*\n")


def code_lines(element: HtmlElement) -> str:
    """Return what a `pre` element says: a program line by line, without empty lines and
    without the indent that all lines share, a letter by paragraphs."""
    whole = without_unseen("".join(_pieces(element, 0)).replace("\r", ""))
    told = [line for line in whole.split("\n") if line.strip()]
    if len(told) > 2 and 2 * sum(map(_is_prose, told)) > len(told):
        return "\n".join(" ".join(part.split()) for part in GAP.split(whole.strip()))
    found = (line.expandtabs(WIDTH).rstrip() for line in told)
    return textwrap.dedent("\n".join(found))


def _is_prose(line: str) -> bool:
    return len(line.split()) > 5 and bool(PROSE_LINE.fullmatch(line.strip()))


def _pieces(element: HtmlElement, depth: int) -> Iterator[str]:
    """Yield the text of an element; what is shown as a block or a line ends with one."""
    if not isinstance(element.tag, str) or element.tag in SKIPPED or depth > 40:
        return
    said = element.text or ""
    yield "\n" if element.tag == "br" else said
    for child in element:
        yield from _pieces(child, depth + 1)
        yield child.tail or ""
    if element.tag == "div":
        yield "\n"
