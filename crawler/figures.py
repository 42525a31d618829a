"""Writes numbers and sums of money as each language does: on pages and in alerts."""

from collections.abc import Mapping
from typing import Any, Final

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
        gap = SPACE if unit and french == currency else ""
        return f"{digits}{SPACE}{unit}{gap}{french}".replace(" ", SPACE)
    return f"{english}{digits}{unit}".replace(" ", SPACE)


def for_people(row: Mapping[str, Any], column: str) -> str:
    """Write a value of a query's row in English; a sum where the row has its currency."""
    value, currency = row[column], row.get("currency")
    if not isinstance(value, int | float):
        return "" if isinstance(value, bytes) else str(value)
    if column.startswith("amount") and isinstance(currency, str) and currency:
        return money(value, currency, "en")
    is_whole = isinstance(value, float) and value.is_integer()
    return number(value, "en") if is_whole else str(value)


def for_machines(row: Mapping[str, Any]) -> dict[str, Any]:
    """Give a query's row with whole numbers written as such."""
    return {
        key: int(value) if isinstance(value, float) and value.is_integer() else value
        for key, value in row.items()
    }


def counted(count: int, noun: str) -> str:
    """Write how many of something there are, in English."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
