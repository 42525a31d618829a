"""The counts by day follow every way in which articles come, change and go."""

from dataclasses import replace
from pathlib import Path

import pytest

from crawler.items import Deal
from pipelines.rows.entity_search import find_entity
from pipelines.rows.forget import forget_url
from pipelines.rows.maintain import mend_counts, mend_days
from pipelines.rows.merges import merge
from pipelines.rows.signs import words_with_signs
from pipelines.store import save_article
from tests.stored import NOON, TEXT, article, database, found_in, mention, rows

DAYS = """select e.name, d.day, d.articles from entity_days d
    join entities e on e.id = d.entity_id order by 1, 2"""
DEALS = """select day, d.kind, coalesce(e.name, d.who), deals from deal_days d
    left join entities e on cast(e.id as text) = d.who order by 1, 2, 3"""

KINDS = "select day, kind, names from kind_days order by 1, 2"


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


def test_names_are_added_up_by_kind_wherever_they_go(tmp_path: Path):
    db = database()
    save(db, article(**found_in()))
    save(db, article("autre", "Ada Morel.", **one_name()))
    assert rows(db, KINDS) == [
        ("2024-11-04", "organization", 1),
        ("2024-11-04", "person", 2),
    ]
    save(db, article(text=f"{TEXT} Rien.", hours=30, **one_name()))
    assert rows(db, KINDS) == [("2024-11-04", "person", 2)]
    save(db, article("encore", "Tricorne.", **one_name("Tricorne")))
    merge(db, find_entity(db, "Tricorne"), find_entity(db, "Ada Morel"), NOON)
    assert rows(db, KINDS) == [("2024-11-04", "person", 3)]
    assert list(mend_days(db)) == []
    for slug in ("tricorne", "autre", "encore"):
        forget_url(db, tmp_path, f"https://gazette.example/{slug}", NOON)
    assert rows(db, KINDS) == []


def test_wrong_names_by_kind_are_added_up_anew():
    db = database()
    save(db, article(**found_in()))
    db.execute("update kind_days set names = 9 where kind = 'person'")
    db.execute("insert into kind_days values ('1999-01-01', 'event', 1)")
    assert list(mend_days(db)) == ["kind_days: 2 wrong rows, built anew"]
    assert rows(db, KINDS) == [
        ("2024-11-04", "organization", 1),
        ("2024-11-04", "person", 1),
    ]


def test_wrong_days_are_built_anew():
    db = database()
    save(db, article(**found_in()))
    db.execute("update entity_days set articles = 9")
    db.execute("insert into source_days values (1, '1999-01-01', 3)")
    assert list(mend_counts(db)) == [
        "entity_days: 2 wrong rows, built anew",
        "source_days: 1 wrong row, built anew",
    ]
    assert rows(db, "select articles from source_days") == [(1,)]
    assert list(mend_days(db)) == []


def test_deals_are_counted_by_day_and_company_but_not_what_is_recalled():
    db = database()
    save(db, article(**found_in(), date_published="2024-11-04T01:30:00+02:00"))
    told = [deal(), deal("fine", background=True), deal("ipo", "X")]
    save(db, article("autre", "Tricorne.", **one_name("Tricorne"), deals=told))
    save(db, article("encore", "Encore X.", deals=[deal("ipo", "X")]))
    assert rows(db, DEALS) == [
        ("2024-11-03", "funding", "Tricorne", 1),
        ("2024-11-04", "funding", "Tricorne", 1),
        ("2024-11-04", "ipo", "X", 2),
    ]
    assert rows(db, "select distinct date_told from deals order by 1") == [
        ("2024-11-03T23:30:00Z",),
        ("2024-11-04T12:00:00Z",),
    ]
    assert list(mend_days(db)) == []


def test_a_changed_article_moves_its_deals_to_its_new_day(tmp_path: Path):
    db = database()
    save(db, article(**found_in(), date_published="2024-11-03"))
    later = {**found_in(), "date_published": "2024-11-05T08:00:00+00:00"}
    save(db, article(text=f"{TEXT} Rien.", hours=30, **later))
    assert rows(db, DEALS) == [("2024-11-05", "funding", "Tricorne", 1)]
    for table in ("quotes", "amounts", "deals"):
        assert rows(db, f"select date_told from {table}") == [("2024-11-05T08:00:00Z",)]
    assert list(mend_days(db)) == []
    forget_url(db, tmp_path, "https://gazette.example/tricorne", NOON)
    assert rows(db, DEALS) == []


def test_a_merge_moves_the_deals_of_a_company():
    db = database()
    save(db, article(**found_in()))
    named = mention("Tricorne SA", 0, "organization")
    bought = deal("acquisition", "Tricorne SA")
    save(db, article("autre", "Tricorne SA.", mentions=[named], deals=[bought]))
    into = find_entity(db, "Tricorne")
    merge(db, find_entity(db, "Tricorne SA"), into, NOON)
    assert {who for _, _, who, _ in rows(db, DEALS)} == {"Tricorne"}
    assert list(mend_days(db)) == []


def test_wrong_deal_days_and_dates_are_mended():
    db = database()
    save(db, article(**found_in()))
    db.execute("update deal_days set deals = 7")
    db.execute("insert into deal_days values ('1999-01-01', 'ipo', 'X', 1)")
    db.execute("update quotes set date_told = null")
    assert list(mend_days(db)) == [
        "quotes.date_told: 1 wrong row, built anew",
        "deal_days: 2 wrong rows, built anew",
    ]
    assert rows(db, DEALS) == [("2024-11-04", "funding", "Tricorne", 1)]
    assert list(mend_days(db)) == []


def test_words_with_signs_are_noted_of_each_article(tmp_path: Path):
    db = database()
    save(db, article(text="Du C# et du C++17.", headline="Canal+"))
    noted = "select word, in_headline from words_with_signs order by 1"
    assert rows(db, noted) == [
        ("c#", 0),
        ("c++", 0),
        ("c++17", 0),
        ("canal+", 1),
    ]
    save(db, article(text="Un peu d'AT&T.", headline="Canal+", hours=30))
    assert rows(db, noted) == [("at&t", 0), ("canal+", 1)]
    db.execute("update words_with_signs set word = 'x' where word = 'at&t'")
    assert list(mend_days(db)) == ["words_with_signs: 2 wrong rows, built anew"]
    assert list(mend_days(db)) == []
    forget_url(db, tmp_path, "https://gazette.example/tricorne", NOON)
    assert rows(db, noted) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(C++), l'AT&T d'hier… C/C++ F#", {"c++", "at&t", "f#"}),
        ("Objective-C++23 « R&D » M&A.", {"c++23", "r&d", "m&a"}),
        (".NET, mais ASP.NET ni 3.5 ni ...non", {".net"}),
        ("Éco+ #IA ; 100+ #1 2&3 a+b C+++", {"eco+", "#ia"}),
        ("Rien du tout.", set()),
    ],
)
def test_words_with_signs_are_those_of_names(text, words):
    assert words_with_signs(text) == words


def deal(kind="funding", subject="Tricorne", **fields) -> Deal:
    return Deal(kind=kind, subject=subject, start_char=0, end_char=9, **fields)


def one_name(name="Ada Morel") -> dict:
    (named,) = (one for one in found_in()["mentions"] if one.name == name)
    return {"mentions": [replace(named, start_char=0, end_char=len(name))]}
