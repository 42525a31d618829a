"""Sales of a part of a company."""

import pytest

from tests.test_deal_articles import deals


@pytest.mark.parametrize(
    ("language", "text", "bought"),
    [
        ("en", "[Orrin|o] has sold its maps arm to [Kestel|o] for $3 billion.", None),
        (
            "en",
            "[Kestel|o] has acquired [Orrin|o]'s device business for $3 billion.",
            None,
        ),
        ("en", "[Kestel|o] has bought the cloud division of [Orrin|o].", None),
        ("fr", "[Orrin|o] a vendu sa filiale espagnole à [Kestel|o].", None),
        ("fr", "[Kestel|o] rachète l'activité ferroviaire d'[Orrin|o].", None),
        ("fr", "[Orrin|o] a vendu les activités de [Tavo|o] à [Kestel|o].", "Tavo"),
        (
            "en",
            "[Orrin|o] has sold a majority stake in [Tavo|o] to [Kestel|o].",
            "Tavo",
        ),
        ("en", "[Kestel|o] has bought most of [Orrin|o]'s assets.", "Orrin"),
    ],
)
def test_the_buyer_of_a_part_does_not_buy_the_whole(language, text, bought):
    found = deals(text, "", language)
    assert [(deal.kind, deal.subject, deal.object) for deal in found] == [
        ("acquisition", "Kestel", bought)
    ]


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        (
            "en",
            "[Orrin|o] sells supercomputer unit",
            "[Orrin|o] has agreed to sell its supercomputing business to the French state. It "
            "will get €410 million.\nThe takeover should close in May. Staff keep their jobs.",
        ),
        (
            "fr",
            "[Orrin|o] cède une branche",
            "[Orrin|o] a annoncé la cession de sa branche de calcul à l'Etat. Le prix est de "
            "410 millions d'euros.\nLe rachat sera bouclé en mai. Les salariés restent.",
        ),
    ],
)
def test_a_seller_buys_nothing(language, headline, text):
    assert not [
        one for one in deals(text, headline, language) if one.subject == "Orrin"
    ]


def test_a_sale_is_no_partnership():
    text = (
        "[Orrin|o] a conclu un accord pour céder son activité à [Kestel|o] pour 9 M€."
    )
    assert [deal.kind for deal in deals(text, "", "fr")] == ["acquisition"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Orrin|o] bought 400 [Kestel|o] [K200|x] chips for its lab."),
        ("en", "[Orrin|o] will buy at least 20,000 [Stride|x] vans from [Kestel|o]."),
        ("en", "[Zhu|l] told [Orrin|o] to stop buying [Kestel|o]'s [K200|x]."),
        ("fr", "[Orrin|o] a acheté 5 000 puces [K200|x] à [Kestel|o]."),
        ("fr", "[Orrin|o] va acheter des batteries de [Kestel|o]."),
    ],
)
def test_things_that_are_bought_are_no_companies(language, text):
    assert not [one for one in deals(text, "", language) if one.kind == "acquisition"]


@pytest.mark.parametrize(
    "text",
    [
        "[Orrin|o] has bought 15% of [Kestel|o].",
        "[Orrin|o] has bought 12-person start-up [Kestel|o].",
        "[Orrin|o] has bought the chips maker [Kestel|o].",
    ],
)
def test_companies_that_are_bought_with_numbers(text):
    assert [deal.object for deal in deals(text)] == ["Kestel"]
