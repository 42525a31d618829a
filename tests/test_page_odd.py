"""Pages of odd files: nothing in them, endless texts, text from right to left."""

import json
import re
from datetime import timedelta

import pytest

from pipelines.migrations import open_database
from pipelines.rows.articles import stamp
from pipelines.rows.rollups import mend_rollups
from tests.small_newsroom import (
    NOW,
    PAGES,
    add_article,
    make_newsroom,
    no_faults,
    serve,
    words_of,
)

LARGEST = 60_000
"""Bytes of a page."""


@pytest.fixture
def ask():
    """Serves a file and gives its pages, sound and light."""
    open_files = []

    async def asked(file, path):
        datasette = next((d for name, d in open_files if name == file), None)
        if datasette is None:
            datasette = serve(file)
            open_files.append((file, datasette))
        response = await datasette.client.get(path)
        assert response.status_code == 200, path
        assert len(response.content) < LARGEST, path
        no_faults(response.text)
        return response.text

    yield asked
    for _, datasette in open_files:
        for db in datasette.databases.values():
            db.close()


async def test_an_empty_file_says_on_each_page_what_fills_it(tmp_path, ask):
    open_database(tmp_path / "empty.db").close()
    for path in PAGES:
        assert "scrapy crawl news" in await ask(tmp_path / "empty.db", path), path


async def test_an_article_of_which_nothing_is_known_has_a_page(tmp_path, ask):
    file = tmp_path / "bare.db"
    db = open_database(file)
    with db.atomic():
        source = {"name": "s", "title": "S", "homepage": "", "language": "fr"}
        db["sources"].insert(source)
        times = dict.fromkeys(("first_seen_at", "fetched_at"), stamp(NOW))
        empty = dict.fromkeys(("headline", "text", "text_hash", "extractor"), "")
        known = {"source_id": 1, "url": "https://s.example/", "language": "und"}
        db["articles"].insert({**known, **times, **empty, "word_count": 0})
    list(mend_rollups(db))
    db.close()
    text = words_of(await ask(file, "/news/articles/1"))
    assert "(no title) no date, first seen Wednesday 9 October 2024" in text
    assert "No text was found on its page." in text
    assert "extractor" not in text
    assert "No name came up in these weeks." in await ask(file, "/trends")
    for path in PAGES:
        await ask(file, path)


async def test_what_has_no_end_is_cut_in_lists_and_parted_on_its_page(tmp_path, ask):
    file = tmp_path / "long.db"
    db = make_newsroom(file)
    headline = "Lanterne dit encore des mots " * 170
    with db.atomic():
        add_article(db, headline, "Lyon, en bref.", 1, story=1, description=headline)
        add_article(db, "Sans alinéa", "mot " * 100_000 + "Lanterne Lyon", 2)
        add_article(db, "x" * 5_000, "y" * 300_000, 2)
        for _ in range(60):
            said = {"speaker": "Ada Bricourt", "start_char": 0, "end_char": 1}
            db["quotes"].insert({**said, "article_id": 1, "text": "Dit " * 1_000})
    db.close()
    own = ("/long/words-of?speaker=Ada", "/long/articles", "/long/articles/5")
    details = ("/news/stories/1", "/news/entities/1", "/search?q=lanterne")
    for path in (*PAGES, *details, *own):
        assert headline[:400] not in await ask(file, path), path
    html = await ask(file, "/news/articles/4")
    assert len(re.search(r"<h1.*?>(.*?)</h1>", html)[1]) < 350
    assert headline.strip() in html
    first = await ask(file, "/news/articles/5")
    parts = int(re.search(r"part 2 of (\d+)", first)[1])
    last = await ask(file, f"/news/articles/5?page={parts}")
    assert 'href="/news/entities/1">Lanterne</a>' in last
    await ask(file, "/news/articles/6")


async def test_many_changes_of_a_long_text_are_light(tmp_path, ask):
    file = tmp_path / "changed.db"
    db = make_newsroom(file)
    live = "\n".join(f"Lanterne avance de {n} pas. " * 30 for n in range(300))
    with db.atomic():
        for text in (live, live.replace("\n", " ")):
            article = add_article(db, "En direct", text, 1)
            for hour in range(6):
                version = {
                    "article_id": article,
                    "seen_at": stamp(NOW - timedelta(hours=hour)),
                }
                text = text.replace(f"{hour} pas", f"{hour} grands pas")
                version |= {"headline": f"En direct {hour}", "text": text}
                db["article_versions"].insert(version)
    db.close()
    for path in ("/news/articles/4", "/news/articles/5"):
        html = await ask(file, path)
        assert '<p class="headline-change">' in html
        assert "More changed than is shown here" in html
    assert "<ins>" in await ask(file, "/news/articles/4")


