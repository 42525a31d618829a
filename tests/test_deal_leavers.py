"""Who leaves a post is no appointment; who comes is."""

import pytest

from tests.marked import marked_article
from tests.test_deal_doubts import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "[Quillon|o] named [Ada Lune|p] as its new chief executive, replacing "
            "[Per Dahl|p], who is stepping down.",
        ),
        ("en", "[Per Dahl|p] will be replaced by [Ada Lune|p] as CEO of [Quillon|o]."),
        (
            "fr",
            "[Per Dahl|p] sera remplacé par [Ada Lune|p] à la direction de [Quillon|o].",
        ),
    ],
)
def test_only_who_comes_is_appointed(language, text):
    assert told(language, text) == [("appointment", "Quillon", "Ada Lune", None)]


def test_who_retires_is_not_the_new_one():
    text = "[Quillon|o] appoints new CFO as [Per Dahl|p] retires."
    assert told("en", text) == []


def test_who_steps_down_to_become_something_else_is_appointed():
    text = "[Per Dahl|p] steps down as CEO of [Quillon|o] and becomes chairman."
    assert told("en", text) == [("appointment", "Quillon", "Per Dahl", None)]


MOVES = [
    (
        "fr",
        "Ça bouge chez [Orrin|o], [Kest|o] et [Vero|o]",
        "[Orrin|o] a nommé [Ida Quint|p] directrice financière. Elle vient d'un cabinet.\n"
        "[Kest|o] accueille [Ines Tavel|p] à la tête des achats. Elle était consultante.\n"
        "[Vero|o] change de directeur technique : [Luc Morin|p] s'en va. Il est remplacé par "
        "[Zoé Lanier|p].",
    ),
    (
        "fr",
        "Les nominations du mois",
        "[Orrin|o] nomme [Ida Quint|p] directrice financière.\nChez [Kest|o], la direction "
        "générale revient à [Ines Tavel|p].\n[Vero|o] recrute [Zoé Lanier|p] comme directrice "
        "technique.",
    ),
    (
        "en",
        "Who is moving: people of the month",
        "[Orrin|o] has hired [Ida Quint|p] as chief financial officer.\n[Kest|o] has promoted "
        "[Ines Tavel|p] to head of Europe.\n[Vero|o] has made [Zoé Lanier|p] its head of sales.",
    ),
]


@pytest.mark.parametrize(("language", "headline", "text"), MOVES)
def test_each_company_of_a_list_appoints_its_own(language, headline, text):
    found = marked_article(language, "2025-03-04", headline, text).deals
    assert {(one.kind, one.subject, one.object) for one in found} == {
        ("appointment", "Orrin", "Ida Quint"),
        ("appointment", "Kest", "Ines Tavel"),
        ("appointment", "Vero", "Zoé Lanier"),
    }
    assert len(found) == 3


@pytest.mark.parametrize(
    "text",
    [
        "[Luc Morin|p] quitte la direction d'[Orrin|o]. Il est remplacé par [Ida Quint|p].",
        "[Orrin|o] change de tête. La présidence de [Orrin|o] revient à [Ida Quint|p].",
        "[Orrin|o] change de tête. À partir de mai, la direction générale reviendra à "
        "[Ida Quint|p].",
    ],
)
def test_a_post_that_goes_to_somebody(text):
    more = (
        "\nRien de plus n'est dit.\nLa suite viendra en mai. Le groupe vend des vélos."
    )
    headline = "Du nouveau chez [Orrin|o]"
    found = marked_article("fr", "2025-03-04", headline, text + more).deals
    assert [(one.kind, one.subject, one.object) for one in found] == [
        ("appointment", "Orrin", "Ida Quint")
    ]


def test_a_story_of_one_company_is_no_list():
    text = (
        "[Orrin|o] has bought a maker of maps.\n[Kest|o] had bid, too.\n[Vero|o] made no "
        "comment. The company will keep its name, and has raised $4 million for the purchase."
    )
    found = marked_article("en", "2025-03-04", "[Orrin|o] buys maps", text).deals
    assert all(one.subject != "Kest" for one in found)
