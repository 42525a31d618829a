"""What a source puts on all its articles is learned, kept, and taken off later pages."""

import random
import shutil
import sqlite3

import pytest

from pipelines.analysis import drop_learned
from pipelines.extract import text_hash
from pipelines.rows.forget import forget_source
from pipelines.rows.furniture import decided_lines, learn_furniture, load_furniture
from pipelines.store import save_article
from pipelines.text.learned import line_key
from tests.small_crawl import SmallCrawl
from tests.stored import NOON, article, database, rows
from tests.test_repeats import CLUB, PLEA, own
from tests.web import Reply, feed, serving

HOST = "127.0.0.93"
PORT_CLUB = (
    "Le cercle des Amis du quai réunit deux mille lectrices et lecteurs de nos cahiers, qui"
    " reçoivent chaque mois nos cartes marines et visitent les chantiers avec la rédaction."
)
GUIDE = (
    "Notre guide des ateliers du littoral recense cent vingt adresses où faire réparer un"
    " moteur, une voile ou un ordinateur, de Dunkerque à Saint-Jean-de-Luz."
)
SAID = (
    "« Personne ne jette un serveur qui tourne encore, et personne ne devrait jeter celui"
    " qui s'est arrêté », répète Ada Morel, la directrice de Tricorne."
)
PLACES = (
    "Brest Lorient Vannes Quimper Roscoff Morlaix Douarnenez Concarneau Paimpol".split()
)
FACTS = (
    "À {0}, l'entreprise Tricorne a loué {1} mètres carrés de l'ancienne criée de {0}.",
    "La mairie de {0} avait cherché un locataire pendant {1} semaines, sans succès.",
    "Le bail court sur {1} mois, et {0} prend à sa charge la réfection de la toiture.",
    "Les premiers techniciens arrivent à {0} en mars ; ils seront {1} à la fin de l'année.",
    "Les commerçants de {0} espèrent que ces {1} emplois ramèneront du monde en semaine.",
    "Un atelier ouvert au public est prévu à {0}, le samedi, pour {1} personnes au plus.",
    "Le port de {0} garde l'usage du quai, où accostent {1} bateaux de pêche par jour.",
    "Reste la question du bruit, que {1} riverains de {0} ont posée au conseil municipal.",
)


def page(number, more=""):
    """An article with furniture that no rule knows, and what reviews have in common."""
    place, count = PLACES[number], 23 + 7 * number
    told = [f"<p>{fact.format(place, count)}</p>" for fact in FACTS]
    told[2:2] = [f"<p>{SAID}</p>", "<h2>Les points forts</h2>"]
    told[6:6] = [f"<p>{GUIDE}</p>", "<h2>Les points faibles</h2>"]
    title = f"Tricorne s'installe à {place}"
    return (
        f"<html lang=fr><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"{''.join(told)}{more}<p>{PORT_CLUB}</p></article></body></html>"
    )


class Quay(SmallCrawl):
    """A small newsroom, its site, and what becomes of its texts."""

    def fill(self, web, at, count):
        """Serve so many articles."""
        urls = [f"{at}/{place.lower()}" for place in PLACES[:count]]
        web.put(f"{at}/robots.txt", Reply("", 404))
        web.put(f"{at}/feed", feed(*urls))
        for number, url in enumerate(urls):
            web.put(url, Reply(page(number)))

    def texts(self, name="news.db"):
        db = sqlite3.connect(self.folder / name)
        found = db.execute("select url, text from articles order by url").fetchall()
        db.close()
        return [text for _, text in found]

    def state(self, name="news.db"):
        """All that is made of the pages."""
        db = sqlite3.connect(self.folder / name)
        tables = {
            "articles": "url, headline, text, word_count, text_hash, fetched_at",
            "mentions": "text, start_char, article_id",
            "article_versions": "text",
            "furniture": "line, position, articles_count, kept",
            "provenance": "field, origin, raw, article_id",
        }
        found = [
            sorted(db.execute(f"select {names} from {table}").fetchall())
            for table, names in tables.items()
        ]
        db.close()
        return found

    def replay(self, name="news.db"):
        self.run("crawl", "replay", DATABASE=self.folder / name, ANALYSE_WORKERS=2)
        return self.state(name)


def has(texts, line):
    return [line in text.split("\n") for text in texts]


