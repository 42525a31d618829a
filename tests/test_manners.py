"""The crawl as sites see it: it waits, it stays away, it asks once, it says who it is."""

import gzip
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.web import TAGGED, Reply, article, feed, serving, sitemap, sitemap_index

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
HOSTS = {
    "polite": "127.0.0.41",
    "busy": "127.0.0.42",
    "closed": "127.0.0.43",
    "moving": "127.0.0.44",
    "elsewhere": "127.0.0.45",
    "cut": "127.0.0.46",
    "shared": "127.0.0.47",
    "told": "127.0.0.48",
    "maps": "127.0.0.49",
    "front": "127.0.0.50",
}
PAST = "Mon, 04 Nov 2024 12:00:00 GMT"
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
        write_sources(folder / "sources", at)
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

    def rows(self, sql, *values):
        db = sqlite3.connect(self.folder / "news.db")
        found = db.execute(sql, values).fetchall()
        db.close()
        return found

    def outcomes(self, url):
        told = "select outcome, detail from fetches where url = ? order by id"
        return self.rows(told, url)

    def paths(self, name, asked):
        return [each.path for each in asked if each.host == HOSTS[name]]


def write_sources(folder, at):
    listings = {
        name: f"feeds: ['{at[name]}/feed']"
        for name in ("polite", "busy", "closed", "moving", "cut", "told")
    }
    listings["maps"] = f"sitemaps: ['{at['maps']}/plan.xml']"
    listings["front"] = f"front_pages: ['{at['front']}/actu']"
    listings["first"] = f"feeds: ['{at['shared']}/feed-1']"
    listings["second"] = f"feeds: ['{at['shared']}/feed-2']"
    folder.mkdir()
    for name, listing in listings.items():
        home = at.get(name, at["shared"])
        (folder / f"{name}.yml").write_text(
            f"name: {name}\ntitle: {name}\nhomepage: {home}/\nlanguage: fr\n"
            f"{listing}\nevery: 1m\n"
        )


def fill(web, at):
    fill_more(web, at)
    for name in HOSTS:
        web.put(f"{at[name]}/robots.txt", Reply("User-agent: *\nDisallow:\n"))
    for name in ("polite", "shared"):
        web.put(f"{at[name]}/robots.txt", ROBOTS)
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


def fill_more(web, at):
    shared, told, maps, front = (at[n] for n in ("shared", "told", "maps", "front"))
    for n in (1, 2):
        web.put(f"{shared}/feed-{n}", feed(f"{shared}/a{n}", f"{shared}/b{n}"))
        web.put(f"{shared}/a{n}", article(f"Un port au Croisic {n}", "Le Croisic", n))
        web.put(f"{shared}/b{n}", article(f"Un quai à Étel {n}", "Étel", 10 + n))
    web.put(f"{told}/feed", Reply("", 301, {"Location": "/rss"}))
    links = [f"{told}/{path}" for path in ("meta", "header", "slash")]
    web.put(f"{told}/rss", feed(*links))
    noai = '<meta name="robots" content="noai, noarchive">'
    web.put(links[0], article("Une digue à Pornic", "Pornic", 220, noai))
    header = article("Une grue à Redon", "Redon", 240)
    header.headers["TDM-Reservation"] = "1"
    web.put(links[1], header)
    web.put(links[2], Reply("", 301, {"Location": "/slash/"}))
    web.put(f"{told}/slash/", article("Un phare à Groix", "Groix", 260))
    plan = [f"{maps}/plan.xml", f"{maps}/plan-1.xml", f"{maps}/plan-2.xml"]
    web.put(plan[0], sitemap_index(*plan, f"{at['elsewhere']}/plan.xml"))
    web.put(plan[1], sitemap_index(plan[0], plan[2]))
    web.put(plan[2], sitemap(f"{maps}/une"))
    web.put(f"{maps}/une", article("Un bac à Belle-Île", "Belle-Île", 280))
    titles = [f"La criée du port numéro {n} ouvre ses portes lundi" for n in range(5)]
    anchors = "".join(
        f"<h2><a href='/2024/11/0{n + 1}/criee-du-port-{n}'>{title}</a></h2>"
        for n, title in enumerate(titles)
    )
    pages = "<a href='/actu?page=2'>2</a><a href='/actu/page/3'>Page suivante</a>"
    web.put(f"{front}/actu", Reply(f"<html><body>{anchors}{pages}", headers=TAGGED))
    for n, title in enumerate(titles):
        page = article(title, f"Port {n}", 300 + 20 * n)
        web.put(f"{front}/2024/11/0{n + 1}/criee-du-port-{n}", page)


