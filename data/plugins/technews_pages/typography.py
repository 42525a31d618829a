"""Sets numbers, sums of money and spaces as each language does."""

import re
from typing import Final

NARROW: Final = "\u202f"
SPACE: Final = "\u00a0"
SYMBOLS: Final = {
    "USD": ("$", "$"),
    "EUR": ("€", "€"),
    "GBP": ("£", "£"),
    "JPY": ("¥", "¥"),
    "INR": ("₹", "₹"),
    "KRW": ("₩", "₩"),
    "CNY": ("CN¥", "¥ CN"),
    "CAD": ("C$", "$ CA"),
    "AUD": ("A$", "$ AU"),
    "HKD": ("HK$", "$ HK"),
    "SGD": ("S$", "$ SG"),
    "NZD": ("NZ$", "$ NZ"),
    "TWD": ("NT$", "$ TW"),
    "BRL": ("R$", "R$"),
}
"""By currency: before a number in English, after it in French."""
_SCALES: Final = {
    "en": ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1, "")),
    "fr": ((1e9, "Md"), (1e6, "M"), (1, "")),
}
BEYOND: Final = 1e18
"""A sum from here on is a mistake, and is shown in short."""
_BEFORE = re.compile(r" (?=[:;!?»%])")
_AFTER = re.compile(r"(?<=«) ")
_GROUPED = re.compile(r"(?<![\w.,'’-])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?!\w|[.,]\d{3})")
"""A number with its thousands parted; no telephone number, which begins with 0."""


def french_spaces(text: str) -> str:
    """Make the spaces of French punctuation, and of numbers with their thousands
    parted, narrow and unbreakable, one for one."""
    text = _GROUPED.sub(lambda match: match[0].replace(" ", NARROW), text)
    return _AFTER.sub(NARROW, _BEFORE.sub(NARROW, text))


def hold_together(text: str, language: str) -> str:
    """Keep a French text's punctuation and numbers on one line; offsets stay."""
    return french_spaces(text) if language == "fr" else text


def shorten(text: str, most: int) -> str:
    """Cut a text without end after a word."""
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0] or text[:most]}…"


def number(value: float, language: str, decimals: int = 0) -> str:
    """Write a number with its thousands parted."""
    text = f"{value:,.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if language != "fr":
        return text
    return text.replace(",", NARROW).replace(".", ",")


def money(value: float, currency: str, language: str) -> str:
    """Write a sum in short: $6.5bn in English, 6,5 Md$ in French."""
    if not abs(value) < BEYOND:
        return f"{currency}{SPACE}{value:.0e}"
    scales = _SCALES["fr" if language == "fr" else "en"]
    size, unit = next((s for s in scales if abs(value) >= s[0]), scales[-1])
    digits = number(value / size, language, 0 if size == 1 and value >= 100 else 2)
    english, french = SYMBOLS.get(currency, (f"{currency} ", currency))
    if language == "fr":
        gap = SPACE if unit and len(french) > 2 else ""
        return f"{digits}{SPACE}{unit}{gap}{french}".replace(" ", SPACE)
    return f"{english}{digits}{unit}".replace(" ", SPACE)
