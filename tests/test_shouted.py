"""In lines in capitals stand the names that the article has elsewhere, or a list knows."""

import pytest

from pipelines.entities import find_mentions


@pytest.mark.parametrize(
    ("headline", "text", "names"),
    [
        (
            "KORVO CONDAMNÉ À PAYER 90 MILLIONS",
            "L'éditeur Korvo a été condamné à Paris. Korvo conteste.",
            {("KORVO", "organization", "Korvo")},
        ),
        (
            "ELISE MORVAN QUITTE LE GROUPE",
            "Élise Morvan s'en va.",
            {("ELISE MORVAN", "person", "Élise Morvan")},
        ),
        ("FLASH SPÉCIAL", "FLASH SPÉCIAL. LE PATRON QUITTE LE GROUPE.", set()),
        (
            "ORANGE : PANNE GÉANTE DANS LE NORD",
            "L'opérateur Orange s'excuse.",
            {("ORANGE", "organization", "Orange")},
        ),
    ],
)
def test_french_headline(headline, text, names) -> None:
    assert titled(headline, text, "fr") == names


@pytest.mark.parametrize(
    ("headline", "text", "names"),
    [
        (
            "BREAKING NEWS: BRASK LABS BUYS KORVO OVER TEEN ADS",
            "Brask Labs has bought Korvo, a start-up in Leeds.",
            {
                ("BRASK LABS", "organization", "Brask Labs"),
                ("KORVO", "organization", "Korvo"),
            },
        ),
        ("GET A FREE PHONE TODAY", "The offer from Free Mobile ends in Lille.", set()),
        ("HOW TO COOK AN EGG", "Tim Cook met Ada Morel in Leeds. Cook smiled.", set()),
        (
            "MICROSOFT SUED IN DUBLIN",
            "The case will be heard on Monday.",
            {
                ("MICROSOFT", "organization", "Microsoft"),
                ("DUBLIN", "place", "Dublin"),
            },
        ),
    ],
)
def test_english_headline(headline, text, names) -> None:
    assert titled(headline, text, "en") == names


def titled(headline, text, language):
    found = find_mentions(headline, text, language)
    return {(m.text, m.kind, m.name) for m in found if m.field == "headline"}
