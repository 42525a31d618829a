"""Reads folders of saved pages with labels of what their text is.

FOLDER/CORPUS/labels.jsonl has one row a page: `id`, `url`, and `text` (the whole text)
or `with` and `without` (snippets that belong to it, and that do not); it may have `title`,
`authors` (a string or a list) and `date` too. The page itself is
FOLDER/CORPUS/pages/<id>.html.gz.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from crawler.items import Page

FETCHED_AT = datetime(2026, 1, 1, tzinfo=UTC)
"""Dates are judged by when a page was fetched; any day after all pages will do."""


@dataclass(slots=True, kw_only=True, frozen=True)
class LabelledPage:
    """A saved page and what of it is the article's text."""

    corpus: str
    name: str
    url: str
    path: Path
    text: str
    """All of the text; empty where only snippets are told."""
    within: tuple[str, ...]
    """Snippets of the text."""
    without: tuple[str, ...]
    """Snippets of what is none of it."""
    title: str = ""
    authors: str | tuple[str, ...] = ()
    date: str = ""
    """What else is told of it; empty where it is not."""

    @property
    def host(self) -> str:
        """Return the publisher's host, or what stands for it."""
        return (urlsplit(self.url).hostname or self.url).removeprefix("www.")

    def body(self) -> bytes:
        """Return the page as it was saved."""
        if self.path.suffix != ".gz":
            return self.path.read_bytes()
        with gzip.open(self.path) as file:
            return file.read()

    def page(self, body: bytes) -> Page:
        """Return the page with this body as a crawl would have it."""
        return Page(
            url=self.url,
            requested_url=self.url,
            source=self.corpus,
            fetched_at=FETCHED_AT,
            status=200,
            body=body,
        )


def read_labelled_pages(folder: Path) -> list[LabelledPage]:
    """Return all pages below a folder whose text is told, in the order of the labels."""
    return [page for page in read_all_pages(folder) if page.text or page.within]


def read_all_pages(folder: Path) -> list[LabelledPage]:
    """Return all pages below a folder of which anything is told."""
    corpora = sorted(path.parent for path in folder.glob("*/labels.jsonl"))
    return [page for corpus in corpora for page in _pages(corpus)]


def read_own_pages(folder: Path) -> list[LabelledPage]:
    """Return the project's own pages whose lines of text are told beside them."""
    pages = []
    for told in sorted(folder.glob("*/*.json")):
        row = json.loads(told.read_text("utf-8"))
        if isinstance(row.get("text"), list):
            pages.append(
                LabelledPage(
                    corpus="own",
                    name=f"{told.parent.name}/{told.stem}",
                    url=row["url"],
                    path=told.with_suffix(".html"),
                    text="\n".join(row["text"]),
                    within=(),
                    without=(),
                )
            )
    return pages


def _pages(corpus: Path) -> Iterator[LabelledPage]:
    with (corpus / "labels.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if not any(row.get(name) for name in ("text", "with", "date")):
                continue
            authors = row.get("authors") or ()
            yield LabelledPage(
                corpus=corpus.name,
                name=row["id"],
                url=_address(row),
                path=corpus / "pages" / f"{row['id']}.html.gz",
                text=row.get("text") or "",
                within=tuple(row.get("with") or ()),
                without=tuple(row.get("without") or ()),
                title=row.get("title") or "",
                authors=authors if isinstance(authors, str) else tuple(authors),
                date=row.get("date") or "",
            )


def _address(row: dict[str, str | None]) -> str:
    """Return where a page came from; made of its name where that is not told."""
    if (row["url"] or "").startswith("http"):
        return str(row["url"])
    name = re.sub(r"[^a-z0-9.-]+", "-", str(row["id"]).lower())
    return f"https://{name}.example/"
