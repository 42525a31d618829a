"""The pages in Datasette: each address, both languages, odd files and odd searches."""

import json
import re
import sys
from pathlib import Path

import pytest
import yaml
from datasette.app import Datasette

from pipelines.migrations import open_database
from tests.small_newsroom import (
    DATA,
    DETAILS,
    FRENCH,
    PAGES,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    words_of,
)

sys.path.append(str(DATA / "plugins"))

from technews_pages.configured import described_tables, offered_queries

FRENCH_READER = {"Accept-Language": "fr-CA, fr;q=0.9, en;q=0.5"}


@pytest.fixture
def empty(tmp_path: Path) -> Datasette:
    file = tmp_path / "empty.db"
    open_database(file).close()
    return serve(file)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", [*PAGES, *DETAILS])
async def test_page_is_valid_and_says_its_language(newsroom, path, language):
    response = await newsroom.client.get(path, headers={"Accept-Language": language})
    assert response.status_code == 200
    no_faults(response.text)
    assert f'<html lang="{language}">' in response.text
    assert "<script" not in response.text
    assert response.headers["vary"].endswith("Accept-Language")


@pytest.mark.parametrize(
    "path",
    ["/gazette", "/gazette/articles", "/gazette/articles/1", "/gazette/mentions"],
)
async def test_datasette_pages_wear_the_same_header(newsroom, path):
    response = await newsroom.client.get(path)
    assert response.status_code == 200
    no_faults(response.text)
    assert 'href="/stories"' in response.text
    assert "technews.css" in response.text
    assert "<script" not in response.text


async def test_every_link_on_a_page_leads_somewhere(newsroom):
    seen = set()
    for path in [*PAGES, *DETAILS]:
        html = (await newsroom.client.get(path)).text
        seen |= set(re.findall(r'href="(/[^"#]*)"', html))
    for link in sorted(seen):
        response = await newsroom.client.get(link.replace("&amp;", "&"))
        assert response.status_code == 200, link


async def test_links_hold_below_a_prefix(newsroom):
    file = Path(newsroom.get_database("gazette").path)
    datasette = serve(file, base_url="/paper/")
    seen = set()
    for path in [*PAGES, *DETAILS, "/gazette/articles"]:
        html = (await datasette.client.get(path)).text
        seen |= set(re.findall(r'(?:href|action)="(/[^"#]*)"', html))
    for link in sorted(seen):
        assert link.startswith("/paper/"), link
        path = link.removeprefix("/paper").replace("&amp;", "&")
        assert (await datasette.client.get(path)).status_code == 200, link
    feed = (await datasette.client.get("/feed.atom")).text
    assert '"http://localhost/paper/news/articles/1"' in feed


async def test_home_tells_the_story_by_its_sources(newsroom):
    text = words_of((await newsroom.client.get("/")).text)
    assert "2 sources" in text
    assert "Lanterne picks Lyon for its next office" in text
    assert "Le Mur, Cloudflare since 7 October 2024" in text
    assert "€6.5m" in text or "$7m" in text


async def test_home_in_french_keeps_french_typography(newsroom):
    html = (await newsroom.client.get("/", headers=FRENCH_READER)).text
    assert "Les sujets du jour" in html
    assert "Chercher\u202f: openai" in html
    assert "6,5\xa0M€" in html
    assert "bloquée" in html


async def test_article_shows_what_was_found_in_it(newsroom):
    html = (await newsroom.client.get("/news/articles/1", headers=FRENCH_READER)).text
    text = words_of(html)
    assert '<a class="organization" href="/news/entities/1">Lanterne</a>' in html
    assert re.search(r"<mark>«.*Phare 2</a>\s»</mark>", html)
    assert "Par Milo Sévère" in text
    assert "publié mercredi 9 octobre 2024 à 7 h 00 UTC, modifié à 8 h 00 UTC" in text
    assert 'datetime="2024-10-09T07:00:00+00:00"' in html
    assert "Levée Lanterne par Nordwind 6,5 M€" in text
    assert "6,5 millions d'euros" in text
    assert "Lanterne picks Lyon" in text
    assert "JSON-LD" in text
    assert "crawl-1.warc.gz" in text
    assert "<del>5</del><ins>6,5</ins>" in html


