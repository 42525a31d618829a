"""Datasette's own pages as readers meet them: tables, ready queries, the file's page."""

import re

from tests.small_newsroom import no_faults, words_of

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
