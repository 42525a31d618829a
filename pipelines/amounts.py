"""Finds the sums of money that a text names, as numbers in a currency."""

import re
from collections.abc import Iterator

from crawler.items import Amount
from pipelines.money.local_currencies import (
    RISKY,
    is_local,
    local_currency,
    told_dollars,
)
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
    r"|encaiss\w+|réclam\w+|débours\w+|emprunt\w+|inject\w+|worth|valued at|raised|spen[dt]\w*|paid"
    r"|costs?|pledged?|borrow\w*|injected|fined)\s(?:[^\s.!?]+\s){0,3}$"
    r"|\b(?:subvention|prêt|enveloppe|chèque|budget|amende|dotation|tour de table|ligne de crédit"
    r"|levée de fonds|grant|loan|fine|round|cheque|penalty|credit line)s? "
    r"(?:de (?:près de |plus de )?|of (?:about |over )?)$"
    r"|\b(?:souscri\w*|rach[eè]t|acqui|ach[eè]t|vendue?s?|cédé|repris|bought|sold|acquired|subscribe)"
    r"\w*\s(?:[^.!?\n]{0,40}\s)?(?:pour|for)\s$",
    re.I,
)
"""What makes a bare number of millions money."""
FAR = 1500
"""Characters after which the money named last is forgotten."""
CENTS = frozenset("EUR CAD AUD NZD HKD SGD CHF".split())
MONEY_NOUN = (
    r"(?:aides?|subventions?|dettes?|revenus?|chiffre|investissements?|recettes?|"
    r"bénéfices?|pertes?|crédits?|fonds|cash|apport|prêts?|garanties?|plus|last|this|debt|"
    r"equity|funding|losses|revenue|capital)\b"
)
THINGS = {
    "fr": re.compile(
        rf"\s(?:d['’]|de )(?!{MONEY_NOUN})\w|\s(?!d['’]|de\b|l['’]|{MONEY_NOUN}|"
        r"(?:pour|en|dans|à|au|aux|sur|par|un|une|l[ea]s?|et|ou|dès|sous|avant|après|avec|chez|contre|cette|ce|il|"
        r"elle|lors|via|sont|est|ont|a|qui|que|dont|si|puis|mais|car|quand|lorsque|selon|"
        r"auprès|depuis|sans|jusqu|cash|soit|venant|versée?s?|investis|levés|promis)\b)\w"
    ),
    "en": re.compile(
        rf"\s(?!{MONEY_NOUN}|(?:of )(?:its|his|her|their|the|that|which|it|{MONEY_NOUN})|"
        r"(?:for|in|as|by|at|on|from|to|the|and|or|a|an|was|is|are|were|"
        r"will|went|came|each|over|more|per|earlier|next|when|while|if|but|who|which|that|"
        r"so|before|after|since|until|through|during|with|under|annually|upfront|instead|"
        r"later|ago|today|yesterday|altogether|once|because|into|it|he|she|they)\b)\w"
    ),
}
"""What makes a number that of things: `4 million users`."""
SCALED_THINGS = re.compile(rf"\s(?:d['’]|de |supplémentaires? de )(?!{MONEY_NOUN})\w")
"""The same after a French `millions`, which takes `de`."""
PART = re.compile(
    r"\b(?:dont|et|contre|puis|of which|and|then|against)\s(?:\w+ ){0,1}$", re.I
)
CONVERSION = re.compile(r"[^().!?\n]*\((?:soit |or |about |environ |some )?")
RUNS = re.compile(
    r"\b(?:rang\w+|runs?|running|va|vont|allant|s['’]échelonn\w+|s['’]étal\w+)"
    r" (?:from|de) (?:\w+ ){0,2}$",
    re.I,
)
"""What opens a range and no rise: `from 9 to 12`."""


def find_amounts(text: str, language: str) -> list[Amount]:
    """Find every sum of money; none in a language that is not read."""
    if language not in LANGUAGES:
        return []
    sums = _with_currency(text, read_sums(text, language), language)
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


def _with_currency(text: str, sums: list[Sum], language: str) -> list[Sum]:
    """Give each sum its currency where the text around it tells which."""
    last: Sum | None = None
    is_near = False
    for found in sums:
        if found.currency and is_local(found.currency):
            found.currency = _local(text, found, language)
        if last and found.unit < 1 and _is_in_line(text, last, found):
            found.currency = last.currency if last.currency in CENTS else found.currency
        if found.currency:
            last, is_near = (last if _is_conversion(text, last, found) else found), True
        elif last and found.scale >= 1e5:
            is_near = (is_near and _goes_on(text, last, found, language)) or (
                _is_paid(text, last, found, language)
            )
            if is_near:
                found.currency, last = last.currency, found
        elif last and _is_share(text, last, found, language):
            found.currency = last.currency
    return sums


def _local(text: str, found: Sum, language: str) -> str | None:
    """Tell the currency of a name or sign that several countries share."""
    name = found.currency or ""
    if name == "dollars":
        return told_dollars(text, language)
    if name in RISKY and found.amount < 1000:
        return None
    return local_currency(text, found.start, name, language)


def _is_conversion(text: str, last: Sum | None, found: Sum) -> bool:
    """Tell the same sum once more in brackets: `40 francs (42 euros)`."""
    if last is None or found.start - last.end > 40:
        return False
    return CONVERSION.fullmatch(text, last.end, found.start) is not None


def _is_share(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell a part or a second sum without currency: `700 000 euros, dont 250 000 pour`."""
    between = text[last.end : found.start]
    return (
        last.scale == 1
        and found.amount >= 1000
        and found.end - found.start > 4
        and len(between) < 60
        and PART.search(between) is not None
        and not re.search(r"[.!?;:()\d]", between)
        and not _is_things(text, found, language)
    )


def _is_in_line(text: str, last: Sum, found: Sum) -> bool:
    return found.currency != "GBP" and "\n" not in text[last.end : found.start]


def _is_things(text: str, found: Sum, language: str) -> bool:
    """Tell a number of things by the word after it."""
    is_word = (
        text[found.start : found.end].rstrip("s").endswith(("million", "milliard"))
    )
    shape = SCALED_THINGS if language == "fr" and is_word else THINGS[language]
    return shape.match(text, found.end) is not None


def _is_paid(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell of a bare number that a verb makes money: `elle vaut 5 milliards`."""
    if found.start - last.end > FAR or _is_things(text, found, language):
        return False
    return PAID.search(text, max(0, found.start - 60), found.start) is not None


def _goes_on(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell whether a bare number goes on with the money that was named last."""
    if found.start - last.end > 600 or _is_things(text, found, language):
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
    is_rise = word in ("to", "à") and FROM.search(before) and not RUNS.search(before)
    return not is_rise and low.amount < high.amount


def _may_be_low(low: Sum, high: Sum) -> bool:
    """Tell a low bound from a year or a number of things before the sum."""
    is_year = low.scale == 1 and 1900 <= low.value <= 2100 and high.scale > 1
    scaled = low.value * (high.scale if low.scale == 1 else low.scale)
    return not is_year and (
        scaled < high.amount or (low.value < high.amount and low.value >= 1000)
    )
