"""Finds whom a reader means who types a name, or a part of one."""

import json
import re
import unicodedata
from typing import Final

from datasette.database import Database

from crawler.wishes import ELISION, spellings
from technews_pages.lists import Name
from technews_pages.newsroom import records

LONGEST: Final = 100
"""Characters of a name that is typed."""
MOST: Final = 8
"""Names to choose from."""
LOOKED_THROUGH: Final = 2_000
"""Of those alike but for accents, so many are compared."""
_NAME: Final = "select id, name, kind, articles_count as articles from entities"


async def find_names(db: Database, typed: str, limit: int = 4) -> list[Name]:
    """Find the entities that bear this name."""
    spelt = spellings(_bare(typed))
    # SQLite knows the small letters of English alone: Œuvre is ŒUVRE, not œuvre.
    names = [*spelt, *(name.upper() for name in spelt)]
    result = await db.execute(
        f"""{_NAME} where id in (select entity_id from entity_aliases
            where alias collate nocase in (select value from json_each(:names))
            union select id from entities
            where name collate nocase in (select value from json_each(:names)))
        order by articles_count desc, id limit :limit""",
        {"names": json.dumps(names), "limit": limit},
    )
    return records(Name, result.rows)


async def find_meant(db: Database, typed: str) -> list[Name]:
    """Find who bears this name; else whose name holds it, the most named first.

    Accents may be missing, and the surname may come first.
    """
    exact = await find_names(db, typed, MOST)
    name = _bare(typed)
    if exact or not name:
        return exact
    held = await _holding(db, _literal(name), MOST)
    if held or len(name) < 4:
        return held
    words = re.findall(r"[^\s,]+", name)
    return await _alike(db, [name]) or (
        await _alike(db, words) if len(words) > 1 else []
    )


async def _alike(db: Database, parts: list[str]) -> list[Name]:
    """Find whose name holds all parts, but for accents and in any order."""
    longest = _folded(_literal(max(parts, key=len)), "%")
    loose = "".join("_" if sign in "aceinouy" else sign for sign in longest)
    found = await _holding(db, loose, LOOKED_THROUGH)
    folded = [_folded(part) for part in parts]
    return [one for one in found if all(part in _folded(one.name) for part in folded)][
        :MOST
    ]


def _literal(text: str) -> str:
    """Escape the signs that stand for others in a pattern."""
    return text.translate({ord(sign): f"\\{sign}" for sign in "\\%_"})


async def _holding(db: Database, pattern: str, limit: int) -> list[Name]:
    """Find whose name holds what is like a pattern, or has another name of such a word.

    Those with a word that begins so come first.
    """
    result = await db.execute(
        f"""{_NAME} where name like :held escape '\\' or id in (select entity_id
            from entity_aliases where ' ' || alias like :begun escape '\\')
        order by ' ' || name like :begun escape '\\' desc, articles_count desc, id
        limit :limit""",
        {"held": f"%{pattern}%", "begun": f"% {pattern}%", "limit": limit},
    )
    return records(Name, result.rows)


def _bare(typed: str) -> str:
    composed = unicodedata.normalize("NFC", typed)
    shown = "".join(sign for sign in composed if sign.isprintable())
    return ELISION.sub("", shown.strip()).strip('" ')


def _folded(text: str, either: str = "") -> str:
    """Take accents and capitals away; `either` stands for œ, oe and their like."""
    apart = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    plain = plain.replace("œ", "oe").replace("æ", "ae")
    return plain.replace("oe", either).replace("ae", either) if either else plain
