"""When a link is asked for again."""

from datetime import timedelta

import pytest

from crawler.memory.schedule import (
    listing_interval,
    next_article_check,
    next_listing_check,
    usual_gap,
)
from tests.stored import NOON

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HALF = timedelta(minutes=30)


def hours_until(outcome="article", failures=0, age=0.0):
    now = NOON + timedelta(hours=age)
    moment = next_article_check(
        outcome=outcome,
        failures=failures,
        found_at=NOON,
        now=now,
        rechecks=[1, 6, 24, 168],
    )
    return moment and (moment - now) / HOUR


@pytest.mark.parametrize(
    ("age", "hours"), [(0.1, 0.9), (1.5, 4.5), (7, 17), (30, 138), (200, None)]
)
def test_a_stored_article_is_looked_at_four_times(age, hours):
    assert hours_until(age=age) == (pytest.approx(hours) if hours else None)


@pytest.mark.parametrize(
    "outcome", ["timeout", "network_error", "http_error", "blocked"]
)
def test_a_temporary_error_is_tried_soon_ever_more_rarely_then_given_up(outcome):
    waits = [hours_until(outcome, failures=n) for n in range(1, 7)]
    assert waits == [0.25, 1, 4, 16, 24, None]


@pytest.mark.parametrize(
    "outcome", ["not_article", "paywalled", "bad_content", "disallowed", "unreadable"]
)
def test_a_page_that_must_change_first_is_given_days(outcome):
    waits = [hours_until(outcome, failures=n) for n in range(1, 5)]
    assert waits == [6, 24, 168, None]


@pytest.mark.parametrize("outcome", ["gone", "too_large", "duplicate"])
def test_what_will_not_change_is_left_alone(outcome):
    assert hours_until(outcome, failures=1) is None


def published(*hours):
    return [NOON - timedelta(hours=hour) for hour in hours]


def test_the_gap_between_articles_counts_the_silence_since_the_last_one():
    assert usual_gap(published(*range(1, 11)), NOON) == HOUR
    busy_once = published(*(100 + n / 10 for n in range(10)))
    assert usual_gap(busy_once, NOON) > 10 * HOUR


def test_only_the_last_articles_tell_the_pace_and_none_of_the_future():
    old = published(*range(5000, 9000, 10))
    assert usual_gap([*published(*range(1, 11)), *old], NOON) == HOUR
    assert usual_gap(published(-5, -4, 2, 4, 6), NOON) == 2 * HOUR


def test_too_few_dates_tell_nothing():
    assert usual_gap(published(1, 2), NOON) is None
    assert usual_gap([], NOON) is None


def test_a_feed_is_due_as_its_source_says_while_nothing_is_known():
    assert listing_interval(HALF, None, None) == HALF


@pytest.mark.parametrize(
    ("gap", "minutes"),
    [(0, 30), (1, 10), (4, 20), (20, 30), (120, 60), (1000, 500), (99999, 1440)],
)
def test_a_feed_is_due_in_half_of_its_usual_gap(gap, minutes):
    found = listing_interval(HALF, timedelta(minutes=gap), 99 * DAY)
    assert found == timedelta(minutes=minutes)


def test_dates_are_believed_as_far_as_the_silence_was_seen():
    assert listing_interval(HALF, 99 * DAY, timedelta()) == HALF
    assert listing_interval(HALF, 99 * DAY, 5 * HOUR) == 5 * HOUR


def test_a_lazy_source_is_asked_as_it_says():
    assert listing_interval(3 * DAY, HOUR, HOUR) == 3 * DAY


def test_a_listing_without_dates_is_left_alone_a_quarter_of_its_silence():
    assert listing_interval(HALF, None, timedelta()) == HALF
    assert listing_interval(HALF, None, 8 * HOUR) == 2 * HOUR
    assert listing_interval(HALF, None, 99 * DAY) == DAY


def test_a_dead_feed_is_tried_ever_more_rarely_but_for_ever():
    waits = [
        (next_listing_check(failures=n, now=NOON, interval=HALF) - NOON) / HOUR
        for n in (0, 1, 3, 10, 99)
    ]
    assert waits == [0.5, 1, 4, 24, 168]
