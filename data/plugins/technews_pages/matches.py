"""Finds the articles that a search asks for: the newest, the best first."""

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Any, Final

from datasette.database import Database

from crawler.wishes import Asked
from technews_pages.narrow import Narrow, week_of
from technews_pages.newest import TOLD
from technews_pages.newsroom import as_list
from technews_pages.titles import TITLE

NEWEST: Final = 1_000
"""Only so many of the newest hits are ranked and counted."""
BEYOND: Final = 2**62
"""A key that no article reaches."""
NEWEST_HITS: Final = """select rowid as id, bm25(articles_fts, 8, 3, 1) as score
    from articles_fts where articles_fts match :match and rowid < :before
    order by rowid desc limit :newest"""
"""The newest articles with the words, and how well they fit."""
SIGNED_HITS: Final = """select article_id as id, -sum(in_headline) as score
    from words_with_signs where word in (select value from json_each(:words))
    and article_id < :before
    group by article_id having count(*) = :wanted
    order by article_id desc limit :newest"""
"""The newest articles with words with signs; those in headlines fit better."""
SIGNED_AND_MORE: Final = """select rowid as id, -(select sum(in_headline)
        from words_with_signs where article_id = articles_fts.rowid
        and word in (select value from json_each(:words))) as score
    from articles_fts where articles_fts match :match and rowid < :before and +rowid in
        (select article_id from words_with_signs
         where word in (select value from json_each(:words))
         group by article_id having count(*) = :wanted)
    order by rowid desc limit :newest"""
"""Those that have other words, too. A walk through all with the letters of the first
kind (hence `+rowid`) is short; to look for each of that kind is not."""


@dataclass(slots=True, kw_only=True)
class Match:
    """A hit before it is read: what it is ranked and counted by."""

    id: int
    score: float
    source: str
    title: str
    language: str
    told: str
    """When it was published, else first seen, in UTC; empty when it has no sound date."""
    week: str
    """The Monday before that day; empty for none."""
    kinds: frozenset[str]
    """What companies do in it, as its deals say."""


@dataclass(slots=True, kw_only=True)
class Matches:
    """What was looked through: the newest hits, the best first."""

    hits: list[Match] = field(default_factory=list)
    has_signs: bool = True
    """False when a word with signs was typed, and no article has more than its
    letters."""
    older: int | None = None
    """Hits with smaller keys were not looked through; None when these are all."""


async def find_matches(db: Database, asked: Asked, before: int = BEYOND) -> Matches:
    """Find the newest hits of those whose key is smaller than `before`."""
    try:
        found = await _signed(db, asked, before) if asked.signs else []
        has_signs = bool(found) or not asked.signs or not asked.is_loose
        if not found and asked.is_loose:
            params = {"match": asked.match, "before": before}
            found = await _ranked(db, NEWEST_HITS, params)
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        return Matches()
    unwanted = await _read_signed(db, asked.unwanted, found)
    return Matches(
        hits=[match for match in found if match.id not in unwanted],
        has_signs=has_signs,
        older=min(match.id for match in found) if len(found) >= NEWEST else None,
    )


async def _signed(db: Database, asked: Asked, before: int) -> list[Match]:
    """Read the newest articles that have words as typed, signs and all."""
    params = {"words": json.dumps(sorted(asked.signs)), "wanted": len(asked.signs)}
    params |= {"before": before}
    if not asked.more:
        return await _ranked(db, SIGNED_HITS, params)
    return await _ranked(db, SIGNED_AND_MORE, {**params, "match": asked.match})


async def _read_signed(
    db: Database, words: frozenset[str], matches: list[Match]
) -> set[int]:
    """Read which hits have one of these words with signs."""
    if not words:
        return set()
    result = await db.execute(
        """select article_id from words_with_signs
        where word in (select value from json_each(:words))
        and article_id in (select value from json_each(:ids))""",
        {
            "words": json.dumps(sorted(words)),
            "ids": as_list(match.id for match in matches),
        },
    )
    return {row[0] for row in result.rows}


async def _ranked(db: Database, hits: str, params: dict[str, Any]) -> list[Match]:
    """Read what is told of hits, the best first; of those that fit alike the newest."""
    result = await db.execute(
        f"""with newest as materialized ({hits})
        select n.id, n.score, a.source_id, a.language, coalesce({TOLD}, '') as told
        from newest n join articles a on a.id = n.id
        order by n.score, told desc, n.id desc""",
        {**params, "newest": NEWEST},
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
            told=told,
            week=week_of(told[:10]),
            kinds=kinds.get(id, frozenset()),
        )
        for id, score, source, language, told in result.rows
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
    result = await db.execute(f"select id, name, {TITLE} from sources s")
    return {id: (name, title) for id, name, title in result.rows}


def narrowed(matches: list[Match], narrow: Narrow) -> list[Match]:
    """Keep the hits that are as wanted."""
    return [
        match
        for match in matches
        if narrow.source in ("", match.source)
        and narrow.language in ("", match.language)
        and (not narrow.kind or narrow.kind in match.kinds)
        and narrow.week in ("", match.week)
    ]
