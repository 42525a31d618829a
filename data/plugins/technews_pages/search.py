"""Searches the full text with what people type, whatever it is."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from datasette.database import Database, QueryInterrupted
from markupsafe import Markup, escape

from crawler.wishes import ELISION, Wish, understand
from technews_pages.lists import Line, Name, read_lines_of
from technews_pages.narrow import Narrow, week_of
from technews_pages.newsroom import as_list, records

NEWEST: Final = 1_000
"""Only so many of the newest hits are ranked and counted."""
PAGE: Final = 20
FEED: Final = 50
OPEN, CLOSE = "\x02", "\x03"
_HIT = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


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
    is_capped: bool = False
    """True when older hits were not counted."""


@dataclass(slots=True, kw_only=True)
class Match:
    """A hit before it is read: what it is ranked and counted by."""

    id: int
    score: float
    source: str
    title: str
    language: str
    week: str
    """The Monday before its day; empty when it has no sound date."""
    kinds: frozenset[str]
    """What companies do in it, as its deals say."""


async def search(db: Database, typed: str, narrow: Narrow, page: int) -> Found:
    """Search; nothing is found when nothing is wanted."""
    wish = understand(typed)
    if not wish.match:
        return Found()
    names = await _names(db, typed.strip())
    try:
        matches = await _matches(db, wish)
        found = _narrowed(matches, narrow)
        ids = [match.id for match in found][(page - 1) * PAGE : page * PAGE]
        hits = await _hits(db, wish.match, ids)
    except QueryInterrupted:
        return Found(names=names, too_slow=True)
    return Found(
        hits=hits,
        total=len(found),
        names=names,
        choices=_choices(found),
        is_capped=len(matches) >= NEWEST,
    )


async def search_newest(db: Database, typed: str, narrow: Narrow) -> list[Line]:
    """Search for a feed: the newest hits, whatever their rank."""
    wish = understand(typed)
    matches = _narrowed(await _matches(db, wish), narrow) if wish.match else []
    ids = sorted((match.id for match in matches), reverse=True)
    return await read_lines_of(db, ids[:FEED])


async def _matches(db: Database, wish: Wish) -> list[Match]:
    """Read the newest hits, the best first."""
    try:
        found = await _ranked(db, wish)
        if not found and wish.literal:
            found = await _ranked(db, Wish(match=wish.match))
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        return []
    return found


async def _ranked(db: Database, wish: Wish) -> list[Match]:
    literal = " and ".join(
        f"instr(lower(a.headline || ' ' || a.text), :literal{index}) > 0"
        for index, _ in enumerate(wish.literal)
    )
    params: dict[str, Any] = {"match": wish.match, "newest": NEWEST}
    params |= {f"literal{i}": word.lower() for i, word in enumerate(wish.literal)}
    result = await db.execute(
        f"""with newest as materialized (
            select rowid as id, bm25(articles_fts, 8, 3, 1) as score from articles_fts
            where articles_fts match :match order by rowid desc limit :newest
        )
        select n.id, n.score, a.source_id, a.language,
        substr(coalesce(a.date_published, a.first_seen_at), 1, 10) as day
        from newest n join articles a on a.id = n.id
        {f"where {literal}" if literal else ""} order by n.score, n.id desc""",
        params,
    )
    kinds = await _kinds(db, [row[0] for row in result.rows])
    sources = await _sources(db)
    return [
        Match(
            id=id,
            score=score,
            source=sources[source][0],
            title=sources[source][1],
            language=language,
            week=week_of(day),
            kinds=kinds.get(id, frozenset()),
        )
        for id, score, source, language, day in result.rows
    ]


async def _kinds(db: Database, ids: list[int]) -> dict[int, frozenset[str]]:
    """Read the kinds of the deals that articles tell as their news."""
    result = await db.execute(
        """select article_id, kind from deals where background = 0
        and article_id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    kinds: dict[int, frozenset[str]] = {}
    for id, kind in result.rows:
        kinds[id] = kinds.get(id, frozenset()) | {kind}
    return kinds


async def _sources(db: Database) -> dict[int, tuple[str, str]]:
    result = await db.execute("select id, name, title from sources")
    return {id: (name, title) for id, name, title in result.rows}


def _narrowed(matches: list[Match], narrow: Narrow) -> list[Match]:
    return [
        match
        for match in matches
        if narrow.source in ("", match.source)
        and narrow.language in ("", match.language)
        and (not narrow.kind or narrow.kind in match.kinds)
        and narrow.week in ("", match.week)
    ]


def _choices(matches: list[Match]) -> dict[str, list[Choice]]:
    """Count what the hits can be narrowed by; weeks stand newest first."""
    titles = {match.source: match.title for match in matches}
    weeks = Counter(match.week for match in matches if match.week)
    newest = sorted(weeks.items(), reverse=True)
    sources = Counter(match.source for match in matches).most_common(12)
    kinds = Counter(kind for match in matches for kind in match.kinds)
    languages = Counter(match.language for match in matches)
    return {
        "source": _as_choices(sources, titles),
        "language": _as_choices(languages.most_common(8), {}),
        "kind": _as_choices(kinds.most_common(9), {}),
        "week": _as_choices(newest[:8], {}),
    }


def _as_choices(
    counts: Iterable[tuple[str, int]], titles: dict[str, str]
) -> list[Choice]:
    return [Choice(key=k, title=titles.get(k, k), hits=n) for k, n in counts]


async def _hits(db: Database, match: str, ids: list[int]) -> list[Hit]:
    """Read what a page of hits shows, in one walk through the index (hence `+rowid`)."""
    if not ids:
        return []
    result = await db.execute(
        """select rowid as id, snippet(articles_fts, -1, :open, :close, '…', 32)
        as snippet from articles_fts where articles_fts match :match
        and rowid between :first and :last
        and +rowid in (select value from json_each(:ids))""",
        {
            "open": OPEN,
            "close": CLOSE,
            "match": match,
            "ids": as_list(ids),
            "first": min(ids),
            "last": max(ids),
        },
    )
    snippets = {row["id"]: row["snippet"] for row in result.rows}
    lines = await read_lines_of(db, ids)
    return [
        Hit(line=line, snippet=_marked(snippets.get(line.id) or "")) for line in lines
    ]


def _marked(snippet: str) -> Markup:
    marked = _HIT.sub(r"<mark>\1</mark>", str(escape(snippet)))
    return Markup(marked.replace(OPEN, "").replace(CLOSE, ""))


async def _names(db: Database, typed: str) -> list[Name]:
    """Find the entities that bear this name."""
    result = await db.execute(
        """select id, name, kind, articles_count as articles from entities
        where id in (select entity_id from entity_aliases
                     where alias = :name collate nocase
                     union select id from entities where name = :name collate nocase)
        order by articles_count desc limit 4""",
        {"name": ELISION.sub("", typed).strip('"')},
    )
    return records(Name, result.rows)
