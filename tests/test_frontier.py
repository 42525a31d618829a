"""What is known, and what is due."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crawler.frontier import Frontier
from crawler.items import Hints
from crawler.listings.listing import Address, Link
from crawler.memory.announcements import waiting_twins
from crawler.memory.hosts import HostFile
from crawler.memory.known_links import KnownLink, told_address
from pipelines.store import save_article
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


def add(frontier, *urls, hours=0.0, kind="article", **hints):
    hints = Hints(title="Tricorne", **hints)
    links = [Link(url=url, hints=hints, kind=kind) for url in urls]
    at = NOON + timedelta(hours=hours)
    found = frontier.add("gazette", links, SOURCE.feeds[0], at)
    return [link.url for link in found]


def stored(frontier, url=URL):
    page = article(url.rpartition("/")[2]).page
    frontier.page_done(page, "article")


def at(hours):
    return (NOON + timedelta(hours=hours)).isoformat()


def test_a_source_s_feeds_are_due_from_the_start(frontier):
    assert due(frontier, 0) == list(SOURCE.feeds)


def test_a_link_is_new_once_and_keeps_what_the_feed_told(frontier):
    assert add(frontier, URL) == [URL]
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
    moved = replace(SOURCE, feeds=("https://gazette.example/rss",))
    again = Frontier(frontier.db, [moved], [1])
    again.save_sources(NOON, is_whole=True)
    assert due(again, 0) == ["https://gazette.example/rss"]


def test_a_source_whose_file_is_gone_is_disabled(frontier):
    other = replace(SOURCE, name="autre")
    Frontier(frontier.db, [other], [1]).save_sources(NOON, is_whole=True)
    assert rows(frontier.db, "select name, status from sources order by 1") == [
        ("autre", "ok"),
        ("gazette", "disabled"),
    ]


def test_an_ad_in_a_feed_is_remembered_and_never_due(frontier):
    frontier.add_unwanted("gazette", ["https://ads.example/x"], SOURCE.feeds[0], NOON)
    assert "https://ads.example/x" not in due(frontier, 1000)


def test_a_feed_that_comes_back_into_the_source_file_is_asked_again(frontier):
    moved = replace(SOURCE, feeds=("https://gazette.example/rss",))
    Frontier(frontier.db, [moved], [1]).save_sources(NOON, is_whole=True)
    frontier.save_sources(NOON, is_whole=True)
    assert due(frontier, 0) == list(SOURCE.feeds)


def test_news_of_a_change_makes_a_known_article_due_at_once(frontier):
    add(frontier, URL)
    stored(frontier)
    assert add(frontier, URL, hours=0.5, date_modified=at(-1)) == []
    assert URL not in due(frontier, 0.5)
    assert add(frontier, URL, hours=0.5, date_modified=at(0.4)) == [URL]
    assert URL in due(frontier, 0.5)
    (link,) = [k for k in frontier.due(SOURCE, NOON + timedelta(1), 9) if k.url == URL]
    assert link.hints == Hints(title="Tricorne", date_modified=at(0.4))


@pytest.mark.parametrize("date", [at(48), "2024-11-05", "2024-11-04T12:30:00", "soon"])
def test_a_date_that_tells_no_moment_of_the_past_is_no_news(frontier, date):
    add(frontier, URL)
    stored(frontier)
    assert add(frontier, URL, hours=1, date_modified=date) == []


def test_a_feed_that_gives_all_its_entries_its_own_clock_brings_no_news(frontier):
    urls = [f"{URL}-{n}" for n in range(8)]
    add(frontier, *urls)
    for url in urls:
        stored(frontier, url)
    assert add(frontier, *urls, hours=0.5, date_modified=at(0.5)) == []


def test_a_change_as_young_as_the_feed_is_believed_at_its_next_fetch(frontier):
    add(frontier, URL)
    stored(frontier)
    assert add(frontier, URL, hours=1, date_modified=at(1)) == []
    assert add(frontier, URL, hours=1.5, date_modified=at(1)) == [URL]


def test_a_new_number_for_each_reader_makes_no_new_article(frontier):
    path = "https://gazette.example/tricorne-ouvre-un-atelier-de-plus"
    add(frontier, f"{path}?lecteur=1")
    assert add(frontier, f"{path}?lecteur=2") == []
    assert add(frontier, f"{path}?article=2") == [f"{path}?article=2"]
    other = Link(url=f"{path}?lecteur=3", hints=Hints(title="Un autre titre"))
    assert frontier.add("gazette", [other], None, NOON)
    assert add(frontier, f"{path}?edition=4", date_published=at(24)) != []
    assert add(frontier, "https://gazette.example/lire?cle=1") != []
    assert add(frontier, "https://gazette.example/lire?cle=2") != []


def test_a_page_that_is_missing_is_looked_at_as_often_as_others_and_410_never(frontier):
    add(frontier, URL)
    page = article().page
    page.status = 404
    frontier.page_done(page, "gone")
    assert URL not in due(frontier, 0.9)
    assert URL in due(frontier, 1)
    page.status, page.fetched_at = 404, NOON + timedelta(hours=7)
    frontier.page_done(page, "gone")
    assert URL not in due(frontier, 999)  # RECHECKS are over
    page.status, page.fetched_at = 410, NOON
    frontier.page_done(page, "gone")
    assert URL not in due(frontier, 999)


def test_what_was_gone_comes_back_when_it_is_announced_anew(frontier):
    add(frontier, URL)
    frontier.page_done(article().page, "gone")
    assert URL not in due(frontier, 9999)
    assert add(frontier, URL, hours=2, date_modified=at(1)) == [URL]


def listing_read(
    frontier, url=SOURCE.feeds[0], hours=0.0, body=b"x", published=(), **k
):
    (link,) = [
        link
        for link in frontier.due(SOURCE, NOON + timedelta(days=999), 9)
        if link.url == url
    ]
    page = article(hours=hours).page
    page.requested_url = page.url = url
    page.body = body
    frontier.listing_done(link, page, k.get("outcome", "updated"), published)


def minutes_to(frontier, url=SOURCE.feeds[0], hours=0.0):
    (until,) = rows(
        frontier.db,
        """select (julianday(next_check_at) - julianday(?)) * 24 * 60
        from links where url = ?""",
        at(hours),
        url,
    )
    return round(until[0])


def test_a_feed_is_asked_at_the_pace_of_its_articles_also_when_it_says_304(frontier):
    each_third_hour = [NOON - timedelta(hours=3 * n) for n in range(1, 11)]
    listing_read(frontier, published=each_third_hour)
    assert minutes_to(frontier) == 30
    listing_read(frontier, hours=1, published=None, outcome="unchanged")
    assert minutes_to(frontier, hours=1) == 60
    listing_read(frontier, hours=2, published=None, outcome="unchanged")
    assert minutes_to(frontier, hours=2) == 90


def test_a_feed_without_dates_is_asked_less_while_it_says_the_same(frontier):
    listing_read(frontier)
    assert minutes_to(frontier) == 30
    listing_read(frontier, hours=8)
    assert minutes_to(frontier, hours=8) == 120
    listing_read(frontier, hours=10, body=b"y")
    assert minutes_to(frontier, hours=10) == 30


def test_a_sitemap_of_an_index_is_read_again_when_the_index_says_so(frontier):
    url = "https://gazette.example/plan-1.xml"
    assert add(frontier, url, kind="sitemap", date_modified=at(-5)) == [url]
    listing_read(frontier, url)
    assert add(frontier, url, hours=1, kind="sitemap", date_modified=at(-5)) == []
    assert url not in due(frontier, 24)
    assert add(frontier, url, hours=2, kind="sitemap", date_modified=at(1)) == [url]
    # A day alone lasts until its end.
    day = at(0)[:10]
    assert add(frontier, url, hours=2, kind="sitemap", date_modified=day) == [url]
    assert add(frontier, url, hours=48, kind="sitemap", date_modified=at(-5)) == []


def test_all_listings_are_due_however_many_articles_are(frontier):
    add(frontier, *(f"{URL}-{n}" for n in range(50)))
    links = frontier.due(SOURCE, NOON, 5)
    assert [link.kind for link in links] == ["feed"] + ["article"] * 5


def test_a_robots_txt_is_used_for_a_day(frontier):
    hosts, origin = frontier.hosts, "https://gazette.example"
    rules = b"User-agent: *\nDisallow: /x"
    assert hosts.file(origin) is None
    file = HostFile(fetched_at=NOON, full_at=NOON, status=200, body=rules, etag='"1"')
    hosts.keep_file(origin, file)
    kept = hosts.file(origin)
    assert kept == file
    assert kept.is_fresh(NOON + timedelta(hours=23))
    assert not kept.is_fresh(NOON + timedelta(hours=25))
    again = kept.seen_again(NOON + timedelta(hours=25))
    assert again.is_fresh(NOON + timedelta(hours=48))
    assert not again.is_stale(NOON + timedelta(days=6))
    assert again.is_stale(NOON + timedelta(days=8))


def test_a_link_that_was_asked_for_by_hand_is_fetched_whole(frontier):
    add(frontier, URL)
    page = article().page
    page.headers = [("etag", '"1"')]
    frontier.page_done(page, "article")
    found = frontier.known("gazette", URL)
    assert isinstance(found, KnownLink)
    assert (found.etag, found.hints.title) == (None, "Tricorne")


def test_a_listing_that_always_says_304_is_fetched_whole_once_a_day(frontier):
    listing_read(frontier)
    (link,) = frontier.due(SOURCE, NOON + timedelta(days=2), 9)
    assert not link.is_stale(NOON + timedelta(hours=23))
    assert link.is_stale(NOON + timedelta(hours=25))


def test_an_article_that_always_says_304_is_fetched_whole_at_its_last_check(frontier):
    add(frontier, URL)
    page = article().page
    page.headers = [("etag", '"1"')]
    frontier.page_done(page, "article")
    (link,) = [k for k in frontier.due(SOURCE, NOON + timedelta(1), 9) if k.url == URL]
    assert not link.is_stale(NOON + timedelta(hours=24))
    assert link.is_stale(NOON + timedelta(hours=168))


def test_a_listing_is_as_deep_as_those_that_lead_to_it(frontier):
    urls = [f"https://gazette.example/plan-{n}.xml" for n in range(3)]
    for above, url in zip([SOURCE.feeds[0], *urls], urls, strict=False):
        link = Link(url=url, kind="sitemap")
        (known,) = frontier.add("gazette", [link], above, NOON)
    assert frontier.depth(known) == 3
    assert frontier.depth(KnownLink(url=SOURCE.feeds[0], source="gazette")) == 0


def test_other_spellings_are_kept_whether_the_article_is_stored_or_not(frontier):
    def announce(told):
        address = Address(URL)
        address.announced = told
        link = Link(url=address, hints=Hints(title="Tricorne"))
        return frontier.add("gazette", [link], SOURCE.feeds[0], NOON)

    early, twice, late = (
        f"https://gazette.example/{n}corne" for n in ("%74ri", "t%72i", "tr%69")
    )
    for told in (URL, early, early, twice):
        announce(told)
    read(frontier, "article")
    announce(late)
    assert addresses(frontier) == sorted([URL, early, twice])
    read(frontier, "unchanged", hours=1)
    assert addresses(frontier) == sorted([URL, early, twice, late])
    announce(late)
    assert waiting_twins(frontier.db, URL) == ()


def test_a_new_address_of_the_same_key_tells_where_it_was_before(frontier):
    def told(url):
        (link,) = [one for one in frontier.due(SOURCE, NOON, 9) if one.url == url]
        return link.hints.before

    add(frontier, URL, key="tag:gazette.example,2024:7")
    add(frontier, f"{URL}-2", key="tag:gazette.example,2024:7")
    add(frontier, f"{URL}-3", key="tag:gazette.example,2024:8")
    before = [told(url) for url in (URL, f"{URL}-2", f"{URL}-3")]
    assert before == [None, URL, None]
    plan = frontier.db.execute(
        """explain query plan select url from links where hints ->> '$.key' = ?1
        and hints ->> '$.key' is not null and url is not ?2
        and source_id = (select id from sources where name = ?3)
        order by found_at desc limit 1""",
        ["", "", ""],
    ).fetchall()
    assert "links_by_key" in str(plan)


@pytest.mark.parametrize(
    "told",
    [
        f"{URL}?utm_source=rss",
        f"{URL}?PHPSESSID=a81f&source=rss",
        URL.replace("://", "://ada:secret@"),
        f"{URL}#commentaires",
    ],
)
def test_campaigns_and_names_of_users_make_no_address(told):
    address = Address(URL)
    address.announced = told
    assert told_address(Link(url=address)) is None


def read(frontier, outcome, hours=0):
    """Store the page of URL as the spider and the stages do."""
    made = article(hours=hours)
    twins = waiting_twins(frontier.db, URL)
    made.page = replace(made.page, hints=Hints(twins=twins))
    made.addresses += twins
    with frontier.db.atomic():
        assert save_article(frontier.db, made)[0] == outcome
        frontier.page_done(made.page, outcome)


def addresses(frontier):
    return [
        u for (u,) in rows(frontier.db, "select url from article_urls order by url")
    ]


def test_an_address_that_leads_to_another_announced_one_is_one_of_its_own(frontier):
    add(frontier, URL, f"{URL}-moved")
    page = article("tricorne-moved").page
    page.failure, page.failure_detail = "duplicate", URL
    with frontier.db.atomic():
        frontier.page_done(page, "duplicate")
    read(frontier, "article")
    assert addresses(frontier) == [URL, f"{URL}-moved"]
