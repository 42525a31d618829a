"""Tells which country's francs, crowns or pesos a text speaks of."""

import re
from collections.abc import Iterator
from typing import Final

HOMES: Final = {
    "francs": (
        ("CHF", r"[Ss]uisses?|Swiss|Switzerland|Gen[eè]v[ae]|Z[uü]rich|Lausanne|B[aâ]le|Basel"),
        ("XOF", r"CFA|S[ée]n[ée]gal|Dakar|Abidjan|Ivory Coast|Ivoire|Mali\b|B[ée]nin|Togo|Burkina"),
        ("XAF", r"Cameroun|Cameroon|Douala|Yaoundé|Gabon|Tchad|Chad\b"),
    ),
    "crowns": (
        ("SEK", r"[Ss]uédois|Suède|Swed|Stockholm|Göteborg|Gothenburg|Malmö|SEK"),
        ("NOK", r"[Nn]orvégien|Norvège|Norw|Oslo|Bergen|NOK"),
        ("DKK", r"[Dd]anois|Danemark|Danish|Denmark|Copenhag|DKK"),
        ("CZK", r"[Tt]chèque|Tchéquie|Czech|Prague|Brno|CZK"),
        ("ISK", r"[Ii]slandais|Islande|Iceland|Reykjav|ISK"),
    ),
    "pesos": (
        ("MXN", r"[Mm]exi[cq]"),
        ("ARS", r"[Aa]rgentin|Buenos Aires"),
        ("COP", r"[Cc]olombi|Bogot"),
        ("CLP", r"\bChil(?:e|i)|[Cc]hilien|Santiago"),
        ("PHP", r"[Pp]hilippin|Manil"),
        ("UYU", r"[Uu]ruguay"),
    ),
    "dinars": (
        ("DZD", r"[Aa]lgéri|Algeria|Alger\b|Algiers"),
        ("TND", r"[Tt]unis"),
        ("RSD", r"[Ss]erb|Belgrade"),
        ("KWD", r"K[ou]w[ae][iï]t"),
    ),
}  # fmt: skip
"""Currency code and how its country is spoken of, by what several share the name of."""


def is_local(code: str) -> bool:
    """Tell whether a code stands for a name that several currencies have."""
    return code in HOMES


def local_currency(text: str, at: int, name: str) -> str | None:
    """Return the code of the country spoken of nearest to a sum; None: of no country."""
    return min(_homes(text, at, name), default=(0, None))[1]


def _homes(text: str, at: int, name: str) -> Iterator[tuple[int, str]]:
    for code, signs in HOMES[name]:
        for sign in re.finditer(signs, text):
            yield abs(sign.start() - at), code
