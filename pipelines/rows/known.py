"""Finds the row that a page belongs to: by its own address, then by others, as far as the
words of both agree that they are one article."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sqlite_utils.db import Database

from crawler.items import Article, Provenance
from pipelines.text.likeness import is_other

COLUMNS = """id, url, headline, text, text_hash, fetched_at, first_seen_at,
    authors, credit, description, section,
    (select raw from provenance where article_id = articles.id and field = 'url')"""


@dataclass(slots=True, frozen=True)
class Stored:
    """What is known of an article before it is written again."""

    id: int
    """Key of its row."""
    url: str
    """Its own address."""
    headline: str
    """What it said until now."""
    text: str
    """What it said until now."""
    text_hash: str
    """Digest of both."""
    fetched_at: str
    """The fetch that they came from."""
    first_seen_at: str
    """The first fetch of all."""
    authors: str
    """What was told about it, as JSON."""
    credit: str | None
    """What was told about it."""
    description: str | None
    """What was told about it."""
    section: str | None
    """What was told about it."""
    twin: str | None
    """The page that they came from, where it names another address as its own."""

    @property
    def page(self) -> str:
        """Give the address of the page that they came from."""
        return self.twin or self.url


def is_corrected(row: Stored, article: Article) -> bool:
    """Tell whether a page tells something else about its article than before: who wrote
    it, what it is about. What it tells no more is no correction."""
    authors = json.dumps(article.authors, ensure_ascii=False)
    told = (authors, article.credit, article.description, article.section)
    before = (row.authors, row.credit, row.description, row.section)
    changes = [new for old, new in zip(before, told, strict=True) if old != new]
    return bool(changes) and all(new and new != "[]" for new in changes)


def page_address(article: Article) -> str:
    """Give the address that answered."""
    return article.page.url if article.page else article.url


def is_twin(article: Article) -> bool:
    """Tell whether the page names another address as the article's own: AMP, print."""
    return page_address(article) != article.url


def row_at(db: Database, url: str) -> Stored | None:
    """Give the article that an address leads to; None for none."""
    row = db.execute(
        f"""select {COLUMNS} from articles where id =
        (select article_id from article_urls where url = ?)""",
        [url],
    ).fetchone()
    return Stored(*row) if row else None


def find_article(db: Database, article: Article) -> tuple[Article, Stored | None]:
    """Find the row of an article, by its addresses or by its words in one source; return
    the article too, without the addresses that belong to other ones."""
    own = row_at(db, page_address(article))
    if own and is_wrong_twin(own, article):
        give_back(db, own)
        own = None
    others = {url: row_at(db, url) for url in article.addresses}
    lost = {
        url
        for url, row in others.items()
        if row and (row.id != own.id if own else is_unlike(row, article))
    }
    article = without(article, lost, own)
    kept = (row for url, row in others.items() if row and url not in lost)
    known = own or next(kept, None) or row_before(db, article)
    return article, known or same_words(db, article)


def row_before(db: Database, article: Article) -> Stored | None:
    """Give the article that a feed had under the same key before, if it is like it."""
    before = article.page.hints.before if article.page else None
    row = row_at(db, before) if before else None
    return None if row and is_unlike(row, article) else row


def is_unlike(row: Stored, article: Article) -> bool:
    """Tell whether a row is about something else, by its words."""
    return is_other(row.text, article.text)


def is_wrong_twin(row: Stored, article: Article) -> bool:
    """Tell whether a row has the address of a page by another page's mistake: some
    publishers name one and the same address as that of all their articles."""
    page = page_address(article)
    return bool(row.twin) and page == row.url != row.twin and is_unlike(row, article)


def give_back(db: Database, row: Stored) -> None:
    """Give a row the address of its page, and its wrong one back."""
    db.execute("delete from article_urls where url = ?", [row.url])
    db.execute("update articles set url = ? where id = ?", [row.twin, row.id])
    told = "delete from provenance where article_id = ? and field = 'url'"
    db.execute(told, [row.id])


def without(article: Article, lost: Collection[str], own: Stored | None) -> Article:
    """Give an article without addresses of others; a wrong one of its own is that of its
    row, or its page's. Notes the page where that names another address."""
    addresses = [url for url in article.addresses if url not in lost]
    url = article.url
    if url in lost:
        url = own.url if own else page_address(article)
    page = page_address(article)
    notes = [note for note in article.provenance if note.field != "url"]
    if url != page:
        notes.append(Provenance(field="url", origin="meta", raw=page))
    return replace(article, url=url, addresses=addresses, provenance=notes)


def same_words(db: Database, article: Article) -> Stored | None:
    """Find an article of the same source with the same words; None for none."""
    row = db.execute(
        f"""select {COLUMNS} from articles where text_hash = ?
        and source_id = (select id from sources where name = ?) order by id limit 1""",
        [article.text_hash, article.source],
    ).fetchone()
    return Stored(*row) if row else None


def find_article_id(db: Database, url: str) -> int | None:
    """Find an article by any of its addresses; None when there is none."""
    row = db.execute(
        "select article_id from article_urls where url = ?", [url]
    ).fetchone()
    return int(row[0]) if row else None


def add_addresses(db: Database, article: Article, article_id: int) -> None:
    """Remember every address that led to the article."""
    rows = [(url, article_id) for url in article.addresses]
    db.conn.executemany("insert or ignore into article_urls values (?, ?)", rows)


def add_twins(db: Database, url: str, twins: Iterable[str]) -> None:
    """Remember other addresses of an article, if it is stored under the first."""
    db.conn.executemany(
        """insert or ignore into article_urls
        select ?, article_id from article_urls where url = ?""",
        [(twin, url) for twin in twins],
    )