def test_a_source_teaches_and_later_pages_and_replays_are_clean(tmp_path):
    quay = Quay(tmp_path)
    with serving([HOST]) as (web, port):
        at = f"http://{HOST}:{port}"
        quay.add_source(at)
        quay.fill(web, at, 8)
        quay.run()
        raw = quay.texts()
        assert len(raw) == 8
        assert all(has(raw, PORT_CLUB)) and all(has(raw, GUIDE))
        learned = quay.rows(
            "select line, position, kept from furniture order by position"
        )
        assert learned == [(PORT_CLUB, "end", 0), (GUIDE, "middle", 0)]

        quay.fill(web, at, 9)
        quay.make_due()
        quay.run()
    texts = quay.texts()
    assert has(texts, PORT_CLUB).count(False) == has(texts, GUIDE).count(False) == 1
    assert [text for text in texts if PORT_CLUB in text] == raw
    assert quay.rows("select count(*) from article_versions") == [(0,)]
    assert quay.rows(
        "select distinct outcome from fetches where url like '%/vannes'"
    ) == [
        ("article",),
        ("unchanged",),
    ]

    first = quay.replay()
    texts = quay.texts()
    assert not any(has(texts, PORT_CLUB)) and not any(has(texts, GUIDE))
    for stays in (SAID, "Les points forts", "Les points faibles"):
        assert all(has(texts, stays))
    assert not quay.rows("select * from article_versions")
    origins = (
        "select count(*) from provenance where field = 'text' and origin = 'learned'"
    )
    assert quay.rows(origins) == [(9,)]
    assert quay.rows("pragma foreign_key_check") == []
    assert quay.replay() == first

    shutil.copy(tmp_path / "news.db", tmp_path / "kept.db")
    db = sqlite3.connect(tmp_path / "kept.db")
    with db:
        db.execute("update furniture set kept = 1 where line = ?", [GUIDE])
        db.execute("delete from furniture where line = ?", [PORT_CLUB])
    db.close()
    quay.replay("kept.db")
    texts = quay.texts("kept.db")
    assert all(has(texts, PORT_CLUB)) and all(has(texts, GUIDE))
    assert [row[3] for row in quay.state("kept.db")[3]] == [1, 1]

    assert quay.replay("one.db") == quay.replay("two.db")
    assert all(has(quay.texts("one.db"), PORT_CLUB))


@pytest.fixture
def db():
    return database()


def story(number, add=(PLEA,)):
    """An article of its own words with some more lines at its end."""
    text = "\n".join([*own(number), *add])
    return article(f"s{number}", text, f"Story {number}", hours=number)


def save(db, *articles):
    for made in articles:
        with db.atomic():
            save_article(db, made)


def learned(db):
    with_time = "line, position, articles_count, learned_at, kept"
    return rows(db, f"select {with_time} from furniture order by line")


def test_the_order_in_which_articles_are_stored_does_not_matter():
    told = []
    for seed in range(3):
        db = database()
        save(db, *random.Random(seed).sample([story(n) for n in range(70)], 70))
        learn_furniture(db, {"gazette"}, NOON)
        told.append(learned(db))
    assert told[0] == told[1] == told[2]
    assert [row[:3] for row in told[0]] == [(PLEA, "end", 60)]


def test_copies_of_an_agency_s_text_teach_nothing(db):
    wire = [*own(1, 8), PLEA]
    copies = [
        article(
            f"s{n}", "\n".join([*own(10 + n, 2), *wire]), f"Told {n} times", hours=n
        )
        for n in range(9)
    ]
    save(db, *copies)
    learn_furniture(db, {"gazette"}, NOON)
    assert not learned(db)


def test_a_line_that_is_kept_or_deleted_is_not_learned_again(db):
    save(db, *(story(n, (CLUB, PLEA)) for n in range(8)))
    learn_furniture(db, {"gazette"}, NOON)
    keys = {line_key(CLUB), line_key(PLEA)}
    assert load_furniture(db) == {"gazette": keys}
    db.execute("update furniture set kept = 1 where line = ?", [CLUB])
    db.execute("delete from furniture where line = ?", [PLEA])
    learn_furniture(db, {"gazette"}, NOON)
    assert [row[4] for row in learned(db)] == [1, 1]
    assert load_furniture(db) == {}
    assert decided_lines(db, "gazette") == keys
    db.execute("delete from furniture")
    assert not learned(db)


def test_a_line_that_is_off_now_is_no_change_by_the_publisher(db):
    save(db, *(story(n) for n in range(6)))
    learn_furniture(db, {"gazette"}, NOON)
    again = story(2)
    again.fetched_at = NOON.replace(day=6)
    drop_learned(again, load_furniture(db)["gazette"])
    assert PLEA not in again.text
    assert again.provenance[0].raw == PLEA
    with db.atomic():
        assert save_article(db, again)[0] == "unchanged"
    counted = story(3, ("12 comments", PLEA))
    counted.fetched_at = NOON.replace(day=6)
    drop_learned(counted, load_furniture(db)["gazette"])
    counted.text_hash = text_hash(counted.headline, counted.text)
    with db.atomic():
        assert save_article(db, counted)[0] == "unchanged"
    assert not rows(db, "select * from article_versions")


def test_names_of_authors_that_are_the_end_then_go_too():
    made = article("s1", "\n".join([*own(1), "Ada Morel", PLEA]), authors=["Ada Morel"])
    drop_learned(made, {line_key(PLEA)})
    assert made.text == "\n".join(own(1))
    assert made.word_count == len(made.text.split())


def test_a_source_that_is_forgotten_takes_its_furniture_along(db, tmp_path):
    save(db, *(story(n) for n in range(6)))
    learn_furniture(db, {"gazette"}, NOON)
    assert learned(db)
    forget_source(db, tmp_path, "gazette", NOON)
    assert not learned(db)
