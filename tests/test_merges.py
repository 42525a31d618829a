"""Two entities become one or one becomes two, all counts with them, and it can be undone."""

from dataclasses import replace

import pytest

from crawler.items import Deal, Quote
from pipelines.rows.entity_search import find_entity, find_ruling
from pipelines.rows.forget import forget_url
from pipelines.rows.maintain import find_damage, mend_counts
from pipelines.rows.merges import merge, take_out, undo
from pipelines.store import save_article
from tests.stored import NOON, article, database, mention, rows

TABLES = (
    "articles mentions quotes deals entities entity_aliases entity_days article_entities"
).split()


@pytest.fixture
def db():
    db = database()
    save(db, told("un", "Bob Morel", hours=0))
    save(db, told("deux", "Robert Morel", hours=24))
    save(db, told("trois", "Bob Morel", "Robert Morel", hours=48))
    return db


def told(slug, *names, kind="person", hours=0, **fields):
    """Make an article in which each name speaks and buys."""
    text = "".join(f"{name} parle. « Tout va très bien ». " for name in names)
    starts = [text.index(name) for name in names]
    return article(
        slug,
        text,
        headline=f"Titre {slug}",
        hours=hours,
        date_published=f"2024-11-{4 + hours // 24:02}",
        mentions=[
            mention(name, start, kind)
            for name, start in zip(names, starts, strict=True)
        ],
        quotes=[
            Quote(text="« Tout va très bien »", start_char=5, end_char=26, speaker=name)
            for name in names
        ],
        deals=[
            Deal(kind="funding", subject=name, start_char=0, end_char=9)
            for name in names
        ],
        **fields,
    )


def save(db, made):
    with db.atomic():
        save_article(db, made)


def sound(db):
    """Tell whether a weekly look would find nothing to mend."""
    return [*find_damage(db), *mend_counts(db)] == []


def whole(db):
    return {name: rows(db, f"select * from {name} order by 1, 2") for name in TABLES}


def entities(db):
    return rows(db, "select name, articles_count from entities order by 1")


def join(db, one, into):
    return merge(db, find_entity(db, one), find_entity(db, into), NOON)


def test_a_merge_moves_mentions_counts_speakers_and_deals(db):
    assert join(db, "Bob Morel", "Robert Morel") == 2
    assert entities(db) == [("Robert Morel", 3)]
    seen = rows(db, "select first_seen, last_seen from entities")
    assert seen == [("2024-11-04T12:00:00.000+00:00", "2024-11-06T12:00:00.000+00:00")]
    assert rows(db, "select alias from entity_aliases") == [("Bob Morel",)]
    days = rows(db, "select day, articles from entity_days")
    assert days == [("2024-11-04", 1), ("2024-11-05", 1), ("2024-11-06", 1)]
    key = find_entity(db, "Robert Morel").id
    assert rows(db, "select distinct speaker_id from quotes") == [(key,)]
    assert rows(db, "select distinct subject_id from deals") == [(key,)]
    assert rows(db, "select mentions from article_entities") == [(1,), (1,), (2,)]
    assert sound(db)


def test_a_split_undoes_a_merge_wholly(db):
    before = whole(db)
    join(db, "Bob Morel", "Robert Morel")
    assert undo(db, find_ruling(db, "bob morel"), NOON) == 2
    assert whole(db) == before
    assert sound(db)


def test_later_articles_and_replays_follow_the_merge(db):
    join(db, "Bob Morel", "Robert Morel")
    before = whole(db)
    save(db, told("un", "Bob Morel", hours=0))
    save(db, told("trois", "Bob Morel", "Robert Morel", hours=48))
    assert [(name, len(table)) for name, table in whole(db).items()] == [
        (name, len(table)) for name, table in before.items()
    ]
    save(db, told("quatre", "Bob Morel", hours=72))
    assert entities(db) == [("Robert Morel", 4)]
    assert sound(db)
    undo(db, find_ruling(db, "Bob Morel"), NOON)
    assert entities(db) == [("Bob Morel", 3), ("Robert Morel", 2)]
    assert sound(db)


