"""The crawl as sites see it: it waits, it stays away, it asks once, it says who it is."""

import gzip
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.web import Reply, article, feed, serving

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
HOSTS = {
    "polite": "127.0.0.41",
    "busy": "127.0.0.42",
    "closed": "127.0.0.43",
    "moving": "127.0.0.44",
    "elsewhere": "127.0.0.45",
    "cut": "127.0.0.46",
}
ROBOTS = Reply(
    "User-agent: *\nDisallow: /prive/\nCrawl-delay: 0.5\n", kind="text/plain"
)


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    """One crawl of all hosts, and then another one."""
    folder = tmp_path_factory.mktemp("manners")
    with serving(list(HOSTS.values())) as (web, port):
        at = {name: f"http://{host}:{port}" for name, host in HOSTS.items()}
        fill(web, at)
        for name in ("polite", "busy", "closed", "moving", "cut"):
            (folder / "sources").mkdir(exist_ok=True)
            (folder / f"sources/{name}.yml").write_text(
                f"name: {name}\ntitle: {name}\nhomepage: {at[name]}/\nlanguage: fr\n"
                f"feeds: ['{at[name]}/feed']\nevery: 1m\n"
            )
        run(folder)
        first = len(web.asked)
        make_due(folder)
        run(folder)
        yield Result(folder, web, at, web.asked[:first], web.asked[first:])


class Result:
    """What two crawls left behind."""

    def __init__(self, folder, web, at, first, second):
        self.folder, self.web, self.at = folder, web, at
        self.first, self.second = first, second

    def outcomes(self, url):
        db = sqlite3.connect(self.folder / "news.db")
        found = db.execute(
            "select outcome, detail from fetches where url = ? order by id", [url]
        ).fetchall()
        db.close()
        return found

    def paths(self, name, asked):
        return [each.path for each in asked if each.host == HOSTS[name]]


def fill(web, at):
    for name in ("polite", "moving", "cut", "elsewhere", "busy"):
        web.put(f"{at[name]}/robots.txt", Reply("User-agent: *\nDisallow:\n"))
    web.put(f"{at['polite']}/robots.txt", ROBOTS)
    links = [f"{at['polite']}/{path}" for path in ("un", "deux", "prive/trois")]
    ads = [f"{at['elsewhere']}/publicite"]
    web.put(f"{at['polite']}/feed", feed(*links, *ads))
    web.put(links[0], article("Un atelier à Brest"))
    web.put(links[1], article("Deux ateliers à Lorient", "Lorient", 70))
    web.put(f"{at['closed']}/robots.txt", Reply("busy", 503))
    busy = Reply("too many", 429, {"Retry-After": "3600"})
    web.put(f"{at['busy']}/feed", feed(*(f"{at['busy']}/{n}" for n in range(5))))
    for n in range(5):
        web.put(f"{at['busy']}/{n}", busy)
    moving = [f"{at['moving']}/{path}" for path in ("a", "b", "c", "d", "e")]
    web.put(f"{at['moving']}/feed", feed(*moving))
    web.put(moving[0], Reply("", 301, {"Location": "/arrive"}))
    web.put(f"{at['moving']}/arrive", article("Arrivé à Vannes", "Vannes", 90))
    web.put(moving[1], Reply("", 302, {"Location": f"{at['elsewhere']}/page"}))
    web.put(moving[2], Reply("", 302, {"Location": "/c"}))
    web.put(moving[3], Reply("", 302, {"Location": "file:///etc/passwd"}))
    web.put(
        moving[4],
        Reply("", 302, {"Location": "/e", "Set-Cookie": "seen=1"}),
        article("Compté à Quimper", "Quimper", 120),
    )
    web.put(f"{at['cut']}/feed", feed(f"{at['cut']}/entier", f"{at['cut']}/coupe"))
    whole = article("Entier à Nantes", "Nantes", 150)
    half = gzip.compress(article("Coupé", "Rennes", 200).body.encode())[:-200]
    web.put(f"{at['cut']}/entier", whole)
    web.put(f"{at['cut']}/coupe", Reply(half, headers={"Content-Encoding": "gzip"}))


