"""`scrapy sources`, run as people run it: its tables, its words, the files it writes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from crawler.sources import load_source
from tests.saved import assert_reads_as_told
from tests.site.server import Site, serve
from tests.small_newsroom import make_newsroom

ROOT = Path(__file__).parent.parent
WORDS = (
    "The harbour office of Brackwater has bought forty small sensors that count the "
    "boats in its three basins, and will publish what they count every hour. Nobody "
    "will be named, said its head, since the sensors see hulls and not people."
)


ASKED: list[str] = []
"""Paths that were asked of small sites."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a small site answers."""

    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),)


def page(
    text: str = f"<p>{WORDS}</p>" * 3, date: str = "2026-03-02T09:10:00Z"
) -> Reply:
    """Make an article's page."""
    meta = f'<meta property="article:published_time" content="{date}">' if date else ""
    head = f"<title>Forty sensors count the boats</title>{meta}"
    body = f"<article><h1>Forty sensors count the boats</h1>{text}</article>"
    return Reply(f'<html lang="en"><head>{head}</head><body>{body}</body></html>')


def feed(*links: str, days_old: int = 1) -> Reply:
    """Make a feed of some addresses."""
    day = datetime.now(UTC) - timedelta(days=days_old)
    items = "".join(
        f"<item><title>Story {number}</title><link>{link}</link>"
        f"<pubDate>{day:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for number, link in enumerate(links, start=1)
    )
    return Reply(f"<rss version='2.0'><channel>{items}</channel></rss>")


@contextmanager
def small_site(replies: dict[str, Reply], missing: Reply) -> Iterator[str]:
    """Serve some paths; gives the origin."""

    class Exchange(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            ASKED.append(self.path)
            reply = replies.get(self.path, missing)
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body.replace("ORIGIN", origin).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Exchange)
    origin = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield origin
    server.shutdown()
    server.server_close()


@dataclass(frozen=True, slots=True)
class Run:
    """What a command said."""

    status: int
    out: str
    err: str


def sources(folder: Path, *args: str, **changed: object) -> Run:
    """Run the command on the files of a folder."""
    (folder / "sources").mkdir(exist_ok=True)
    settings = {
        "ALLOW_PRIVATE_ADDRESSES": True,
        "SOURCES_DIR": folder / "sources",
        "DATABASE": folder / "news.db",
        "PAGES_DIR": folder / "pages",
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "ANALYSE_WORKERS": 1,
        "ANALYSE_TIMEOUT": 60,
        **changed,
    }
    given = [
        part for pair in settings.items() for part in ("-s", "{}={}".format(*pair))
    ]
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "sources", *args, *given],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        encoding="utf-8",
    )
    return Run(done.returncode, done.stdout, done.stderr)


def write_source(folder: Path, name: str, origin: str, **keys: str) -> None:
    """Write a source file."""
    (folder / "sources").mkdir(exist_ok=True)
    known = {
        "name": name,
        "title": name.title(),
        "homepage": f"{origin}/",
        "language": "en",
        "feeds": f"[{origin}/{name}.xml]",
        **keys,
    }
    lines = [f"{key}: {value}\n" for key, value in known.items()]
    (folder / "sources" / f"{name}.yml").write_text("".join(lines), "utf-8")


def block_of(out: str, name: str) -> str:
    """Give the lines of one source in a table, as one line."""
    lines = out.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith(f"{name} "))
    end = start + 1
    while end < len(lines) and lines[end].startswith(" "):
        end += 1
    return " ".join(" ".join(lines[start:end]).split())


def test_without_a_database_the_files_are_listed(tmp_path: Path) -> None:
    write_source(tmp_path, "rive", "https://rive.example")
    ran = sources(tmp_path)
    assert (ran.status, ran.err) == (0, "")
    assert "https://rive.example/" in block_of(ran.out, "rive")
    assert "Nothing was crawled yet" in ran.out
    assert not (tmp_path / "news.db").exists()


def test_health_comes_from_the_database_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    make_newsroom(tmp_path / "news.db").close()
    before = (tmp_path / "news.db").read_bytes()
    for name in ("rive", "mur", "a_source_that_was_never_crawled_before"):
        write_source(tmp_path, name, f"https://{name}.example")
    ran = sources(tmp_path)
    assert (ran.status, ran.err) == (0, "")
    assert "2 2024-10-09 12:00 ok" in block_of(ran.out, "rive")
    assert block_of(ran.out, "mur").endswith("blocked Cloudflare")
    assert "not crawled yet" in ran.out
    assert "without a file: ledger" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 100
    assert (tmp_path / "news.db").read_bytes() == before


