"""Writes articles, and what became of every page, to the SQLite file."""

from contextlib import suppress

from scrapy import signals
from scrapy.crawler import Crawler
from sqlite_utils.db import Database

from crawler.items import Article, Page
from pipelines.crawl import CrawlOver, Dropped, crawl_of
from pipelines.gate.article_test import is_teaser_of
from pipelines.outcomes import REASONS, Gone, Refused
from pipelines.rows.articles import (
    insert_article,
    measure_versions,
    move_first_seen,
    save_version,
    stamp,
    update_article,
)
from pipelines.rows.fetches import save_fetch, save_parts
from pipelines.rows.furniture import decided_lines
from pipelines.rows.known import (
    Stored,
    add_addresses,
    add_twins,
    find_article,
    is_corrected,
    is_twin,
    page_address,
    row_at,
)
from pipelines.rows.stories import save_story
from pipelines.text.counters import same_but_counters
from pipelines.text.learned import without_any


def save_article(db: Database, article: Article) -> tuple[str, str, int | None]:
    """Write an article and all that it owns; return outcome, detail and id."""
    forgotten = forgotten_at(db, article)
    if forgotten:
        return "disallowed", f"forgotten {forgotten}", None
    article, known = find_article(db, article)
    if known is None:
        return "article", "", insert_article(db, article)
    outcome, detail = _save_again(db, article, known)
    if outcome != "paywalled":
        add_addresses(db, article, known.id)
        _note_seen(db, article, known)
    return outcome, detail, known.id


def forgotten_at(db: Database, article: Article) -> str | None:
    """Tell when an article was deleted for good; None when it was not."""
    marks = ", ".join("?" * len(article.addresses))
    row = db.execute(
        f"select forgotten_at from forgotten where url in ({marks}, ?)",
        [*article.addresses, article.source],
    ).fetchone()
    return str(row[0]) if row else None


def _save_again(db: Database, article: Article, known: Stored) -> tuple[str, str]:
    """Write a page of a known article, whichever fetch of it came first."""
    seen = stamp(article.fetched_at)
    if seen == known.fetched_at and article.url == known.url:
        update_article(db, article, known)
        return "article" if seen == known.first_seen_at else "updated", ""
    is_same, is_own = _is_same(db, article, known), _is_own_page(article, known)
    if is_twin(article) and not is_own:
        return "duplicate", known.url
    is_there = article.url == known.url
    # The article's own page takes over from a twin, whichever of them was read first.
    if is_there and not is_own:
        update_article(db, article, known)
        return ("unchanged" if is_same else "updated"), ""
    if not is_same:
        return _save_other_words(db, article, known)
    return _save_same_words(db, article, known) if is_own else ("duplicate", known.url)


def _save_same_words(db: Database, article: Article, known: Stored) -> tuple[str, str]:
    """Write a page of a known article that says what is stored."""
    seen = stamp(article.fetched_at)
    if article.url == known.url and _is_first(db, seen, known):
        update_article(db, article, known)
        return ("article" if seen <= known.first_seen_at else "updated"), ""
    if seen > known.fetched_at and is_corrected(known, article):
        update_article(db, article, known)
        return "updated", "what is told about it, and not its words"
    return "unchanged", ""


def _save_other_words(db: Database, article: Article, known: Stored) -> tuple[str, str]:
    """Write a page of a known article that says something else: its newest words are
    those of the article, all others a version of it."""
    seen = stamp(article.fetched_at)
    if seen < known.fetched_at:
        save_version(db, known.id, seen, article.headline, article.text)
        measure_versions(db, known.id)
        return "updated" if seen > known.first_seen_at else "article", ""
    lacks_pages = any(note.field == "truncated" for note in article.provenance)
    if lacks_pages and set(article.text.split("\n")) < set(known.text.split("\n")):
        return "unchanged", "some of its pages did not come; those of before stay"
    if is_teaser_of(known.text, article.text):
        return "paywalled", "only the beginning of the article that is stored"
    save_version(db, known.id, known.fetched_at, known.headline, known.text)
    update_article(db, article, known)
    measure_versions(db, known.id)
    return "updated", ""


