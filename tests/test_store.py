"""One article, however often and under whatever address it comes, is one row."""

from dataclasses import replace

import pytest

from crawler.items import Provenance
from pipelines.events.coverage import write_coverage
from pipelines.events.summary import coverage
from pipelines.outcomes import Gone, Paywalled
from pipelines.rows.crawls import save_crawl
from pipelines.rows.fetches import save_fetch
from pipelines.rows.stories import save_story
from pipelines.store import save_article, save_refusal
from tests.stored import NOON, TEXT, article, database, found_in, rows

EDITED = TEXT.replace("va bien", "va très bien") + " La suite demain, dit-on à Nantes."


@pytest.fixture
def db():
    return database()


def save(db, made):
    with db.atomic():
        outcome, _, article_id = save_article(db, made)
        if article_id and outcome in ("article", "updated"):
            save_story(db, article_id, made)
        save_fetch(db, 1, made.page, outcome, "", article_id)
    return outcome


def test_an_article_and_all_it_owns_are_stored(db):
    assert save(db, article(**found_in())) == "article"
    assert rows(db, "select name, kind, articles_count from entities order by 1") == [
        ("Ada Morel", "person", 1),
        ("Tricorne", "organization", 1),
    ]
    speaker = "select e.name from quotes q join entities e on e.id = q.speaker_id"
    assert rows(db, speaker) == [("Ada Morel",)]
    subject = "select e.name from deals d join entities e on e.id = d.subject_id"
    assert rows(db, subject) == [("Tricorne",)]
    assert rows(db, "select articles_count from sources") == [(1,)]
    for table in ("mentions", "quotes", "amounts"):
        told = f"""select x.text, substr(a.text, start_char + 1, end_char - start_char)
            from {table} x join articles a on a.id = article_id"""
        assert all(stored == shown for stored, shown in rows(db, told))


def test_the_same_page_again_changes_nothing(db):
    save(db, article(**found_in()))
    tables = (
        "articles",
        "mentions",
        "quotes",
        "amounts",
        "deals",
        "entities",
        "stories",
    )
    before = [rows(db, f"select * from {table}") for table in tables]
    assert save(db, article(hours=1, **found_in())) == "unchanged"
    assert [rows(db, f"select * from {table}") for table in tables] == before


def test_a_killed_crawl_tells_what_it_did(db):
    save(db, article(**found_in()))
    feed = article("feed").page
    save_fetch(db, 1, feed, "updated")
    save_crawl(db, "news", NOON)
    told = rows(db, "select outcome, fetched, new, updated, errors from crawls")
    assert told[0] == ("interrupted", 2, 1, 0, 0)


def test_the_same_page_from_before_becomes_the_first_one(db):
    save(db, article(hours=2, **found_in()))
    assert save(db, article(hours=0, **found_in())) == "article"
    assert save(db, article(hours=2, **found_in())) == "unchanged"
    noon = "2024-11-04T12:00:00.000+00:00"
    assert rows(db, "select first_seen_at, fetched_at from articles") == [(noon, noon)]
    assert rows(db, "select count(*) from article_versions") == [(0,)]


def test_a_changed_article_keeps_what_it_said(db):
    save(db, article(**found_in()))
    assert save(db, article(text=EDITED, hours=2)) == "updated"
    assert rows(db, "select text from articles") == [(EDITED,)]
    assert rows(db, "select seen_at, text from article_versions") == [
        ("2024-11-04T12:00:00.000+00:00", TEXT)
    ]
    assert rows(db, "select count(*) from mentions") == [(0,)]
    assert rows(db, "select count(*) from entities") == [(0,)]


def test_each_version_tells_how_like_it_is_what_took_its_place(db):
    long = " ".join(f"Phrase {n} sur les ports de Bretagne." for n in range(60))
    mended = long.replace("Phrase 7 ", "La phrase 7 ")
    other = " ".join(f"La fibre du quartier {n} est posée." for n in range(60))
    save(db, article(text=long))
    save(db, article(text=mended, hours=2))
    save(db, article(text=other, hours=4))
    typo, rewrite = rows(db, "select likeness from article_versions order by seen_at")
    assert 0.95 < typo[0] < 1
    assert rewrite[0] < 0.5
    # A page from between the two, found in the archive later.
    save(db, article(text=long.replace("Phrase 9 ", "Une phrase 9 "), hours=1))
    found = rows(db, "select likeness from article_versions order by seen_at")
    assert [0.95 < ratio < 1 for (ratio,) in found] == [True, True, False]


