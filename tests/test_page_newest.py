"""What is newest stands first, in whatever order a crawl fetched it."""

import csv
import io
import re
from datetime import timedelta

import pytest

from pipelines.rows.articles import stamp
from pipelines.rows.rollups import mend_rollups
from tests.small_newsroom import NOW, add_article, make_newsroom, serve

CRAWLED = 70
"""Articles of the first crawl, the newest fetched first."""


def fetched(db, headline, *, crawl, place, hours, **columns):
    """Add an article that a crawl of some hours later stored at a place, of some age."""
    seen = stamp(NOW + timedelta(hours=crawl, seconds=place))
    dates = {"date_published": (NOW - timedelta(hours=hours)).isoformat()}
    dates |= {"first_seen_at": seen, "fetched_at": seen, **columns}
    return add_article(db, headline, "Quartz et rien de plus.", 1, **dates)


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    file = tmp_path_factory.mktemp("newest") / "crawled.db"
    db = make_newsroom(file)
    with db.atomic():
        for crawl in (1, 2):
            began = stamp(NOW + timedelta(hours=crawl))
            db["crawls"].insert({"started_at": began, "spider": "news"})
        for hour in range(CRAWLED):
            fetched(db, f"Quartz {hour}", crawl=1, place=hour, hours=hour)
        fetched(db, "Quartz late", crawl=2, place=1, hours=300)
        undated = {"date_published": None, "date_precision": None}
        fetched(db, "Quartz undated", crawl=2, place=2, hours=0, **undated)
    list(mend_rollups(db))
    db.close()
    client = serve(file).client

    async def get(address):
        return (await client.get(address)).text

    return get


def entries(feed):
    return re.findall(r"<title>(Quartz [^<]*)</title>", feed.partition("<entry>")[2])


@pytest.mark.parametrize(
    "feed", ["/feed.atom", "/news/sources/rive.atom", "/search.atom?q=quartz"]
)
async def test_a_feed_has_the_last_crawl_first_and_in_it_what_was_published_last(
    ask, feed
):
    wanted = ["Quartz undated", "Quartz late", *(f"Quartz {n}" for n in range(48))]
    assert entries(await ask(feed)) == wanted


async def test_pages_and_lists_have_what_was_published_last_first(ask):
    wanted = ["Quartz undated", *(f"Quartz {n}" for n in range(30))]
    html = await ask("/news/sources/rive")
    assert re.findall(r">(Quartz [^<]*)</a></h3>", html)[:31] == wanted
    rows = csv.DictReader(io.StringIO(await ask("/search.csv?q=quartz")))
    told = [row["headline"] for row in rows]
    assert told[:31] == wanted and told[-1] == "Quartz late"
    html = await ask("/crawled/full-text?words=quartz")
    assert re.findall(r">(Quartz [^<]*)</a>", html)[:31] == wanted


async def test_of_matches_alike_the_newest_stand_first(ask):
    html = await ask("/search?q=quartz")
    assert re.findall(r">(Quartz [^<]*)</a></h3>", html)[:4] == [
        "Quartz undated",
        "Quartz 0",
        "Quartz 1",
        "Quartz 2",
    ]
