"""A weekly look at the database finds and mends what is wrong, and else says nothing."""

from datetime import timedelta

from pipelines.archive import ArchiveWriter
from pipelines.rows.fetches import save_fetch
from pipelines.rows.maintain import find_damage, mend_counts, mend_full_text, pack
from pipelines.store import save_article
from pipelines.warc.retention import drop_expired
from tests.stored import NOON, article, database, found_in, rows


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
        "entities.articles_count: 2 wrong values corrected"
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


def test_the_archive_of_old_days_goes_and_what_was_made_of_it_stays(tmp_path):
    db = database()
    for hours in (0, 72):
        made = article(f"a{hours}", headline=f"a{hours}", hours=hours)
        made.page.body = b"<p>Bonjour</p>"
        writer = ArchiveWriter(tmp_path)
        writer.write(made.page)
        writer.close()
        with db.atomic():
            _, _, article_id = save_article(db, made)
            save_fetch(db, 1, made.page, "article", "", article_id)
    today = (NOON + timedelta(days=4)).date()
    assert drop_expired(db, tmp_path, today, 0) == 0
    assert drop_expired(db, tmp_path, today, 2) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["20241107-0001.warc.gz"]
    kept = "select archive_file from fetches order by id"
    assert rows(db, kept) == [(None,), ("20241107-0001.warc.gz",)]
    assert rows(db, "select count(*) from articles") == [(2,)]
