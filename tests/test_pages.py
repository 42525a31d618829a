"""The pages in Datasette: each address, both languages, odd files and odd searches."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest
import yaml
from datasette.app import Datasette
from pipelines.migrations import open_database

from tests.small_newsroom import FRENCH, add_article, make_newsroom

DATA = Path(__file__).parent.parent / "data"
PAGES = (
    "/",
    "/stories",
    "/stories?shared=1",
    "/trends",
    "/trends?e=1&e=2",
    "/deals",
    "/deals?kind=funding&currency=EUR",
    "/quotes",
    "/quotes?speaker=2",
    "/sources",
    "/search",
    "/search?q=lyon",
)
DETAILS = (
    "/news/articles/1",
    "/news/articles/2",
    "/news/entities/1",
    "/news/stories/1",
    "/news/sources/mur",
)
FRENCH_READER = {"Accept-Language": "fr-CA, fr;q=0.9, en;q=0.5"}


def serve(*files: Path, **settings: object) -> Datasette:
    """Serve files as `make serve` does: the folder's parts, not its databases."""
    return Datasette(
        [str(file) for file in files],
        metadata=yaml.safe_load((DATA / "metadata.yml").read_text("utf-8")),
        template_dir=str(DATA / "templates"),
        plugins_dir=str(DATA / "plugins"),
        static_mounts=[("static", str(DATA / "static"))],
        settings={**json.loads((DATA / "settings.json").read_text()), **settings},
    )


def words_of(html: str) -> str:
    """Take the tags away, and make all spaces plain."""
    apart = re.sub(r"</(t[dh]|d[dt]|p|li|div|h\d)>", r"\g<0> ", html)
    tree = html5lib.parse(apart, namespaceHTMLElements=False)
    return " ".join("".join(tree.find("body").itertext()).split())


def no_faults(html: str) -> None:
    """Parse the way that stops at the first fault."""
    html5lib.HTMLParser(strict=True).parse(html)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Datasette]:
    file = tmp_path_factory.mktemp("pages") / "gazette.db"
    make_newsroom(file).close()
    datasette = serve(file)
    yield datasette
    for db in datasette.databases.values():
        db.close()


@pytest.fixture
def empty(tmp_path: Path) -> Datasette:
    file = tmp_path / "empty.db"
    open_database(file).close()
    return serve(file)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", [*PAGES, *DETAILS])
async def test_page_is_valid_and_says_its_language(newsroom, path, language):
    response = await newsroom.client.get(path, headers={"Accept-Language": language})
    assert response.status_code == 200
    no_faults(response.text)
    assert f'<html lang="{language}">' in response.text
    assert "<script" not in response.text
    assert response.headers["vary"].endswith("Accept-Language")


@pytest.mark.parametrize(
    "path", ["/gazette", "/gazette/articles", "/gazette/articles/1", "/gazette/mentions"]
)
async def test_datasette_pages_wear_the_same_header(newsroom, path):
    response = await newsroom.client.get(path)
    assert response.status_code == 200
    no_faults(response.text)
    assert 'href="/stories"' in response.text
    assert "technews.css" in response.text
    assert "<script" not in response.text


async def test_every_link_on_a_page_leads_somewhere(newsroom):
    seen = set()
    for path in [*PAGES, *DETAILS]:
        html = (await newsroom.client.get(path)).text
        seen |= set(re.findall(r'href="(/[^"#]*)"', html))
    for link in sorted(seen):
        response = await newsroom.client.get(link.replace("&amp;", "&"))
        assert response.status_code == 200, link


async def test_home_tells_the_story_by_its_sources(newsroom):
    text = words_of((await newsroom.client.get("/")).text)
    assert "2 sources" in text
    assert "Lanterne picks Lyon for its next office" in text
    assert "Le Mur, Cloudflare since 7 October 2024" in text
    assert "€6.5m" in text or "$7m" in text


async def test_home_in_french_keeps_french_typography(newsroom):
    html = (await newsroom.client.get("/", headers=FRENCH_READER)).text
    assert "Les sujets du jour" in html
    assert "Chercher\u202f: openai" in html
    assert "7\xa0M$" in html
    assert "bloquée" in html


async def test_article_shows_what_was_found_in_it(newsroom):
    html = (await newsroom.client.get("/news/articles/1", headers=FRENCH_READER)).text
    text = words_of(html)
    assert '<a class="organization" href="/news/entities/1">Lanterne</a>' in html
    assert re.search(r"<mark>«.*Phare 2</a>\s»</mark>", html)
    assert "Par Milo Sévère" in text
    assert "publié mercredi 9 octobre 2024 à 7 h 00, modifié 8 h 00" in text
    assert 'datetime="2024-10-09T07:00:00+00:00"' in html
    assert "Levée Lanterne → Nordwind 6,5 M€" in text
    assert "6,5 millions d'euros" in text
    assert "Lanterne picks Lyon" in text
    assert "JSON-LD" in text
    assert "crawl-1.warc.gz" in text
    assert "<del>5</del><ins>6,5</ins>" in html


