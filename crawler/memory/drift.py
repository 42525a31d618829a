"""Tells when a field of a source's articles is no more what it was, or not what its file
expects: which, and since when.

A new layout breaks one field for all articles, and nobody sees it: the text still comes.
So each day's share of filled fields, and their mean length, is compared with the days
before; a median of days does not mind a few that were odd.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

WATCHED_DAYS = 90
"""How far back the past goes; what lasts for half of it is the usual from then on."""
ENOUGH = 12
"""Articles of the last days that are judged together."""
FEW = 5
"""With fewer articles in all, nothing is expected of a new source."""
PAST_DAYS = 7
"""Days with articles that make a past."""
PAST_ARTICLES = 30
USUALLY_FILLED = 0.7
"""A field that fewer articles had is often empty by chance."""


@dataclass(slots=True, kw_only=True, frozen=True)
class FieldDay:
    """How full the fields were in the articles of one day."""

    day: str
    """By our clock, UTC."""
    articles: int
    """How many there were."""
    authors: int = 0
    """How many had an author."""
    date_published: int = 0
    """How many had a date."""
    description: int = 0
    """How many had a description."""
    section: int = 0
    """How many had a section."""
    main_image: int = 0
    """How many had a picture."""
    headline_characters: int = 0
    """Of all headlines together."""
    description_characters: int = 0
    """Of all descriptions together."""
    words: int = 0
    """Of all texts together."""


Measure = Callable[[FieldDay], float]

FILLED: dict[str, Measure] = {
    "authors": lambda day: day.authors,
    "date_published": lambda day: day.date_published,
    "description": lambda day: day.description,
    "section": lambda day: day.section,
    "main_image": lambda day: day.main_image,
}
LENGTHS: dict[str, tuple[Measure, str]] = {
    "headline": (lambda day: day.headline_characters, "characters"),
    "description": (lambda day: day.description_characters, "characters"),
    "text": (lambda day: day.words, "words"),
}


def field_drifts(
    days: Sequence[FieldDay], filled: Sequence[tuple[str, float]] = ()
) -> list[str]:
    """Say of each field that is not what it was, or has less than the share of `filled`;
    `days` oldest first, those without articles left out."""
    expected = {name: expected_drift(name, least, days) for name, least in filled}
    told = [sentence for sentence in expected.values() if sentence]
    others = past_drifts(days).items()
    return told + [said for name, said in others if not expected.get(name)]


def expected_drift(name: str, least: float, days: Sequence[FieldDay]) -> str | None:
    """Say that a field is filled more rarely than its source's file tells; None when it
    is not, and where there are too few articles yet."""
    recent = last_days(days) or days
    if sum(day.articles for day in recent) < FEW:
        return None
    now = mean(FILLED[name], recent)
    if now >= least:
        return None
    since = first_under(days, FILLED[name], least)
    return f"{name} in {now:.0%} of the articles since {since}, {least:.0%} expected"


def first_under(days: Sequence[FieldDay], of: Measure, least: float) -> str:
    """Give the day from which on the mean of all days is under a value."""
    began = days[-1].day
    for day in reversed(days):
        if mean_by(of)(day) >= least:
            break
        began = day.day
    return began


def past_drifts(days: Sequence[FieldDay]) -> dict[str, str]:
    """Say of each field, by name, that it is not what it was."""
    recent = last_days(days)
    past = days[: len(days) - len(recent)]
    if len(past) < PAST_DAYS or sum(day.articles for day in past) < PAST_ARTICLES:
        return {}
    fills = ((name, fill_drift(name, of, past, recent)) for name, of in FILLED.items())
    lengths = (
        (name, length_drift(name, *of, past, recent)) for name, of in LENGTHS.items()
    )
    return {name: said for name, said in (*fills, *lengths) if said}


def last_days(days: Sequence[FieldDay]) -> Sequence[FieldDay]:
    """Give the last days that have ENOUGH articles together; none where all lack them."""
    count = 0
    for at in range(len(days) - 1, -1, -1):
        count += days[at].articles
        if count >= ENOUGH:
            return days[at:]
    return []


def fill_drift(
    name: str, of: Measure, past: Sequence[FieldDay], recent: Sequence[FieldDay]
) -> str | None:
    """Say that a field is empty in most articles now; None when it is not."""
    usual, now = median(map(mean_by(of), past)), mean(of, recent)
    if usual < USUALLY_FILLED or now >= usual / 2:
        return None
    since = first_day([*past, *recent], of, usual, now)
    return f"{name} in {now:.0%} of the articles since {since}, {usual:.0%} before"


def length_drift(
    name: str,
    of: Measure,
    unit: str,
    past: Sequence[FieldDay],
    recent: Sequence[FieldDay],
) -> str | None:
    """Say that a field is much shorter or longer now than on any usual day."""
    means = sorted(map(mean_by(of), past))
    usual, now = median(means), mean(of, recent)
    edge = len(means) // 10
    is_usual = means[edge] <= now <= means[-1 - edge]
    if usual == 0 or is_usual or usual / 2 <= now <= usual * 2:
        return None
    since = first_day([*past, *recent], of, usual, now)
    return f"{name} of {now:.0f} {unit} since {since}, {usual:.0f} before"


def first_day(days: Sequence[FieldDay], of: Measure, usual: float, now: float) -> str:
    """Give the day from which on all days are nearer to the present than the past."""
    began = days[-1].day
    for day in reversed(days):
        value = mean_by(of)(day)
        if abs(value - now) > abs(value - usual):
            break
        began = day.day
    return began


def mean_by(of: Measure) -> Measure:
    """Make a measure of a day's articles one of a mean article."""
    return lambda day: of(day) / day.articles


def mean(of: Measure, days: Sequence[FieldDay]) -> float:
    """Give the mean over all articles of some days."""
    return sum(map(of, days)) / sum(day.articles for day in days)
