"""Which articles tell the same event, on the pairs of story_pairs.txt."""

import json
import random
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations
from pathlib import Path

import pytest

from pipelines.events.coverage import read_coverage, write_coverage
from pipelines.events.likeness import same_story
from pipelines.events.naming import unknown_names
from pipelines.events.runs import open_alike, share_text
from pipelines.events.summary import coverage
from pipelines.rows.forget import forget_url
from pipelines.rows.maintain import find_damage
from pipelines.rows.stories import save_story
from pipelines.store import save_article
from pipelines.stories import Day, StoriesPipeline, find_same_story
from tests.marked import marked_article, read_blocks
from tests.stored import article, database


def summed_up(first, text, article_id):
    language, day, headline = first.split(" ", 2)
    return coverage(marked_article(language, day, headline, text), article_id)


def pairs(name, first=0):
    for number, (verdict, one, text, other, other_text) in enumerate(
        read_blocks(name), first
    ):
        a = summed_up(one, text, 2 * number)
        b = summed_up(other, other_text, 2 * number + 1)
        yield pytest.param(verdict == "same", a, b, id=f"{verdict} {one[:50]}")


PAIRS = list(pairs("story_pairs.txt"))
HARD = list(pairs("story_pairs_hard.txt", len(PAIRS)))
PLAIN = list(pairs("story_pairs_plain.txt"))


@pytest.mark.parametrize(("same", "a", "b"), PAIRS + PLAIN)
def test_pairs(same, a, b):
    assert same_story(a, b) == same_story(b, a) == same


def test_pairs_are_many_and_in_both_languages():
    languages = [{p.values[1].language, p.values[2].language} for p in PAIRS]
    assert len(PAIRS) >= 60
    assert languages.count({"en", "fr"}) >= 15


def test_nearly_all_pairs_are_told_right_even_hard_ones():
    for pairs, precision, recall in ((HARD, 0.9, 0.8), (PAIRS + HARD, 0.95, 0.9)):
        told = [(same_story(a, b), same) for same, a, b in (p.values for p in pairs)]
        hits = told.count((True, True))
        assert hits >= precision * sum(said for said, _ in told)
        assert hits >= recall * sum(same for _, same in told)


def test_the_right_ones_are_found_among_all_in_any_order():
    every = [c for pair in PAIRS for c in pair.values[1:]]
    random.Random(7).shuffle(every)
    for pair in PAIRS:
        same, a, b = pair.values
        found = find_same_story(a, recent(c for c in every if c is not a))
        assert (b.article_id in found) == same
        assert sorted(found) == sorted(
            find_same_story(a, recent(c for c in every[::-1] if c is not a))
        )


def recent(coverages):
    days = {}
    for one in coverages:
        days.setdefault(one.day, Day()).add(one)
    return days.values()


def test_a_name_is_known_in_a_longer_or_shorter_form_and_as_plain_words():
    text = "[Clearvane AI|o] must delete faces in [Bern|l]."
    known = summed_up("en 2025-03-04 [Clearvane AI|o] told to stop", text, 1)
    for name in ("Clearvane", "Rançongiciel Clearvane AI", "Delete"):
        other = summed_up(f"fr 2025-03-04 Stop à [{name}|o]", "", 2)
        assert not unknown_names(other, known)
    other = summed_up("en 2025-03-04 [Clearvane AI Watch|x] out", text, 2)
    assert unknown_names(other, known) == {"clearvane ai watch"}
    race = summed_up("fr 2025-03-04 [Formule 3|e] en direct", "", 3)
    for language, unknown in (("en", 0), ("fr", 1)):
        other = summed_up(f"{language} 2025-03-04 [Formula Three|e]", "", 2)
        assert len(unknown_names(other, race)) == unknown


def test_the_same_words_a_month_later_are_another_event():
    a, b = PAIRS[0].values[1:]
    assert same_story(a, b)
    assert not same_story(a, replace(b, day=b.day + 30))


def test_a_wire_copy_joins_whatever_its_headline():
    words = " ".join(f"word{n} said that thing{n * 7} went by" for n in range(60))
    a = summed_up("en 2025-03-04 Flood closes plant", words, 1)
    b = summed_up("en 2025-03-05 Plant shut by water, says owner", words + " (Wire)", 2)
    assert find_same_story(b, recent([a])) == [1]