def _is_first(db: Database, seen: str, known: Stored) -> bool:
    """Tell whether a page came before the one that is stored, and none between them
    said anything else: a crawl that was killed had archived it."""
    if seen >= known.fetched_at:
        return False
    row = db.execute(
        """select 1 from article_versions where article_id = ?
        and seen_at between ? and ?""",
        [known.id, seen, known.fetched_at],
    ).fetchone()
    return row is None


def _is_same(db: Database, article: Article, known: Stored) -> bool:
    """Tell whether a page says what is stored, whatever it counts, and whatever was
    learned as furniture in between."""
    if article.text_hash == known.text_hash:
        return True
    if article.headline != known.headline:
        return False
    learned = decided_lines(db, article.source)
    texts = (without_any(text, learned) for text in (known.text, article.text))
    return same_but_counters(*texts)


def _is_own_page(article: Article, known: Stored) -> bool:
    """Tell whether a page is the one that is stored, moved to another address or not."""
    page = article.page
    if page_address(article) == known.page or page is None or is_twin(article):
        return page_address(article) == known.page
    return known.page in (page.requested_url, *page.redirects)


def _note_seen(db: Database, article: Article, known: Stored) -> None:
    """A page that is there again is not removed; one from before moves first seen."""
    seen = stamp(article.fetched_at)
    if seen < known.first_seen_at:
        move_first_seen(db, known.id, seen)
    db.execute(
        "update articles set removed_at = null where id = ?1 and removed_at < ?2",
        [known.id, seen],
    )


def save_refusal(db: Database, crawl_id: int, page: Page, reason: Refused) -> None:
    """Record a page that is no article; a known article that is gone keeps its text."""
    if page.failure == "duplicate":
        add_twins(db, page.failure_detail or "", [page.requested_url])
    add_twins(db, page.requested_url, page.hints.twins)
    known = row_at(db, page.requested_url)
    article_id = known.id if known else None
    # An old address of an article that moved, or a twin's, may be gone by itself.
    if known and isinstance(reason, Gone) and page.url in (known.url, known.page):
        db.execute(
            "update articles set removed_at = ? where id = ? and removed_at is null",
            [stamp(page.fetched_at), article_id],
        )
    save_fetch(db, crawl_id, page, reason.outcome, reason.detail, article_id)
    save_parts(db, crawl_id, page, article_id)


class StorePipeline:
    """The last stage: one transaction for an article, its fetch and its link."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        crawler.signals.connect(self.page_refused, signal=signals.item_dropped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "StorePipeline":
        """Make the stage."""
        return cls(crawler)

    def process_item(self, item: Article) -> Article:
        """Store the article; drop it when it was known as it is."""
        page = item.page
        assert page is not None
        crawl = crawl_of(self.crawler)
        db, crawl_id = crawl.db, crawl.crawl_id
        with crawl.writing("database"), db.atomic():
            outcome, detail, article_id = save_article(db, item)
            if article_id and outcome in ("article", "updated"):
                save_story(db, article_id, item)
            save_fetch(db, crawl_id, page, outcome, detail, article_id)
            save_parts(db, crawl_id, page, article_id)
            crawl.page_done(page, outcome, detail)
        if outcome not in ("article", "updated"):
            raise Dropped(REASONS[outcome](detail), is_noted=True)
        return item

    def page_refused(self, item: object, exception: Exception) -> None:
        """Record why a page is no article."""
        if not isinstance(item, Page) or not isinstance(exception, Dropped):
            return
        if exception.is_noted:
            return
        reason = exception.reason
        crawl = crawl_of(self.crawler)
        with suppress(CrawlOver), crawl.writing("database"), crawl.db.atomic():
            save_refusal(crawl.db, crawl.crawl_id, item, reason)
            crawl.page_done(item, reason.outcome, reason.detail)
