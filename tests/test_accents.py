"""Spellings of a person's name that differ by accents alone are those of one person."""

import pytest

from pipelines.entities import find_mentions
from pipelines.names.accents import count_accents, without_accents


def test_accents_are_left_out_and_counted() -> None:
    assert without_accents("Hélène Çelik") == "Helene Celik"
    assert (count_accents("Hélène"), count_accents("Helene")) == (2, 0)


@pytest.mark.parametrize(
    ("headline", "text", "language"),
    [
        (
            "Helene Vasquier quitte Norvane",
            "Hélène Vasquier quitte Norvane. Mme Vasquier a 40 ans.",
            "fr",
        ),
        (
            "",
            "José Peralta joined Brask on Monday. Mr Peralta leads. Jose Peralta agreed.",
            "en",
        ),
        (
            "",
            "Frederic Lemaître dirige Korvo. Frédéric Lemaître a dit non à M. Lemaitre.",
            "fr",
        ),
    ],
)
def test_a_person_has_one_name_in_an_article(headline, text, language) -> None:
    people = [m for m in find_mentions(headline, text, language) if m.kind == "person"]
    assert len(people) == 3
    best = max((m.text for m in people), key=count_accents)
    assert {m.name for m in people} == {best}


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Frédéric Caron et Frédérique Caron dirigent Brivex. Mme Caron part."
    names = {m.name for m in find_mentions("", text, "fr") if m.kind == "person"}
    assert names == {"Frédéric Caron", "Frédérique Caron", "Caron"}


def test_companies_that_differ_by_an_accent_stay_two() -> None:
    text = "L'éditeur Bréval a attaqué en justice l'assureur Breval. Bréval et Breval se disputent."
    assert {m.name for m in find_mentions("", text, "fr")} == {"Bréval", "Breval"}
