"""An entity's page knows who the entity is, and where one went that was merged."""

import re
import sys

import pytest

from pipelines.names.known import read_names
from pipelines.rows.rollups import mend_rollups
from tests.small_newsroom import (
    DATA,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    words_of,
)

sys.path.append(str(DATA / "plugins"))

from technews_pages import entities

MERGED = (
    ("Lanterne SARL", "Lanterne SAS", 71, False),
    ("Lanterne SAS", "Lanterne", 72, False),
    ("Nordwind", "Lanterne", 73, True),
)


@pytest.fixture
def client(tmp_path):
    db = make_newsroom(tmp_path / "merged.db")
    with db.atomic():
        db.execute("update entities set wikidata_id = 'Q12345' where id = 1")
        db.execute("update entities set wikidata_id = 'Q1\"><b>' where id = 2")
        for name, into, key, undone in MERGED:
            db["entity_rulings"].insert(
                {
                    "name": name,
                    "kind": "organization",
                    "into_name": into,
                    "into_kind": "organization",
                    "entity_id": key,
                    "ruled_at": "2024-10-09",
                    "undone_at": "2024-10-10" if undone else None,
                }
            )
    db.close()
    return serve(tmp_path / "merged.db").client


async def test_the_page_of_a_merged_entity_leads_to_the_one_that_it_is_now(client):
    for key in (71, 72):
        moved = await client.get(f"/news/entities/{key}")
        assert moved.status_code == 302
        assert moved.headers["location"] == "/news/entities/1"
    for key in (73, 74):
        assert (await client.get(f"/news/entities/{key}")).status_code == 404


async def test_an_entity_that_is_known_to_wikidata_leads_there(client):
    html = (await client.get("/news/entities/1")).text
    no_faults(html)
    assert 'href="https://www.wikidata.org/wiki/Q12345"' in html
    for key in (2, 3):
        assert "wikidata" not in (await client.get(f"/news/entities/{key}")).text


@pytest.fixture
def two_tongues(tmp_path):
    """A newsroom whose place has a French name, and one whose has an English one."""
    db = make_newsroom(tmp_path / "tongues.db")
    with db.atomic():
        db.execute("update entities set name = 'Allemagne' where name = 'Lyon'")
        db.execute("update entities set name = 'White House' where name = 'Nordwind'")
        db.execute("update entities set name = 'Pologne' where name = 'Phare 2'")
        for name, aliases in (
            ("Allemagne", ("Germany", "Deutschland")),
            ("White House", ("Maison-Blanche",)),
        ):
            key = next(db["entities"].rows_where("name = ?", [name]))["id"]
            for alias in aliases:
                db["entity_aliases"].insert({"entity_id": key, "alias": alias})
    db.close()
    return serve(tmp_path / "tongues.db").client


async def test_names_are_those_of_the_readers_language(two_tongues):
    for language, germany, house in (
        ("en", "Germany", "White House"),
        ("fr", "Allemagne", "Maison-Blanche"),
    ):
        reader = {"Accept-Language": language}
        pages = [
            (await two_tongues.get(path, headers=reader)).text
            for path in ("/trends?kind=place", "/news/entities/3", "/news/stories/1")
        ]
        assert all(f">{germany}<" in html for html in pages)
        html = (await two_tongues.get("/trends?e=6", headers=reader)).text
        assert f">{house}</a>" in html
        no_faults(html)


async def test_a_name_that_the_file_does_not_have_is_not_used(two_tongues):
    html = (await two_tongues.get("/news/entities/4")).text
    assert "<h1>Pologne</h1>" in html


async def test_the_other_names_are_all_but_the_one_that_is_shown(two_tongues):
    text = words_of((await two_tongues.get("/news/entities/3")).text)
    assert "Other names Allemagne · Lyon · Deutschland" in text


def test_both_names_of_a_place_are_on_the_list_of_names():
    known = {}
    for row in read_names():
        for form in row.forms:
            known.setdefault(form, set()).add((row.name, row.kind))
    lines = (DATA / "plugins/technews_pages/words/names.tsv").read_text("utf-8")
    for line in lines.splitlines()[1:]:
        french, english = line.split("\t")
        assert known[french] & known[english], line


async def test_deals_are_on_the_pages_of_both_sides(client):
    company = words_of((await client.get("/news/entities/1")).text)
    assert "deals 2 sources" in company
    assert "Funding Nordwind $7m" in company
    investor = words_of((await client.get("/news/entities/6")).text)
    assert "deals 2 sources" in investor
    assert "Funding Lanterne by Nordwind $7m" in investor


async def test_who_is_compared_stands_among_those_to_choose_from(client):
    html = (await client.get("/trends?kind=person&e=1")).text
    assert re.search(r'value="1" id="e1" checked', html)
    no_faults(html)


async def test_named_with_is_told_by_the_articles_published_last(tmp_path, monkeypatch):
    db = make_newsroom(tmp_path / "company.db")
    with db.atomic():
        for day, beside in (("2024-10-12", "Nordwind"), ("2024-09-01", "Lyon")):
            add_article(db, "Phare 2", beside, 1, date_published=f"{day}T08:00:00Z")
    db.close()
    monkeypatch.setattr(entities, "COMPANY", 1)
    phare = await serve(tmp_path / "company.db").client.get("/news/entities/4")
    told = words_of(phare.text).partition("Named with")[2]
    assert "Nordwind 1" in told and "Lyon" not in told


async def test_an_article_says_how_many_tell_its_story(newsroom):
    html = (await newsroom.client.get("/news/entities/1")).text
    no_faults(html)
    link = '<a href="/news/stories/1">in a story of 2 articles</a>'
    assert html.count(link) == 2


async def test_an_entity_says_when_it_was_first_told_of_and_not_first_fetched(tmp_path):
    db = make_newsroom(tmp_path / "first.db")
    with db.atomic():
        db.execute("update entities set first_seen = '2024-10-09T12:00:00.000+00:00'")
        for day in ("2023-05-04T08:00:00+02:00", "damaged"):
            add_article(db, "Nordwind", "Nordwind", 1, date_published=day)
    list(mend_rollups(db))
    db.close()
    client = serve(tmp_path / "first.db").client
    html = (await client.get("/news/entities/6")).text
    no_faults(html)
    assert "first named 4 May 2023" in words_of(html)
    french = await client.get("/news/entities/6", headers={"Accept-Language": "fr"})
    assert "première mention 4 mai 2023" in words_of(french.text)
