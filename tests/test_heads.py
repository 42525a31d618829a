"""Bodies by the noun alone, and offices that are no names."""

import pytest

from pipelines.entities import find_mentions
from pipelines.names.consistency import make_consistent
from tests.seen import passage, seen


@pytest.mark.parametrize(
    ("full", "text", "is_found"),
    [
        ("Autorité de la pêche", "L’Autorité en conclut peu.", True),
        ("Autorité de la pêche", "L’autorité en conclut peu.", False),
        ("Autorité de la pêche", "Autorité, oui, mais molle.", False),
        ("Autorité de la pêche", "L’Autorité de santé rit.", False),
        ("Guilde de la pêche", "L’Autorité en conclut peu.", False),
        ("Ore Safety Board", "Then the Board left.", True),
        ("Ore Safety Board", "Then the Board Room shut.", False),
    ],
)
def test_noun_stands_for_the_body_named_before(
    full: str, text: str, is_found: bool
) -> None:
    first = passage(f"Voici {full} hier.", (full, "organization"))
    second = passage(text)
    make_consistent([first, second])
    head = "Board" if "Board" in full else "Autorité"
    assert seen(second) == ([(head, "organization")] if is_found else [])


def test_body_in_full_is_still_found_again() -> None:
    name = "Autorité de la pêche"
    first = passage(f"Voici {name} hier.", (name, "organization"))
    second = passage(f"Demain, {name} votera.")
    make_consistent([first, second])
    assert seen(second) == [(name, "organization")]


def test_offices_and_lawmakers_are_no_names() -> None:
    text = "She told MPs that Prime Minister Ada Morel had met MEPs in Paris."
    found = {m.text for m in find_mentions("", text, "en")}
    assert found.isdisjoint({"MPs", "MEPs", "Prime", "Prime Minister"})
    assert "Paris" in found
