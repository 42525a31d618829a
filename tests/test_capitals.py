"""Lines in capitals: names of the list are found in them, and US may be us."""

import pytest

from pipelines.entities import find_mentions
from pipelines.names.capitals import is_pronoun
from tests.seen import passage


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ALL OF US USE IT.", True),
        ("LET US SEE WHAT COMES.", True),
        ("THE FIRM TOLD US THAT IT WOULD SUE.", True),
        ("WHAT IT MEANS FOR US.", True),
        ("THE US TOLD THEM TO SELL.", False),
        ("EXPORTS OF US FIRMS FELL.", False),
        ("A LAW FOR US FIRMS IS DUE.", False),
        ("Officials told US chipmakers to wait.", False),
    ],
)
def test_us_is_a_pronoun_where_something_is_done_to_it(text: str, wanted: bool) -> None:
    made = passage(text)
    assert is_pronoun(made, made.words.index("US")) is wanted


def test_pronoun_is_not_found_again_beside_the_country() -> None:
    text = "THE US GOVERNMENT SUED GOOGLE. ALL OF US USE IT. LET US SEE."
    found = [m.start_char for m in find_mentions("", text, "en") if m.text == "US"]
    assert found == [4]


def test_names_in_capitals_are_those_of_the_list() -> None:
    text = "LES ÉTATS-UNIS ATTENDENT. BRUXELLES ENQUÊTE SUR UBER ET SONY."
    named = {m.text: m.name for m in find_mentions("", text, "fr")}
    assert named["ÉTATS-UNIS"] == "États-Unis"
    assert (named["UBER"], named["SONY"]) == ("Uber", "Sony")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nothing new in the box.", True),
        ("Nothing to see here.", True),
        ("Nothing sells phones.", False),
        ("A phone by Nothing in black.", False),
    ],
)
def test_nothing_that_opens_a_sentence_may_be_a_pronoun(
    text: str, wanted: bool
) -> None:
    made = passage(text)
    assert is_pronoun(made, made.words.index("Nothing")) is wanted
