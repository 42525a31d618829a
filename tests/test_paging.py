"""Articles on several pages, crawled, looked at again, replayed and forgotten."""

import gzip
import sqlite3
import subprocess

import pytest

from crawler.items import Page
from pipelines.extract import extract
from pipelines.text.paged import without_repeats
from tests.stored import NOON
from tests.test_manners import SCRAPY, command, run
from tests.web import PROSE, Reply, article, feed, serving

HOST = "127.0.0.57"
AUTHOR = "Ada Morel suit les chantiers navals de la pointe bretonne depuis dix ans."
FETCHES = """select url, outcome, detail, status, fetched_at
    from fetches where url not like '%/feed' order by fetched_at, url"""
ARTICLES = """select url, headline, text, truncated, fetched_at,
    (select group_concat(origin || ': ' || raw) from provenance p
     where p.article_id = articles.id and field in ('text', 'truncated'))
    from articles left join qualities q on q.article_id = articles.id order by url"""


def part(title, place, n, *links):
    """A page of an article: its head, four paragraphs of its own, a repeated one."""
    own = article(title, place, n, "".join(links))
    end = f"<p>{AUTHOR} {PROSE.format(place='Roscoff', n=9)}</p></article>"
    own.body = own.body.replace("</article>", end)
    return own


def to(url, rel="next"):
    return f"<link rel={rel} href='{url}'>"


def fill(web, at):
    paged = {
        "deux": "Un chantier en deux pages à Étel",
        "trois": "Un chantier en trois pages à Gâvres",
        "manque": "Un chantier à moitié lu à Houat",
        "suite": "Un chantier annoncé par sa fin à Hoëdic",
        "liste": "Un chantier parmi cinq à Locmaria",
        "interdit": "Un chantier fermé aux robots à Pénestin",
    }
    rules = "User-agent: *\nDisallow: /interdit/2\n"
    web.put(f"{at}/robots.txt", Reply(rules, kind="text/plain"))
    told = [f"{at}/{name}" for name in paged if name != "suite"]
    web.put(f"{at}/feed", feed(*told, f"{at}/suite/page/2", f"{at}/deux?page=2"))
    two, three, lost, late, cards, closed = paged.values()
    tagged = part(two, "Étel", 10, to(f"{at}/deux?page=2"))
    tagged.headers["ETag"] = '"deux"'
    web.put(f"{at}/deux", tagged)
    web.put(f"{at}/deux?page=2", part(two, "Étel plage", 20))
    web.put(f"{at}/trois", part(three, "Gâvres", 30, to("/trois/2")))
    web.put(f"{at}/trois/2", part(three, "Riantec", 40, to("/trois/3")))
    web.put(f"{at}/trois/3", part(three, "Port-Louis", 50))
    half = part(lost, "Houat", 60, to("/manque/page/2"))
    half.headers["ETag"] = '"manque"'
    web.put(f"{at}/manque", half)
    end = part(lost, "Houat port", 70)
    web.put(f"{at}/manque/page/2", Reply("nothing here", 404), end)
    web.put(f"{at}/suite", part(late, "Hoëdic", 80, to("/suite/page/2")))
    second = part(late, "Hoëdic bourg", 90, to("/suite", "prev"))
    web.put(f"{at}/suite/page/2", second)
    teasers = "<article><h2><a href='/x'>Un quai</a></h2></article>" * 5
    web.put(f"{at}/liste", part(cards, "Locmaria", 97, to("/liste/page/2"), teasers))
    web.put(f"{at}/interdit", part(closed, "Pénestin", 110, to("/interdit/2")))
    web.put(f"{at}/interdit/2", part(closed, "Camoël", 120))


