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
