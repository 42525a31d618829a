"""How long a host is left alone, and how a crawl goes on with it."""

from datetime import UTC, datetime, timedelta

import pytest
from scrapy import Request
from scrapy.utils.test import get_crawler

from crawler.frontier import Frontier
from crawler.listings.listing import Link
from crawler.manners.host_pause import LONGEST_PAUSE, pause_of
from crawler.memory.hosts import SLOW_HOST, Hosts
from crawler.scheduler import HostScheduler
from tests.small_crawl import SmallCrawl
from tests.stored import NOON, SOURCE, database
from tests.web import Reply, article, feed, serving

HOST = "127.0.5.2"
WEEK = LONGEST_PAUSE.total_seconds()


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("0", 0),
        ("Mon, 04 Nov 2024 12:10:00 GMT", 600),
        ("Mon, 04 Nov 2024 12:10:00", 600),
        ("Monday, 04-Nov-24 12:10:00 GMT", 600),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", WEEK),
        ("9" * 400, WEEK),
        ("", None),
        ("-5", None),
        ("soon, please", None),
        ("१२", None),
    ],
)
def test_retry_after_as_it_is_written(header, seconds):
    assert pause_of(header, NOON) == seconds


def test_a_host_in_trouble_is_begun_with_slowly_by_the_next_crawl_for_a_day():
    now = datetime.now(UTC)
    db = database()
    Hosts(db).pause("gazette.example", 0, "answered 503", 4.0)
    hosts = Hosts(db)
    hosts.load(now + timedelta(hours=20))
    assert (hosts.slow, hosts.paused) == ({"gazette.example": 4.0}, {})
    hosts.load(now + timedelta(hours=25))
    assert hosts.slow == {}


def test_what_is_announced_during_a_short_pause_is_asked_for_in_the_same_crawl():
    hosts = Hosts(database())
    hosts.pause("gazette.example", 5, "answered 429", is_waited_for=True)
    assert hosts.paused_until("https://gazette.example/un") is None
    hosts.load(datetime.now(UTC))
    assert hosts.paused_until("https://gazette.example/un")


def test_a_host_that_wants_one_request_in_hours_is_begun_with_articles():
    db = database()
    frontier = Frontier(db, [SOURCE], [1])
    frontier.save_sources(NOON, is_whole=True)
    url = "https://gazette.example/un-quai"
    frontier.add("gazette", [Link(url=url)], SOURCE.feeds[0], NOON)
    kinds = [link.kind for link in frontier.due(SOURCE, NOON, 9)]
    assert kinds == ["feed", "article"]
    frontier.hosts.pause("gazette.example", 0, SLOW_HOST)
    frontier.hosts.load(datetime.now(UTC))
    kinds = [link.kind for link in frontier.due(SOURCE, NOON, 9)]
    assert kinds == ["article", "feed"]


@pytest.mark.parametrize(("delay", "asked"), [(86400, 1), (0.05, 3)])
def test_a_crawl_delay_of_a_day_is_kept_over_crawls(tmp_path, delay, asked):
    crawl = SmallCrawl(tmp_path)
    with serving([HOST]) as (web, port):
        home = f"http://{HOST}:{port}"
        crawl.add_source(home)
        rules = f"User-agent: *\nCrawl-delay: {delay}\n"
        web.put(f"{home}/robots.txt", Reply(rules, kind="text/plain"))
        web.put(f"{home}/feed", feed(f"{home}/un", f"{home}/deux"))
        web.put(f"{home}/un", article("Un quai de plus à Brest"))
        web.put(f"{home}/deux", article("Deux quais de plus", "Lorient", 80))
        crawl.run(LONGEST_WAIT=0.2)
        assert len(web.paths(HOST)) == 1 + asked
        if asked == 1:
            crawl.make_due()
            crawl.run()
            assert len(web.paths(HOST)) == 2


class Downloader:
    active: tuple = ()


@pytest.mark.parametrize(("wish", "given"), [(1, 1), (2, 2), (16, 2)])
def test_a_host_never_has_more_than_two_requests_in_flight(wish, given):
    crawler = get_crawler(settings_dict={"CONCURRENT_REQUESTS_PER_DOMAIN": wish})
    crawler.engine = crawler
    crawler.downloader = Downloader()
    scheduler = HostScheduler(crawler)
    for n in range(5):
        scheduler.enqueue_request(Request(f"https://gazette.example/{n}"))
    flying = []
    while request := scheduler.next_request():
        flying.append(request)
        Downloader.active = tuple(flying)
    Downloader.active = ()
    assert len(flying) == given
