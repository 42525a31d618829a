"""What lists let readers choose, and how ready queries draw their answers."""

import csv
import re
import sys
from html import unescape
from pathlib import Path

import pytest

from tests.small_newsroom import (
    DATA,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    words_of,
)

sys.path.append(str(DATA / "plugins"))

from technews_pages import tables
from technews_pages.configured import described_tables, offered_queries
from technews_pages.query_charts import query_bars


async def test_trends_of_one_kind_alone(newsroom):
    html = (await newsroom.client.get("/trends?kind=person")).text
    no_faults(html)
    assert 'href="/trends?kind=person" aria-current="true">People<' in html
    names = re.findall(r'class="(\w+)" href="/news/entities', html)
    assert set(names) == {"person"}
    assert '<input type="hidden" name="kind" value="person">' in html
    odd = await newsroom.client.get("/trends?kind=%22%3E%3Cscript%3E")
    assert odd.status_code == 200
    no_faults(odd.text)


async def test_a_kind_that_nobody_named_says_so(tmp_path):
    db = make_newsroom(tmp_path / "few.db")
    with db.atomic():
        db.execute("update entities set kind = 'organization' where kind = 'event'")
    db.close()
    html = (await serve(tmp_path / "few.db").client.get("/trends?kind=event")).text
    no_faults(html)
    assert "None of this kind." in words_of(html)


async def test_a_deal_that_several_tell_alike_is_one_line(tmp_path):
    db = make_newsroom(tmp_path / "alike.db")
    with db.atomic():
        number = add_article(db, "Lanterne raises", "Lanterne", 2, "en")
        db.execute(
            """insert into deals (article_id, kind, subject, subject_id, amount,
            currency, status, background) select ?, kind, subject, subject_id, amount,
            currency, status, background from deals where currency = 'EUR'""",
            [number],
        )
    db.close()
    client = serve(tmp_path / "alike.db").client
    text = words_of((await client.get("/deals?currency=EUR")).text)
    assert text.count("€6.5m Rive Numérique, Harbour Ledger") == 1
    assert "Lanterne by Nordwind €6.5m" in text


async def test_an_article_that_names_no_sum_tells_the_same_deal(tmp_path):
    db = make_newsroom(tmp_path / "sumless.db")
    with db.atomic():
        for headline, source, sum_ in (("It buys", 2, 80e6), ("Bought", 1, None)):
            db.execute(
                """insert into deals (article_id, kind, subject, object, amount,
                currency, status, background)
                values (?, 'acquisition', 'Lanterne', 'Brasier', ?, ?, 'announced', 0)""",
                [
                    add_article(db, headline, "Lanterne", source, "en"),
                    sum_,
                    "EUR" if sum_ else None,
                ],
            )
    db.close()
    client = serve(tmp_path / "sumless.db").client
    text = words_of((await client.get("/deals?kind=acquisition")).text)
    assert text.count("Lanterne → Brasier") == 1
    assert "Lanterne → Brasier €80m" in text
    assert "Takeover 1 €80m" in text


async def test_the_home_page_has_the_newest_deals_first_and_marks_rumours(tmp_path):
    db = make_newsroom(tmp_path / "home.db")
    with db.atomic():
        for headline, day in (("Late", "2024-10-08"), ("Early", "2024-09-01")):
            number = add_article(db, headline, "Lanterne", 2, "en")
            db["articles"].update(number, {"date_published": f"{day}T07:00:00+00:00"})
            db.execute(
                """insert into deals (article_id, kind, subject, status, background)
                values (?, 'ipo', ?, 'rumoured', 0)""",
                [number, f"{headline} Bird"],
            )
    db.close()
    text = words_of((await serve(tmp_path / "home.db").client.get("/")).text)
    assert text.index("Listing Late Bird (rumour)") < text.index("Listing Early Bird")


async def test_deals_are_chosen_by_kind_and_currency(newsroom):
    html = (await newsroom.client.get("/deals?kind=funding&currency=USD")).text
    no_faults(html)
    text = words_of(html)
    assert "Funding, USD, Newest first" in text
    assert "$7m" in text and "€6.5m Rive" not in text
    assert '<option value="funding" selected>Funding</option>' in html
    assert "<option selected>USD</option>" in html


