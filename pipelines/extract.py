"""Turns a page into an article: decodes, parses once, lifts text and metadata."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

from crawler.addresses.urls import own_address
from crawler.items import Article, Page, Provenance
from pipelines.dates.moments import find_article_dates
from pipelines.dates.reading import Calendar
from pipelines.dates.told import Told
from pipelines.language import guess_language
from pipelines.metadata import topics
from pipelines.metadata.access import told_free
from pipelines.metadata.authors import without_signature
from pipelines.metadata.bylines import find_byline
from pipelines.metadata.declared import (
    Declared,
    declared_titles,
    description,
    read_declared,
    site_names,
    writes_month_first,
)
from pipelines.metadata.headings import as_shown, headings
from pipelines.metadata.headlines import as_told, choose_headline
from pipelines.metadata.pictures import image_caption, main_image
from pipelines.metadata.quality import score, shortcomings, truncation
from pipelines.metadata.scripted import read_scripted
from pipelines.outcomes import NotArticle
from pipelines.page.charset import decode
from pipelines.page.parsing import parse, strip_unread
from pipelines.page.surroundings import letters
from pipelines.page.unseen import without_unseen
from pipelines.text.copies import Copy, best_copy, tells_more
from pipelines.text.lifting import Lifted, lift_text
from pipelines.text.paged import Joined, join_pages
from pipelines.text.word_count import count_words

if TYPE_CHECKING:
    from crawler.sources import Source

MAX_RAW = 500
MAX_TEXT = 1_000_000
"""Characters; no article is longer, and language tools refuse more."""


@dataclass(slots=True, kw_only=True)
class Opened:
    """A page as it is before its text is lifted."""

    tree: HtmlElement
    """Without scripts and all else that is no text."""
    declared: Declared
    article: Article
    """With its address and headline."""
    copy: Copy
    """The text as JSON-LD or the feed has it; empty where they have none."""


def extract(page: Page, source: Source | None) -> Article:
    """Return the article of a page; raises a reason of `outcomes` where there is none.

    `source` None: its title and time zone are unknown.
    """
    opened = open_page(page, source)
    tree, declared, article = opened.tree, opened.declared, opened.article
    lifted = lift_text(tree, page.url, article.headline, opened.copy.text)
    article.text, article.extractor = lifted.text, lifted.extractor
    joined = _join(article, page, source)
    if tells_more(opened.copy, article.text):
        article.text, article.extractor = opened.copy.text, opened.copy.origin
        joined.missing = ""
    if not article.text:
        raise NotArticle("no text")
    article.text = cut(article.text)
    _fill_people_and_dates(article, tree, lifted, declared, page, source)
    article.text = without_signature(article.text, article.authors)
    _fill_declared(article, tree, lifted, declared, page)
    _finish(article, page, joined)
    cut_off = truncation(article, declared, opened.copy, lifted, joined.missing)
    if cut_off:
        article.truncated = cut_off.value == "true"
        _note(article, "truncated", cut_off.origin, cut_off.raw)
    article.quality_reasons = shortcomings(article)
    article.quality = score(article.quality_reasons)
    return article


def _join(article: Article, page: Page, source: Source | None) -> Joined:
    """Add the text of the article's other pages to that of the first."""
    read = partial(_part_text, source, article.headline)
    joined = join_pages(page, article.text, article.headline, read)
    article.text = joined.text
    if joined.pages:
        told = " ".join(part.url for part in joined.pages)
        _note(article, "text", f"{len(joined.pages) + 1} pages", told)
    return joined


def _part_text(source: Source | None, headline: str, part: Page) -> str:
    """Lift the text of a later page, without its headline where that is the same."""
    opened = open_page(part, source)
    own = opened.article.headline
    is_same = letters(headline) in letters(own)
    return lift_text(opened.tree, part.url, own if is_same else headline).text


def cut(text: str) -> str:
    """Return a text of sane length, whole lines of it where it has lines."""
    if len(text) <= MAX_TEXT:
        return text
    end = text.rfind("\n", 1, MAX_TEXT + 1)
    return text[: end if end > 0 else MAX_TEXT]


