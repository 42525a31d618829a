"""Checks that the newsroom serves what the tests of the crawl rely on."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from lxml import etree

from tests.site.expected import ExpectedArticle, plain
from tests.site.newsroom import publishers
from tests.site.server import Site, serve
from tests.site.visit import ask, visible

FIRST_PAGE = "openai-confirme-bureaux-paris-bruxelles"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Serve one newsroom for all tests; each sets the phase that it needs."""
    with serve() as running:
        yield running


def listings() -> list[tuple[str, str]]:
    """List each publisher's name with each path that is no article."""
    return [(p.name, path) for p in publishers() for path in [*p.routes, "/robots.txt"]]


def announced(site: Site, phase: int) -> dict[str, str]:
    """Give the text of each listing in a phase."""
    site.phase = phase
    found = {}
    for name, path in listings():
        body = ask(site.url(name, path)).body
        unpacked = gzip.decompress(body) if path.endswith(".gz") else body
        found[name + path] = unpacked.decode("utf-8", "replace")
    return found


def by_slug(site: Site, slug: str) -> ExpectedArticle:
    """Find one expected article by a piece of its address."""
    return next(a for a in site.expected().articles if slug in a.url)


@pytest.mark.parametrize("phase", [1, 2])
def test_every_article_stands_whole_among_its_furniture(site: Site, phase: int) -> None:
    site.phase = phase
    for article in site.expected().articles:
        reply = ask(article.url)
        words = visible(reply)
        assert reply.status == 200, article.url
        assert article.headline in words, article.url
        for paragraph in article.paragraphs:
            assert plain(paragraph) in words, (article.url, paragraph)
        assert article.first_sentence in words
        assert article.last_sentence in words
        missing = [f for f in article.furniture if plain(f) not in words]
        assert not missing, (article.url, missing)
        for author in article.authors:
            assert author in words, (article.url, author)


def test_furniture_is_no_part_of_the_text(site: Site) -> None:
    site.phase = 1
    for article in site.expected().articles:
        text = " ".join(article.paragraphs)
        mixed = [f for f in article.furniture if f in text]
        assert not mixed, (article.url, mixed)


def test_the_newsroom_is_as_large_and_as_mixed_as_promised(site: Site) -> None:
    site.phase = 1
    expected = site.expected()
    languages = [a.language for a in expected.articles]
    assert len(expected.articles) >= 36
    assert 0.4 <= languages.count("fr") / len(languages) <= 0.6
    for article in expected.articles:
        assert 150 <= len(" ".join(article.paragraphs).split()) <= 700, article.url
    wide = 0
    for urls in expected.stories.values():
        told = [a for a in expected.articles if a.url in urls]
        both = {a.language for a in told} == {"fr", "en"}
        wide += both and len({a.publisher for a in told}) >= 3
    assert wide >= 3


def test_the_first_page_has_caption_then_byline_then_headline(site: Site) -> None:
    site.phase = 1
    article = by_slug(site, FIRST_PAGE)
    words = visible(ask(article.url))
    top = words[words.index("Paris (file photo)") :]
    assert top.startswith(f"Paris (file photo) Milos Schmidt {article.headline}")
    assert words.index("20 + treize =") > words.index(article.last_sentence)


@pytest.mark.parametrize(("name", "path"), listings())
def test_listings_answer_304_to_their_own_validators(
    site: Site, name: str, path: str
) -> None:
    site.phase = 1
    _assert_conditional(site.url(name, path))


def test_articles_answer_304_to_their_own_validators(site: Site) -> None:
    site.phase = 1
    for article in site.expected().articles:
        for url in (article.url, *article.other_urls):
            _assert_conditional(url)


def _assert_conditional(url: str) -> None:
    first = ask(url)
    assert first.status == 200, url
    etag, modified = first.headers.get("etag"), first.headers.get("last-modified")
    assert etag or modified, url
    if etag:
        again = ask(url, If_None_Match=etag)
        assert (again.status, again.body) == (304, b""), url
        assert ask(url, If_None_Match='"other"').status == 200
    if modified:
        assert ask(url, If_Modified_Since=modified).status == 304, url
        old = "Mon, 02 Sep 2024 00:00:00 GMT"
        assert ask(url, If_Modified_Since=old).status == 200


def test_changed_pages_never_answer_304_to_the_first_phase(site: Site) -> None:
    before = announced(site, 1)
    told = {key: _validators(site, key) for key in before}
    after = announced(site, 2)
    assert any(before[key] != after[key] for key in before)
    for key, validators in told.items():
        for header in validators:
            status = ask(_address(site, key), **dict([header])).status
            assert status == (304 if before[key] == after[key] else 200), key


def _address(site: Site, key: str) -> str:
    name, slash, path = key.partition("/")
    return site.url(name, slash + path)


def _validators(site: Site, key: str) -> list[tuple[str, str]]:
    site.phase = 1
    told = ask(_address(site, key)).headers
    names = ("If_None_Match", "etag"), ("If_Modified_Since", "last-modified")
    return [(asked, told[name]) for asked, name in names if name in told]


def test_phase_two_edits_removes_and_adds_one_article_each(site: Site) -> None:
    site.phase = 1
    first = {a.url: a for a in site.expected().articles}
    site.phase = 2
    second = {a.url: a for a in site.expected().articles}
    removed, added = first.keys() - second.keys(), second.keys() - first.keys()
    kept = first.keys() & second.keys()
    edited = [u for u in kept if first[u].paragraphs != second[u].paragraphs]
    assert (len(removed), len(added), len(edited)) == (1, 1, 1)
    assert [ask(url).status for url in removed] == [410]
    site.phase = 1
    assert [ask(url).status for url in added] == [404]