async def test_kinds_of_deals_are_told_by_week(newsroom):
    html = (await newsroom.client.get("/trends?kind=deals")).text
    no_faults(html)
    text = words_of(html)
    assert "Deals a week, to 9 October 2024" in text
    assert 'href="/trends?kind=deals" aria-current="true">Deals<' in html
    # Two articles tell of one company's round.
    assert "Week from Funding 7 Oct. 2024 1 30 Sept. 0" in text
    assert 'href="/deals?kind=funding"' in html


async def test_deals_of_a_week_are_counted_by_when_they_were_told(tmp_path):
    db = make_newsroom(tmp_path / "many.db")
    with db.atomic():
        for day, firm in (
            ("09-03", "A"),
            ("09-04", "A"),
            ("09-04", "B"),
            ("10-07", "A"),
        ):
            article = add_article(db, "Bourse", "x", 1, date_published=f"2024-{day}")
            deal = {"article_id": article, "kind": "ipo", "subject": firm}
            db["deals"].insert({**deal, "status": "announced", "background": 0})
        db["deals"].insert({**deal, "status": "announced", "background": 1})
    db.close()
    client = serve(tmp_path / "many.db").client
    text = words_of((await client.get("/trends?kind=deals")).text)
    assert "Week from Listing Funding 7 Oct. 2024 1 1 30 Sept. 0 0" in text
    assert "9 Sept. 0 0 2 Sept. 2 0 26 Aug. 0 0" in text


async def test_crawls_tell_lists_from_articles_that_changed(tmp_path):
    db = make_newsroom(tmp_path / "lists.db")
    with db.atomic():
        for number, (kind, outcome) in enumerate(
            [("feed", "updated"), ("sitemap", "unchanged"), ("article", "updated")]
        ):
            url = f"https://rive.example/{number}"
            link = {"url": url, "source_id": 1, "kind": kind, "found_at": "2024-10-09"}
            db["links"].insert(link)
            db["fetches"].insert(
                {
                    "crawl_id": 1,
                    "source_id": 1,
                    "url": url,
                    "fetched_at": "2024-10-09T12:00:00+00:00",
                    "status": 200,
                    "outcome": outcome,
                }
            )
    db.close()
    client = serve(tmp_path / "lists.db").client
    for path in ("/crawls", "/sources", "/news/sources/rive"):
        text = words_of((await client.get(path)).text)
        for said in ("feeds and lists read 1", "feeds and lists as before 1"):
            assert said in text, path
        assert "changed 1" in text, path


@pytest.fixture
def copied(tmp_path):
    """A newsroom where the second article has the words of the first."""
    db = make_newsroom(tmp_path / "copies.db")
    with db.atomic():
        copy = {"article_id": 1, "original_id": 2, "credit": "AFP"}
        db["copies"].insert(copy)
    yield db, serve(tmp_path / "copies.db").client
    db.close()


async def test_an_article_with_an_agencys_words_says_so(copied):
    db, client = copied
    html = (await client.get("/news/articles/1")).text
    no_faults(html)
    said = "The words are those of AFP, as told before by Harbour Ledger EN Lanterne"
    assert said in words_of(html)
    assert 'href="/news/articles/2"' in html.split('class="legend"')[0]
    text = words_of((await client.get("/news/articles/2")).text)
    assert "Its words also stand in Rive Numérique" in text
    text = words_of((await client.get("/news/stories/1")).text)
    assert "The words of AFP, as in Harbour Ledger" in text
    with db.atomic():
        db.execute("update copies set credit = null")
    text = words_of((await client.get("/news/articles/1")).text)
    assert "The words are those told before by Harbour Ledger" in text
    text = words_of((await client.get("/news/stories/1")).text)
    assert "The same words as in Harbour Ledger" in text


async def test_an_article_says_what_was_not_read_of_it(tmp_path):
    db = make_newsroom(tmp_path / "gaps.db")
    with db.atomic():
        german = add_article(db, "Ein Wort", "Ein Wort.", 2, "de")
        for article, raw in (
            (german, "no model for the language 'de'"),
            (2, "only the first 300,000 of 400,000 characters were read"),
        ):
            db["provenance"].insert(
                {
                    "article_id": article,
                    "field": "mentions",
                    "origin": "technews",
                    "raw": raw,
                }
            )
        quality = {"article_id": 2, "truncated": 1, "quality_reasons": "truncated"}
        db["qualities"].insert(quality)
    db.close()
    client = serve(tmp_path / "gaps.db").client
    html = (await client.get(f"/news/articles/{german}")).text
    no_faults(html)
    assert "not looked for in this language (German)" in words_of(html)
    text = words_of((await client.get("/news/articles/2")).text)
    assert "in the beginning alone" in text
    assert "The publisher has more of this text" in text
    assert "mentions" not in text
    assert "beginning alone" not in (await client.get("/news/articles/1")).text


