"""Companies whose names were read as those of products or places."""

import pytest

from tests.marked import marked_article


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Dating app [Spritz|x] plans to cut around 240 roles.\n\n[Halden|o], which owns "
            "[Kindel|x], is losing subscribers.",
            ("layoffs", "Spritz", None),
        ),
        (
            "en",
            "[Spritz|l] has raised $40 million from [Halden|o].",
            ("funding", "Spritz", "Halden"),
        ),
        (
            "en",
            "[Spritz|x], an app for cats, is buying [Halden|o] for $3 million.",
            ("acquisition", "Spritz", "Halden"),
        ),
        (
            "fr",
            "L'application [Spritz|x] supprime 40 postes. [Halden|o] vend des pompes.",
            ("layoffs", "Spritz", None),
        ),
        (
            "fr",
            "[Spritz|x] vient de lever 4 millions d'euros auprès de [Halden|o].",
            ("funding", "Spritz", "Halden"),
        ),
    ],
)
def test_what_companies_do(language, text, wanted):
    (deal,) = marked_article(language, "2026-11-25", "", text).deals
    assert (deal.kind, deal.subject, deal.object) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[France|l] raised €12 billion in bonds. [Halden|o] makes pumps."),
        ("en", "The [Spritz|x] cuts power use by 40%. [Halden|o] makes pumps."),
        ("en", "[Unmarked|l] has raised $40 million from [Halden|o], the investor."),
    ],
)
def test_a_bystander_does_nothing(language, text):
    deals = marked_article(language, "2026-11-25", "", text).deals
    assert "Halden" not in [deal.subject for deal in deals]
