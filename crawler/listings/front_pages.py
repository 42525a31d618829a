"""Finds the links of an HTML page that lead to articles of the same host."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.addresses.article_urls import address_score, looks_like_article, shape_of
from crawler.addresses.urls import same_host
from crawler.items import Hints
from crawler.listings.listing import MAX_LINKS, Link, absolute, listing_text
from crawler.listings.page_anchors import Anchor, html_root, page_anchors
from crawler.listings.plain import two_letters

HEADLINE_CHARACTERS = 24
HEADLINE_WORDS = 4
ENOUGH = 2.0

__all__ = ["front_page_links", "looks_like_article"]


@dataclass(slots=True, kw_only=True)
class Candidate:
    """All that a page's anchors say of one address."""

    url: str
    title: str | None = None
    """The best text of its anchors."""
    title_is_heading: bool = False
    date: str | None = None
    only_aside: bool = True


def front_page_links(
    body: bytes, url: str, content_type: str = "", limit: int = MAX_LINKS
) -> list[Link]:
    """Return the links that look like articles, in the page's order.

    Addresses of one shape are judged together: a short headline among long ones is
    an article, a long entry of a menu is none.
    """
    return links_in_page(listing_text(body, content_type), url, limit)


def links_in_page(text: str, url: str, limit: int = MAX_LINKS) -> list[Link]:
    """Return the links to articles of a page that is text already."""
    root = html_root(text)
    own = absolute(url, url) or url
    found = candidates(page_anchors(root, url), own)
    language = two_letters(root.get("lang"))
    chosen = chosen_ones(found)[:limit]
    return [link_to(candidate, language) for candidate in chosen]


def candidates(anchors: Iterable[Anchor], own: str) -> list[Candidate]:
    """Return one candidate for each address of the host that may be an article's."""
    found: dict[str, Candidate] = {}
    for anchor in anchors:
        if anchor.url == own or not same_host(anchor.url, own):
            continue
        if address_score(anchor.url) < 0:
            continue
        candidate = found.setdefault(anchor.url, Candidate(url=anchor.url))
        add_anchor(candidate, anchor)
    return list(found.values())


def add_anchor(candidate: Candidate, anchor: Anchor) -> None:
    candidate.date = candidate.date or anchor.date
    candidate.only_aside = candidate.only_aside and anchor.is_aside
    rank = (anchor.is_heading, len(anchor.text or ""))
    if anchor.text and rank > (candidate.title_is_heading, len(candidate.title or "")):
        candidate.title = anchor.text
        candidate.title_is_heading = anchor.is_heading


def chosen_ones(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates that are articles, by themselves or by their shape."""
    by_shape: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_shape[shape_of(candidate.url)].append(candidate)
    chosen = {url for group in by_shape.values() for url in chosen_of_shape(group)}
    return [c for c in found if c.url in chosen]


def chosen_of_shape(group: list[Candidate]) -> set[str]:
    """Return the articles of one shape; where nearly all are, the short ones too."""
    shared = shared_score(group)
    chosen = {c.url for c in group if is_article(c, shared)}
    placed = {c.url for c in group if not c.only_aside and c.title}
    if len(chosen) >= 4 and len(chosen) >= 0.75 * len(placed):
        return chosen | placed
    return chosen


def shared_score(group: list[Candidate]) -> float:
    """Return what a shape's links say together; a lone link says less."""
    mean = sum(map(own_score, group)) / len(group)
    return mean if len(group) >= 3 else min(mean, ENOUGH)


def is_article(candidate: Candidate, shared: float) -> bool:
    return 0.6 * own_score(candidate) + 0.4 * shared >= ENOUGH


def own_score(candidate: Candidate) -> float:
    """Return how much a link looks like an article's by address, text and place."""
    score = float(min(address_score(candidate.url), 4))
    score += headline_score(candidate.title or "")
    score += candidate.title_is_heading + 1.5 * bool(candidate.date)
    return score - 3 * candidate.only_aside


def headline_score(text: str) -> float:
    """Return −0.5 to 2 for a text's length; ideographs tell more with fewer signs."""
    wide = sum(1 for char in text if char > "\u2e80")
    length, words = len(text) + 2 * wide, len(text.split()) + wide // 2
    if length >= 2 * HEADLINE_CHARACTERS and words >= HEADLINE_WORDS:
        return 2
    if length >= HEADLINE_CHARACTERS and words >= HEADLINE_WORDS:
        return 1.5
    return -0.5 if words <= 2 else 0.5


def link_to(candidate: Candidate, language: str | None) -> Link:
    hints = Hints(
        title=candidate.title, date_published=candidate.date, language=language
    )
    return Link(url=candidate.url, hints=hints)
