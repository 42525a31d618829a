"""Two sources of one title: each page says which of them it means."""

import pytest

from tests.small_newsroom import add_article, make_newsroom, no_faults, serve, words_of

ONE, OTHER = "Harbour Ledger (ledger)", "Harbour Ledger (rive)"


@pytest.fixture(scope="module")
def twins(tmp_path_factory):
    file = tmp_path_factory.mktemp("twins") / "twins.db"
    db = make_newsroom(file)
    with db.atomic():
        db.execute("update sources set title = 'Harbour Ledger' where name = 'rive'")
        copy = add_article(db, "Lanterne in Lyon", "Nordwind. Lanterne.", 2, "en", 1)
        db["copies"].insert({"article_id": copy, "original_id": 1})
        for row in list(db["deals"].rows_where("article_id = 1")):
            db["deals"].insert({**row, "id": None, "article_id": 2})
    db.close()
    return serve(file)


PATHS = (
    "/sources",
    "/search?q=lanterne",
    "/news/stories/1",
    "/news/articles/1",
    "/deals",
    "/quotes",
    "/amounts",
    "/news/entities/1",
    "/twins/full-text?words=lanterne",
    "/twins/words-of?speaker=Ada",
)


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_says_which_of_two_sources_it_means(twins, path):
    html = (await twins.client.get(path)).text
    no_faults(html)
    said = words_of(html)
    assert OTHER in said
    assert said.count("Harbour Ledger") == said.count(ONE) + said.count(OTHER)


async def test_what_is_taken_away_tells_two_sources_apart(twins):
    for path in ("/deals.json", "/search.json?q=lanterne", "/news/stories/1.json"):
        rows = (await twins.client.get(path)).json()
        assert {row["source"] for row in rows} == {ONE, OTHER}
    assert ONE in (await twins.client.get("/feed.atom")).text


async def test_a_chart_does_not_add_up_two_sources(twins):
    said = words_of((await twins.client.get("/twins/full-text?words=lanterne")).text)
    assert f"{ONE} 2 {OTHER} 1" in said


async def test_a_title_that_one_source_has_stands_alone(twins, newsroom):
    assert "Le Mur (" not in words_of((await twins.client.get("/sources")).text)
    query = await newsroom.client.get("/gazette/full-text?words=lanterne")
    assert "s.title as source," in query.text
    assert "Harbour Ledger (" not in words_of(query.text)
