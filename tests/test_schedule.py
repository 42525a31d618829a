"""When a link is asked for again."""

from datetime import timedelta

import pytest

from crawler.schedule import next_check
from tests.stored import NOON


def hours_until(kind="article", outcome="article", failures=0, age=0.0):
    now = NOON + timedelta(hours=age)
    moment = next_check(
        kind=kind,
        outcome=outcome,
        failures=failures,
        found_at=NOON,
        now=now,
        every=timedelta(minutes=30),
        rechecks=[1, 6, 24, 168],
    )
    return moment and (moment - now) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("age", "hours"), [(0.1, 0.9), (1.5, 4.5), (7, 17), (30, 138), (200, None)]
)
def test_a_stored_article_is_looked_at_four_times(age, hours):
    assert hours_until(age=age) == (pytest.approx(hours) if hours else None)


def test_an_article_that_fails_is_tried_ever_more_rarely_then_given_up():
    waits = [hours_until(outcome="timeout", failures=n) for n in range(1, 7)]
    assert waits[-1] is None
    assert waits[:-1] == sorted(waits[:-1])
    assert waits[0] == 0.25


@pytest.mark.parametrize("outcome", ["gone", "too_large", "duplicate"])
def test_what_will_not_change_is_left_alone(outcome):
    assert hours_until(outcome=outcome, failures=1) is None


def test_a_feed_is_due_as_its_source_says():
    assert hours_until(kind="feed", outcome="unchanged") == 0.5


def test_a_dead_feed_is_tried_rarely_but_for_ever():
    waits = [
        hours_until(kind="feed", outcome="http_error", failures=n) for n in (1, 3, 99)
    ]
    assert waits == [1, 4, 24]
