"""Tells which articles are about the same event, in one language or in two."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from zlib import crc32

from crawler.items import Article, Deal, Mention
from pipelines.event_words import GIANTS, events_of, folded, words_of
from pipelines.sums import read_numbers

WINDOW: Final = 3
"""Days between two articles of one story, at most."""
LEAD: Final = 600
"""Characters of the text that count as its beginning."""
MARKS: Final = 24
LIKE_ENOUGH: Final = 2.6
"""Found on pairs of articles: see tests/story_pairs.txt."""


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


def coverage(article: Article, article_id: int) -> Coverage:
    """Sum an article up for comparing."""
    rows = [(folded(row.name), row) for row in article.mentions]
    early = [(name, row) for name, row in rows if _is_early(row)]
    counts = Counter(name for name, row in rows if row.kind != "place")
    lead = {name for name, row in early if row.kind != "place"}
    titled = {n for n, row in early if row.field == "headline" and row.kind != "place"}
    return Coverage(
        article_id=article_id,
        day=_day(article),
        language=article.language,
        names=frozenset(counts),
        lead_names=frozenset(lead | {name for name, n in counts.items() if n >= 3}),
        headline_names=frozenset(titled),
        places=frozenset(name for name, row in early if row.kind == "place"),
        amounts=frozenset(
            (row.currency, _rounded(row.amount)) for row in article.amounts
        ),
        numbers=_numbers(article),
        deals=_deals(article),
        events=events_of(article.headline),
        lead_events=events_of(f"{article.headline} {article.text[:200]}"),
        words=_plain_words(article),
        marks=_marks(article.text),
    )


def find_same_story(new: Coverage, recent: Iterable[Coverage]) -> list[int]:
    """Give the ids of the recent articles that tell the same event."""
    return [
        old.article_id
        for old in recent
        if -WINDOW <= old.day - new.day <= WINDOW
        and not (
            old.lead_names.isdisjoint(new.lead_names)
            and old.marks.isdisjoint(new.marks)
        )
        and same_story(new, old)
    ]


def same_story(a: Coverage, b: Coverage) -> bool:
    """Tell whether two articles tell the same event; in doubt, they do not."""
    if abs(a.day - b.day) > WINDOW:
        return False
    if is_copy(a, b):
        return True
    shared = a.lead_names & b.lead_names
    if not shared or _other_sum(a, b):
        return False
    return likeness(a, b, shared) >= LIKE_ENOUGH


def is_copy(a: Coverage, b: Coverage) -> bool:
    """Tell whether two articles have most of their words from one text."""
    if len(a.marks) < MARKS or len(b.marks) < MARKS:
        return False
    return len(a.marks & b.marks) > MARKS * 0.6


def likeness(a: Coverage, b: Coverage, shared: frozenset[str]) -> float:
    """Weigh what two articles share against what sets them apart."""
    rare = len(shared - GIANTS)
    score = min(2.4, rare and 1 + 0.7 * (rare - 1)) + min(
        0.6, 0.3 * len(shared & GIANTS)
    )
    only_a, only_b = a.headline_names - b.names, b.headline_names - a.names
    apart = only_a | only_b
    score -= sum(0.4 if name in GIANTS else 1.0 for name in apart)
    if only_a - GIANTS and only_b - GIANTS:
        score -= 1
    if rare and not apart and a.headline_names and b.headline_names:
        score += 0.7
    score += 1.5 * bool({deal[:2] for deal in a.deals} & {deal[:2] for deal in b.deals})
    score += 1.2 * min(2, len(a.amounts & b.amounts)) + 0.8 * min(
        2, len(a.numbers & b.numbers)
    )
    score += 0.3 * min(1, len(a.places & b.places))
    return score + _same_event(a, b)


def _same_event(a: Coverage, b: Coverage) -> float:
    """Weigh what the headlines say happened, by event and by word."""
    both = len(a.events & b.events)
    score = 0.7 * min(2, both)
    if not both:
        score += 0.4 * min(2, len(a.lead_events & b.lead_events))
        score -= bool(a.events and b.events)
    if a.language == b.language and a.words and b.words:
        score += 2.5 * len(a.words & b.words) / len(a.words | b.words)
    return score


def _other_sum(a: Coverage, b: Coverage) -> bool:
    """Tell whether both tell a deal of one company with quite different sums."""
    for kind, subject, currency, amount in a.deals:
        for other_kind, other, in_currency, other_amount in b.deals:
            same = (kind, subject, currency) == (other_kind, other, in_currency)
            if (
                same
                and amount
                and other_amount
                and not 0.8 < amount / other_amount < 1.25
            ):
                return True
    return False


def _is_early(row: Mention) -> bool:
    return row.field == "headline" or row.start_char < LEAD


def _day(article: Article) -> int:
    told = (article.date_published or "")[:10]
    day = date.fromisoformat(told) if told else article.fetched_at.date()
    return day.toordinal()


def _deals(article: Article) -> frozenset[tuple[str, str, str, float]]:
    return frozenset(
        (deal.kind, _parties(deal), deal.currency or "", _rounded(deal.amount or 0))
        for deal in article.deals
        if not deal.background
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


def _plain_words(article: Article) -> frozenset[str]:
    """Give the headline's words, names left out."""
    text = article.headline
    titled = [row for row in article.mentions if row.field == "headline"]
    for row in sorted(titled, key=lambda row: -row.start_char):
        text = text[: row.start_char] + " " + text[row.end_char :]
    return words_of(text)


def _marks(text: str) -> frozenset[int]:
    """Give the smallest hashes of the text's runs of five words."""
    words = re.findall(r"\w+", text[:20_000].lower())
    runs = {
        crc32(" ".join(words[at : at + 5]).encode()) for at in range(0, len(words) - 4)
    }
    return frozenset(sorted(runs)[:MARKS])


class StoriesPipeline:
    """The third stage: an Article learns which others of this crawl tell its event."""

    def __init__(self) -> None:
        self.recent: list[Coverage] = []
        self.addresses: list[str] = []

    def process_item(self, item: Article) -> Article:
        """Compare the article with those before it."""
        new = coverage(item, len(self.addresses))
        matches = find_same_story(new, self.recent)
        item.same_story = [
            self.addresses[at] for at in matches if self.addresses[at] != item.url
        ]
        self.recent.append(new)
        self.addresses.append(item.url)
        return item
