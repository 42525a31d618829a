"""Takes in what belongs to a person's name beside it: particles, nicknames, syllables."""

import re
from typing import Final

from pipelines.names.passages import Found, Passage

PARTICLES: Final = frozenset("bin ben ibn bint al el van von der den dos".split())
"""What ends no name."""
SYLLABLE: Final = re.compile(
    r"(?:b|ch|d|g|h|j|k|m|n|p|r|s|t|w|y|sh)?"
    r"(?:ae|yae|eo|yeo|ye|wa|oe|yo|wo|we|wi|yu|eu|ui|oo|ee|you|woo|yu|a|e|i|o|u)"
    r"(?:ng|n|m|l|k|p|t|h|b|g)?"
)
"""A syllable of a Korean given name, small behind its hyphen: Jong-hyun."""
OPENING: Final = frozenset('"“«‘')
CLOSING: Final = frozenset('"”»’')


def take_syllable(passage: Passage, found: Found) -> None:
    """Add the second syllable of a given name that the tokenizer cut off."""
    hyphen, syllable = found.end, passage.word(found.end + 1)
    if (
        found.kind == "person"
        and passage.word(hyphen) == "-"
        and passage.glued(hyphen)
        and passage.glued(hyphen + 1)
        and len(passage.words[found.end - 1]) < 7
        and SYLLABLE.fullmatch(syllable)
    ):
        found.end += 2


def take_after_particle(passage: Passage, found: Found) -> None:
    """Add the word with a capital behind a particle that would end the name."""
    after = passage.word(found.end)
    if (
        found.kind == "person"
        and found.end - found.start > 1
        and passage.words[found.end - 1] in PARTICLES
        and after[:1].isupper()
    ):
        found.end += 1


def take_nickname(passage: Passage, found: Found) -> None:
    """Add a nickname between marks and the surname behind it: Dwayne “Rock” Morel."""
    opening, nickname, closing, surname = (
        passage.word(found.end + step) for step in range(4)
    )
    if (
        found.kind == "person"
        and opening in OPENING
        and closing in CLOSING
        and not passage.glued(found.end)
        and nickname[:1].isupper()
        and surname[:1].isupper()
        and surname.isalpha()
        and not passage.glued(found.end + 3)
    ):
        found.end += 4
