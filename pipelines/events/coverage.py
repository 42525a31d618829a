"""Sums an article up in what is compared to find those that tell the same event."""

import json
from collections import Counter
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any, Final

from crawler.items import Article, Deal, Mention
from pipelines.events.figures import headline_deals, jobs_of, round_of, values_of
from pipelines.events.places import countries_of
from pipelines.events.runs import OPENING, marks_of, runs_of
from pipelines.events.words import events_of, folded, stems_of, words_of
from pipelines.money.sums import read_numbers

LEAD: Final = 600
"""Characters of the text that count as its beginning."""
BEGINNING: Final = 400
"""Characters of it whose words are kept."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Coverage:
    """What is kept of an article to compare it with others."""

    article_id: int
    """Whoever compares chooses it; given back by `find_same_story`."""
    day: int
    """Day of publication, or of the fetch when none is claimed (proleptic ordinal)."""
    language: str
    """Two letters."""
    names: frozenset[str]
    """All people, organizations, products and events, in one form for all languages."""
    lead_names: frozenset[str]
    """Those of the headline, the beginning, or named three times."""
    headline_names: frozenset[str]
    """Those of the headline."""
    places: frozenset[str]
    """Places of the headline and the beginning."""
    amounts: frozenset[tuple[str, float]]
    """Currency and value, to three digits."""
    numbers: frozenset[float]
    """Other numbers of the beginning that tell one event from another."""
    deals: frozenset[tuple[str, str, str, float]]
    """Kind, subject, currency and amount (0: not told) of the article's own deals."""
    events: frozenset[str]
    """What the headline says happened, in one form for all languages."""
    lead_events: frozenset[str]
    """What the headline or the first sentences say happened."""
    words: frozenset[str]
    """Folded stems of the headline, without its names."""
    marks: frozenset[int]
    """A sample of the text's word runs: wire copies share them."""
    objects: frozenset[tuple[str, str, str]] = frozenset()
    """Kind, subject and other party of the article's own deals."""
    round: str = ""
    """The round of funding that it tells: 0 for pre-seed, 1 for seed, or a letter."""
    jobs: float = 0
    """How many jobs are cut; 0: not told."""
    values: frozenset[tuple[str, float]] = frozenset()
    """Currency and sum of what a company is valued at."""
    headline_places: frozenset[str] = frozenset()
    """Places of the headline, and countries that it names by their people."""
    stem_line: str = ""
    """Folded stems of headline and beginning, without names, parted by spaces: few of the
    articles kept are ever looked at so closely."""
    countries: frozenset[str] = frozenset()
    """Those that headline or beginning name by their people."""
    opening: frozenset[int] = frozenset()
    """The first of the text's word runs: what stands below several texts has others."""

    @property
    def stems(self) -> frozenset[str]:
        """The words of `stem_line`."""
        return _words_in(self.stem_line)


def coverage(article: Article, article_id: int) -> Coverage:
    """Sum an article up for comparing."""
    rows = [(folded(row.name), row) for row in article.mentions]
    early = [(name, row) for name, row in rows if _is_early(row)]
    counts = Counter(name for name, row in rows if row.kind != "place")
    lead = {name for name, row in early if row.kind != "place"}
    runs = runs_of(article.text)
    titled = {n for n, row in early if row.field == "headline" and row.kind != "place"}
    places = {name for name, row in early if row.kind == "place"}
    where = {n for n, row in early if row.field == "headline" and row.kind == "place"}
    return Coverage(
        article_id=article_id,
        day=_day(article),
        language=article.language,
        names=frozenset(counts),
        lead_names=frozenset(lead | {name for name, n in counts.items() if n >= 3}),
        headline_names=frozenset(titled),
        places=frozenset(places),
        amounts=_amounts(article),
        numbers=_numbers(article),
        deals=_deals(article),
        events=events_of(article.headline),
        lead_events=events_of(f"{article.headline} {article.text[:200]}"),
        words=words_of(_nameless(article, "headline")),
        marks=marks_of(runs),
        objects=_objects(article),
        round=round_of(article),
        jobs=_rounded(jobs_of(article)),
        values=values_of(article),
        headline_places=countries_of(article.headline) | where,
        stem_line=" ".join(sorted(stems_of(_nameless_beginning(article)))),
        countries=countries_of(f"{article.headline} {article.text[:LEAD]}"),
        opening=frozenset(runs[:OPENING]),
    )


def _is_early(row: Mention) -> bool:
    return row.field == "headline" or row.start_char < LEAD


def _day(article: Article) -> int:
    told = (article.date_published or "")[:10]
    day = date.fromisoformat(told) if told else article.fetched_at.date()
    return day.toordinal()


def _amounts(article: Article) -> frozenset[tuple[str, float]]:
    return frozenset((row.currency, _rounded(row.amount)) for row in article.amounts)


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


@lru_cache(maxsize=2000)
def _words_in(line: str) -> frozenset[str]:
    return frozenset(line.split())


def _nameless_beginning(article: Article) -> str:
    return f"{_nameless(article, 'headline')} {_nameless(article, 'text')}"


def _nameless(article: Article, field: str) -> str:
    """Give the headline or the beginning of the text, names left out."""
    text = article.headline if field == "headline" else article.text[:BEGINNING]
    rows = [
        row
        for row in article.mentions
        if row.field == field and row.end_char <= len(text)
    ]
    for row in sorted(rows, key=lambda row: -row.start_char):
        text = text[: row.start_char] + " " + text[row.end_char :]
    return text


def write_coverage(coverage: Coverage) -> str:
    """Write a Coverage as JSON, the same for the same article."""
    values = {
        field.name: getattr(coverage, field.name)
        for field in fields(Coverage)
        if field.name != "article_id"
    }
    return json.dumps(
        {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in values.items()
        },
        ensure_ascii=False,
    )


def read_coverage(text: str, article_id: int) -> Coverage:
    """Read a Coverage back; `article_id` is what its matches are told by."""
    values: dict[str, Any] = {
        name: _frozen(value) if isinstance(value, list) else value
        for name, value in json.loads(text).items()
    }
    return Coverage(article_id=article_id, **values)


def _frozen(values: list[Any]) -> frozenset[Any]:
    if values and isinstance(values[0], list):
        return frozenset(map(tuple, values))
    return frozenset(values)
