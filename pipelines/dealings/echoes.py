"""Leaves out deals that tell another one again: as its mirror, money, part or headline."""

from collections.abc import Sequence
from typing import Final

from crawler.items import Deal
from pipelines.dealings.merging import is_one_name

DONE_TOGETHER: Final = ("acquisition", "partnership")
OF_TWO: Final = ("acquisition", "funding")


def without_echoes(found: Sequence[Deal], headline: str) -> list[Deal]:
    """Leave out deals that tell another one again, as a mirror or as its money."""
    kept: list[Deal] = []
    for deal in found:
        is_told = any(_mirrors(deal, other) or _is_sold(deal, other) for other in kept)
        others = [other for other in found if other is not deal]
        is_of = any(_is_of(deal, other) for other in others)
        is_in = any(_is_inside(deal, other, headline) for other in others)
        if not (is_told or is_of or is_in or _is_cut(deal, others, headline)):
            kept.append(deal)
    return kept


def _mirrors(deal: Deal, other: Deal) -> bool:
    """Tell the same two with their parts changed, or the second of two alone."""
    if deal.kind != other.kind or other.object != deal.subject:
        return False
    if deal.kind == "partnership" and deal.object is None:
        return True
    return deal.kind in DONE_TOGETHER and deal.object == other.subject


def _is_sold(deal: Deal, other: Deal) -> bool:
    """Tell the price of a company as money that it raised of its buyer."""
    is_price = deal.amount and deal.amount == other.amount
    parties = deal.subject, deal.object or other.subject
    is_bought = other.kind == "acquisition" and parties == (other.object, other.subject)
    return bool(deal.kind == "funding" and is_price and is_bought)


def _is_inside(deal: Deal, other: Deal, headline: str) -> bool:
    """Tell the jobs that a company cuts at one of its own again as those of that one."""
    if (deal.kind, other.kind) != ("layoffs", "layoffs"):
        return False
    _, is_named, after = headline.partition(other.subject)
    return bool(is_named) and any(
        f" {at} {deal.subject}" in after for at in ("at", "chez")
    )


def _is_cut(deal: Deal, others: Sequence[Deal], headline: str) -> bool:
    """Tell the first words of a product's name in the headline from the product."""
    if deal.kind != "product_launch":
        return False
    wholes = (
        f"{deal.object} {other.object}"
        for other in others
        if (other.kind, other.subject) == (deal.kind, deal.subject)
    )
    return any(whole in headline for whole in wholes)


def _is_of(deal: Deal, other: Deal) -> bool:
    """Tell what is a part of another deal, or its headline in other words."""
    return _is_spent(deal, other) or _is_invested(deal, other) or _is_named(deal, other)


def _is_invested(deal: Deal, other: Deal) -> bool:
    """Tell what an investor gives a company as a purchase, or as money that it raised."""
    if other.kind != "funding" or other.object != deal.subject:
        return False
    if deal.kind == "acquisition":
        is_news = deal.background == other.background and not deal.amount
        return is_news and deal.object == other.subject
    is_same = deal.amount and deal.amount == other.amount
    is_late = deal.start_char >= other.start_char
    return deal.kind == "funding" and not deal.object and bool(is_same or is_late)


def _is_named(deal: Deal, other: Deal) -> bool:
    """Tell a bond that a sale makes, or the headline of what the text tells otherwise."""
    if deal.kind != "partnership" or not deal.object or other.kind not in OF_TWO:
        return False
    if deal.amount and (deal.amount, deal.start_char) == (
        other.amount,
        other.start_char,
    ):
        return True
    if deal.start_char >= 0 or other.background or not other.object:
        return False
    pairs = ((deal.subject, deal.object), (deal.object, deal.subject))
    return any(
        is_one_name(one, other.subject) and is_one_name(two, other.object)
        for one, two in pairs
    )


def _is_spent(deal: Deal, other: Deal) -> bool:
    """Tell what a buyer pays as money that it raised, or that a site without a place costs,
    as money that was raised for the site."""
    if deal.subject != other.subject:
        return False
    is_price = deal.amount and deal.amount == other.amount
    if deal.kind == "office_opening" and deal.object is None:
        is_raised = other.kind == "funding" and bool(is_price)
        return is_raised or other.kind == "acquisition"
    if other.kind != "acquisition":
        return False
    return bool(deal.kind == "funding" and is_price and not deal.object)
