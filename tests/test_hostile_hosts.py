"""What hosts do to a crawler: each gets its outcome in words, and none more than its part."""

import gzip
import random
import socket
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.raw_web import raw_hosts
from tests.web import Reply, article, feed, sitemap_index

SCRAPY = str(Path(sys.executable).with_name("scrapy"))
NAMES = (
    "wire packing moves endless_rules wide_rules page_rules moved_rules rules_in_a_circle"
    " refused_rules storm calendar visits indexes sorted bomb odd_links wide crowd slow"
).split()
AT = {name: f"127.0.3.{n + 1}" for n, name in enumerate(NAMES)}
RULES = "User-agent: *\nDisallow: /prive/\n"
PLAIN = "text/plain"


def good(n):
    return article(f"Le port numéro {n} ouvre un quai de plus", f"Port {n}", 40 * n)


def head(*lines):
    return "\r\n".join(("HTTP/1.1 200 OK", "Content-Type: text/html", *lines, "", ""))


def moved(target, status=302):
    return Reply("", status, {"Location": target})


def rss(*urls):
    reply = feed(*urls)
    reply.headers = {}
    return reply


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    with raw_hosts(list(AT.values())) as web:
        base = {name: f"http://{host}:{web.port}" for name, host in AT.items()}
        for name, (listing, routes) in hosts(web, base).items():
            web.host(AT[name], routes)
            write_source(folder, name, base[name], listing)
        run(folder)
        yield Result(folder, web, base)


class Result:
    def __init__(self, folder, web, base):
        self.folder, self.web, self.base = folder, web, base

    def rows(self, sql, *values):
        db = sqlite3.connect(self.folder / "news.db")
        found = db.execute(sql, values).fetchall()
        db.close()
        return found

    def outcomes(self, name):
        told = "select url, outcome, detail from fetches where url like ?"
        base = self.base[name]
        return {
            url.removeprefix(base): (outcome, detail or "")
            for url, outcome, detail in self.rows(told, f"{base}/%")
        }

    def asked(self, name):
        return self.web.paths(AT[name])

    def status(self, name):
        told = "select status, status_detail from sources where name = ?"
        return self.rows(told, name)[0]


def write_source(folder, name, home, listing):
    (folder / "sources").mkdir(exist_ok=True)
    kind = "sitemaps" if listing.endswith(".xml") else "feeds"
    (folder / f"sources/{name}.yml").write_text(
        f"name: {name}\ntitle: {name}\nhomepage: {home}/\nlanguage: fr\n"
        f"{kind}: ['{home}{listing}']\n"
    )


def run(folder):
    settings = {
        "DATABASE": folder / "news.db",
        "ARCHIVE_DIR": folder / "archive",
        "SOURCES_DIR": folder / "sources",
        "ALLOW_PRIVATE_ADDRESSES": True,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "DOWNLOAD_TIMEOUT": 10,
    }
    options = [f"-s{name}={value}" for name, value in settings.items()]
    done = subprocess.run(
        [SCRAPY, "crawl", "news", *options], capture_output=True, text=True, check=True
    )
    assert "Traceback" not in done.stderr


def hosts(web, base):
    """Give for each host its listing and what it answers."""
    made = {**of_wire(web, base), **of_rules(base), **of_traps(base), **of_feeds(base)}
    assert made.keys() == AT.keys()
    return made


def announced(home, routes, **more):
    urls = [home + path for path in routes]
    return "/feed", {"/feed": rss(*urls), **routes, **more}