async def test_article_text_is_whole(newsroom):
    html = (await newsroom.client.get("/news/articles/1")).text
    prose = words_of(html.split('class="prose"')[1].split("<section")[0])
    assert " ".join(FRENCH.split()) in prose


async def test_entity_counts_and_companions(newsroom):
    text = words_of((await newsroom.client.get("/news/entities/1")).text)
    assert "Lanterne articles 2 quotes 0 deals 2" in text
    assert "Ada Bricourt 2" in text
    assert "Lanterne SA" in text
    assert "Funding Nordwind €6.5m" in text


async def test_story_says_who_was_first_and_what_each_adds(newsroom):
    text = words_of((await newsroom.client.get("/news/stories/1")).text)
    assert "first in Harbour Ledger" in text
    assert re.search(r"Adds .*Salon du Code", text)


async def test_amounts_are_listed_and_added_up_by_currency(newsroom):
    text = words_of((await newsroom.client.get("/amounts")).text)
    assert "6,5 millions d'euros €6.5m Lanterne s'installe à Lyon" in text
    assert "EUR 1 €6.5m €6.5m" in text
    html = (await newsroom.client.get("/amounts?currency=USD&least=1000000")).text
    assert "None of this kind." in html
    assert "/amounts.csv?currency=USD&amp;least=1000000" in html


async def test_prices_of_a_unit_and_valuations_are_listed_for_themselves(newsroom):
    answer = await newsroom.client.get("/amounts?meaning=valuation")
    text = words_of(answer.text)
    assert "1 milliard d'euros €1bn" in text
    assert "EUR 1 €1bn" in text
    assert "EUR 1 €1bn €1bn" not in text
    html = (await newsroom.client.get("/amounts?meaning=price")).text
    assert "9,99 € €9.99 per user per month" in words_of(html)
    assert "&per__notnull=1" in html.replace("&amp;", "&")


async def test_sums_of_one_article_stand_together_each_once(tmp_path):
    db = make_newsroom(tmp_path / "sums.db")
    with db.atomic():
        for text, amount in (("5 M€", 5e6), ("cinq millions", 5e6), ("2 €", 2)):
            place = {"article_id": 1, "start_char": 0, "end_char": 3}
            row = {**place, "text": text, "amount": amount, "currency": "EUR"}
            db["amounts"].insert(row)
    db.close()
    html = (await serve(tmp_path / "sums.db").client.get("/amounts")).text
    no_faults(html)
    rows = html[html.index("<tbody>") : html.index("</tbody>")]
    assert rows.count("<tr") == 3 and rows.count("€5m") == 1
    assert rows.count('rowspan="3"') == rows.count("/news/articles/1") == 1


async def test_crawls_say_who_was_blocked_and_why(newsroom):
    text = words_of((await newsroom.client.get("/crawls")).text)
    assert "Le Mur blocked a challenge of Cloudflare, HTTP 403 1" in text
    assert "new 3, blocked 1" in text


async def test_pages_refused_alike_are_one_line_of_a_crawl(tmp_path):
    db = make_newsroom(tmp_path / "walls.db")
    with db.atomic():
        for words in (89, 92):
            db["fetches"].insert(
                {
                    "crawl_id": 1,
                    "source_id": 1,
                    "url": f"https://rive.example/{words}",
                    "fetched_at": f"2024-10-09T12:{words - 80:02}:00+00:00",
                    "status": 200,
                    "outcome": "paywalled",
                    "detail": f"declared not free, {words} words",
                }
            )
    db.close()
    text = words_of((await serve(tmp_path / "walls.db").client.get("/crawls")).text)
    said = "Rive Numérique for subscribers declared not free, 92 words 2"
    assert said in text
    assert "89 words" not in text


