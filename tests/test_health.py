"""A source's status says what is wrong, in words."""

from crawler.memory.drift import FieldDay
from crawler.memory.health import Facts, source_status
from crawler.sources import Expect

FINE = {
    "listings": [(False, "updated: ")],
    "pages": ["article: "],
    "words": [400] * 6,
    "month": 60,
    "watched_days": 30.0,
    "silent_days": 0.5,
}
EXPECT = Expect(articles_per_day=(1, 5), min_words=120)


def status(**changes):
    return source_status(Facts(**{**FINE, **changes}), EXPECT)


def test_each_kind_of_trouble():
    assert status() == ("ok", None)
    assert status(listings=[(True, "timeout: 30 s")]) == ("failing", "timeout: 30 s")
    blocked = [(True, "blocked: Cloudflare challenge")]
    assert status(listings=blocked) == ("blocked", "blocked: Cloudflare challenge")
    assert status(pages=["blocked: DataDome"] * 3)[0] == "blocked"
    assert status(silent_days=20.0) == ("quiet", "nothing new for 20 days")
    assert status(words=[30] * 6)[0] == "drifting"
    assert status(month=600)[0] == "drifting"


def test_one_feed_of_two_is_told_but_no_alarm():
    listings = [(False, "updated: "), (True, "gone: status 410")]
    assert status(listings=listings) == ("ok", "1 of 2 feeds fail: gone: status 410")


def test_a_feed_that_moved_is_told_with_its_new_address():
    said = "updated: moved for good to https://gazette.example/rss"
    assert status(listings=[(False, said)]) == (
        "ok",
        "a feed moved: write https://gazette.example/rss into its source file",
    )


def test_what_is_not_as_expected_is_named_with_its_day():
    days = tuple(
        FieldDay(day=f"2026-11-0{n}", articles=6, authors=6 - n, words=600 - 100 * n)
        for n in (1, 2, 3)
    )
    expect = Expect(min_words=60, filled=(("authors", 0.8),))
    facts = Facts(**{**FINE, "words": [50] * 18, "days": days})
    assert source_status(facts, expect) == (
        "drifting",
        "text of 50 words or fewer in half of the articles since 2026-11-03, 60 expected;"
        " authors in 58% of the articles since 2026-11-02, 80% expected",
    )