def test_unedited_pages_hold_still_between_the_phases(site: Site) -> None:
    site.phase = 1
    first = {a.url: (a.paragraphs, ask(a.url).body) for a in site.expected().articles}
    site.phase = 2
    for article in site.expected().articles:
        paragraphs, body = first.get(article.url, ((), b""))
        if paragraphs == article.paragraphs:
            assert ask(article.url).body == body, article.url


def test_everything_expected_is_announced(site: Site) -> None:
    for phase in (1, 2):
        found = "\n".join(announced(site, phase).values())
        addresses = set(re.findall(r"[a-z0-9:/._,%&;=?-]+", found, re.I))
        paths = {urlsplit(address).path for address in addresses}
        for article in site.expected().articles:
            for url in (article.url, *article.other_urls):
                assert urlsplit(url).path in paths, url


def test_walls_stand_in_the_place_of_what_is_refused(site: Site) -> None:
    site.phase = 1
    expected = site.expected()
    outcomes = [set(r.outcomes) for r in expected.refusals]
    assert outcomes.count({"blocked"}) == 3
    assert outcomes.count({"paywalled"}) == 2
    assert outcomes.count({"disallowed"}) == 1
    for refused in expected.refusals:
        assert refused.url not in {a.url for a in expected.articles}


def test_the_challenge_looks_like_cloudflare(site: Site) -> None:
    site.phase = 1
    reply = ask(_refused(site, "moratorium"))
    assert (reply.status, reply.headers["server"]) == (403, "cloudflare")
    assert reply.headers["cf-mitigated"] == "challenge"
    assert b"_cf_chl_opt" in reply.body
    assert "etag" not in reply.headers


def test_a_teaser_holds_back_the_rest(site: Site) -> None:
    site.phase = 1
    words = visible(ask(_refused(site, "enquete-sillage")))
    assert "carnet à spirale" in words
    assert "réservée à nos abonnés" in words
    assert "La suite n’est servie" not in words


def _refused(site: Site, slug: str) -> str:
    return next(r.url for r in site.expected().refusals if slug in r.url)


def test_robots_forbids_a_link_that_a_feed_announces(site: Site) -> None:
    site.phase = 1
    sponsored = next(u for u in site.expected().forbidden if "/sponsored/" in u)
    robots = ask(site.url("signal_switch", "/robots.txt")).body
    feed = ask(site.url("signal_switch", "/rss")).body
    assert b"Disallow: /sponsored/" in robots
    assert sponsored.encode() in feed
    assert site.origins["advertiser"].encode() in feed


def test_the_latin_feed_reads_in_its_own_charset(site: Site) -> None:
    site.phase = 1
    reply = ask(site.url("quai_des_octets", "/backend.rss"))
    with pytest.raises(UnicodeDecodeError):
        reply.body.decode("utf-8")
    titles = etree.fromstring(reply.body).xpath("//item/title/text()")
    assert "Vitrail Games supprime 140 postes à Lyon et à Bordeaux" in titles


def test_listings_parse(site: Site) -> None:
    for key, text in announced(site, 1).items():
        if text.lstrip().startswith("{"):
            assert json.loads(text)["items"]
        elif text.startswith("<?xml"):
            assert len(etree.fromstring(ask_body(site, key))) > 0, key


def ask_body(site: Site, key: str) -> bytes:
    """Give a listing's bytes, unpacked."""
    body = ask(_address(site, key)).body
    return gzip.decompress(body) if key.endswith(".gz") else body


def test_source_files_hold_real_addresses_and_let_articles_in(
    site: Site, tmp_path: Path
) -> None:
    site.phase = 1
    paths = site.write_sources(tmp_path)
    sources = {p.stem: yaml.safe_load(p.read_text("utf-8")) for p in paths}
    assert len(sources) >= 10
    assert "advertiser" not in sources
    for article in site.expected().articles:
        source = sources[article.publisher]
        for url in (article.url, *article.other_urls):
            assert any(re.search(p, url) for p in source["include"]), url
    for source in sources.values():
        lists = source["feeds"] + source["sitemaps"] + source["front_pages"]
        assert lists
        assert all(ask(url).status == 200 for url in lists)


def test_a_machine_with_one_loopback_address_gets_ports() -> None:
    with serve(one_address=True) as site:
        hosts = {urlsplit(origin).hostname for origin in site.origins.values()}
        assert hosts == {"127.0.0.1"}
        assert len(set(site.origins.values())) == len(publishers())
        article = by_slug(site, FIRST_PAGE)
        assert article.headline in visible(ask(article.url))


def test_requests_are_kept_in_order(site: Site) -> None:
    site.requests.clear()
    url = site.url("plain_packet", "/feed.json")
    etag = ask(url).headers["etag"]
    ask(url, If_None_Match=etag)
    ask(site.url("harbour_ledger", "/nowhere?page=2"))
    kept = [(a.publisher, a.target, a.status) for a in site.requests]
    assert kept == [
        ("plain_packet", "/feed.json", 200),
        ("plain_packet", "/feed.json", 304),
        ("harbour_ledger", "/nowhere?page=2", 404),
    ]
    assert site.requests[1].headers["if-none-match"] == etag
