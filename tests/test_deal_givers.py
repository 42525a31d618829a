"""Who gives a grant or loan, and who fines, under whatever word."""

import pytest

from tests.test_deal_articles import deals
from tests.test_deal_doubts import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La [Banque Nerva|o] accorde un prêt de 30 millions d'euros à [Solmar|o].",
        ),
        (
            "fr",
            "[Solmar|o] a reçu un prêt de 30 millions d'euros de la [Banque Nerva|o].",
        ),
        (
            "en",
            "[Solmar|o] has been awarded a €30 million grant by [Banque Nerva|o] to build "
            "turbines.",
        ),
        ("en", "[Banque Nerva|o] has awarded a €30 million loan to [Solmar|o]."),
    ],
)
def test_who_gives_a_grant_or_loan(language, text):
    assert told(language, text) == [("funding", "Solmar", "Banque Nerva", 3e7)]


@pytest.mark.parametrize(
    ("body", "wanted"), [("the regulator", "Cnil"), ("the Irish regulator", None)]
)
def test_the_regulator_is_the_one_that_was_named(body, wanted):
    found = deals(
        "The [Cnil|o] has hit [Quillon|o] with an €85 million fine. The decision is final.\n"
        f"In 2023 {body} fined [Quillon|o] €530 million for sending data abroad."
    )
    assert [(one.object, one.amount) for one in found] == [
        ("Cnil", 8.5e7),
        (wanted, 5.3e8),
    ]


def test_a_family_does_not_what_its_company_does():
    found = deals(
        "[Quillon|o] va supprimer 185 emplois.\nLe groupe des frères [Garnot|o] avait déjà "
        "licencié 45 personnes l'an dernier.",
        language="fr",
    )
    assert {one.subject for one in found} == {"Quillon"}
