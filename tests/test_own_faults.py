"""What this machine did wrong is no reason to ask a host later."""

from datetime import timedelta

import pytest

from crawler.frontier import Frontier
from crawler.listings.listing import Link
from crawler.memory.own_faults import take_back_failures
from pipelines.rows.fetches import save_fetch
from tests.small_crawl import SmallCrawl
from tests.stored import NOON, SOURCE, article, database, rows

YEARS = timedelta(days=1000)


def failing(db, hosts, outcomes):
    """Ask each host for an article; all fail."""
    frontier = Frontier(db, [SOURCE], [1])
    frontier.save_sources(NOON, is_whole=True)
    for host, outcome in zip(hosts, outcomes, strict=True):
        page = article().page
        page.url = page.requested_url = f"https://{host}/un"
        frontier.add("gazette", [Link(url=page.url)], None, NOON)
        frontier.page_done(page, outcome)
        save_fetch(db, 1, page, outcome, "")
    return "select distinct failures, next_check_at from links where kind = 'article'"


def test_a_dead_network_counts_as_no_host_s_failure():
    db = database()
    of = failing(db, "abc", ["network_error", "timeout", "network_error"])
    assert take_back_failures(db, 1, NOON)
    assert rows(db, of) == [(0, NOON.isoformat(timespec="milliseconds"))]


@pytest.mark.parametrize(
    ("hosts", "outcomes"),
    [
        ("ab", ["network_error", "timeout"]),
        ("abc", ["network_error", "timeout", "http_error"]),
    ],
)
def test_few_hosts_and_those_that_answer_are_at_fault_themselves(hosts, outcomes):
    db = database()
    of = failing(db, hosts, outcomes)
    assert not take_back_failures(db, 1, NOON)
    assert {failures for failures, _ in rows(db, of)} == {1}


def test_what_a_clock_of_the_future_has_planned_is_due_once_it_is_right():
    db = database()
    frontier = Frontier(db, [SOURCE], [1])
    frontier.save_sources(NOON + YEARS, is_whole=True)
    frontier.add("gazette", [Link(url=f"{SOURCE.homepage}un")], None, NOON + YEARS)
    page = article(hours=24 * 1000).page
    frontier.add("gazette", [Link(url=page.url)], None, NOON + YEARS)
    frontier.page_done(page, "article")
    with db.atomic():
        db.execute(
            "insert into crawls (started_at, spider) values (?, 'news')",
            [(NOON + YEARS).isoformat()],
        )
    assert frontier.due(SOURCE, NOON, 9) == []
    frontier.save_sources(NOON, is_whole=True)
    assert len(frontier.due(SOURCE, NOON, 9)) == 3


def test_a_crawl_without_network_leaves_all_due_and_no_source_failing(tmp_path):
    crawl = SmallCrawl(tmp_path)
    for n in range(3):
        crawl.add_source(f"http://127.0.5.{n + 90}:9", f"quai_{n}")
    done = crawl.run(expected=1)
    assert "no source answered" in done.stderr
    assert crawl.rows("select distinct failures from links") == [(0,)]
    assert crawl.rows("select distinct status from sources") == [("ok",)]
