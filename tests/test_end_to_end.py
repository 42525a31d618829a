"""The bundled newsroom, crawled, crawled again, changed and replayed, as users do it."""

import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.site.expected import plain
from tests.site.server import serve

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
DERIVED = {
    "articles": "url, headline, text, authors, date_published, first_seen_at, fetched_at",
    "article_urls": "url",
    "article_versions": "seen_at, headline, text",
    "mentions": "start_char, text, (select url from articles where id = article_id)",
    "quotes": "text, speaker, (select url from articles where id = article_id)",
    "amounts": "text, amount, currency, (select url from articles where id = article_id)",
    "deals": "kind, subject, object, amount, currency, status",
    "entities": "name, kind, articles_count",
    "stories": "headline, articles_count, languages",
}


class Newsroom:
    """A folder with a database, and the crawls that fill it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "news.db"

    def scrapy(self, *arguments, database=None):
        settings = {
            "DATABASE": database or self.database,
            "ARCHIVE_DIR": self.folder / "archive",
            "SOURCES_DIR": self.folder / "sources",
            "ALLOW_PRIVATE_ADDRESSES": True,
            "DOWNLOAD_DELAY": 0,
            "AUTOTHROTTLE_ENABLED": False,
        }
        options = [f"-s{name}={value}" for name, value in settings.items()]
        return subprocess.run(
            [SCRAPY, *arguments, *options], capture_output=True, text=True, check=False
        )

    def rows(self, sql, *values, database=None):
        db = sqlite3.connect(database or self.database)
        try:
            return db.execute(sql, values).fetchall()
        finally:
            db.close()

    def derived(self, database=None):
        return {
            table: sorted(
                map(repr, self.rows(f"select {names} from {table}", database=database))
            )
            for table, names in DERIVED.items()
        }

    def make_due(self, which="1"):
        db = sqlite3.connect(self.database)
        with db:
            db.execute(
                "update links set next_check_at = found_at"
                f" where next_check_at is not null and {which}"
            )
        db.close()


@pytest.fixture(scope="module")
def site():
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def crawled(site, tmp_path_factory):
    """The newsroom after its first crawl."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "sources").mkdir()
    site.write_sources(folder / "sources")
    newsroom = Newsroom(folder)
    done = newsroom.scrapy("crawl", "news")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return newsroom


def test_a_crawl_counts_each_fetch_once(crawled):
    (counted,) = crawled.rows("select fetched, new from crawls where id = 1")
    assert (
        counted
        == crawled.rows(
            """select count(*), count(*) filter (where outcome = 'article')
        from fetches where crawl_id = 1"""
        )[0]
    )


def test_every_good_article_is_there_once_with_what_readers_see(site, crawled):
    stored = {
        url: row
        for url, *row in crawled.rows(
            """select url, headline, authors, language, date_published,
            main_image_caption, text from articles"""
        )
    }
    wanted = {article.url: article for article in site.expected().articles}
    assert stored.keys() == wanted.keys()
    for url, article in wanted.items():
        headline, authors, language, published, caption, text = stored[url]
        words = plain(text)
        assert plain(headline) == article.headline, url
        assert language == article.language, url
        assert article.first_sentence[:40] in words[:400], url
        assert article.last_sentence in words, url
        for phrase in article.furniture:
            assert phrase not in words, url
        assert authors.count('"') == 2 * len(article.authors), url
        assert caption is None or plain(caption).startswith(article.caption), url
        if published and "T" in published:
            instant = datetime.fromisoformat(article.date_published)
            assert datetime.fromisoformat(published) == instant, url


def test_the_page_that_the_project_began_with(crawled):
    ((headline, authors, caption, text),) = crawled.rows(
        """select headline, authors, main_image_caption, text from articles
        where url like '%/openai-confirme-bureaux-paris-bruxelles/'"""
    )
    assert (
        plain(headline)
        == "OpenAI confirme l’ouverture de bureaux à Paris et à Bruxelles"
    )
    assert authors == '["Milos Schmidt"]'
    assert caption == "Paris (file photo)"
    for furniture in (
        "file photo",
        "Milos Schmidt",
        "commentaire",
        "20 + treize",
        "e-mail",
    ):
        assert furniture not in text


def test_what_is_no_article_says_why(site, crawled):
    for refusal in site.expected().refusals:
        outcomes = {
            outcome
            for (outcome,) in crawled.rows(
                "select outcome from fetches where url = ?", refusal.url
            )
        }
        assert outcomes <= set(refusal.outcomes), refusal.url
        assert outcomes, refusal.url


def test_the_site_was_a_guest_s(site, crawled):
    asked = [request for request in site.requests if request.method == "GET"]
    first = {}
    for request in asked:
        first.setdefault(request.host, request.target)
    assert set(first.values()) == {"/robots.txt"}
    urls = [f"http://{request.host}{request.target}" for request in asked]
    assert not set(site.expected().forbidden) & set(urls)
    assert len(urls) == len(set(urls))


def test_a_story_is_told_in_both_languages(site, crawled):
    for urls in site.expected().stories.values():
        marks = ", ".join("?" * len(urls))
        told = crawled.rows(
            f"select distinct story_id from articles where url in ({marks})", *urls
        )
        assert len(told) == 1, urls


def test_a_replay_on_an_empty_database_gives_the_same_rows(crawled):
    empty = crawled.folder / "replayed.db"
    done = crawled.scrapy("crawl", "replay", database=empty)
    assert (done.returncode, done.stderr) == (0, "")
    assert crawled.derived(empty) == crawled.derived()


def test_a_second_crawl_asks_only_what_is_due_and_conditionally(site, crawled):
    before = crawled.derived()
    crawled.make_due("kind != 'article'")
    asked = len(site.requests)
    assert crawled.scrapy("crawl", "news").returncode == 0
    again = [r for r in site.requests[asked:] if not r.target.endswith("robots.txt")]
    assert again
    assert {request.status for request in again} == {304}
    assert crawled.derived() == before


def test_changes_are_followed_and_a_replay_on_the_same_file_changes_nothing(
    site, crawled
):
    crawled.make_due()
    site.phase = 2
    assert crawled.scrapy("crawl", "news").returncode == 0
    site.phase = 1
    assert crawled.rows("select count(*) from article_versions") == [(1,)]
    assert crawled.rows(
        "select count(*) from articles where removed_at is not null"
    ) == [(1,)]
    (crawl,) = crawled.rows("select new, updated from crawls order by id desc limit 1")
    assert crawl == (1, 1)
    before = crawled.derived()
    assert crawled.scrapy("crawl", "replay").returncode == 0
    assert crawled.derived() == before


def test_the_file_is_sound(crawled):
    assert crawled.rows("pragma integrity_check") == [("ok",)]
    assert crawled.rows("pragma foreign_key_check") == []
    for table in ("mentions", "quotes", "amounts"):
        field = "m.field" if table == "mentions" else "'text'"
        wrong = crawled.rows(
            f"""select m.text from {table} m join articles a on a.id = m.article_id
            where m.text != substr(iif({field} = 'text', a.text, a.headline),
                                   start_char + 1, end_char - start_char)"""
        )
        assert wrong == []