class Newsroom:
    """A folder with what crawls left in it."""

    def __init__(self, folder, web, at):
        self.folder, self.web, self.at = folder, web, at

    def rows(self, sql, *values, name="news.db"):
        db = sqlite3.connect(self.folder / name)
        found = db.execute(sql, values).fetchall()
        db.close()
        return found

    def text(self, path, name="news.db"):
        sql = "select text, truncated from articles join qualities on article_id = id"
        return self.rows(f"{sql} where url = ?", self.at + path, name=name)[0]

    def outcome(self, path):
        told = "select outcome, detail from fetches where url = ? order by id"
        return self.rows(told, self.at + path)

    def crawl_again(self):
        db = sqlite3.connect(self.folder / "news.db")
        with db:
            db.execute(
                "update links set next_check_at = found_at"
                " where next_check_at is not null"
            )
        db.close()
        before = len(self.web.asked)
        run(self.folder)
        return [each.path for each in self.web.asked[before:]]

    def replay(self, name):
        given = [f"-sDATABASE={self.folder / name}", *command(self.folder)[4:]]
        done = [SCRAPY, "crawl", "replay", "-sANALYSE_WORKERS=1", *given]
        subprocess.run(done, capture_output=True, check=True)


@pytest.fixture(scope="module")
def served():
    with serving([HOST]) as (web, port):
        yield web, f"http://{HOST}:{port}"


@pytest.fixture(scope="module")
def newsroom(served, tmp_path_factory):
    """One crawl; then replayed, then looked at again."""
    web, at = served
    folder = tmp_path_factory.mktemp("paged")
    (folder / "sources").mkdir()
    (folder / "sources/gazette.yml").write_text(
        f"name: gazette\ntitle: Gazette\nhomepage: {at}/\nlanguage: fr\n"
        f"feeds: ['{at}/feed']\nevery: 1m\n"
    )
    fill(web, at)
    run(folder)
    first = Newsroom(folder, web, at)
    first.first = {path: first.text(path) for path in ("/deux", "/manque")}
    first.asked_first = web.paths(HOST)
    first.asked_again = first.crawl_again()
    return first


def test_short_lines_are_let_go_at_the_ends_of_a_page_alone():
    asked = ["Pourquoi ?", "Parce que le port manquait de place pour eux tous."]
    own = ["Pourquoi ?", *(f"Ligne {n} de la suite." for n in range(6)), "Pourquoi ?"]
    own.insert(4, "Pourquoi ?")
    own.insert(4, asked[1])
    lines = [f"Ligne {n} de la suite." for n in range(3)]
    rest = [f"Ligne {n} de la suite." for n in range(3, 6)]
    assert without_repeats(own, asked) == [*lines, "Pourquoi ?", *rest]


def test_a_saved_page_that_names_another_lacks_it():
    shown = part("Un chantier à Étel", "Étel", 10, to("/un/2")).body.encode()
    url = "https://gazette.example/un"
    saved = Page(url=url, requested_url=url, source="", fetched_at=NOON, body=shown)
    found = extract(saved, None)
    assert found.truncated
    assert "truncated" in found.quality_reasons


def test_pages_are_joined_in_order_and_repeat_nothing(newsroom):
    text, truncated = newsroom.text("/trois")
    places = [text.index(f"à {name}. ") for name in ("Gâvres", "Riantec", "Port-Louis")]
    assert places == sorted(places)
    assert len(text.split("serveurs à")) == 1 + 3 * 4 + 1
    assert text.count(AUTHOR) == 1
    assert AUTHOR in text.splitlines()[-1]
    assert "trois pages" not in text
    assert not truncated


def test_each_page_is_asked_once_and_leads_to_the_article(newsroom):
    paged = [path for path in newsroom.asked_first if "deux" in path or "trois" in path]
    assert sorted(paged) == ["/deux", "/deux?page=2", "/trois", "/trois/2", "/trois/3"]
    said = f"page 3 of {newsroom.at}/trois"
    assert newsroom.outcome("/trois/3")[0] == ("duplicate", said)
    led = newsroom.rows(
        """select replace(u.url, ?, '') from article_urls u
        join articles a on a.id = article_id where a.url like '%/trois' order by 1""",
        newsroom.at,
    )
    assert led == [("/trois",), ("/trois/2",), ("/trois/3",)]
    own = newsroom.rows("select url from articles where url glob '*[23]'")
    assert own == []


def test_provenance_tells_how_many_pages(newsroom):
    told = "select origin, raw from provenance where field = 'text' and raw like ?"
    ((origin, raw),) = newsroom.rows(told, "%trois/2%")
    assert origin == "3 pages"
    assert raw == f"{newsroom.at}/trois/2 {newsroom.at}/trois/3"