async def test_stories_that_most_tell_stand_beside(newsroom):
    text = words_of((await newsroom.client.get("/stories")).text)
    assert "Told by the most 2 sources Lanterne s'installe à Lyon" in text
    assert (
        "Told by the most" not in (await newsroom.client.get("/stories?shared=1")).text
    )


async def test_an_empty_search_offers_who_is_in_the_news(newsroom):
    html = (await newsroom.client.get("/search")).text
    link = re.search(r'class="organization" href="(/search\?q=[^"]+)">Lanterne', html)
    found = await newsroom.client.get(link[1])
    assert "2 articles" in words_of(found.text)


async def test_a_ready_query_is_drawn_and_leads_to_articles(newsroom):
    html = (await newsroom.client.get("/gazette/full-text?words=lyon")).text
    no_faults(html)
    assert "rows by source" in words_of(html)
    assert html.count("<rect ") == 2
    assert '<a href="/news/articles/1">1</a>' in html
    one = await newsroom.client.get("/gazette/words-of?speaker=Ada")
    assert "<rect " not in one.text


async def test_a_ready_query_says_its_cells_as_a_reader_does(tmp_path):
    db = make_newsroom(tmp_path / "said.db")
    with db.atomic():
        deal = {"article_id": 2, "kind": "ipo", "subject": "Brasier", "amount": 2.5e6}
        db["deals"].insert({**deal, "currency": "EUR", "status": "planned"})
    db.close()
    client = serve(tmp_path / "said.db").client
    html = (await client.get("/said/biggest-deals?currency=EUR")).text
    no_faults(html)
    text = words_of(html)
    assert "Lanterne €6.5m Brasier €2.5m" in text
    assert "Listing Brasier €2.5m EUR planned Lanterne picks Lyon" in text
    assert '<a href="/news/articles/2">Lanterne picks Lyon' in html
    html = (await client.get("/said/most-named?kind=")).text
    assert '<a href="/news/entities/1">Lanterne</a>' in html
    assert re.search(r'<time datetime="2024-10-09T[^>]+>9\s+October 2024', html)
    told = (await client.get("/said/biggest-deals.json?currency=EUR")).json()
    assert told["rows"][0][3] == 6_500_000


async def test_every_ready_query_has_a_chart(newsroom):
    for name, query in offered_queries().items():
        chart = query["chart"]
        assert set(chart) <= {"label", "value", "largest"}, name
        asked = dict.fromkeys(query.get("params", []), "x")
        told = await newsroom.client.get(f"/gazette/{name}.json", params=asked)
        assert set(chart.values()) <= set(told.json()["columns"]), name


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        ({"label": "who", "value": "n"}, [("a", 7, 100), ("b", 3.5, 50)]),
        ({"label": "who", "largest": "n"}, [("a", 4, 100), ("b", 3.5, 87.5)]),
        ({"label": "who"}, [("a", 2, 100), ("b", 1, 50)]),
        ({"label": "who", "value": "missing"}, []),
        ({"label": "what"}, []),
        (None, []),
    ],
)
def test_bars_are_added_up_or_the_largest_or_counted(chart, expected):
    rows = [("a", "x", 3), ("b", "x", 3.5), ("a", "x", 4), (None, "x", 9)]
    bars = query_bars(chart, ["who", "what", "n"], rows)
    assert [(bar.name, bar.value, bar.percent) for bar in bars] == expected


async def test_datasettes_own_pages_are_light_with_long_values(tmp_path):
    db = make_newsroom(tmp_path / "long.db")
    long = "De longs mots qui ne disent rien. " * 12
    with db.atomic():
        for number in range(60):
            add_article(
                db,
                f"{number} {long}",
                f"Lanterne {long}" * 25,
                1,
                url=f"https://site1.example/{'des-mots/' * 14}{number}",
                description=long,
                section=long,
                main_image=f"https://site1.example/{'image/' * 25}{number}.jpg",
                main_image_caption=long,
            )
    db.close()
    client = serve(tmp_path / "long.db").client
    for path in ("articles", "articles/10", "full-text?words=mots", "mentions"):
        response = await client.get(f"/long/{path}")
        assert response.status_code == 200
        no_faults(response.text)
        assert len(response.content) < 60_000, path


