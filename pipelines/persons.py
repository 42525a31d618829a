"""Tells people from companies by given names, titles and what else the article says."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from pipelines.consistency import surnames
from pipelines.passages import Found, Passage
from pipelines.spans import BODIES

GIVEN_NAMES_FILE: Final = Path(__file__).parent / "models" / "given_names.txt"
TITLES: Final = frozenset(
    "M. Mme MM. Mlle Me Dr Pr Mr Mr. Mrs Mrs. Ms Ms. Dr. Prof. Herr Frau Sir Lord Lady "
    "Judge Sen. Rep. Gov. Senator President Professor Commissioner".split()
)
PARTICLES: Final = frozenset(
    "de du d' d’ la le van von der den di da del della el".split()
)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Give the project's list of given names."""
    return frozenset(GIVEN_NAMES_FILE.read_text(encoding="utf-8").split())


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name, also one like Jean-Marc."""
    return word in given_names() or (
        "-" in word and all(part in given_names() for part in word.split("-"))
    )


def correct_people(passages: list[Passage]) -> None:
    """Take in what belongs to people's names, and take lone strangers for companies."""
    full = surnames(passages)
    for passage in passages:
        for found in passage.found:
            if _is_named_like_a_person(passage, found) or _shares_a_surname(
                passage, found
            ):
                found.kind = "person"
            if found.kind == "person":
                _mend_edges(passage, found)
                if _is_stranger(passage, found, full):
                    found.kind = "organization"
        _drop_covered(passage)


def _is_named_like_a_person(passage: Passage, found: Found) -> bool:
    """Tell of a company of the model that has a given name and a surname."""
    words = passage.words[found.start : found.end]
    return (
        found.kind == "organization"
        and found.origin == "model"
        and 2 <= len(words) <= 3
        and is_given_name(words[0])
        and all(word[0].isupper() and word.isalpha() for word in words[1:])
        and not any(word.isupper() for word in words[1:])
        and words[-1] not in BODIES
    )


def _shares_a_surname(passage: Passage, found: Found) -> bool:
    """Tell of a given name before another full name: Anne et Marc Lunel."""
    return (
        found.origin == "model"
        and found.end - found.start == 1
        and is_given_name(passage.words[found.start])
        and passage.word(found.end) in ("and", "et", "&")
        and is_given_name(passage.word(found.end + 1))
    )


def _mend_edges(passage: Passage, found: Found) -> None:
    while found.end - found.start > 1 and passage.words[found.start] in TITLES:
        found.start += 1
    if is_given_name(passage.word(found.start - 1)):
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
