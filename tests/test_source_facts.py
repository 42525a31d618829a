"""A source's status comes from its last fetches, and a change of it is told once."""

import pytest

from crawler.frontier import Frontier
from crawler.listings.listing import Link
from crawler.memory.known_links import KnownLink
from crawler.memory.source_facts import facts_of, save_health
from pipelines.rows.fetches import save_fetch
from pipelines.store import save_article
from tests.stored import NOON, SOURCE, article, database, rows

FEED = SOURCE.feeds[0]


@pytest.fixture
def frontier():
    made = Frontier(database(), [SOURCE], [1])
    made.save_sources(NOON, is_whole=True)
    return made


def feed_read(frontier, outcome, detail=""):
    page = article().page
    page.url = page.requested_url = FEED
    save_fetch(frontier.db, 1, page, outcome, detail)
    link = KnownLink(url=FEED, source="gazette", kind="feed")
    frontier.listing_done(link, page, outcome)


def changes(frontier):
    return save_health(frontier.db, [SOURCE], NOON)


def test_a_change_is_told_once_and_so_is_the_way_back(frontier):
    feed_read(frontier, "updated")
    assert changes(frontier) == []
    feed_read(frontier, "timeout", "30 s")
    assert changes(frontier) == ["gazette is failing, it was ok: timeout: 30 s"]
    assert changes(frontier) == []
    feed_read(frontier, "updated")
    assert changes(frontier) == ["gazette is ok, it was failing"]
    assert rows(frontier.db, "select status, status_detail from sources") == [
        ("ok", None)
    ]


def test_a_source_that_nobody_has_judged_was_nothing_before(frontier):
    feed_read(frontier, "timeout", "30 s")
    assert changes(frontier) == ["gazette is failing: timeout: 30 s"]


def test_the_facts_are_of_articles_and_listings_apart(frontier):
    feed_read(frontier, "updated")
    frontier.add("gazette", [Link(url=article().url)], FEED, NOON)
    made = article()
    with frontier.db.atomic():
        save_article(frontier.db, made)
        save_fetch(frontier.db, 1, made.page, "article")
    facts = facts_of(frontier.db, SOURCE, NOON)
    assert facts.listings == [(False, "updated: ")]
    assert facts.pages == ["article: "]
    assert (facts.month, facts.words) == (1, [made.word_count])


def test_no_question_reads_all_links_or_fetches(frontier):
    steps = []
    connection = frontier.db.conn
    connection.set_trace_callback(steps.append)
    frontier.save_sources(NOON, is_whole=True)
    frontier.due(SOURCE, NOON, 10)
    facts_of(frontier.db, SOURCE, NOON)
    connection.set_trace_callback(None)
    plans = [
        (step, sql)
        for sql in steps
        if sql.lstrip().startswith(("select", "update", "insert"))
        for *_, step in connection.execute(f"explain query plan {sql}")
    ]
    assert len(plans) > 10
    scans = [
        plan
        for plan in plans
        if plan[0].startswith(("SCAN links", "SCAN l", "SCAN fetches", "SCAN articles"))
    ]
    assert scans == []