STRANGE = (
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "9999-12-31"),
    *("2024-13-45", "garbage", "", "2024-10-09T08:00:00+99:00", "20241009"),
)


async def test_values_that_no_crawl_writes_are_shown_as_they_are(tmp_path, ask):
    file = tmp_path / "strange.db"
    db = make_newsroom(file)
    with db.atomic():
        for number, date in enumerate(STRANGE):
            dates = {"date_published": date, "date_modified": date}
            article = add_article(db, f"Lanterne {number}", "Lyon", 1, "fr", 1, **dates)
            deal = {"article_id": article, "kind": "ipo", "subject": "Lanterne"}
            deal |= {"subject_id": 1, "currency": "EUR", "status": "odd"}
            db["deals"].insert(
                {**deal, "amount": 10.0 ** (40 * number), "background": 0}
            )
            told = {"headline": "S", "first_published": date, "languages": "[{"}
            db["stories"].insert({**told, "articles_count": 1, "sources_count": 2})
        db.execute("update sources set status = 'odd', status_since = 'x' where id = 1")
        db.execute("update articles set authors = '{', language = '' where id = 4")
    list(mend_rollups(db))
    db.execute("insert into source_days values (1, 'garbage', 1)")
    db.conn.commit()
    db.close()
    articles = [f"/news/articles/{number}" for number in range(4, 12)]
    for path in (*PAGES, *articles, "/news/entities/1", "/news/stories/1"):
        await ask(file, path)
    assert "published garbage" in words_of(await ask(file, "/news/articles/8"))


@pytest.fixture
def two_ways(tmp_path):
    """A newsroom with a source that writes from right to left."""
    file = tmp_path / "two_ways.db"
    db = make_newsroom(file)
    headline = "חברת Lanterne תפתח משרד"
    with db.atomic():
        source = {"name": "iton", "title": "עיתון", "language": "he", "status": "ok"}
        db["sources"].insert({**source, "homepage": "https://iton.example/"})
        authors = json.dumps(["דנה לוי"])
        add_article(
            db, headline, headline, 4, "he", authors=authors, section="טכנולוגיה"
        )
        add_article(db, headline, headline, 4, "und")
        deal = {"kind": "funding", "subject": "חברה", "object": "קרן", "amount": 5e6}
        told = {"article_id": 4, "currency": "USD", "status": "announced"}
        db["deals"].insert({**deal, **told, "background": 0})
    db.close()
    return file


async def test_text_from_right_to_left_does_not_turn_what_stands_beside(two_ways, ask):
    home = await ask(two_ways, "/")
    assert re.search(r'<bdi>עיתון</bdi> <abbr class="lang" title="Hebrew">HE', home)
    assert "<bdi>חברה</bdi> by <bdi>קרן</bdi> <strong>$5m" in home
    article = await ask(two_ways, "/news/articles/4")
    assert '<h1 lang="he" dir="rtl">' in article
    assert '<div class="prose" lang="he" dir="rtl">' in article
    assert "<bdi>טכנולוגיה</bdi>" in article
    assert '<h1 lang="und" dir="auto">' in await ask(two_ways, "/news/articles/5")


ODD_DATES = ("garbage", "9999-12-31T23:59:59+14:00", "0000-00-00", "2999-01-01")


async def test_a_date_that_nobody_can_mean_is_none(tmp_path, ask):
    file = tmp_path / "dates.db"
    db = make_newsroom(file)
    with db.atomic():
        for day in ODD_DATES:
            text = f"Odd {len(day)} Lanterne"
            number = add_article(db, text, text, 1, date_published=day)
            for table in ("deals", "amounts", "quotes"):
                row = next(db[table].rows)
                db[table].insert({**row, "id": None, "article_id": number})
        db.execute("update articles set first_seen_at = 'bad' where id = 4")
        db.execute("update crawls set started_at = 'garbage'")
        db.execute("update stories set first_published = 'bad' where id = 1")
    db.close()
    for path in ("/", "/deals", "/amounts", "/quotes", "/stories"):
        said = words_of(await ask(file, path))
        for odd in ("garbage", "bad", "9999", "2999", "0000"):
            assert odd not in said, (path, odd)
        assert "Articles up to Wednesday 9 October 2024" in said, path
    home = words_of(await ask(file, "/"))
    assert "undated" in home
    assert "last crawl" not in home
