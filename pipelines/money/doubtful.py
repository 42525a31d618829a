"""Tells money from what is written alike: pounds of flour, 1080p, books, a match won."""

import re
from collections.abc import Iterator

from pipelines.money.figures import Sum

PENCE = re.compile(r"(?<![\w.,])(\d{1,4}(?:\.\d+)?)p(?!\w)")
LINES = frozenset("144 240 360 480 540 576 720 1080 1440 2160 4320".split())
"""Of a picture: 1080p is no price."""
EACH = re.compile(r"\s(?:an?|per|each|apiece)\b|/(?!\d)")
COST = re.compile(
    r"\b(?:costs?|charge[ds]?|pa(?:y|id)s?|priced at|fee of|charge of|(?:charge|price|fee)s? "
    r"(?:rises?|rose|falls?|fell|went|goes) to) (?:just |only |about )?$"
)
SHARES = re.compile(r"\b(?:shares?|stocks?|dividend)\b", re.I)
TRADED = re.compile(
    r"\b(?:clos(?:ed|ing)|trad(?:ed|ing)|opened|bid|float\w*|offer)\b", re.I
)
WEIGHT = re.compile(r"\b(?:weigh|thrust|payload|heavy|lift)\w*[^.]{0,40}$", re.I)
BOOKS = re.compile(
    r"\b(?:vend\w+|exemplaires?|imprim\w+|lect\w+|édit\w+|bibliothè\w+|librair\w+|numéris\w+|"
    r"auteur\w*|ouvrages?|catalogue|écrit\w*)",
    re.I,
)
PRICED = re.compile(
    r"-pounds? (?:[\w-]+ )?(?:fines?|fees?|vouchers?|tickets?|grants?|notes?|bills?|deals?|loans?|"
    r"prizes?|bonus|lev(?:y|ies)|tax|charges?|deposits?|prices?|price|gift|coupons?|rise|cut|offers?|"
    r"subscriptions?|penalt(?:y|ies)|payments?|discounts?|refunds?|cheques?|budgets?|surcharges?)\b"
)
"""What makes pounds before a noun money: a `50-pound fine`, no `2-pound tablet`."""
POUNDS = re.compile(
    r"£|sterling|pence|\bU\.?K\b|\bBrit\w+|\bEngland|\bScot\w+|\bLondon|\bWales"
)


IDIOM = re.compile(
    r"an? (?:million|billion)[ -]dollar question\b|\$64,000 question\b"
    r"|two cents(?= (?:on|about|in)\b|[.,;!?])",
    re.I,
)
MINE = re.compile(r"\b(?:my|your|his|her|our|their|the) $", re.I)


def is_idiom(text: str, found: Sum) -> bool:
    """Tell a saying from a sum: a `million-dollar question`, `my two cents`."""
    saying = IDIOM.match(text, found.start)
    if saying is None:
        return False
    before = text[max(0, found.start - 8) : found.start]
    return "question" in saying[0].lower() or MINE.search(before) is not None


def is_money(text: str, found: Sum, match: re.Match[str], language: str) -> bool:
    """Tell pounds and `won` that are money from weights, books and verbs."""
    word = match["after"].lower()
    if match["after"] == "Cent" and language == "en":
        return False
    if word in ("livre", "livres"):
        window = text[max(0, found.start - 80) : found.end + 60]
        return found.scale > 1 and not BOOKS.search(window)
    if word in ("pound", "pounds") and found.scale == 1:
        window = text[max(0, found.start - 50) : found.start]
        hyphen = match.start("after") - 1
        weight = (
            text.startswith(" of ", match.end())
            or WEIGHT.search(window)
            or (text[hyphen] == "-" and not PRICED.match(text, hyphen))
        )
        return not weight and bool(
            POUNDS.search(text, max(0, found.start - 3000), found.end + 3000)
        )
    if word == "won" and language == "en":
        return found.scale > 1 or "," in match.group()
    return True


def read_pence(text: str) -> Iterator[Sum]:
    """Read prices in pence, of shares above all: `280p`."""
    for match in PENCE.finditer(text):
        start = max(
            text.rfind("\n", 0, match.start()), text.rfind(". ", 0, match.start())
        )
        near = text[max(0, start) : match.end() + 60]
        if SHARES.search(near) or (match[1] not in LINES and _is_price(near, match)):
            yield Sum(
                start=match.start(), end=match.end(), value=float(match[1]),
                currency="GBP", unit=0.01,
            )  # fmt: skip


def _is_price(near: str, match: re.Match[str]) -> bool:
    """Tell a price by what is traded near it, or is paid for it."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    return bool(
        TRADED.search(near)
        or EACH.match(match.string, match.end())
        or COST.search(before)
    )
