"""Tells times that are counted from the day on which an article was published."""

import re
from datetime import date, timedelta
from typing import Final

from pipelines.dealings.tense import tense_at

DAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday lundi", "tuesday mardi", "wednesday mercredi", "thursday jeudi",
            "friday vendredi", "saturday samedi", "sunday dimanche",
        )
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY: Final = re.compile(
    rf"(?<!black )(?<!cyber )(?<!every )(?<!chaque )(?<!\ble )(?<!\bles )"
    rf"(?P<before>\b(?:next|last) )?\b(?P<day>{'|'.join(DAYS)})\b"
    r"(?P<after> (?:prochain|dernier)\b)?",
    re.I,
)
RELATIVE: Final = tuple(
    (unit, step, re.compile(rf"\b(?:{words})\b", re.I))
    for unit, step, words in (
        ("year", -1, "last year|l'an (?:dernier|passé)|l'année (?:dernière|passée)"),
        ("year", 1, "next year|l'(?:an|année) prochaine?"),
        ("month", -1, "last month|le mois (?:dernier|passé)"),
        ("month", 1, "next month|le mois prochain"),
        ("month", 0, "this month|ce mois-ci"),
        ("day", -2, "avant-hier|the day before yesterday"),
        ("day", 2, "après-demain|the day after tomorrow"),
        ("day", -1, "hier|yesterday"),
        ("day", 1, "demain|tomorrow"),
        ("day", 0, "ce (?:matin|midi|soir)|this (?:morning|afternoon|evening)"),
    )
)
"""Words for a time counted from the article's day, the longest times first: the shortest
tell when somebody said so."""
WEEKS: Final = tuple(
    (step, re.compile(rf"\b(?:{words})\b", re.I))
    for step, words in (
        (-1, "last week|la semaine (?:dernière|passée)"),
        (1, "next week|la semaine prochaine"),
        (0, "this week|cette semaine"),
    )
)
TODAY: Final = re.compile(r"\b(?:today|aujourd'hui)\b(?!'s)", re.I)
STATE: Final = (
    r"\b(?:has|have|is|are|est|sont|compt\w+|emplo\w+|serves?|counts?|worth|valoris\w+|"
    r"valued|revendiqu\w+|dispos\w+|poss[eè]d\w+)\b"
)
NOWADAYS: Final = re.compile(
    rf"\b(?:today|aujourd'hui),?(?: \w+)? {STATE}"
    rf"|{STATE}(?: \w+)? (?:today|aujourd'hui)"
    rf"|^(?:today|aujourd'hui),?(?: \S+){{0,4}}? {STATE}",
    re.I,
)
"""A today near a word that tells a state."""


def relative_date(sentence: str, told: date) -> str | None:
    """Give a time such as `yesterday` or `le mois prochain` as ISO 8601; None when a
    sentence tells none."""
    for unit, step, words in RELATIVE:
        if words.search(sentence):
            return _counted(unit, step, told)
    if weekday := WEEKDAY.search(sentence):
        return _weekday(weekday, told, sentence).isoformat()
    for step, words in WEEKS:
        if words.search(sentence):
            return f"{told + timedelta(days=7 * step):%G-W%V}"
    is_today = TODAY.search(sentence) and not NOWADAYS.search(sentence)
    return told.isoformat() if is_today else None


def _counted(unit: str, step: int, told: date) -> str:
    if unit == "day":
        return (told + timedelta(days=step)).isoformat()
    if unit == "year":
        return str(told.year + step)
    year, month = divmod(12 * told.year + told.month - 1 + step, 12)
    return f"{year}-{month + 1:02}"


def _weekday(match: re.Match[str], told: date, sentence: str) -> date:
    """Give the last such day, or the next one where it is still to come."""
    ahead = (DAYS[match["day"].lower()] - told.weekday()) % 7
    word = f"{match['before'] or ''}{match['after'] or ''}".strip().lower()
    if word in ("next", "prochain"):
        return told + timedelta(days=ahead or 7)
    tense = tense_at(sentence, *match.span())
    if word in ("last", "dernier") or (ahead and tense not in ("next", "now")):
        return told - timedelta(days=7 - ahead)
    return told + timedelta(days=ahead)
