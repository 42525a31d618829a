"""Makes a source of what a search found: everything that its file will say."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlsplit

from crawler.addresses.shapes import host_with_most, include_pattern, literal
from crawler.addresses.urls import same_site
from crawler.discovery import Link
from crawler.items import Article
from crawler.listings.link_dates import date_of, instant_of
from crawler.publishers.file import source_name, usual_every
from crawler.publishers.search import SourceSearch
from crawler.sources import Source

TIMEZONES: Final = {"fr": "Europe/Paris"}
FRONT_SHARE: Final = 0.8
"""Part of the links that an article's pattern must fit where other pages are named."""
MOST: Final = 20
"""Steps of paths that are excluded at most."""
DATED: Final = 5
"""Dates from which on the pace of a source is known."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A source to be written."""

    source: Source
    """What its file says."""
    comments: dict[str, str] = field(default_factory=dict)
    """What stands behind the line of a key: what people should check."""


def drafted(search: SourceSearch, name: str | None) -> Draft:
    """Make the draft of what was found; the name is made up where none is given."""
    urls = {
        kind: tuple(found.url for found in search.listings if found.kind == kind)
        for kind in ("feed", "sitemap", "front_page")
    }
    links = search.links()
    source = Source(
        name=name or source_name(search.home.title, search.homepage),
        title=search.home.title,
        homepage=search.homepage,
        language=search.home.language or feed_language(links) or "en",
        feeds=urls["feed"],
        sitemaps=urls["sitemap"],
        front_pages=urls["front_page"],
        include=patterns(search, [link.url for link in links]),
        every=usual_every(per_day(links)),
    )
    source = replace(source, exclude=exclude_patterns(source, links, search.others))
    comments = {}
    if not source.include:
        comments["include"] = "no shape is clear: any address of its host"
    return Draft(source=source, comments=comments)


def with_article(draft: Draft, article: Article | None, is_told: bool) -> Draft:
    """Give the draft the language of an article, and what follows from it."""
    language = draft.source.language
    comments = dict(draft.comments)
    if article and article.language != "und":
        language = article.language
    elif not is_told:
        comments["language"] = "a guess: check it"
    timezone = TIMEZONES.get(language, "UTC")
    if timezone == "UTC":
        comments["timezone"] = "check it: for dates that come without an offset"
    source = replace(draft.source, language=language, timezone=timezone)
    return Draft(source=source, comments=comments)


def patterns(search: SourceSearch, urls: Sequence[str]) -> tuple[str, ...]:
    """Give the patterns of articles' addresses; none where any on the host will do."""
    is_clean = all(
        found.is_news and found.kind != "front_page" for found in search.listings
    )
    pattern = include_pattern(urls, 1.0 if is_clean else FRONT_SHARE)
    if pattern:
        return (pattern,)
    host = host_with_most(urls)
    own = next(url for url in urls if urlsplit(url).netloc == host)
    # Without a pattern, only addresses of the home page's host are wanted.
    return () if same_site(own, search.homepage) else (f"^https?://{literal(host)}/",)


def exclude_patterns(
    source: Source, links: Sequence[Link], others: Sequence[str]
) -> tuple[str, ...]:
    """Give the pattern of what listings name besides articles and the source would take
    for one: the first steps of their paths that no article has."""
    taken = [url for url in others if source.wants(url)]
    articles = {first_step(link.url) for link in links}
    steps = sorted({first_step(url) for url in taken} - articles - {""})
    if not steps:
        return ()
    host = host_with_most(taken)
    return (f"^https?://{literal(host)}/(?:{'|'.join(map(literal, steps[:MOST]))})/",)


def first_step(url: str) -> str:
    """Give the first step of a path that has more than one; empty for others."""
    step, slash, _ = urlsplit(url).path.strip("/").partition("/")
    return step if slash else ""


def feed_language(links: Sequence[Link]) -> str | None:
    """Give the language that a listing declares; None when none does."""
    return next((link.hints.language for link in links if link.hints.language), None)


def per_day(links: Sequence[Link]) -> float | None:
    """Give how many articles a day listings tell of; None when there are few dates."""
    moments = sorted(instant_of(date_of(link)) for link in links if date_of(link))
    if len(moments) < DATED:
        return None
    days = (moments[-1] - moments[0]).total_seconds() / 86400
    return len(moments) / max(days, 1 / 24)
