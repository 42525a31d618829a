"""Trends: names are added by typing them and taken off, and kinds are added up."""

import re
from html import unescape

import pytest

from pipelines.rows.rollups import mend_rollups
from tests.small_newsroom import add_article, make_newsroom, no_faults, serve, words_of


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """Serves a newsroom in which some names are alike."""
    file = tmp_path_factory.mktemp("crowd") / "crowd.db"
    db = make_newsroom(file)
    with db.atomic():
        for name, kind in (
            ("Nordwind", "product"),
            ("Élodie Bricourt", "person"),
            ("Banque Générale", "organization"),
            ("100_pour_100", "product"),
        ):
            db["entities"].insert({"name": name, "kind": kind, "articles_count": 1})
        db["entity_aliases"].insert({"entity_id": 3, "alias": "Lugdunum"})
    db.close()
    datasette = serve(file)
    yield datasette.client
    for each in datasette.databases.values():
        each.close()


async def redirect(client, path):
    response = await client.get(path)
    assert response.status_code == 302, path
    return response.headers["location"]


async def test_a_name_that_is_typed_is_compared(crowd):
    assert await redirect(crowd, "/trends?add=lyon&e=1") == "/trends?e=1&e=3#content"
    to = await redirect(crowd, "/trends?kind=person&add=ADA+bricourt&e=1&e=2&e=3")
    assert to == "/trends?kind=person&e=1&e=3&e=2#content"


async def test_a_part_of_a_name_is_enough_and_accents_may_be_missing(crowd):
    names = {
        row["name"]: row["id"]
        for row in (await crowd.get("/crowd/entities.json?_shape=array")).json()
    }
    for typed, name in (
        ("salon", "Salon du Code"),
        ("du code", "Salon du Code"),
        ("elodie", "Élodie Bricourt"),
        ("generale", "Banque Générale"),
        ("0_pour", "100_pour_100"),
        ("lugd", "Lyon"),
    ):
        to = await redirect(crowd, f"/trends?add={typed}&e=1")
        assert to == f"/trends?e=1&e={names[name]}#content", typed


async def test_in_whose_place_a_sixth_name_comes_is_asked(crowd):
    asked = "&".join(f"e={id}" for id in range(1, 6))
    to = await redirect(crowd, f"/trends?{asked}&add=generale")
    *five, sixth = re.findall(r"e=(\d+)", to)
    assert five == ["1", "2", "3", "4", "5"] and int(sixth) > 5
    for language, said in (
        ("en", "Five are compared already. In whose place “Banque Générale”?"),
        ("fr", "On en compare déjà cinq. À la place de qui, « Banque Générale » ?"),
    ):
        html = (await crowd.get(to, headers={"Accept-Language": language})).text
        no_faults(html)
        assert said in words_of(html)
        places = re.findall(r'href="/trends\?([^"]+)">', html.split("<section")[1])
        assert [re.findall(r"e=(\d+)", query) for query in places] == [
            [sixth if id == lost else id for id in five] for lost in five
        ]
        assert html.count('<input type="hidden" name="e"') == 5
    again = (await crowd.get(f"/trends?{asked}&e=5")).text
    assert "Five are compared already" not in again


async def test_several_of_that_name_are_there_to_choose_from(crowd):
    html = (await crowd.get("/trends?add=nordwind&e=1")).text
    no_faults(html)
    text = words_of(html)
    assert "Which “nordwind”?" in text
    assert "Nordwind organization" in text and "Nordwind product" in text
    assert re.search(r'href="/trends\?e=1&amp;e=\d+">Nordwind', html)
    assert '<input type="hidden" name="e" value="1">' in html


async def test_a_name_that_nobody_bears_is_said_so(crowd):
    for typed in ("nobody", "%25", "a_z", '"', "%00", "x" * 5000):
        response = await crowd.get(f"/trends?add={typed}")
        assert response.status_code == 200, typed
        no_faults(response.text)
        assert "No name holds" in words_of(response.text)


async def test_each_name_can_be_taken_off_but_the_last(crowd):
    html = (await crowd.get("/trends?kind=place&e=1&e=2")).text
    off = dict(re.findall(r'class="off" href="([^"]+)" aria-label="([^"]+)"', html))
    assert off == {
        "/trends?kind=place&amp;e=2": "take off: Lanterne",
        "/trends?kind=place&amp;e=1": "take off: Ada Bricourt",
    }
    assert 'class="off"' not in (await crowd.get("/trends?e=1")).text


async def test_names_of_each_kind_are_added_up_by_week(tmp_path):
    db = make_newsroom(tmp_path / "kinds.db")
    with db.atomic():
        for day in ("08-28", "09-04"):
            text = "Ada Bricourt, Ada Bricourt."
            add_article(db, "Lyon et Lyon", text, 1, date_published=f"2024-{day}")
    list(mend_rollups(db))
    db.close()
    html = (await serve(tmp_path / "kinds.db").client.get("/trends")).text
    no_faults(html)
    text = words_of(html)
    assert "Names a week by kind, to 9 October 2024" in text
    assert "Week from People Organizations Places Products Events 7 Oct. 2024" in text
    text = text[text.index("Week from People") :]
    weeks = re.findall(r"(\d+ \w+\.?(?: 2024)?) \d+ \d+ (\d+) \d+ \d+", text)
    assert weeks[0] == ("7 Oct. 2024", "2")
    assert [n for _, n in weeks[:12]] == list("200001100000")
    assert 'aria-label="Names a week, People; the table below' in html
    assert 'href="/trends?kind=place">Places</a>' in html


async def test_kinds_of_deals_have_no_names_beside_them(crowd):
    html = (await crowd.get("/trends?kind=deals&add=lyon")).text
    assert "Names a week" not in html and 'name="add"' not in html


async def test_what_was_filled_in_gives_way_to_the_readers_own(crowd):
    html = (await crowd.get("/trends")).text
    filled = re.findall(r'name="d" value="(\d+)"', html.split('name="add"')[0])
    assert len(filled) == 5
    form = "&".join(f"{key}={id}" for key in "ed" for id in filled)
    to = await redirect(crowd, f"/trends?{form}&add=generale")
    *four, own = re.findall(r"e=(\d+)", to)
    assert four == filled[:4] and own not in filled
    to = await redirect(crowd, f"{to.partition('#')[0]}&add=0_pour")
    assert re.findall(r"e=(\d+)", to)[:-1] == [*filled[:3], own]
    assert re.findall(r"d=(\d+)", to) == filled[:3]
    ticked = f"{form}&e=8&e=9&e=10"
    html = (await crowd.get(f"/trends?{ticked}")).text
    no_faults(html)
    shown = re.findall(r'name="e" value="(\d+)">', html)
    assert shown == [*filled[:2], "8", "9", "10"] and "in whose place" not in html


async def test_each_of_several_over_the_limit_is_asked_of_in_turn(crowd):
    asked = "&".join(f"e={id}" for id in range(1, 9))
    html = (await crowd.get(f"/trends?{asked}")).text
    no_faults(html)
    text = words_of(html)
    assert "In whose place “Salon du Code”?" not in text
    assert "In whose place “Nordwind”?" in text
    assert "After that, it is asked of: Nordwind, Élodie Bricourt" in text
    place = unescape(re.findall(r'href="(/trends\?[^"]+)">Ada', html)[0])
    assert re.findall(r"e=(\d+)", place) == [*"16345", "7", "8"]
    assert "In whose place “Nordwind”?" in words_of((await crowd.get(place)).text)
