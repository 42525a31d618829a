"""Names with a legal form behind them, and runs of words that are no name at all."""

import pytest

from pipelines.entities import find_mentions


@pytest.mark.parametrize(
    ("text", "language", "written", "name"),
    [
        ("Amazon.com Inc said it would hire.", "en", "Amazon.com Inc", "Amazon"),
        ("Apple Inc. left Vorlabs.", "en", "Apple Inc.", "Apple"),
        ("Vorlabs recrute, comme Orange SA.", "fr", "Orange SA", "Orange"),
    ],
)
def test_legal_form_hides_no_name_of_the_list(
    text: str, language: str, written: str, name: str
) -> None:
    names = {m.text: m.name for m in find_mentions("", text, language)}
    assert names[written] == name


@pytest.mark.parametrize("language", ["fr", "en"])
def test_hundreds_of_words_are_no_name(language: str) -> None:
    text = f"{'Alice Bob Carol Dave Eve Frank ' * 50} met Tim Cook in Paris."
    names = [m.text for m in find_mentions("", text, language)]
    assert names
    assert max(map(len, names)) < 300
