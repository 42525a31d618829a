"""The forms in which publishers write dates, as patterns over folded text."""

import re

from pipelines.dates.month_names import MONTHS
from pipelines.dates.zones import CITIES, REGIONS, UTC_NAMES, ZONES

_ZONE = "|".join(sorted((*UTC_NAMES, *ZONES, *REGIONS, *CITIES), key=len, reverse=True))
_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?!\d)"
    r"(?:(?:t|\s)\s*(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(z\b|[+-]\d\d:?(?:\d\d)?)?)?"
)
DAY_FIRST = re.compile(
    rf"(?<!\d)(\d\d?)\s?(?:er|st|nd|rd|th|º|°|\.)?[\s-]+(?:de |of |d')?{_MONTH},?[\s-]+"
    r"(?:de |del )?((?:19|20)\d\d)(?!\d)"
)
NAMED_YEAR_FIRST = re.compile(
    rf"(?<!\d)((?:19|20)\d\d)\.?,? {_MONTH} (\d\d?)\b(?![:\d])"
)
MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s*(\d\d?)(?:st|nd|rd|th)?(?:,\s*|\s+)((?:19|20)\d\d)(?!\d)"
)
YEAR_FIRST = re.compile(
    r"(?<![\d/.])((?:19|20)\d\d)\s?[/.年]\s?(\d\d?)\s?[/.月]\s?(\d\d?)(?![\d/.]\d)"
)
NUMBERS = re.compile(
    r"(?<![\d/.,-])(\d\d?)([/.-])\s?(\d\d?)\2\s?((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)"
)
SPACED_NUMBERS = re.compile(
    r"(?<![\d/.,-])(\d\d?)( ?[/.|·–-] )(\d\d?)\2((?:19|20)\d\d)(?![\d/-]|\.\d)"
)
CLOCK_FIRST = re.compile(
    rf"\b{_MONTH} (\d\d?) (\d\d):(\d\d):(\d\d) (?:([a-z]{{2,5}}|[+-]\d\d:?\d\d) )?"
    r"((?:19|20)\d\d)(?!\d)"
)
"""As computers print it: Tue Jan 28 15:28:56 CET 2020."""
SECONDS = re.compile(r"(?:/?date\()?(1\d{9})(?:\.?\d{3})?(?:[+-]\d{4})?\)?/?")
"""Seconds or milliseconds since 1970, alone or as scripts write them."""
COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?")
CLOCK = re.compile(
    r"^[\s,|·•(@/–-]*(?:a|at|um|as|alle|ore|om|o|klo)?\s*(\d\d?)\s?(?:[:.h]|\bh\b)\s?(\d\d)?(?::(\d\d))?"
    r"(?![\d/])\s*(a\.? ?m\b\.?|p\.? ?m\b\.?)?(?:\s*uhr)?\s*"
    rf"(?:\(?({_ZONE}|[+-]\d\d:?\d\d)\b)?"
)
AGO = re.compile(
    r"\b(?:il y a|vor|hace)\s+(\d+|une?|einer?m?)\s*(min|h|heure|stunde|hora|jour|tag|dia"
    r"|semaine|woche|j\b)|\b(\d+|an?)\s*(min|hour|hr|h|day|week)\w*\s+ago\b"
)
YESTERDAY = frozenset(("hier", "yesterday", "gestern", "ayer", "ieri"))
THESE_DAYS = re.compile(
    r"(?:^|[,|·•–-]\s*|\b(?:publie|posted|published|veroffentlicht|publicado|updated|le) )"
    r"(hier|yesterday|gestern|ayer|ieri|aujourd'hui|today|heute|hoy|oggi)"
    r"(?=$|[,\s]+(?:a |at |um |a las |alle )?\d\d?\s?[:h]\s?\d?\d?\b)"
)
YEARLESS = re.compile(
    r"\b(?:publiee?s?|mise?s? en ligne|mise?s? a jour|modifiee?s?|posted|published|updated|"
    r"veroffentlicht|publicado)(?: le| on| am| el)? (?:[a-z]+(?:day|di|dimanche|tag),? )?"
    rf"(?:(?P<day>\d\d?)(?:er|st|nd|rd|th|\.)? {_MONTH}|{_MONTH} (?P<late>\d\d?)(?:st|nd|rd|th)?)"
    r"(?!\w|,? \d{4})"
)
"""A day without its year behind the word that says what it is of."""
UNITS = {"m": 1 / 60, "h": 1.0, "s": 1.0, "j": 24.0, "d": 24.0, "t": 24.0, "w": 168.0}
GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
)
"""Between a name and a month that no space parts: the spans of a byline."""
SUPERSCRIPT = re.compile(r"\b1\s+er\b")