def open_page(page: Page, source: Source | None) -> Opened:
    """Parse a page and read what must be known before its text is lifted."""
    content_type = dict(page.headers).get("content-type", "")
    tree = parse(decode(page.body, content_type))
    if source:
        _remove(tree, source)
    declared = read_declared(tree, page.url)
    article = Article(
        source=page.source,
        url=own_address(page.url, declared.canonical),
        headline="",
        fetched_at=page.fetched_at,
    )
    is_named = article.url != own_address(page.url, None)
    if declared.canonical and (is_named or article.url == declared.canonical):
        _note(article, "url", "meta", declared.canonical)
    _fill_headline(article, tree, declared, page, source)
    if not declared.tells_all:
        declared.of_script = read_scripted(tree, article.headline)
    copy = best_copy(declared, page, tree, article.headline)
    strip_unread(tree)
    return Opened(tree=tree, declared=declared, article=article, copy=copy)


def _remove(tree: HtmlElement, source: Source) -> None:
    for path in source.remove:
        for element in tree.xpath(path):
            if element.getparent() is not None:
                element.drop_tree()


def _fill_headline(
    article: Article,
    tree: HtmlElement,
    declared: Declared,
    page: Page,
    source: Source | None,
) -> None:
    sites = site_names(declared, source.title if source else "")
    titles = declared_titles(declared, page.hints)
    if chosen := choose_headline(titles, headings(tree), sites):
        is_seen = chosen.origin == "page"
        article.headline = chosen.text if is_seen else as_shown(tree, chosen.text)
        _note(article, "headline", chosen.origin, as_told(chosen, titles))


def _fill_people_and_dates(
    article: Article,
    tree: HtmlElement,
    lifted: Lifted,
    declared: Declared,
    page: Page,
    source: Source | None,
) -> None:
    article.language = guess_language(article.text, declared.language)
    if article.language != "und":
        _note(article, "language", "text", article.language)
    sites = site_names(declared, source.title if source else "")
    byline, found, agency = find_byline(tree, lifted, declared, page.hints, sites)
    article.authors, article.credit = byline.names, byline.credit
    if found:
        _note(article, "authors", found.origin, found.value)
    if agency:
        _note(article, "credit", agency.origin, agency.value)
    calendar = Calendar(
        fetched_at=page.fetched_at,
        language=article.language,
        timezone=source.timezone if source else None,
        month_first=writes_month_first(declared, article.language),
    )
    dates = find_article_dates(tree, lifted, declared, page.hints, calendar)
    article.date_published = _date(article, "date_published", dates.published)
    article.date_modified = _date(article, "date_modified", dates.modified)
    if dates.published:
        article.date_precision = dates.published.moment.precision


def _date(article: Article, field: str, told: Told | None) -> str | None:
    if told is None:
        return None
    _note(article, field, told.origin, told.raw)
    return told.moment.iso


def _fill_declared(
    article: Article,
    tree: HtmlElement,
    lifted: Lifted,
    declared: Declared,
    page: Page,
) -> None:
    for field, found in (
        ("description", description(declared, page.hints)),
        ("section", topics.section(declared, tree, article.headline)),
        ("main_image", main_image(declared, tree, lifted)),
    ):
        if found and found.value:
            setattr(article, field, found.value)
            _note(article, field, found.origin, found.raw or found.value)
    tags = topics.keywords(declared, page.hints, tree)
    article.keywords = [tag.value for tag in tags]
    if tags:
        _note(article, "keywords", tags[0].origin, ", ".join(article.keywords))
    for free in told_free(declared, lifted):
        if article.is_free is None:
            article.is_free = free.value == "true"
        _note(article, "is_free", free.origin, free.value)
    if caption := image_caption(declared, tree, article.main_image):
        article.main_image_caption = caption.value
        _note(article, "main_image_caption", caption.origin, caption.value)


def _finish(article: Article, page: Page, joined: Joined) -> None:
    known = [article.url, page.url, page.requested_url, *page.redirects]
    for part in joined.pages:
        known += [part.url, part.requested_url, *part.redirects]
    article.addresses = list(dict.fromkeys(address for address in known if address))
    article.word_count = count_words(article.text)
    article.text_hash = text_hash(article.headline, article.text)


def text_hash(headline: str, text: str) -> str:
    """Return the digest of headline and text, white space made alike."""
    alike = " ".join(f"{headline}\n{text}".split())
    return hashlib.sha256(alike.encode("utf-8", "replace")).hexdigest()


def _note(article: Article, field: str, origin: str, raw: str) -> None:
    raw = without_unseen(raw)[:MAX_RAW]
    article.provenance.append(Provenance(field=field, origin=origin, raw=raw))
