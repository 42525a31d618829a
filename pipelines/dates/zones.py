"""Knows the zones of clocks by the names that publishers write."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

UTC_NAMES = ("z", "utc", "gmt")
ZONES = {
    **{"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8},
    **{"pdt": -7, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "mez": 1},
    **{"mesz": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9, "aest": 10},
    **{"aedt": 11, "nzst": 12, "nzdt": 13},
}
REGIONS = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
"""Names of zones, in English, that tell summer from winter by the day."""

CITIES = {
    **dict.fromkeys(
        ("heure de paris", "heure francaise", "heure de france", "paris time"),
        "Europe/Paris",
    ),
    **dict.fromkeys(("heure de bruxelles", "brussels time"), "Europe/Brussels"),
    **dict.fromkeys(("heure de montreal", "heure du quebec"), "America/Toronto"),
    **dict.fromkeys(("heure de londres", "london time", "uk time"), "Europe/London"),
    **dict.fromkeys(("heure de new york", "new york time"), "America/New_York"),
}
"""Names of zones that say whose clock it is, accents left out."""


def zone_of(name: str, language: str) -> tzinfo | None:
    """Return the zone of this name or offset; None where it is none, or may be several."""
    if name in UTC_NAMES:
        return UTC
    if name in CITIES:
        return ZoneInfo(CITIES[name])
    if name in REGIONS:
        return ZoneInfo(REGIONS[name]) if language == "en" else None
    if name in ZONES:
        return timezone(timedelta(hours=ZONES[name]))
    digits = re.sub(r"\D", "", name).ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]))
    if offset > timedelta(hours=15):
        return None
    return timezone(-offset if name[0] == "-" else offset)
