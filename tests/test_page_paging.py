"""Lists that grow at their top: no row is told twice, none is passed over."""

import re
from collections import Counter

import pytest

from pipelines.rows.rollups import mend_rollups
from tests.small_newsroom import add_article, make_newsroom, no_faults, serve

LISTS = {
    "/deals": r"Firme \d+(?=<)",
    "/deals?kind=ipo&currency=EUR": r"Firme \d+(?=<)",
    "/quotes": r"Dit \d+(?=\.)",
    "/amounts?least=1000": r"somme \d+(?=<)",
    "/stories": r"Sujet \d+(?=<)",
    "/news/entities/1": r"Lanterne \d+ grandit",
}


@pytest.fixture
def long_lists(tmp_path):
    """A newsroom whose articles were not stored in the order of their dates."""
    db = make_newsroom(tmp_path / "lists.db")
    with db.atomic():
        for number in range(100):
            add(db, number, f"2024-{number * 7 % 9 + 1:02}-{number % 28 + 1:02}")
        db.execute("update entities set articles_count = 1100 where id = 1")
    list(mend_rollups(db))
    yield db
    db.close()


def add(db, number, day):
    story = db["stories"].insert({"headline": f"Sujet {number}"}).last_pk
    db["stories"].update(story, {"first_published": f"{day}T08:00:00+00:00"})
    headline = f"Lanterne {number} grandit"
    article = add_article(db, headline, "x", 1, story=story)
    db["articles"].update(article, {"date_published": f"{day}T08:00:00+00:00"})
    db.execute(
        """insert into deals (article_id, kind, subject, currency, amount, status)
        values (?, 'ipo', ?, 'EUR', 5, 'announced')""",
        [article, f"Firme {number}"],
    )
    db.execute(
        """insert into quotes (article_id, speaker, text, start_char, end_char)
        values (?, 'Ada', ?, 0, 1)""",
        [article, f"Dit {number}."],
    )
    db.execute(
        """insert into amounts (article_id, text, amount, currency, start_char, end_char)
        values (?, ?, 5000, 'EUR', 0, 1)""",
        [article, f"somme {number}"],
    )


def link(html, rel):
    found = re.search(rf'rel="{rel}" href="([^"]+)"', html)
    return found and found[1].replace("&amp;", "&")


@pytest.mark.parametrize("path", LISTS)
async def test_every_row_is_on_one_page(long_lists, path):
    client = serve(long_lists.conn.execute("pragma database_list").fetchone()[2]).client
    seen, pages, at = Counter(), [], path
    while at:
        html = (await client.get(at)).text
        no_faults(html)
        pages.append(at)
        main = html.split('<div class="side">')[0]
        seen.update(set(re.findall(LISTS[path], main)))
        at = link(html, "next")
    assert len(pages) > 2
    assert len(seen) == 100
    assert set(seen.values()) == {1}


@pytest.mark.parametrize("path", LISTS)
async def test_what_was_published_last_stands_first_on_all_pages(long_lists, path):
    client = serve(long_lists.conn.execute("pragma database_list").fetchone()[2]).client
    days, at = [], path
    while at:
        html = (await client.get(at)).text
        main = html.split('<div class="side">')[0]
        days += re.findall(r'<time datetime="(\d{4}-\d\d-\d\dT08[^"]*)"', main)
        at = link(html, "next")
    assert len(days) == 100
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("path", [path for path in LISTS if "entities" not in path])
async def test_rows_that_come_in_push_none_over_the_edge(long_lists, path):
    client = serve(long_lists.conn.execute("pragma database_list").fetchone()[2]).client
    first = (await client.get(path)).text
    older = link(first, "next")
    before = (await client.get(older)).text
    with long_lists.atomic():
        for number in range(200, 205):
            add(long_lists, number, f"2024-09-{number % 5 + 26}")
    after = (await client.get(older)).text
    assert re.findall(LISTS[path], before) == re.findall(LISTS[path], after)
    newer = (await client.get(link(after, "prev"))).text
    first_rows, newer_rows = (
        set(re.findall(LISTS[path], html)) for html in (first, newer)
    )
    assert len(first_rows & newer_rows) >= len(first_rows) - 1
    assert link((await client.get(path)).text, "prev") is None
