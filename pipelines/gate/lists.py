"""Refuses pages of linked headlines: home pages, sections, tags, authors, searches."""

import re
from urllib.parse import urlsplit

from crawler.items import Article, Page
from pipelines.gate.article_words import (
    LIST_PATH,
    LIST_TITLE,
    SEARCH_PATH,
    SEARCH_QUERY,
)
from pipelines.outcomes import NotArticle
from pipelines.page import markup as look
from pipelines.page.layout import Layout
from pipelines.page.schema_types import LIST_TYPE, has_article_type

FEWEST = 5
"""Linked headlines; fewer make no list."""
NAMED = 3
"""The same where the address or the title says that it is one."""
NAME = 2
"""Words up to which a headline may be a section's, a tag's or an author's name."""
LEAST = 15
"""Words; fewer of its own, and a page has no article."""
CARD = 60
"""Words that headline and summary of a linked article have at most, on average."""
PLAIN = 40
"""Words beside the cards that make a dated page an article with cards under it."""
SCANT = 150
"""Words up to which a text may be just one entry of a list."""


def refuse_home(page: Page, layout: Layout, dated: bool) -> None:
    """Raise for a front page on which several articles stand."""
    if dated or not is_home(page) or layout.og_type == "article":
        return
    if layout.cards >= FEWEST - 2:
        raise NotArticle("home page")


def is_home(page: Page) -> bool:
    """Tell whether an address is that of a site's front page."""
    return _is_front(page.url)


def _is_front(url: str) -> bool:
    address = urlsplit(url)
    return address.path in ("", "/") and not address.query


def refuse_search(page: Page) -> None:
    """Raise for the answer to a search."""
    address = urlsplit(page.url)
    is_there = SEARCH_PATH.fullmatch(address.path.lower())
    if is_there and SEARCH_QUERY.search(address.query):
        raise NotArticle("search results")


def refuse_list(article: Article, layout: Layout, dated: bool) -> None:
    """Raise when the text is made of links to other pages, or of their summaries.

    `dated`: the page's metadata say when it is from, so doubts are in its favour.
    """
    is_list = any(map(LIST_TYPE.fullmatch, layout.types))
    if is_list and not has_article_type(layout.types):
        raise NotArticle("list page by its declared type")
    total = max(layout.found, 1)
    is_glued = not layout.found and layout.own < LEAST and not dated
    if is_glued and layout.around >= 2 * FEWEST:
        raise NotArticle(f"{layout.around} linked headlines and no paragraph")
    if layout.found < 0.4 * article.word_count:
        return
    if _is_of_cards(article, layout, total, dated):
        raise NotArticle(f"list of {layout.cards} linked headlines")
    if _is_one_card(article, layout, total):
        raise NotArticle(f"one of {layout.around} linked headlines of a list")
    if layout.linked >= 0.7 * total and article.word_count >= 40:
        raise NotArticle("list of links")
    if not dated and layout.cards >= NAMED:
        _refuse_named_list(article, layout.cards)


def _is_of_cards(article: Article, layout: Layout, total: int, dated: bool) -> bool:
    is_list = layout.cards >= FEWEST and layout.carded >= 0.6 * total
    if not is_list or layout.carded > CARD * layout.cards:
        return False
    if _counts(article.headline, layout.cards):
        return False
    return not dated or (layout.carded >= 0.7 * total and layout.plain < PLAIN)


def _is_one_card(article: Article, layout: Layout, total: int) -> bool:
    if layout.around < FEWEST or layout.carded < 0.8 * total:
        return False
    plain = article.word_count - layout.carded
    return plain < 20 and article.word_count < SCANT and layout.own < SCANT / 2


def _counts(headline: str, cards: int) -> bool:
    """Tell whether a headline announces as many things as there are linked headlines."""
    numbers = [int(number) for number in re.findall(r"\b\d{1,3}\b", headline)]
    return any(abs(number - cards) <= 1 for number in numbers)


def is_named_list(article: Article) -> bool:
    """Tell whether a headline or an address is rather that of a section, a tag or an
    author."""
    is_short = len(article.headline.split()) <= NAME
    return (is_short and not _is_front(article.url)) or _names_list(article)


def _names_list(article: Article) -> bool:
    path = urlsplit(article.url).path.lower()
    is_titled = LIST_TITLE.fullmatch(look.folded(article.headline))
    return bool(is_titled or LIST_PATH.search(path))


def _refuse_named_list(article: Article, cards: int) -> None:
    """Raise for a page that is a list by its address, its type or its title."""
    if _is_front(article.url) and cards >= FEWEST:
        raise NotArticle("home page")
    if _names_list(article) or SEARCH_QUERY.search(urlsplit(article.url).query):
        raise NotArticle(f"list page: {article.headline}")
