"""Tells which articles are about the same event, in one language or in two."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from zlib import crc32

from crawler.items import Article
from pipelines.event_words import events_of, folded, words_of

WINDOW: Final = 3
"""Days between two articles of one story, at most."""
LEAD: Final = 600
"""Characters of the text that count as its beginning."""
MARKS: Final = 24
GIANTS: Final = frozenset(
    "google apple microsoft amazon meta facebook openai nvidia tesla samsung intel x "
    "twitter tiktok bytedance netflix sony orange free sfr alphabet ibm oracle "
    "whatsapp instagram youtube android windows iphone chatgpt gemini ios spacex "
    "anthropic claude european commission european union elon musk donald trump "
    "sam altman mark zuckerberg tim cook cnil reuters afp bloomberg".split()
    + ["european commission", "european union", "elon musk", "donald trump"]
    + ["sam altman", "mark zuckerberg", "tim cook", "jensen huang", "emmanuel macron"]
)
"""Names that any two articles of a week may share."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Coverage:
    """What is kept of an article to compare it with others."""

    article_id: int
    """Whoever compares chooses it; given back by `find_same_story`."""
    day: int
    """Day of publication, or of the fetch when none is claimed (proleptic ordinal)."""
    language: str
    names: frozenset[str]
    """All people, organizations, products and events, in one form for all languages."""
    lead_names: frozenset[str]
    """Those of the headline, the beginning, or named three times."""
    amounts: frozenset[tuple[str, float]]
    """Currency and value, to three digits."""
    deals: frozenset[tuple[str, str, str, float]]
    """Kind, subject, currency and amount (0: not told) of the article's own deals."""
    events: frozenset[str]
    """What the headline says happened, in one form for all languages."""
    words: frozenset[str]
    """Folded stems of the headline."""
    marks: frozenset[int]
    """A sample of the text's word runs: wire copies share them."""


def coverage(article: Article, article_id: int) -> Coverage:
    """Sum an article up for comparing."""
    counts = Counter(folded(row.name) for row in article.mentions if row.kind != "place")
    early = {
        folded(row.name)
        for row in article.mentions
        if row.kind != "place" and (row.field == "headline" or row.start_char < LEAD)
    }
    own = [deal for deal in article.deals if not deal.background]
    return Coverage(
        article_id=article_id,
        day=_day(article),
        language=article.language,
        names=frozenset(counts),
        lead_names=frozenset(early | {name for name, n in counts.items() if n >= 3}),
        amounts=frozenset((row.currency, _rounded(row.amount)) for row in article.amounts),
        deals=frozenset(
            (d.kind, folded(d.subject), d.currency or "", _rounded(d.amount or 0)) for d in own
        ),
        events=events_of(article.headline),
        words=words_of(article.headline),
        marks=_marks(article.text),
    )


def find_same_story(new: Coverage, recent: Iterable[Coverage]) -> list[int]:
    """Give the ids of the recent articles that tell the same event."""
    return [
        old.article_id
        for old in recent
        if abs(old.day - new.day) <= WINDOW
        and not (old.lead_names.isdisjoint(new.lead_names) and old.marks.isdisjoint(new.marks))
        and same_story(new, old)
    ]


def same_story(a: Coverage, b: Coverage) -> bool:
    """Tell whether two articles tell the same event; in doubt, they do not."""
    if abs(a.day - b.day) > WINDOW:
        return False
    if len(a.marks & b.marks) * 2 > min(len(a.marks), len(b.marks)) > 4:
        return True
    if _other_sum(a, b):
        return False
    return _likeness(a, b) >= 3


def _likeness(a: Coverage, b: Coverage) -> float:
    shared = a.lead_names & b.lead_names
    score = sum(0.3 if name in GIANTS else 1.0 for name in shared)
    if not shared:
        return 0
    deals = {deal[:2] for deal in a.deals} & {deal[:2] for deal in b.deals}
    score += 1.5 * len(deals) + 1.2 * min(2, len(a.amounts & b.amounts))
    score += 0.7 * min(2, len(a.events & b.events))
    if a.events and b.events and not a.events & b.events:
        score -= 1
    if a.language == b.language:
        score += 4 * len(a.words & b.words) / max(1, len(a.words | b.words))
    return score


def _other_sum(a: Coverage, b: Coverage) -> bool:
    """Tell whether both tell a deal of one company with quite different sums."""
    for kind, subject, currency, amount in a.deals:
        for other_kind, other, in_currency, other_amount in b.deals:
            same = (kind, subject, currency) == (other_kind, other, in_currency)
            if same and amount and other_amount and not 0.8 < amount / other_amount < 1.25:
                return True
    return False


def _day(article: Article) -> int:
    if article.date_published:
        return date.fromisoformat(article.date_published[:10]).toordinal()
    return article.fetched_at.date().toordinal()


def _rounded(amount: float) -> float:
    return float(f"{amount:.3g}")


def _marks(text: str) -> frozenset[int]:
    """Give the smallest hashes of all runs of five words."""
    words = re.findall(r"\w+", text.lower())
    runs = {crc32(" ".join(words[at : at + 5]).encode()) for at in range(len(words) - 4)}
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
        item.same_story = [self.addresses[at] for at in matches if self.addresses[at] != item.url]
        self.recent.append(new)
        self.addresses.append(item.url)
        return item
