"""Tells what a good crawler makes of the newsroom, from its articles' files."""

import re
from dataclasses import dataclass

from tests.site.newsroom import Article, Publisher, publishers

_SENTENCE = re.compile(
    r"(?<![ (]M\.)(?<!Mr\.)(?<!Dr\.)(?<!Ms\.)(?<!Inc\.)"
    r"(?<=[.!?…»”\"])\s+(?=[A-ZÀ-ÖØ-ÞŒ«“\"])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedArticle:
    """A good article, with kinds of spaces made plain."""

    publisher: str
    url: str
    other_urls: tuple[str, ...]
    """Further addresses of it that feeds and pages name."""
    headline: str
    authors: tuple[str, ...]
    date_published: str
    """As the publisher means it: ISO 8601 with offset; compare the instants."""
    language: str
    caption: str
    first_sentence: str
    last_sentence: str
    paragraphs: tuple[str, ...]
    """All of its text, titles of live entries and subheadings included."""
    furniture: tuple[str, ...]
    """Phrases of its page that must not be in its text."""
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRefusal:
    """An announced address that is no article."""

    publisher: str
    url: str
    outcomes: tuple[str, ...]
    """Words of `fetches.outcome` that are right; none: it is never asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """All that one phase holds."""

    articles: tuple[ExpectedArticle, ...]
    refusals: tuple[ExpectedRefusal, ...]
    forbidden: tuple[str, ...]
    """Addresses that must never be asked for, on the wire."""

    @property
    def stories(self) -> dict[str, list[str]]:
        """Addresses of the articles of each story."""
        told: dict[str, list[str]] = {}
        for article in self.articles:
            if article.story:
                told.setdefault(article.story, []).append(article.url)
        return told


def plain(text: str) -> str:
    """Make all kinds of white space one plain space."""
    return " ".join(text.split())


def expected(origins: dict[str, str], phase: int = 1) -> Expected:
    """Tell what a crawl from nothing in this phase leaves behind."""
    pages = [
        (p, a) for p in publishers() if p.crawled for a in p.articles(phase) if a.listed
    ]
    good = [_good(p, a, origins) for p, a in pages if "article" in a.outcomes]
    bad = [_bad(p, a, origins) for p, a in pages if "article" not in a.outcomes]
    bad += [_gone(p, a, origins) for p in publishers() for a in p.removed(phase)]
    asked_never = [r.url for r in bad if set(r.outcomes) <= {"disallowed"}]
    return Expected(
        articles=tuple(good),
        refusals=tuple(bad),
        forbidden=(*asked_never, origins["advertiser"]),
    )


def _good(
    publisher: Publisher, article: Article, origins: dict[str, str]
) -> ExpectedArticle:
    origin = origins[publisher.name]
    paragraphs = tuple(plain(b.text) for b in article.blocks)
    twin = publisher.twin_path(article)
    spoken = [plain(b.text) for b in article.blocks if b.kind in ("paragraph", "quote")]
    return ExpectedArticle(
        publisher=publisher.name,
        url=origin + publisher.path(article),
        other_urls=(origin + twin,) if twin else (),
        headline=plain(article.headline),
        authors=article.authors,
        date_published=article.published.isoformat(),
        language=publisher.language,
        caption=plain(article.caption),
        first_sentence=_SENTENCE.split(spoken[0])[0],
        last_sentence=_SENTENCE.split(spoken[-1])[-1],
        paragraphs=paragraphs,
        furniture=_furniture(publisher, article),
        story=article.story,
    )


def _furniture(publisher: Publisher, article: Article) -> tuple[str, ...]:
    own = [article.caption, article.credit, article.bio]
    return tuple(plain(words) for words in (*publisher.furniture, *own) if words)


def _bad(
    publisher: Publisher, article: Article, origins: dict[str, str]
) -> ExpectedRefusal:
    url = origins[publisher.name] + publisher.path(article)
    return ExpectedRefusal(publisher=publisher.name, url=url, outcomes=article.outcomes)


def _gone(
    publisher: Publisher, article: Article, origins: dict[str, str]
) -> ExpectedRefusal:
    url = origins[publisher.name] + publisher.path(article)
    return ExpectedRefusal(publisher=publisher.name, url=url, outcomes=("gone",))