def of_wire(web, base):
    def drip(connection, path):
        connection.sendall(head("Content-Length: 100000").encode())
        while not web.over.wait(0.2):
            connection.sendall(b"<p>")

    def never(connection, path):
        web.over.wait()

    def for_ever(connection, path):
        connection.sendall(head("Transfer-Encoding: chunked").encode())
        while not web.over.is_set():
            connection.sendall(b"800\r\n" + b"<p>x" * 512 + b"\r\n")

    def headers(connection, path):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while not web.over.is_set():
            connection.sendall(b"X-Note: a line of no use\r\n" * 1000)

    wire = {
        "/chunks": head("Transfer-Encoding: chunked").encode() + b"zz\r\nhello\r\n",
        "/noise": b"\0\1\2\3 noise\r\n\r\n",
        "/minus": head("Content-Length: -5").encode() + b"abc",
        "/two-lengths": head("Content-Length: 5", "Content-Length: 9").encode()
        + b"a" * 9,
        "/huge": head("Content-Length: 99999999999999999999").encode() + b"abc",
        "/for-ever": for_ever,
        "/denied": Reply("Request denied", 999),
        "/part": Reply(good(1).body, 206),
        "/nothing": Reply("", 204),
        "/not-modified": b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n",
        "/good": good(2),
    }
    zeros = b"<p>" + b"0" * 50_000_000
    packing = {
        "/gzip-bomb": Reply(gzip.compress(zeros), headers={"Content-Encoding": "gzip"}),
        "/deflate-bomb": Reply(
            zlib.compress(zeros), headers={"Content-Encoding": "deflate"}
        ),
        "/no-gzip": Reply(
            b"\x1f\x8b\x08 no" * 40, headers={"Content-Encoding": "gzip"}
        ),
        "/plain-called-gzip": Reply(good(3).body, headers={"Content-Encoding": "gzip"}),
        "/good": good(4),
    }
    hops = {f"/hop-{n}": moved(f"/hop-{n + 1}") for n in range(8)}
    moves = {
        "/there": moved("/back"),
        "/hop-0": hops.pop("/hop-0"),
        "/long": moved("/" + "x" * 5000),
        "/metadata": moved("http://169.254.169.254/latest/"),
        "/mapped": moved("http://[::ffff:127.0.0.1]/"),
        "/bracket": moved("http://[::1"),
        "/other-port": moved(f"{base['moves'].rpartition(':')[0]}:22/"),
        "/spaces": moved("  /de là\t"),
    }
    more = {**hops, "/back": moved("/there"), "/de%20l%C3%A0": good(5)}
    return {
        "wire": announced(base["wire"], wire),
        "packing": announced(base["packing"], packing),
        "moves": announced(base["moves"], moves, **more),
        "slow": announced(
            base["slow"], {"/drip": drip, "/never": never, "/headers": headers}
        ),
    }


def of_rules(base):
    def endless(connection, path):
        connection.sendall(head().encode() + RULES.encode())
        for _ in range(3000):
            connection.sendall(b"# a line of no use\n" * 50)

    rules = {
        "endless_rules": endless,
        "wide_rules": Reply(RULES.encode("utf-16"), kind=PLAIN),
        "page_rules": good(6),
        "moved_rules": moved("/rules"),
        "rules_in_a_circle": moved("/rules"),
        "refused_rules": Reply("no", 403),
    }
    more = {
        "moved_rules": Reply(f"\ufeff{RULES}", kind=PLAIN),
        "rules_in_a_circle": moved("/robots.txt"),
    }
    return {
        name: announced(
            base[name],
            {"/quai": good(10 + n), "/prive/quai": good(20 + n)},
            **{"/robots.txt": answer},
            **({"/rules": more[name]} if name in more else {}),
        )
        for n, (name, answer) in enumerate(rules.items())
    }


def of_traps(base):
    def lists(connection, path):
        links = "".join(
            f"<li><a href='/x{random.random()}'>liste {n}</a></li>" for n in range(60)
        )
        page = f"<html><title>{path}</title><h1>Listes</h1><ul>{links}</ul></html>"
        connection.sendall(f"{head('Connection: close')}{page}".encode())

    def index(connection, path):
        number = int(path.rpartition("-")[2].removesuffix(".xml"))
        answer = sitemap_index(f"{base['indexes']}/plan-{number + 1}.xml")
        connection.sendall(
            f"{head('Connection: close')}{answer.body}".replace(
                "text/html", "text/xml"
            ).encode()
        )

    days = [f"{base['calendar']}/agenda/{1900 + n}/{n % 12 + 1}/" for n in range(300)]
    visits = [f"{base['visits']}/lire.php?passage={n}" for n in range(300)]
    lists_of = [
        f"{base['sorted']}/{word}-{n}/?tri={n}" for n in range(9) for word in WORDS
    ]
    errors = {f"/e{n}": Reply("oh", 500) for n in range(30)}
    return {
        "storm": announced(base["storm"], errors),
        "calendar": (
            "/feed",
            {"/feed": rss(f"{base['calendar']}/un", *days), "*": lists},
        ),
        "visits": ("/feed", {"/feed": rss(*visits), "*": good(30)}),
        "sorted": ("/feed", {"/feed": rss(*lists_of), "*": lists}),
        "indexes": ("/plan-0.xml", {"*": index}),
    }


WORDS = [f"{a}{b}" for a in "aeiouy" for b in "bcdfg"]


def of_feeds(base):
    odd = base["odd_links"]
    links = ["javascript:alert(1)", "", "#x", "mailto:a@b.example", "data:text/html,x"]
    links += ["http://[bad", f"{odd}/{'y' * 3000}", "file:///etc/passwd", f"{odd}/quai"]
    crowd = [f"{base['crowd']}/2026/05/le-port-ouvre-{n}" for n in range(10_000)]
    zeros = b"<rss>" + b"0" * 60_000_000
    wide = "<?xml version='1.0' encoding='utf-8'?>" + rss(f"{base['wide']}/quai").body
    bomb = Reply(gzip.compress(zeros), headers={"Content-Encoding": "gzip"})
    return {
        "bomb": ("/feed", {"/feed": bomb}),
        "odd_links": ("/feed", {"/feed": rss(*links), "/quai": good(31)}),
        "wide": ("/feed", {"/feed": Reply(wide.encode("utf-16")), "/quai": good(32)}),
        "crowd": ("/feed", {"/feed": rss(*crowd), "*": Reply("oh", 500)}),
    }


