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
KOREAN: Final = re.compile(r"\b[A-Z][a-z]{1,6}-[a-z]{1,6} (?=[A-Z][a-z])")
NO_SYLLABLE: Final = tuple("ptbg")
"""Ends of Pop-up and Hip-hop, which few Korean names have."""
NO_NAMES: Final = frozenset("no so go re un hi to win in on".split())
OPENING: Final = frozenset('"“«‘')
CLOSING: Final = frozenset('"”»’')


def join_korean_names(passage: Passage) -> None:
    """Join a given name of two syllables and a surname: Ji-hoon Ahn is one person."""
    for match in KOREAN.finditer(passage.text):
        first = passage.token_at(match.start())
        end = _end_of_korean(passage, first) if first is not None else None
        if first is None or end is None:
            continue
        inside = [one for one in passage.found if one.start < end and first < one.end]
        if inside and all(first <= one.start and one.end <= end for one in inside):
            passage.replace(inside, Found(first, end, "person", "rule"))


def _end_of_korean(passage: Passage, first: int) -> int | None:
    """Give the token behind such a name that begins at a token; None: none does."""
    given, hyphen, second = passage.word(first).partition("-")
    at = first + 1
    if not hyphen and passage.word(at) == "-" and passage.glued(at):
        second, at = passage.word(at + 1), at + 2
    surname = passage.word(at)
    is_given = given[:1].isupper() and _is_syllable(given) and _is_syllable(second)
    if not is_given or not second.islower() or not surname.istitle():
        return None
    return at + 1 if surname.isalpha() and len(surname) < 7 else None


def _is_syllable(word: str) -> bool:
    small = word.lower()
    if small in NO_NAMES or (small.endswith(NO_SYLLABLE) and small[-2:] != "ng"):
        return False
    return SYLLABLE.fullmatch(small) is not None


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
