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
    "day": r"journées?",
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
    "swap": r"swaps?|échanges?",
    "sale": r"sales?|ventes?",
    "visit": r"visits?|visites?",
    "session": r"sessions?|séances?",
    "lesson": r"lessons?|leçons?",
    "consultation": r"consultations?",
    "repair": r"repairs?|réparations?",
    "scan": r"scans?",
    "test": r"tests?",
    "click": r"clicks?|clics?",
    "query": r"quer(?:y|ies)",
    "meal": r"meals?|repas",
    "bottle": r"bottles?|bouteilles?",
    "can": r"cans?|canettes?",
    "box": r"box(?:es)?|boîtes?",
    "bag": r"bags?|sacs?",
    "parcel": r"parcels?|packages?|colis",
    "machine": r"machines?",
    "robot": r"robots?",
    "tree": r"trees?|arbres?",
    "cow": r"cows?|vaches?",
    "animal": r"animals?|anima(?:l|ux)|bêtes?",
    "acre": r"acres?",
    "hectare": r"hectares?|ha",
    "child": r"child(?:ren)?|enfants?",
    "developer": r"developers?|développeu(?:r|se)s?",
    "agent": r"agents?",
    "member": r"members?|membres?|adhérente?s?",
    "player": r"players?|joueu(?:r|se)s?",
    "home": r"homes?|logements?",
    "shop": r"shops?|stores?|magasins?|boutiques?",
    "season": r"seasons?|saisons?",
    "weekend": r"week-?ends?",
}
"""The same, behind `per` and `par`; behind an article where the clause ends with them, as
it does not in `a car dealer`."""
ADVERBS: Final = {
    "month": r"monthly|mensuel(?:le)?s?",
    "year": r"yearly|annually|annuel(?:le)?s?",
    "week": r"weekly|hebdomadaires?",
    "day": r"daily|quotidien(?:ne)?s?|journali(?:er|ère)s?",
    "unit": r"each|apiece|(?:la )?pièce|chacune?",
}
"""How a unit is written without a word before it."""
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
    "en": r"[ -]per[ -]|[ -]an?[ -](?!million|thousand)| ?/ ?",
    "fr": r" par | ?/ ?| (?:l[ea]|du) (?!(?:mois|an|année|jour|semaine|trimestre|transaction)\b)"
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
        rf"(?![\w²]|{PASSED})",
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
