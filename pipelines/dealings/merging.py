"""Joins the deals that several sentences tell, and takes apart a listing's money."""

from collections.abc import Sequence

from crawler.items import Deal
from pipelines.dealings.masked import Sentence
from pipelines.dealings.subjects import Frame, may_be_subject
from pipelines.dealings.sums import leader_in


def add_deal(found: list[Deal], new: Deal) -> None:
    """Keep a deal, or add what it tells to the same one found before."""
    old = next((old for old in found if _is_same(old, new)), None)
    if old is None:
        found.append(new)
        return
    old.object = old.object or new.object
    if old.amount is None:
        old.amount, old.currency = new.amount, new.currency
    if old.start_char < 0 <= new.start_char:
        old.start_char, old.end_char = new.start_char, new.end_char
        old.status, old.date = new.status, old.date or new.date


def _is_same(old: Deal, new: Deal) -> bool:
    """Tell whether two sentences tell one deal."""
    if (old.kind, old.subject) != (new.kind, new.subject):
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
        return None in (old.object, new.object) or old.object == new.object
    if old.amount is None or new.amount is None or old.currency != new.currency:
        return True
    if abs(old.amount - new.amount) <= 0.05 * old.amount:
        return True
    in_text = old.kind == "funding" and old.start_char >= 0
    return not in_text and not new.background


def is_listing_money(deal: Deal, found: Sequence[Deal]) -> bool:
    """Move the money that a listing raises to the listing; true for its own deal."""
    if deal.kind != "funding" or deal.background:
        return False
    for other in found[: found.index(deal)]:
        if (other.kind, other.subject, other.background) == (
            "ipo",
            deal.subject,
            False,
        ):
            if other.amount is None:
                other.amount, other.currency = deal.amount, deal.currency
            return True
    return False


def add_leaders(
    found: Sequence[Deal], sentences: Sequence[Sentence], frame: Frame
) -> None:
    """Take a round's lead investor from the two sentences after it."""
    for deal in found:
        if deal.kind != "funding" or deal.object or deal.background:
            continue
        near = [one for one in sentences if 0 <= one.start - deal.end_char < 400]
        leaders = [leader_in(one, frame) for one in near[:2]]
        fitting = [name for name in leaders if name and may_be_subject("funding", name)]
        deal.object = next((name for name in fitting if name != deal.subject), None)
