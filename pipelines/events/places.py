"""Tells where the news of a headline is: in towns, countries, or among their people."""

import re
from collections import defaultdict
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


def _lines(name: str) -> Iterator[list[str]]:
    """Give the parts of each line of a table beside this file."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def _rows() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each country with its adjectives and with the places in it."""
    for country, people, within in _lines("countries.txt"):
        yield country, people.split(", "), within.split(", ")


ROWS: Final = tuple(_rows())
COUNTRY_OF: Final = {place: row[0] for row in ROWS for place in row[2] if place}


SUBURBS: Final = {
    city: frozenset(row.split(", ")) for city, row in _lines("suburbs.txt")
}
"""What is in a city, department or region."""


def _around() -> dict[str, frozenset[str]]:
    """Give what each place is in: cities, departments, its country."""
    around = defaultdict(set, {place: {row} for place, row in COUNTRY_OF.items()})
    for whole, within in SUBURBS.items():
        for place in within:
            around[place].add(whole)
            if whole in COUNTRY_OF:
                around[place].add(COUNTRY_OF[whole])
    return {place: frozenset(wholes) for place, wholes in around.items()}


AROUND: Final = _around()
NOWHERE: Final[frozenset[str]] = frozenset()
PEOPLE: Final = {
    adjective + ending: row[0]
    for row in ROWS
    for adjective in row[1]
    for ending in ENDINGS
}
PHRASES: Final = "|".join(
    adjective for row in ROWS for adjective in row[1] if not adjective.isalpha()
)
WORD: Final = re.compile(rf"\b(?:{PHRASES})(?:{'|'.join(ENDINGS)})\b|\w+")
"""One that may be an adjective, whole."""


def countries_of(text: str) -> frozenset[str]:
    """Give the countries whose people or things a text speaks of."""
    words = WORD.findall(folded(text))
    return frozenset(PEOPLE[word] for word in words if word in PEOPLE)


def near(places: frozenset[str]) -> frozenset[str]:
    """Give what is in some cities, and the cities that some towns are in."""
    inside = (SUBURBS.get(place, NOWHERE) for place in places)
    outside = (AROUND.get(place, NOWHERE) & SUBURBS.keys() for place in places)
    return NOWHERE.union(*inside, *outside)


def unknown_places(told: Iterable[str], known: frozenset[str]) -> set[str]:
    """Give the places that another article does not name, nor what they are in, nor
    anything in them."""
    around = known.union(*(AROUND.get(place, NOWHERE) for place in known))
    return {
        place
        for place in told
        if place not in WIDE
        and place not in around
        and known.isdisjoint(AROUND.get(place, NOWHERE))
    }
