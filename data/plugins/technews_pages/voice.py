"""Says things in the reader's language: words, numbers, sums, dates."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from markupsafe import Markup, escape

from crawler import figures
from technews_pages import moments, typography
from technews_pages.catalogue import fill, load_catalogue
from technews_pages.reasons import say_reason, say_trouble


class Voice:
    """One language at one time; templates call it `t`."""

    def __init__(
        self, language: str, now: datetime, known: Mapping[int, str] | None = None
    ) -> None:
        """`known`: what the language calls entities, by key, where that is not their name."""
        self.known = known or {}
        self.language = language
        self.now = now
        self.phrases = load_catalogue(language)
        names = {key: self.names(key) for key in ("months", "short_months", "weekdays")}
        self.calendar = moments.Calendar(language=language, **names)

    def __call__(self, key: str, **values: object) -> Markup:
        """Say a phrase of the catalogue."""
        phrase = self.phrases[key]
        if not isinstance(phrase, str):
            raise TypeError(f"{key} is not a plain phrase")
        return fill(phrase, values)

    def names(self, key: str) -> list[str]:
        """List the names that the catalogue has under a key."""
        names = self.phrases[key]
        if not isinstance(names, list):
            raise TypeError(f"{key} is not a list")
        return names

    def word(self, group: str, key: str | None) -> str:
        """Say a stored word (kind, status, outcome); itself when it is not known."""
        words = self.phrases[group]
        known = words.get(key or "") if isinstance(words, dict) else None
        return str(known or key or "")

    def name(self, entity_id: int | None, name: str | None) -> str:
        """Say an entity's name as this language has it."""
        return self.known.get(entity_id or 0) or name or ""

    def reason(self, text: str | None) -> Markup:
        """Say what the program wrote of a trouble."""
        return say_reason(self, text)

    def trouble(self, status: str, detail: str | None) -> Markup:
        """Say what is the matter with a source, after its status."""
        return say_trouble(self, status, detail)

    def described_all(self, group: str) -> dict[str, Any]:
        """Give a group of the catalogue; empty when it is none."""
        told = self.phrases[group]
        return told if isinstance(told, dict) else {}

    def described(self, group: str, name: str) -> dict[str, Any]:
        """Give what the catalogue says of a table or ready query, by its parts."""
        known = self.described_all(group).get(name)
        return known if isinstance(known, dict) else {}

    def count(self, key: str, number: int, **values: object) -> Markup:
        """Say how many, in the singular or plural."""
        forms = self.phrases[key]
        if not isinstance(forms, dict):
            raise TypeError(f"{key} has no plural")
        few = number < 2 if self.language == "fr" else number == 1
        phrase = forms["one" if few else "other"]
        return fill(phrase, {"n": self.number(number), **values})

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number."""
        return figures.number(value, self.language, decimals)

    def about(self, key: str, number: int) -> Markup:
        """Say how many, to two figures."""
        figures = 10 ** (len(str(number)) - 2)
        return self(key, n=self.number(round(number / figures) * figures))

    def money(self, value: float | None, currency: str | None) -> str:
        """Write a sum in short; nothing when it is not known."""
        if value is None or not currency:
            return ""
        return figures.money(value, currency, self.language)

    def per(self, unit: str) -> str:
        """Say what a sum is for one of: `user per month` in words."""
        units = (self.word("units", one) for one in unit.split(" per "))
        return " ".join(f"{self('per')} {one}" for one in units)

    def hold(self, text: str, language: str, most: int | None = None) -> str:
        """Keep a text's punctuation on the line of its word; cut what has no end."""
        shown = typography.shorten(text, most) if most else text
        return typography.hold_together(shown, language)

    def day(self, at: date) -> str:
        """Write a day, with the year when it is not this one."""
        return moments.day(at, self.calendar, at.year != self.now.year)

    def short_day(self, at: date) -> str:
        """Write a day for a chart."""
        return moments.short_day(at, self.calendar)

    def dated_day(self, at: date) -> str:
        """Write a day for a chart's end, with the year when it is not this one."""
        year = "" if at.year == self.now.year else f"{figures.SPACE}{at.year}"
        return self.short_day(at) + year

    def reads(self, value: str | None) -> bool:
        """Tell whether a date can be said."""
        return moments.read_moment(value) is not None

    def ago(self, value: str | None, precision: str | None = None) -> Markup:
        """Say a date as near as it is: two hours ago, yesterday, 9 October."""
        moment = moments.read_moment(value, precision)
        return self._time(moment, self._near(moment)) if moment else _as_stored(value)

    def when(self, value: str | None, precision: str | None = None) -> Markup:
        """Say a date in full, with its hour when that is known."""
        moment = moments.read_moment(value, precision)
        return self._time(moment, self._full(moment)) if moment else _as_stored(value)

    def by_own_clock(self, value: str | None, precision: str | None = None) -> str:
        """Say a date by its publisher's clock; empty where that has no other hour."""
        moment = moments.read_moment(value, precision)
        is_told = moment and moment.has_own_clock
        return moments.exact(moment, self.calendar) if moment and is_told else ""

    def on_day(self, value: str | None, *, year: bool = False) -> Markup:
        """Say the day of a date; `year`: with its year, whichever it is."""
        moment = moments.read_moment(value)
        if not moment:
            return _as_stored(value)
        day = moment.shown.date()
        said = moments.day(day, self.calendar) if year else self.day(day)
        return self._time(moment, said)

    def since(self, value: str | None) -> Markup:
        """Say since which day: of this week since Monday, else since 9 October."""
        moment = moments.read_moment(value)
        days = (self.now.date() - moment.shown.date()).days if moment else -1
        if not moment or not 0 <= days < 7:
            return self("since", day=self.on_day(value))
        near = {0: str(self("today")), 1: str(self("yesterday"))}
        day = near.get(days) or self.calendar.weekdays[moment.shown.weekday()]
        return self("since_near", day=self._time(moment, day))

    def at_hour(self, value: str | None, precision: str | None, after: str) -> Markup:
        """Say a date in full, or only its hour when it is on the day of another."""
        moment, other = (
            moments.read_moment(value, precision),
            moments.read_moment(after),
        )
        if not moment:
            return _as_stored(value)
        same_day = other and other.shown.date() == moment.shown.date()
        same_day = same_day and not moment.is_day
        if not same_day:
            return self._time(moment, self._full(moment))
        hour = moments.clock(moment.shown, self.calendar)
        return self._time(moment, str(self("at_hour", hour=hour)))

    def _time(self, moment: moments.Moment, words: str) -> Markup:
        return Markup('<time datetime="{}" title="{}">{}</time>').format(
            moment.stamp, moments.exact(moment, self.calendar), words
        )

    def _full(self, moment: moments.Moment) -> str:
        at = moment.shown
        text = moments.long_day(at.date(), self.calendar)
        if moment.is_day:
            return text
        hour = moments.clock(at, self.calendar)
        return str(self("day_at_hour", day=text, hour=hour))

    def _near(self, moment: moments.Moment) -> str:
        age = (self.now - moment.at).total_seconds()
        if moment.is_day or age >= moments.DAY or age < 0:
            return self._near_day(moment)
        if age < 90:
            return str(self("just_now"))
        if age < 3_570:
            return str(self.count("minutes_ago", round(age / 60)))
        return str(self.count("hours_ago", round(age / 3_600)))

    def _near_day(self, moment: moments.Moment) -> str:
        at = moment.shown.date()
        days = (self.now.astimezone(UTC).date() - at).days
        if 0 <= days <= 1:
            return str(self("today" if days == 0 else "yesterday"))
        if 1 < days < 7 and moment.is_day:
            return moments.long_day(at, self.calendar, year=False)
        if 1 < days < 7:
            hour = moments.clock(moment.shown, self.calendar)
            return f"{self.calendar.weekdays[at.weekday()]} {hour}"
        return self.day(at)

    def week(self, start: date) -> str:
        """Write the days of a week."""
        end = start + timedelta(days=6)
        return f"{self.short_day(start)} – {self.dated_day(end)}"

    def week_of(self, monday: str) -> str:
        """Write the week that begins on a stored day."""
        return self.week(date.fromisoformat(monday))

    def size(self, count: int) -> str:
        """Write a number of bytes."""
        unit = escape(self("bytes"))
        if count < 1_000:
            return f"{count}{figures.SPACE}{unit}"
        size, prefix = (count / 1e6, "M") if count >= 1e6 else (count / 1e3, "k")
        text = figures.number(size, self.language, 1 if size < 10 else 0)
        return f"{text}{figures.SPACE}{prefix}{unit}"


def _as_stored(value: str | None) -> Markup:
    """Show a date that can not be read as it stands in the file."""
    return escape((value or "")[:40])
