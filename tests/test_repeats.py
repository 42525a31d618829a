"""Lines that a source repeats are told from those that its articles need."""

import random

import pytest

from pipelines.text.learned import line_key, without_any, without_learned
from pipelines.text.repeats import END, MIDDLE, START, Repeat, Told, find_repeats

PLEA = (
    "Every Friday the harbour desk writes a letter on cranes, cables and the people who"
    " mend them; put your name down and it is in your box by noon."
)
CLUB = (
    "Members of the Quay Club read all of our surveys without waiting, and help to pay for"
    " the boat that takes our reporters out to the wind farms."
)
INTRO = (
    "The Pier Report is made by three people in a shed who pay for what they test, and"
    " nobody who sells it has a say in what is written here."
)
SHORT = "Found a leak? Tell the desk"


def own(number, lines=9):
    """The words of one article, unlike those of all others."""
    dice = random.Random(number)
    word = [
        f"{dice.choice('bdfgklmnprst')}{n}{dice.choice('aeiou')}" for n in range(99)
    ]
    return [
        " ".join(dice.choice(word) for _ in range(25)) + f" {number}."
        for _ in range(lines)
    ]


def told(count=8, add=lambda n, lines: lines, first=0):
    return [
        Told(f"Story {n}", "\n".join(add(n, own(n))))
        for n in range(first, first + count)
    ]


def found(articles, known=()):
    return [
        (each.line, each.position, each.articles)
        for each in find_repeats(articles, known)
    ]


def test_what_ends_or_begins_articles_or_stands_within_is_found():
    def add(n, lines):
        return [INTRO, *lines[:4], CLUB, *lines[4:], PLEA, SHORT]

    assert find_repeats(told(add=add), ()) == sorted(
        [
            Repeat(line=INTRO, position=START, articles=8),
            Repeat(line=CLUB, position=MIDDLE, articles=8),
            Repeat(line=PLEA, position=END, articles=8),
            Repeat(line=SHORT, position=END, articles=8),
        ]
    )


def test_white_space_and_case_do_not_matter():
    def add(n, lines):
        return [*lines, PLEA.upper() if n % 2 else PLEA.replace(" ", "  ")]

    assert found(told(add=add)) == [(PLEA.replace(" ", "  "), END, 8)]


def test_a_line_that_stands_before_another_shows_when_that_is_off():
    def add(n, lines):
        return [
            *lines,
            f"Seen by {n} crows.",
            SHORT,
            "Ask us anything you like",
            f"N{n}",
        ][:-1]

    assert [line for line, *_ in found(told(add=add))] == [
        "Ask us anything you like",
        SHORT,
    ]


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Pros", 3),
        ("What we did not like about it", 3),
        ("Verdict", 9),
        ("Worth its price", 9),
        ("Our score: 8 out of 10 points", 9),
        (
            "Price | 799 euros | 899 euros | in three colours, from Friday on in all our shops",
            9,
        ),
        (
            "129, 149, 199, 249, 299, 349, 399, 449, 499, 549 euros, by size and by colour",
            4,
        ),
        (
            "“We will mend each of these cranes before the winter storms come in,” the"
            " harbour master told reporters on Monday.",
            4,
        ),
        (
            "« Nous réparerons chacune de ces grues avant les tempêtes de l'hiver », a dit le"
            " capitaine du port aux journalistes.",
            9,
        ),
        (
            "– We will mend each of these cranes before the winter storms come in, she said.",
            9,
        ),
        (
            "These are the nine things that we looked at, and what each of them is good for:",
            4,
        ),
    ],
)
def test_what_articles_of_one_kind_need_stays(line, at):
    assert not found(told(add=lambda n, lines: [*lines[:at], line, *lines[at:]]))


@pytest.mark.parametrize(
    ("line", "at", "every"),
    [(PLEA, 9, 5), (INTRO, 0, 3), (CLUB, 4, 4), (SHORT, 9, 3)],
)
def test_a_series_has_lines_of_its_own_too(line, at, every):
    def add(n, lines):
        return lines if n % every else [*lines[:at], line, *lines[at:]]

    assert not found(told(60, add))


def test_three_articles_teach_nothing():
    assert not found(told(3, lambda n, lines: [*lines, PLEA]))


def test_one_text_under_many_headlines_teaches_nothing():
    wire = own(0)
    copies = [
        Told(f"Headline {n}", "\n".join([*wire[:7], *own(n, 2), PLEA]))
        for n in range(9)
    ]
    assert not found(copies)


def test_one_story_and_one_headline_count_once():
    articles = told(add=lambda n, lines: [*lines, PLEA])
    assert not found([Told(each.headline, each.text, 7) for each in articles])
    assert not found([Told("The week in cranes", each.text) for each in articles])
    stories = [Told(each.headline, each.text, n) for n, each in enumerate(articles)]
    assert found(stories) == [(PLEA, END, 8)]


def test_no_line_is_learned_that_is_most_of_its_texts():
    briefs = [Told(f"Brief {n}", "\n".join([*own(n, 1), PLEA])) for n in range(9)]
    assert not found(briefs)


def test_any_order_gives_the_same_lines_and_the_second_look_none():
    articles = told(
        add=lambda n, lines: [INTRO, *lines[:5], CLUB, *lines[5:], PLEA, SHORT]
    )
    first = find_repeats(articles, ())
    keys = {line_key(each.line) for each in first}
    for seed in range(3):
        shuffled = random.Random(seed).sample(articles, len(articles))
        assert find_repeats(shuffled, ()) == first
    cleaned = [
        Told(each.headline, without_learned(each.text, keys)[0]) for each in articles
    ]
    assert PLEA not in cleaned[0].text
    assert not find_repeats(articles, keys)
    assert not find_repeats(cleaned, keys)


def test_learned_lines_go_wherever_they_stand_and_short_ones_from_the_end():
    keys = {line_key(PLEA), line_key(SHORT)}
    lines = own(1)
    text = "\n".join([*lines[:3], PLEA, SHORT, *lines[3:], SHORT])
    assert without_learned(text, keys) == (
        "\n".join([*lines[:3], SHORT, *lines[3:]]),
        [PLEA, SHORT],
    )
    assert without_any(text, keys) == "\n".join(lines)


def test_a_text_never_loses_more_than_a_third_nor_all():
    keys = {line_key(PLEA)}
    for text in (PLEA, f"{PLEA}\nCranes are mended.", "Cranes are mended."):
        assert without_learned(text, keys) == (text, [])
    assert without_learned("", keys) == ("", [])
