"""Joins the two bounds of a range: `$5 to $10 million`, `entre 3 et 4 M€`."""

import re
from collections.abc import Iterator

from pipelines.money.figures import Sum

LINK = {
    "en": re.compile(r"\s?[-–—]\s?|-?\s(?:to|and|or)\s|-to-"),
    "fr": re.compile(r"\s?[-–—]\s?|\s(?:à|et|ou)\s"),
}
BETWEEN = re.compile(r"(?:between|entre|oscill\w+|compris\w*)\b[^.;]{0,25}$", re.I)
FROM = re.compile(r"\b(?:from|de)\s(?:\w+\s){0,2}$", re.I)
CHANGED = re.compile(
    r"\b(?:(?:increas|decreas|declin|climb|jump|dropp|gain|improv|narrow|widen|reduc)\w*"
    r"|rose|risen|rise|fell|fall|fallen|grew|grown|grow|slid|slipped|shrank|up|down"
    r"|(?:gagn|perd|recul|bondi|grimp|baiss|progress|augment|cèd|lâch)\w*)"
    r"(?: by)? (?:about |nearly |some |encore |environ )?$",
    re.I,
)
"""What makes `$1 million to $9 million` a change and what came of it."""
RISES = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|falls?|grew|grows?|grown|went|goes|jump\w*|climb\w*|"
    r"increas\w*|cut|rais\w+|drop\w*|pass\w+|grimp\w+|mont\w+|bond\w+|chut\w+|tomb\w+|"
    r"augment\w+|recul\w+|up|down)\b",
    re.I,
)
"""What makes the second sum of `from $5 to $10 million` what came of the first."""
EXCHANGE_RATE = re.compile(r"\s?[=≈]\s?")
RUNS = re.compile(
    r"\b(?:rang\w+|runs?|running|va|vont|allant|s['’]échelonn\w+|s['’]étal\w+)"
    r" (?:from|de) (?:\w+ ){0,2}$",
    re.I,
)
"""What opens a range and no rise: `from 9 to 12`."""


def with_ranges(text: str, sums: list[Sum], language: str) -> Iterator[tuple[Sum, Sum]]:
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
            if high and _is_fall(text, low, high, language):
                _share_as_fallen(low, high)
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


def _is_fall(text: str, low: Sum, high: Sum, language: str) -> bool:
    """Tell of a sum without a currency from which one fell: `de 36 à 27 euros`."""
    if low.currency or not high.currency or high.before or low.value <= high.value:
        return False
    link = LINK[language].fullmatch(text, low.end, high.start)
    return (
        link is not None
        and link.group().strip() in ("to", "à")
        and low.scale in (1, high.scale)
        and low.value < 20 * high.value
        and not _is_year(low)
        and bool(FROM.search(text[max(0, low.start - 40) : low.start]))
    )


def _is_year(found: Sum) -> bool:
    """Tell of a number that may be a year."""
    return found.scale == 1 and 1900 <= found.value <= 2100


def _share_as_fallen(low: Sum, high: Sum) -> None:
    low.scale, low.unit, low.currency = high.scale, high.unit, high.currency


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
    is_one_scale = low.scale == 1 < high.scale and low.value < high.value
    if word in ("to", "à") and is_one_scale and not RISES.search(before):
        return True
    is_rise = word in ("to", "à") and (
        CHANGED.search(before) or (FROM.search(before) and not RUNS.search(before))
    )
    return not is_rise and low.amount < high.amount


def _may_be_low(low: Sum, high: Sum) -> bool:
    """Tell a low bound from a year, a model or a number of things before the sum."""
    is_year = _is_year(low) and high.scale > 1
    if low.scale == high.scale == 1 and low.value * 200 < high.value:
        return False
    scaled = low.value * (high.scale if low.scale == 1 else low.scale)
    return not is_year and (
        scaled < high.amount or (low.value < high.amount and low.value >= 1000)
    )
