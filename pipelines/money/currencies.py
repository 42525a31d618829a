"""Knows how currencies are written: signs, codes and words, in French and English."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from pipelines.money.homes import HOMES
from pipelines.money.local_currencies import local_words, shared_words

SIGNS: Final = {
    sign: code
    for code, signs in (
        ("dollars", "$|＄|﹩"),
        ("USD", "US$|$US|US $|USD $|USD$"),
        ("CAD", "C$|CA$|CAD$|CA $|CAD $|Can$"),
        ("AUD", "A$|AU$|AUS$|AUD$|AU $|AUD $"),
        ("HKD", "HK$|HKD$|HKD $"),
        ("NZD", "NZ$|NZD$|NZD $"),
        ("SGD", "S$|SG$|SGD$|SGD $"),
        ("BRL", "R$|BRL$"),
        ("TWD", "NT$|TWD$"),
        ("MXN", "MX$|Mex$|MXN$|MXN $"),
        ("CNY", "CN¥|RMB"),
        ("JPY", "JP¥|JPY¥"),
        ("EUR", "€"),
        ("GBP", "£|￡"),
        ("EGP", "E£"),
        ("yen", "¥|￥"),
        ("INR", "₹"),
        ("rupees", "Rs.|Rs"),
        ("KRW", "₩|￦"),
        ("RUB", "₽"),
        ("TRY", "₺"),
        ("ILS", "₪|NIS"),
        ("VND", "₫"),
        ("THB", "฿"),
        ("UAH", "₴"),
        ("NGN", "₦"),
        ("PHP", "₱"),
        ("KZT", "₸"),
        ("GHS", "₵|GH₵|GH¢"),
        ("CHF", "Fr."),
        ("KES", "KSh|Ksh|KSh.|Ksh."),
        ("UGX", "USh|Ush"),
        ("TZS", "TSh|Tsh"),
        ("CFA", "CFA|FCFA"),
        ("crowns", "kr|Kr|kr."),
        ("DKK", "DKr|Dkr|DKr."),
        ("SEK", "SKr|Skr|SKr."),
        ("NOK", "NKr|Nkr|NKr."),
        ("PLN", "zł"),
        ("CZK", "Kč"),
        ("RM", "RM"),
        ("IDR", "Rp|Rp."),
        ("BDT", "Tk|৳"),
        ("dirhams", "Dh|Dhs|DH"),
        ("SR", "SR"),
        ("KD", "KD"),
        ("S/", "S/|S/."),
        ("LE", "LE"),
        ("R", "R"),
        ("N", "N"),
        ("php", "PHP"),
        ("cop", "COP"),
        ("try", "TRY|TL"),
    )
    for sign in signs.split("|")
}
LOCAL_CODES: Final = ("PHP", "COP", "TRY")
"""Codes that tech news uses for other things (PHP 8, COP 21, TRY)."""
CODES: Final = tuple(
    "USD EUR GBP JPY CNY CHF INR CAD AUD NZD HKD SGD TWD KRW BRL MXN SEK NOK DKK PLN "
    "CZK HUF RON ILS AED SAR QAR EGP MAD TND DZD NGN KES ZAR GHS RUB UAH THB IDR "
    "MYR VND PKR BDT XOF XAF ISK BGN ARS CLP PEN UYU LKR NPR JOD KWD BHD OMR LBP UGX "
    "TZS RWF ETB MUR KZT UZS GEL RSD MGA GNF CDF XPF".split()
)
OWN_WORDS: Final = {
    "en": (
        (r"quid|sterling|pounds? sterling", "GBP"),
        (r"euros?", "EUR"),
        (r"(?:Japanese )?yen", "JPY"),
        (r"(?:Chinese )?(?:yuan|renminbi)", "CNY"),
        (r"(?:South )?(?:Korean )?won", "KRW"),
        (r"(?:Russian )?ro?ubles?", "RUB"),
        (r"(?:Polish )?(?:zlotys?|złotys?)", "PLN"),
        (r"Brazilian reals?|reais", "BRL"),
        (r"(?:Swedish )?kronor", "SEK"),
        (r"(?:Czech )?korunas?", "CZK"),
        (r"(?:South African )?rands?", "ZAR"),
        (r"(?:Nigerian )?nairas?", "NGN"),
        (r"(?:Israeli |new )?shekels?", "ILS"),
        (r"(?:Thai )?bahts?", "THB"),
        (r"(?:Malaysian )?ringgits?", "MYR"),
        (r"(?:Indonesian )?rupiahs?", "IDR"),
        (r"(?:Vietnamese )?dongs?", "VND"),
        (r"(?:Ghanaian )?cedis?", "GHS"),
        (r"(?:Ethiopian )?birrs?", "ETB"),
        (r"(?:Bangladeshi )?takas?", "BDT"),
        (r"(?:Hungarian )?forints?", "HUF"),
        (r"(?:Bulgarian )?le(?:va|vs?)", "BGN"),
        (r"(?:Ukrainian )?hryvni?as?", "UAH"),
        (r"(?:Kazakh(?:stani)? )?tenges?", "KZT"),
        (r"Uzbek (?:som|sum)", "UZS"),
        (r"(?:Georgian )?laris?", "GEL"),
        (r"(?:Malagasy )?ariary", "MGA"),
    ),
    "fr": (
        (r"euros?", "EUR"),
        (r"yens?", "JPY"),
        (r"yuans?|renminbis?", "CNY"),
        (r"wons?", "KRW"),
        (r"roubles?", "RUB"),
        (r"zlotys?", "PLN"),
        (r"reais|réa(?:l|i|ux)s?", "BRL"),
        (r"rands?", "ZAR"),
        (r"nairas?", "NGN"),
        (r"(?:nouveaux )?shekels?", "ILS"),
        (r"bahts?", "THB"),
        (r"ringgits?", "MYR"),
        (r"roupiahs?|rupiahs?", "IDR"),
        (r"dongs?", "VND"),
        (r"cédis?|cedis?", "GHS"),
        (r"birrs?", "ETB"),
        (r"takas?", "BDT"),
        (r"forints?", "HUF"),
        (r"levas?|levs?", "BGN"),
        (r"hryvnias?", "UAH"),
        (r"tenges?", "KZT"),
        (r"soums?", "UZS"),
        (r"laris?", "GEL"),
        (r"ariarys?", "MGA"),
    ),
}
DOLLARS: Final = frozenset(row[0] for row in HOMES["dollars"])
DOLLAR_SIGN: Final = re.compile(r"[A-Z]{0,3}\$")
DOTTED: Final = frozenset("BRL IDR VND CLP COP ARS PYG".split())
"""Currencies whose thousands are parted by dots in any language, as at home."""
THOUSANDS: Final = {"M": 1e6, "K": 1e3, "k": 1e3}
"""What stands before a code: `MEUR 30`."""
SMALL_COINS: Final = {
    "en": {
        "¢": "dollars", "cent": "dollars", "cents": "dollars", "pence": "GBP", "penny": "GBP",
        "euro cent": "EUR", "euro cents": "EUR",
        **{
            f"{home} {coin}".lower(): code
            for code, homes, *_ in HOMES["dollars"]
            for home in homes.split("|")
            for coin in ("cents", "cent")
        },
    },
    "fr": {
        "¢": "dollars", "cts": "EUR", "centime": "EUR", "centimes": "EUR", "pence": "GBP",
        "penny": "GBP", "centimes suisses": "CHF", "centime suisse": "CHF",
        **{f"cents d{mark}euro": "EUR" for mark in "'’"},
        **{
            f"{coin} {home}{end}".lower(): code
            for code, _, homes, _ in HOMES["dollars"]
            for home in homes.split("|")
            for coin, end in (("cents", "s"), ("cents", ""), ("cent", ""))
        },
    },
}  # fmt: skip
SUFFIXES: Final = {
    r"\$ ?US|US ?\$": "USD", r"\$ ?(?:CA|CAN|CAD)(?!\w)": "CAD",
    r"\$ canadiens?": "CAD", r"\$ ?AU(?!\w)": "AUD", r"\$ ?HK(?!\w)": "HKD",
    r"\$ ?(?:NZ|NZD)(?!\w)": "NZD", r"\$ ?(?:SG|SGD)(?!\w)": "SGD",
    r"usd(?!\w)": "USD", r"eur(?!\w)": "EUR", r"gbp(?!\w)": "GBP",
    r"DA(?!\w)": "DA", r"Ft(?!\w)": "HUF", r"DHS?(?!\w)": "dirhams",
}  # fmt: skip
"""What stands after the number, beside the plain signs and codes."""


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


BEFORE: Final = (
    rf"(?:(?<![A-Za-z])(?:{_any_of(SIGNS.keys() - {'zł', 'Kč', *LOCAL_CODES})})"
    rf"|(?<!\w)(?:[MKk]?(?:EUR|USD|GBP|CHF|SEK|NOK|DKK)|{_any_of((*CODES, *LOCAL_CODES))}))"
)
"""A sign or code before the number."""
ENDS: Final = frozenset(sign[-1] for sign in (*SIGNS, *CODES))
"""The last letters of those."""
AFTER: Final = (
    rf"(?:{'|'.join(SUFFIXES)}|[$€£¥₹₩₽₺₪₫฿₴₦₱₸₵￥＄￡](?!\d)|(?:zł|Kč|RM)(?!\w)"
    rf"|(?:{_any_of(CODES)}|RMB)(?!\w))"
)
"""A sign or code after it."""


def word_pattern(language: str) -> str:
    """Give the pattern of currency words, the more exact ones first."""
    words = "|".join(pattern for pattern, _ in OWN_WORDS[language])
    shared = shared_words(language)
    return rf"(?:{_any_of(SMALL_COINS[language])}|{words}|{shared})(?!\w)"


def currency_of(written: str, language: str) -> tuple[str, float]:
    """Tell the ISO 4217 code of a sign, code or word, and what one of it is worth.

    A name that several currencies share stands in the code's place (local_currencies.py).
    """
    plain = re.sub(r"\s", " ", written.strip())
    if plain in SIGNS:
        return SIGNS[plain], 1
    if plain in CODES:
        return plain, 1
    if plain[1:] in CODES and plain[0] in THOUSANDS:
        return plain[1:], THOUSANDS[plain[0]]
    if plain.lower() in SMALL_COINS[language]:
        return SMALL_COINS[language][plain.lower()], 0.01
    for pattern, code in _patterns(language):
        if pattern.fullmatch(plain):
            return code, 1
    if " " in plain:
        return currency_of(plain.split(" ")[language == "en"], language)
    raise ValueError(f"no currency: {written!r}")


@lru_cache(maxsize=2)
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (*SUFFIXES.items(), *OWN_WORDS[language], *local_words(language))
    return tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in rows)


@lru_cache(maxsize=1)
def dollars_by_sign(text: str) -> str | None:
    """Tell whose dollars a text means that writes one sign alone, as `C$`; None for plain ones."""
    signs = set(DOLLAR_SIGN.findall(text))
    code = SIGNS.get(signs.pop()) if len(signs) == 1 else None
    return code if code in DOLLARS else None
