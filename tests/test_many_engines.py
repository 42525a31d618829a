"""Pages as many engines make them: who signed, when, under what, in which language."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.items import Page
from pipelines.extract import extract

PAGES = Path(__file__).parent / "pages" / "many_engines"
TOLD = sorted(PAGES.glob("*.json"))
FIELDS = (
    *("headline", "authors", "credit", "date_published", "date_precision"),
    *("section", "language"),
)


@pytest.mark.parametrize("told", TOLD, ids=lambda path: path.stem)
def test_metadata_is_what_readers_see(told: Path) -> None:
    row = json.loads(told.read_text("utf-8"))
    page = Page(
        url=row["url"],
        requested_url=row["url"],
        source="a",
        fetched_at=datetime(2026, 11, 28, 12, tzinfo=UTC),
        status=200,
        body=told.with_suffix(".html").read_bytes(),
    )
    article = extract(page, None)
    assert {field: getattr(article, field) for field in FIELDS} == {
        field: row[field] for field in FIELDS
    }


def test_there_are_pages_of_many_engines() -> None:
    assert len(TOLD) >= 60
