"""Tells bare numbers of people from sums: `30 millions ne paient rien`."""

import re
from typing import Final

from pipelines.money.figures import Sum

MONEY_NOUN: Final = (
    r"(?:aides?|subventions?|dettes?|revenus?|chiffre|investissements?|recettes?|"
    r"bénéfices?|pertes?|crédits?|fonds|cash|apport|prêts?|garanties?|plus|last|this|debt|"
    r"equity|funding|losses|revenue|capital)\b"
)
PEOPLE: Final = (
    r"(?:abonnée?|utilisat(?:eur|rice)|usager|cliente?|joueu(?:r|se)|inscrite?|membre|"
    r"victime|patiente?|habitant|salariée?|élève|étudiante?|internaute|visiteur|spectateur|"
    r"lecteur|auditeur|personne|compte|foyer|électeur|adhérent|mineur|"
    r"user|subscriber|customer|client|player|member|victim|patient|resident|employee|worker|"
    r"student|visitor|viewer|reader|listener|follower|account|household|voter|minor)s|people"
)
COUNTED: Final = re.compile(
    rf"\b(?:{PEOPLE})\b(?: [\w'’-]+)? (?:sont|étaient|seraient|seront|are|were|"
    r"(?:now )?number(?:ed)?|"
    r"(?:sont )?pass\w+ (?:de .{1,20} )?à|atteign\w+|dépass\w+|(?:sont )?tombé\w* à|reached|"
    r"topped|exceed(?:ed)?|(?:rose|grew|fell|climbed|jumped|dropped) (?:from .{1,20} )?to) "
    r"(?:\w+ ){0,2}$"
    r"|\bof (?:whom|them)(?: \w+)? $|\b(?:il y en (?:a|avait|aura)|(?:qu)?['’ ]?il en reste) "
    r"(?:\w+ ){0,2}$",
    re.I,
)
"""What stands before a number of people."""
SUMS_DO: Final = (
    r"(?:(?:pro|re|par)?vienn|rest|manqu|financ|serv|concern|correspond|s['’]ajout|figur|dorm|"
    r"pourr|devr|soi|serai|étai|représent|attend|permett|suffis|pès|aurai|échapp|part|tomb|"
    r"abond|couvr|dépend|aliment|transit|circul)\w*ent\b"
)
ACTING: Final = re.compile(
    rf"\s(?!(?:ne |n['’]|se |y |en )?{SUMS_DO})(?!\w*ment\b)(?:(?:l['’]|les |y |en )ont\b"
    r"|(?:l['’]|les |y |en |ne |n['’]|se |s['’])?\w{2,}ent\b)"
)
"""A French verb behind a number that is people's: sums do little."""
LOW: Final = 1000
"""A sum below is a price, and what is counted in millions beside it is who pays."""
IN_ALL: Final = re.compile(r"(?:soit|or) $")
"""Between a price and what it comes to."""
EARNED: Final = re.compile(rf"\s(?:de|of|in) {MONEY_NOUN}")


def counts_people(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell whether a bare number after a sum is one of people."""
    is_price = last.amount < LOW and found.amount < 1e9
    if is_price and not IN_ALL.search(text, last.end, found.start):
        return EARNED.match(text, found.end) is None
    if COUNTED.search(text, max(0, found.start - 80), found.start):
        return True
    return language == "fr" and ACTING.match(text, found.end) is not None
