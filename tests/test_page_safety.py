"""Pages under bad conditions: odd files, hostile text, a public server."""

import asyncio
import csv
import io
import json
import re
import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from tests.small_newsroom import (
    DATA,
    DETAILS,
    PAGES,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    words_of,
)

sys.path.append(str(DATA / "plugins"))

from technews_pages import style


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
    response = await serve(tmp_path / "after.db", tmp_path / "before.db").client.get(
        "/"
    )
    assert 'href="/after"' in response.text


@pytest.mark.parametrize(
    "asked",
    [
        "articles?_sort=nope",
        "articles?_sort_desc=nope",
        "articles?_sort=id&_sort_desc=id",
        "articles?_size=x",
        "articles?_col=nope",
        "articles?id__in=[",
        "articles?_through=x",
        "articles?_through={}",
        "entity_days?_through=-1",
        f"articles?id__gt={'9' * 40}",
        "articles?_search=lyon&_sort=rank",
        "article_versions/1",
    ],
)
async def test_what_an_address_asks_wrongly_is_not_our_failure(newsroom, asked):
    told = await newsroom.client.get(f"/gazette/{asked}")
    assert told.status_code == 400
    no_faults(told.text)
    table = asked.partition("?")[0]
    assert f'<a href="/gazette/{table}">' in told.text
    path, _, query = asked.partition("?")
    told = await newsroom.client.get(f"/gazette/{path}.json?{query}")
    assert told.status_code == 400
    assert told.json()["ok"] is False


@pytest.mark.parametrize("where", ["a%00b", "(", "randomblob(1e9)", "nope"])
async def test_a_condition_that_sqlite_refuses_is_not_our_failure(newsroom, where):
    file = newsroom.get_database("gazette").path
    datasette = serve(file, default_allow_sql=True)
    for kind in ("", ".json", ".csv", ".atom"):
        told = await datasette.client.get(f"/gazette/articles{kind}?_where={where}")
        assert told.status_code == 400, kind
    for db in datasette.databases.values():
        db.close()


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
            ("fetches", "detail"),
            ("fetches", "archive_file"),
            ("mentions", "text"),
        ):
            name = column.split()[0]
            db.execute(f"update {table} set {name} = {column} || ?", [HOSTILE])
    db.close()
    datasette = serve(tmp_path / "hostile.db")
    own = ["/hostile", "/hostile/most-named?kind=", f"/hostile?sql={quote(HOSTILE)}"]
    own += ["/hostile/articles?headline__contains=" + quote(HOSTILE)]
    own += [
        f"/hostile/{table}" for table in ("articles", "deals", "entities", "fetches")
    ]
    own += ["/hostile/articles/4", "/hostile/entities/1", "/search?q=" + quote(HOSTILE)]
    for path in [*PAGES, *DETAILS, *own, "/news/articles/4", "/search?q=alert"]:
        html = (await datasette.client.get(path)).text
        no_faults(html)
        assert "<script" not in html, path
        assert "<img" not in html, path
        assert "\u202e" not in html, path
        assert "{{ 7*7 }}" in html or "49" not in words_of(html), path


FEEDS = (
    "/feed.atom",
    "/feed.atom?entity=1",
    "/feed.atom?source=rive",
    "/feed.atom?q=lanterne",
    "/search.atom?q=lanterne&language=fr",
    "/news/entities/1.atom",
    "/news/sources/rive.atom",
)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("path", FEEDS)
async def test_feed_is_valid_whatever_the_headline_holds(tmp_path, path):
    db = make_newsroom(tmp_path / "feed.db")
    with db.atomic():
        add_article(db, f"Bell \x07 & <b>Lanterne {HOSTILE}", "Lanterne", 1)
        db.execute("update sources set title = title || ?", [HOSTILE])
    db.close()
    response = await serve(tmp_path / "feed.db").client.get(path)
    assert response.status_code == 200
    root = ET.fromstring(response.content)
    assert root.find(f"{ATOM}id").text == f"tag:technews,2026:{path}"
    entries = list(root.iter(f"{ATOM}entry"))
    titles = [entry.find(f"{ATOM}title").text for entry in entries]
    assert any(title.startswith("Bell  & <b>") for title in titles)
    for element in [root, *entries]:
        for child in ("id", "title", "updated"):
            assert element.find(f"{ATOM}{child}").text
        assert datetime.fromisoformat(element.find(f"{ATOM}updated").text).tzinfo
    assert all(entry.find(f"{ATOM}author/{ATOM}name").text for entry in entries)
    ids = [entry.find(f"{ATOM}id").text for entry in entries]
    assert len(ids) == len(set(ids))


