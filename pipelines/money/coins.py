"""Joins the coins to the sum before them: `three dollars and fifty cents`, `3€50`."""

import re
from collections.abc import Iterator

from pipelines.money.figures import Sum

LINK = re.compile(r"(?: and| et|,)? |[\u00a0\u202f]")
BARE = re.compile(r"\d{2}(?![\d%/]|[.,:]\d|[ \u00a0\u202f]?[%€$£\d])")
"""Coins without their name, which only French has: `12 euros 40`."""
UNITS = re.compile(r"(?:€|euros?|francs?|dollars?)$", re.I)
AFTER_COINS = re.compile(
    r"\s(?!(?:et|ou|au|aux?|à|en|pour|par|de|du|dans|sur|chez|contre|le|la|les|l['’]\w+|un|une|l['’]heure|"
    r"est|sont|qui|que|seulement|environ|plus|moins|puis|mais|après|avant)\b)\w"
)
"""A noun after the digits: they count things, and are no coins."""


def join_coins(text: str, sums: list[Sum], language: str) -> list[Sum]:
    """Give each sum with the coins that are written after it as one."""
    return list(_joined(text, sums, language))


def _joined(text: str, sums: list[Sum], language: str) -> Iterator[Sum]:
    last: Sum | None = None
    for found in sums:
        if last and (
            _are_coins(text, last, found) or _are_bare(text, last, found, language)
        ):
            last.currency = last.currency or found.currency
            last.value += found.value / 100
            last.end = found.end
            continue
        if last:
            yield last
        last = found
    if last:
        yield last


def _are_coins(text: str, whole: Sum, coins: Sum) -> bool:
    """Tell coins with their name: `and fifty cents`."""
    return (
        coins.unit < 1
        and coins.value < 100
        and whole.unit == whole.scale == 1
        and whole.currency is not None
        and whole.currency == coins.currency
        and float(whole.value).is_integer()
        and LINK.fullmatch(text, whole.end, coins.start) is not None
    )


def _are_bare(text: str, whole: Sum, coins: Sum, language: str) -> bool:
    """Tell two digits right behind the name or sign of the whole sum."""
    if language != "fr" or whole.scale != 1 or not float(whole.value).is_integer():
        return False
    if coins.before:
        is_parted = whole.currency is None and coins.start == whole.end
        return (
            is_parted and BARE.fullmatch(text, coins.start + 1, coins.end) is not None
        )
    return (
        coins.currency is None
        and whole.currency is not None
        and not whole.before
        and text[whole.end : coins.start] in ("", " ", "\u00a0", "\u202f")
        and BARE.match(text, coins.start) is not None
        and UNITS.search(text[whole.start : whole.end]) is not None
        and AFTER_COINS.match(text, coins.end) is None
    )
