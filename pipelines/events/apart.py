"""Tells when two articles are about two deals, or two places, much as they may share."""

from collections.abc import Iterable
from typing import Final

from pipelines.events.copies import has_same_sums, is_copy
from pipelines.events.coverage import Coverage
from pipelines.events.places import near, unknown_places

NEAR: Final = 0.9
"""What is less of another sum of its currency is no rounding of it."""
FAR: Final = 0.5
"""What is less of another sum of a like currency is no conversion of it."""
LIKE_CURRENCIES: Final = frozenset(("EUR", "USD", "GBP", "CHF"))
"""None has been worth twice another since 2002."""
Sum = tuple[str, float]
"""A currency and how much of it."""


def is_another_deal(a: Coverage, b: Coverage) -> bool:
    """Tell whether both tell a deal of one kind by one company, and not the same: other
    figures in the headlines of one text are figures of one event."""
    both = {deal[:2] for deal in a.deals} & {deal[:2] for deal in b.deals}
    is_another = any(
        _other_sum(a, b, deal)
        or _other_object(a, b, deal)
        or (deal[0] == "funding" and _other_round(a, b, deal))
        or (deal[0] == "layoffs" and _other_jobs(a, b))
        for deal in both
    )
    return is_another and not (is_copy(a, b) and has_same_sums(a, b))


def is_elsewhere(a: Coverage, b: Coverage) -> bool:
    """Tell whether both tell a deal of one kind, by other companies or elsewhere."""
    return _other_subject(a, b) or _other_place(a, b) or is_other_news(a, b)


def is_other_news(a: Coverage, b: Coverage) -> bool:
    """Tell whether each headline names a place that the other article knows nothing of,
    and both tell no deal: what authorities of two countries do is much alike."""
    return bool(
        a.headline_places
        and b.headline_places
        and unknown_places(a.headline_places, b.places | b.countries)
        and unknown_places(b.headline_places, a.places | a.countries)
        and {deal[:2] for deal in a.deals}.isdisjoint(deal[:2] for deal in b.deals)
    )


def _sums(told: Coverage, deal: tuple[str, ...]) -> set[Sum]:
    return {one[2:] for one in told.deals if one[:2] == deal and one[3]}


def _other_sum(a: Coverage, b: Coverage, deal: tuple[str, ...]) -> bool:
    ours, theirs = _sums(a, deal), _sums(b, deal)
    return bool(ours and theirs) and not _agree(ours, theirs)


def _agree(ours: Iterable[Sum], theirs: Iterable[Sum]) -> bool:
    """Tell whether each sum of either side may be one of the other's."""
    return all(any(_may_be(one, other) for other in theirs) for one in ours) and all(
        any(_may_be(one, other) for other in ours) for one in theirs
    )


def _may_be(one: Sum, other: Sum) -> bool:
    """Tell whether two sums may be one, rounded or in another currency."""
    share = min(one[1], other[1]) / max(one[1], other[1])
    if one[0] == other[0]:
        return share >= NEAR
    return share >= FAR or not {one[0], other[0]} <= LIKE_CURRENCIES


def _other_object(a: Coverage, b: Coverage, deal: tuple[str, ...]) -> bool:
    """Tell whether what is bought, or who fines or leads a round of which no sum is
    told, is unknown to the other article."""
    if deal[0] not in ("acquisition", "fine", "funding"):
        return False
    if deal[0] == "funding" and _sums(a, deal) and _sums(b, deal):
        return False
    ours = {one[2] for one in a.objects if one[:2] == deal} & a.names
    theirs = {one[2] for one in b.objects if one[:2] == deal} & b.names
    if not (ours and theirs) or _words(ours) & _words(theirs):
        return False
    strange = bool(ours - b.names), bool(theirs - a.names)
    return any(strange) if deal[0] == "acquisition" else all(strange)


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.split()}


def _other_round(a: Coverage, b: Coverage, deal: tuple[str, ...]) -> bool:
    """Tell whether the rounds have other letters, or other values and no common sum."""
    if a.round and b.round and a.round != b.round:
        return True
    if _sums(a, deal) & _sums(b, deal):
        return False
    values = [_may_be(one, other) for one in a.values for other in b.values]
    return bool(values) and not any(values)


def _other_jobs(a: Coverage, b: Coverage) -> bool:
    """Tell whether other jobs are cut, unless each article knows both figures."""
    if not (a.jobs and b.jobs) or _may_be(("", a.jobs), ("", b.jobs)):
        return False
    return a.jobs not in b.numbers or b.jobs not in a.numbers


def _other_subject(a: Coverage, b: Coverage) -> bool:
    """Tell whether both tell a deal of one kind, by companies unknown to each other, or
    headlines by two of which one article names the other's in passing."""
    for kind in {deal[0] for deal in a.deals} & {deal[0] for deal in b.deals}:
        ours = {deal[1] for deal in a.deals if deal[0] == kind} & a.names
        theirs = {deal[1] for deal in b.deals if deal[0] == kind} & b.names
        if not (ours and theirs):
            continue
        if not ours & b.names and not theirs & a.names:
            return True
        if _is_named_in_passing(a, b, ours, theirs):
            return True
    return False


def _is_named_in_passing(
    a: Coverage, b: Coverage, ours: set[str], theirs: set[str]
) -> bool:
    """Tell whether the headlines tell of other companies, one unknown to the other
    article: who tells of a rival's deal may name it, and not the other way round."""
    ours, theirs = ours & a.headline_names, theirs & b.headline_names
    if not (ours and theirs) or _words(ours) & _words(theirs):
        return False
    is_shared = bool(ours & b.headline_names or theirs & a.headline_names)
    return not is_shared and not (ours <= b.names and theirs <= a.names)


def _other_place(a: Coverage, b: Coverage) -> bool:
    """Tell whether both tell of an office that opens, in places that are not the same."""
    both = {deal[:2] for deal in a.deals} & {deal[:2] for deal in b.deals}
    opens = any(kind == "office_opening" for kind, _ in both)
    ours, theirs = a.places, b.places
    return opens and bool(ours and theirs) and ours.isdisjoint(theirs | near(theirs))