def command(folder, *options):
    return [
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
        *options,
    ]


def run(folder, *options):
    subprocess.run(command(folder, *options), capture_output=True, check=True)


def make_due(folder):
    db = sqlite3.connect(folder / "news.db")
    with db:
        db.execute(
            "update links set next_check_at = found_at where found_in = 'source file'"
        )
    db.close()


def test_robots_txt_comes_first_and_is_kept(crawl):
    for host in HOSTS.values():
        asked = crawl.web.paths(host)
        assert not asked or asked[0] == "/robots.txt"
    assert "/prive/trois" not in crawl.paths("polite", crawl.first)
    forbidden = crawl.outcomes(f"{crawl.at['polite']}/prive/trois")
    assert forbidden == [("disallowed", "robots.txt forbids it")]


def test_robots_txt_is_asked_once_a_day_and_again_where_it_failed(crawl):
    asked = [each.host for each in crawl.second if each.path == "/robots.txt"]
    assert asked == [HOSTS["closed"]]


@pytest.mark.parametrize("name", ["polite", "shared"])
def test_crawl_delay_is_kept_by_all_sources_of_a_host(crawl, name):
    times = [each.at for each in crawl.first if each.host == HOSTS[name]]
    assert len(times) > 3
    pauses = [later - sooner for sooner, later in pairwise(times)]
    # A busy machine notes a request late: what it adds to one pause the next one lacks.
    for before, pause in pairwise([0.5, *pauses]):
        assert pause >= 0.45 or (pause >= 0.35 and before + pause >= 0.95)


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
    listings = {"/feed", "/rss", "/feed-1", "/feed-2", "/plan.xml", "/actu"}
    assert {each.path for each in again} == listings
    assert all("If-None-Match" in each.headers for each in again)


def test_it_says_who_it_is(crawl):
    agents = {each.headers["User-Agent"] for each in crawl.web.asked}
    (agent,) = agents
    assert agent.startswith("technews/")
    assert "https://example.org/crawl" in agent


def test_an_ad_is_remembered_with_its_reason(crawl):
    ad = f"{crawl.at['elsewhere']}/publicite"
    found = crawl.rows("select state from links where url = ?", ad)
    assert found == [("unwanted",)]


def test_a_feed_that_moved_is_followed_and_told(crawl):
    at = crawl.at["told"]
    detail = f"moved for good to {at}/rss"
    first, second = crawl.outcomes(f"{at}/feed")
    assert first == ("updated", detail)
    assert second == ("unchanged", f"status 304, {detail}")
    (told,) = crawl.rows("select status_detail from sources where name = 'told'")
    assert told == (f"a feed moved: write {at}/rss into its source file",)


def test_an_article_that_moved_by_a_slash_is_one_row_under_its_new_address(crawl):
    at = crawl.at["told"]
    assert crawl.outcomes(f"{at}/slash") == [("article", None)]
    found = crawl.rows(
        """select a.url, u.url from article_urls u join articles a on a.id = article_id
        where a.headline = 'Un phare à Groix' order by 2"""
    )
    assert found == [(f"{at}/slash/", f"{at}/slash"), (f"{at}/slash/", f"{at}/slash/")]


def test_each_request_on_the_way_is_on_record(crawl):
    at = crawl.at["told"]
    said = f"on the way from {at}/slash"
    assert crawl.outcomes(f"{at}/slash/") == [("duplicate", said)]
    said = f"on the way from {at}/feed"
    assert crawl.outcomes(f"{at}/rss") == [("duplicate", said)] * 2
    known = {url for (url,) in crawl.rows("select url from fetches")}
    homes = {HOSTS[name]: home for name, home in crawl.at.items()}
    asked = {homes[each.host] + each.path for each in crawl.first}
    missing = {url for url in asked - known if not url.endswith("/robots.txt")}
    assert missing == set()


