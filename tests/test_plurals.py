"""Several things of one name are products, whoever makes them."""

import pytest

from pipelines.entities import find_mentions


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind[0]) for m in find_mentions("", text, language)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amazon sold millions of Kindles last year.", "Kindles"),
        ("The GoPros broke on the first day.", "GoPros"),
        ("ThinkPads are popular in offices.", "ThinkPads"),
        ("The police of Leeds bought twenty Teslas.", "Teslas"),
    ],
)
def test_plural(text: str, name: str) -> None:
    assert dict(names(text, "en")).get(name, "p") == "p"


def test_names_that_end_so_stay() -> None:
    found = dict(names("Siemens and Airbus hired. Windows is late.", "en"))
    assert found == {"Siemens": "o", "Airbus": "o", "Windows": "p"}
