"""Finds the newsroom among the files that Datasette opened."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from datasette.app import Datasette
from datasette.database import Database

from technews_pages.moments import read_moment

T = TypeVar("T")

NEEDED: Final = {
    "sources": "id name title homepage language status status_detail status_since"
    " articles_count last_article_at",
    "crawls": "id started_at finished_at spider outcome fetched new updated errors",
    "fetches": "id crawl_id source_id url fetched_at status outcome detail bytes"
    " archive_file archive_offset article_id",
    "links": "url kind",
    "articles": "id source_id url headline description authors credit date_published"
    " date_modified date_precision language section text main_image main_image_caption is_free"
    " word_count first_seen_at fetched_at removed_at story_id extractor",
    "article_versions": "article_id seen_at headline text",
    "provenance": "article_id field origin raw",
    "entities": "id name kind articles_count first_seen last_seen",
    "entity_aliases": "entity_id alias",
    "mentions": "article_id entity_id field start_char end_char text",
    "quotes": "id article_id speaker speaker_id text start_char end_char date_told",
    "amounts": "id article_id text amount amount_max currency per is_valuation"
    " date_told",
    "deals": "id article_id kind subject subject_id object amount currency date status"
    " background date_told",
    "stories": "id headline articles_count sources_count languages first_published",
    "qualities": "article_id truncated",
    "copies": "article_id original_id credit",
    "entity_days": "entity_id day articles",
    "source_days": "source_id day articles",
    "deal_days": "day kind who deals",
    "kind_days": "day kind names",
    "words_with_signs": "word article_id in_headline",
    "articles_fts": "headline description text",
}
"""The columns that the pages read, by table."""

_sound: set[str] = set()


class NoNewsroom(Exception):
    """No open file can be shown; says which words of the catalogue tell why."""

    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


@dataclass(slots=True, kw_only=True)
class Edition:
    """How old the data is: what the foot of each page says."""

    database: str
    """The name under which Datasette has the file."""
    newest: str | None
    """When the newest article was first seen; None when there is none."""
    crawled: str | None
    """When the last crawl began; None when there was none."""


def records(kind: type[T], rows: Iterable[Mapping[str, Any]]) -> list[T]:
    """Make records of rows whose columns are named like the fields."""
    return [kind(**row) for row in rows]


def as_list(ids: Iterable[int]) -> str:
    """Write ids as the JSON list that `json_each` reads."""
    return json.dumps(list(ids))


def read_list(text: str | None) -> list[str]:
    """Read a stored JSON list; empty when it is none."""
    try:
        told = json.loads(text or "[]")
    except ValueError:
        return []
    return [str(part) for part in told] if isinstance(told, list) else []


async def find_newsroom(datasette: Datasette) -> Database:
    """Find the file to show: of several newsrooms the one crawled last."""
    candidates = [db for db in datasette.databases.values() if db.path]
    sound, lacking = [], {}
    for db in candidates:
        lacks = await _missing(db)
        if lacks:
            lacking[db.name] = lacks
        else:
            sound.append(db)
    if not sound:
        raise _trouble(lacking)
    if len(sound) == 1:
        return sound[0]
    ages = [((await read_edition(db)).crawled or "", db.name) for db in sound]
    return datasette.get_database(max(ages)[1])


async def read_edition(db: Database) -> Edition:
    """Read how old the data is."""
    result = await db.execute(
        """select (select max(first_seen_at) from articles where first_seen_at
            < strftime('%Y-%m-%dT%H:%M:%S', 'now', '+1 day')) as newest,
        (select started_at from crawls order by id desc limit 1) as crawled"""
    )
    newest, crawled = (date if read_moment(date) else None for date in result.first())
    return Edition(database=db.name, newest=newest, crawled=crawled)


def _trouble(lacking: dict[str, list[str]]) -> NoNewsroom:
    old = {name: lacks for name, lacks in lacking.items() if "articles" not in lacks}
    if old:
        name, lacks = next(iter(old.items()))
        return NoNewsroom("old_file", name=name, missing=", ".join(lacks))
    if lacking:
        return NoNewsroom("other_file", name=", ".join(lacking))
    return NoNewsroom("no_file")


async def _missing(db: Database) -> list[str]:
    """List the tables and columns that a file lacks."""
    if db.path in _sound:
        return []
    result = await db.execute(
        """select m.name as "table", c.name as "column" from sqlite_master m
        join pragma_table_info(m.name) c where m.type = 'table'"""
    )
    present: dict[str, set[str]] = {}
    for row in result.rows:
        present.setdefault(row["table"], set()).add(row["column"])
    lacks = []
    for table, columns in NEEDED.items():
        absent = set(columns.split()) - present.get(table, set())
        lacks += sorted(f"{table}.{c}" for c in absent) if table in present else [table]
    if not lacks:
        _sound.add(db.path)
    return lacks