async def test_quotes_of_one_speaker(newsroom):
    text = words_of((await newsroom.client.get("/quotes")).text)
    assert "Most quoted Name Quotes Ada Bricourt 1" in text
    assert "Nous voulons" not in (await newsroom.client.get("/quotes?speaker=1")).text


async def test_pictures_of_publishers_are_fetched_only_where_wanted(tmp_path):
    db = make_newsroom(tmp_path / "gazette.db")
    with db.atomic():
        db.execute("update articles set main_image = 'https://site1.example/a.jpg'")
    db.close()
    plain = serve(tmp_path / "gazette.db")
    response = await plain.client.get("/news/articles/1")
    assert "<img" not in response.text
    assert " https:" not in response.headers["content-security-policy"]
    wanted = serve(tmp_path / "gazette.db", pictures=True)
    response = await wanted.client.get("/news/articles/1")
    no_faults(response.text)
    assert '<img src="https://site1.example/a.jpg"' in response.text
    assert "img-src 'self' data: https:;" in response.headers["content-security-policy"]


async def test_no_page_is_heavy(tmp_path):
    db = make_newsroom(tmp_path / "full.db")
    with db.atomic():
        for number in range(150):
            add_article(db, f"Lanterne signe encore {number} " + "x" * 60, FRENCH, 1)
        copied = (
            "kind, subject, subject_id, object, amount, currency, status, background"
        )
        db.execute(
            f"""insert into deals (article_id, {copied}) select a.id, {copied}
            from articles a join deals d on d.id = 1 where a.id > 3"""
        )
        db.execute(
            """insert into quotes (article_id, speaker, text, start_char, end_char)
            select a.id, speaker, q.text, 1, 9 from articles a join quotes q
            where a.id > 3"""
        )
        for number in range(200):
            db["sources"].insert(
                {
                    "name": f"source_{number}",
                    "title": f"La Source de Tous les Jours {number}",
                    "homepage": "https://source.example/",
                    "language": "fr",
                    "status": "blocked",
                    "status_detail": "a challenge of Cloudflare",
                    "status_since": "2024-10-07T06:00:00.000+00:00",
                }
            )
    db.close()
    datasette = serve(tmp_path / "full.db")
    for path in [*PAGES, *DETAILS, "/full", "/full/articles", "/full/articles/1"]:
        response = await datasette.client.get(path)
        assert len(response.content) < 60_000, path
    assert 'rel="next"' in (await datasette.client.get("/deals")).text


async def test_very_long_text_and_story_are_read_in_parts(tmp_path):
    db = make_newsroom(tmp_path / "long.db")
    lines = [
        f"{number}. {'Lanterne avance à petits pas. ' * 10}" for number in range(300)
    ]
    with db.atomic():
        long = add_article(db, "En direct", "\n".join(lines), 1)
        for number in range(70):
            add_article(db, f"Lanterne {number} " + "x" * 70, FRENCH, 1, story=1)
        db.execute(
            "update articles set description = ? where story_id = 1", ["y" * 300]
        )
    db.close()
    client = serve(tmp_path / "long.db").client
    for path, mark in (
        (f"/news/articles/{long}", "<p>299. "),
        ("/news/stories/1", "Lanterne 3 "),
    ):
        pages = [await client.get(path)]
        while match := re.search(r'rel="next" href="([^"]+)"', pages[-1].text):
            pages.append(await client.get(match[1]))
        assert len(pages) > 2
        assert all(len(page.content) < 60_000 for page in pages)
        assert sum(mark in page.text for page in pages) == 1
        for page in pages:
            no_faults(page.text)