FOOTER = (
    "Our briefs are written every morning by the desk, from what companies, courts and "
    "readers send in before seven, and are changed during the day when more is known. "
    "Whoever finds a mistake may write to the address below, and gets an answer within "
    "two days; what was wrong is then told at the end of the brief."
)
BRIEFS = """
en 2025-03-04 [Ostrava Foods|o] recalls soup
[Ostrava Foods|o] recalls 4,000 tins after a shop found glass in one of them.
en 2025-03-04 [Pellworm|o] loses its pilot
[Ivo Lund|p] leaves [Pellworm|o] in June for a rival that he would not name.
en 2025-03-04 [Pellworm|o] sued over [Gullwing|x]
[Hanne Dahl|p] says that she, not [Pellworm|o], drew the kite it sells as its own.
en 2025-03-04 [Pellworm|o] shows [Skua|x]
At a fair [Pellworm|o] let visitors fly a kite that folds into a pocket.
en 2025-03-04 Night trains return
Sleepers run again between the capitals from May, three times in the week.
en 2025-03-04 Ferry tickets get dearer
A crossing costs a tenth more than last year, and cars pay for their length.
""".strip().splitlines()


def test_a_paragraph_below_all_briefs_makes_no_story_of_them():
    briefs = [
        summed_up(headline, f"{text} {FOOTER}", number)
        for number, (headline, text) in enumerate(
            zip(BRIEFS[::2], BRIEFS[1::2], strict=True)
        )
    ]
    assert all(share_text(a.marks, b.marks) for a, b in combinations(briefs, 2))
    assert not any(same_story(a, b) for a, b in combinations(briefs, 2))


def test_an_agency_s_text_below_a_publisher_s_own_words_is_the_same_story():
    words = " ".join(f"word{n} said that thing{n * 7} went by" for n in range(20))
    own = "Here is what we know of it this evening, and what may come of it on Friday."
    a = summed_up("en 2025-03-04 [Varnholt|o] plant floods", words + " [Varnholt|o]", 1)
    b = summed_up("en 2025-03-05 Water stops [Varnholt|o]", f"{own} {own} {words}", 2)
    assert share_text(a.marks, b.marks) and not open_alike(a.opening, b.opening)
    assert same_story(a, b)


def test_articles_without_names_join_nothing():
    a = summed_up("en 2025-03-04 How to choose a charger", "Look at the plug.", 1)
    b = summed_up("en 2025-03-04 How to choose a cable", "Look at the plug.", 2)
    assert not same_story(a, b)


def test_what_is_compared_can_be_stored():
    a = PAIRS[0].values[1]
    assert read_coverage(write_coverage(a), a.article_id) == a


def test_what_older_versions_stored_is_read():
    told = json.loads(write_coverage(PAIRS[0].values[1]))
    for later in (
        *("objects", "round", "jobs", "values", "opening"),
        *("headline_places", "countries", "stem_line"),
    ):
        del told[later]
    assert read_coverage(json.dumps(told), 7).article_id == 7


def stored(articles):
    """Store articles in their order, with their stories."""
    db = database()
    stage = StoriesPipeline(Crawling(db))
    for one in articles:
        told = stage.process_item(replace(one, same_story=[]))
        with db.atomic():
            _, _, article_id = save_article(db, told)
            save_story(db, article_id, told)
    return db


def stories_of(articles):
    """Give headline, date and addresses of each story of articles stored in order."""
    return sorted(
        stored(articles)
        .execute(
            """select s.headline, s.first_published, s.articles_count,
            (select group_concat(url, ' ') from
                (select url from articles where story_id = s.id order by url))
            from stories s"""
        )
        .fetchall()
    )


def with_coverage(told):
    return article(
        f"a{told.article_id}",
        f"Text {told.article_id}.",
        headline=f"Titre {told.article_id}",
        date_published=date.fromordinal(told.day).isoformat(),
        coverage=write_coverage(told),
    )


def bridges():
    """Give the articles of story_bridges.txt, of each company two deals and a bridge."""
    return [
        [summed_up(*lines[at : at + 2], 1000 + 10 * number + at) for at in (0, 2, 4)]
        for number, lines in enumerate(read_blocks("story_bridges.txt"))
    ]


