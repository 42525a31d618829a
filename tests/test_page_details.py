"""What pages say to whom, and what they leave out where there is nothing to say."""

import re

import pytest

from tests.small_newsroom import add_article, make_newsroom, no_faults, serve, words_of


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "told.db"
    db = make_newsroom(file)
    with db.atomic():
        told = {"date_published": "2024-10-09T11:00:00+00:00"}
        add_article(db, "Encore", "Lanterne et Lyon.", 2, "fr", 1, **told)
    db.close()
    return file


async def test_commands_are_for_who_runs_the_server(file):
    public = (await serve(file).client.get("/news/sources/mur")).text
    own = serve(file, default_allow_sql=True)
    private = (await own.client.get("/news/sources/mur")).text
    no_faults(public)
    no_faults(private)
    assert "scrapy" not in public and "No article yet." in words_of(public)
    assert "scrapy sources check mur" in private and "scrapy crawl news" in private


async def test_an_article_that_names_nobody_new_says_so(file):
    client = serve(file).client
    html = (await client.get("/news/stories/1")).text
    no_faults(html)
    assert words_of(html).count("Adds no name") == 1
    french = (
        await client.get("/news/stories/1", headers={"Accept-Language": "fr"})
    ).text
    assert "N’ajoute aucun nom" in words_of(french)


async def test_a_row_lists_only_what_belongs_to_it(file):
    html = (await serve(file).client.get("/told/articles/3")).text
    no_faults(html)
    assert "0 rows" not in words_of(html)
    assert "1 row fetches.article_id" in words_of(html)


async def test_a_ready_query_marks_what_a_narrow_screen_leaves_out(file):
    html = (await serve(file).client.get("/told/most-named?kind=person")).text
    no_faults(html)
    assert '<td class="type-int key"' in html
    assert re.search(r'<td class="titled" data-head="name">', html)
    free = serve(file, default_allow_sql=True).client
    html = (await free.get("/told?sql=select+1+as+entity_id")).text
    assert re.findall(r'<td class="([^"]*)"', html) == ["type-int"]


async def test_crawls_say_what_their_last_number_counts(file):
    html = (await serve(file).client.get("/crawls")).text
    no_faults(html)
    assert '1 <span class="of-number">fetch</span>' in html
