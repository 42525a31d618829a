"""Reads names that stand apart in a byline's box, among buttons, days and roles."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from pipelines.metadata.author_names import is_persons
from pipelines.metadata.signature_words import FULL_NAME

MOST_PARTS = 60
"""Elements of a byline's box."""


def is_byline_component(element: HtmlElement) -> bool:
    """Tell whether a page that is made of components calls one a byline."""
    name = element.get("data-component") or element.get("data-testid")
    return bool(name) and "byline" in name


def has_parts(box: HtmlElement) -> bool:
    """Tell whether a byline's box is a component, or has buttons in it."""
    return is_byline_component(box) or next(box.iter("button"), None) is not None


def people_apart(box: HtmlElement) -> Iterator[str]:
    """Yield people's names that are all that an element in a byline's box says."""
    for element in islice(box.iter(), MOST_PARTS):
        name = (element.text or "").strip() if not len(element) else ""
        if FULL_NAME.match(name) and is_persons(name):
            yield name
