"""What a new source file says comes from the links of its listings."""

import re

from crawler.listings.listing import Link
from crawler.publishers.draft import drafted
from crawler.publishers.home_title import Home
from crawler.publishers.search import Listing, SourceSearch

HOME = "https://gazette.example/"


def draft(articles, others):
    links = tuple(Link(url=f"{HOME}{path}") for path in articles)
    search = SourceSearch(
        url=HOME,
        homepage=HOME,
        home=Home(title="La Gazette"),
        listings=[Listing(kind="sitemap", url=f"{HOME}sitemap.xml", links=links)],
        others=[f"{HOME}{path}" for path in others],
    )
    return drafted(search, None).source


def test_lists_beside_articles_are_excluded_where_no_pattern_keeps_them_out():
    articles = [f"{word}-quai-du-port-de-brest" for word in ("un", "deux", "trois")]
    source = draft(articles, ["tag/ports", "tag/quais", "auteurs/ada", "contact"])
    assert source.include == ()
    (pattern,) = source.exclude
    assert pattern == "^https?://gazette\\.example/(?:auteurs|tag)/"
    assert all(source.wants(HOME + path) for path in articles)
    assert not source.wants(f"{HOME}tag/autre")


def test_what_the_pattern_keeps_out_needs_no_exclusion():
    articles = [f"2026/03/0{n}/le-quai-du-port-numero-{n}" for n in range(1, 8)]
    source = draft(articles, ["tag/ports", "auteurs/ada"])
    assert re.search(source.include[0], HOME + articles[0])
    assert source.exclude == ()