def test_two_deals_of_one_company_are_never_one_story_whatever_links_them():
    assert len(bridges()) >= 6
    for a, b, bridge in bridges():
        assert not same_story(a, b)
        assert same_story(a, bridge) or same_story(b, bridge)
        found = []
        for order in permutations(map(with_coverage, (a, b, bridge))):
            found.append(stories_of(order))
            keys = stored(order).execute("select distinct chain from coverages")
            assert len(keys.fetchall()) <= 2
        assert all(one == found[0] for one in found)
        assert len(found[0]) == 2


def test_what_is_parted_stays_so_when_an_article_comes_again():
    a, b, bridge = map(with_coverage, bridges()[0])
    db = stored([a, bridge, b])
    told = "select id, story_id from articles order by id"
    before = db.execute(told).fetchall()
    for one in (b, bridge, a):
        save_story(db, 1 + [a, bridge, b].index(one), one)
        assert db.execute(told).fetchall() == before
    assert list(find_damage(db)) == []


def test_any_order_of_articles_gives_the_same_stories():
    every = [told for pair in PAIRS + HARD for told in pair.values[1:]]
    every += [told for three in bridges() for told in three]
    articles = [with_coverage(told) for told in every]
    first = stories_of(articles)
    assert 90 < len(first) < len(articles)
    for seed in range(3):
        random.Random(seed).shuffle(articles)
        assert stories_of(articles) == first


def test_an_agency_s_text_is_marked_wherever_it_is_printed():
    words = " ".join(f"mot{n} a dit que chose{n * 7} passe" for n in range(60))
    texts = {"premier": words, "second": f"{words} Avec agence.", "autre": words[::-1]}
    articles = []
    for day, (slug, text) in enumerate(texts.items(), start=4):
        told = summed_up(f"fr 2025-03-{day:02} [Tricorne|o] ferme", text, 1)
        articles.append(
            article(
                slug,
                text,
                credit="AFP" if slug == "second" else None,
                date_published=f"2025-03-{day:02}",
                coverage=write_coverage(told),
            )
        )
    for order in (articles, articles[::-1]):
        db = stored(order)
        marked = """select c.url, o.url, copies.credit from copies
            join articles c on c.id = article_id join articles o on o.id = original_id"""
        assert db.execute(marked).fetchall() == [
            (articles[1].url, articles[0].url, "AFP")
        ]
        forget_url(db, Path("none"), articles[0].url, articles[0].fetched_at)
        assert db.execute(marked).fetchall() == []
        assert list(find_damage(db)) == []


def test_a_copy_that_names_no_agency_has_that_of_the_next_one():
    text = " ".join(f"mot{n} a dit que chose{n * 7} passe" for n in range(60))
    articles = [
        article(
            f"copie{day}",
            f"{text} {day}",
            credit=credit,
            date_published=f"2025-03-0{day}",
            coverage=write_coverage(
                summed_up(f"fr 2025-03-0{day} [Tricorne|o] ferme", text, 1)
            ),
        )
        for day, credit in ((4, None), (5, None), (6, "Agence Mer"), (7, "Belga"))
    ]
    for order in (articles, articles[::-1]):
        told = """select c.url, copies.credit from copies
            join articles c on c.id = article_id order by 1"""
        assert stored(order).execute(told).fetchall() == [
            (articles[1].url, "Agence Mer"),
            (articles[2].url, "Agence Mer"),
            (articles[3].url, "Belga"),
        ]


class Crawling:
    """A crawl whose stage asks its database for the days around an article."""

    def __init__(self, db):
        self.spider = self
        self.db = db


def test_an_article_finds_those_that_were_stored_before_its_crawl():
    db = database()
    _, a, b = next(p.values for p in PAIRS if p.values[0])
    kept = article("avant", coverage=write_coverage(a))
    with db.atomic():
        _, _, article_id = save_article(db, kept)
        save_story(db, article_id, kept)
    stage = StoriesPipeline(Crawling(db))
    later = article("apres", coverage=write_coverage(b))
    assert stage.process_item(later).same_story == [kept.url]
    again = article("encore", coverage=write_coverage(b))
    assert stage.process_item(again).same_story == [kept.url, later.url]
