"""French bodies that are called Office are no software."""

import pytest

from pipelines.entities import find_mentions


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind[0]) for m in find_mentions("", text, language)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "L'Office fédéral de la navigation alerte.",
            ("Office fédéral de la navigation", "o"),
        ),
        (
            "Selon l'Office anticybercriminalité, c'est grave.",
            ("Office anticybercriminalité", "o"),
        ),
        ("Microsoft vend Office aux écoles.", ("Office", "p")),
    ],
)
def test_office(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in names(text, "fr")