def run(folder):
    subprocess.run(
        [
            SCRAPY,
            "crawl",
            "news",
            f"-sDATABASE={folder / 'news.db'}",
            f"-sARCHIVE_DIR={folder / 'archive'}",
            f"-sSOURCES_DIR={folder / 'sources'}",
            "-sALLOW_PRIVATE_ADDRESSES=True",
            "-sDOWNLOAD_DELAY=0",
            "-sAUTOTHROTTLE_ENABLED=False",
            "-sCONTACT=https://example.org/crawl",
        ],
        capture_output=True,
        check=True,
    )


def make_due(folder):
    db = sqlite3.connect(folder / "news.db")
    with db:
        db.execute("update links set next_check_at = found_at where kind = 'feed'")
    db.close()


def test_robots_txt_comes_first_and_is_kept(crawl):
    for host in HOSTS.values():
        asked = crawl.web.paths(host)
        assert not asked or asked[0] == "/robots.txt"
    assert "/prive/trois" not in crawl.paths("polite", crawl.first)
    forbidden = crawl.outcomes(f"{crawl.at['polite']}/prive/trois")
    assert forbidden == [("disallowed", "robots.txt forbids it")]


def test_crawl_delay_is_kept(crawl):
    times = [each.at for each in crawl.first if each.host == HOSTS["polite"]]
    pauses = [later - sooner for sooner, later in pairwise(times)]
    assert min(pauses) >= 0.45


def test_robots_txt_that_fails_means_stay_away(crawl):
    assert set(crawl.web.paths(HOSTS["closed"])) == {"/robots.txt"}
    outcome, detail = crawl.outcomes(f"{crawl.at['closed']}/feed")[0]
    assert outcome == "disallowed"
    assert "503" in detail


def test_retry_after_holds_for_the_host_in_this_crawl_and_the_next(crawl):
    assert crawl.paths("busy", crawl.first) == ["/robots.txt", "/feed", "/0"]
    assert crawl.paths("busy", crawl.second) == []


def test_redirects_are_followed_within_a_publisher_alone(crawl):
    at = crawl.at["moving"]
    assert crawl.outcomes(f"{at}/a") == [("article", None)]
    assert crawl.outcomes(f"{at}/b")[0][0] == "disallowed"
    assert crawl.outcomes(f"{at}/c") == [("http_error", "redirects in a circle")]
    assert crawl.outcomes(f"{at}/d")[0][0] == "disallowed"
    assert crawl.outcomes(f"{at}/e") == [("article", None)]
    assert crawl.web.paths(HOSTS["elsewhere"]) == []


def test_a_cut_body_is_no_article(crawl):
    assert crawl.outcomes(f"{crawl.at['cut']}/coupe")[0][0] == "bad_content"
    assert crawl.outcomes(f"{crawl.at['cut']}/entier") == [("article", None)]


def test_the_second_crawl_is_conditional_and_leaves_articles_alone(crawl):
    again = [each for each in crawl.second if each.path != "/robots.txt"]
    assert {each.path for each in again} == {"/feed"}
    assert all("If-None-Match" in each.headers for each in again)


def test_it_says_who_it_is(crawl):
    agents = {each.headers["User-Agent"] for each in crawl.web.asked}
    (agent,) = agents
    assert agent.startswith("technews/")
    assert "https://example.org/crawl" in agent


def test_an_ad_is_remembered_with_its_reason(crawl):
    db = sqlite3.connect(crawl.folder / "news.db")
    found = db.execute(
        "select state from links where url = ?", [f"{crawl.at['elsewhere']}/publicite"]
    ).fetchall()
    db.close()
    assert found == [("unwanted",)]
