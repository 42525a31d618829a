"""Reads the single values of a source file: text in, value out, or what to write instead."""

import re
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lxml import etree

LANGUAGE: Final = re.compile(r"[a-z]{2}")
EVERY: Final = re.compile(r"(\d{1,6})\s*([mhd])", re.ASCII)
UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}
SHARE: Final = re.compile(r"(\d{1,3})\s*%", re.ASCII)


class BadValue(ValueError):
    """A value that can't be used: says what to write."""


def as_it_is(text: str) -> str:
    """Take any text."""
    return text


def read_language(text: str) -> str:
    """Read a language; raises BadValue."""
    if not LANGUAGE.fullmatch(text):
        raise BadValue(f"language {text!r}: two letters wanted, like fr or en")
    return text


def read_timezone(text: str) -> str:
    """Read the name of a time zone; raises BadValue."""
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        trouble = f"unknown timezone {text!r}: write one like Europe/Paris"
        raise BadValue(trouble) from error
    return text


def read_address(text: str) -> str:
    """Read an address; raises BadValue."""
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
        good = is_web and parts.port != 0
    except ValueError:
        good = False
    if not good or re.search(r"\s", text):
        raise BadValue(f"{text!r} is no address: write https://…")
    return text


def read_pattern(text: str) -> str:
    """Read a regular expression; raises BadValue."""
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        trouble = f"bad regular expression {text!r}: {error}; write one for Python's re"
        raise BadValue(trouble) from error
    return text


def read_xpath(text: str) -> str:
    """Read an XPath expression; raises BadValue."""
    try:
        etree.XPath(text)
    except etree.XPathSyntaxError as error:
        example = '//div[@class="newsletter"]'
        trouble = f"bad XPath {text!r}: {error}; write one like {example}"
        raise BadValue(trouble) from error
    return text


def read_every(text: str) -> timedelta:
    """Read a time between two requests; raises BadValue."""
    found = EVERY.fullmatch(text)
    if not found or not int(found[1]):
        raise BadValue(f"every {text!r}: write a time like 30m, 2h or 1d")
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def read_whole(text: str) -> int:
    """Read a whole number; raises BadValue."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 9:
        raise BadValue(f"{text!r}: a whole number wanted")
    return int(text)


def read_share(text: str) -> float:
    """Read a part of all articles, from 0 to 1; raises BadValue."""
    found = SHARE.fullmatch(text)
    if not found or int(found[1]) > 100:
        raise BadValue(f"{text!r}: a share of the articles wanted, like 80%")
    return int(found[1]) / 100
