"""Deals of long ago, told in the last paragraphs: of the article's company or of others."""

import pytest

from tests.marked import marked_article

OPENING = {
    "en": "[Nexalis|o] has grown.\n\nIt makes pumps.\n\n",
    "fr": "[Nexalis|o] a grandi.\n\nElle fabrique des pompes.\n\n",
}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "fr",
            "[Halden|o] avait acheté [Verdalis|o] en 2018 pour 4,8 millions d'euros.",
            ("acquisition", "Halden", "Verdalis", 4.8e6, "completed"),
        ),
        (
            "en",
            "[Halden|o] had bought [Verdalis|o] in 2018 for $4.8 million.",
            ("acquisition", "Halden", "Verdalis", 4.8e6, "completed"),
        ),
        (
            "en",
            "[Nexalis|o] owns [Verdalis|o], which it bought in 2013 for $2.5 billion.",
            ("acquisition", "Nexalis", "Verdalis", 2.5e9, "completed"),
        ),
        (
            "fr",
            "[Nexalis|o] possède [Verdalis|o], qu'elle avait rachetée en 2020.",
            ("acquisition", "Nexalis", "Verdalis", None, "completed"),
        ),
        (
            "fr",
            "[Nexalis|o] possède [Verdalis|o], l'application rachetée 50 millions d'euros en 2020.",
            ("acquisition", "Nexalis", "Verdalis", 5e7, "completed"),
        ),
        (
            "fr",
            "[Nexalis|o], qui avait repris en 2022 le néerlandais [Verdalis|o], se tait.",
            ("acquisition", "Nexalis", "Verdalis", None, "completed"),
        ),
        (
            "en",
            "[Nexalis|o] had walked away from a $20 million sale to [Verdalis|o] in 2023.",
            ("acquisition", "Verdalis", "Nexalis", 2e7, "failed"),
        ),
        (
            "en",
            "The company, which has 14 million customers, was fined £21 million by the [FCA|o] "
            "in 2024.",
            ("fine", "Nexalis", "FCA", 2.1e7, "completed"),
        ),
    ],
)
def test_told_as_context(language, text, wanted):
    text = OPENING[language] + text
    found = marked_article(language, "2026-11-25", "[Nexalis|o]", text).deals
    told = [
        (deal.kind, deal.subject, deal.object, deal.amount, deal.status)
        for deal in found
        if deal.background
    ]
    assert told == [wanted]


def test_a_listing_and_a_sale_in_one_sentence():
    text = (
        "[Nexalis|o], which went public on [Euronext|o] in July 2025, had walked away "
        "from a $20 million sale to [Verdalis|o]."
    )
    deals = marked_article("en", "2026-11-25", "", text).deals
    told = {deal.kind: (deal.amount, deal.status) for deal in deals}
    assert told == {"ipo": (None, "completed"), "acquisition": (2e7, "failed")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "[Nexalis|o] obtient 6 millions d'euros de [Partelis|o]."),
        ("fr", "[Nexalis|o] récolte 6 millions d'euros auprès de [Partelis|o]."),
    ],
)
def test_who_gave_the_money(language, text):
    (deal,) = marked_article(language, "2026-11-25", "", text).deals
    assert (deal.kind, deal.object) == ("funding", "Partelis")


def test_the_same_regulator():
    text = (
        "The [CNIL|o] has fined [Nexalis|o] €200 million.\n\n"
        "In May 2025 the same regulator fined [Verdalis|o] €530 million."
    )
    deals = marked_article("en", "2026-11-25", "", text).deals
    assert [deal.object for deal in deals] == ["CNIL", "CNIL"]


def test_one_listing_under_two_names():
    text = (
        "[Nexalis|o] went public on [Euronext|o] on Monday.\n\n"
        "[Nexalis Credit|o] listed its shares at €10 on [Euronext|o] on Monday."
    )
    (deal,) = marked_article("en", "2026-11-25", "", text).deals
    assert deal.kind == "ipo"


def test_date_after_who_fined():
    text = "[Nexalis|o] was fined £21 million by the [FCA|o] in July."
    (deal,) = marked_article("en", "2026-11-25", "", text).deals
    assert deal.date == "2026-07"