def test_opt_outs_are_noted(crawl):
    said = crawl.rows("select url, opt_outs from fetches where opt_outs is not null")
    at = crawl.at["told"]
    assert dict(said) == {
        f"{at}/meta": "noai noarchive",
        f"{at}/header": "tdm-reservation",
    }


def test_opt_outs_are_obeyed_where_the_setting_says_so(crawl, tmp_path):
    (tmp_path / "sources").symlink_to(crawl.folder / "sources")
    run(tmp_path, "-asource=told", "-sOBEY_OPT_OUTS=noarchive,tdm-reservation")
    there = Result(tmp_path, crawl.web, crawl.at, [], [])
    at = crawl.at["told"]
    assert there.outcomes(f"{at}/meta") == [("disallowed", "says noarchive")]
    assert there.outcomes(f"{at}/header") == [("disallowed", "says tdm-reservation")]
    assert there.outcomes(f"{at}/slash") == [("article", None)]
    kept = b"".join(
        gzip.decompress(path.read_bytes())
        for path in (tmp_path / "archive").glob("*.gz")
    )
    assert "Un phare à Groix".encode() in kept
    assert "Une digue à Pornic".encode() not in kept


def test_sitemaps_that_name_each_other_are_read_once_each(crawl):
    asked = crawl.paths("maps", crawl.first)
    assert sorted(asked) == [
        "/plan-1.xml",
        "/plan-2.xml",
        "/plan.xml",
        "/robots.txt",
        "/une",
    ]
    foreign = f"{crawl.at['elsewhere']}/plan.xml"
    state = f"select state from links where url = '{foreign}'"
    assert crawl.rows(state) == [("unwanted",)]


def test_the_next_pages_of_a_front_page_are_not_followed(crawl):
    asked = crawl.paths("front", crawl.first)
    assert [path for path in asked if "page" in path] == []
    assert len(asked) == 7


def test_no_more_pages_of_a_source_than_the_setting_says(crawl, tmp_path):
    (tmp_path / "sources").symlink_to(crawl.folder / "sources")
    asked = []
    for _ in range(3):
        before = len(crawl.web.asked)
        run(tmp_path, "-asource=front", "-sPAGES_PER_SOURCE=3")
        now = crawl.paths("front", crawl.web.asked[before:])
        asked.append([path for path in now if "criee" in path])
    # The others are debts, which may take half of the next crawl.
    assert [len(paths) for paths in asked] == [3, 2, 0]
    assert len({path for paths in asked for path in paths}) == 5


def test_sitemaps_wait_when_there_are_too_many_and_feeds_do_not(crawl, tmp_path):
    (tmp_path / "sources").symlink_to(crawl.folder / "sources")
    for _ in range(2):
        run(tmp_path, "-asource=maps", "-sLISTINGS_PER_SOURCE=2")
        make_due(tmp_path)
    there = Result(tmp_path, crawl.web, crawl.at, [], [])
    at = crawl.at["maps"]
    asked = [len(there.outcomes(f"{at}/plan{n}.xml")) for n in ("", "-1", "-2")]
    assert asked == [2, 1, 1]


def test_a_crawl_that_is_killed_is_gone_on_with_by_the_next(crawl, tmp_path):
    (tmp_path / "sources").symlink_to(crawl.folder / "sources")
    before = len(crawl.web.asked)
    reached = crawl.web.sign("/2024/11/03/criee-du-port-2")
    options = ("-asource=front", "-sDOWNLOAD_DELAY=0.3")
    with subprocess.Popen(command(tmp_path, *options), stderr=subprocess.PIPE) as first:
        assert reached.wait(60)
        first.kill()
    run(tmp_path, *options)
    there = Result(tmp_path, crawl.web, crawl.at, [], [])
    assert there.rows("select count(*), count(distinct url) from articles") == [(5, 5)]
    fetched = there.rows("select url from fetches where outcome = 'article'")
    assert len(fetched) == 5
    asked = crawl.paths("front", crawl.web.asked[before:])
    # What was in flight is asked again, and what was not read yet.
    assert asked.count("/2024/11/01/criee-du-port-0") <= 2
    ends = there.rows("select outcome from crawls order by id")
    assert ends == [("interrupted",), ("done",)]


