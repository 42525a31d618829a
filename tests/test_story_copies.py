"""One text under several headlines is one event, whatever figures they stress."""

from itertools import combinations, permutations

from pipelines.events.apart import is_another_deal
from pipelines.events.likeness import same_story
from tests.test_stories import stories_of, summed_up, with_coverage

JOBS = (
    "[Halvard Steel|o] will cut 1,800 jobs in [Ohio|l] and 650 in [Indiana|l], it told "
    "both states on Tuesday, more than the company had said in spring. The layoffs begin "
    "in May, and most of those who leave work in rolling mills that the group wants to "
    "close by the end of next year. [Halvard Steel|o] has 12,000 people in the two states, "
    "where no other private company has as many. Its chief, [Greta Voss|p], wrote to them "
    "that orders from makers of cars had not come back. The union said that it would ask "
    "to see the books before it talks."
)
MONEY = (
    "[Kestrel Fund|o] will lead a round of $900 million in [Orrery|o], a maker of maps "
    "for ships, which values it at $3 billion, the company said on Thursday. "
    "[Cordant|o] puts in $250 million and [Pell Shipping|o] $80 million. [Orrery|o], "
    "founded in 2016 in [Bergen|l], last raised money two years ago. It will open offices "
    "in four ports and buy time on satellites, said its founder, [Tove Lind|p], who keeps "
    "the vote over all that matters. The round should close before the end of June."
)
EURO = (
    "La société [Cryolis|o] a annoncé jeudi avoir levé 55 millions d'euros auprès de "
    "[Racine Capital|o] et du fonds [Cap Ouest|o] pour construire une usine de réfrigérateurs "
    "destinés aux ordinateurs quantiques. L'usine, qui représente un investissement de "
    "80 millions d'euros, doit ouvrir à [Brest|l] et employer 150 personnes. "
    "[Racine Capital|o] apporte 20 millions d'euros et [Cap Ouest|o] 35 millions. « Il n'y a "
    "que trois fabricants au monde », a souligné sa présidente, [Anne Delmas|p]."
)
HEADLINES = [
    ("en", JOBS, "[Halvard Steel|o] to cut 1,800 jobs in [Ohio|l]"),
    ("en", JOBS, "[Halvard Steel|o]: 2,450 jobs go in two states"),
    ("en", MONEY, "[Orrery|o] raises $900 million"),
    ("en", MONEY, "[Cordant|o] to invest $250 million in [Orrery|o]"),
    ("en", MONEY, "[Orrery|o] funding values it at $3 billion"),
    ("fr", EURO, "[Cryolis|o] lève 55 millions d'euros"),
    ("fr", EURO, "[Racine Capital|o] investit 20 millions d'euros dans [Cryolis|o]"),
    ("fr", EURO, "[Cryolis|o] va bâtir une usine de 80 millions d'euros à [Brest|l]"),
]


def told(headline, text, number, language="en"):
    return summed_up(f"{language} 2025-03-04 {headline}", text, number)


def test_one_text_is_one_event_whatever_its_headlines_stress():
    every = [told(h, text, at, lang) for at, (lang, text, h) in enumerate(HEADLINES)]
    texts = [text for _, text, _ in HEADLINES]
    for (text, a), (other, b) in combinations(zip(texts, every, strict=True), 2):
        assert same_story(a, b) == same_story(b, a) == (text is other)


def test_a_copy_that_was_cut_is_one_still():
    half = MONEY[: MONEY.index("It will open")]
    a = told("[Orrery|o] raises $900 million", MONEY, 1)
    b = told("[Cordant|o] to invest $250 million in [Orrery|o]", half, 2)
    assert same_story(a, b)
    dated = told("[Cordant|o] backs [Orrery|o]", f"BERGEN, March 4 - {half}", 3)
    assert same_story(a, dated)


def test_the_same_words_with_other_sums_are_another_round():
    later = MONEY.replace("$900", "$450").replace("$250", "$25")
    a = told("[Orrery|o] raises $900 million", MONEY, 1)
    b = told("[Orrery|o] raises $450 million", later, 2)
    assert is_another_deal(a, b) and not same_story(a, b)


LETTER = (
    "This is part of a letter in which our desk follows the money that goes to makers of "
    "clean power, twice a week, for readers in ninety countries. We take none from those "
    "that we write about, and nobody on the desk owns a share in them. Whoever knows of a "
    "round that we should look into may write to us and say how it became known; what "
    "comes in stays with two editors who read it, and is thrown away after a month."
)


def test_a_paragraph_below_two_rounds_makes_them_no_copies():
    first = "[Torusa|o] of [Graz|l] has raised €30 million from [Racine Capital|o]."
    second = "[Plasmor|o] of [Graz|l] has raised €30 million from [Cap Ouest|o]."
    a = told("[Torusa|o] raises €30 million", f"{first} {LETTER}", 1)
    b = told("[Plasmor|o] raises €30 million", f"{second} {LETTER}", 2)
    assert not same_story(a, b)
    again = "[Torusa|o] of [Graz|l] has raised €90 million, a second round this month."
    c = told("[Torusa|o] raises €90 million", f"{again} {LETTER}", 3)
    assert not same_story(a, c)


def test_who_tells_the_figure_of_one_copy_is_of_the_story_of_both():
    short = (
        "[Halvard Steel|o] is laying off 1,800 people in [Ohio|l], said [Greta Voss|p]."
    )
    three = [
        told(HEADLINES[0][2], JOBS, 1),
        told(HEADLINES[1][2], JOBS, 2),
        told("[Halvard Steel|o] lays off 1,800 in [Ohio|l]", short, 3),
    ]
    for order in permutations(three):
        articles = map(with_coverage, order)
        assert [row[2] for row in stories_of([*articles])] == [3]
