"""Reads saved pages and compares what is read in them with what is told beside them."""

import json
from datetime import datetime
from pathlib import Path

from crawler.items import Page
from crawler.sources import Source
from pipelines.extract import extract


def assert_reads_as_told(told: Path, source: Source | None) -> None:
    """Fail where the article of a page is not what its JSON file says."""
    row = json.loads(told.read_text("utf-8"))
    page = Page(
        url=row["url"],
        requested_url=row["requested_url"],
        source=told.parent.name,
        fetched_at=datetime.fromisoformat(row["fetched_at"]),
        status=row["status"],
        headers=[(name, value) for name, value in row["headers"]],
        body=told.with_suffix(".html").read_bytes(),
    )
    article = extract(page, source)
    for field in ("headline", "authors", "date_published", "language"):
        assert getattr(article, field) == row[field], field
    assert article.text.startswith(row["text_starts"])
    assert article.text.endswith(row["text_ends"])
    for words in row["text_lacks"]:
        assert words not in article.text
