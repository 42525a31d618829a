"""Doubts the places that no list knows and that nothing is said to be in."""

from collections import defaultdict
from typing import Final

from pipelines.names.given_names import is_given_name
from pipelines.names.kind_nouns import SPOTS
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.towns import is_at

SURE: Final = 0.95
"""How likely a place is to the network that nobody doubts: 32 in 33 are places."""
BEFORE: Final = frozenset(
    "in near outside across around from throughout inside to toward towards via "
    "downtown northern southern eastern western central "
    "à en au aux près dans vers depuis sud nord est ouest de d' d’ du des l' l’ le la les "
    "the ( - /".split()
)
SITES: Final = frozenset(
    "office offices plant studio lab factory campus headquarters site company bank firm "
    "startup court police airport hospital university suburb warehouse team based".split()
)
"""What stands behind the name of a town: the Coventry studio."""
BESIDE: Final = frozenset((",", "(", "and", "et", "or", "ou", "to", "-"))


def doubt_places(passages: list[Passage]) -> None:
    """Take lone strangers for companies where they are nowhere told of as a place."""
    seen: dict[str, list[tuple[Passage, Found]]] = defaultdict(list)
    for passage in passages:
        for found in passage.found:
            if found.kind == "place" and found.end - found.start == 1:
                seen[passage.words[found.start]].append((passage, found))
    beside = {id(passage): _beside_places(passage) for passage in passages}
    for word, stands in seen.items():
        if known_names().get(word) or any(
            found.origin != "model"
            or _is_told_of_as_place(passage, found, beside[id(passage)])
            for passage, found in stands
        ):
            continue
        for _, found in stands:
            found.kind, found.origin = "organization", "rule"


def _is_of_a_spot(passage: Passage, found: Found) -> bool:
    """Read `the port of` before a name."""
    return (
        passage.word(found.start - 1) == "of"
        and passage.word(found.start - 2).lower() in SPOTS
    )


def _has_a_firm(passage: Passage, found: Found) -> bool:
    """Read `Brivex of Korvo`: a firm, or one word that is nobody's given name."""
    if passage.word(found.start - 1) != "of":
        return False
    return any(
        one.end == found.start - 1
        and (
            one.kind == "organization"
            or (
                one.kind == "person"
                and one.end - one.start == 1
                and not is_given_name(passage.words[one.start])
            )
        )
        for one in passage.found
    )


def _is_dateline(passage: Passage, found: Found) -> bool:
    """Tell of capitals at the start of a line, before a date: ROME, May 12."""
    after = passage.word(found.end)
    return (
        passage.words[found.start].isupper()
        and passage.opens_sentence(found.start)
        and after in (",", "(", "-", "–", "—", ":", "/")
    )


def _beside_places(passage: Passage) -> tuple[set[int], set[int]]:
    """Give the tokens with which sure places begin, and those that follow them."""
    sure = [
        one
        for one in passage.found
        if one.kind == "place"
        and (one.origin == "known" or one.end - one.start > 1 or _is_sure(one))
    ]
    return {one.start for one in sure}, {one.end for one in sure}


def _is_sure(found: Found) -> bool:
    return found.shares.get("place", 0.0) > SURE


def _is_told_of_as_place(
    passage: Passage, found: Found, beside: tuple[set[int], set[int]]
) -> bool:
    """Tell whether something is in it, comes from it, or it stands beside a place."""
    word = passage.word(found.start - 1).lower()
    if word in BEFORE or _is_of_a_spot(passage, found) or _is_dateline(passage, found):
        return True
    if is_at(passage, found.start) or _is_sure(found) or _has_a_firm(passage, found):
        return True
    if passage.word(found.end) in SITES:
        return True
    if passage.word(found.end) in ("-", "’s", "'s") and passage.glued(found.end):
        return True
    starts, ends = beside
    before, after = found.start - 1, found.end
    if passage.word(after) == "," and after + 2 in starts:
        return passage.word(after + 1) in ("in", "near", "en")
    return (before in ends and passage.words[before] in BESIDE) or (
        after + 1 in starts and passage.words[after] in BESIDE
    )