def test_what_came_before_is_not_archived_again_and_is_replayed_as_it_was(tmp_path):
    with serving(["127.0.0.51"]) as (web, port):
        at = f"http://127.0.0.51:{port}"
        untagged = article("Un quai sans marque à Auray", "Auray", 60)
        tagged = article("Un quai avec marque à Auray", "Baden", 90)
        tagged.headers.update(TAGGED)
        changing = article("Un quai qui change à Auray", "Arzon", 120)
        changed = article("Un quai qui a changé à Auray", "Carnac", 150)
        web.put(f"{at}/feed", feed(*(f"{at}/{path}" for path in "abc")))
        web.put(f"{at}/a", untagged)
        web.put(f"{at}/b", tagged)
        web.put(f"{at}/c", changing, changed)
        write_sources(tmp_path / "sources", dict.fromkeys(HOSTS, at))
        for path in (tmp_path / "sources").glob("*.yml"):
            if path.stem != "polite":
                path.unlink()
        run(tmp_path)
        db = sqlite3.connect(tmp_path / "news.db")
        with db:
            db.execute("update links set next_check_at = found_at")
        run(tmp_path)
    told = "select outcome, status, archive_file is not null, url from fetches"
    pages = f"{told} where url not like '%/feed' order by url, fetched_at"
    found = [row[:3] for row in db.execute(pages)]
    assert found == [
        *[("article", 200, 1), ("unchanged", 200, 1)],
        *[("article", 200, 1), ("unchanged", 304, 1)],
        *[("article", 200, 1), ("updated", 200, 1)],
    ]
    (file,) = (tmp_path / "archive").iterdir()
    plain = gzip.decompress(file.read_bytes())
    assert plain.count(b"WARC-Type: revisit") == 2
    assert plain.count("sans marque à Auray</h1>".encode()) == 1
    replay = [*command(tmp_path)[:2], "replay", *command(tmp_path)[3:]]
    subprocess.run([*replay, f"-sDATABASE={tmp_path / 'again.db'}"], check=True)
    again = sqlite3.connect(tmp_path / "again.db")
    assert [row[:3] for row in again.execute(pages)] == found
    texts = "select url, text, first_seen_at, fetched_at from articles order by 1"
    assert again.execute(texts).fetchall() == db.execute(texts).fetchall()
    db.close()
    again.close()


def test_a_date_of_the_future_is_never_sent_back(tmp_path):
    with serving(["127.0.0.52"]) as (web, port):
        at = f"http://127.0.0.52:{port}"
        fils = {"futur": "Fri, 01 Jan 2105 00:00:00 GMT", "passe": PAST}
        (tmp_path / "sources").mkdir()
        for name, date in fils.items():
            listing = feed(f"{at}/{name}/un")
            listing.headers = {"Last-Modified": date}
            web.put(f"{at}/{name}", listing)
            (tmp_path / f"sources/{name}.yml").write_text(
                f"name: {name}\ntitle: {name}\nhomepage: {at}/\nlanguage: fr\n"
                f"feeds: ['{at}/{name}']\n"
            )
        run(tmp_path)
        make_due(tmp_path)
        run(tmp_path)
        sent = {
            each.path: each.headers.get("If-Modified-Since")
            for each in web.asked
            if each.path in ("/futur", "/passe")
        }
    assert sent == {"/futur": None, "/passe": PAST}


def why(folder, url):
    settings = [f"-sDATABASE={folder / 'news.db'}", f"-sSOURCES_DIR={folder}/sources"]
    done = subprocess.run(
        [SCRAPY, "why", url, *settings], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_why_tells_what_a_page_said_and_what_robots_txt_says(crawl):
    status, told = why(crawl.folder, f"{crawl.at['told']}/meta")
    assert status == 0
    assert f"in {crawl.at['told']}/feed (told)" in told
    assert "the page says noai noarchive" in told
    assert "robots    allows it, as of 20" in told


def test_why_tells_of_an_address_never_seen_what_would_become_of_it(crawl):
    status, told = why(crawl.folder, f"{crawl.at['polite']}/prive/autre")
    assert status == 1
    assert "polite would take it" in told
    assert "robots    forbids it" in told
    _, told = why(crawl.folder, "https://inconnu.example/")
    assert "no source file has its host" in told
    assert "no robots.txt of its host is known" in told
