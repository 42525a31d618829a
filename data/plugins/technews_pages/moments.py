"""Reads stored dates and says them in words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from crawler.figures import NARROW, SPACE

DAY: Final = 86_400
YEARS: Final = range(1000, 9999)
"""Years within which a date can be counted with: a week on, or in another zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A stored date: a day, or a time with its offset."""

    at: datetime
    """Aware; midnight UTC for a day."""
    is_day: bool
    """True when the hour is not known."""

    @property
    def shown(self) -> datetime:
        """The moment by the one clock that pages have, UTC; publishers have many.

        A day without an hour stays that day.
        """
        return self.at if self.is_day else self.at.astimezone(UTC)

    @property
    def has_own_clock(self) -> bool:
        """Tell whether its publisher's clock shows another hour than UTC."""
        return not self.is_day and bool(self.at.utcoffset())

    @property
    def utc(self) -> str:
        """The moment in UTC for what is taken away: to the second, or its day."""
        return self.shown.strftime("%Y-%m-%d" if self.is_day else "%Y-%m-%dT%H:%M:%SZ")

    @property
    def stamp(self) -> str:
        """The exact form, for machines; HTML allows three digits after a second."""
        if self.is_day:
            return self.at.date().isoformat()
        exact = "milliseconds" if self.at.microsecond else "seconds"
        return self.at.isoformat(timespec=exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A language's names and phrases for dates."""

    language: str
    months: list[str]
    short_months: list[str]
    weekdays: list[str]


def read_moment(value: str | None, precision: str | None = None) -> Moment | None:
    """Read a stored date; None when there is none or it can't be read."""
    try:
        at = datetime.fromisoformat(value or "")
    except ValueError:
        return None
    if at.year not in YEARS:
        return None
    is_day = precision == "day" or len(value or "") <= len("2024-10-09")
    return Moment(at=at if at.tzinfo else at.replace(tzinfo=UTC), is_day=is_day)


def in_utc(value: str | None, precision: str | None = None) -> str | None:
    """Give a stored date in UTC, for what is taken away; as stored if it can't be read."""
    moment = read_moment(value, precision)
    return moment.utc if moment else value


def instant_of(value: str | None, precision: str | None = None) -> float:
    """Give a stored date as a number that sorts, whatever the offsets; 0 for none."""
    moment = read_moment(value, precision)
    return moment.at.timestamp() if moment else 0.0


def read_day(text: str | None) -> date | None:
    """Read the day of a stored date, in UTC; None when there is none."""
    moment = read_moment(text) or read_moment((text or "")[:10])
    return moment.shown.date() if moment else None


def clock(at: datetime, calendar: Calendar) -> str:
    """Write the time of day: 9 h 12, 9:12 am."""
    if calendar.language == "fr":
        return f"{at.hour}{NARROW}h{NARROW}{at.minute:02}"
    half = "am" if at.hour < 12 else "pm"
    return f"{at.hour % 12 or 12}:{at.minute:02}{SPACE}{half}"


def day(at: date, calendar: Calendar, year: bool = True) -> str:
    """Write a day without its weekday: 9 October 2024, 1er mars."""
    text = f"{_day_number(at, calendar)}{SPACE}{calendar.months[at.month - 1]}"
    return f"{text} {at.year}" if year else text


def short_day(at: date, calendar: Calendar) -> str:
    """Write a day for a chart or a narrow column: 9 Oct., 9 oct."""
    month = calendar.short_months[at.month - 1]
    return f"{_day_number(at, calendar)}{SPACE}{month}"


def _day_number(at: date, calendar: Calendar) -> str:
    return "1er" if calendar.language == "fr" and at.day == 1 else str(at.day)


def long_day(at: date, calendar: Calendar, year: bool = True) -> str:
    """Write a day with its weekday."""
    return f"{calendar.weekdays[at.weekday()]} {day(at, calendar, year)}"


def exact(moment: Moment, calendar: Calendar) -> str:
    """Write all that is known of a moment."""
    text = long_day(moment.at.date(), calendar)
    if moment.is_day:
        return text
    return f"{text}, {clock(moment.at, calendar)} ({offset(moment.at)})"


def offset(at: datetime) -> str:
    """Write how far a clock is from UTC: UTC+02:00."""
    told = at.strftime("%z")
    return f"UTC{told[:3]}:{told[3:5]}"
