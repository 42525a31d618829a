"""Finds an article's text in the data of scripts, on pages that are drawn by them."""

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from pipelines.page.script_data import DEEPEST, TITLES, script_values
from pipelines.page.surroundings import letters

SHOWN = 600
"""Characters of paragraphs from which on a page shows its text itself."""
SHORTEST = 600
"""Characters of a script that may hold an article."""
PROSE = re.compile(r"\w[^<>{}]{60,}[.!?…»”\"](?:\s|<|$)")
MARKED = re.compile(r"<p\b", re.I)
CARD = frozenset(("url", "slug", "href", "link"))
"""Keys of what leads to another article."""


def scripted_body(tree: HtmlElement, headline: str) -> str:
    """Return the text that stands with the headline in a script's data; empty where the
    page shows a text itself, or no data has one."""
    if not headline or _shown(tree) > SHOWN:
        return ""
    wanted = letters(headline)
    found = [
        body
        for value in script_values(tree, SHORTEST)
        for body in _bodies(value, wanted, False, 0)
    ]
    return max(found, key=len, default="")


def _shown(tree: HtmlElement) -> int:
    return sum(len("".join(p.itertext())) for p in tree.iter("p"))


def _bodies(value: Any, wanted: str, is_titled: bool, depth: int) -> Iterator[str]:
    """Yield texts that stand below an object with the headline among its fields."""
    if depth > DEEPEST or not isinstance(value, dict | list):
        return
    items = list(value.values()) if isinstance(value, dict) else value
    texts = [item for item in items if isinstance(item, str)]
    is_titled = is_titled or any(
        len(text) < 400 and letters(text) == wanted for text in texts
    )
    if isinstance(value, dict) and not is_titled:
        is_titled = any(_says(value.get(key), wanted) for key in TITLES & value.keys())
    if is_titled:
        yield from (
            text for text in texts if MARKED.search(text) and PROSE.search(text)
        )
        if body := _paragraphs(items):
            yield body
    for item in items:
        yield from _bodies(item, wanted, is_titled, depth + 1)


def _says(value: Any, wanted: str) -> bool:
    """Tell whether an object holds the headline and nothing else."""
    inner = value.values() if isinstance(value, dict) else ()
    return any(isinstance(item, str) and letters(item) == wanted for item in inner)


def _paragraphs(items: list[Any]) -> str:
    """Return as paragraphs what the objects of a list say, three of them at least."""
    said = []
    for item in items:
        if isinstance(item, dict) and not CARD & item.keys():
            inner = item.get("data")
            values = (inner if isinstance(inner, dict) else item).values()
            texts = [text for text in values if isinstance(text, str)]
            said += [text for text in texts if PROSE.search(text)][:1]
        elif isinstance(item, str) and PROSE.search(item):
            said.append(item)
    marked = (text if "<" in text else f"<p>{text}</p>" for text in said)
    return "\n".join(marked) if len(said) >= 3 else ""
