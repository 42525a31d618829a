"""Reads the data that stands in the scripts of a page."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml.html import HtmlElement

from pipelines.page.json_text import without_halves

LONGEST: Final = 2_000_000
"""Characters of a script that is read."""
STARTS: Final = 3
"""So many objects or lists of a script are tried; the state of a page is a long one."""
OPENING: Final = re.compile(r"(?:^|=|\()\s*(?=[\[{])")
DEEPEST: Final = 24
"""Levels of objects and lists that are looked through for an article."""
TITLES: Final = frozenset(
    ("title", "headline", "name", "heading", "titre", "rendered", "h1")
)
"""Keys of an article's headline."""


def script_values(tree: HtmlElement, shortest: int) -> Iterator[Any]:
    """Yield the data of all scripts of a page with more than so many characters."""
    for script in tree.iter("script"):
        yield from _values(script.text or "", shortest)


def _values(script: str, shortest: int) -> Iterator[Any]:
    """Yield the data of a script: all of it, or what is given to a name in it."""
    if not shortest < len(script) < LONGEST:
        return
    script = without_halves(script)
    decoder, tried, end = json.JSONDecoder(strict=False), 0, 0
    for match in OPENING.finditer(script):
        if match.end() < end or tried == STARTS:
            continue
        tried += 1
        try:
            value, end = decoder.raw_decode(script, match.end())
        except (ValueError, RecursionError):
            continue
        if end - match.end() > shortest:
            yield value
