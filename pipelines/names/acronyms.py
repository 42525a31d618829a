"""Tells whether letters are short for a name: its initials, or the starts of its words."""

import re
from typing import Final

from pipelines.names.accents import without_accents
from pipelines.names.span_words import LINKS

UNSAID: Final = LINKS | frozenset("and et & en in on pour des".split())
"""Words of a name that lend no letter to its initials."""
WORD: Final = re.compile(r"[^\W\d_]+")


def initials(name: str) -> set[str]:
    """Give those of a name, with and without its small words; three and more."""
    words = WORD.findall(without_accents(name))
    said = [word for word in words if word.lower() not in UNSAID and len(word) > 1]
    capitals = [word for word in words if word[0].isupper()]
    made = ("".join(word[0] for word in some).upper() for some in (said, capitals))
    return {letters for letters in made if len(letters) > 2}


def abbreviates(form: str, name: str) -> bool:
    """Tell whether a form is made of starts of a name's words, the first one's first."""
    letters = without_accents(form).lower()
    words = WORD.findall(without_accents(name).lower())
    if len(words) < 2 or not letters or words[0][0] != letters[0]:
        return False
    reached = {0}
    for word in words:
        reached |= {
            at + length
            for at in reached
            for length in range(1, len(letters) - at + 1)
            if word.startswith(letters[at : at + length])
        }
    return len(letters) in reached
