"""Finds the sums of money that a text names, as numbers in a currency."""

import re
from collections.abc import Iterator

from crawler.items import Amount
from pipelines.money.local_currencies import is_local, local_currency
from pipelines.money.sums import Sum, read_sums

LANGUAGES = ("en", "fr")
LINK = {
    "en": re.compile(r"\s?[-–—]\s?|\s(?:to|and|or)\s"),
    "fr": re.compile(r"\s?[-–—]\s?|\s(?:à|et|ou)\s"),
}
BETWEEN = re.compile(r"(?:between|entre|oscill\w+|compris\w*)\b[^.;]{0,25}$", re.I)
FROM = re.compile(r"\b(?:from|de)\s(?:\w+\s){0,2}$", re.I)
EXCHANGE_RATE = re.compile(r"\s?[=≈]\s?")
PAID = re.compile(
    r"\b(?:val(?:ait|ent|oris\w+)|vaut|dépens\w+|invest\w+|lev(?:é|ée|er|ait|ant)s?|coût\w+|promet\w*|verse\w*"
    r"|worth|valued at|raised|spen[dt]\w*|paid|costs?|pledged?|borrow\w*)\s(?:[^\s.!?]+\s){0,3}$",
    re.I,
)
"""What makes a bare number of millions money."""
FAR = 1500
"""Characters after which the money named last is forgotten."""
CENTS = frozenset("EUR CAD AUD NZD HKD SGD CHF".split())
THINGS = re.compile(
    r"\s(?:d['’]|de |of )?(?!d['’]|de\b|of\b|aides?\b|subventions?\b|dettes?\b|revenus?\b|chiffre\b"
    r"|investissements?\b"
    r"|recettes?\b|bénéfices?\b|pertes?\b|crédits?\b|fonds\b|cash\b|plus\b|last\b|this\b"
    r"|for\b|in\b|as\b|by\b|at\b|on\b|from\b|to\b|the\b|and\b|or\b|a\b|an\b|was\b|is\b"
    r"|will\b|went\b|came\b|each\b|over\b|more\b|per\b|earlier\b|next\b|when\b|while\b"
    r"|(?:pour|en|dans|à|au|aux|sur|par|un|une|l[ea]s?|et|ou|dès|sous|avant|après|avec"
    r"|chez|contre|l['’]|cette|ce|il|elle|lors|via|sont|est|ont|a|qui|que|dont)\b)\w"
)


def find_amounts(text: str, language: str) -> list[Amount]:
    """Find every sum of money; none in a language that is not read."""
    if language not in LANGUAGES:
        return []
    sums = _with_currency(text, read_sums(text, language))
    return [_amount(text, low, high) for low, high in _ranges(text, sums, language)]


def _amount(text: str, low: Sum, high: Sum) -> Amount:
    return Amount(
        text=text[low.start : high.end],
        amount=round(low.amount, 4),
        currency=low.currency or high.currency or "",
        start_char=low.start,
        end_char=high.end,
        amount_max=None if low is high else round(high.amount, 4),
    )


def _with_currency(text: str, sums: list[Sum]) -> list[Sum]:
    """Give each sum its currency where the text around it tells which."""
    last: Sum | None = None
    is_near = False
    for found in sums:
        if found.currency and is_local(found.currency):
            found.currency = local_currency(text, found.start, found.currency)
        if last and found.unit < 1 and _is_in_line(text, last, found):
            found.currency = last.currency if last.currency in CENTS else found.currency
        if found.currency:
            last, is_near = found, True
        elif found.scale >= 1e5 and last:
            is_near = (is_near and _goes_on(text, last, found)) or (
                _is_paid(text, last, found)
            )
            if is_near:
                found.currency, last = last.currency, found
    return sums


def _is_in_line(text: str, last: Sum, found: Sum) -> bool:
    return found.currency != "GBP" and "\n" not in text[last.end : found.start]


def _is_paid(text: str, last: Sum, found: Sum) -> bool:
    """Tell of a bare number that a verb makes money: `elle vaut 5 milliards`."""
    if THINGS.match(text, found.end) or found.start - last.end > FAR:
        return False
    return PAID.search(text, max(0, found.start - 60), found.start) is not None


def _goes_on(text: str, last: Sum, found: Sum) -> bool:
    """Tell whether a bare number goes on with the money that was named last."""
    if THINGS.match(text, found.end):
        return False
    if found.start - last.end > 600:
        return False
    between = text[last.end : found.start]
    if between.endswith("(") and text[found.end : found.end + 1] in ")":
        return True
    return "\n" not in between and not re.search(r"[.!?]\s", between)


def _ranges(text: str, sums: list[Sum], language: str) -> Iterator[tuple[Sum, Sum]]:
    """Give each sum that has a currency, and both bounds of a range as one."""
    at = 0
    while at < len(sums):
        low, high = sums[at], sums[at + 1] if at + 1 < len(sums) else None
        if high and EXCHANGE_RATE.fullmatch(text, low.end, high.start):
            at += 2
        elif high and _is_range(text, low, high, language):
            _share(low, high)
            yield low, high
            at += 2
        else:
            if low.currency:
                yield low, low
            at += 1


def _share(low: Sum, high: Sum) -> None:
    """Give the low bound the high one's scale and both the same currency."""
    if low.scale == 1 and low.value * high.scale <= high.value * high.scale:
        low.scale = high.scale
    low.unit = low.unit if low.currency else high.unit
    low.currency = low.currency or high.currency
    high.currency = high.currency or low.currency


def _is_range(text: str, low: Sum, high: Sum, language: str) -> bool:
    if not (low.currency or high.currency) or high.start - low.end > 5:
        return False
    link = LINK[language].fullmatch(text, low.end, high.start)
    if not link or (low.currency and high.currency and low.currency != high.currency):
        return False
    word, before = link.group().strip(), text[max(0, low.start - 40) : low.start]
    if word in ("and", "et", "or", "ou") and not BETWEEN.search(before):
        return word in ("ou", "or") and not low.currency and not high.before
    if not high.currency:
        return (word in "-–—" and high.scale >= low.scale) or high.scale > 1
    if not low.currency:
        return not high.before and _may_be_low(low, high)
    return (
        not (word in ("to", "à") and FROM.search(before)) and low.amount < high.amount
    )


def _may_be_low(low: Sum, high: Sum) -> bool:
    """Tell a low bound from a year or a number of things before the sum."""
    is_year = low.scale == 1 and 1900 <= low.value <= 2100 and high.scale > 1
    scaled = low.value * (high.scale if low.scale == 1 else low.scale)
    return not is_year and (
        scaled < high.amount or (low.value < high.amount and low.value >= 1000)
    )
