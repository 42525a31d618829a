"""Decides when a link is asked for again: state and history in, next check out."""

from collections.abc import Sequence
from datetime import datetime, timedelta

STORED = ("article", "updated", "unchanged")
NEVER_AGAIN = ("gone", "too_large", "private_address")
LAST_TRY = 6
"""Failures in a row after which an article is given up; feeds never are."""
FIRST_WAIT = timedelta(minutes=15)
LONGEST_WAIT = timedelta(days=1)


def next_check(
    *,
    kind: str,
    outcome: str,
    failures: int,
    found_at: datetime,
    now: datetime,
    every: timedelta,
    rechecks: Sequence[float],
) -> datetime | None:
    """Give the time of the next check; None: never. `rechecks` in hours."""
    if kind != "article":
        if not failures:
            return now + every
        return now + min(every * 2.0 ** min(failures, 12), max(every, LONGEST_WAIT))
    if outcome in STORED:
        ages = (found_at + timedelta(hours=hours) for hours in rechecks)
        return next((moment for moment in ages if moment > now), None)
    if outcome == "duplicate" or outcome in NEVER_AGAIN or failures >= LAST_TRY:
        return None
    return now + min(FIRST_WAIT * 4.0 ** max(0, failures - 1), LONGEST_WAIT)
