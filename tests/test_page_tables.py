"""Datasette's own pages as readers meet them: tables, ready queries, the file's page."""

import re

from pipelines.migrations import open_database
from tests.small_newsroom import make_newsroom, no_faults, serve, words_of

HEAD = re.compile(r"<thead>(.*?)</thead>", re.DOTALL)


def heads(html):
    no_faults(html)
    return words_of(f"<table>{HEAD.search(html)[0]}</table>").split()


async def test_articles_stand_by_headline_and_their_address_comes_last(newsroom):
    html = (await newsroom.client.get("/gazette/articles")).text
    assert heads(html)[:4] == ["id", "↓", "headline", "source_id"]
    assert heads(html)[-1] == "url" and "text_hash" not in heads(html)
    every = re.search(r'href="([^"]*_all=1)">all 24 columns', html)[1]
    html = (await newsroom.client.get(every)).text
    assert len(heads(html)) == 25 and "all 24 columns" not in html
    html = (await newsroom.client.get("/gazette/articles?_col=url")).text
    assert heads(html) == ["id", "↓", "url"]


async def test_a_column_that_is_asked_for_is_shown(newsroom):
    path = "/gazette/articles?credit__isnull=1&_sort=first_seen_at"
    assert {"credit", "first_seen_at"} < {
        *heads((await newsroom.client.get(path)).text)
    }


async def test_a_ready_query_offers_what_can_be_asked_in_the_readers_words(newsroom):
    french = {"Accept-Language": "fr"}
    path = "/gazette/most-named?kind=place"
    html = (await newsroom.client.get(path, headers=french)).text
    no_faults(html)
    assert '<option value="">Tout</option>' in html
    assert '<option value="place" selected>lieu</option>' in html
    html = (await newsroom.client.get("/gazette/biggest-deals?currency=SEK")).text
    assert re.findall(r"<option[^>]*>(\w+)", html) == ["EUR", "USD", "SEK"]
    assert "No row has what is asked for above" in html


async def test_an_empty_ready_query_says_what_would_be_there(tmp_path):
    file = tmp_path / "empty.db"
    open_database(file).close()
    client = serve(file).client
    html = (await client.get("/empty/how-fast")).text
    assert "Here will be what is described above" in html
    assert "scrapy crawl news" in html
    html = (await client.get("/empty/words-of")).text
    assert "Nothing is asked for yet" in html


async def test_a_quotation_is_whole_and_a_deal_told_by_two_stands_once(tmp_path):
    db = make_newsroom(tmp_path / "told.db")
    words = "« Nous irons où le vent nous porte. » " * 5
    with db.atomic():
        place = {"article_id": 2, "start_char": 0, "end_char": 9}
        db["quotes"].insert({**place, "speaker": "Ada Bricourt", "text": words})
        deal = next(db["deals"].rows_where("currency = 'EUR'"))
        db["deals"].insert({**deal, "id": None, "article_id": 2, "object": "Gérance"})
    db.close()
    client = serve(tmp_path / "told.db").client
    html = (await client.get("/told/words-of?speaker=Ada")).text
    assert words.strip() in html
    told = (await client.get("/told/biggest-deals.json?_shape=array")).json()
    assert [(row["subject"], row["articles"]) for row in told] == [("Lanterne", 2)]
    assert told[0]["source"] == "Harbour Ledger"


async def test_tables_that_are_asked_most_stand_first_and_internal_ones_last(newsroom):
    html = (await newsroom.client.get("/gazette?_show_hidden=1")).text
    no_faults(html)
    tables = re.findall(r'<li><a href="/gazette/(\w+)">\1</a>', html)
    assert tables[:3] == ["articles", "stories", "entities"]
    assert tables.index("coverages") > tables.index("source_days")