async def test_hours_of_publishers_in_several_zones_are_told_by_one_clock(tmp_path):
    db = make_newsroom(tmp_path / "zones.db")
    with db.atomic():
        for article, date in (
            (1, "2024-10-09T15:48:00+02:00"),
            (2, "2024-10-09T10:10:00-04:00"),
        ):
            db.execute(
                "update articles set date_published = ? where id = ?", [date, article]
            )
    db.close()
    html = (await serve(tmp_path / "zones.db").client.get("/news/stories/1")).text
    text = words_of(html)
    assert text.index("1:48 pm UTC · Rive Numérique") < text.index(
        "2:10 pm UTC · Harbour"
    )
    assert "times are UTC" in text
    assert 'datetime="2024-10-09T10:10:00-04:00"' in html


PAST_THE_END = (
    "/quotes?speaker=99",
    "/quotes?before=2000-01-01T00:00:00Z,5",
    "/stories?before=2000-01-01T00:00:00Z,5",
    "/sources?page=9",
    "/crawls?page=9",
    "/news/entities/1?page=9",
    "/search?q=lyon&page=9",
)


@pytest.mark.parametrize("path", PAST_THE_END)
async def test_past_the_end_nothing_is_said_to_be_empty(newsroom, path):
    html = (await newsroom.client.get(path)).text
    no_faults(html)
    assert "Nothing more here." in html
    assert "scrapy crawl" not in html
    assert 'rel="prev"' in html or "speaker" in path


async def test_a_search_that_is_narrowed_too_far_does_not_deny_its_word(newsroom):
    html = (await newsroom.client.get("/search?q=lyon&source=mur")).text
    assert "No article with “lyon” fits" in html


async def test_whose_words_are_listed_is_said(newsroom):
    html = (await newsroom.client.get("/quotes?speaker=2")).text
    assert '<h2 class="rule">Ada Bricourt, Newest first</h2>' in html


async def test_quotes_are_filtered_by_a_name_as_typed(newsroom):
    html = (await newsroom.client.get("/quotes?who=ada+bricourt")).text
    no_faults(html)
    assert '<h2 class="rule">Ada Bricourt, Newest first</h2>' in html
    assert "Nous voulons travailler" in html
    nobody = (await newsroom.client.get("/quotes?who=%3Cb%3E")).text
    no_faults(nobody)
    assert "No quotation of “&lt;b&gt;” is known." in nobody


@pytest.mark.parametrize(
    "typed", ["berengere quemeneur", "Quémeneur", "quemeneur, berengere", "berengere"]
)
async def test_a_speaker_is_found_without_accents_and_in_any_order(quoted, typed):
    html = (await quoted.get("/quotes", params={"who": typed})).text
    no_faults(html)
    assert '<h2 class="rule">Bérengère Quémeneur, Newest first</h2>' in html
    assert re.search(r"quotes.csv\?speaker=\d+", html)


async def test_who_of_several_speaks_is_asked(quoted):
    french = {"Accept-Language": "fr"}
    answer = await quoted.get("/quotes", params={"who": "loïc"}, headers=french)
    no_faults(answer.text)
    links = re.findall(r'href="(/quotes\?speaker=\d+)">(Loïc [^<]+)<', answer.text)
    assert [name for _, name in links[:2]] == ["Loïc Tanguy", "Loïc Vasseur"]
    assert "Quel « loïc » ?" in words_of(answer.text)
    assert "Loïc Muet" not in answer.text
    assert "Loïc Tanguy, " in (await quoted.get(links[0][0])).text


async def test_words_of_nobody_are_not_taken_away_as_those_of_all(quoted):
    for typed in ("zyx", "Loïc Muet", "tanguy vasseur"):
        html = (await quoted.get("/quotes", params={"who": typed})).text
        no_faults(html)
        assert "No quotation of" in html
        assert "quotes.csv" not in html
    assert "quotes.csv" in (await quoted.get("/quotes")).text


@pytest.fixture
def quoted(tmp_path):
    """Serve a newsroom in which several people speak."""
    db = make_newsroom(tmp_path / "quoted.db")
    names = ("Bérengère Quémeneur", "Loïc Tanguy", "Loïc Vasseur", "Loïc Muet")
    with db.atomic():
        for count, name in enumerate(names):
            row = {"name": name, "kind": "person", "articles_count": 9 - count}
            key = db["entities"].insert(row).last_pk
            if name == "Loïc Muet":
                continue
            told = {"article_id": 1, "speaker": name, "speaker_id": key}
            span = {"text": "« Oui. »", "start_char": 0, "end_char": 8}
            db["quotes"].insert({**told, **span})
    db.close()
    return serve(tmp_path / "quoted.db").client


