"""Judges a source by what its last fetches and articles were: facts in, status out."""

from dataclasses import dataclass
from datetime import datetime
from statistics import median

from crawler.memory.drift import FEW, FieldDay, field_drifts, first_under
from crawler.sources import Expect

MOVED = "moved for good to "
"""How the detail of a listing's fetch says where it is now."""
TOLD = 3
"""Drifts of fields that are told at once: a new layout breaks many."""
QUIET_DAYS = 3.0
"""Days without news that any source may have."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Facts:
    """What is known of a source at the end of a crawl."""

    listings: list[tuple[bool, str]]
    """For each feed, sitemap and front page: whether it fails, and its last outcome."""
    pages: list[str]
    """Outcomes of the last articles asked for, newest first, each with its detail."""
    words: list[int]
    """Words of each article of the last week, in order of size."""
    month: int
    """Articles of the last thirty days."""
    watched_days: float
    """Days since the first of those."""
    silent_days: float
    """Days since the newest article; 0 when there was none yet."""
    trap: str | None = None
    """What the crawl found to lead nowhere, in words; None for nothing."""
    days: tuple[FieldDay, ...] = ()
    """How full the fields were on each day with articles, oldest first."""


def source_status(facts: Facts, expect: Expect) -> tuple[str, str | None]:
    """Give one of ok, quiet, failing, blocked, drifting, and in words why."""
    failing = [outcome for fails, outcome in facts.listings if fails]
    if failing and len(failing) == len(facts.listings):
        return ("blocked" if is_block(failing[0]) else "failing"), failing[0]
    if facts.pages and all(map(is_block, facts.pages)):
        return "blocked", f"every article is {facts.pages[0]}"
    usual = facts.watched_days / facts.month if facts.month else 0.0
    if facts.silent_days > max(QUIET_DAYS, 3 * usual):
        return "quiet", f"nothing new for {facts.silent_days:.0f} days"
    drift = drift_of(facts, expect)
    if drift:
        return "drifting", drift
    if failing:
        return "ok", f"{len(failing)} of {len(facts.listings)} feeds fail: {failing[0]}"
    if facts.trap:
        return "ok", facts.trap
    moved = next((said for _, said in facts.listings if MOVED in said), None)
    if moved:
        address = moved.rpartition(MOVED)[2]
        return "ok", f"a feed moved: write {address} into its source file"
    return "ok", None


def drift_of(facts: Facts, expect: Expect) -> str | None:
    """Say what is outside of the expected or its own past; None when nothing is."""
    fields = field_drifts(facts.days, expect.filled)
    told = [short_text(facts, expect.min_words), odd_rate(facts, expect), *fields]
    return "; ".join([sentence for sentence in told if sentence][:TOLD]) or None


def odd_rate(facts: Facts, expect: Expect) -> str | None:
    """Say that there are more or fewer articles than expected; None when not."""
    if not expect.articles_per_day or facts.watched_days < 3:
        return None
    low, high = expect.articles_per_day
    rate = facts.month / facts.watched_days
    return (
        None
        if low <= rate <= high
        else f"{rate:.1f} articles a day; {low} to {high} expected"
    )


def short_text(facts: Facts, least: int) -> str | None:
    """Say that half of a week's articles have fewer words than expected; else None."""
    if len(facts.words) < FEW or median(facts.words) >= least:
        return None
    said = f"text of {median(facts.words):.0f} words or fewer in half of the articles"
    if facts.days:
        said += f" since {first_under(facts.days, lambda day: day.words, least)}"
    return f"{said}, {least} expected"


def is_block(outcome: str) -> bool:
    """Tell whether an outcome is a wall's."""
    return outcome.startswith("blocked")


def days_between(then: str | None, now: datetime) -> float:
    """Give the days since a moment of our clock; 0 when there is none."""
    if not then:
        return 0.0
    return (now - datetime.fromisoformat(then)).total_seconds() / 86400
