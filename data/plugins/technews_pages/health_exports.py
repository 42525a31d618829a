"""Gives the sources and how they fare, and the crawls, as CSV and JSON."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Final

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import AsgiStream, Request, Response

from technews_pages import sources
from technews_pages.exports import Row, answer_whole
from technews_pages.moments import in_utc
from technews_pages.newsroom import find_newsroom
from technews_pages.problems import page

MOST: Final = 10_000
"""Sources or crawls that are given."""


@page
async def export_sources(
    datasette: Datasette, request: Request
) -> Response | AsgiStream:
    """Give the sources in the order of their page, those with trouble first."""
    db = await find_newsroom(datasette)
    return await answer_whole(datasette, request, _sources(datasette, request, db))


@page
async def export_crawls(
    datasette: Datasette, request: Request
) -> Response | AsgiStream:
    """Give the crawls with what became of their pages, the newest first."""
    db = await find_newsroom(datasette)
    return await answer_whole(datasette, request, _crawls(db))


async def _sources(
    datasette: Datasette, request: Request, db: Database
) -> AsyncIterator[list[Row]]:
    today = datetime.now(UTC).date()
    found = await sources.read_sources(db, today, 1, MOST)
    path = datasette.urls.path("/news/sources/")
    yield [
        {
            "name": one.name,
            "title": one.title,
            "language": one.language,
            "status": one.status,
            "status_detail": one.status_detail,
            "status_since": in_utc(one.status_since),
            "new_in_two_weeks": sum(one.days),
            "articles_count": one.articles_count,
            "last_article_at": in_utc(one.last_article_at),
            "homepage": one.homepage,
            "address": datasette.absolute_url(request, f"{path}{one.name}"),
        }
        for one in found
    ]


async def _crawls(db: Database) -> AsyncIterator[list[Row]]:
    step = sources.CRAWLS
    for number in range(1, MOST // step + 1):
        found = await sources.read_crawls(db, step, number)
        yield [
            {
                "id": one.id,
                "started_at": in_utc(one.started_at),
                "spider": one.spider,
                "outcome": one.outcome,
                "fetched": one.fetched,
                "new": one.new,
                "updated": one.updated,
                "errors": one.errors,
                "outcomes": ", ".join(
                    f"{name} {n}" for name, n in one.outcomes.items()
                ),
            }
            for one in found
        ]
        if len(found) < step:
            return
