"""Reads the words by which a text says how somebody or something is called."""

from typing import Final

from pipelines.names.kind_nouns import KIN
from pipelines.names.passages import Passage

CALLED: Final = frozenset(
    "called named dubbed codenamed code-named known as christened nicknamed baptisé "
    "baptisée nommé nommée appelé appelée dénommé dénommée surnommé surnommée "
    '" “ « ‘'.split()
)
ASIDES: Final = frozenset(
    ", simply aptly also officially internally formerly lui elle aussi tout simplement "
    "sobrement officiellement".split()
)
"""Between a noun and the words that say how its thing is called."""
SOMEBODY: Final = KIN | frozenset(
    "guy man woman boy girl kid teenager toddler baby student customer reader homme "
    "garçon type gars gamin gamine étudiant étudiante lecteur lectrice".split()
)
"""Before `named` and a name."""
BANDS: Final = frozenset("groupe gang bande collectif pirates hackers".split())
LOOKED_AT: Final = 7
"""Words before `se faisant appeler`."""


def self_styled(passage: Passage, index: int) -> str | None:
    """Tell a gang from a man, who call themselves so: un groupe se faisant appeler."""
    words = passage.words[max(0, index - LOOKED_AT) : index]
    if SOMEBODY.isdisjoint(words):
        return None if BANDS.isdisjoint(words) else "organization"
    return "person"


def before_naming(passage: Passage, index: int) -> int:
    """Skip `called`, and what stands before it: `a crawler, known as`."""
    words = CALLED
    while passage.word(index) in words:
        words = CALLED | ASIDES
        index -= 1
    return index
