"""Tells what a sum of money is: a price of one unit, what a company is valued at, or
neither."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from crawler.items import Amount
from pipelines.money.numerals import GAP
from pipelines.money.valuations import is_valuation, is_worth_billions

UNITS: Final = {
    "minute": r"minutes?|min|mn",
    "hour": r"hours?|heures?|hr|h",
    "night": r"nights?|nuits?|nuitée",
    "day": r"days?|jours?",
    "week": r"weeks?|semaines?|wk",
    "month": r"months?|mois|mo|mth",
    "quarter": r"quarters?|trimestres?",
    "year": r"years?|ans?|années?|yr|annum",
    "user": r"users?|utilisat(?:eur|rice)s?|usagers?",
    "seat": r"seats?|sièges?|postes?",
    "place": r"places?",
    "person": r"persons?|people|personnes?|adult[es]?s?",
    "head": r"heads?|tête|capita",
    "employee": r"employees?|employée?s?|salariée?s?|workers?|collaborateurs?",
    "customer": r"customers?|clients?|subscribers?|abonnée?s?",
    "household": r"households?|foyers?|ménages?|famil(?:y|le)s?",
    "student": r"students?|étudiante?s?|élèves?|pupils?",
    "licence": r"licen[cs]es?",
    "device": r"devices?|appareils?",
    "share": r"shares?|actions?|titres?",
    "token": r"(?:(?:in|out)put )?tokens?|jetons?",
    "message": r"messages?|sms|texts?",
    "request": r"requests?|requêtes?|calls?|appels?",
    "view": r"views?|vues?|impressions?",
    "unit": r"units?|unités?|pieces?|pièces?|items?|exemplaires?|copy|pop",
    "gram": r"gram(?:me)?s?|g",
    "kilogram": r"kilogram(?:me)?s?|kilos?|kg",
    "tonne": r"tonnes?|tons?|t",
    "barrel": r"barrels?|barils?",
    "ounce": r"ounces?|onces?|oz",
    "litre": r"lit(?:re|er)s?|l",
    "gallon": r"gallons?",
    "kilometre": r"kilomet(?:re|er)s?|kilomètres?|km",
    "mile": r"miles?",
    "square metre": r"square met(?:re|er)s?|mètres? carrés?|m²|m2",
    "square foot": r"square f(?:oo|ee)t|sq\.? ?ft",
    "kilowatt-hour": r"kilowatt[ -]?(?:heure|hour)s?|kWh",
    "megawatt-hour": r"m[eé]gawatt[ -]?(?:heure|hour)s?|MWh",
    "kilowatt": r"kilowatts?|kW",
    "gigabyte": r"giga(?:byte|octet)s?|GB|Go",
    "terabyte": r"t[eé]ra(?:byte|octet)s?|TB|To",
    "ride": r"rides?|courses?|trips?|trajets?",
    "ticket": r"tickets?|billets?",
    "vehicle": r"vehicles?|véhicules?",
    "patient": r"patients?",
    "dose": r"doses?",
    "game": r"games?|jeu",
    "episode": r"episodes?|épisodes?",
    "line": r"lines?|lignes?",
    "transaction": r"transactions?",
    "article": r"articles?",
    "image": r"images?|pictures?|photos?",
    "page": r"pages?",
    "song": r"songs?|tracks?|chansons?|morceau",
}
"""What something is paid for, as stored, and how that is written."""
COUNTED: Final = {
    "book": r"books?|livres?",
    "title": r"titles?",
    "work": r"works?|œuvres?",
    "film": r"films?|movies?",
    "stream": r"streams?|écoutes?",
    "download": r"downloads?|téléchargements?",
    "car": r"cars?|voitures?",
    "phone": r"(?:smart)?phones?|téléphones?",
    "room": r"rooms?|chambres?",
    "delivery": r"deliver(?:y|ies)|livraisons?",
}
"""The same, behind `per` and `par` alone: behind an article others go on, as in `a car
dealer`."""
ADVERBS: Final = {
    "month": r"monthly|mensuel(?:le)?s?",
    "year": r"yearly|annually|annuel(?:le)?s?",
    "week": r"weekly|hebdomadaires?",
    "day": r"daily|quotidien(?:ne)?s?|journali(?:er|ère)s?",
    "unit": r"each|apiece|(?:la )?pièce|chacune?",
}
"""How a unit is written without a word before it."""
REGULAR: Final = ADVERBS | {"year": ADVERBS["year"] + "|annual"}
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
    "en": r"[ -]per[ -]|[ -]an?[ -](?!million|thousand)| ?/ ?",
    "fr": r" par | ?/ ?| (?:l[ea]|du) (?!mois|an|année|jour|semaine|trimestre|transaction)"
    r"| (?:de )?l['’](?!an)",
}
"""What stands between a sum and its unit."""
PASSED: Final = r" (?:ago|earlier|later|before|after|of|derni[eè]re?|passée?|à)\b"
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


def unit_before(before: str) -> str | None:
    """Give the time that a fee before its sum is for; None: for none."""
    fee = FEE.search(before[-60:])
    return _named(fee[1] or fee[2], REGULAR) if fee else None


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    units = "|".join(UNITS.values())
    return re.compile(
        rf"(?:{GAP}?{NET})?(?:(?: et|,)?(?:{PER[language]})"
        rf"(?:(?P<thousand>{THOUSANDS}) ?|(?P<million>{MILLIONS}) ?)?(?P<unit>{units})"
        rf"| p[ea]r (?P<counted>{'|'.join(COUNTED.values())})"
        rf"|(?: billed| facturée?s?)?[ -](?P<adverb>{'|'.join(ADVERBS.values())}))"
        rf"(?![\w²]|{PASSED})",
        re.I,
    )


def _unit(match: re.Match[str]) -> str:
    """Give a unit as it is stored."""
    if match["adverb"]:
        return _named(match["adverb"], ADVERBS)
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
