"""Reads one date as publishers write it: ISO, months by name, or hours ago."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from pipelines.dates.month_names import MONTHS, without_accents
from pipelines.dates.patterns import (
    AGO,
    CLOCK,
    CLOCK_FIRST,
    COMPACT,
    DAY_FIRST,
    GLUED,
    ISO,
    MONTH_FIRST,
    NAMED_YEAR_FIRST,
    NUMBERS,
    SECONDS,
    SPACED_NUMBERS,
    SUPERSCRIPT,
    THESE_DAYS,
    UNITS,
    YEAR_FIRST,
    YEARLESS,
    YESTERDAY,
)
from pipelines.dates.zones import UTC_NAMES, ZONES, zone_of

FIRST_YEAR = 1995


@dataclass(slots=True, frozen=True)
class Moment:
    """A date as it is stored: `iso` with offset, or a day."""

    iso: str
    precision: Literal["second", "minute", "day"]
    day: date

    @property
    def instant(self) -> datetime:
        """The moment itself; for a day without an hour its first moment in UTC."""
        found = datetime.fromisoformat(self.iso)
        return found if found.tzinfo else found.replace(tzinfo=UTC)


@dataclass(slots=True, frozen=True)
class Calendar:
    """What a page's dates are read by."""

    fetched_at: datetime
    language: str = "und"
    timezone: str | None = None
    month_first: bool = False


def fold(text: str) -> str:
    """Return the text in lower case without accents, spaces made alike."""
    text = without_accents(GLUED.sub(" ", text.replace("’", "'")))
    return SUPERSCRIPT.sub("1er", " ".join(text.lower().split()))


def read_date(raw: str, calendar: Calendar) -> Moment | None:
    """Return the first date of a text; None when there is none that can be true."""
    found = next(iter(find_dates(raw, calendar)), None)
    return found[1] if found else None


def find_dates(raw: str, calendar: Calendar) -> list[tuple[int, Moment]]:
    """Return all plausible dates of a short text with their places in its folded form."""
    text = fold(raw[:2000])
    found = [*_written(text, calendar), *_digits_only(text, calendar)]
    if not found and len(text) < 80:
        found = _ago(text, calendar)
    plausible = [(at, moment) for at, moment in found if _possible(moment, calendar)]
    return sorted(plausible, key=lambda pair: pair[0])


def _written(text: str, calendar: Calendar) -> list[tuple[int, Moment]]:
    found = []
    for pattern, order in (
        (ISO, "ymd"),
        (DAY_FIRST, "dmy"),
        (MONTH_FIRST, "mdy"),
        (YEAR_FIRST, "ymd"),
        (NAMED_YEAR_FIRST, "ymd"),
        (NUMBERS, "numbers"),
        (SPACED_NUMBERS, "numbers"),
    ):
        for match in pattern.finditer(text):
            day = _day(match, order, calendar)
            if day is None:
                continue
            moment = (
                _iso_moment(match, day, calendar)
                if pattern is ISO and match[4]
                else _with_clock(text[match.end() :], day, calendar)
            )
            found.append((match.start(), moment))
    for match in CLOCK_FIRST.finditer(text):
        day = date_of(match[7], match[1], match[2])
        if day is not None:
            clock = (int(match[3]), int(match[4]), int(match[5]))
            zone = match[6] if match[6] in ZONES or match[6] in UTC_NAMES else None
            found.append((match.start(), _moment(day, clock, zone, calendar, True)))
    return found


def _day(match: re.Match[str], order: str, calendar: Calendar) -> date | None:
    first, second, third = match[1], match[2], match[3]
    if order == "numbers":
        first, second, third = match[1], match[3], match[4]
        by_month = calendar.month_first and match[2].strip() in "/-"
        if int(second) > 12 or (by_month and int(first) <= 12):
            first, second = second, first
        third = third if len(third) == 4 else f"20{third}"
        order = "dmy"
    if order == "mdy":
        first, second = second, first
    if order == "ymd":
        first, third = third, first
    return date_of(third, second, first)