def test_a_file_that_is_no_database_is_told_in_a_line(tmp_path: Path) -> None:
    write_source(tmp_path, "rive", "https://rive.example")
    (tmp_path / "news.db").write_text("no database " * 100)
    ran = sources(tmp_path)
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "news.db" in ran.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["frobnicate"], "frobnicate"),
        (["check", "nobody"], "nobody"),
        (["add"], "https://"),
        (["add", "rive.example"], "https://"),
        (["add", "https://rive.example/", "--name", "Rive!"], "Rive!"),
        (
            ["add", "https://rive.example/", "--name", "rive"],
            "another source has the name rive",
        ),
        (["--name", "rive"], "add"),
    ],
)
def test_bad_usage_is_one_line_and_asks_nobody(
    tmp_path: Path, args: list[str], told: str
) -> None:
    write_source(tmp_path, "rive", "https://rive.example")
    ran = sources(tmp_path, *args)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert told in ran.err


def test_a_broken_source_file_is_told_with_its_line(tmp_path: Path) -> None:
    write_source(tmp_path, "rive", "https://rive.example", colour="red")
    ran = sources(tmp_path, "check")
    assert ran.status == 2
    assert "rive.yml, line 6: unknown key 'colour'" in ran.err


CLOUDFLARE = Reply(
    "<title>Just a moment...</title>",
    403,
    (("Content-Type", "text/html"), ("Server", "cloudflare"), ("CF-Ray", "9a-AMS")),
)
TROUBLED = {
    "/robots.txt": Reply("User-agent: *\nDisallow: /private"),
    "/good.xml": feed("ORIGIN/news/boats"),
    "/old.xml": Reply(status=301, headers=(("Location", "/good.xml"),)),
    "/lent.xml": Reply(status=302, headers=(("Location", "/good.xml"),)),
    "/page.xml": Reply("<!doctype html><title>All our news</title><p>Here"),
    "/": Reply(
        '<html><link rel="alternate" type="application/rss+xml" href="/good.xml"><p>Hi'
    ),
    "/wall.xml": CLOUDFLARE,
    "/other.xml": feed("ORIGIN/video/boats", "ORIGIN/video/cats"),
    "/short.xml": feed("ORIGIN/news/brief"),
    "/dateless.xml": feed("ORIGIN/news/video", "ORIGIN/news/boats", days_old=200),
    "/news/boats": page(),
    "/news/brief": page(f"<p>{WORDS}</p>"),
    "/news/video": Reply(status=404),
    "/index.xml": Reply(
        "<sitemapindex>"
        "<sitemap><loc>ORIGIN/tags.xml</loc><lastmod>2026-03-03</lastmod></sitemap>"
        "<sitemap><loc>ORIGIN/stories.xml</loc><lastmod>2026-03-02</lastmod></sitemap>"
        "</sitemapindex>"
    ),
    "/tags.xml": Reply("<urlset><url><loc>ORIGIN/tag/boats</loc></url></urlset>"),
    "/stories.xml": Reply("<urlset><url><loc>ORIGIN/news/boats</loc></url></urlset>"),
}
FEEDS = {
    "good": "good.xml",
    "moved": "old.xml",
    "lent": "lent.xml",
    "page": "page.xml",
    "wall": "wall.xml",
    "forbidden": "private/feed.xml",
    "unwanted": "other.xml",
    "brief": "short.xml",
    "stale": "dateless.xml",
}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Run, str]]:
    """Check a source of each kind of trouble, all on one host."""
    folder = tmp_path_factory.mktemp("checked")
    with small_site(TROUBLED, missing=Reply(status=404)) as origin:
        for name, path in FEEDS.items():
            include = "['/news/']"
            write_source(
                folder, name, origin, feeds=f"[{origin}/{path}]", include=include
            )
        write_source(
            folder,
            "indexed",
            origin,
            feeds="[]",
            sitemaps=f"[{origin}/index.xml]",
            include="['/news/']",
        )
        write_source(
            folder, "away", "http://127.0.0.1:9", feeds="[http://127.0.0.1:9/a]"
        )
        yield sources(folder, "check"), origin