async def test_article_text_is_whole(newsroom):
    html = (await newsroom.client.get("/news/articles/1")).text
    prose = words_of(html.split('class="prose"')[1].split("<section")[0])
    assert " ".join(FRENCH.split()) in prose


async def test_entity_counts_and_companions(newsroom):
    text = words_of((await newsroom.client.get("/news/entities/1")).text)
    assert "Lanterne 2 articles" in text
    assert "Ada Bricourt 2" in text
    assert "Lanterne SA" in text
    assert "Funding Nordwind €6.5m" in text


async def test_story_says_who_was_first_and_what_each_adds(newsroom):
    text = words_of((await newsroom.client.get("/news/stories/1")).text)
    assert "first in Harbour Ledger" in text
    assert re.search(r"Adds .*Salon du Code", text)


async def test_article_of_the_wrong_address_is_a_kind_404(newsroom):
    for path in ("/news/articles/99", "/news/entities/99", "/news/stories/99", "/nope"):
        response = await newsroom.client.get(path, headers=FRENCH_READER)
        assert response.status_code == 404
        no_faults(response.text)
        assert "Introuvable" in response.text


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("C++", "Lanterne s'installe"),
        (".NET", "Lanterne picks Lyon"),
        ("AT&T", "Lanterne s'installe"),
        ("50 %", "Lanterne picks Lyon"),
        ("@camroy", "Lanterne picks Lyon"),
        ("l'Arcep", "Jean-Noël reçoit"),
        ("l’Arcep", "Jean-Noël reçoit"),
        ("Jean-Noël", "Jean-Noël reçoit"),
        ("jean-noel recoit", "Jean-Noël reçoit"),
        ('"deux mots"', "Jean-Noël reçoit"),
        ('"deux mots', "Jean-Noël reçoit"),
        ("cafe -arcep", "Lanterne picks Lyon"),
        ("arc*", "Jean-Noël reçoit"),
    ],
)
async def test_search_finds_what_is_typed(newsroom, typed, headline):
    response = await newsroom.client.get("/search", params={"q": typed})
    assert response.status_code == 200
    no_faults(response.text)
    assert headline in words_of(response.text.split('class="list"')[1])


@pytest.mark.parametrize(
    "typed",
    ['"', "", "*", "-", "-lyon", "^", "a:b", "NEAR(", "AND", "()", "' OR 1=1", "%", "\x00"],
)
async def test_search_takes_anything(newsroom, typed):
    response = await newsroom.client.get("/search", params={"q": typed})
    assert response.status_code == 200
    no_faults(response.text)


async def test_search_says_kindly_that_there_is_nothing(newsroom):
    asked = newsroom.client.get
    assert "No article has “zyx”" in (await asked("/search?q=zyx")).text
    assert "There is no word in “*”" in (await asked("/search?q=*")).text
    assert "only says what to leave out" in (await asked("/search?q=-lyon")).text


async def test_search_narrows_by_source_and_language(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&language=en")).text
    assert "Lanterne picks Lyon" in html
    assert "installe à Lyon" not in html
    html = (await newsroom.client.get("/search?q=lyon&source=rive")).text
    assert "Lanterne picks Lyon" not in html


async def test_empty_file_says_what_fills_it(empty):
    for path in ("/", "/stories", "/trends", "/deals", "/quotes", "/sources"):
        response = await empty.client.get(path)
        assert response.status_code == 200
        no_faults(response.text)
        assert "scrapy crawl news" in response.text
    assert (await empty.client.get("/search?q=lyon")).status_code == 200
    assert (await empty.client.get("/feed.atom")).status_code == 200


async def test_old_file_is_told_without_a_traceback(tmp_path, capfd):
    file = tmp_path / "old.db"
    with sqlite3.connect(file) as old:
        old.execute("create table articles (id integer primary key, headline text)")
    response = await serve(file).client.get("/")
    assert response.status_code == 503
    no_faults(response.text)
    assert "old was made by an older version and lacks" in response.text
    assert "Traceback" not in capfd.readouterr().err


async def test_other_file_and_no_file_are_told(tmp_path):
    file = tmp_path / "recipes.db"
    with sqlite3.connect(file) as other:
        other.execute("create table recipes (id integer primary key)")
    response = await serve(file).client.get("/deals")
    assert response.status_code == 503
    assert "recipes is not a database of this newsroom" in response.text
    assert "No database is open" in (await serve().client.get("/")).text


async def test_of_several_files_the_one_crawled_last_is_shown(tmp_path):
    for name, day in (("before", "2024-01-01"), ("after", "2025-01-01")):
        db = make_newsroom(tmp_path / f"{name}.db")
        with db.atomic():
            db.execute("update crawls set started_at = ?", [day])
        db.close()
    response = await serve(tmp_path / "after.db", tmp_path / "before.db").client.get("/")
    assert 'href="/after"' in response.text


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}\u202e\x07"


