"""A company whose name is a word is found where a sentence speaks of it."""

import pytest

from pipelines.names.overlay import lay_names_over
from pipelines.names.subjects import speaks_of
from tests.seen import passage, seen


@pytest.mark.parametrize(
    "text",
    [
        "Orange a annoncé un plan.",
        "Orange a déjà perdu 3 % en Bourse.",
        "Orange veut aller vite.",
        "Orange n'est pas seul.",
        "Orange augmente ses prix.",
        "Orange délaisse le cuivre.",
        "Orange, qui détient deux câbles, recrute.",
        "Orange, premier employeur du bourg, recrute.",
        "Orange : la dette recule encore.",
        "Free, the French carrier, lost users.",
        "Remote hired 200 people.",
    ],
)
def test_subject_that_acts_is_a_company(text: str) -> None:
    made = passage(text)
    lay_names_over(made)
    assert seen(made)[0] == (made.words[0], "organization")


@pytest.mark.parametrize(
    "text",
    [
        "Orange juice sells well.",
        "Orange and lemon sell well.",
        "Orange amère, citron vert : la recette.",
        "Casino en ligne : la loi attendue.",
        "Plume à la main, elle signe.",
        "Block a user and the messages stop.",
        "Next, the company will open a lab.",
        "Nothing announced today is final.",
        "Target acquired, the drone fires.",
    ],
)
def test_word_that_opens_a_sentence_is_none(text: str) -> None:
    assert not speaks_of(passage(text), 0, 1)


@pytest.mark.parametrize(
    ("text", "seen_as", "name"),
    [
        ("Le robot civil Nokia dort.", "robot civil Nokia", "Nokia"),
        ("Le ministère Nokia dort.", "ministère Nokia", "ministère Nokia"),
        ("Le robot Bleu Nokia dort.", "robot Bleu Nokia", "robot Bleu Nokia"),
    ],
)
def test_listed_name_is_taken_out_of_plain_words(
    text: str, seen_as: str, name: str
) -> None:
    made = passage(text, (seen_as, "organization"))
    lay_names_over(made)
    assert seen(made) == [(name, "organization")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quitter Microsoft pour cela ?", "Microsoft"),
        ("Il veut Quitter Microsoft pour cela.", "Quitter Microsoft"),
    ],
)
def test_verb_that_opens_a_sentence_is_no_part_of_a_name(text: str, name: str) -> None:
    made = passage(text, ("Quitter Microsoft", "organization"))
    lay_names_over(made)
    assert seen(made) == [(name, "organization")]
