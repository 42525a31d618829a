"""A name ends where a sum of money begins, and units are no names."""

import pytest

from pipelines.entities import find_mentions
from tests.stored import article


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind) for m in find_mentions("", text, language)]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "Notion facture Notion Plus 12 euros par mois.",
            "fr",
            ("Notion Plus", "product"),
        ),
        ("Sony vend la PS5 Pro 700 euros.", "fr", ("PS5 Pro", "product")),
        (
            "Brask buys it for 3 million Hong Kong dollars.",
            "en",
            ("Hong Kong", "place"),
        ),
        ("In Asia, Taiwan NT$ 5 billion went to Brask.", "en", ("Taiwan", "place")),
    ],
)
def test_name_beside_a_sum(text: str, language: str, wanted: tuple[str, str]) -> None:
    assert wanted in names(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La dette atteint 3,2 Mds€. Le budget est de 12 M£ et de 4 Mds$.", "fr"),
        ("The costs rose to EUR 4m and SAR 40bn, and revenue to $94.9B.", "en"),
        ("The price is NIS 40 million.", "en"),
        ("Le stockage passe à 2 To, soit 5 € par Go. Le modèle 1 To coûte plus.", "fr"),
    ],
)
def test_sums_and_units_are_no_names(text: str, language: str) -> None:
    assert names(text, language) == []


def test_number_of_a_model_is_no_part_of_its_price() -> None:
    from pipelines.analysis import enrich

    told = article(text="L'iPhone 17 969 euros, le Pixel 9 1 099 euros par mois.")
    enrich(told, {})
    assert [m.text for m in told.mentions] == ["iPhone 17", "Pixel 9"]
    assert [(a.text, a.amount) for a in told.amounts] == [
        ("969 euros", 969),
        ("1 099 euros", 1099),
    ]
    assert all(a.text == told.text[a.start_char : a.end_char] for a in told.amounts)
