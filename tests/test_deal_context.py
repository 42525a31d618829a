"""What was completed or begun long ago is context, and another deal than the news."""

import pytest

from tests.test_deal_articles import deals


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "[Quillon|o] will buy [Vexel|o] for $120 million. [Quillon|o] completed its "
            "$2 billion purchase of [Hexa|o] last November.",
        ),
        (
            "fr",
            "[Quillon|o] rachète [Vexel|o] pour 120 millions d'euros. [Quillon|o] a finalisé "
            "l'acquisition de [Hexa|o] en novembre dernier.",
        ),
    ],
)
def test_a_purchase_completed_some_months_ago_is_context(language, text):
    found = deals(text, language=language)
    assert [(one.object, one.background) for one in found] == [
        ("Vexel", False),
        ("Hexa", True),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "[Quillon|o] et [Vexel|o] ont signé un partenariat. [Quillon|o] collabore déjà "
            "avec [Hexa|o] au sein d'une coentreprise créée en 2022.",
        ),
        (
            "en",
            "[Quillon|o] and [Vexel|o] have signed a partnership. [Quillon|o] already works "
            "with [Hexa|o] in a joint venture.",
        ),
    ],
)
def test_what_two_do_together_already_is_context(language, text):
    told = {one.object: one.background for one in deals(text, language=language)}
    assert told["Vexel"] is False
    assert told.get("Hexa", True) is True


def test_a_sale_without_a_name_takes_nothing_from_an_earlier_one():
    found = deals(
        "[Quillon|o] has called off its $335 million takeover of [Hexa|o]'s delivery "
        "business.\n[Quillon|o] bought [Vexel|o] for $700 million last year.",
        "Takeover called off",
    )
    assert [(one.object, one.amount, one.status) for one in found] == [
        (None, 3.35e8, "failed"),
        ("Vexel", 7e8, "completed"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "[Hexa|o] a été inaccessible pendant deux heures.\nSa maison mère [Quillon|o], qui "
            "l'a racheté en 2021 pour 2 milliards de dollars, s'est excusée.",
        ),
        (
            "en",
            "[Hexa|o] was down for two hours.\nParent company [Quillon|o], which bought the "
            "service in 2021 for $2 billion, apologised.",
        ),
    ],
)
def test_who_owns_the_one_told_of_has_bought_it(language, text):
    found = deals(text, "[Hexa|o]", language)
    assert [(one.subject, one.object, one.amount) for one in found] == [
        ("Quillon", "Hexa", 2e9)
    ]
    assert found[0].background


def test_money_told_in_passing_is_context():
    found = deals(
        "[Quillon|o] will cut about 750 jobs.\n[Hexa|o], which has promised to invest up to "
        "$5 billion in [Quillon|o], declined to comment. It makes cars. It is old.",
        "[Quillon|o] cuts 750 jobs",
    )
    assert [(one.kind, one.object, one.background) for one in found] == [
        ("layoffs", None, False),
        ("funding", "Hexa", True),
    ]
