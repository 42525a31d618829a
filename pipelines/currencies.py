"""Knows how currencies are written: signs, codes and words, in French and English."""

import re
from typing import Final

SIGNS: Final = {
    "US $": "USD", "CA $": "CAD", "AU $": "AUD", "USD $": "USD", "CAD $": "CAD",
    "AUD $": "AUD", "NZD $": "NZD", "SGD $": "SGD", "US$": "USD", "$US": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "R$": "BRL",
    "NT$": "TWD", "MX$": "MXN", "CN¥": "CNY", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND",
    "฿": "THB", "₴": "UAH", "₦": "NGN", "₱": "PHP", "Rs.": "INR", "Rs": "INR",
    "Fr.": "CHF", "RMB": "CNY", "KSh": "KES", "Ksh": "KES", "zł": "PLN",
}  # fmt: skip
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
        (r"(?:Indian )?rupees?", "INR"),
        (r"Pakistani rupees?", "PKR"),
        (r"(?:Russian )?(?:rou?bles?)", "RUB"),
        (r"Swedish (?:kron(?:or|a)|crowns?)|kronor", "SEK"),
        (r"Norwegian (?:kroner?|crowns?)", "NOK"),
        (r"Danish (?:kroner?|crowns?)", "DKK"),
        (r"Czech (?:korunas?|crowns?)", "CZK"),
        (r"(?:Polish )?zlotys?", "PLN"),
        (r"Brazilian reals?|reais", "BRL"),
        (r"Mexican pesos?", "MXN"),
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
        (r"roupies?(?: indiennes?)?", "INR"),
        (r"roubles?", "RUB"),
        (r"couronnes? suédoises?", "SEK"),
        (r"couronnes? norvégiennes?", "NOK"),
        (r"couronnes? danoises?", "DKK"),
        (r"couronnes? tchèques?", "CZK"),
        (r"zlotys?", "PLN"),
        (r"reais|réals?", "BRL"),
        (r"pesos? mexicains?", "MXN"),
        (r"dirhams? (?:des Émirats|émiratis?|emiratis?)", "AED"),
        (r"dirhams?(?: marocains?)?", "MAD"),
        (r"dinars? algériens?", "DZD"),
        (r"dinars? tunisiens?", "TND"),
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


def _longest_first(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


BEFORE: Final = (
    rf"(?:(?<![A-Za-z])(?:{_longest_first([s for s in SIGNS if s != 'zł'])})"
    rf"|(?<!\w)(?:{'|'.join(CODES)})(?=[\s\d]))"
)
AFTER_SIGN: Final = rf"(?:{'|'.join(SUFFIXES)}|[$€£¥₹₩₽₺₪₫฿₴₦₱](?!\d)|zł(?!\w)|(?:{'|'.join(CODES)}|RMB)(?!\w))"


def word_pattern(language: str) -> str:
    """Give the pattern of currency words, the more exact ones first."""
    rows = sorted(WORDS[language], key=lambda row: -len(row[0]))
    coins = "|".join(SMALL_COINS[language])
    return rf"(?:{'|'.join(pattern for pattern, _ in rows)}|{coins})(?!\w)"


def currency_of(written: str, language: str) -> tuple[str, float]:
    """Tell the ISO 4217 code of a sign, code or word, and what one of it is worth."""
    plain = re.sub(r"\s", " ", written.strip())
    if plain in SIGNS:
        return SIGNS[plain], 1
    if plain in CODES:
        return plain, 1
    for pattern, code in SUFFIXES.items():
        if re.fullmatch(pattern, plain):
            return code, 1
    if plain.lower() in SMALL_COINS[language]:
        return SMALL_COINS[language][plain.lower()], 0.01
    for pattern, code in sorted(WORDS[language], key=lambda row: -len(row[0])):
        if re.fullmatch(pattern, plain, re.IGNORECASE):
            return code, 1
    raise ValueError(f"no currency: {written!r}")
