"""Joins the text of an article's other pages to that of its first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from crawler.items import Page
from crawler.next_pages import MOST, next_page
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import Refused
from pipelines.page.surroundings import letters

LONG: Final = 40
"""Letters from which on a line is said once in an article, wherever it stands."""
EDGE: Final = 3
"""Lines at both ends of a page's text among which short ones are repeated."""

Reader = Callable[[Page], str]
"""Lifts the text of one page."""


@dataclass(slots=True, kw_only=True)
class Joined:
    """The text of all pages of an article."""

    text: str
    """One paragraph a line, none twice that only stands on each page."""
    pages: list[Page]
    """The pages besides the first that are in it."""
    missing: str = ""
    """Why there is not more of it; empty where nothing is missing."""


def join_pages(page: Page, text: str, headline: str, read: Reader) -> Joined:
    """Join the other pages' text to that of the first; `read` lifts that of one."""
    joined = Joined(text=text, pages=[])
    for number, part in enumerate(page.continuations, 2):
        if part.failure == "not_article":
            return joined
        try:
            refuse_wall(part)
        except Refused as reason:
            joined.missing = f"page {number}: {reason.detail or reason.outcome}"
            return joined
        lines = read(part).splitlines()
        before = without_end(joined.text.splitlines(), lines)
        new = without_repeats(lines, [*before, headline])
        joined.text = "\n".join((*before, *new))
        joined.pages.append(part)
    joined.missing = unasked([page, *joined.pages])
    return joined


def without_end(lines: Sequence[str], following: Sequence[str]) -> Sequence[str]:
    """Return the lines without those with which the next page ends too."""
    said, said_next = [[letters(line) for line in each] for each in (lines, following)]
    count = 0
    while count < min(len(said), len(said_next)) and (
        said[-1 - count] == said_next[-1 - count]
    ):
        count += 1
    return lines[: len(lines) - count]


def without_repeats(lines: Sequence[str], before: Sequence[str]) -> list[str]:
    """Return the lines that no page before has; short ones are let go at the ends."""
    known = {letters(line) for line in before}
    kept = []
    for number, line in enumerate(lines):
        said = letters(line)
        at_edge = min(number, len(lines) - 1 - number) < EDGE
        if said not in known or not (at_edge or len(said) >= LONG):
            kept.append(line)
    return kept


def unasked(pages: Sequence[Page]) -> str:
    """Say which page there is that was not asked for; empty where there is none."""
    number, last = len(pages), pages[-1]
    if not next_page(last.body, last.url, number):
        return ""
    if number > MOST:
        return f"over {number} pages"
    return f"page {number + 1}: not asked for yet"
