"""Reads lines in capitals, where any word looks like a name: US there may be us."""

from typing import Final

from pipelines.names.known import Name, known_names
from pipelines.names.passages import Passage

PARTS_OF: Final = frozenset(
    "all one some most many both each any none few rest half two three several".split()
)
PREPOSITIONS: Final = frozenset("for with to by on from about behind like".split())
DONE_TO: Final = frozenset(
    "let lets let's tell tells told give gives gave help helps helped join joins show shows "
    "make makes made ask asks asked bring brings save saves send sends sent leave leaves "
    "keep keeps teach teaches remind reminds between among trust follow contact".split()
)
"""Before a pronoun."""
AFTER_NOTHING: Final = frozenset(
    "new in to more less but else about wrong special much of like on against".split()
)
"""Behind the pronoun that opens a sentence."""


def is_shouted(passage: Passage, start: int, end: int) -> bool:
    """Tell whether tokens stand in a line in capitals."""
    near = passage.words[max(0, start - 4) : end + 4]
    letters = [word for word in near if word.isalpha()]
    return len(letters) > 3 and all(word.isupper() for word in letters)


def is_pronoun(passage: Passage, index: int) -> bool:
    """Tell the US of `ALL OF US` from the country, `Nothing new` from the company."""
    if passage.words[index] == "Nothing":
        after = passage.word(index + 1)
        return after in AFTER_NOTHING and passage.opens_sentence(index)
    if passage.words[index] != "US" or not passage.word(index - 1).isupper():
        return False
    before, after = passage.word(index - 1).lower(), passage.word(index + 1)
    if before in DONE_TO:
        return True
    if before == "of":
        return passage.word(index - 2).lower() in PARTS_OF
    return before in PREPOSITIONS and not after[:1].isalnum()


def in_small_letters(form: str) -> tuple[Name, ...]:
    """Give the rows of the list that a word in capitals means: Uber for UBER."""
    if len(form) < 4 or not form.isupper():
        return ()
    return known_names().get(form) or known_names().get(form.title(), ())
