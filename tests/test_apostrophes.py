"""However a newspaper writes the apostrophe, it names the same."""

import pytest

from pipelines.entities import find_mentions
from pipelines.names.known import known_name
from pipelines.names.readable import readable, straight

FRENCH = (
    "La Commission nationale de l'informatique et des libertés contrôle les bornes Vélib'. "
    "Le département du Val-d'Oise paie. L'Oréal s'installe à Villeneuve-d'Ascq, "
    "sur la Côte d'Azur, près du musée d'Orsay. N'Golo Abreval quitte Corvel d'Arvor et McDonald's."
)
ENGLISH = (
    "Staff at St Thomas' NHS Foundation Trust met Ada O'Brannigan of L'Oréal. Brivex's "
    "plan, and the Ontario Teachers' Pension Plan's, is Norvia's as well."
)


def found(text: str, language: str) -> list[tuple[int, int, str, str]]:
    mentions = find_mentions(text[:90], text, language)
    return [(m.start_char, m.end_char, m.kind, m.name) for m in mentions]


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_curled_apostrophes_give_what_straight_ones_give(
    text: str, language: str
) -> None:
    curled = text.replace("'", "’")
    assert found(curled, language) == found(text, language)
    for m in find_mentions("", curled, language):
        assert m.text == curled[m.start_char : m.end_char]


@pytest.mark.parametrize("mark", "'’ʼ´`‘")
def test_name_of_the_list_is_stored_under_its_main_form(mark: str) -> None:
    text = FRENCH.replace("l'informatique", f"l{mark}informatique")
    text = text.replace("d'Oise", f"d{mark}Oise")
    names = {(m.kind, m.name) for m in find_mentions("", text, "fr")}
    assert names >= {("organization", "CNIL"), ("place", "Val-d'Oise")}


def test_form_is_looked_up_as_it_is_written() -> None:
    assert known_name("Côte d’Azur") == known_name("Côte d'Azur") is not None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("l’Écho, Vélib’ et l’eau", "l'Écho, Vélib' et l'eau"),
        ("‘Brivex’ is ‘free’, isn’t it?", "‘Brivex’ is ‘free’, isn't it?"),
        ("les ’90s, 5′ 10, `code`", "les '90s, 5′ 10, `code`"),
    ],
)
def test_marks_of_quotation_are_no_apostrophes(written: str, read: str) -> None:
    assert straight(written) == read
    assert len(readable(written)) == len(written)
