"""People who are called by initials, and verbs that open a sentence before a name."""

import pytest

from pipelines.entities import find_mentions


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "Nokia chief TS Morel is to step down.", {"TS Morel"}),
        ("en", "CK Brandt, chief executive of Nokia, left.", {"CK Brandt"}),
        ("en", "LG Display, whose chief executive left, fell.", set()),
    ],
)
def test_initials_and_a_surname(language: str, text: str, people: set[str]) -> None:
    mentions = find_mentions("", text, language)
    assert {m.text for m in mentions if m.kind == "person"} == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Leading Monzo has been a joy,” she said.", "Monzo"),
        ("Building Stripe took ten years.", "Stripe"),
        ("Bending Spoons has bought an app.", "Bending Spoons"),
    ],
)
def test_verb_that_opens_a_sentence(text: str, name: str) -> None:
    assert [m.text for m in find_mentions("", text, "en")] == [name]