async def test_rows_that_take_long_to_count_are_not_counted(tmp_path, monkeypatch):
    db = make_newsroom(tmp_path / "many.db")
    with db.atomic():
        db.execute(
            """with recursive n(i) as (select 1 union all select i + 1 from n limit 100000)
            insert into mentions (article_id, entity_id, field, start_char, end_char, text)
            select 1, 1, 'text', 0, 1, 'Lanterne' from n"""
        )
    db.close()
    client = serve(tmp_path / "many.db").client
    monkeypatch.setattr(tables, "COUNTING", 1)
    html = (await client.get("/many/mentions?text__contains=tern")).text
    no_faults(html)
    assert '<h2 class="rule">many rows</h2>' in html
    assert "Next rows" in html
    told = await client.get("/many/mentions.json?text__contains=tern")
    assert told.json()["filtered_table_rows_count"] is None
    for db in client.ds.databases.values():
        db.close()


async def test_a_long_table_is_sorted_by_what_has_an_index(newsroom, monkeypatch):
    ask = newsroom.client.get
    assert (await ask("/gazette/articles?_sort=headline")).status_code == 200
    monkeypatch.setattr(tables, "SORTED", 1)
    refused = await ask("/gazette/articles?_sort=headline")
    assert refused.status_code == 400
    assert "the table can’t be sorted by headline" in words_of(refused.text)
    html = (await ask("/gazette/articles?_sort_desc=word_count")).text
    no_faults(html)
    assert "_sort=date_published" in html and "_sort=headline" not in html
    for table in ("entities", "mentions", "entity_days", "articles_fts", "crawls"):
        assert (await ask(f"/gazette/{table}")).status_code == 200, table
    days = await ask("/gazette/entity_days.json?_sort_desc=day")
    assert days.status_code == 200


@pytest.mark.parametrize("path", ["/news/entities/1", "/news/sources/rive"])
async def test_a_csv_has_all_rows_and_not_a_page_of_them(newsroom, path):
    file = Path(newsroom.get_database("gazette").path)
    client = serve(file, default_page_size=1, max_returned_rows=1).client
    html = (await client.get(path)).text
    (link,) = re.findall(r'href="([^"]+\.csv[^"]*)"', html)
    answer = await client.get(unescape(link))
    assert len(list(csv.reader(answer.text.splitlines()))) > 2


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("/deals", "deals where background = 0"),
        ("/quotes", "quotes where speaker is not null"),
        ("/amounts", "amounts where per is null and is_valuation = 0"),
        ("/gazette/mentions", "mentions"),
        ("/gazette/mentions?_size=2", "mentions"),
        (
            "/gazette/mentions?field=headline&_sort_desc=id",
            "mentions where field = 'headline'",
        ),
        ("/gazette/entity_aliases?_sort=alias", "entity_aliases"),
        ("/gazette/entity_days?_next=1,2024-01-01", "entity_days"),
    ],
)
async def test_a_csv_goes_on_past_the_limit_of_rows(newsroom, path, table):
    database = newsroom.get_database("gazette")
    client = serve(Path(database.path), max_returned_rows=2).client
    html = (await client.get(path)).text
    no_faults(html)
    (link,) = re.findall(r'href="([^"]+\.csv[^"]*)"', html)
    answer = await client.get(unescape(link))
    assert answer.status_code == 200
    rows = list(csv.DictReader(answer.text.splitlines()))
    counted = f"select count(*) from {table}"
    assert len(rows) == (await database.execute(counted)).first()[0] > 0


