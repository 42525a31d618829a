"""An address that asks a table for what is not there: the reason is in the page's words."""

import re

import pytest

from tests.small_newsroom import no_faults, words_of

ASKED = (
    ("_sort=nope", "la table ne se trie pas par nope"),
    ("_sort=id&_sort_desc=id", "un seul ordre à la fois"),
    ("_col=nope", "il n’y a pas de colonne nope"),
    ("_size=many", "la taille d’une page est un nombre entier"),
    ("_facet=language", "SQL avec group by"),
    ("_search_nope=lyon", "on ne cherche pas dans cette colonne"),
    ("_through=1", "d’une façon illisible. Recommencez"),
    ("_sort=%3Cscript%3E", "la table ne se trie pas par <script>"),
)


@pytest.mark.parametrize(("asked", "said"), ASKED)
async def test_the_reason_is_in_the_language_of_the_page(newsroom, asked, said):
    french = {"Accept-Language": "fr"}
    path = f"/gazette/articles?{asked}"
    response = await newsroom.client.get(path, headers=french)
    assert response.status_code == 400
    no_faults(response.text)
    main = response.text.partition("<main")[2].partition("</main>")[0]
    assert said in words_of(f"<main{main}</main>").replace("\u202f", " ")
    assert 'lang="en"' not in main


async def test_what_sqlite_has_against_it_keeps_its_own_words(newsroom):
    path = "/gazette/articles?_fts_table=nope&_search=lyon"
    html = (await newsroom.client.get(path, headers={"Accept-Language": "fr"})).text
    assert '<span lang="en">no such table: nope</span>' in html


async def test_machines_read_datasettes_own_words(newsroom):
    answer = await newsroom.client.get("/gazette/articles.json?_sort=nope")
    assert answer.status_code == 400
    assert re.search("Cannot sort table by nope", answer.json()["error"])
