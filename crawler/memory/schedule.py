"""Decides when a link is asked for again: state and history in, next check out."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

STORED = ("article", "updated", "unchanged")
FOR_GOOD = ("gone", "too_large", "private_address", "duplicate")
"""Hard: asking again gives the same; only the news of a change brings it back."""
OF_THE_PAGE = ("not_article", "paywalled", "bad_content", "disallowed", "unreadable")
"""Soft: the publisher must change something first. All others are temporary."""
SOFT_WAITS = (timedelta(hours=6), timedelta(days=1), timedelta(days=7))

LAST_TRY = 6
"""Temporary failures in a row after which an article is given up; feeds never are."""
FIRST_WAIT = timedelta(minutes=15)
DAY = timedelta(days=1)

SHORTEST = timedelta(minutes=10)
USUAL = timedelta(hours=1)
ONE_MOMENT = timedelta(seconds=30)
COUNTED = 10
"""How many of a listing's last articles tell its pace."""
LEAST = 3
"""Fewer dated articles tell nothing."""
DEAD = 20
"""Failures in a row after which a listing is tried once a week."""


def next_article_check(
    *,
    outcome: str,
    failures: int,
    found_at: datetime,
    now: datetime,
    rechecks: Sequence[float],
) -> datetime | None:
    """Give the time of an article's next check; None: never. `rechecks` in hours."""
    if outcome in STORED:
        ages = (found_at + timedelta(hours=hours) for hours in rechecks)
        return next((moment for moment in ages if moment > now), None)
    if outcome in FOR_GOOD:
        return None
    before = max(0, failures - 1)
    if outcome in OF_THE_PAGE:
        return now + SOFT_WAITS[before] if before < len(SOFT_WAITS) else None
    if failures >= LAST_TRY:
        return None
    return now + min(FIRST_WAIT * 4.0**before, DAY)


def next_listing_check(
    *, failures: int, now: datetime, interval: timedelta
) -> datetime:
    """Give the time of a listing's next check: ever more rarely while it fails."""
    if not failures:
        return now + interval
    longest = DAY if failures < DEAD else 7 * DAY
    return now + min(interval * 2.0 ** min(failures, 12), max(interval, longest))


def usual_gap(published: Iterable[datetime], now: datetime) -> timedelta | None:
    """Give the mean time between a listing's last articles, the silence since the
    newest included; None where too few have dates."""
    last = sorted((at for at in published if at <= now), reverse=True)[:COUNTED]
    return (now - last[-1]) / len(last) if len(last) >= LEAST else None


def listing_interval(
    every: timedelta, gap: timedelta | None, quiet: timedelta | None
) -> timedelta:
    """Give how long a listing is left alone: half its usual gap, or a quarter of its
    quiet time where it tells no dates; from `every` to a day.

    Where ten articles take less than twice `every` to come, it is asked sooner, down to
    ten minutes: the shortest feeds keep ten, and none shall be lost.

    `quiet` is the time for which we ourselves have seen no change: dates alone are
    believed only as far as that, so a feed is left alone longer step by step.
    """
    seen = quiet or timedelta()
    wish = min(gap / 2, seen) if gap is not None else seen / 4
    least = every
    # A source file that says hours or days means it; dates that are all one, nothing.
    if gap is not None and gap > ONE_MOMENT and every <= USUAL:
        least = min(every, max(gap * COUNTED / 2, SHORTEST))
    return max(least, min(wish, DAY))
