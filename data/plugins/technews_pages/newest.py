"""Reads the newest articles: by publication, or for who follows, by crawl first."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, Final

from datasette.database import Database

from pipelines.migrations import told
from technews_pages.lists import Line, read_lines_of
from technews_pages.newsroom import as_list

TOLD: Final = told("a")
"""When an article was published, else first seen, in UTC: as its indexes have it."""
FOLLOWED: Final = 50
"""Entries of a feed."""
CRAWLS: Final = 500
"""So many of the last crawls are told apart; what came before is one."""


async def read_newest_lines(
    db: Database, limit: int, source_id: int | None = None
) -> list[Line]:
    """Read what was published last, of one source or of all."""
    where = "true" if source_id is None else "a.source_id = :source"
    result = await db.execute(
        f"""select a.id from articles a where {where}
        order by {TOLD} desc, a.id desc limit :limit""",
        {"limit": limit, "source": source_id},
    )
    return await read_lines_of(db, [row[0] for row in result.rows])


async def read_followed_lines(db: Database, source_id: int | None = None) -> list[Line]:
    """Read the newest articles for a feed, of one source or of all.

    What the last crawl brought comes first, by publication: a crawl that brings more than
    a feed holds gives its newest, and a reader gets what came in late with an old date.
    """
    where = "true" if source_id is None else "a.source_id = :source"
    params: dict[str, Any] = {"source": source_id, "place": FOLLOWED - 1}
    result = await db.execute(
        f"""select a.first_seen_at from articles a where {where}
        order by a.first_seen_at desc limit 1 offset :place""",
        params,
    )
    last = result.first()
    starts = await _crawl_starts(db)
    number = bisect_right(starts, last[0]) if last else 0
    if not number:
        return await read_newest_lines(db, FOLLOWED, source_id)
    result = await db.execute(
        f"""select a.id, a.first_seen_at, {TOLD} from articles a
        where {where} and a.first_seen_at >= :start""",
        {**params, "start": starts[number - 1]},
    )
    return await read_lines_of(db, _followed(result.rows, starts))


async def choose_followed(db: Database, ids: Sequence[int]) -> list[int]:
    """Choose of these articles those that stand in a feed, and give them in its order."""
    result = await db.execute(
        f"""select a.id, a.first_seen_at, {TOLD} from articles a
        where a.id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    return _followed(result.rows, await _crawl_starts(db))


def _followed(rows: Sequence[Any], starts: list[str]) -> list[int]:
    """Put rows of key, first seen and published by crawl, then by publication."""
    placed = [
        (bisect_right(starts, seen), published, id) for id, seen, published in rows
    ]
    return [id for _, _, id in sorted(placed, reverse=True)[:FOLLOWED]]


async def _crawl_starts(db: Database) -> list[str]:
    """Read when the last crawls began, the oldest of them first."""
    result = await db.execute(
        "select started_at from crawls order by id desc limit ?", [CRAWLS]
    )
    return sorted(row[0] for row in result.rows)