async def test_a_csv_that_is_cut_for_its_size_says_so(tmp_path):
    db = make_newsroom(tmp_path / "long.db")
    with db.atomic():
        for number in range(4):
            add_article(db, f"Long {number}", "mot " * 100_000, 1)
    db.close()
    client = serve(tmp_path / "long.db", max_csv_mb=1).client
    link = "/long/articles.csv?_stream=on&_col=text&_sort_desc=id"
    last = (await client.get(link)).text.splitlines()[-1]
    assert last == "CSV contains more than 1048576 bytes"
    for language, said in (("en", "its last line"), ("fr", "sa dernière ligne")):
        answer = await client.get("/deals", headers={"Accept-Language": language})
        assert said in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/gazette/articles?headline__contains=zyx",
        "/gazette/robots",
        "/gazette/full-text?words=zyx",
        "/news/articles/1",
    ],
)
async def test_what_is_empty_is_to_be_had_as_csv_and_json_too(newsroom, path):
    html = (await newsroom.client.get(path)).text
    no_faults(html)
    for kind in ("CSV", "JSON"):
        (link,) = re.findall(rf'href="(/gazette/[^"]+)">{kind}<', html)
        answer = await newsroom.client.get(unescape(link))
        assert answer.status_code == 200
        assert "headline" in answer.text or "robots" in path
    assert not re.search(r"·\s*·", words_of(html))


async def test_a_query_that_fails_is_not_offered_as_csv(newsroom):
    file = Path(newsroom.get_database("gazette").path)
    client = serve(file, default_allow_sql=True).client
    answer = await client.get("/gazette?sql=select+nope+from+articles")
    assert answer.status_code == 400
    no_faults(answer.text)
    assert "CSV" not in answer.text


@pytest.mark.parametrize(
    "path", ["/gazette/amounts/1", "/gazette?sql=select+id,amount+from+amounts"]
)
async def test_columns_of_a_row_and_of_an_answer_are_described_in_words(newsroom, path):
    file = Path(newsroom.get_database("gazette").path)
    client = serve(file, default_allow_sql=True).client
    told = described_tables()["amounts"]["columns"]["amount"]
    html = (await client.get(path)).text
    no_faults(html)
    assert f"amount {told}" in words_of(html)
    assert "6500000 " in words_of(html) and "6500000.0" not in html
    french = await client.get(path, headers={"accept-language": "fr"})
    assert f"amount {told}" not in words_of(french.text)
    assert "Colonnes" in french.text


async def test_columns_of_two_tables_are_told_apart(newsroom):
    file = Path(newsroom.get_database("gazette").path)
    client = serve(file, default_allow_sql=True).client
    sql = "select a.id, 1 as nope from amounts a join articles using (id)"
    words = words_of((await client.get("/gazette", params={"sql": sql})).text)
    assert "amounts.id Key" in words and "articles.id Key" in words
    assert "nope" in words and ".nope" not in words


async def test_a_page_of_a_table_stays_short_whatever_size_is_asked_for(tmp_path):
    db = make_newsroom(tmp_path / "long.db")
    with db.atomic():
        for _ in range(110):
            add_article(db, "Lanterne " * 30, "Lyon", 1, section="IA " * 50)
    db.close()
    client = serve(tmp_path / "long.db").client
    for size in ("100", "max", "5000"):
        html = await client.get(f"/long/articles?_size={size}")
        assert html.text.count("<tr>") == 21
        assert len(html.content) < 60_000
    few = await client.get("/long/entity_days?_size=2")
    assert few.text.count("<tr>") == 3
    rows = (await client.get("/long/articles.json?_size=100")).json()["rows"]
    assert len(rows) == 100


@pytest.mark.parametrize(
    "path", ["/", "/news/articles/1", "/news/entities/1", "/news/stories/1", "/trends"]
)
async def test_only_what_has_a_role_has_a_label(newsroom, path):
    html = (await newsroom.client.get(path)).text
    named = re.findall(r"<(?:ul|ol|li|p|span|div|dl)\b[^>]*aria-label[^>]*>", html)
    assert [tag for tag in named if "role=" not in tag] == []
    if "articles" in path:
        assert "What the marks mean" in words_of(html)


async def test_totals_are_of_what_the_filter_keeps(newsroom):
    async def totals(path):
        html = (await newsroom.client.get(path)).text
        return words_of(
            html.partition('<div class="side">')[2].partition("</table>")[0]
        )

    assert "€6.5m" in await totals("/deals") and "$7m" in await totals("/deals")
    told = await totals("/deals?kind=funding&currency=USD")
    assert "$7m" in told and "€6.5m" not in told
    assert "None among" in await totals("/deals?kind=fine")
    assert "€6.5m" in await totals("/amounts?least=1000000")
    assert "None among" in await totals("/amounts?least=10000000")
    html = (await newsroom.client.get("/amounts?least=10000000&currency=EUR")).text
    assert "<option selected>EUR</option>" in html and "only what the filter" in html
