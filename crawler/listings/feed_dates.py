"""Reads the dates of feeds and sitemaps: ISO 8601, RFC 822 and what is made of them."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

ISO = re.compile(
    r"((?:19|20)\d\d)[-/.]?(\d\d?)[-/.]?(\d\d?)(?!\d)"
    r"(?:[T\s]+(?:-\s+)?(\d\d?):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*([ap]m\b)?\s*"
    r"([a-z]{1,5}|[a-z]{0,3}[+-]\d\d?:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
DIGITS = re.compile(r"((?:19|20)\d{6})(\d{4}(?:\d\d)?)")
"""Day and hour without anything between."""
NUMERIC = re.compile(
    r"(?:\b([a-z]{3})[a-z]*\.?,?\s+)?\b(\d\d?)([/.-])(\d\d?)\3(\d{4})\b"
    r"(?:[\sT,]+(?:-\s+)?(?:a |at )?(\d\d?)[:h](\d\d)(?::(\d\d))?\s*([ap]m)?\s*"
    r"([a-z]{1,5}\b(?![+-])|[a-z]{0,3}\s?[+-]\d\d?:?(?:\d\d)?)?)?"
)
WEEKDAYS = ("mon lun", "tue mar", "wed mer", "thu jeu", "fri ven", "sat sam", "sun dim")
DAY_FIRST = re.compile(
    r"\b(\d\d?)(?:er|st|nd|rd|th|\.)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d\d)\b"
    r"(?:[\sT,]+(?:-\s+)?(?:a |at |um )?(\d\d?)(?:[:.]| ?h ?)(\d\d)(?:[:.](\d\d))?"
    r"(?:[.,]\d+)?\s*([ap]m)?\s*"
    r"([a-z]{1,5}\b(?![+-])|[a-z]{0,3}\s?[+-]\d\d?:?(?:\d\d)?)?)?"
)
MONTH_FIRST = re.compile(
    r"\b([a-z]{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?(?:,|\s)\s*(\d{4})\b"
    r"(?:[\sT,]+(?:-\s+)?(?:at )?(\d\d?):(\d\d)(?::(\d\d))?\s*([ap]m)?\s*"
    r"([a-z]{1,5}\b(?![+-])|[a-z]{0,3}\s?[+-]\d\d?:?(?:\d\d)?)?)?"
)
ASCTIME = re.compile(
    r"\b([a-z]{3})\s+(\d\d?)\s+(\d\d?):(\d\d):(\d\d)\s+([a-z]{2,5}\s+|[+-]\d{4}\s+)?(\d{4})\b"
)
MONTH_STARTS = (
    ("janv jan ene gen", 1),
    ("feb fev", 2),
    ("mar maer", 3),
    ("apr avr abr", 4),
    ("may mai mei mag", 5),
    ("juin jun giu", 6),
    ("juil jul lug", 7),
    ("aug aou ago", 8),
    ("sep set", 9),
    ("oct okt ott out", 10),
    ("nov", 11),
    ("dec dez dic", 12),
)
MONTHS = {start: number for starts, number in MONTH_STARTS for start in starts.split()}
ZONES = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0),
    **{"met": 1, "mest": 2, "nzst": 12, "sgt": 8, "hkt": 8},
    **{"cet": 1, "mez": 1, "bst": 1, "west": 1, "ist": 5.5, "jst": 9, "kst": 9},
    **{"cest": 2, "mesz": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "aest": 10},
    **{"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6},
    **{"pst": -8, "pdt": -7, "aedt": 11, "brt": -3},
}
OFFSET = re.compile(r"([+-])(\d\d?):?(\d\d)?$")
FIRST_YEAR = 1990

Parts = tuple[str | None, ...]


def iso_date(raw: str | None) -> str | None:
    """Return ISO 8601 with the offset if one is told, a day if no hour is; None when
    it is no date or can't be true."""
    text = (raw or "").strip()[:100]
    if not text:
        return None
    if match := DIGITS.fullmatch(text):
        text = f"{match[1]}T{match[2]}"
    if match := ISO.match(text):
        year, month, day, *clock, zone = match.groups()
        return written(year, int(month), day, tuple(clock), zone)
    if re.fullmatch(r"1\d{9}(?:\d{3})?", text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    return in_words(fold(text))


def in_words(text: str) -> str | None:
    """Read a date whose month is a word."""
    if match := ASCTIME.search(text):
        name, day, hour, minute, second, zone, year = match.groups()
        clock = [hour, minute, second, None]
    elif match := DAY_FIRST.search(text):
        day, name, year, *clock, zone = match.groups()
    elif match := MONTH_FIRST.search(text):
        name, day, year, *clock, zone = match.groups()
    else:
        return in_numbers(text)
    month = MONTHS.get(name[:4]) or MONTHS.get(name[:3])
    return written(year, month, day, tuple(clock), zone) if month else None


def in_numbers(text: str) -> str | None:
    """Read a date with its year at the end; None where nothing tells day from month."""
    match = NUMERIC.search(text)
    if not match:
        return None
    weekday, a, mark, b, year, *clock, zone = match.groups()
    orders = [(a, b), (b, a)]  # day and month
    number = weekday_of(weekday or "")
    if fitting := [o for o in orders if day_of_week(year, o[1], o[0]) == number]:
        orders = fitting
    elif mark == ".":
        del orders[1]
    elif clock[3]:  # a clock of twelve hours: the order of the United States
        del orders[0]
    told = {written(year, int(m), d, tuple(clock), zone) for d, m in orders} - {None}
    return told.pop() if len(told) == 1 else None


def day_of_week(year: str, month: str, day: str) -> int | None:
    """Return the number of the day in its week; None if there is no such day."""
    try:
        return datetime(int(year), int(month), int(day)).weekday()
    except ValueError:
        return None


def weekday_of(name: str) -> int:
    """Return the number that a weekday's name means, in English or French; -1 for none."""
    return next((at for at, names in enumerate(WEEKDAYS) if name in names.split()), -1)


def written(
    year: str, month: int, day: str, clock: Parts, zone: str | None
) -> str | None:
    """Return a date and its hour as ISO 8601; None if there is no such day."""
    hour, minute, second, half = clock
    try:
        moment = datetime(full_year(year), month, int(day))
    except ValueError:
        return None
    if moment.year < FIRST_YEAR:
        return None
    offset = offset_of(zone)
    try:
        moment = moment.replace(
            hour=hour_of(hour, half), minute=int(minute or 0), second=int(second or 0)
        )
    except ValueError:
        hour = None
    # A midnight without a zone is how programs write a day.
    if hour is None or (offset is None and not (moment.hour or moment.minute)):
        return moment.date().isoformat()
    return moment.replace(tzinfo=offset).isoformat()


def full_year(year: str) -> int:
    """Return a year of two digits as RFC 2822 (4.3) reads it, any other as it is."""
    number = int(year)
    return number if len(year) > 2 else number + (2000 if number < 50 else 1900)


def hour_of(hour: str | None, half: str | None) -> int:
    """Return the hour of 24."""
    number = int(hour or 0)
    return number % 12 + 12 * (half.lower() == "pm") if half else number


def offset_of(zone: str | None) -> timezone | None:
    """Return the zone; None for one that is not told or not known."""
    name = (zone or "").strip().lower()
    if match := OFFSET.search(name):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        if offset > timedelta(hours=14):
            return None
        return timezone(-offset if match[1] == "-" else offset)
    return timezone(timedelta(hours=ZONES[name])) if name in ZONES else None


def fold(text: str) -> str:
    """Return the text in lower case without accents."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in text if not unicodedata.combining(char))
