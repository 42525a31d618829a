"""Finds bodies by the noun alone once they were named in full: L'Autorité conclut."""

from typing import Final

from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import MEETING_STARTS

HEADS: Final = frozenset(
    "Autorité Commission Cour Agence Conseil Comité Tribunal Assemblée Fondation Chambre "
    "Authority Committee Agency Council Board Court Foundation Institute Trust Bank "
    "Ministry Department Bureau Association University".split()
)
"""What is said with a capital for a body that was named in full before."""
ARTICLES: Final = frozenset("l' l’ la le the du au".split())


def heads_of_bodies(passages: list[Passage]) -> dict[str, str]:
    """Give the nouns by which bodies and fairs may be called, each with its kind.

    None is a name by itself.
    """
    heads, names = {}, set()
    for passage in passages:
        for found in passage.found:
            if found.end - found.start == 1:
                names.add(passage.words[found.start])
            elif head := _head(passage, found):
                heads[head] = found.kind
    return {head: kind for head, kind in heads.items() if head not in names}


def _head(passage: Passage, found: Found) -> str | None:
    """Give the noun by which a body is called once it was named in full; None if none."""
    first, last = passage.words[found.start], passage.words[found.end - 1]
    if found.kind == "event":
        return first if first in MEETING_STARTS else None
    if found.kind != "organization":
        return None
    if first in HEADS:
        return first
    return last if last in HEADS else None


def leave_articles_out(passages: list[Passage]) -> None:
    """Cut the article off a fair's noun once the fair was named: Le Salon ouvre."""
    fairs = {
        passage.words[found.start]
        for passage in passages
        for found in passage.found
        if found.kind == "event" and found.end - found.start > 2
    }
    for passage in passages if fairs & MEETING_STARTS else ():
        for found in passage.found:
            if (
                found.kind == "event"
                and found.end - found.start == 2
                and passage.words[found.start] in ("Le", "La", "Les")
                and passage.words[found.start + 1] in fairs & MEETING_STARTS
            ):
                found.start += 1


def is_short_for_a_body(passage: Passage, index: int) -> bool:
    """Tell of a body's noun behind an article that no other name goes on from."""
    after = passage.word(index + 1)
    return (
        passage.word(index - 1).lower() in ARTICLES
        and not after[:1].isupper()
        and after not in ("de", "d'", "d’", "du", "des", "of", "for", "-")
    )
