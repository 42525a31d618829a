"""Answers that are no trouble of the crawl: on record in words, and nothing on stderr."""

import pytest

from tests.raw_web import as_bytes, raw_hosts
from tests.small_crawl import SmallCrawl
from tests.web import Reply, article, feed

NAMES = ("page", "headers", "packing", "marks", "walls", "cut")
AT = {name: f"127.0.5.{n + 11}" for n, name in enumerate(NAMES)}
WALL = Reply(
    "<title>Just a moment...</title><div id='challenge-running'></div>",
    headers={"cf-mitigated": "challenge", "Server": "cloudflare"},
)
LONG_MARK = '"' + "e" * 5000 + '"'
SHORT = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>A"
ODD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-\xff: 1\r\n\r\n<p>A"


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    made = SmallCrawl(tmp_path_factory.mktemp("odd"))
    with raw_hosts(list(AT.values())) as web:
        for name, routes in answers().items():
            home = f"http://{AT[name]}:{web.port}"
            paths = [path for path in routes if path not in ("/feed", "*")]
            paths += [f"/le-quai-{n}" for n in range(90)] if "*" in routes else []
            listing = feed(*(home + path for path in paths))
            listing.headers = {}
            if name == "cut":
                listing = cut_in_last_link(listing)
            web.host(AT[name], {"/feed": listing, **routes})
            made.add_source(home, name)
        made.web = web
        made.done = made.run()
        made.make_due()
        made.run()
        yield made


def answers():
    """Give what each host has besides its feed."""
    good = article("Le port ouvre un quai de plus")
    good.headers["ETag"] = LONG_MARK
    return {
        "page": {"/feed": Reply("<html><title>Accueil</title><p>Tout le port</p>")},
        "headers": {"/a": ODD},
        "packing": {
            "/a": Reply("<p>a", headers={"Content-Encoding": "x-none"}),
            "/b": SHORT,
        },
        "marks": {"/a": good},
        "walls": {"*": WALL},
        "cut": {"/a": article("Le port ferme un quai"), "/b": article("Le port dort")},
    }


def cut_in_last_link(listing):
    """Make a feed that ends within an address, and says that it is longer."""
    body = as_bytes(listing)
    return body[: body.rindex(b"</link>") - 1]


def outcome(crawl, name, path):
    return crawl.outcomes(f"http://{AT[name]}:{crawl.web.port}{path}")[0]


def test_nothing_is_said_of_single_answers(crawl):
    lines = crawl.done.stderr.splitlines()
    assert all(line.startswith("scrapy crawl: ") for line in lines)
    assert {line.split()[2] for line in lines} == {"page", "walls", "cut"}


def test_what_stands_in_a_feed_s_place_is_named(crawl):
    said = "an HTML page titled “Accueil” stands in its place"
    assert outcome(crawl, "page", "/feed") == ("bad_content", said)


def test_a_header_that_is_none_is_told_in_words(crawl):
    said = "an answer with a header that is none"
    assert outcome(crawl, "headers", "/a") == ("network_error", said)


def test_a_mark_that_is_too_long_to_be_sent_back_is_not_kept(crawl):
    url = f"http://{AT['marks']}:{crawl.web.port}/a"
    assert crawl.rows("select etag from links where url = ?", url) == [(None,)]
    assert [said for said, _ in crawl.outcomes(url)] == ["article", "unchanged"]


def test_a_source_that_shows_walls_alone_is_left_after_some(crawl):
    asked = [path for path in crawl.web.paths(AT["walls"]) if path != "/feed"]
    assert 20 <= len(asked) <= 24  # of both crawls
    (told,) = crawl.rows("select status from sources where name = 'walls'")
    assert told == ("blocked",)


def test_a_feed_that_was_cut_is_read_as_far_as_it_goes(crawl):
    assert outcome(crawl, "cut", "/feed") == ("bad_content", "the body was cut")
    assert outcome(crawl, "cut", "/a")[0] == "article"
    assert set(crawl.web.paths(AT["cut"])) == {"/robots.txt", "/feed", "/a"}
    (told,) = crawl.rows("select status_detail from sources where name = 'cut'")
    assert "the body was cut" in told[0]
