"""Reads the project's list of given names."""

from functools import lru_cache
from pathlib import Path
from typing import Final

GIVEN_NAMES_FILE: Final = Path(__file__).parent.parent / "models" / "given_names.txt"


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Give the project's list of given names."""
    return frozenset(GIVEN_NAMES_FILE.read_text(encoding="utf-8").split())


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name, also one like Jean-Marc."""
    return word in given_names() or (
        "-" in word and all(part in given_names() for part in word.split("-"))
    )
