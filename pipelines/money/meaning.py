"""Tells what a sum of money is: a price of one unit, what a company is valued at, or
neither."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from crawler.items import Amount
from pipelines.money.numerals import GAP
from pipelines.money.units import ADVERBS, COUNTED, UNITS
from pipelines.money.valuations import is_valuation, is_worth_billions

REGULAR: Final = ADVERBS | {"year": ADVERBS["year"] + "|annual"}
TIMES: Final = ("week", "month", "quarter", "year")
FEE: Final = re.compile(
    rf"\b(?:({'|'.join(REGULAR.values())}) (?:[\w-]+ )?"
    r"(?:fee|price|subscription|plan|rent|charge|penalty|fine|membership|salary|wage|allowance)"
    r" (?:of|at|is|was|from|costs?|costing) "
    rf"|(?:abonnement|forfait|tarif|loyer|prix|salaire|cotisation|prime|redevance|amende"
    rf"|astreinte|pénalité) ({'|'.join(ADVERBS.values())})"
    r" (?:de|à|est de|passe à|à partir de|coûte) )(?:about |only |just |environ |seulement )?$",
    re.I,
)
"""What stands before a sum that is paid again and again."""
THOUSANDS: Final = r"(?:1[ .,]?000|1? ?K|one thousand|a thousand|thousand|millier de)"
MILLIONS: Final = r"(?:(?:1|one|an?|un)? ?million(?: d[e'’])?|1? ?M)"
NET: Final = r"\(?(?:HT|TTC|hors taxes?|plus tax|before tax|net|bruts?)\)?"
PER: Final = {
    "en": r"[ -]per[ -]|[ -]an?[ -](?!million|thousand)| ?/ ?"
    r"| (?:more |extra )?(?:each|every) (?=(?:month|year|week|day|hour|night|quarter)\b)",
    "fr": r" par | ?/ ?| (?:de plus )?chaque (?=(?:mois|an|année|semaine|jour|nuit)\b)"
    r"| (?:l[ea]|du) (?!(?:mois|an|année|jour|semaine|trimestre|transaction)\b)"
    r"| (?:de )?l['’](?!an)"
    r"| (?:à la|au) (?=(?:mois|semaine|nuit|minute|journée|séance)\b(?! d[e'’]))"
    r"| à l['’](?=(?:année|heure|unité)\b(?! d[e'’]))",
}
"""What stands between a sum and its unit."""
ENDS: Final = (
    r"(?=\s*(?:$|[.,;:!?)»”\"/–—\n])"
    r"| (?:and|or|but|for|in|on|at|to|plus|from|with|when|if|by|than|as|per|an?|this|each|instead"
    r"|et|ou|mais|pour|en|dans|à|au|chez|avec|par|hors|puis|contre|sans|tout|depuis|dès)\b)"
)
"""What stands behind a noun that no other word belongs to."""
ANY_NOUN: Final = {
    "en": r" per (?P<noun>(?!(?:the|its|this|that|cent|court|data|company|law|usual|filing|report"
    rf"|statement|source|memo|document|agreement|guidance|contract)\b)(?-i:[a-z]{{3,}})(?<!s)){ENDS}",
    "fr": r"(?P<noun>(?!))",
}
"""A unit whatever it is; French `par` tells as often how or by whom."""
UNKNOWN: Final = {
    "en": r"(?: per(?: [a-z-]+){1,3}(?= per ))??",
    "fr": r"(?: par(?: [a-zà-ÿ-]+){1,3}(?= et par ))??",
}
"""A unit that is left out before the time that is told: `par aidant familial et par mois`."""
FOR_TIME: Final = re.compile(
    r" (?:for (?:the |an? |one )(?:first |full |whole )?|pour (?:une? |l['’]|la |le )"
    rf"(?:premi(?:er|ère) )?)({'|'.join(UNITS[unit] for unit in TIMES)}){ENDS}",
    re.I,
)
"""The time that a price is for: `$35 for the year`."""
LOW: Final = 1000
"""A sum below is a price."""
PASSED: Final = (
    r" (?:ago|earlier|later|before|after|of"
    r"|derni[eè]re?|passée?|prochaine?|suivante?|à)\b"
)
"""What tells that no unit was meant: `$5m a month ago`, `$5m a share of it`."""
JOINED: Final = re.compile(
    r",? (?:or|and|to|ou|et|à|puis|from|(?:up|down) from|contre) |, | ?[/–-] ?"
)
"""What stands between sums of one meaning: `10 or 12 euros a month`."""
AROUND: Final = 120
"""Characters that are looked at on either side."""


def note_meanings(text: str, amounts: Sequence[Amount], language: str) -> None:
    """Note on the sums of a text, given in their order, what they are."""
    for amount in amounts:
        after = text[amount.end_char : amount.end_char + AROUND]
        before = text[max(0, amount.start_char - AROUND) : amount.start_char]
        amount.per = unit_of(after, language) or unit_before(before)
        if not amount.per and amount.amount < LOW:
            amount.per = time_of(after)
        amount.is_valuation = not amount.per and (
            is_valuation(before, after)
            or (amount.amount >= 1e9 and is_worth_billions(before, after))
        )
    pairs = [
        (low, high)
        for low, high in pairwise(amounts)
        if JOINED.fullmatch(text, low.end_char, high.start_char)
    ]
    for low, high in pairs:
        high.is_valuation |= low.is_valuation and not high.per
    for low, high in reversed(pairs):
        if _is_restated(text, low, high):
            continue
        low.per = low.per or (None if low.is_valuation else high.per)


def unit_of(after: str, language: str) -> str | None:
    """Give the unit that the words after a sum say it is for, two joined by `per`; None:
    for none."""
    units: list[str] = []
    pattern, at = _pattern(language), 0
    while len(units) < 2 and (match := pattern.match(after, at)):
        units.append(_unit(match))
        at = match.end()
    return " per ".join(units) or None


def time_of(after: str) -> str | None:
    """Give the time that the words after a price say it is for; None: for none."""
    told = FOR_TIME.match(after)
    return _named(told[1], UNITS) if told else None


def _is_restated(text: str, low: Amount, high: Amount) -> bool:
    """Tell a price given anew for one of several: `$34, or $8.50 each`."""
    link = text[low.end_char : high.start_char].strip(" ,")
    return link in ("or", "ou") and low.amount > 1.5 * high.amount


def unit_before(before: str) -> str | None:
    """Give the time that a fee before its sum is for; None: for none."""
    fee = FEE.search(before[-60:])
    return _named(fee[1] or fee[2], REGULAR) if fee else None


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    units, counted = "|".join(UNITS.values()), "|".join(COUNTED.values())
    return re.compile(
        rf"(?:{GAP}?{NET})?{UNKNOWN[language]}(?:(?: et|,)?(?:{PER[language]})"
        rf"(?:(?P<thousand>{THOUSANDS}) ?|(?P<million>{MILLIONS}) ?)?(?P<unit>{units})"
        rf"|(?:(?: et|,)? p[ea]r |(?:{PER[language]})(?=(?:{counted}){ENDS}))(?P<counted>{counted})"
        rf"|{ANY_NOUN[language]}"
        rf"|(?: billed| facturée?s?)?[ -](?P<adverb>{'|'.join(ADVERBS.values())}))"
        rf"(?![\w²]|['’]\w|{PASSED})",
        re.I,
    )


def _unit(match: re.Match[str]) -> str:
    """Give a unit as it is stored."""
    if match["adverb"]:
        return _named(match["adverb"], ADVERBS)
    if match["noun"]:
        return match["noun"].lower()
    if match["counted"]:
        return _named(match["counted"], COUNTED)
    many = next((many for many in ("thousand", "million") if match[many]), "")
    return f"{many} {_named(match['unit'], UNITS)}".strip()


def _named(written: str, units: dict[str, str]) -> str:
    """Give the unit that is written so; there is one."""
    return next(
        unit
        for unit, words in units.items()
        if re.fullmatch(words, written, re.IGNORECASE)
    )
