"""Redirects between articles over two crawls, and what a replay makes of them."""

import gzip
import shutil
import sqlite3

import pytest

from tests.small_crawl import SmallCrawl
from tests.web import TAGGED, Reply, article, feed, serving

HOST = "127.0.5.31"
SLUG = "le-port-ouvre-un-quai-aux-ferries"
TABLES = {
    "articles": "select url, headline, text, fetched_at, first_seen_at, removed_at"
    " from articles",
    "article_urls": "select u.url, a.url from article_urls u"
    " join articles a on a.id = article_id",
    "article_versions": "select a.url, v.seen_at, v.text from article_versions v"
    " join articles a on a.id = article_id",
}


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    made = SmallCrawl(tmp_path_factory.mktemp("moves"))
    with serving([HOST]) as (web, port):
        made.web, made.home = web, f"http://{HOST}:{port}"
        made.add_source(made.home)
        fill(web, made.home)
        made.run()
        change(web, made.home)
        made.make_due()
        made.run()
        yield made


def fill(web, home):
    first = [f"{home}/{path}" for path in ("neuf", "ancien", "deux", "commun", SLUG)]
    web.put(f"{home}/feed", feed(*first))
    web.put(f"{home}/neuf", article("Un quai de plus à Brest"))
    web.put(f"{home}/ancien", Reply("", 301, {"Location": "/neuf"}))
    both = {"Location": "/neuf", "location": "/autre"}
    web.put(f"{home}/deux", Reply("", 302, both))
    shared = article("Une digue à Pornic", "Pornic", 90)
    shared.headers = TAGGED
    web.put(f"{home}/commun", shared)
    web.put(f"{home}/{SLUG}", article("Le port et les ferries", "Roscoff", 200))


def change(web, home):
    """Let a page lead to the front page, whose mark is the same as that of all pages; and
    give an article another number for each reader."""
    listing = feed(f"{home}/{SLUG}?lecteur=2")
    listing.body = listing.body.replace("Titre 0", "Titre 4")
    web.put(f"{home}/feed", listing)
    web.put(f"{home}/commun", Reply("", 302, {"Location": "/une"}))
    front = "<html><title>Une</title><h1>Une</h1><p>Bienvenue sur le site</p></html>"
    web.put(f"{home}/une", Reply(front, headers=TAGGED))


def test_a_redirect_to_an_article_of_the_crawl_is_one_of_its_addresses(crawl):
    led = crawl.rows(
        "select status, outcome, detail, archive_file is not null from fetches"
        " where url = ?",
        f"{crawl.home}/ancien",
    )
    assert led == [(301, "duplicate", f"{crawl.home}/neuf", 1)]
    assert crawl.web.paths(HOST).count("/neuf") == 2  # once a crawl


def test_two_targets_are_none(crawl):
    told = ("http_error", "redirects to two addresses at once")
    assert set(crawl.outcomes(f"{crawl.home}/deux")) == {told}
    assert "/autre" not in crawl.web.paths(HOST)


def test_a_mark_of_all_pages_makes_no_other_page_unchanged(crawl):
    outcomes = [said for said, _ in crawl.outcomes(f"{crawl.home}/commun")]
    assert outcomes == ["article", "not_article"]
    assert crawl.web.paths(HOST)[-5:].count("/une") == 1


def test_a_replay_gives_the_same_addresses(crawl, tmp_path):
    crawl.run("crawl", "replay", DATABASE=tmp_path / "again.db")
    again = sqlite3.connect(tmp_path / "again.db")
    for name, told in TABLES.items():
        made = sorted(map(repr, again.execute(told).fetchall()))
        assert made == sorted(map(repr, crawl.rows(told))), name
    again.close()
    found = [url for url, _ in crawl.rows(TABLES["article_urls"])]
    for path in ("neuf", "ancien", SLUG, f"{SLUG}?lecteur=2"):
        assert f"{crawl.home}/{path}" in found


def test_what_leads_to_a_forgotten_article_is_forgotten_with_it(crawl, tmp_path):
    shutil.copytree(crawl.folder / "archive", tmp_path / "archive")
    db = sqlite3.connect(crawl.folder / "news.db")
    db.execute("vacuum into ?", [str(tmp_path / "news.db")])
    db.close()
    settings = {
        "DATABASE": tmp_path / "news.db",
        "ARCHIVE_DIR": tmp_path / "archive",
    }
    crawl.run("forget", f"{crawl.home}/neuf", **settings)
    (file,) = (tmp_path / "archive").iterdir()
    left = gzip.decompress(file.read_bytes())
    assert b"/ancien" not in left and b"/neuf" not in left
    assert SLUG.encode() in left
