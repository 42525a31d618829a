"""A field that a new layout breaks is named, with the day on which it began."""

from datetime import date, timedelta

import crawler.sources
from crawler.memory.drift import FILLED, FieldDay, field_drifts
from crawler.memory.source_facts import field_days
from pipelines.store import save_article
from tests.stored import NOON, article, database

FIRST = date(2026, 9, 1)


def a_day(number, articles=6, words=400, headline=60, **filled):
    at = (FIRST + timedelta(days=number)).isoformat()
    full = {"authors": 6, "date_published": 6, "description": 5, "main_image": 6}
    shares = {name: round(count / 6 * articles) for name, count in full.items()}
    return FieldDay(
        day=at,
        articles=articles,
        words=words * articles,
        headline_characters=headline * articles,
        description_characters=150 * articles,
        **{**shares, **filled},
    )


def days(count, change_at=999, **changes):
    return [a_day(n, **(changes if n >= change_at else {})) for n in range(count)]


def test_a_source_that_stays_as_it_is():
    odd = [a_day(n, words=250 + 70 * (n % 5), authors=6 - n % 2) for n in range(60)]
    assert field_drifts(odd) == []


def test_authors_that_are_gone_since_a_day():
    assert field_drifts(days(40, 33, authors=0)) == [
        "authors in 0% of the articles since 2026-10-04, 100% before"
    ]


def test_what_began_long_ago_is_told_until_it_is_the_usual():
    (told,) = field_drifts(days(60, 35, main_image=1))
    assert told.startswith("main_image in 17% of the articles since 2026-10-06")
    assert field_drifts(days(60, 20, main_image=1)) == []


def test_a_text_that_is_suddenly_short_or_long():
    assert field_drifts(days(40, 37, words=90)) == [
        "text of 90 words since 2026-10-08, 400 before"
    ]
    assert field_drifts(days(40, 37, words=1900)) == [
        "text of 1900 words since 2026-10-08, 400 before"
    ]


def test_a_headline_that_swallowed_the_site_s_name_and_more():
    (told,) = field_drifts(days(30, 27, headline=150))
    assert told.startswith("headline of 150 characters since")


def test_a_layout_that_breaks_many_fields_names_them_all():
    told = field_drifts(days(40, 37, authors=0, date_published=0, words=60))
    assert [sentence.split()[0] for sentence in told] == [
        "authors",
        "date_published",
        "text",
    ]


def test_a_field_that_never_was_full_is_no_alarm():
    assert field_drifts(days(40, 37, section=0)) == []


def test_few_articles_and_a_short_past_say_nothing():
    assert field_drifts(days(5, 3, authors=0)) == []
    assert field_drifts([*days(40), a_day(40, articles=2, authors=0)]) == []
    rare = [a_day(7 * n, articles=1, authors=int(n < 9)) for n in range(13)]
    assert field_drifts(rare) == []


def test_a_field_that_is_rarer_than_the_source_file_tells():
    told = field_drifts(days(9, 7, authors=3), [("authors", 0.8)])
    assert told == ["authors in 50% of the articles since 2026-09-08, 80% expected"]
    assert field_drifts(days(9, 7, authors=3), [("authors", 0.5)]) == []
    assert field_drifts(days(9), [("section", 0.01), ("main_image", 1.0)]) == [
        "section in 0% of the articles since 2026-09-01, 1% expected"
    ]


def test_a_field_that_is_not_as_expected_nor_as_before_is_told_once():
    (told,) = field_drifts(days(40, 33, authors=0), [("authors", 0.9)])
    assert told == "authors in 0% of the articles since 2026-10-04, 90% expected"


def test_nothing_is_expected_of_a_source_with_hardly_an_article():
    assert field_drifts([a_day(0, articles=4, authors=0)], [("authors", 0.8)]) == []
    assert field_drifts([a_day(0, articles=5, authors=0)], [("authors", 0.8)])


def test_what_a_source_file_may_expect_is_what_is_watched():
    assert tuple(FILLED) == crawler.sources.FILLED


def test_days_are_counted_with_each_article_that_is_written_or_deleted():
    db = database()
    with db.atomic():
        save_article(db, article(authors=["Ada Morel"], description="Un atelier."))
        save_article(db, article("autre", headline="Autre", text="Un mot de plus."))
        save_article(db, article(text="Tout est changé.", hours=3))
    (day,) = field_days(db, 1, NOON)
    assert (day.day, day.articles, day.authors, day.words) == ("2024-11-04", 2, 0, 7)
    assert day.headline_characters == len("Tricorne va bien") + len("Autre")
    db.execute("delete from article_urls")
    db.execute("delete from articles where headline = 'Autre'")
    (day,) = field_days(db, 1, NOON)
    assert (day.articles, day.words) == (1, 3)