def test_what_is_wrong_is_said_in_words(checked: tuple[Run, str]) -> None:
    ran, origin = checked
    expected = {
        "moved": f"moved (301): write {origin}/good.xml in its place",
        "page": "an HTML page titled “All our news” stands in its place",
        "wall": "a wall refuses us: Cloudflare",
        "forbidden": "robots.txt forbids it",
        "unwanted": f"none of its 2 addresses is wanted: mend include or exclude (the "
        f"first is {origin}/video/boats)",
        "brief": f"its text is short: {len(WORDS.split())} words of 80 or more",
        "stale": "nothing new for 200 days",
        "away": "no connection",
    }
    for name, words in expected.items():
        assert words in block_of(ran.out, name), name
    assert "wrong" not in block_of(ran.out, "good")
    assert "moved" not in block_of(ran.out, "lent")


def test_a_good_source_shows_what_is_read_of_it(checked: tuple[Run, str]) -> None:
    told = block_of(checked[0].out, "good")
    assert "feed /good.xml 200 1 " in told
    assert (
        f"“Forty sensors count the boats”, {3 * len(WORDS.split())} words, 2026-03-02"
        in told
    )


def test_another_article_is_tried_where_the_newest_is_none(
    checked: tuple[Run, str],
) -> None:
    assert "Forty sensors" in block_of(checked[0].out, "stale")


def test_a_feed_that_the_home_page_names_is_proposed(checked: tuple[Run, str]) -> None:
    ran, origin = checked
    assert f"the home page names {origin}/good.xml" in block_of(ran.out, "page")


def test_sitemaps_of_an_index_that_hold_no_articles_are_no_fault(
    checked: tuple[Run, str],
) -> None:
    told = block_of(checked[0].out, "indexed")
    assert "Forty sensors" in told
    assert "wrong" not in told


def test_the_status_tells_whether_all_answer(
    checked: tuple[Run, str], tmp_path: Path
) -> None:
    ran, _ = checked
    assert ran.status == 1
    bad = "not as they should be: away, forbidden, page, unwanted, wall."
    assert bad in " ".join(ran.out.split())
    assert ran.err == ""
    with small_site(TROUBLED, missing=Reply(status=404)) as origin:
        write_source(tmp_path, "good", origin)
        write_source(tmp_path, "bad", origin, feeds=f"[{origin}/wall.xml]")
        assert sources(tmp_path, "check", "good").status == 0


def test_what_robots_txt_forbids_is_never_asked(checked: tuple[Run, str]) -> None:
    assert "/robots.txt" in ASKED
    assert "/private/feed.xml" not in ASKED


def test_a_host_that_asks_for_a_pause_is_asked_no_more(tmp_path: Path) -> None:
    replies = {"/robots.txt": Reply(), "/busy.xml": Reply(status=429)}
    with small_site(replies, missing=Reply(status=404)) as origin:
        feeds = f"[{origin}/busy.xml, {origin}/another.xml]"
        write_source(tmp_path, "busy", origin, feeds=feeds)
        ran = sources(tmp_path, "check")
    assert ran.status == 1
    assert "429: too many requests" in block_of(ran.out, "busy")
    assert "not asked: 127.0.0.1 answered 429" in block_of(ran.out, "busy")
    assert "/another.xml" not in ASKED


def test_private_addresses_are_refused(tmp_path: Path) -> None:
    with small_site(TROUBLED, missing=Reply(status=404)) as origin:
        write_source(tmp_path, "good", origin)
        ran = sources(tmp_path, "check", ALLOW_PRIVATE_ADDRESSES=False)
        added = sources(tmp_path, "add", f"{origin}/", ALLOW_PRIVATE_ADDRESSES=False)
    assert ran.status == added.status == 1
    assert "its host is on a private network" in block_of(ran.out, "good")
    assert "its host is on a private network" in added.err


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Site]:
    """Serve the bundled newsroom."""
    with serve() as site:
        yield site


def test_add_writes_a_source_that_checks_well(newsroom: Site, tmp_path: Path) -> None:
    home = newsroom.url("rive_numerique")
    ran = sources(tmp_path, "add", home)
    assert (ran.status, ran.err) == (0, "")
    assert "2024-11-05 12:30  Aude Kermadec prend la barre de Sillage Cloud" in ran.out
    source = load_source(tmp_path / "sources" / "rive_numerique.yml")
    assert (source.title, source.language) == ("Rive Numérique", "fr")
    assert (source.homepage, source.timezone) == (home, "Europe/Paris")
    assert source.feeds == (f"{home}feed/",)
    assert source.wants(f"{home}2025/01/31/un-titre/")
    assert not source.wants(f"{home}a-propos/")
    slug = tmp_path / "pages" / "rive_numerique" / "aude-kermadec-sillage-cloud"
    expected = json.loads(slug.with_suffix(".json").read_text("utf-8"))
    assert "Aude Kermadec" in slug.with_suffix(".html").read_text("utf-8")
    assert expected["headline"] == "Aude Kermadec prend la barre de Sillage Cloud"
    assert expected["date_published"].startswith("2024-11-05T12:30:00")
    assert expected["text_starts"]
    assert_reads_as_told(slug.with_suffix(".json"), source)
    again = sources(tmp_path, "add", home, "--name", "other")
    assert again.status == 2
    assert "rive_numerique has" in again.err
    assert sorted(path.name for path in (tmp_path / "sources").iterdir()) == [
        "rive_numerique.yml"
    ]


