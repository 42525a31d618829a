"""Finds the sums of money that a text names, as numbers in a currency."""

from crawler.items import Amount
from pipelines.money.coins import join_coins
from pipelines.money.context import with_currency
from pipelines.money.doubtful import is_idiom
from pipelines.money.figures import Sum
from pipelines.money.meaning import note_meanings
from pipelines.money.ranges import with_ranges
from pipelines.money.sums import read_sums

LANGUAGES = ("en", "fr")


def find_amounts(text: str, language: str) -> list[Amount]:
    """Find every sum of money; none in a language that is not read."""
    if language not in LANGUAGES:
        return []
    sums = with_currency(text, read_sums(text, language), language)
    sums = join_coins(text, sums, language)
    ranges = with_ranges(text, sums, language)
    amounts = [
        _amount(text, low, high) for low, high in ranges if not is_idiom(text, low)
    ]
    note_meanings(text, amounts, language)
    return amounts


def _amount(text: str, low: Sum, high: Sum) -> Amount:
    return Amount(
        text=text[low.start : high.end],
        amount=round(low.amount, 4),
        currency=low.currency or high.currency or "",
        start_char=low.start,
        end_char=high.end,
        amount_max=None if low is high else round(high.amount, 4),
    )