def test_full_text_follows_the_change(db):
    save(db, article(text="Le crénelage des tours de Vannes " * 5))
    save(db, article(text="Le pavage des quais de Lorient " * 5, hours=2))
    search = "select count(*) from articles_fts where articles_fts match ?"
    assert rows(db, search, "crenelage") == [(0,)]
    assert rows(db, search, "pavage") == [(1,)]
    db.execute(
        "insert into articles_fts(articles_fts, rank) values ('integrity-check', 1)"
    )


def test_a_teaser_never_overwrites_the_article(db):
    long = " ".join(f"Phrase numéro {n} sur les ports bretons." for n in range(60))
    save(db, article(text=long))
    assert save(db, article(text=long[:300], hours=2)) == "paywalled"
    assert rows(db, "select text from articles") == [(long,)]
    assert rows(db, "select count(*) from article_versions") == [(0,)]


def test_a_page_that_fails_later_takes_nothing_from_the_article(db):
    save(db, article())
    why = [Provenance(field="truncated", origin="page", raw="page 2: status 503")]
    first = article(text=TEXT.split("\n")[0], hours=1, truncated=True, provenance=why)
    assert save(db, first) == "unchanged"
    assert rows(db, "select text from articles") == [(TEXT,)]
    assert rows(db, "select count(*) from article_versions") == [(0,)]


def test_twins_are_addresses_of_one_article(db):
    save(db, article())
    amp = article(hours=1, text=TEXT + " Version mobile.")
    amp.page = replace(amp.page, url="https://gazette.example/amp/tricorne")
    amp.addresses = [amp.url, amp.page.url]
    assert save(db, amp) == "duplicate"
    assert rows(db, "select text from articles") == [(TEXT,)]
    assert {url for (url,) in rows(db, "select url from article_urls")} == set(
        amp.addresses
    )


def test_the_same_words_under_another_address_are_the_same_article(db):
    save(db, article())
    assert (
        save(db, article(slug="print-tricorne", text_hash=article().text_hash))
        != "article"
    )
    assert rows(db, "select count(*) from articles") == [(1,)]


def test_an_archived_page_from_before_becomes_a_version(db):
    save(db, article(text=EDITED, hours=5))
    save(db, article(hours=1))
    assert rows(db, "select text, first_seen_at from articles") == [
        (EDITED, "2024-11-04T13:00:00.000+00:00")
    ]
    assert rows(db, "select text from article_versions") == [(TEXT,)]


def test_what_is_gone_keeps_its_text_and_may_come_back(db):
    save(db, article())
    page = article(hours=1).page
    with db.atomic():
        save_refusal(db, 1, page, Gone("status 410"))
    assert rows(db, "select removed_at, text from articles") == [
        ("2024-11-04T13:00:00.000+00:00", TEXT)
    ]
    save(db, article(hours=2))
    assert rows(db, "select removed_at from articles") == [(None,)]


def test_a_refusal_is_on_record(db):
    with db.atomic():
        save_refusal(db, 1, article().page, Paywalled("58 words"))
    assert rows(db, "select outcome, detail, article_id from fetches") == [
        ("paywalled", "58 words", None)
    ]


def summed_up(made):
    return replace(made, coverage=write_coverage(coverage(made, 0)))


def test_stories_join_when_an_article_tells_both(db):
    first, second = article("un"), article("deux", text=EDITED, headline="Encore")
    save(db, summed_up(first))
    save(db, summed_up(second))
    assert rows(db, "select count(*) from stories") == [(2,)]
    third = article(
        "trois",
        text=EDITED + " Fin.",
        headline="Les deux",
        same_story=[first.url, second.url],
        date_published=NOON.isoformat(),
    )
    save(db, summed_up(third))
    assert rows(db, "select articles_count, sources_count, languages from stories") == [
        (3, 1, '["fr"]')
    ]


@pytest.mark.parametrize("twin_first", [True, False])
def test_the_own_page_counts_whichever_of_the_twins_is_read_first(db, twin_first):
    amp = article(description="Court")
    address = "https://gazette.example/amp/tricorne"
    amp.page = replace(amp.page, url=address, requested_url=address)
    amp.addresses = [amp.url, address]
    own = article(hours=1, description="Entier")
    for made in (amp, own) if twin_first else (own, amp):
        save(db, made)
    assert rows(db, "select description, fetched_at, first_seen_at from articles") == [
        ("Entier", "2024-11-04T13:00:00.000+00:00", "2024-11-04T12:00:00.000+00:00")
    ]
    assert rows(db, "select count(*) from article_versions") == [(0,)]
