"""Ordinary words at the start of a sentence, or in a line in capitals, are no companies."""

import pytest

from pipelines.entities import find_mentions


def names(text: str, language: str) -> set[str]:
    return {m.text for m in find_mentions("", text, language)}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Neige à Lyon.", "fr", {"Lyon"}),
        ("Vorlabs ferme. Rallonge bienvenue pour les salariés.", "fr", {"Vorlabs"}),
        (
            "Vorlabs met in Leeds. Rain kept the crowd small.",
            "en",
            {"Vorlabs", "Leeds"},
        ),
        ("Vorlabs is late. Fog closed the port of Dover.", "en", {"Vorlabs", "Dover"}),
        ("Vorlabs cut 40 jobs. Fire destroyed its barn.", "en", {"Vorlabs"}),
        ("UNE PERTE RECORD POUR VORLABS EN FRANCE", "fr", {"VORLABS", "FRANCE"}),
        ("L'AMENDE RECORD D'APPLE FAIT DU BRUIT", "fr", {"APPLE"}),
    ],
)
def test_mere_words_are_no_names(text: str, language: str, wanted: set[str]) -> None:
    assert names(text, language) == wanted


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Neige, la start-up de Lyon, lève 3 millions d'euros.", "fr", "Neige"),
        ("Frost said on Monday that it would hire in Leeds.", "en", "Frost"),
        ("Record raised $5 million from Index Ventures.", "en", "Record"),
        ("Snow Software said it would hire.", "en", "Snow Software"),
        ("Ada Snow left Vorlabs on Monday. Snow fell ill in May.", "en", "Snow"),
        ("Workers left the chip maker Thunder. Thunder rose.", "en", "Thunder"),
    ],
)
def test_words_that_do_what_companies_do_are_names(
    text: str, language: str, name: str
) -> None:
    assert name in names(text, language)
