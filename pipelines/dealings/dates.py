"""Tells when a deal happened, as exactly as its sentence and the article's date allow."""

import re
from datetime import date
from typing import Final

from pipelines.dealings.relative import relative_date
from pipelines.dealings.tense import tense_at

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january janvier jan", "february février feb", "march mars", "april avril",
            "may mai", "june juin", "july juillet", "august août aug",
            "september septembre sept", "october octobre oct", "november novembre nov",
            "december décembre dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
FULL: Final = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)? )?(?P<month>{MONTH})\b\.?"
    rf"(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d))?(?:,? (?P<year>(?:19|20)\d\d))?",
    re.I,
)
YEAR: Final = re.compile(
    r"\b(?:in|en|since|depuis|début|fin|mi-|of|back in|during|late|early|by|d'ici(?: à)?|"
    r"avant|before|until|printemps|été|automne|hiver|(?:tri|se)mestre|spring|summer|"
    r"autumn|fall|winter)[ -]?((?:19|20)\d\d)\b",
    re.I,
)
MONTH_TOLD: Final = re.compile(
    r"\b(?:en|de|fin|début|mi|ici|dès|avant|depuis|jusqu'en|in|by|of|since|until|from|"
    r"late|early|last|next|this|before|during)[ -]$",
    re.I,
)
"""What stands before a month that could be another word: `en mars`, `in May`."""
OTHER: Final = re.compile(
    r"\b(?:obligatoires?|applicables?|mandatory|compulsory|required|in force|in effect|en vigueur) "
    r"(?:since|from|as of|depuis|dès|à (?:partir|compter) d[eu']|en|le|in|on)\b[^.;,]*"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|\d+th|premi[eè]re?|deuxième|seconde?|"
    r"troisième|quatrième|cinquième|sixième|\d+e)\b[^.;,]*? (?:since|depuis) (?:19|20)\d\d",
    re.I,
)
"""Since when something else holds, or how often the like has happened."""
THEN: Final = re.compile(r"\b(?:that|the same) $", re.I)
"""What stands before a month of a year told before."""
AHEAD: Final = {"next": 11, "now": 6, "past": 0, None: 1}
"""Months within which a date without a year is still to come, by tense."""


def date_in(clause: str, published: str | None) -> str | None:
    """Give the date that a deal's clause tells as ISO 8601; None when it tells none."""
    told = _day_of(published)
    clause = OTHER.sub("", clause)
    for match in FULL.finditer(clause):
        is_of_then = not match["year"] and THEN.search(clause, 0, match.start())
        if is_of_then or not _is_month(match, clause):
            continue
        if match["year"]:
            return _written(int(match["year"]), *_month_and_day(match))
        if told:
            return _without_year(match, told, clause)
    if year := YEAR.search(clause):
        return year[1]
    return relative_date(clause, told) if told else None


def _is_month(match: re.Match[str], sentence: str) -> bool:
    """Tell May and March from verbs, `mars` from the planet."""
    if match["month"].lower() not in ("may", "mars", "march"):
        return True
    if match["month"] in ("may", "march"):
        return False
    if match["d1"] or match["d2"] or match["year"]:
        return True
    return bool(MONTH_TOLD.search(sentence, 0, match.start()))


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    """Give the month's number and the day's, 0 when no day is told."""
    return MONTHS[match["month"].lower()], int(match["d1"] or match["d2"] or 0)


def _without_year(match: re.Match[str], told: date, sentence: str) -> str:
    """Give the last such day or month, or the next one where it is still to come."""
    month, day = _month_and_day(match)
    here = month, day or told.day
    ahead = (month - told.month) % 12
    if ahead == 0 and here[1] < told.day:
        ahead = 12
    is_next = ahead <= AHEAD[tense_at(sentence, *match.span())]
    is_later = here >= (told.month, told.day)
    return _written(told.year + is_next - is_later, month, day)


def _written(year: int, month: int, day: int) -> str:
    """Write a date; of a day that the month does not have, the month."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return f"{year}-{month:02}"


def _day_of(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