async def test_article_of_the_wrong_address_is_a_kind_404(newsroom):
    for path in ("/news/articles/99", "/news/entities/99", "/news/stories/99", "/nope"):
        response = await newsroom.client.get(path, headers=FRENCH_READER)
        assert response.status_code == 404
        no_faults(response.text)
        assert "Introuvable" in response.text


async def test_empty_file_says_what_fills_it(empty):
    for path in (
        *("/", "/stories", "/trends", "/deals", "/amounts", "/quotes"),
        *("/sources", "/crawls"),
    ):
        response = await empty.client.get(path)
        assert response.status_code == 200
        no_faults(response.text)
        assert "scrapy crawl news" in response.text
    assert (await empty.client.get("/search?q=lyon")).status_code == 200
    assert (await empty.client.get("/feed.atom")).status_code == 200


async def test_ready_queries_answer(newsroom):
    queries = offered_queries()
    assert len(queries) == 10
    asked = {"name": "Lanterne", "speaker": "Ada", "words": "lyon", "currency": "EUR"}
    for name, query in queries.items():
        params = {key: asked.get(key, "") for key in query.get("params", [])}
        response = await newsroom.client.get(
            f"/gazette/{name}.json", params={**params, "_shape": "array"}
        )
        assert response.status_code == 200, name
        if name != "why-not-stored":
            assert response.json(), name
        page = await newsroom.client.get(f"/gazette/{name}", params=params)
        assert query["title"] in page.text
        no_faults(page.text)


async def test_every_column_is_described(newsroom):
    tables = described_tables()
    db = newsroom.get_database("gazette")
    for table in await db.table_names():
        described = tables.get(table, {})
        if "fts" in table or described.get("hidden"):
            continue
        assert described["description"], table
        assert set(described["columns"]) == set(await db.table_columns(table)), table


async def test_catalogues_say_the_same_things():
    files = sorted((DATA / "plugins/technews_pages/words").glob("*.yml"))
    english, french = (yaml.safe_load(file.read_text("utf-8")) for file in files)
    assert english.keys() == french.keys()
    for key, phrase in english.items():
        assert holes(phrase or "") == holes(phrase and french[key]), key
        if isinstance(phrase, dict) and phrase:
            assert phrase.keys() == french[key].keys(), key


async def test_all_that_metadata_says_in_english_is_said_in_french(newsroom):
    file = DATA / "plugins/technews_pages/words/fr.yml"
    french = yaml.safe_load(file.read_text("utf-8"))
    for name in offered_queries():
        assert french["query_words"][name].keys() == {"title", "description"}, name
    for name, table in described_tables().items():
        if not table.get("hidden"):
            assert french["table_words"][name]["description"], name
            columns = french["table_words"][name]["columns"]
            assert columns.keys() == table["columns"].keys(), name


async def test_datasettes_own_pages_are_french_for_a_french_reader(newsroom):
    for path, said, english in (
        ("/gazette/most-named?kind=person", "Les plus nommés", "Most named"),
        ("/gazette/most-named?kind=person", "nom genre articles", "1 row "),
        ("/gazette/full-text?words=lyon", "Lignes par source", "rows by"),
        ("/gazette/articles", "Les articles, nettoyés.", "News articles"),
        ("/gazette/articles?language=fr", "contient", "starts with"),
        ("/gazette/articles?headline__isblank=1", "est vide", "is blank"),
        ("/gazette", "Qui est le premier", "Who reports first"),
        ("/gazette/articles/1", "Les articles, nettoyés.", "News articles"),
    ):
        html = (await newsroom.client.get(path, headers=FRENCH_READER)).text
        no_faults(html)
        assert said.lower() in words_of(html).lower(), path
        assert english not in words_of(html), path
        assert 'lang="en"' not in html.split('class="rows-and-columns"')[0], path


def holes(phrase: object) -> set[str]:
    """List the placeholders of a phrase."""
    return set(re.findall(r"\{(\w+)\}", json.dumps(phrase)))