def test_add_finds_the_sitemap_that_robots_txt_names(
    newsroom: Site, tmp_path: Path
) -> None:
    home = newsroom.url("meridian_circuit")
    ran = sources(tmp_path, "add", home, "--name", "meridian")
    assert ran.status == 0
    source = load_source(tmp_path / "sources" / "meridian.yml")
    assert source.sitemaps == (f"{home}sitemap-index.xml",)
    assert (source.feeds, source.front_pages) == ((), ())
    assert "timezone: UTC  # check" in ran.out


def test_add_takes_the_front_page_where_there_is_nothing_else(
    newsroom: Site, tmp_path: Path
) -> None:
    home = newsroom.url("la_passerelle")
    assert sources(tmp_path, "add", home).status == 0
    source = load_source(tmp_path / "sources" / "la_passerelle.yml")
    assert source.front_pages == (home,)
    assert source.wants(f"{home}actualites/2025/un-titre")
    assert not source.wants(f"{home}user/login")


def test_add_reads_before_it_offers(tmp_path: Path) -> None:
    replies = {
        "/robots.txt": Reply("User-agent: *\nAllow: /"),
        "/": Reply("<html lang=en><title>Brackwater Post - Boats daily</title><p>Hi"),
        "/feed.xml": feed("ORIGIN/news/boats"),
        "/news/boats": page(),
    }
    soft_404 = Reply("<!doctype html><title>Not here</title><p>Nothing")
    with small_site(replies, missing=soft_404) as origin:
        assert sources(tmp_path, "add", origin).status == 0
        source = load_source(tmp_path / "sources" / "brackwater_post.yml")
    assert source.title == "Brackwater Post"
    assert source.feeds == (f"{origin}/feed.xml",)
    assert source.include == ()


def test_add_says_what_it_tried_in_vain(newsroom: Site, tmp_path: Path) -> None:
    home = newsroom.url("advertiser")
    ran = sources(tmp_path, "add", home)
    assert (ran.status, ran.out) == (1, "")
    assert f"{home}feed/: it is not there" in ran.err
    assert f"{home}sitemap.xml: it is not there" in ran.err
    assert "give it instead" in ran.err
    assert list((tmp_path / "sources").iterdir()) == []
    assert not (tmp_path / "pages").exists()


def test_add_minds_no_empty_home_page_and_no_sitemap_without_a_host(
    tmp_path: Path,
) -> None:
    urls = [f"ORIGIN/2026/11/0{n}/le-port-ouvre-un-quai" for n in range(1, 8)]
    rows = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    replies = {
        "/robots.txt": Reply("User-agent: *\nSitemap: /plan.xml\nSitemap: http://[\n"),
        "/": Reply(""),
        "/plan.xml": Reply(f"<urlset>{rows}</urlset>"),
        **{url.removeprefix("ORIGIN"): page() for url in urls},
    }
    with small_site(replies, missing=Reply("", 404)) as origin:
        ran = sources(tmp_path, "add", origin, "--name", "quai")
        assert ran.status == 0, ran.err
        source = load_source(tmp_path / "sources" / "quai.yml")
    assert source.sitemaps == (f"{origin}/plan.xml",)


def test_add_takes_a_sitemap_for_one_whatever_it_is_called(tmp_path: Path) -> None:
    urls = [f"ORIGIN/2026/11/0{n}/le-port-ouvre-un-quai" for n in range(1, 8)]
    rows = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    replies = {
        "/": Reply(f"<html><title>{'Quai ' * 4000}</title><p>Bonjour"),
        "/plan.xml": Reply(f"<urlset>{rows}</urlset>"),
        **{url.removeprefix("ORIGIN"): page() for url in urls},
    }
    with small_site(replies, missing=Reply("", 404)) as origin:
        ran = sources(tmp_path, "add", f"{origin}/plan.xml")
        assert ran.status == 0, ran.err
        (file,) = (tmp_path / "sources").iterdir()
        source = load_source(file)
    assert (source.sitemaps, source.feeds) == ((f"{origin}/plan.xml",), ())
    assert len(source.title) <= 100
