"""Reads what tells two deals of one company apart: its round, the jobs, the value."""

import re
from collections.abc import Iterator
from typing import Final

from crawler.items import Article, Deal
from pipelines.amounts import find_amounts
from pipelines.events.words import events_of, folded
from pipelines.money.sums import read_sums

TELLS: Final = {"funding": "raise", "layoffs": "dismiss"}
"""What a headline must say happened where no deal was found."""

ROUND: Final = re.compile(
    r"\b(?:(?i:s[ée]ries?)[ -](?P<letter>[A-K])\d?\b|(?i:(?P<pre>pr[ée]-?)?(?:amorçage|"
    r"seed(?=[,.;:)]|$| (?:rounds?|funding|financing|capital|investment|money|raise|deal|"
    r"stage|for|led|from)\b))))"
)
EARLIER: Final = re.compile(
    r"\b(?:after|since|following|before|après|depuis|avant|previous|earlier|"
    r"précédente?)\b[^.,;:]{0,30}$",
    re.I,
)
"""What stands before a round that is not the one told."""
LONG_AGO: Final = re.compile(
    r"[^.,;:]{0,40}?\b(?:earlier|last year|(?:years?|months?) ago|il y a|"
    r"l['’]an(?:née)? (?:dernier|dernière|passée?)|(?:in|en) (?:19|20)\d\d)\b",
    re.I,
)
"""What stands behind it."""
JOBS: Final = re.compile(
    r"[^.;:%]{0,25}?\b(?:postes?|emplois?|salariée?s?|personnes?|employ\w+|collaborat\w+|"
    r"suppressions?|licenciements?|jobs?|people|staff|workers?|roles?|positions?|layoffs)\b",
    re.I,
)
"""What a number that counts jobs stands before."""
STAFF: Final = re.compile(
    r"\b(?:emplo\w+|has|have|compt\w+|workforce|effectifs?|sur|out of|of its|de ses)\b"
    r"[^.,;:]{0,15}$",
    re.I,
)
"""What stands before the number of all jobs."""


def round_of(article: Article) -> str:
    """Give the latest round of funding that the headline, the deal or the beginning
    names: 0 for pre-seed, 1 for seed, or its letter; empty when none is named."""
    for text in _telling(article, "funding"):
        rounds = [
            match["letter"] or "01"[not match["pre"]]
            for match in ROUND.finditer(text)
            if not EARLIER.search(text, 0, match.start())
            and not LONG_AGO.match(text, match.end())
        ]
        if rounds:
            return max(rounds)
    return ""


def jobs_of(article: Article) -> float:
    """Give how many jobs are cut, as the headline or else the deal's sentence says
    first; 0 when neither does."""
    for text in _telling(article, "layoffs"):
        for number in read_sums(text, article.language):
            if number.currency or STAFF.search(text, 0, number.start):
                continue
            if JOBS.match(text, number.end):
                return number.amount
    return 0


def values_of(article: Article) -> frozenset[tuple[str, float]]:
    """Give currency and sum of what the article values a company at."""
    return frozenset(
        (row.currency, row.amount) for row in article.amounts if row.is_valuation
    )


def headline_deals(article: Article) -> Iterator[tuple[str, str, str, float]]:
    """Give the deals that nothing but a headline with a single name tells, by their
    figures: kind, subject, currency and sum (0: not told)."""
    names = {
        folded(row.name)
        for row in article.mentions
        if row.field == "headline" and row.kind in ("organization", "product")
    }
    if len(names) != 1:
        return
    (name,) = names
    if not _own(article, "funding"):
        sums = find_amounts(article.headline, article.language)
        money = next((one for one in sums if not one.is_valuation), None)
        if money and any(_telling(article, "funding")):
            yield "funding", name, money.currency, money.amount
        elif round_of(article):
            yield "funding", name, "", 0
    if not _own(article, "layoffs") and jobs_of(article):
        yield "layoffs", name, "", 0


def _own(article: Article, kind: str) -> list[Deal]:
    return [one for one in article.deals if one.kind == kind and not one.background]


def _telling(article: Article, kind: str) -> Iterator[str]:
    """Give the headline and the sentences of an article's own deals of a kind."""
    own = _own(article, kind)
    if own or TELLS[kind] in events_of(article.headline):
        yield article.headline
        yield " ".join(
            article.text[deal.start_char : deal.end_char]
            for deal in own
            if deal.start_char >= 0
        )
