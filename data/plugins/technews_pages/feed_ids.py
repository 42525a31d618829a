"""Names feeds and their entries for ever: no name follows the address of a server."""

import hashlib
from typing import Final

from datasette.app import Datasette
from datasette.database import Database

from technews_pages.configured import settings_of
from technews_pages.newsroom import as_list

USUAL: Final = "tag:technews,2026"
"""Whose names they are (RFC 4151), unless metadata.yml tells another."""


def tag(datasette: Datasette, specific: str) -> str:
    """Name a thing of this newsroom."""
    return f"{settings_of(datasette).get('feed_ids') or USUAL}:{specific}"


def digest(text: str) -> str:
    """Shorten what tells a thing from all others."""
    return hashlib.sha256(text.encode()).hexdigest()[:24]


async def read_article_tags(
    datasette: Datasette, db: Database, ids: list[int]
) -> dict[int, str]:
    """Name articles by the address at which each was first fetched.

    A replay into another file gives other numbers; a publisher moves an article.
    """
    result = await db.execute(
        """select id, coalesce((select f.url from fetches f where f.article_id = a.id
            order by f.id limit 1), url) from articles a
        where id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    return {id: tag(datasette, f"articles/{digest(url)}") for id, url in result.rows}
