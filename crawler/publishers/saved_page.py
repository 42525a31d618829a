"""Saves a page with what must be read in it: a test for its publisher's layout."""

import json
import re
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from crawler.addresses.article_urls import PAGE_EXTENSION
from crawler.items import Article, Page

PIECE: Final = 80
"""Characters of the text's start and end that are told."""


def save_page(folder: Path, page: Page, article: Article) -> Path | None:
    """Save a page and its expected article; None when it is there already."""
    path = folder / article.source / f"{slug_of(page.url)}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(page.body)
    except FileExistsError:
        return None
    text = json.dumps(expected_row(page, article), ensure_ascii=False, indent=2)
    path.with_suffix(".json").write_text(f"{text}\n", encoding="utf-8")
    return path


def expected_row(page: Page, article: Article) -> dict[str, Any]:
    """Give what must be read in a page, and what it needs to be read."""
    kept = [[name, value] for name, value in page.headers if name == "content-type"]
    return {
        "url": page.url,
        "requested_url": page.requested_url,
        "fetched_at": page.fetched_at.isoformat(timespec="seconds"),
        "status": page.status,
        "headers": kept,
        "outcome": "article",
        "headline": article.headline,
        "authors": article.authors,
        "date_published": article.date_published,
        "language": article.language,
        "text_starts": text_starts(article.text),
        "text_ends": text_ends(article.text),
        "text_lacks": [],
    }


def text_starts(text: str) -> str:
    """Give the first words of a text's first line."""
    line = text.partition("\n")[0]
    return (
        line if len(line) <= PIECE else line[:PIECE].rpartition(" ")[0] or line[:PIECE]
    )


def text_ends(text: str) -> str:
    """Give the last words of a text's last line."""
    line = text.rpartition("\n")[2]
    return (
        line if len(line) <= PIECE else line[-PIECE:].partition(" ")[2] or line[-PIECE:]
    )


def slug_of(url: str) -> str:
    """Make a file's name of an article's address."""
    steps = [step for step in unquote(urlsplit(url).path).split("/") if step]
    name = PAGE_EXTENSION.sub("", max(steps[-2:], key=len, default=""))
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:80] or "article"
