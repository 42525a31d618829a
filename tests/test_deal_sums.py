"""Which sum is a deal's: no valuation, but the price that the next sentence tells."""

import pytest

from tests.test_deal_doubts import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "[Quillon|o] prépare une introduction en Bourse à [Paris|l]. L'opération pourrait "
            "valoriser l'entreprise plus de 3 milliards d'euros.",
        ),
        (
            "en",
            "[Quillon|o] plans to go public in [London|l]. The listing could value the "
            "company at more than £2 billion.",
        ),
    ],
)
def test_what_a_listing_values_a_company_at_is_not_its_sum(language, text):
    assert told(language, text) == [("ipo", "Quillon", None, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "[Quillon|o] has withdrawn its bid for [Hexa|o]. The chipmaker had offered "
            "$300 million for its rival.",
        ),
        (
            "fr",
            "[Quillon|o] abandonne le rachat de [Hexa|o]. Le groupe proposait 300 millions "
            "d'euros pour son concurrent.",
        ),
    ],
)
def test_what_was_offered_is_the_price(language, text):
    assert told(language, text) == [("acquisition", "Quillon", "Hexa", 3e8)]


def test_what_customers_were_offered_is_no_price():
    text = (
        "[Quillon|o] has withdrawn its bid for [Hexa|o]. It had offered customers a $500 "
        "refund for its phones."
    )
    assert told("en", text) == [("acquisition", "Quillon", "Hexa", None)]
