"""The counts by day follow every way in which articles come, change and go."""

from dataclasses import replace
from pathlib import Path

from pipelines.rows.forget import forget_url
from pipelines.rows.maintain import mend_counts, mend_days
from pipelines.store import save_article
from tests.stored import NOON, TEXT, article, database, found_in, rows

DAYS = """select e.name, d.day, d.articles from entity_days d
    join entities e on e.id = d.entity_id order by 1, 2"""


def save(db, made):
    with db.atomic():
        save_article(db, made)


def test_names_and_sources_are_counted_by_day():
    db = database()
    save(db, article(**found_in(), date_published="2024-11-03T23:30:00+01:00"))
    save(db, article("autre", "Ada Morel.", **one_name()))
    assert rows(db, DAYS) == [
        ("Ada Morel", "2024-11-03", 1),
        ("Ada Morel", "2024-11-04", 1),
        ("Tricorne", "2024-11-03", 1),
    ]
    assert rows(db, "select day, articles from source_days") == [("2024-11-04", 2)]


def test_a_changed_article_is_counted_once_and_where_it_is_now():
    db = database()
    save(db, article(**found_in()))
    later = article(
        text=f"{TEXT} Rien.", hours=30, date_published="2024-11-05", **one_name()
    )
    save(db, later)
    save(db, later)
    assert rows(db, DAYS) == [("Ada Morel", "2024-11-05", 1)]
    assert rows(db, "select day, articles from source_days") == [("2024-11-04", 1)]
    assert list(mend_days(db)) == []


def test_an_older_fetch_moves_the_day_of_the_source():
    db = database()
    save(db, article(**found_in()))
    save(db, article(hours=-48, **found_in()))
    assert rows(db, "select day, articles from source_days") == [("2024-11-02", 1)]
    assert list(mend_days(db)) == []


def test_what_is_forgotten_is_counted_no_more(tmp_path: Path):
    db = database()
    save(db, article(**found_in()))
    save(db, article("autre", "Ada Morel.", **one_name()))
    forget_url(db, tmp_path, "https://gazette.example/tricorne", NOON)
    assert rows(db, DAYS) == [("Ada Morel", "2024-11-04", 1)]
    assert list(mend_days(db)) == []
    forget_url(db, tmp_path, "https://gazette.example/autre", NOON)
    assert rows(db, "select count(*) from entity_days") == [(0,)]
    assert rows(db, "select count(*) from source_days") == [(0,)]


def test_wrong_days_are_built_anew():
    db = database()
    save(db, article(**found_in()))
    db.execute("update entity_days set articles = 9")
    db.execute("insert into source_days values (1, '1999-01-01', 3)")
    assert list(mend_counts(db)) == [
        "entity_days: 2 wrong rows, built anew",
        "source_days: 1 wrong rows, built anew",
    ]
    assert rows(db, "select articles from source_days") == [(1,)]
    assert list(mend_days(db)) == []


def one_name() -> dict:
    return {"mentions": [replace(found_in()["mentions"][0], start_char=0, end_char=9)]}
