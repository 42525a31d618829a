"""Takes in the first word of a company's name that opens sentences: Wet Korvo Games."""

from collections import Counter
from typing import Final

from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import ROLES, TITLES
from pipelines.names.span_words import (
    BODIES,
    COMPANY_NOUNS,
    DEMONYMS,
    GENERIC_NOUNS,
    INHABITANTS,
)

NO_FIRST_WORDS: Final = DEMONYMS | INHABITANTS | TITLES
BESIDE: Final = (
    COMPANY_NOUNS | GENERIC_NOUNS | ROLES | frozenset("publisher owner rival".split())
)


def take_first_words(passages: list[Passage]) -> None:
    """Add a word with a capital that stands before a firm's name twice and more."""
    met: Counter[tuple[str, str]] = Counter()
    firms = set()
    for passage in passages:
        for found in passage.found:
            if _may_go_on(passage, found):
                pair = passage.words[found.start - 1], passage.words[found.start]
                met[pair] += 1
                if found.kind == "organization" and (
                    passage.words[found.end - 1] in BODIES
                ):
                    firms.add(pair)
            elif found.end - found.start > 1:
                met[passage.words[found.start], passage.words[found.start + 1]] += 1
    wanted = {pair for pair in firms if met[pair] > 1}
    for passage in passages if wanted else ():
        for found in passage.found:
            pair = passage.word(found.start - 1), passage.words[found.start]
            if pair in wanted and _may_go_on(passage, found):
                found.start, found.kind = found.start - 1, "organization"
                found.origin = "told"


def _may_go_on(passage: Passage, found: Found) -> bool:
    word = passage.word(found.start - 1)
    return (
        found.kind in ("organization", "product")
        and found.origin == "model"
        and word.istitle()
        and word.isalpha()
        and passage.words[found.start][0].isupper()
        and word not in NO_FIRST_WORDS
        and word.lower() not in BESIDE
        and not _is_taken(passage, found)
    )


def _is_taken(passage: Passage, found: Found) -> bool:
    return any(one.start < found.start == one.end for one in passage.found)
