"""What the sentences after a deal say of it: for how much and when; and what says nothing."""

import pytest

from tests.marked import marked_article

FUNDED = (
    "[Nexalis|o] est une licorne depuis 2022, après une levée de 335 millions d'euros."
)


def first_deal(language, text):
    return marked_article(language, "2026-11-25", "", text).deals[0]


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        (
            "fr",
            "[Nexalis|o] va s'installer à [Dole|l]. L'Américain y investira 90 millions d'euros.",
            90e6,
        ),
        (
            "fr",
            "[Nexalis|o] va ouvrir un entrepôt à [Dole|l]. Le groupe va y consacrer "
            "90 millions d'euros.",
            90e6,
        ),
        (
            "en",
            "[Nexalis|o] will build a plant in [Leeds|l]. The company will invest $90 million "
            "in it.",
            90e6,
        ),
        (
            "en",
            "[Nexalis|o] has filed for an initial public offering on the [Nasdaq|o]. The company "
            "could raise as much as $2 billion.",
            2e9,
        ),
        (
            "fr",
            "[Nexalis|o] a fait ses premiers pas en Bourse sur [Euronext|o]. La société a placé "
            "pour 150 millions d'euros de titres.",
            150e6,
        ),
        (
            "en",
            "[Nexalis|o] signed a contract with [Verdalis|o], the club of [Stripe|o], worth "
            "$27 million over four years.",
            27e6,
        ),
        (
            "en",
            "[Nexalis|o] signed an agreement with [Verdalis|o], worth $27 billion.",
            None,
        ),
        ("fr", FUNDED, 335e6),
        (
            "en",
            "[Nexalis|o] went public in 2023 at $30 a share and trades at $24.",
            None,
        ),
    ],
)
def test_sum(language, text, amount):
    assert first_deal(language, text).amount == amount


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        (
            "en",
            "[Nexalis|o] will sell pumps under a deal with [Verdalis|o]. The deal was announced "
            "in [Paris|l] on Monday.",
            "2026-11-23",
        ),
        (
            "fr",
            "[Nexalis|o] va racheter [Verdalis|o]. L'opération, annoncée mardi, sera bouclée "
            "en mars.",
            "2026-11-24",
        ),
        (
            "fr",
            "[Nexalis|o] dévoile [Pompo|x], un logiciel. Il est accessible dès ce jeudi.",
            "2026-11-26",
        ),
        (
            "fr",
            "[Nexalis|o] et [Verdalis|o] ont noué un partenariat pour la facturation "
            "électronique, obligatoire depuis septembre.",
            None,
        ),
        (
            "en",
            "[Nexalis|o] will cut 200 jobs. It is the third round of layoffs since 2022.",
            None,
        ),
        (
            "en",
            "[Nexalis|o] paid $125 million to the [SEC|o] that December.",
            None,
        ),
    ],
)
def test_date(language, text, date):
    assert first_deal(language, text).date == date
