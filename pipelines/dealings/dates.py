"""Tells when a deal happened, as exactly as its sentence and the article's date allow."""

import re
from datetime import date, timedelta
from typing import Final

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
MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
FULL: Final = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)? )?(?P<month>{MONTH})\b\.?"
    rf"(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d))?(?:,? (?P<year>(?:19|20)\d\d))?",
    re.I,
)
YEAR: Final = re.compile(
    r"\b(?:in|en|since|depuis|début|fin|mi-|of|l'été|l'automne|back in|during|summer|"
    r"late|early)[ -]?"
    r"((?:19|20)\d\d)\b",
    re.I,
)
FOUNDED: Final = re.compile(
    r"\b(?:founded|established|created|set up|started|born|fond[ée]\w*|créée?s?|née?s?|"
    r"lancée?s?)(?: \w+){0,3} $",
    re.I,
)
"""The year after it is that of the company's birth."""
WEEKDAY: Final = re.compile(rf"\b(?:{'|'.join(DAYS)})\b", re.I)
LAST_YEAR: Final = re.compile(
    r"\blast year\b|\bl'an (?:dernier|passé)\b|\bl'année dernière\b", re.I
)
TO_COME: Final = re.compile(
    r"\b(?:will|would|(?<!agreed )to|from|until|by|next|due|plans?|planned|expect\w*|starts?|"
    r"opens?|before|d'ici|prochaine?|dès|à partir|jusqu'|\w+era|\w+ont|\w+ra|doit|"
    r"devrai\w+|prév\w+|va|vont)\b",
    re.I,
)
"""Words of a time that is still to come."""
NEXT_YEAR: Final = re.compile(r"\bnext year\b|\bl'(?:an|année) prochaine?\b", re.I)
LAST_MONTH: Final = re.compile(r"\blast month\b|\ble mois dernier\b", re.I)


def date_in(sentence: str, published: str | None) -> str | None:
    """Give the date that a sentence tells as ISO 8601; None when it tells none."""
    told = _day_of(published)
    for match in FULL.finditer(sentence):
        if (
            match["month"].lower() in ("may", "mars", "march")
            and match["month"].islower()
        ):
            continue
        if match["year"] or told:
            return _full(match, told, sentence)
    for year in YEAR.finditer(sentence):
        if not FOUNDED.search(sentence, 0, year.start()):
            return year.group(1)
    return _relative(sentence, told) if told else None


def _full(match: re.Match[str], told: date | None, sentence: str) -> str:
    month, day = MONTHS[match["month"].lower()], match["d1"] or match["d2"]
    if match["year"]:
        year = int(match["year"])
    else:
        assert told is not None
        is_past = not TO_COME.search(sentence[max(0, match.start() - 80) :])
        year = told.year - (month > told.month + (0 if is_past else 6))
    return f"{year}-{month:02}" + (
        f"-{int(day):02}" if day and 0 < int(day) < 32 else ""
    )


def _relative(sentence: str, told: date) -> str | None:
    if LAST_YEAR.search(sentence):
        return str(told.year - 1)
    if NEXT_YEAR.search(sentence):
        return str(told.year + 1)
    if LAST_MONTH.search(sentence):
        return f"{(told.replace(day=1) - timedelta(days=1)):%Y-%m}"
    if weekday := WEEKDAY.search(sentence):
        back = (told.weekday() - DAYS[weekday.group().lower()]) % 7
        return (told - timedelta(days=back)).isoformat()
    return None


def _day_of(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