async def test_feed_of_nobody_is_not_found(newsroom):
    for path in ("/news/entities/99.atom", "/news/sources/nobody.atom"):
        assert (await newsroom.client.get(path)).status_code == 404


async def test_no_cell_of_csv_is_a_formula_and_json_is_as_stored(tmp_path):
    db = make_newsroom(tmp_path / "cells.db")
    formulas = ["=cmd()", "+1", "-2", "@sum", " =1", "\t=1", "plain - 1"]
    with db.atomic():
        for formula in formulas:
            add_article(db, formula, "x", 1, word_count=-3)
    db.close()
    client = serve(tmp_path / "cells.db").client
    where = "_col=headline&_col=word_count&id__gt=3&_sort=id"
    text = (await client.get(f"/cells/articles.csv?{where}")).text
    rows = list(csv.reader(io.StringIO(text)))[1:]
    assert [row[1] for row in rows] == [f"'{f}" for f in formulas[:-1]] + formulas[-1:]
    assert {row[2] for row in rows} == {"-3"}
    told = (await client.get(f"/cells/articles.json?{where}&_shape=array")).json()
    assert [row["headline"] for row in told] == formulas


async def test_csv_holds_no_character_that_steers_what_shows_it(tmp_path):
    db = make_newsroom(tmp_path / "cells.db")
    with db.atomic():
        add_article(db, "a\x00b\x1b[31mc\u202ed\u2066e\x07", "zyx", 1)
        add_article(db, "\x07=zyx()", "zyx\r\nzyx", 1)
    db.close()
    client = serve(tmp_path / "cells.db").client
    for path in (
        "/cells/articles.csv?",
        "/cells/full-text.csv?words=zyx",
        "/search.csv?q=zyx",
    ):
        answer = await client.get(path)
        assert "ab[31mcde" in answer.text and "'=zyx()" in answer.text, path
        assert not re.search("[\x00\x07\x1b\u202e\u2066]", answer.text), path


async def test_public_server_tells_no_path_and_takes_no_sql(newsroom):
    files = await newsroom.client.get("/-/databases.json")
    assert [file["name"] for file in files.json()] == ["gazette"]
    assert "path" not in files.json()[0]
    asked = await newsroom.client.get("/gazette?sql=select+1")
    assert asked.status_code == 403
    assert "Closed here" in asked.text
    closed = await newsroom.client.get("/gazette.json?sql=select+1")
    assert (closed.status_code, closed.json()["ok"]) == (403, False)
    policy = files.headers["content-security-policy"]
    assert "script-src 'self'" in policy


async def test_open_sql_can_not_eat_the_memory(newsroom):
    file = newsroom.get_database("gazette").path
    datasette = serve(Path(file), default_allow_sql=True)
    asked = await datasette.client.get("/gazette?sql=select+length(hex(zeroblob(4e8)))")
    assert asked.status_code == 400
    assert "too big" in asked.text


async def test_free_sql_is_bounded_in_time_and_length(newsroom):
    file = newsroom.get_database("gazette").path
    datasette = serve(Path(file), default_allow_sql=True, sql_time_limit_ms=50)
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n"
    asked = await datasette.client.get(f"/gazette?sql={quote(endless)}")
    assert asked.status_code == 400
    assert "took too long" in asked.text
    assert "<script" not in asked.text and "style=" not in asked.text
    long = f"select 1 /*{'x' * 30_000}*/"
    asked = await datasette.client.get(f"/gazette?sql={quote(long)}")
    assert asked.status_code == 400


@pytest.mark.parametrize("kind", ["", ".json", ".csv"])
async def test_open_sql_does_not_tell_where_the_file_lies(newsroom, kind):
    file = Path(newsroom.get_database("gazette").path)
    client = serve(file, default_allow_sql=True).client
    for name in ("pragma_database_list", '"PRAGMA_Database_List"()'):
        asked = await client.get(
            f"/gazette{kind}", params={"sql": f"select * from {name}"}
        )
        assert asked.status_code == 200
        assert "main" in asked.text
        assert file.name not in asked.text and str(file.parent) not in asked.text


async def test_nothing_on_a_public_server_names_a_folder(newsroom):
    folder = str(Path(newsroom.get_database("gazette").path).parent)
    assert (await newsroom.client.get("/-/threads.json")).status_code == 404
    machinery = ("databases", "plugins", "settings", "metadata", "versions")
    for path in ["/gazette", *(f"/-/{name}.json" for name in machinery)]:
        response = await newsroom.client.get(path)
        assert response.status_code == 200, path
        assert folder not in response.text
        assert str(Path(__file__).parent.parent) not in response.text, path


