"""A sentence may end with a company of one letter, or with what belongs to a firm."""

import pytest

from pipelines.entities import find_mentions


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind[0]) for m in find_mentions("", text, language)]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "Il a fermé son compte de X. Meta observe la situation.",
            "fr",
            {"X": "o", "Meta": "o"},
        ),
        (
            "La start-up H. Mistral AI attend. L'avocat de J. Morel a dit non.",
            "fr",
            {"H": "o", "Mistral AI": "o", "J. Morel": "p"},
        ),
        (
            "Many like Dassault Systèmes' 3DEXPERIENCE.",
            "en",
            {"Dassault Systèmes": "o"},
        ),
    ],
)
def test_names_are_parted(text: str, language: str, wanted: dict[str, str]) -> None:
    found = dict(names(text, language))
    assert {name: found.get(name) for name in wanted} == wanted
