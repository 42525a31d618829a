"""The search box of a table: it reads what is typed as the search page does."""

import pytest

from tests.small_newsroom import no_faults, words_of

TYPED = (
    *("C++", "AT&T", "l'Arcep", "jean-noel recoit", '"deux mots', "arc*", "a* lyon"),
    *("lyon -arcep", "lanterne NOT bureau", "zyxel OR arcep", "lanterne -C++", "œuvre"),
    *('"', '""', "-lyon", "?", "C+", "NEAR(lyon)", "headline:lyon"),
)


@pytest.mark.parametrize("typed", TYPED)
async def test_a_table_finds_what_the_search_page_finds(newsroom, typed):
    table = await newsroom.client.get(
        "/gazette/articles.json",
        params={"_search": typed, "_shape": "array", "_size": "max"},
    )
    assert table.status_code == 200
    page = await newsroom.client.get("/search.json", params={"q": typed})
    assert {row["id"] for row in table.json()} == {row["id"] for row in page.json()}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"_search": '"'}, "There is no word in"),
        ({"_search": "-lyon"}, "only says what to leave out"),
        ({"_search": '"deux mots'}, "A quotation mark is not closed"),
        ({"_search_headline": '"'}, "There is no word in"),
        ({"_search": "lyon"}, "2 rows"),
        ({"_search_headline": "lyon"}, "2 rows"),
        ({"_search": ""}, "3 rows"),
        ({"_search": " ", "language": "fr"}, "2 rows"),
        ({"_search_headline": ""}, "3 rows"),
    ],
)
async def test_a_table_says_how_it_reads_a_search(newsroom, asked, told):
    response = await newsroom.client.get("/gazette/articles", params=asked)
    assert response.status_code == 200
    no_faults(response.text)
    assert told in words_of(response.text)


async def test_an_expression_for_the_full_text_is_asked_as_it_is(newsroom):
    asked = {"_search": "lyon NOT bureau", "_searchmode": "raw", "_shape": "array"}
    found = (await newsroom.client.get("/gazette/articles.json", params=asked)).json()
    assert [row["language"] for row in found] == ["en"]
    asked["_search"] = '"'
    refused = await newsroom.client.get("/gazette/articles.json", params=asked)
    assert refused.status_code == 400