async def test_readers_are_served_while_a_crawl_writes(tmp_path):
    db = make_newsroom(tmp_path / "busy.db")
    client = serve(tmp_path / "busy.db").client
    with db.atomic():
        number = add_article(db, "Une nouvelle de plus", "Lanterne encore", 1)
        pages = [client.get(path) for path in [*PAGES, *DETAILS, "/feed.atom"]]
        answers = await asyncio.gather(*pages)
        assert {answer.status_code for answer in answers} == {200}
        hidden = await client.get(f"/news/articles/{number}")
        assert hidden.status_code == 404
    shown = await client.get(f"/news/articles/{number}")
    assert "Une nouvelle de plus" in shown.text
    db.close()


async def test_the_style_sheet_is_fetched_once(newsroom, monkeypatch, tmp_path):
    ask = newsroom.client.get
    found = {
        re.search(r'rel="stylesheet" href="([^"]+)"', (await ask(path)).text)[1]
        for path in ("/", "/news/articles/1", "/gazette", "/nowhere")
    }
    (address,) = found
    answer = await ask(address)
    assert answer.status_code == 200 and "--paper" in answer.text
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "vary" not in answer.headers
    other = tmp_path / "technews.css"
    other.write_text("p { margin: 0 }")
    monkeypatch.setattr(style, "STYLE", other)
    assert (await ask("/")).text.count(address) == 0


@pytest.mark.parametrize(
    "path", ["/", "/?v=1", "/static/technews.css", "/static/nothing.css?v=1", "/x?v=1"]
)
async def test_nothing_else_is_kept_for_long(newsroom, path):
    answer = await newsroom.client.get(path)
    assert "immutable" not in answer.headers.get("cache-control", "")
    assert "Accept-Language" in answer.headers["vary"]


@pytest.mark.parametrize(
    ("sql", "english", "french"),
    [
        ("delete from articles", "Only questions are", "Seules les questions"),
        ("drop table articles", "Only questions are", "Seules les questions"),
        ("select 1; select 2", "One question at a time", "Une question à la fois"),
        (
            "with a as (select 1) delete from articles",
            "nothing is changed",
            "ne se mod",
        ),
        ("select load_extension('x')", "closed here", "fermé ici"),
    ],
)
async def test_what_is_refused_is_not_called_misunderstood(
    tmp_path, sql, english, french
):
    make_newsroom(tmp_path / "asked.db").close()
    client = serve(tmp_path / "asked.db", default_allow_sql=True).client
    for language, words in (("en", english), ("fr", french)):
        head = {"Accept-Language": language}
        answer = await client.get("/asked", params={"sql": sql}, headers=head)
        assert answer.status_code == 400
        assert words in words_of(answer.text)
        assert "understand" not in answer.text and "comprend" not in answer.text


async def test_who_has_a_page_is_told_that_it_is_the_same(newsroom):
    for path in (
        "/feed.atom",
        "/deals",
        "/search.json?q=a",
    ):
        first = await newsroom.client.get(path)
        tag = first.headers["etag"]
        for known in (tag, f'"other", {tag}', tag.removeprefix("W/")):
            again = await newsroom.client.get(path, headers={"if-none-match": known})
            assert (again.status_code, again.content) == (304, b""), path
            assert again.headers["etag"] == tag
            assert "content-security-policy" in again.headers
        other = await newsroom.client.get(path, headers={"if-none-match": '"other"'})
        assert (other.status_code, other.text) == (200, first.text)
    assert "etag" not in (await newsroom.client.get("/nothing-here")).headers


async def test_search_engines_stay_out_until_they_are_let_in(newsroom):
    answer = await newsroom.client.get("/robots.txt")
    assert answer.text == "User-agent: *\nDisallow: /\n"
    assert answer.headers["content-type"].startswith("text/plain")


async def test_nobody_reads_what_was_to_be_forgotten(tmp_path):
    db = make_newsroom(tmp_path / "kept.db")
    address = "https://site1.example/ada-berg-arrested"
    with db.atomic():
        db["forgotten"].insert({"url": address, "forgotten_at": "2026-01-01T00:00:00Z"})
    db.close()
    ask = serve(tmp_path / "kept.db").client.get
    for path in (
        "/kept/forgotten",
        "/kept/forgotten.json",
        "/kept/forgotten/1",
        "/kept",
    ):
        assert "ada-berg" not in (await ask(path)).text, path
    assert (await ask("/kept/forgotten.csv")).status_code == 403
