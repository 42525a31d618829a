"""Tells names that stand for nobody by themselves: a surname or given name alone."""

import re
from typing import Final

from pipelines.names.known import listed_entity

PARTICLES: Final = frozenset(
    "de du des da do das dos di del della van von der den ten le la el al bin ben".split()
)
JOINED: Final = re.compile(r"(?:[Dd]['’]|Mc|Mac|Le|La|De|Di|Du|Van)(?=[A-Z])")
"""What is written as one with a surname."""


def is_part_of_name(name: str) -> bool:
    """Tell a surname or given name alone, which many bear: no listed one, no handle."""
    *particles, last = name.split()
    return (
        all(word.lower() in PARTICLES for word in particles)
        and all(map(_is_plain, re.split("[-'’]", JOINED.sub("", last))))
        and listed_entity(name, "person") is None
    )


def _is_plain(part: str) -> bool:
    """Tell a word of letters alone, with no capital inside: of no nickname MrKorvo."""
    return part.isalpha() and (part.istitle() or part.isupper())