async def test_hostile_text_is_inert_everywhere(tmp_path):
    db = make_newsroom(tmp_path / "hostile.db")
    with db.atomic():
        add_article(
            db,
            HOSTILE,
            f"Lanterne {HOSTILE}",
            1,
            story=1,
            description=HOSTILE,
            authors=json.dumps([HOSTILE]),
            section=HOSTILE,
            credit=HOSTILE,
            main_image_caption=HOSTILE,
        )
        for table, column in (
            ("entities", "name || id"),
            ("entity_aliases", "alias"),
            ("sources", "title"),
            ("sources", "status_detail"),
            ("quotes", "speaker"),
            ("quotes", "text"),
            ("deals", "object"),
            ("deals", "subject"),
            ("amounts", "text"),
            ("amounts", "currency"),
            ("provenance", "origin"),
            ("provenance", "raw"),
            ("article_versions", "headline"),
            ("article_versions", "text"),
            ("stories", "headline"),
        ):
            name = column.split()[0]
            db.execute(f"update {table} set {name} = {column} || ?", [HOSTILE])
    db.close()
    datasette = serve(tmp_path / "hostile.db")
    for path in [*PAGES, *DETAILS, "/news/articles/4", "/search?q=alert"]:
        html = (await datasette.client.get(path)).text
        no_faults(html)
        assert "<script" not in html, path
        assert "<img" not in html, path
        assert "{{ 7*7 }}" in html or "49" not in words_of(html), path


async def test_feed_is_xml_whatever_the_headline_holds(tmp_path):
    db = make_newsroom(tmp_path / "feed.db")
    with db.atomic():
        add_article(db, f"Bell \x07 & <b>{HOSTILE}", "x", 1)
    db.close()
    response = await serve(tmp_path / "feed.db").client.get("/feed.atom")
    root = ET.fromstring(response.content)
    titles = [entry.text for entry in root.iter("{http://www.w3.org/2005/Atom}title")]
    assert any(title and title.startswith("Bell  & <b>") for title in titles)


async def test_ready_queries_answer(newsroom):
    queries = newsroom.plugin_config("technews")["queries"]
    assert len(queries) == 10
    asked = {"name": "Lanterne", "speaker": "Ada", "words": "lyon", "currency": "EUR"}
    for name, query in queries.items():
        params = {key: asked.get(key, "") for key in query.get("params", [])}
        response = await newsroom.client.get(
            f"/gazette/{name}.json", params={**params, "_shape": "array"}
        )
        assert response.status_code == 200, name
        if name != "why-not-stored":
            assert response.json(), name
        page = await newsroom.client.get(f"/gazette/{name}", params=params)
        assert query["title"] in page.text
        no_faults(page.text)


async def test_every_column_is_described(newsroom):
    tables = newsroom.plugin_config("technews")["tables"]
    db = newsroom.get_database("gazette")
    for table in await db.table_names():
        described = tables.get(table, {})
        if "fts" in table or described.get("hidden"):
            continue
        assert described["description"], table
        assert set(described["columns"]) == set(await db.table_columns(table)), table


async def test_catalogues_say_the_same_things():
    files = sorted((DATA / "plugins/technews_pages/words").glob("*.yml"))
    english, french = (yaml.safe_load(file.read_text("utf-8")) for file in files)
    assert english.keys() == french.keys()
    for key, phrase in english.items():
        assert holes(phrase) == holes(french[key]), key
        if isinstance(phrase, dict):
            assert phrase.keys() == french[key].keys(), key


def holes(phrase: object) -> set[str]:
    """List the placeholders of a phrase."""
    return set(re.findall(r"\{(\w+)\}", json.dumps(phrase)))


async def test_public_server_tells_no_path_and_takes_no_sql(newsroom):
    files = await newsroom.client.get("/-/databases.json")
    assert [file["name"] for file in files.json()] == ["gazette"]
    assert "path" not in files.json()[0]
    asked = await newsroom.client.get("/gazette?sql=select+1")
    assert asked.status_code == 403
    policy = files.headers["content-security-policy"]
    assert "script-src 'self'" in policy


async def test_open_sql_can_not_eat_the_memory(newsroom):
    file = newsroom.get_database("gazette").path
    datasette = serve(Path(file), default_allow_sql=True)
    asked = await datasette.client.get("/gazette?sql=select+length(hex(zeroblob(4e8)))")
    assert asked.status_code == 400
    assert "too big" in asked.text