def test_the_merge_holds_when_nothing_names_the_other_any_more(db, tmp_path):
    join(db, "Bob Morel", "Robert Morel")
    for slug in ("un", "deux", "trois"):
        forget_url(db, tmp_path, f"https://gazette.example/{slug}", NOON)
    assert entities(db) == []
    save(db, told("quatre", "Bob Morel", hours=72))
    assert entities(db) == [("Robert Morel", 1)]
    assert rows(db, "select alias from entity_aliases") == [("Bob Morel",)]
    assert sound(db)


def test_merges_in_a_row_are_undone_in_any_order(db):
    save(db, told("quatre", "R. Morel", hours=72))
    before = entities(db)
    join(db, "Bob Morel", "Robert Morel")
    join(db, "Robert Morel", "R. Morel")
    assert entities(db) == [("R. Morel", 4)]
    aliases = {row[0] for row in rows(db, "select alias from entity_aliases")}
    assert aliases == {"Bob Morel", "Robert Morel"}
    undo(db, find_ruling(db, "Bob Morel"), NOON)
    assert entities(db) == [("Bob Morel", 2), ("R. Morel", 3)]
    join(db, "Bob Morel", "R. Morel")
    undo(db, find_ruling(db, "Robert Morel"), NOON)
    assert entities(db) == [("R. Morel", 3), ("Robert Morel", 2)]
    assert sound(db)
    undo(db, find_ruling(db, "Bob Morel"), NOON)
    assert entities(db) == before
    assert sound(db)


def test_a_form_is_taken_out_of_an_entity_and_put_back(db):
    short = told("quatre", "Morel", hours=72)
    short.mentions = [replace(m, name="Robert Morel") for m in short.mentions]
    save(db, short)
    before = whole(db)
    assert take_out(db, find_entity(db, "Robert Morel"), "Morel", NOON) == 1
    assert entities(db) == [("Bob Morel", 2), ("Morel", 1), ("Robert Morel", 2)]
    assert rows(db, "select count(*) from deals where subject_id is null") == [(0,)]
    again = told("cinq", "Morel", hours=96)
    again.mentions = [replace(m, name="Robert Morel") for m in again.mentions]
    save(db, again)
    assert ("Morel", 2) in entities(db)
    assert sound(db)
    join(db, "Morel", "Robert Morel")
    assert entities(db) == [("Bob Morel", 2), ("Robert Morel", 4)]
    assert len(whole(db)["mentions"]) == len(before["mentions"]) + 1
    assert sound(db)


def test_an_alias_of_the_list_that_was_taken_out_stays_out(db):
    save(db, told("ville", "Bruxelles", kind="place"))
    brussels = find_entity(db, "Bruxelles")
    assert "Brussels" in brussels.aliases
    take_out(db, brussels, "Brussels", NOON)
    assert "Brussels" not in find_entity(db, "Bruxelles").aliases
    assert sound(db)


def test_a_circle_of_decisions_comes_to_an_end(db):
    short = told("quatre", "Morel", hours=72)
    short.mentions = [replace(m, name="Robert Morel") for m in short.mentions]
    save(db, short)
    take_out(db, find_entity(db, "Robert Morel"), "Morel", NOON)
    join(db, "Morel", "Bob Morel")
    join(db, "Bob Morel", "Robert Morel")
    assert sum(articles for _, articles in entities(db)) == 4
    assert sound(db)


def test_different_kinds_can_be_one(db):
    save(db, told("quatre", "Morel", kind="organization", hours=72))
    join(db, "Morel", "Robert Morel")
    assert ("Robert Morel", 3) in entities(db)
    assert sound(db)
    undo(db, find_ruling(db, "Morel"), NOON)
    assert ("Morel", 1) in entities(db)


def test_what_was_moved_by_hand_is_put_where_it_was_ruled_to_be(db):
    join(db, "Bob Morel", "Robert Morel")
    db.execute(
        "insert into entities (id, name, kind) values (99, 'Bob Morel', 'person')"
    )
    db.execute(
        "update mentions set entity_id = 99, ruling_id = null where article_id = 1"
    )
    assert "mentions: 1 moved" in next(iter(mend_counts(db)))
    assert entities(db) == [("Robert Morel", 3)]
    assert sound(db)
