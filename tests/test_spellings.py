"""A person is one entity whatever accents an article writes, and a decision to the
contrary holds."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pipelines.rows.entity_search import find_entity, find_ruling
from pipelines.rows.forget import forget_url
from pipelines.rows.maintain import mend_counts
from pipelines.rows.merges import merge, take_out, undo
from pipelines.store import save_article
from tests.stored import NOON, article, database, mention, rows

NOW = datetime(2024, 11, 5, tzinfo=UTC)
STORED = "select name, articles_count from entities order by name"


def save(db, *names, kind="person"):
    """Save one article for each name, which it names alone."""
    for name in names:
        slug = f"{len(rows(db, 'select id from articles'))}"
        text = f"{name} parle dans l'article {slug}."
        with db.atomic():
            save_article(db, article(slug, text, mentions=[mention(name, 0, kind)]))


def aliases(db, name):
    return find_entity(db, name).aliases


@pytest.mark.parametrize(
    "names",
    [
        ("Cesar Ferrand", "César Ferrand"),
        ("César Ferrand", "Cesar Ferrand"),
    ],
)
def test_the_spelling_with_accents_is_the_name_and_the_other_an_alias(names):
    db = database()
    save(db, *names)
    assert rows(db, STORED) == [("César Ferrand", 2)]
    assert aliases(db, "César Ferrand") == ("Cesar Ferrand",)
    assert list(mend_counts(db)) == []


def test_a_name_without_another_spelling_has_no_alias():
    db = database()
    save(db, "César Ferrand", "Ada Morel")
    assert rows(db, STORED) == [("Ada Morel", 1), ("César Ferrand", 1)]
    assert aliases(db, "César Ferrand") == ()


def test_a_third_spelling_with_more_accents_takes_over():
    db = database()
    save(db, "Jérome Ferrière", "Jerome Ferriere", "Jérôme Ferrière")
    assert rows(db, STORED) == [("Jérôme Ferrière", 3)]
    assert aliases(db, "Jérôme Ferrière") == ("Jerome Ferriere", "Jérome Ferrière")
    assert list(mend_counts(db)) == []


def test_a_spelling_of_the_same_article_is_an_alias_too():
    db = database()
    text = "Cesar Ferrand parle."
    other = replace(mention("Cesar Ferrand", 0, "person"), name="César Ferrand")
    with db.atomic():
        save_article(db, article(text=text, mentions=[other]))
    assert aliases(db, "César Ferrand") == ("Cesar Ferrand",)


def test_companies_and_places_with_an_accent_more_stay_two():
    db = database()
    save(db, "Bréval", "Breval", kind="organization")
    save(db, "Bréval", "Breval", kind="place")
    assert len(rows(db, STORED)) == 4


def test_who_takes_a_spelling_out_has_two_people():
    db = database()
    save(db, "César Ferrand", "Cesar Ferrand")
    with db.atomic():
        take_out(db, find_entity(db, "César Ferrand"), "Cesar Ferrand", NOW)
    save(db, "Cesar Ferrand", "César Ferrand")
    assert rows(db, STORED) == [("Cesar Ferrand", 2), ("César Ferrand", 2)]
    assert aliases(db, "César Ferrand") == ()
    assert list(mend_counts(db)) == []
    assert len(rows(db, STORED)) == 2


def test_who_is_merged_is_so_in_each_spelling_until_it_is_undone():
    db = database()
    save(db, "César Ferrand", "Cesar Ferrand", "Ada Morel")
    merge(db, find_entity(db, "César Ferrand"), find_entity(db, "Ada Morel"), NOW)
    save(db, "Cesar Ferrand", "César Ferrand")
    assert rows(db, STORED) == [("Ada Morel", 5)]
    assert aliases(db, "Ada Morel") == ("Cesar Ferrand", "César Ferrand")
    undo(db, find_ruling(db, "César Ferrand"), NOW)
    assert rows(db, STORED) == [("Ada Morel", 1), ("César Ferrand", 4)]


def test_who_was_merged_into_a_person_follows_to_the_better_spelling():
    db = database()
    save(db, "Cesar Ferrand", "Tonton Ferrand")
    merge(db, find_entity(db, "Tonton Ferrand"), find_entity(db, "Cesar Ferrand"), NOW)
    save(db, "César Ferrand", "Tonton Ferrand")
    assert rows(db, STORED) == [("César Ferrand", 4)]


def test_two_that_are_stored_already_become_one_with_the_next_maintenance():
    db = database()
    save(db, "César Ferrand", "Ada Morel")
    db.execute("delete from person_spellings")
    db.execute("update entities set name = 'Cesar Ferrand' where name = 'Ada Morel'")
    assert list(mend_counts(db)) == [
        "mentions: 1 moved to the same person with other accents"
    ]
    assert rows(db, STORED) == [("César Ferrand", 2)]
    assert list(mend_counts(db)) == []


def test_spellings_go_with_the_person(tmp_path):
    db = database()
    save(db, "César Ferrand", "Cesar Ferrand")
    for slug in ("0", "1"):
        forget_url(db, tmp_path, f"https://gazette.example/{slug}", NOON)
    assert rows(db, "select * from person_spellings") == []
