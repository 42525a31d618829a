"""Who leaves a post is no appointment; who comes is."""

import pytest

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
