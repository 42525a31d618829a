"""Pages full of furniture give exactly the lines that their articles have."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.items import Page
from pipelines.extract import extract

PAGES = Path(__file__).parent / "pages"
TOLD = [
    path
    for path in sorted(PAGES.glob("*/*.json"))
    if isinstance(json.loads(path.read_text("utf-8")).get("text"), list)
]


@pytest.mark.parametrize(
    "told", TOLD, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_text_is_the_articles_own_and_all_of_it(told: Path) -> None:
    row = json.loads(told.read_text("utf-8"))
    page = Page(
        url=row["url"],
        requested_url=row["url"],
        source=told.parent.name,
        fetched_at=datetime(2026, 2, 1, tzinfo=UTC),
        status=200,
        body=told.with_suffix(".html").read_bytes(),
    )
    article = extract(page, None)
    assert article.text.split("\n") == row["text"]
    assert article.headline == row["headline"]


def test_there_are_pages_of_many_kinds() -> None:
    assert len(TOLD) >= 60
    assert len({path.parent.name for path in TOLD}) >= 10
