"""What is known, and what is due."""

from datetime import timedelta

import pytest

from crawler.frontier import Frontier
from crawler.items import Hints
from crawler.listing import Link
from tests.stored import NOON, SOURCE, article, database, rows

URL = "https://gazette.example/tricorne"


@pytest.fixture
def frontier():
    made = Frontier(database(), [SOURCE], [1, 6])
    made.save_sources(NOON, is_whole=True)
    return made


def due(frontier, hours):
    links = frontier.due(SOURCE, NOON + timedelta(hours=hours), 100)
    return [link.url for link in links]


def add(frontier, *urls):
    links = [Link(url=url, hints=Hints(title="Tricorne")) for url in urls]
    return frontier.add("gazette", links, SOURCE.feeds[0], NOON)


def test_a_source_s_feeds_are_due_from_the_start(frontier):
    assert due(frontier, 0) == list(SOURCE.feeds)


def test_a_link_is_new_once_and_keeps_what_the_feed_told(frontier):
    assert [link.url for link in add(frontier, URL)] == [URL]
    assert add(frontier, URL) == []
    (link,) = [link for link in frontier.due(SOURCE, NOON, 9) if link.url == URL]
    assert link.hints.title == "Tricorne"


def test_a_stored_article_is_left_alone_until_its_next_check(frontier):
    add(frontier, URL)
    page = article().page
    page.headers = [("etag", '"1"')]
    frontier.page_done(page, "article")
    assert URL not in due(frontier, 0.9)
    assert URL in due(frontier, 1.1)
    (link,) = [
        link
        for link in frontier.due(SOURCE, page.fetched_at + timedelta(hours=2), 9)
        if link.url == URL
    ]
    assert link.etag == '"1"'


def test_a_wall_does_not_take_the_validators_away(frontier):
    add(frontier, URL)
    page = article().page
    page.headers = [("etag", '"1"')]
    frontier.page_done(page, "article")
    frontier.page_done(article(hours=1).page, "blocked")
    assert rows(
        frontier.db, "select etag, failures, state from links where url = ?", URL
    ) == [('"1"', 1, "failed")]


def test_a_host_that_asked_for_a_pause_is_left_alone(frontier):
    frontier.hosts.pause("gazette.example", 3600, "answered 429")
    assert due(frontier, 0) == []
    assert add(frontier, URL) == []
    assert rows(frontier.db, "select reason from hosts") == [("answered 429",)]


def test_a_feed_that_left_the_source_file_is_asked_no_more(frontier):
    from dataclasses import replace

    moved = replace(SOURCE, feeds=("https://gazette.example/rss",))
    again = Frontier(frontier.db, [moved], [1])
    again.save_sources(NOON, is_whole=True)
    assert due(again, 0) == ["https://gazette.example/rss"]


def test_a_source_whose_file_is_gone_is_disabled(frontier):
    from dataclasses import replace

    other = replace(SOURCE, name="autre")
    Frontier(frontier.db, [other], [1]).save_sources(NOON, is_whole=True)
    assert rows(frontier.db, "select name, status from sources order by 1") == [
        ("autre", "ok"),
        ("gazette", "disabled"),
    ]


def test_an_ad_in_a_feed_is_remembered_and_never_due(frontier):
    frontier.add_unwanted("gazette", ["https://ads.example/x"], SOURCE.feeds[0], NOON)
    assert "https://ads.example/x" not in due(frontier, 1000)
