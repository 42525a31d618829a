"""Joins the deals that several sentences tell, and takes apart a listing's money."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from crawler.items import Deal
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import Sentence
from pipelines.dealings.status import status_of
from pipelines.dealings.sums import body_in
from pipelines.dealings.words import EXCHANGE

NEXT: Final = 3
"""Characters between a sentence and the next one, which tells of a part of its sum."""


def of_one_kind(
    deals: Iterable[tuple[Deal, Sentence]],
) -> Iterator[tuple[Deal, Sentence]]:
    """Give a sentence's deals; between the same two only those of the first kind."""
    kinds: dict[tuple[str, str], str] = {}
    for deal, told in deals:
        pair = (deal.subject, deal.object or deal.kind)
        if deal.kind == kinds.setdefault(pair, deal.kind):
            yield deal, told


def as_listing(deal: Deal, sentence: Sentence, told: Sentence, frame: Frame) -> None:
    """Take money that a company raises at an exchange for its listing's."""
    exchange = body_in(sentence, frame, EXCHANGE) if deal.kind == "funding" else None
    if exchange:
        deal.kind, deal.object = "ipo", exchange
        deal.status = status_of("ipo", told.text, 0, 0)


def add_deal(found: list[Deal], new: Deal) -> None:
    """Keep a deal, or add what it tells to the same one found before."""
    old = next((old for old in found if _is_same(old, new)), None)
    if old is None:
        found.append(new)
        return
    if new.object and (old.object is None or new.object.startswith(old.object + " ")):
        old.object = new.object
    if old.amount is None:
        old.amount, old.currency = new.amount, new.currency
    if old.start_char < 0 <= new.start_char:
        old.start_char, old.end_char = new.start_char, new.end_char
        old.status, old.date = new.status, old.date or new.date


def forget_fined(deal: Deal, found: Iterable[Deal]) -> None:
    """Take no company that was fined itself for the authority that fines."""
    fined = {other.subject for other in found if other.kind == "fine"}
    if deal.kind == "fine" and deal.object in fined:
        deal.object = None


def _is_same(old: Deal, new: Deal) -> bool:
    """Tell whether two sentences tell one deal."""
    if old.kind != new.kind or not _is_one_subject(old, new):
        return False
    if old.kind == "office_opening" and (
        old.start_char < 0
        or old.start_char == new.start_char
        or (old.amount and old.amount == new.amount)
    ):
        return True
    if old.kind == "layoffs" and old.start_char >= 0:
        return old.background == new.background
    if old.kind not in ("funding", "fine", "ipo", "layoffs"):
        is_named = old.object is not None and new.object is not None
        is_other = old.background != new.background and _has_other_sum(old, new)
        return is_one_name(old.object, new.object) and (is_named or not is_other)
    if old.amount is None or new.amount is None or old.currency != new.currency:
        return True
    if abs(old.amount - new.amount) <= 0.05 * old.amount:
        return True
    is_part = new.amount < old.amount and 0 <= new.start_char - old.end_char < NEXT
    in_text = old.kind == "funding" and old.start_char >= 0 and not is_part
    return not in_text and not new.background


def _is_one_subject(old: Deal, new: Deal) -> bool:
    """Tell one company, whose name may be longer where its shares are spoken of."""
    short, long = sorted((old.subject, new.subject), key=len)
    return short == long or (old.kind == "ipo" and long.startswith(short + " "))


def _has_other_sum(old: Deal, new: Deal) -> bool:
    return None not in (old.amount, new.amount) and old.amount != new.amount


def is_one_name(old: str | None, new: str | None) -> bool:
    """Tell whether two names may be one: a part of it or nothing may stand for it."""
    if old is None or new is None:
        return True
    short, long = sorted((old.split(), new.split()), key=len)
    return short in (long[: len(short)], long[-len(short) :])


def is_listing_money(deal: Deal, found: Sequence[Deal]) -> bool:
    """Move the money that a listing raises to the listing; true for its own deal."""
    if deal.kind != "funding":
        return False
    before = found[: found.index(deal)]
    for other in found:
        if (other.kind, other.subject) != ("ipo", deal.subject):
            continue
        if other.background != deal.background:
            continue
        is_done = other.status == "completed"
        if is_done and deal.amount and other.amount == deal.amount:
            return True
        if other in before and not deal.background:
            if other.amount is None:
                other.amount, other.currency = deal.amount, deal.currency
            return True
    return False
