"""Records the addresses that a fetch was led over, so that each request is on record."""

from dataclasses import replace

from sqlite_utils.db import Database

from crawler.items import Hints, Page
from pipelines.rows.fetches import save_fetch

ON_THE_WAY = "on the way from "
"""How the detail of a fetch says which address led to it."""
ANSWERED = ("article", "updated", "unchanged", "paywalled")


def save_hops(db: Database, crawl_id: int, page: Page, outcome: str) -> int:
    """Write a row for each address between the one asked for and its end, and the end;
    return how many."""
    passed = {*page.redirects, page.url} - {page.requested_url}
    for url in sorted(passed):
        hop = replace(
            page,
            url=url,
            requested_url=url,
            headers=[],
            body=b"",
            hints=Hints(),
            archive_file=None,
            archive_offset=None,
        )
        said = "duplicate" if outcome in ANSWERED else outcome
        detail = f"{ON_THE_WAY}{page.requested_url}"
        save_fetch(db, crawl_id, hop, said, detail)
    return len(passed)
