"""Nouns of inhabitants are no names, unless somebody is called so."""

import pytest

from pipelines.entities import find_mentions


def names(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind[0]) for m in find_mentions("", text, language)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Swede founded Intel. The Frenchman said no.", {"Intel"}),
        ("Intel was sold to a fellow Dane. The Finn left Nokia.", {"Intel", "Nokia"}),
        ("Spaniards and Swedes buy from Nokia.", {"Nokia"}),
        ("Dane Morel joined Nokia.", {"Dane Morel", "Nokia"}),
    ],
)
def test_inhabitants(text: str, wanted: set[str]) -> None:
    assert {name for name, _ in names(text, "en")} == wanted


def test_state_of_a_lawmaker() -> None:
    text = "Rep. Ada Morel, D-Calif., spoke. IBM, D-Wave and Intel gained."
    told = {name for name, _ in names(text, "en")}
    assert told == {"Ada Morel", "IBM", "D-Wave", "Intel"}


def test_nationality_and_trade_name_nothing() -> None:
    text = (
        "Canadian AI company Korvo and Chinese EV maker Brask grew. British AI slept."
    )
    assert {name for name, _ in names(text, "en")} == {"Korvo", "Brask"}


def test_nationality_and_small_words_name_nothing() -> None:
    text = (
        "Brask will buy the Norwegian robot maker Korvo Robotics and the Danish wind "
        "sensor firm Tellin for cash."
    )
    told = {name for name, _ in names(text, "en")}
    assert told == {"Brask", "Korvo Robotics", "Tellin"}
