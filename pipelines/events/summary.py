"""Sums an article up in what is compared to find those that tell the same event."""

from collections import Counter
from datetime import date
from typing import Final

from crawler.items import Article, Deal, Mention
from pipelines.events.coverage import Coverage
from pipelines.events.figures import headline_deals, jobs_of, round_of, values_of
from pipelines.events.places import countries_of
from pipelines.events.roundups import is_roundup
from pipelines.events.runs import OPENING, marks_of, runs_of
from pipelines.events.titled import guessed_names, titled_names, without_names
from pipelines.events.words import events_of, folded, stems_of, words_of
from pipelines.money.sums import read_numbers

LEAD: Final = 600
"""Characters of the text that count as its beginning."""
BEGINNING: Final = 400
"""Characters of it whose words are kept."""


def coverage(article: Article, article_id: int) -> Coverage:
    """Sum an article up for comparing."""
    rows = [(folded(row.name), row) for row in article.mentions]
    early = [(name, row) for name, row in rows if _is_early(row)]
    counts = Counter(name for name, row in rows if row.kind != "place")
    lead = {name for name, row in early if row.kind != "place"}
    runs = runs_of(article.text)
    rest = _nameless(article, "headline")
    titled = {n for n, row in early if row.field == "headline" and row.kind != "place"}
    titled |= titled_names(article, rest)
    places = {name for name, row in early if row.kind == "place"}
    where = {n for n, row in early if row.field == "headline" and row.kind == "place"}
    return Coverage(
        article_id=article_id,
        day=_day(article),
        language=article.language,
        names=frozenset(counts),
        lead_names=frozenset(
            lead | titled | {name for name, n in counts.items() if n >= 3}
        ),
        headline_names=frozenset(titled),
        places=frozenset(places),
        amounts=_amounts(article),
        numbers=_numbers(article),
        deals=_deals(article),
        events=events_of(article.headline),
        lead_events=events_of(f"{article.headline} {article.text[:200]}"),
        words=words_of(rest),
        marks=marks_of(runs),
        objects=_objects(article),
        round=round_of(article),
        jobs=_rounded(jobs_of(article)),
        values=values_of(article),
        headline_places=countries_of(article.headline) | where,
        stem_line=" ".join(sorted(stems_of(_nameless_beginning(article)))),
        countries=countries_of(f"{article.headline} {article.text[:LEAD]}"),
        opening=frozenset(runs[:OPENING]),
        is_roundup=is_roundup(article),
        guesses=guessed_names(article, rest) if not titled else frozenset(),
    )


def _is_early(row: Mention) -> bool:
    return row.field == "headline" or row.start_char < LEAD


def _day(article: Article) -> int:
    told = (article.date_published or "")[:10]
    day = date.fromisoformat(told) if told else article.fetched_at.date()
    return day.toordinal()


def _amounts(article: Article) -> frozenset[tuple[str, float]]:
    """Give the sums that are told, both ends of a range or a rise."""
    return frozenset(
        (row.currency, _rounded(sum_))
        for row in article.amounts
        for sum_ in (row.amount, row.amount_max)
        if sum_ is not None
    )


def _deals(article: Article) -> frozenset[tuple[str, str, str, float]]:
    found = (
        (deal.kind, _parties(deal), deal.currency or "", deal.amount or 0)
        for deal in article.deals
        if not deal.background
    )
    return frozenset(
        (kind, who, currency, _rounded(amount))
        for kind, who, currency, amount in (*found, *headline_deals(article))
    )


def _objects(article: Article) -> frozenset[tuple[str, str, str]]:
    """Give the other parties by the name that all languages have for them."""
    names = {row.text: row.name for row in article.mentions}
    return frozenset(
        (deal.kind, folded(deal.subject), folded(names.get(deal.object, deal.object)))
        for deal in article.deals
        if deal.object and not deal.background
    )


def _parties(deal: Deal) -> str:
    """Give the subject; for a partnership both sides, whoever is named first."""
    if deal.kind != "partnership":
        return folded(deal.subject)
    return " + ".join(sorted({folded(deal.subject), folded(deal.object or "")}))


def _rounded(amount: float) -> float:
    return float(f"{amount:.3g}")


def _numbers(article: Article) -> frozenset[float]:
    """Give numbers such as 46,000 that are neither sums, years nor small."""
    found = read_numbers(f"{article.headline}. {article.text[:LEAD]}", article.language)
    return frozenset(
        _rounded(value)
        for value in found
        if value >= 13 and not (1900 <= value <= 2100 and value == int(value))
    )


def _nameless_beginning(article: Article) -> str:
    return f"{_nameless(article, 'headline')} {_nameless(article, 'text')}"


def _nameless(article: Article, field: str) -> str:
    """Give the headline or the beginning of the text, names left out."""
    text = article.headline if field == "headline" else article.text[:BEGINNING]
    return without_names(text, [row for row in article.mentions if row.field == field])
