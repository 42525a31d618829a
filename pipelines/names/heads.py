"""Finds bodies by the noun alone once they were named in full: L'Autorité conclut."""

from typing import Final

from pipelines.names.passages import Found, Passage

HEADS: Final = frozenset(
    "Autorité Commission Cour Agence Conseil Comité Tribunal Assemblée Fondation Chambre "
    "Authority Committee Agency Council Board Court Foundation Institute Trust Bank "
    "Ministry Department Bureau Association University".split()
)
"""What is said with a capital for a body that was named in full before."""
ARTICLES: Final = frozenset("l' l’ la le the du au".split())


def heads_of_bodies(passages: list[Passage]) -> set[str]:
    """Give the nouns by which the article's bodies may be called, no names themselves."""
    heads, names = set(), set()
    for passage in passages:
        for found in passage.found:
            if found.end - found.start == 1:
                names.add(passage.words[found.start])
            elif head := _head(passage, found):
                heads.add(head)
    return heads - names


def _head(passage: Passage, found: Found) -> str | None:
    """Give the noun by which a body is called once it was named in full; None if none."""
    if found.kind != "organization":
        return None
    first, last = passage.words[found.start], passage.words[found.end - 1]
    if first in HEADS:
        return first
    return last if last in HEADS else None


def is_short_for_a_body(passage: Passage, index: int) -> bool:
    """Tell of a body's noun behind an article that no other name goes on from."""
    after = passage.word(index + 1)
    return (
        passage.word(index - 1).lower() in ARTICLES
        and not after[:1].isupper()
        and after not in ("de", "d'", "d’", "du", "des", "of", "for", "-")
    )
