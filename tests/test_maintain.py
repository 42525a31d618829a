"""A weekly look at the database finds and mends what is wrong, and else says nothing."""

from pipelines.maintain import find_damage, mend_counts, mend_full_text, pack
from pipelines.store import save_article
from tests.stored import article, database, found_in, rows


def filled():
    db = database()
    with db.atomic():
        save_article(db, article(**found_in()))
    return db


def test_a_sound_file_has_nothing_to_mend():
    db = filled()
    assert [*find_damage(db), *mend_counts(db), *mend_full_text(db)] == []
    pack(db)


def test_wrong_counts_are_corrected():
    db = filled()
    db.execute("update entities set articles_count = 7")
    assert list(mend_counts(db)) == [
        "entities.articles_count: 2 wrong counts corrected"
    ]
    assert rows(db, "select distinct articles_count from entities") == [(1,)]


def test_a_stale_full_text_index_is_built_anew():
    db = filled()
    db.execute("drop trigger articles_fts_update")
    db.execute("update articles set text = 'Une marée de goélands'")
    assert list(mend_full_text(db)) == ["articles_fts: built anew"]
    found = "select count(*) from articles_fts where articles_fts match 'goelands'"
    assert rows(db, found) == [(1,)]


def test_broken_links_are_told():
    db = filled()
    db.conn.execute("pragma foreign_keys = off")
    db.execute("delete from entities")
    assert any("entities" in damage for damage in find_damage(db))
