"""The pages behind a proxy: below a prefix, whoever takes it off, and with https."""

import re
from pathlib import Path

import httpx
import pytest

from tests.small_newsroom import DETAILS, PAGES, make_newsroom, no_faults, serve

OWN = (
    "/gazette",
    "/gazette/articles",
    "/gazette/articles/1",
    "/gazette/most-named?kind=person",
    "/gazette/full-text?words=lyon",
    "/-/databases",
)


@pytest.fixture
async def below(newsroom):
    """Asks for addresses as they come in at the server, prefix or not."""
    file = Path(newsroom.get_database("gazette").path)
    datasette = serve(file, base_url="/press/", force_https_urls=True)
    transport = httpx.ASGITransport(app=datasette.app())
    async with httpx.AsyncClient(
        transport=transport, base_url="http://news.example"
    ) as client:
        yield client
    for db in datasette.databases.values():
        db.close()


async def test_all_addresses_have_the_prefix_and_lead_somewhere(below):
    seen = set()
    for path in [*PAGES, *DETAILS, *OWN]:
        response = await below.get(f"/press{path}")
        assert response.status_code == 200, path
        found = re.findall(r'(?:href|action|src)="(/[^"#]*)"', response.text)
        assert all(link.startswith("/press/") for link in found), path
        seen |= {link.replace("&amp;", "&") for link in found}
    for link in sorted(seen):
        assert (await below.get(link)).status_code == 200, link
    (style,) = (link for link in seen if link.startswith("/press/static/technews.css?"))
    assert "immutable" in (await below.get(style)).headers["cache-control"]


async def test_a_proxy_may_take_the_prefix_off(below):
    assert (await below.get("/press")).text == (await below.get("/")).text
    for path in ("/", "/news/articles/1", "/static/technews.css", "/gazette/articles"):
        stripped, whole = await below.get(path), await below.get(f"/press{path}")
        assert stripped.status_code == whole.status_code == 200
        assert stripped.text == whole.text


async def test_feeds_and_json_give_https_addresses_behind_tls(below):
    feed = (await below.get("/press/feed.atom")).text
    assert 'href="https://news.example/press/feed.atom"' in feed
    assert "<id>tag:technews,2026:/feed.atom</id>" in feed
    assert "http://news.example" not in feed
    told = (await below.get("/press/gazette/articles.json?_size=1")).json()
    assert told["next_url"].startswith("https://news.example/press/gazette/articles")


async def test_a_redirect_keeps_the_prefix(below):
    moved = await below.get("/press/gazette/")
    assert moved.status_code in (301, 302)
    assert moved.headers["location"].endswith("/press/gazette")
    added = await below.get("/press/trends?e=1&add=lyon")
    assert added.headers["location"] == "/press/trends?e=1&e=3#content"


async def test_in_a_file_called_news_all_links_lead_somewhere(tmp_path):
    make_newsroom(tmp_path / "news.db").close()
    datasette = serve(tmp_path / "news.db", default_allow_sql=True)
    seen = set()
    own = ["/news", *(f"/news/{name}" for name in ("articles", "deals", "fetches"))]
    for path in [*PAGES, *DETAILS, *own, "/news/articles?language=fr&_sort=id"]:
        html = (await datasette.client.get(path)).text
        no_faults(html)
        found = re.findall(r'(?:href|action|src)="(/[^"#]*)"', html)
        seen |= {link.replace("&amp;", "&") for link in found}
    for link in sorted(seen):
        assert (await datasette.client.get(link)).status_code == 200, link
    assert "/news/sources/1" in seen
    for db in datasette.databases.values():
        db.close()