def test_a_page_that_fails_leaves_the_others_and_is_tried_again(newsroom):
    text, truncated = newsroom.first["/manque"]
    assert "à Houat. " in text
    assert truncated == 1
    assert newsroom.outcome("/manque/page/2")[0][0] == "gone"
    whole, truncated = newsroom.text("/manque")
    assert whole.startswith(text.partition(AUTHOR)[0])
    assert "à Houat port. " in whole
    assert not truncated
    assert newsroom.outcome("/manque")[1][0] == "updated"


def test_a_first_page_that_did_not_change_keeps_the_others(newsroom):
    assert "/deux" in newsroom.asked_again
    assert "/deux?page=2" not in newsroom.asked_again
    assert newsroom.outcome("/deux")[1] == ("unchanged", "status 304")
    assert newsroom.text("/deux") == newsroom.first["/deux"]
    assert "à Étel plage. " in newsroom.text("/deux")[0]


def test_a_later_page_that_a_feed_names_leads_to_the_first(newsroom):
    assert newsroom.outcome("/suite/page/2")[0] == (
        "duplicate",
        f"{newsroom.at}/suite",
    )
    text, _ = newsroom.text("/suite")
    assert "à Hoëdic. " in text


def test_robots_txt_holds_for_each_page(newsroom):
    text, truncated = newsroom.text("/interdit")
    assert "à Pénestin. " in text
    assert truncated == 1
    assert "/interdit/2" not in newsroom.web.paths(HOST)
    said = ("disallowed", "robots.txt forbids it")
    assert newsroom.outcome("/interdit/2") == [said, said]
    told = "select raw from provenance where field = 'truncated' and raw like ?"
    assert newsroom.rows(told, "%robots%") == [("page 2: robots.txt forbids it",)]


def test_a_list_is_not_followed(newsroom):
    assert "/liste/page/2" not in newsroom.web.paths(HOST)


def test_a_replay_gives_the_same(newsroom):
    newsroom.replay("again.db")
    for sql in (ARTICLES, FETCHES):
        assert newsroom.rows(sql, name="again.db") == newsroom.rows(sql)
    before = newsroom.rows(FETCHES), newsroom.rows(ARTICLES)
    newsroom.replay("news.db")
    assert (newsroom.rows(FETCHES), newsroom.rows(ARTICLES)) == before


def test_the_limit_of_pages_holds_and_the_rest_comes_later(newsroom, tmp_path):
    (tmp_path / "sources").symlink_to(newsroom.folder / "sources")
    run(tmp_path, "-sPAGES_PER_SOURCE=2", f"-aurl={newsroom.at}/trois")
    there = Newsroom(tmp_path, newsroom.web, newsroom.at)
    text, truncated = there.text("/trois")
    assert "à Riantec. " in text
    assert "à Port-Louis. " not in text
    assert truncated == 1
    run(tmp_path, f"-aurl={newsroom.at}/trois/2")
    text, truncated = there.text("/trois")
    assert "à Port-Louis. " in text
    assert not truncated


def test_forgetting_takes_all_pages(newsroom, tmp_path):
    (tmp_path / "sources").symlink_to(newsroom.folder / "sources")
    run(tmp_path, f"-aurl={newsroom.at}/trois")
    settings = [f"-sDATABASE={tmp_path}/news.db", f"-sARCHIVE_DIR={tmp_path}/archive"]
    asked = [SCRAPY, "forget", f"{newsroom.at}/trois/2", *settings]
    subprocess.run(asked, capture_output=True, check=True)
    (file,) = (tmp_path / "archive").iterdir()
    plain = gzip.decompress(file.read_bytes()).decode("utf-8", "replace")
    assert "/trois" not in plain
    assert "Port-Louis" not in plain


def test_each_answer_of_a_crawl_is_counted_in_its_row(newsroom):
    told = """select fetched, (select count(*) from fetches where crawl_id = crawls.id)
        from crawls where spider = 'news' order by id limit 2"""
    for counted, rows in newsroom.rows(told):
        assert counted == rows
