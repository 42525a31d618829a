"""The rows of fetches: what was asked for, and what became of it."""

from sqlite_utils.db import Database

from crawler.items import Page
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import Refused
from pipelines.page.opt_outs import opt_outs_of
from pipelines.rows.articles import stamp


def save_fetch(
    db: Database,
    crawl_id: int,
    page: Page,
    outcome: str,
    detail: str = "",
    article_id: int | None = None,
) -> None:
    """Record what became of a page; a replayed page keeps the row it has."""
    opt_outs = " ".join(opt_outs_of(page)) or None
    values = [outcome, detail or None, article_id, opt_outs]
    if page.archive_file:
        cursor = db.execute(
            "update fetches set outcome = ?, detail = ?, article_id = ?, opt_outs = ?"
            " where archive_file = ? and archive_offset = ?",
            [*values, page.archive_file, page.archive_offset],
        )
        if cursor.rowcount:
            return
    db.execute(
        """insert into fetches (outcome, detail, article_id, opt_outs, crawl_id,
        source_id, url, fetched_at, status, bytes, archive_file, archive_offset) values
        (?, ?, ?, ?, ?, (select id from sources where name = ?), ?, ?, ?, ?, ?, ?)""",
        [
            *values,
            crawl_id,
            page.source,
            page.requested_url,
            stamp(page.fetched_at),
            page.status,
            len(page.body),
            page.archive_file,
            page.archive_offset,
        ],
    )


def save_parts(db: Database, crawl_id: int, page: Page, article_id: int | None) -> None:
    """Record what became of the other pages of an article."""
    for number, part in enumerate(page.continuations, 2):
        outcome, detail = "duplicate", f"page {number} of {page.requested_url}"
        if part.failure or part.status not in (200, None):
            try:
                refuse_wall(part)
            except Refused as reason:
                outcome, detail = reason.outcome, reason.detail
        if part.archive_file or not _is_on_record(db, part):
            save_fetch(db, crawl_id, part, outcome, detail, article_id)


def _is_on_record(db: Database, page: Page) -> bool:
    told = "select 1 from fetches where url = ? and fetched_at = ?"
    row = db.execute(told, [page.requested_url, stamp(page.fetched_at)]).fetchone()
    return row is not None


def first_fetch(db: Database, crawl_id: int) -> str | None:
    """Say what became of the first address that a crawl asked for; None for none."""
    row = db.execute(
        "select url, outcome, detail from fetches where crawl_id = ? limit 1",
        [crawl_id],
    ).fetchone()
    return "{}: {} {}".format(*row) if row else None