def test_bodies_that_never_come_or_never_end(crawl):
    slow, wire = crawl.outcomes("slow"), crawl.outcomes("wire")
    assert {slow["/drip"][0], slow["/never"][0]} == {"timeout"}
    assert slow["/headers"] == ("network_error", "over 524,288 bytes of headers")
    assert wire["/for-ever"][0] == wire["/huge"][0] == "too_large"


def test_what_is_no_http_is_told_in_words_and_the_next_page_comes(crawl):
    wire = crawl.outcomes("wire")
    for path in ("/chunks", "/noise", "/minus", "/two-lengths"):
        outcome, detail = wire[path]
        assert outcome == "network_error", path
        assert detail, path
        assert "twisted" not in detail, path
    assert wire["/denied"] == ("http_error", "status 999")
    assert wire["/part"][0] == wire["/nothing"][0] == "bad_content"
    assert wire["/not-modified"] == (
        "http_error",
        "status 304, though it was asked whole",
    )
    assert wire["/good"][0] == "article"


def test_bombs_and_damaged_packing(crawl):
    packing = crawl.outcomes("packing")
    assert packing["/gzip-bomb"][0] == packing["/deflate-bomb"][0] == "too_large"
    assert packing["/no-gzip"][0] == packing["/plain-called-gzip"][0] == "bad_content"
    assert packing["/good"][0] == "article"
    assert crawl.status("bomb")[0] == "failing"


def test_redirects_of_all_kinds(crawl):
    moves = crawl.outcomes("moves")
    assert moves["/there"] == ("http_error", "redirects in a circle")
    assert moves["/hop-0"] == ("http_error", "over 5 redirects")
    for path in ("/long", "/metadata", "/mapped", "/bracket", "/other-port"):
        assert moves[path][0] == "disallowed", path
    assert "5,001 characters" in moves["/long"][1]
    assert moves["/spaces"][0] == "article"


@pytest.mark.parametrize("name", ["endless_rules", "wide_rules", "moved_rules"])
def test_rules_are_read_however_they_come(crawl, name):
    outcomes = crawl.outcomes(name)
    assert outcomes["/prive/quai"] == ("disallowed", "robots.txt forbids it")
    assert outcomes["/quai"][0] == "article"


@pytest.mark.parametrize("name", ["page_rules", "refused_rules"])
def test_what_is_no_robots_txt_forbids_nothing(crawl, name):
    assert crawl.outcomes(name)["/quai"][0] == "article"


def test_rules_that_never_come_mean_stay_away(crawl):
    assert crawl.asked("rules_in_a_circle") == ["/robots.txt", "/rules"]


def test_a_host_full_of_errors_is_left_to_a_later_crawl(crawl):
    assert len(crawl.asked("storm")) == len(["/robots.txt", "/feed"]) + 10
    waiting = crawl.rows(
        "select count(*) from links where url like ? and next_check_at is not null",
        f"{crawl.base['storm']}/e%",
    )
    assert waiting == [(30,)]


@pytest.mark.parametrize("name", ["calendar", "visits", "sorted"])
def test_a_trap_costs_few_requests_and_is_reported(crawl, name):
    assert 30 < len(crawl.asked(name)) <= 100
    status, detail = crawl.status(name)
    assert status == "ok"
    assert detail.startswith("a trap: ")


def test_indexes_of_indexes_end(crawl):
    asked = crawl.asked("indexes")
    assert asked == ["/robots.txt", *(f"/plan-{n}.xml" for n in range(4))]


def test_links_that_lead_nowhere_are_asked_of_nobody(crawl):
    assert crawl.asked("odd_links") == ["/robots.txt", "/feed", "/quai"]


def test_a_feed_in_utf_16_that_calls_itself_utf_8(crawl):
    assert crawl.outcomes("wide")["/quai"][0] == "article"


def test_a_feed_of_ten_thousand_links_is_remembered_whole(crawl):
    known = crawl.rows(
        "select count(*) from links where url like ?", f"{crawl.base['crowd']}/2026%"
    )
    assert known == [(10_000,)]


def test_a_public_name_with_a_private_address_is_refused_in_silence(tmp_path):
    home = f"http://{socket.gethostname()}"
    write_source(tmp_path, "named", home, "/feed")
    done = subprocess.run(
        [
            SCRAPY,
            "crawl",
            "news",
            f"-sDATABASE={tmp_path / 'news.db'}",
            f"-sSOURCES_DIR={tmp_path / 'sources'}",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if "host not found" in done.stderr:
        pytest.skip("this machine's own name has no address")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "private_address" in done.stderr
