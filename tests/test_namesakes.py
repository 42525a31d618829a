"""A product that bears a given name is told from the people of the article."""

import pytest

from pipelines.entities import find_mentions


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Claude, le modèle d'Anthropic, code. Claude Vasseur aime Claude.", "fr"),
        ("L'assistant Claude répond. Claude Vasseur préfère Claude.", "fr"),
        ("Claude, the AI from Anthropic, is fast, says Claude Vasseur.", "en"),
        ("Anthropic's Claude is fast. Claude Vasseur likes Claude.", "en"),
        ("Anthropic unveiled Claude 5. Claude Vasseur tried it. Claude is out.", "en"),
    ],
)
def test_product_beside_a_person_of_that_name(text: str, language: str) -> None:
    named = {(m.text, m.kind, m.name) for m in find_mentions("", text, language)}
    assert ("Claude", "product", "Claude") in named
    assert ("Claude Vasseur", "person", "Claude Vasseur") in named


def test_given_name_stays_a_persons_where_nothing_tells_of_a_product() -> None:
    text = "Claude Vasseur quitte Doctolib. Claude y a passé huit ans."
    named = {(m.text, m.name) for m in find_mentions("", text, "fr")}
    assert ("Claude", "Claude Vasseur") in named


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        (
            'Michael Dell leads Dell. "It is fine," Mr Dell told us. Dell gained.',
            "en",
            "popo",
        ),
        ("Louis Renault a fondé Renault. Mme Renault l'aidait.", "fr", "pop"),
        ("Bill Ford chairs Ford. Ford, 67, is upbeat.", "en", "pop"),
        ("Ford fell. Ford, 99, and Dell, 40, rose.", "en", "ooo"),
        ("Mr Ford sold his Ford.", "en", "po"),
    ],
)
def test_who_bears_a_company_s_name(text: str, language: str, kinds: str) -> None:
    found = find_mentions("", text, language)
    assert "".join(m.kind[0] for m in found) == kinds
