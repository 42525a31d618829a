"""Reads who wrote an article, when and under what out of the data of scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from pipelines.page.jsonld import date_text
from pipelines.page.script_data import DEEPEST, TITLES, script_values
from pipelines.page.surroundings import letters

DATES = tuple(
    "datepublished publishedat publisheddate publishdate publicationdate firstpublishedat "
    "firstpublicationdate publishedtime published publishedon date createdat".split()
)
AUTHORS = ("authors", "author", "byline", "bylines", "writers", "creators", "creator")
SECTIONS = ("section", "primarysection", "category", "primarycategory", "channel")
"""Names of fields without signs, in lower case, most trusted first."""
NAMES = ("name", "displayname", "fullname", "title", "label")
FEWEST = 100
"""Characters of a script with data."""
MOST = 8
"""More authors are a list of all of them."""


@dataclass(slots=True)
class Scripted:
    """What the object of a script with an article's headline tells of it."""

    published: str = ""
    authors: list[str] = field(default_factory=list)
    section: str = ""


def read_scripted(tree: HtmlElement, headline: str) -> Scripted:
    """Return what scripts tell of the article with this headline; it may be nothing."""
    wanted, found = letters(headline), Scripted()
    for value in script_values(tree, FEWEST) if wanted else ():
        for told in _titled(value, wanted, 0):
            dates = (date_text(told.get(name)) for name in DATES)
            found.published = found.published or next(filter(_is_date, dates), "")
            found.authors = found.authors or _people(told)
            sections = (_name(told.get(name)) for name in SECTIONS)
            found.section = found.section or next(filter(None, sections), "")
        if found.published or found.authors:
            break
    return found


def _titled(value: Any, wanted: str, depth: int) -> Iterator[dict[str, Any]]:
    """Yield objects that have the headline as their title, keys made alike."""
    if depth > DEEPEST or not isinstance(value, dict | list):
        return
    if isinstance(value, dict):
        titles = (value.get(key) for key in TITLES & value.keys())
        if any(isinstance(title, str) and letters(title) == wanted for title in titles):
            yield _alike(value)
    for item in value.values() if isinstance(value, dict) else value:
        yield from _titled(item, wanted, depth + 1)


def _alike(value: dict[str, Any]) -> dict[str, Any]:
    """Return an object with its keys in small letters, without signs."""
    return {re.sub(r"[\W_]+", "", key.lower()): item for key, item in value.items()}


def _is_date(text: str) -> bool:
    return text[:2] in ("19", "20") or text.isdigit()


def _people(told: dict[str, Any]) -> list[str]:
    for name in AUTHORS:
        value = told.get(name)
        people = value if isinstance(value, list) else [value]
        names = [found for person in people if (found := _name(person))]
        if 0 < len(names) <= MOST:
            return names
    return []


def _name(value: Any) -> str:
    """Return the name in a value: a text, or an object with one."""
    if isinstance(value, dict):
        alike = _alike(value)
        whole = " ".join(str(alike.get(key) or "") for key in ("firstname", "lastname"))
        value = next((alike[key] for key in NAMES if alike.get(key)), whole)
    return value.strip() if isinstance(value, str) and len(value) < 100 else ""
