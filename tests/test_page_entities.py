"""An entity's page knows who the entity is, and where one went that was merged."""

import pytest

from tests.small_newsroom import make_newsroom, no_faults, serve

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
