"""Knows how currencies are written: signs, codes and words, in French and English."""

import re
from collections.abc import Iterable
from typing import Final

SIGNS: Final = {
    sign: code
    for code, signs in (
        ("USD", "$|US$|$US|US $|USD $"),
        ("CAD", "C$|CA$|CAD$|CA $|CAD $"),
        ("AUD", "A$|AU$|AU $|AUD $"),
        ("HKD", "HK$"),
        ("NZD", "NZ$|NZD $"),
        ("SGD", "S$|SG$|SGD $"),
        ("BRL", "R$"),
        ("TWD", "NT$"),
        ("MXN", "MX$"),
        ("CNY", "CN¥|RMB"),
        ("EUR", "€"),
        ("GBP", "£"),
        ("JPY", "¥"),
        ("INR", "₹|Rs.|Rs"),
        ("KRW", "₩"),
        ("RUB", "₽"),
        ("TRY", "₺"),
        ("ILS", "₪"),
        ("VND", "₫"),
        ("THB", "฿"),
        ("UAH", "₴"),
        ("NGN", "₦"),
        ("PHP", "₱"),
        ("CHF", "Fr."),
        ("KES", "KSh|Ksh"),
        ("PLN", "zł"),
    )
    for sign in signs.split("|")
}
# Left out: what tech news uses for other things (PHP 8, COP 21, TRY).
CODES: Final = tuple(
    "USD EUR GBP JPY CNY CHF INR CAD AUD NZD HKD SGD TWD KRW BRL MXN SEK NOK DKK PLN "
    "CZK HUF RON ILS AED SAR QAR EGP MAD TND DZD NGN KES ZAR GHS RUB UAH THB IDR "
    "MYR VND PKR BDT XOF XAF".split()
)
WORDS: Final = {
    "en": (
        (r"(?:US |U\.S\. |American )?(?:dollars?|bucks?)", "USD"),
        (r"Canadian dollars?", "CAD"),
        (r"Australian dollars?", "AUD"),
        (r"Hong Kong dollars?", "HKD"),
        (r"Singapore dollars?", "SGD"),
        (r"(?:New )?Taiwan(?:ese)? dollars?", "TWD"),
        (r"New Zealand dollars?", "NZD"),
        (r"euros?", "EUR"),
        (r"(?:British )?pounds?(?: sterling)?|sterling|quid", "GBP"),
        (r"Egyptian pounds?", "EGP"),
        (r"(?:Japanese )?yen", "JPY"),
        (r"(?:Chinese )?(?:yuan|renminbi)", "CNY"),
        (r"(?:South )?(?:Korean )?won", "KRW"),
        (r"Swiss francs?", "CHF"),
        (r"CFA francs?", "XOF"),
        (r"francs?", "francs"),
        (r"(?:Indian )?rupees?", "INR"),
        (r"Pakistani rupees?", "PKR"),
        (r"(?:Russian )?(?:rou?bles?)", "RUB"),
        (r"Swedish (?:kron(?:or|a)|crowns?)|kronor", "SEK"),
        (r"kroner?|krone|kr|crowns?", "crowns"),
        (r"Norwegian (?:kroner?|crowns?)", "NOK"),
        (r"Danish (?:kroner?|crowns?)", "DKK"),
        (r"Czech (?:korunas?|crowns?)", "CZK"),
        (r"(?:Polish )?zlotys?", "PLN"),
        (r"Brazilian reals?|reais", "BRL"),
        (r"Mexican pesos?", "MXN"),
        (r"pesos?", "pesos"),
        (r"dinars?", "dinars"),
        (r"Moroccan dirhams?", "MAD"),
        (r"(?:Emirati |UAE )?dirhams?", "AED"),
        (r"(?:Saudi )?riyals?", "SAR"),
        (r"(?:South African )?rand", "ZAR"),
        (r"(?:Nigerian )?naira", "NGN"),
        (r"(?:Kenyan )?shillings?", "KES"),
        (r"(?:Israeli |new )?shekels?", "ILS"),
        (r"(?:Turkish )?lira", "TRY"),
        (r"(?:Thai )?baht", "THB"),
    ),
    "fr": (
        (r"dollars? canadiens?", "CAD"),
        (r"dollars? australiens?", "AUD"),
        (r"dollars? (?:de )?Hong[ -]?Kong", "HKD"),
        (r"dollars? (?:de Singapour|singapouriens?)", "SGD"),
        (r"dollars? (?:de Taïwan|taïwanais)", "TWD"),
        (r"dollars?(?: américains?| US)?", "USD"),
        (r"euros?", "EUR"),
        (r"livres? égyptiennes?", "EGP"),
        (r"livres? turques?|lires? turques?", "TRY"),
        (r"livres?(?: sterling| britanniques?)?", "GBP"),
        (r"yens?", "JPY"),
        (r"yuans?|renminbis?", "CNY"),
        (r"wons?", "KRW"),
        (r"francs? suisses?", "CHF"),
        (r"francs? CFA", "XOF"),
        (r"francs?", "francs"),
        (r"roupies?(?: indiennes?)?", "INR"),
        (r"roubles?", "RUB"),
        (r"couronnes? suédoises?", "SEK"),
        (r"couronnes? norvégiennes?", "NOK"),
        (r"couronnes? danoises?", "DKK"),
        (r"couronnes? tchèques?", "CZK"),
        (r"couronnes?|kr", "crowns"),
        (r"zlotys?", "PLN"),
        (r"reais|réals?", "BRL"),
        (r"pesos? mexicains?", "MXN"),
        (r"pesos?", "pesos"),
        (r"dirhams? (?:des Émirats|émiratis?|emiratis?)", "AED"),
        (r"dirhams?(?: marocains?)?", "MAD"),
        (r"dinars? algériens?", "DZD"),
        (r"dinars? tunisiens?", "TND"),
        (r"dinars?", "dinars"),
        (r"riyals?(?: saoudiens?)?", "SAR"),
        (r"rands?", "ZAR"),
        (r"nairas?", "NGN"),
        (r"shillings?(?: kényans?)?", "KES"),
        (r"shekels?", "ILS"),
        (r"bahts?", "THB"),
    ),
}
SMALL_COINS: Final = {
    "en": {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP"},
    "fr": {"centime": "EUR", "centimes": "EUR"},
}
SUFFIXES: Final = {
    r"\$ ?US|US ?\$": "USD", r"\$ ?(?:CA|CAN|CAD)(?!\w)": "CAD",
    r"\$ canadiens?": "CAD", r"\$ ?AU(?!\w)": "AUD", r"\$ ?HK(?!\w)": "HKD",
}  # fmt: skip
"""What stands after the number, beside the plain signs and codes."""


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


BEFORE: Final = (
    rf"(?:(?<![A-Za-z])(?:{_any_of(SIGNS.keys() - {'zł'})})"
    rf"|(?<!\w)(?:{_any_of(CODES)})(?=[\s\d]))"
)
"""A sign or code before the number."""
AFTER: Final = (
    rf"(?:{'|'.join(SUFFIXES)}|[$€£¥₹₩₽₺₪₫฿₴₦₱](?!\d)|zł(?!\w)"
    rf"|(?:{_any_of(CODES)}|RMB)(?!\w))"
)
"""A sign or code after it."""


def word_pattern(language: str) -> str:
    """Give the pattern of currency words, the more exact ones first."""
    words = "|".join(pattern for pattern, _ in WORDS[language])
    return rf"(?:{words}|{'|'.join(SMALL_COINS[language])})(?!\w)"


def currency_of(written: str, language: str) -> tuple[str, float]:
    """Tell the ISO 4217 code of a sign, code or word, and what one of it is worth.

    A name that several currencies share stands in the code's place (local_currencies.py).
    """
    plain = re.sub(r"\s", " ", written.strip())
    if plain in SIGNS:
        return SIGNS[plain], 1
    if plain in CODES:
        return plain, 1
    if plain.lower() in SMALL_COINS[language]:
        return SMALL_COINS[language][plain.lower()], 0.01
    for pattern, code in (*SUFFIXES.items(), *WORDS[language]):
        if re.fullmatch(pattern, plain, re.IGNORECASE):
            return code, 1
    raise ValueError(f"no currency: {written!r}")
