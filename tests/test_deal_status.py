"""How far a deal has come."""

import pytest

from pipelines.dealings.status import status_of
from tests.marked import marked_article


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("office_opening", "It has opened a lab that will work on robots", "completed"),
        ("office_opening", "Il a ouvert un laboratoire qui va étudier", "completed"),
        ("office_opening", "It will open a lab that will work on robots", "planned"),
        ("ipo", "It said it intended to list its shares in the spring", "planned"),
        ("ipo", "It is preparing an IPO", "planned"),
        ("ipo", "It listed its shares in the spring", "completed"),
    ],
)
def test_status(kind, text, status):
    assert status_of(kind, text, 0, 5) == status


@pytest.mark.parametrize(
    ("language", "kind", "text", "status"),
    [
        (
            "fr",
            "acquisition",
            "[Nexalis|o] avait acheté [Verdalis|o] en 2023.",
            "completed",
        ),
        (
            "fr",
            "acquisition",
            "[Nexalis|o] avait mis la main sur [Verdalis|o].",
            "completed",
        ),
        (
            "fr",
            "partnership",
            "En 2023, [Nexalis|o] s'était associé à [Verdalis|o].",
            "completed",
        ),
        ("en", "layoffs", "[Nexalis|o] had cut 210 jobs in March 2025.", "completed"),
        (
            "en",
            "partnership",
            "[Nexalis|o] partnered with [Verdalis|o] in 2023.",
            "completed",
        ),
        (
            "en",
            "acquisition",
            "[Nexalis|o] had agreed to buy [Verdalis|o] in 2024.",
            "announced",
        ),
        (
            "en",
            "partnership",
            "[Nexalis|o] said it had partnered with [Verdalis|o].",
            "announced",
        ),
    ],
)
def test_what_was_done_long_before(language, kind, text, status):
    text = f"[Nexalis|o] a un site.\n\n{text}"
    deals = marked_article(language, "2026-11-25", "[Nexalis|o]", text).deals
    assert [(deal.kind, deal.status) for deal in deals] == [(kind, status)]
