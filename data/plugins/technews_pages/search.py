"""Searches the full text with what people type, whatever it is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from datasette.database import Database, QueryInterrupted
from markupsafe import Markup

from crawler.wishes import read_asked
from technews_pages.lists import Line, Name, read_lines_of
from technews_pages.matches import BEYOND, Match, Matches, find_matches, narrowed
from technews_pages.names import find_names
from technews_pages.narrow import Narrow
from technews_pages.newest import choose_followed
from technews_pages.snippets import read_snippets
from technews_pages.typography import hold_together

PAGE: Final = 20


@dataclass(slots=True, kw_only=True)
class Hit:
    """An article that was found."""

    line: Line
    snippet: Markup


@dataclass(slots=True, kw_only=True)
class Choice:
    """A value to narrow the search with."""

    key: str
    title: str
    hits: int


@dataclass(slots=True, kw_only=True)
class Found:
    """What a search found."""

    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    names: list[Name] = field(default_factory=list)
    choices: dict[str, list[Choice]] = field(default_factory=dict)
    """By what it can be narrowed: source, language, kind, week."""
    too_slow: bool = False
    older: int | None = None
    """Hits with smaller keys were not counted; None when these are all."""
    has_signs: bool = True
    """False when C++ was typed, and no article has more than the C."""


async def search(db: Database, typed: str, narrow: Narrow, page: int) -> Found:
    """Search; nothing is found when nothing is wanted."""
    asked = read_asked(typed)
    if not asked.match:
        return Found()
    names = await find_names(db, typed)
    try:
        matches = await find_matches(db, asked)
        found = narrowed(matches.hits, narrow)
        if narrow.sort:
            found.sort(key=attrgetter("told", "id"), reverse=True)
        ids = [match.id for match in found][(page - 1) * PAGE : page * PAGE]
        signs = asked.signs if matches.has_signs else frozenset()
        hits = await _hits(db, asked.match, ids, signs)
    except QueryInterrupted:
        return Found(names=names, too_slow=True)
    return Found(
        hits=hits,
        total=len(found),
        names=names,
        choices=_choices(found),
        older=matches.older,
        has_signs=matches.has_signs,
    )


async def search_newest(
    db: Database, typed: str, narrow: Narrow, before: int = BEYOND
) -> tuple[list[Line], int | None]:
    """Search for a list: the newest hits by publication, whatever their rank.

    With the key before which older hits are to be looked for; None when these are all.
    """
    asked = read_asked(typed)
    matches = await find_matches(db, asked, before) if asked.match else Matches()
    found = sorted(
        narrowed(matches.hits, narrow), key=attrgetter("told", "id"), reverse=True
    )
    return await read_lines_of(db, [match.id for match in found]), matches.older


async def search_followed(db: Database, typed: str, narrow: Narrow) -> list[Line]:
    """Search for a feed: the newest hits, whatever their rank."""
    asked = read_asked(typed)
    matches = await find_matches(db, asked) if asked.match else Matches()
    ids = [match.id for match in narrowed(matches.hits, narrow)]
    return await read_lines_of(db, await choose_followed(db, ids))


def _choices(matches: list[Match]) -> dict[str, list[Choice]]:
    """Count what the hits can be narrowed by; weeks stand newest first."""
    titles = {match.source: match.title for match in matches}
    weeks = Counter(match.week for match in matches if match.week)
    sources = Counter(match.source for match in matches)
    kinds = Counter(kind for match in matches for kind in match.kinds)
    languages = Counter(match.language for match in matches)
    return {
        "source": _as_choices(sources.most_common(), titles),
        "language": _as_choices(languages.most_common(), {}),
        "kind": _as_choices(kinds.most_common(), {}),
        "week": _as_choices(sorted(weeks.items(), reverse=True), {}),
    }


def _as_choices(
    counts: Iterable[tuple[str, int]], titles: dict[str, str]
) -> list[Choice]:
    return [Choice(key=k, title=titles.get(k, k), hits=n) for k, n in counts]


async def _hits(
    db: Database, match: str, ids: list[int], signs: frozenset[str]
) -> list[Hit]:
    """Read what a page of hits shows."""
    if not ids:
        return []
    snippets = await read_snippets(db, ids, match, signs)
    lines = await read_lines_of(db, ids)
    return [
        Hit(line=line, snippet=_held(snippets.get(line.id) or Markup(), line.language))
        for line in lines
    ]


def _held(snippet: Markup, language: str) -> Markup:
    """Keep punctuation on the line of its word; no space stands in a tag or entity."""
    return Markup(hold_together(str(snippet), language))
