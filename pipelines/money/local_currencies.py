"""Tells which country's francs, rupees or pesos a text speaks of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Final

from pipelines.money.homes import HOMES

NOUNS: Final = {
    "dollars": ("dollars?|bucks?", "(?:nouveaux )?dollars?"),
    "pounds": ("pounds?", "livres?"),
    "CFA": ("CFA francs?|francs? CFA|F ?CFA", "francs? CFA|F ?CFA"),
    "francs": ("francs?", "francs?"),
    "crowns": ("kroner?|kronor|krona|krone|korunas?|kr|crowns?", "couronnes?|kr"),
    "pesos": ("pesos?", "pesos?"),
    "dinars": ("dinars?", "dinars?"),
    "dirhams": ("dirhams?|Dhs?", "dirhams?|DH"),
    "rupees": ("rupees?", "roupies?"),
    "riyals": ("ri[yi]als?", "ri[yi]als?"),
    "shillings": ("shillings?", "shillings?"),
    "lei": ("lei|leu", "lei|leu"),
    "lira": ("liras?", "lires?"),
    "S/": ("soles", "soles"),
}
"""Currency names that several countries share, in English and in French."""
USUAL: Final = {
    "dollars": "USD", "pounds": "GBP", "CFA": "XOF", "rupees": "INR", "yen": "JPY",
    "riyals": "SAR", "shillings": "KES", "lira": "TRY",
}  # fmt: skip
"""The currency that is meant where no country is spoken of."""
RISKY: Final = frozenset(("R", "N", "LE", "php", "cop", "try", "DA"))
"""Signs that are most often something else: they need a country and a large sum."""


def is_local(code: str) -> bool:
    """Tell whether a code stands for a name that several currencies have."""
    return code in HOMES


def local_currency(text: str, at: int, name: str, language: str) -> str | None:
    """Return the code of the country spoken of nearest to a sum; None: of no country.

    One named before the sum is nearer than one named after it.
    """
    usual = USUAL.get(name)
    if name == "dirhams":
        usual = "MAD" if language == "fr" else "AED"
    places = _homes(text, name)
    after = bisect_left(places, (at, ""))
    before, behind = places[max(0, after - 1) : after], places[after : after + 1]
    distances = [(at - place, code) for place, code in before]
    distances += [(2 * (place - at), code) for place, code in behind]
    return min(distances, key=itemgetter(0), default=(0, usual))[1]


@lru_cache(maxsize=4)
def _homes(text: str, name: str) -> list[tuple[int, str]]:
    """Give where a text speaks of the countries that share a name, in order."""
    return sorted(
        (sign.start(), code)
        for code, english, french, signs in HOMES[name]
        if signs
        for sign in re.finditer(rf"(?i:\b(?:{_any(english, french)}))|{signs}", text)
    )


def _any(*alternatives: str) -> str:
    words = [word for part in alternatives for word in part.split("|") if word]
    return "|".join(map(re.escape, words)) or "(?!)"


def shared_words(language: str) -> str:
    """Give one pattern for all shared names, with or without an adjective."""
    french = language == "fr"
    rows = [row for name in NOUNS for row in HOMES[name]]
    adjectives = _any(*(row[1 + french] for row in rows))
    nouns = "|".join(pair[french] for pair in NOUNS.values())
    if french:
        return rf"(?:{nouns})(?: (?:{adjectives})(?:nes?|es?|s)?)?"
    return rf"(?:(?:{adjectives}) )?(?:{nouns})(?: (?:Canadian|Australian|American)(?!\w))?"


def local_words(language: str) -> Iterator[tuple[str, str]]:
    """Give the patterns of the shared names, each with its adjective, and their codes."""
    for name, nouns in NOUNS.items():
        noun = nouns[language == "fr"]
        for code, english, french, _ in HOMES[name]:
            if language == "en":
                yield (
                    rf"(?:{_any(english)}) (?:{noun})|(?:{noun}) (?:{_any(english)})",
                    code,
                )
            else:
                yield rf"(?:{noun}) (?:{_any(french)})(?:nes?|es?|s)?", code
        yield noun, name


@lru_cache(maxsize=2)
def _dollar_words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of a statement on all dollars, and of dollars in words."""
    _, *rows = HOMES["dollars"]
    words = _any(*(row[1 + (language == "fr")] for row in rows))
    if language == "en":
        statement = rf"\bin ({words}) (?:dollars|currency)"
        return re.compile(statement), re.compile(rf"(?:\b({words}) )?\bdollars?\b")
    statement = rf"\b(?:en|exprimée?s? en) dollars ({words})"
    return re.compile(statement), re.compile(rf"\bdollars?\b(?: ({words}))?")


PLAIN_AMERICAN: Final = re.compile(r"US ?\$|\$ ?US|USD|\([^()\n]{0,24}(?:\$|dollars)")
"""American dollars by their sign, or a conversion in brackets."""


@lru_cache(maxsize=1)
def told_dollars(text: str, language: str) -> str:
    """Tell whose dollars the plain ones of a text are.

    `All figures in Canadian dollars`, or no dollars in words but Canadian ones.
    """
    if "ollar" not in text:
        return "USD"
    statement, in_words = _dollar_words(language)
    told = statement.search(text)
    if told:
        return _dollars_of(told[1], language)
    named = {one[1] for one in in_words.finditer(text)}
    if len(named) != 1 or PLAIN_AMERICAN.search(text):
        return "USD"
    return _dollars_of(named.pop(), language)


def _dollars_of(adjective: str | None, language: str) -> str:
    where = 1 + (language == "fr")
    rows = (row[0] for row in HOMES["dollars"] if adjective in row[where].split("|"))
    return next(rows, "USD")
