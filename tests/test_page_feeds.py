"""Every feed keeps the rules of RFC 4287, whatever stands in the file."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from tests.small_newsroom import (
    NOW,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    stamp,
)

HOSTILE = "<script>alert(1)</script>\"'> & \x07\u202e{{ 7*7 }} ]]>"
ATOM = "{http://www.w3.org/2005/Atom}"
RULES = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
NAME = re.compile(r"tag:technews,2026:[!-~]+")
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
FEEDS = (
    "/feed.atom",
    "/news/entities/1.atom",
    "/news/sources/rive.atom",
    "/search.atom?q=lanterne",
    "/alerts/lanterne.atom",
    "/alerts/counts.atom",
    "/alerts/odd.atom",
    "/alerts/quiet.atom",
    "/gazette/stories-in-two-languages.atom?at_least=",
    "/gazette/who-was-first.atom",
    "/gazette/most-named.atom?kind=",
    "/gazette/named-together.atom?name=Lanterne",
    "/gazette/biggest-deals.atom?currency=EUR",
    "/gazette/words-of.atom?speaker=Ada",
    "/gazette/changed-after-publication.atom",
    "/gazette/why-not-stored.atom",
    "/gazette/how-fast.atom",
    "/gazette/full-text.atom?words=lyon",
)
ALERTS = (
    ("lanterne", "atom", {"url": "https://x.example/1", "headline": "Lanterne"}),
    ("lanterne", "atom", {"url": "javascript:alert(1)", "headline": HOSTILE}),
    ("odd", "atom", {"url": 'https://x.example/a b"', "source": "\x07", "n": 1}),
    ("odd", "atom", {"url": "https://x.example/été", "article_id": "1 or 2"}),
    ("lanterne", "mail-12ab", {"url": "https://x.example/2", "headline": "By mail"}),
    ("counts", "atom", {"day": "2024-10-09", "n": 7.0, "article_id": 1}),
    ("private", "mail-12ab", {"headline": "By mail"}),
    ("quiet", "atom", {"url": ""}),
)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    file = tmp_path_factory.mktemp("feeds") / "gazette.db"
    db = make_newsroom(file)
    with db.atomic():
        add_article(db, f"Lanterne {HOSTILE}", f"Lyon {HOSTILE}", 1, "fr", 1)
        db.execute("update sources set title = title || ?", [HOSTILE])
        db.execute("update entities set name = name || id || ?", [HOSTILE])
        for alert, target, row in ALERTS:
            db["announcements"].insert(
                {
                    "alert": alert,
                    "target": target,
                    "row_key": row.get("url", "1"),
                    "found_at": stamp(NOW),
                    "sent_at": stamp(NOW),
                    "row": json.dumps(row),
                }
            )
    db.close()
    datasette = serve(file)
    yield datasette
    for each in datasette.databases.values():
        each.close()


def read(response):
    """Parse a feed and keep it to the rules; give its entries."""
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    RULES.assertValid(etree.fromstring(response.content))
    feed = ET.fromstring(response.content)
    assert feed.tag == f"{ATOM}feed"
    (own,) = [link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own.get("href") == str(response.url)
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            (child,) = element.findall(f"{ATOM}{name}")
            assert (child.text or "").strip() or name == "title"
        assert RFC_3339.fullmatch(element.find(f"{ATOM}updated").text)
        assert NAME.fullmatch(element.find(f"{ATOM}id").text)
        for link in element.findall(f"{ATOM}link"):
            assert urlsplit(link.get("href")).scheme in ("http", "https")
            assert not re.search(r'[\s<>"{}|\\^`]', link.get("href"))
        for author in element.findall(f"{ATOM}author"):
            assert author.find(f"{ATOM}name").text
    assert feed.find(f"{ATOM}author") is not None
    ids = [entry.find(f"{ATOM}id").text for entry in entries]
    assert len(ids) == len(set(ids))
    return entries


def titles(entries):
    return [entry.find(f"{ATOM}title").text for entry in entries]


@pytest.mark.parametrize("path", FEEDS)
async def test_feed_keeps_the_rules(served, path):
    response = await served.client.get(path)
    entries = read(response)
    assert entries or any(word in path for word in ("why-not", "how-fast", "quiet"))
    for sign in ("\x07", "\u202e", "<script"):
        assert sign not in response.text


async def test_an_entry_of_a_ready_query_leads_to_its_article(served):
    path = "/gazette/biggest-deals.atom?currency=EUR"
    (entry,) = read(await served.client.get(path))
    link = entry.find(f"{ATOM}link").get("href")
    assert link == "http://localhost/news/articles/1"
    assert titles([entry])[0].startswith("Lanterne s'installe")
    assert "amount: €6.5m" in entry.find(f"{ATOM}summary").text


async def test_an_entry_stays_the_same_when_other_rows_come(served):
    path = "/gazette/full-text.atom?words=lyon"
    before = read(await served.client.get(path))
    again = read(await served.client.get(path + "&_=1"))
    ids = [
        {e.find(f"{ATOM}id").text.partition("#")[2] for e in entries}
        for entries in (before, again)
    ]
    assert ids[0] == ids[1]


async def test_the_feed_of_an_alert_has_what_was_announced_there_alone(served):
    entries = read(await served.client.get("/alerts/lanterne.atom"))
    assert [title[:8] for title in titles(entries)] == ["<script>", "Lanterne"]
    links = [entry.find(f"{ATOM}link").get("href") for entry in entries]
    assert links == ["http://localhost/gazette#alerts", "https://x.example/1"]
    (entry,) = read(await served.client.get("/alerts/counts.atom"))
    assert entry.find(f"{ATOM}link").get("href") == "http://localhost/news/articles/1"
    assert entry.find(f"{ATOM}summary").text == "n: 7"
    for name in ("private", "unknown"):
        assert (await served.client.get(f"/alerts/{name}.atom")).status_code == 404


async def test_other_pages_have_no_feed_and_ready_queries_link_to_theirs(served):
    for path in ("/gazette/articles.atom", "/gazette.atom", "/gazette/articles/1.atom"):
        assert (await served.client.get(path)).status_code in (403, 404)
    html = (await served.client.get("/gazette/most-named?kind=person")).text
    no_faults(html)
    assert 'href="/gazette/most-named.atom?kind=person"' in html
    assert ".atom" not in (await served.client.get("/gazette/articles")).text.replace(
        "/feed.atom", ""
    )


async def test_what_alerts_told_is_not_shown_as_a_table(served):
    for path in ("/gazette/announcements", "/gazette/announcements.json"):
        assert (await served.client.get(path)).status_code == 403
    html = (await served.client.get("/gazette?_show_hidden=1")).text
    no_faults(html)
    assert "announcements" not in html
    assert 'href="/alerts/lanterne.atom"' in html
    assert "private" not in html


@pytest.mark.parametrize("path", FEEDS)
async def test_ids_do_not_follow_the_server_s_address(served, path):
    ids = re.compile("<id>.*?</id>")
    told = [
        ids.findall((await served.client.get(path, headers=headers)).text)
        for headers in ({}, {"host": "news.example:8443"})
    ]
    assert told[0] == told[1]


async def test_an_article_keeps_its_id_in_a_replay_and_when_it_moves(tmp_path):
    ids = []
    for name, before in (("first", 0), ("replay", 1)):
        db = make_newsroom(tmp_path / f"{name}.db")
        with db.atomic():
            for _ in range(before):
                add_article(db, "Une autre", "Une autre", 1)
            number = add_article(db, "Radoub", "Le radoub", 1)
            db["articles"].update(number, {"url": f"https://x.example/{name}"})
            db.execute(
                "update fetches set url = 'https://x.example/' where article_id = ?",
                [number],
            )
        db.close()
        entries = read(await serve(tmp_path / f"{name}.db").client.get("/feed.atom"))
        ids.append(entries[titles(entries).index("Radoub")].find(f"{ATOM}id").text)
    assert ids[0] == ids[1]


async def test_a_server_may_name_its_feeds_itself(served):
    own = serve(served.get_database("gazette").path, feed_ids="tag:x.example,2025")
    text = (await own.client.get("/feed.atom")).text
    assert text.count("<id>tag:x.example,2025:") == text.count("<id>") > 1
    for db in own.databases.values():
        db.close()


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/feed.atom", "/"),
        ("/feed.atom?source=rive", "/news/sources/rive"),
        ("/news/entities/1.atom", "/news/entities/1"),
        ("/news/sources/rive.atom", "/news/sources/rive"),
        ("/search.atom?q=l%27id%C3%A9e&language=fr", None),
        ("/gazette/full-text.atom?words=lyon", "/gazette/full-text?words=lyon"),
        ("/alerts/lanterne.atom", "/gazette#alerts"),
    ],
)
async def test_a_feed_leads_to_the_page_that_it_is_of(served, path, page):
    feed = ET.fromstring((await served.client.get(path)).content)
    (link,) = (
        e.get("href")
        for e in feed.findall(f"{ATOM}link")
        if e.get("rel") == "alternate"
    )
    page = page or path.replace(".atom", "")
    assert link == f"http://localhost{page}"
    assert (await served.client.get(page.partition("#")[0])).status_code == 200


async def test_feeds_hold_below_a_prefix(served):
    file = served.get_database("gazette").path
    below = serve(file, base_url="/paper/")
    for path in ("/feed.atom", "/gazette/full-text.atom?words=lyon"):
        text = (await below.client.get(path)).text
        assert f"http://localhost/paper{path}" in text.replace("&amp;", "&")
        assert "http://localhost/paper/news/articles/1<" in text or (
            'href="http://localhost/paper/news/articles/1"' in text
        )
    for db in below.databases.values():
        db.close()


@pytest.mark.parametrize("path", [path for path in FEEDS if "/gazette/" in path])
async def test_charts_and_rows_of_hostile_words_are_inert(served, path):
    html = (await served.client.get(path.replace(".atom", ""))).text
    no_faults(html)
    assert "<script" not in html
    assert "\u202e" not in html and "\x07" not in html
