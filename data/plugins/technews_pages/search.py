"""Searches the full text with what people type, whatever it is."""

import re
import sqlite3
from dataclasses import dataclass, field
from typing import Any, Final

from datasette.database import Database, QueryInterrupted
from markupsafe import Markup, escape

from technews_pages.lists import Line, Name, read_lines_of
from technews_pages.newsroom import as_list, records

NEWEST: Final = 2_000
"""Only so many of the newest hits are ranked and counted."""
PAGE: Final = 20
OPEN, CLOSE = "\x02", "\x03"
_TOKEN = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_ELISION = re.compile(r"^(?:[dlnsjmtc]|qu|jusqu|lorsqu|puisqu)['’ʼ](?=\w)", re.I)
_WORDS = re.compile(r"[^\W_]+")
_SYMBOL = re.compile(r"[#+]|^\.(?=\w)")
_HIT = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


@dataclass(slots=True, kw_only=True)
class Wish:
    """What was typed, understood."""

    match: str
    """An expression for FTS5; empty when no word is wanted."""
    literal: list[str] = field(default_factory=list)
    """Words with signs that the index drops (C++, .NET), to look for as they are."""
    left_out: bool = False
    """True when only words to leave out were typed."""


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
    sources: list[Choice] = field(default_factory=list)
    languages: list[Choice] = field(default_factory=list)
    too_slow: bool = False

    @property
    def is_capped(self) -> bool:
        """True when older hits were not counted."""
        return self.total >= NEWEST


def understand(typed: str) -> Wish:
    """Make an expression of words, "phrases", -words and beginnings*."""
    wanted: list[str] = []
    unwanted: list[str] = []
    literal: list[str] = []
    for sign, phrase, word in _TOKEN.findall(typed[:500]):
        text = phrase or _ELISION.sub("", word)
        words = _WORDS.findall(text)
        if not words:
            continue
        expression = f'"{" ".join(words)}"'
        if word.endswith("*"):
            expression += "*"
        (unwanted if sign else wanted).append(expression)
        if not sign and not phrase and _SYMBOL.search(text):
            literal.append(text.strip(",;:!?()[]«»"))
    if not wanted:
        return Wish(match="", left_out=bool(unwanted))
    without = f" NOT ({' OR '.join(unwanted[:10])})" if unwanted else ""
    match = f"({' AND '.join(wanted[:20])}){without}"
    return Wish(match=match, literal=literal[:3])


async def search(
    db: Database, typed: str, source: str, language: str, page: int
) -> Found:
    """Search; nothing is found when nothing is wanted."""
    wish = understand(typed)
    if not wish.match:
        return Found()
    names = await _names(db, typed.strip())
    try:
        found = await _search(db, wish, source, language, page)
        if not found.total and wish.literal:
            plain = Wish(match=wish.match)
            found = await _search(db, plain, source, language, page)
    except QueryInterrupted:
        return Found(names=names, too_slow=True)
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        return Found(names=names)
    found.names = names
    return found


async def _search(
    db: Database, wish: Wish, source: str, language: str, page: int
) -> Found:
    where, params = _conditions(wish, source, language)
    ranked = f"""with newest as materialized (
        select rowid as id, bm25(articles_fts, 8, 3, 1) as score from articles_fts
        where articles_fts match :match order by rowid desc limit :newest
    ), hits as materialized (
        select n.id, n.score, a.language, a.source_id
        from newest n join articles a on a.id = n.id {where}
    )"""
    result = await db.execute(
        f"""{ranked} select id, (select count(*) from hits) as total from hits
        order by score, id desc limit :limit offset :start""",
        {**params, "limit": PAGE, "start": (page - 1) * PAGE},
    )
    ids = [row["id"] for row in result.rows]
    if not ids:
        return Found()
    return Found(
        hits=await _hits(db, wish.match, ids),
        total=result.rows[0]["total"],
        sources=await _choices(
            db,
            f"""{ranked} select s.name as "key", s.title, count(*) as hits from hits h
            join sources s on s.id = h.source_id group by s.id order by hits desc
            limit 12""",
            params,
        ),
        languages=await _choices(
            db,
            f"""{ranked} select language as "key", language as title, count(*) as hits
            from hits group by language order by hits desc limit 8""",
            params,
        ),
    )


def _conditions(wish: Wish, source: str, language: str) -> tuple[str, dict[str, Any]]:
    params: dict[str, Any] = {"match": wish.match, "newest": NEWEST}
    conditions = []
    if source:
        conditions.append("a.source_id = (select id from sources where name = :source)")
        params["source"] = source
    if language:
        conditions.append("a.language = :language")
        params["language"] = language
    for index, word in enumerate(wish.literal):
        conditions.append(
            f"instr(lower(a.headline || ' ' || a.text), :literal{index}) > 0"
        )
        params[f"literal{index}"] = word.lower()
    return (f"where {' and '.join(conditions)}" if conditions else ""), params


async def _hits(db: Database, match: str, ids: list[int]) -> list[Hit]:
    result = await db.execute(
        """select rowid as id, snippet(articles_fts, -1, :open, :close, '…', 32)
        as snippet from articles_fts where articles_fts match :match
        and rowid in (select value from json_each(:ids))""",
        {"open": OPEN, "close": CLOSE, "match": match, "ids": as_list(ids)},
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
        {"name": _ELISION.sub("", typed).strip('"')},
    )
    return records(Name, result.rows)


async def _choices(db: Database, sql: str, params: dict[str, Any]) -> list[Choice]:
    return records(Choice, (await db.execute(sql, params)).rows)
