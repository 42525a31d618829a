"""The search page: what people type, kind words when there is nothing."""

import re

import pytest

from tests.small_newsroom import no_faults, words_of


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
    [
        '"',
        "",
        "*",
        "-",
        "-lyon",
        "^",
        "a:b",
        "NEAR(",
        "AND",
        "()",
        "' OR 1=1",
        "%",
        "\x00",
    ],
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


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("kind=funding", {"/news/articles/1", "/news/articles/2"}),
        ("kind=fine", set()),
        ("week=2024-10-07", {"/news/articles/1", "/news/articles/2"}),
        ("week=2024-09-30", set()),
        ("week=never", set()),
        ("language=en", {"/news/articles/2"}),
        ("source=rive", {"/news/articles/1"}),
        ("source=rive&language=en", set()),
        ("source=rive&kind=funding&week=2024-10-07", {"/news/articles/1"}),
    ],
)
async def test_search_is_narrowed(newsroom, narrowed, found):
    response = await newsroom.client.get(f"/search?q=lyon&{narrowed}")
    assert response.status_code == 200
    no_faults(response.text)
    assert set(re.findall(r'href="(/news/articles/\d+)"', response.text)) == found


async def test_search_offers_what_to_narrow_by(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&language=en")).text
    assert "Language all English 1" in words_of(html).replace("All", "all")
    html = (await newsroom.client.get("/search?q=lyon")).text
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', html)}
    assert {
        "/search?q=lyon&source=rive",
        "/search?q=lyon&language=en",
        "/search.atom?q=lyon",
    } <= links


async def test_what_a_search_finds_is_taken_away(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&language=en")).text
    assert 'href="/search.csv?q=lyon&amp;language=en"' in html
    (row,) = (await newsroom.client.get("/search.json?q=lyon&language=en")).json()
    assert row["headline"] == "Lanterne picks Lyon for its next office"
    assert row["address"] == "http://localhost/news/articles/2"
    text = (await newsroom.client.get("/search.csv?q=lyon")).text
    assert text.startswith("id,headline,source,language,date,story_id,address")
    assert len(text.splitlines()) == 3
    assert (await newsroom.client.get("/search.json?q=%22")).json() == []
