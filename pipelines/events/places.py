"""Tells where the news of a headline is: in towns, countries, or among their people."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pipelines.events.words import folded

ENDINGS: Final = ("", "s", "e", "es", "ne", "nes")
"""Of adjectives, French and English."""
WIDE: Final = frozenset(
    (
        "europe",
        "asie",
        "afrique",
        "oceanie",
        "amerique du nord",
        "amerique du sud",
        "amerique latine",
        "moyen-orient",
        "terre",
        "lune",
        "mars",
    )
)
"""Places that have all others in them."""


def _rows() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each country with its adjectives and with the places in it."""
    path = Path(__file__).parent / "countries.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, people, within = (part.strip() for part in line.split("|"))
            yield country, people.split(", "), within.split(", ")


COUNTRY_OF: Final = {place: row[0] for row in _rows() for place in row[2] if place}
PEOPLE: Final = {
    adjective + ending: row[0]
    for row in _rows()
    for adjective in row[1]
    for ending in ENDINGS
}
PHRASES: Final = "|".join(
    adjective for row in _rows() for adjective in row[1] if not adjective.isalpha()
)
WORD: Final = re.compile(rf"\b(?:{PHRASES})(?:{'|'.join(ENDINGS)})\b|\w+")
"""One that may be an adjective, whole."""


def countries_of(text: str) -> frozenset[str]:
    """Give the countries whose people or things a text speaks of."""
    words = WORD.findall(folded(text))
    return frozenset(PEOPLE[word] for word in words if word in PEOPLE)


def unknown_places(told: Iterable[str], known: frozenset[str]) -> set[str]:
    """Give the places that another article does not name, nor what they are in, nor
    anything in them."""
    around = {COUNTRY_OF.get(place, place) for place in known}
    return {
        place
        for place in told
        if place not in WIDE
        and place not in around
        and COUNTRY_OF.get(place) not in known
        and place not in known
    }
