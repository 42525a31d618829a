"""CSV and JSON of lists have what the pages show, in their order."""

import csv
import io
from html import unescape

import pytest

from tests.small_newsroom import add_article, make_newsroom, serve, words_of

COLUMNS = {
    "/quotes": "date speaker text headline source language url address",
    "/quotes?speaker=2": "date speaker text headline source language url address",
    "/deals": "date kind subject object amount currency status headline source url",
    "/deals?kind=funding&currency=USD": "date kind subject object amount currency",
    "/amounts": "date text amount amount_max currency per headline source url address",
    "/amounts?meaning=price": "date text amount currency per headline source url",
    "/stories": "date headline sources_count articles_count languages address",
    "/news/entities/1": "date headline source language url address",
    "/news/sources/rive": "date headline source language url address",
    "/news/stories/1": "date headline source language url address",
    "/sources": "name title status new_in_two_weeks last_article_at address",
    "/crawls": "started_at spider outcome fetched new outcomes",
    "/trends?e=1&e=2": "name kind week_from articles",
    "/trends?kind=deals": "kind week_from deals",
}


def as_format(path, kind):
    address, mark, query = path.partition("?")
    return f"{address}.{kind}{mark}{query}"


@pytest.mark.parametrize("path", COLUMNS)
async def test_a_page_leads_to_its_rows_with_names_and_addresses(newsroom, path):
    ask = newsroom.client.get
    html = unescape((await ask(path)).text)
    for kind in ("csv", "json"):
        assert f'href="{as_format(path, kind)}"' in html
    answer = await ask(as_format(path, "csv"))
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert rows and set(COLUMNS[path].split()) <= set(rows[0])
    told = (await ask(as_format(path, "json"))).json()
    assert [list(row) for row in told] == [list(row) for row in rows]
    for row in told:
        if "address" in row:
            page = row["address"].removeprefix("http://localhost")
            assert (await ask(page)).status_code == 200


async def test_a_list_in_json_leads_on_and_its_csv_is_whole(tmp_path, monkeypatch):
    db = make_newsroom(tmp_path / "many.db")
    with db.atomic():
        for number in range(5):
            article = add_article(db, f"Quartz {number}", "Rien", 1)
            deal = {"article_id": article, "kind": "ipo", "subject": f"Q{number}"}
            db["deals"].insert({**deal, "status": "planned", "background": 0})
    db.close()
    ask = serve(tmp_path / "many.db").client.get
    from technews_pages import exports

    monkeypatch.setattr(exports, "ROWS", 2)
    found, link = [], "/deals.json?kind=ipo"
    while link:
        answer = await ask(link)
        found += [row["subject"] for row in answer.json()]
        link = answer.links.get("next", {}).get("url", "")[len("http://localhost") :]
    assert found == ["Q0", "Q1", "Q2", "Q3", "Q4"]
    whole = csv.DictReader(io.StringIO((await ask("/deals.csv?kind=ipo")).text))
    assert [row["subject"] for row in whole] == found


async def test_no_cell_of_an_export_is_a_formula(tmp_path):
    db = make_newsroom(tmp_path / "cells.db")
    with db.atomic():
        db.execute("update deals set subject = '=1+1'")
    db.close()
    answer = await serve(tmp_path / "cells.db").client.get("/deals.csv")
    assert "'=1+1" in answer.text and ",=1+1" not in answer.text


async def test_dates_are_taken_away_in_utc_and_days_as_days(tmp_path):
    db = make_newsroom(tmp_path / "zones.db")
    late, day = "2024-11-04T00:10:00+01:00", "2024-11-04"
    with db.atomic():
        for word, date, precision in (("Brom", late, "minute"), ("Kalk", day, "day")):
            told = {"date_published": date, "date_precision": precision}
            add_article(db, f"{word} ouvre à Lyon", word, 1, **told)
    db.close()
    ask = serve(tmp_path / "zones.db").client.get
    by_word = {"brom": "2024-11-03T23:10:00Z", "kalk": "2024-11-04"}
    for word, date in by_word.items():
        for path in (
            f"/search.json?q={word}",
            f"/zones/full-text.json?words={word}&_shape=array",
        ):
            (row,) = (await ask(path)).json()
            assert (row["date"], row["date_is"]) == (date, "published")
    told = {
        row["id"]: row["date"] for row in (await ask("/news/entities/3.json")).json()
    }
    assert {told[4], told[5]} == set(by_word.values())
    weeks = {"2024-10-28": "brom", "2024-11-04": "kalk"}
    for week, word in weeks.items():
        (row,) = (await ask(f"/search.json?q=brom+OR+kalk&week={week}")).json()
        assert row["headline"].lower().startswith(word)
    html = words_of((await ask("/news/articles/4")).text)
    assert (
        "By the publisher’s clock: Monday 4 November 2024, 12:10 am (UTC+01:00)" in html
    )


async def test_an_article_without_a_date_is_told_as_seen_everywhere(tmp_path):
    db = make_newsroom(tmp_path / "undated.db")
    seen = "2024-10-09T11:00:00.000+00:00"
    with db.atomic():
        story = {"headline": "Ostrel ouvre", "articles_count": 1, "sources_count": 1}
        db["stories"].insert({**story, "languages": '["fr"]', "first_published": seen})
        undated = {"date_published": None, "date_precision": None}
        undated |= {"date_modified": None, "first_seen_at": seen}
        add_article(db, "Ostrel ouvre", "Ostrel", 1, story=2, **undated)
    db.close()
    ask = serve(tmp_path / "undated.db").client.get
    page = words_of((await ask("/news/stories/2")).text)
    assert "first in Rive Numérique, seen Wednesday 9 October" in page
    row = words_of((await ask("/stories")).text).partition("Ostrel ouvre")[2]
    assert row.startswith(" Rive Numérique · FR · 1 article · seen 9 October 2024")
    assert (await ask("/search.json?q=ostrel")).json()[0]["date_is"] == "seen"
    found = (await ask("/search.json?q=lyon")).json()
    assert {row["date_is"] for row in found} == {"published"}
    told = {row["headline"]: row for row in (await ask("/stories.json")).json()}
    assert told["Lanterne s'installe à Lyon"]["date_is"] == "published"
    assert told["Ostrel ouvre"]["date_is"] == "seen"


async def test_articles_of_a_source_and_of_a_story_stand_newest_first(newsroom):
    ask = newsroom.client.get
    for path in ("/news/sources/rive.json", "/news/stories/1.json"):
        dates = [row["date"] for row in (await ask(path)).json()]
        assert len(dates) == 2 and dates == sorted(dates, reverse=True)
    for path in ("/news/sources/nobody.csv", "/news/stories/99.json"):
        assert (await ask(path)).status_code == 404
