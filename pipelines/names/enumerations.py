"""Gives the members of an enumeration one kind: those of "A, B and C" are alike."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import BODIES, KEPT_NOUNS

SEPARATORS: Final = frozenset(
    {",", "et", "and", "ou", "or", "&", "puis", ", and", "ainsi"}
)
SURE: Final = 3
MODEL: Final = 1


def make_members_alike(passage: Passage) -> None:
    """Let the majority of an enumeration decide for members that no list knows."""
    for row in _enumerations(passage):
        members = row[1:] if _is_institution(passage, row[0]) else row
        kind = _kind_of_most(row) or _kind_of_most(members)
        if kind is None:
            continue
        for found in members:
            if found.origin == "model" and found.kind != kind:
                found.kind, found.origin = kind, "rule"


def _kind_of_most(members: list[Found]) -> str | None:
    """Give the kind of two thirds of three members and more; None without such one."""
    votes: Counter[str] = Counter()
    for found in members:
        votes[found.kind] += SURE if found.origin == "known" else MODEL
    if len(members) < 3:
        return None
    (kind, count), *_ = votes.most_common()
    if count * 3 < sum(votes.values()) * 2:
        return None
    if kind == "product" and all(found.origin != "known" for found in members):
        return None
    return kind


def _is_institution(passage: Passage, found: Found) -> bool:
    """Tell a body by its noun: the row behind `du tribunal de Korvo,` is of others."""
    return found.end - found.start > 1 and (
        passage.words[found.start] in KEPT_NOUNS
        or passage.words[found.end - 1] in BODIES
    )


def _enumerations(passage: Passage) -> Iterator[list[Found]]:
    members: list[Found] = []
    for found in passage.found:
        if members and not joined(passage, members[-1], found):
            if len(members) > 1:
                yield members
            members = []
        members.append(found)
    if len(members) > 1:
        yield members


def joined(passage: Passage, first: Found, second: Found) -> bool:
    """Tell whether two names stand beside each other in one enumeration."""
    between = passage.words[first.end : second.start]
    articles = (
        "la",
        "le",
        "les",
        "l'",
        "l’",
        "the",
        "de",
        "d'",
        "d’",
        "à",
        "du",
        "des",
    )
    words = [word for word in between if word.lower() not in articles]
    return 0 < len(words) <= 2 and all(word.lower() in SEPARATORS for word in words)
