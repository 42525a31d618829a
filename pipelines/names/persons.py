"""Tells people from companies by given names, titles and what else the article says."""

from typing import Final

from pipelines.names.consistency import short_forms
from pipelines.names.given_names import is_given_name
from pipelines.names.initials import is_initials
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.person_signs import is_lone_surname, shows_a_person
from pipelines.names.person_words import COURTESIES, PARTICLES, TITLES

SURE: Final = 0.95
"""How likely a lone person is to the network that nobody doubts: 19 in 20 are people."""
QUOTES: Final = frozenset("\"“”«»'’‘")


def correct_people(passages: list[Passage]) -> None:
    """Take in what belongs to people's names, and take lone strangers for companies."""
    full = short_forms(passages)
    sure: set[str] = set()
    for passage in passages:
        for found in passage.found:
            if shows_a_person(passage, found):
                found.kind = "person"
                sure.add(passage.surface(found.start, found.end))
            elif found.kind == "person" and _is_met(passage, found):
                sure.add(passage.words[found.start])
    for passage in passages:
        for found in passage.found:
            if found.kind == "person":
                surface = passage.surface(found.start, found.end)
                _mend_edges(passage, found)
                if surface not in sure and _is_stranger(passage, found, full):
                    found.kind = "organization"
        _drop_covered(passage)


def _is_met(passage: Passage, found: Found) -> bool:
    """Tell of one word for a person, by the network or the given name before it."""
    start, word = found.start, passage.words[found.start]
    if found.end - start > 1 or found.origin != "model" or len(word) == 1:
        return False
    if found.shares.get("person", 0.0) > SURE:
        return not {passage.word(start - 1), passage.word(start + 1)} <= QUOTES
    # Enzo, Mathis et Ilian.
    is_joined = passage.word(start - 1) in ("et", "and", "&")
    return is_joined and is_given_name(passage.word(start - 2))


def complete_people(passages: list[Passage]) -> None:
    """Take in what belongs to the people found by their names elsewhere."""
    for passage in passages:
        for found in passage.found:
            if found.kind == "person" and found.origin == "guess":
                _mend_edges(passage, found)
        _drop_covered(passage)


def tell_bearers(passages: list[Passage]) -> None:
    """Tell people from the companies, towns and products whose names they bear."""
    full = short_forms(passages)
    for passage in passages:
        for found in passage.found:
            if found.kind != "person" and _is_borne(passage, found, full):
                found.kind = "person"


def _is_borne(passage: Passage, found: Found, full: dict[str, set[str]]) -> bool:
    """Read `Mr Korvo`; `Korvo, 62,` only where the article names an Ada Korvo."""
    if found.end - found.start > 1:
        return False
    before = passage.word(_before_stop(passage, found.start - 1))
    if passage.words[found.start] not in full:
        return before in COURTESIES and found.kind == "organization"
    words = [passage.word(found.end + step) for step in range(3)]
    is_aged = words[0] == "," and words[2] in (",", "ans")
    return before in TITLES or (is_aged and words[1].isdigit() and len(words[1]) == 2)


def _before_stop(passage: Passage, index: int) -> int:
    """Give the token of a title that French cuts off its full stop: Mr. Korvo."""
    return index - 1 if passage.word(index) == "." and passage.glued(index) else index


def _mend_edges(passage: Passage, found: Found) -> None:
    while found.end - found.start > 1 and passage.words[found.start] in TITLES:
        if passage.surface(found.start, found.end) in known_names():
            break
        found.start += 1 + (passage.words[found.start + 1] == ".")
    before = passage.word(found.start - 1)
    if is_given_name(before) or is_lone_surname(passage, found) or is_initials(before):
        found.start -= 1
    start = found.start
    while passage.word(start - 1) in PARTICLES:
        start -= 1
    if passage.word(start - 1) in TITLES:
        found.start = start


def _is_stranger(passage: Passage, found: Found, full: dict[str, set[str]]) -> bool:
    """Tell of one word that is no given name, no surname met before, without a title.

    News names people in full before it shortens them.
    """
    word = passage.words[found.start]
    return (
        found.end - found.start == 1
        and found.origin == "model"
        and word not in full
        and not is_given_name(word)
        and passage.word(found.start - 1) not in TITLES
        and not word.islower()
    )


def _drop_covered(passage: Passage) -> None:
    """Of two names that overlap now, keep the one that begins first."""
    kept: list[Found] = []
    for found in sorted(passage.found, key=lambda one: one.start):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    passage.found = kept
