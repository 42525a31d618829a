"""Whom an article names, how much it is about them, and who speaks in it."""

from dataclasses import replace

import pytest

from crawler.items import Quote
from pipelines.rows.entities import DOERS, SPEAKERS, Naming, linked
from pipelines.rows.forget import forget_url
from pipelines.rows.maintain import mend_counts
from pipelines.rows.rulings import add_ruling
from pipelines.store import save_article
from tests.stored import NOON, article, database, found_in, mention, rows

LONG = "Ada Morel est là. " + "Il pleut. " * 80 + "Tricorne reste."


def save(db, *made):
    with db.atomic():
        for one in made:
            save_article(db, one)


def named(name, kind, entity_id, text=None):
    return Naming(name=name, kind=kind, text=text or name, entity_id=entity_id)


def test_an_article_is_more_about_those_in_its_headline_and_beginning():
    db = database()
    headline = replace(mention("Tricorne", 0, "organization"), field="headline")
    late = mention("Tricorne", LONG.index("Tricorne"), "organization")
    early = mention("Ada Morel", 0, "person")
    save(db, article(text=LONG, mentions=[headline, early, late]))
    told = """select name, mentions, in_headline, in_lead, salience
        from article_entities join entities on id = entity_id order by 1"""
    assert rows(db, told) == [
        ("Ada Morel", 1, 0, 1, 0.25),
        ("Tricorne", 2, 1, 0, 0.6),
    ]


def test_a_name_in_every_place_has_the_whole_weight():
    db = database()
    headline = replace(mention("Tricorne", 0, "organization"), field="headline")
    in_text = [mention("Tricorne", at, "organization") for at in range(0, 90, 9)]
    save(db, article(text="Tricorne " * 10, mentions=[headline, *in_text]))
    assert rows(db, "select mentions, salience from article_entities") == [(11, 1.0)]


def test_an_entity_is_seen_from_its_first_article_to_its_last(tmp_path):
    db = database()
    for hours, slug in ((24, "b"), (0, "a"), (48, "c")):
        save(db, article(slug, f"Tricorne {slug}", hours=hours, **one_name()))
    seen = "select substr(first_seen, 9, 2), substr(last_seen, 9, 2) from entities"
    assert rows(db, seen) == [("04", "06")]
    forget_url(db, tmp_path, "https://gazette.example/c", NOON)
    assert rows(db, seen) == [("04", "05")]
    save(db, article("a", "Rien, dit-on.", hours=60, mentions=[]))
    assert rows(db, seen) == [("05", "05")]
    assert list(mend_counts(db)) == []


def test_an_older_fetch_moves_first_seen():
    db = database()
    save(db, article(**found_in()), article(hours=-30, **found_in()))
    assert rows(db, "select distinct substr(first_seen, 1, 10) from entities") == [
        ("2024-11-03",)
    ]
    assert list(mend_counts(db)) == []


def test_wrong_weights_and_times_are_corrected():
    db = database()
    save(db, article(**found_in()))
    db.execute("update article_entities set salience = 0.9")
    db.execute("update entities set last_seen = '2030-01-01'")
    assert list(mend_counts(db)) == [
        "article_entities: 2 wrong rows, built anew",
        "entities.last_seen: 2 wrong values corrected",
    ]
    assert list(mend_counts(db)) == []


def test_names_of_the_list_are_renewed():
    db = database()
    save(db, article(text="Bruxelles", mentions=[mention("Bruxelles", 0, "place")]))
    before = rows(db, "select alias from entity_aliases")
    item = rows(db, "select wikidata_id from entities")
    db.execute("update entity_aliases set alias = 'Brabant' where alias = 'Brussels'")
    db.execute("update entities set wikidata_id = 'Q1'")
    assert list(mend_counts(db)) == ["entities: 1 renewed from the list of names"]
    assert rows(db, "select alias from entity_aliases") == before
    assert rows(db, "select wikidata_id from entities") == item


@pytest.mark.parametrize(
    ("name", "kinds", "entity_id"),
    [
        ("Ada Morel", SPEAKERS, 1),
        ("Morel", SPEAKERS, 1),
        ("Mercure", SPEAKERS, 2),
        ("Mercure", DOERS, 3),
        ("Jean", SPEAKERS, None),
        ("Personne", SPEAKERS, None),
        (None, SPEAKERS, None),
    ],
)
def test_a_speaker_is_linked_unless_it_may_be_several(name, kinds, entity_id):
    namings = [
        named("Ada Morel", "person", 1, "Morel"),
        named("Ada Morel", "person", 1),
        named("Mercure", "person", 2),
        named("Mercure", "organization", 3),
        named("Jean Morel", "person", 4, "Jean"),
        named("Jean Lunel", "person", 5, "Jean"),
    ]
    assert linked(name, namings, kinds) == entity_id


def test_a_company_called_by_its_short_form_is_linked():
    db = database()
    made = article(**found_in())
    made.mentions = [replace(m, name=f"{m.name} et Cie") for m in made.mentions]
    save(db, made)
    assert rows(db, "select count(*) from quotes where speaker_id is null") == [(0,)]
    assert rows(db, "select count(*) from deals where subject_id is null") == [(0,)]


@pytest.mark.parametrize("name", ["Morel", "Ada", "von der Morel", "McMorel", "MOREL"])
def test_part_of_a_name_is_nobody_and_joins_no_articles(name):
    db = database()
    text = f"{name} va bien. « Tout va bien », dit {name}."
    said = Quote(text="« Tout va bien »", speaker=name, start_char=0, end_char=3)
    for slug in ("a", "b"):
        found = [mention(name, 0, "person")]
        save(db, article(slug, f"{slug} {text}", mentions=found, quotes=[said]))
    assert rows(db, "select count(*) from entities") == [(0,)]
    assert rows(db, "select count(*) from mentions") == [(0,)]
    told = "select distinct speaker, speaker_id from quotes"
    assert rows(db, told) == [(name, None)]


@pytest.mark.parametrize("name", ["Ada Morel", "MrKorvo", "mistral9", "ada_morel"])
def test_nickname_is_somebody(name):
    db = database()
    save(db, article(text=name, mentions=[mention(name, 0, "person")]))
    assert rows(db, "select name from entities") == [(name,)]


def test_part_of_a_name_is_whose_people_decided():
    db = database()
    save(db, article(text="Ada Morel", mentions=[mention("Ada Morel", 0, "person")]))
    aim = ("Ada Morel", "person")
    add_ruling(db, ("Morel", "person"), None, aim, None, "2024-11-04")
    save(db, article("b", "Morel", mentions=[mention("Morel", 0, "person")]))
    assert rows(db, "select name, articles_count from entities") == [("Ada Morel", 2)]


def one_name():
    return {"mentions": [mention("Tricorne", 0, "organization")]}