def date_of(year: str, month: str, day: str) -> date | None:
    """Return a day told by digits or a month's name; None when there is no such day."""
    number = MONTHS.get(month) or (int(month) if month.isdigit() else 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _iso_moment(match: re.Match[str], day: date, calendar: Calendar) -> Moment:
    hour, minute, second = int(match[4]), int(match[5]), int(match[6] or 0)
    if hour + minute + second == 0 and not match[7]:
        return Moment(day.isoformat(), "day", day)
    return _moment(day, (hour, minute, second), match[7], calendar, bool(match[6]))


def _with_clock(rest: str, day: date, calendar: Calendar) -> Moment:
    clock = CLOCK.match(rest[:40])
    if not clock or (clock[2] is None and not re.search(r"\dh|\d h", clock[0])):
        return Moment(day.isoformat(), "day", day)
    hour, minute = int(clock[1]), int(clock[2] or 0)
    half = (clock[4] or "")[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    seconds = int(clock[3] or 0)
    return _moment(day, (hour, minute, seconds), clock[5], calendar, bool(clock[3]))


def _moment(
    day: date,
    clock: tuple[int, int, int],
    zone: str | None,
    calendar: Calendar,
    seconds: bool,
) -> Moment:
    """Put day and hour together; without a zone known, the day alone is kept."""
    try:
        moment = datetime(day.year, day.month, day.day, *clock)
    except ValueError:
        return Moment(day.isoformat(), "day", day)
    zone_info = zone_of(zone, calendar.language) if zone else None
    if zone_info is None and calendar.timezone:
        zone_info = ZoneInfo(calendar.timezone)
    if zone_info is None:
        return Moment(day.isoformat(), "day", day)
    iso = moment.replace(tzinfo=zone_info).isoformat()
    return Moment(iso, "second" if seconds else "minute", day)


def _digits_only(text: str, calendar: Calendar) -> list[tuple[int, Moment]]:
    """Read 20260827, 20260827T2018, and seconds or milliseconds since 1970."""
    stripped = text.strip()
    if match := SECONDS.fullmatch(stripped):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        if int(match[1]) % 86400 == 0:
            return [(0, Moment(moment.date().isoformat(), "day", moment.date()))]
        return [(0, Moment(moment.isoformat(), "second", moment.date()))]
    match = COMPACT.match(stripped)
    if not match or len(stripped) > 22:
        return []
    day = _day(match, "ymd", calendar)
    if day is None:
        return []
    if not match[4]:
        return [(0, Moment(day.isoformat(), "day", day))]
    clock = (int(match[4]), int(match[5]), int(match[6] or 0))
    zone = re.search(r"(z|[+-]\d\d:?\d\d)$", stripped)
    return [(0, _moment(day, clock, zone and zone[1], calendar, bool(match[6])))]


def _ago(text: str, calendar: Calendar) -> list[tuple[int, Moment]]:
    match = AGO.search(text)
    if not match:
        return _of_these_days(text, calendar)
    number, unit = match[1] or match[3], match[2] or match[4]
    hours = UNITS["w" if unit in ("semaine", "woche") else unit[0]]
    amount = int(number) if number.isdigit() else 1
    moment = calendar.fetched_at - timedelta(hours=amount * hours)
    if hours >= 24:
        return [
            (match.start(), Moment(moment.date().isoformat(), "day", moment.date()))
        ]
    iso = moment.replace(second=0, microsecond=0).isoformat()
    return [(match.start(), Moment(iso, "minute", moment.date()))]


def _of_these_days(text: str, calendar: Calendar) -> list[tuple[int, Moment]]:
    """Read today and yesterday, alone or with the hour."""
    match = THESE_DAYS.search(text)
    if not match or (match[1] == "hier" and calendar.language != "fr"):
        return _of_this_year(text, calendar)
    zone = ZoneInfo(calendar.timezone) if calendar.timezone else UTC
    today = calendar.fetched_at.astimezone(zone).date()
    day = today - timedelta(days=match[1] in YESTERDAY)
    return [(match.start(), _with_clock(text[match.end() :], day, calendar))]


def _of_this_year(text: str, calendar: Calendar) -> list[tuple[int, Moment]]:
    """Read days without a year: the last ones before the page was fetched."""
    found = []
    for match in YEARLESS.finditer(text):
        number = "day" if match["day"] else "late"
        month, latest = match[2] or match[3], calendar.fetched_at.date()
        for year in (latest.year, latest.year - 1):
            day = date_of(str(year), month, match[number])
            if day and day <= latest:
                clocked = _with_clock(text[match.end() :], day, calendar)
                found.append((match.start(number), clocked))
                break
    return found


def _possible(moment: Moment, calendar: Calendar) -> bool:
    latest = calendar.fetched_at + timedelta(days=1)
    return moment.day.year >= FIRST_YEAR and moment.instant <= latest
