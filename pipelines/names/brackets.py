"""Reads what brackets tell: the short form of a body, the region of a small town."""

from typing import Final

from pipelines.names.passages import Found, Passage

OPENING: Final = frozenset("([")
CLOSING: Final = frozenset(")]")
IN: Final = frozenset("de d' d’ à près in at of near from".split())
"""Before a town."""


def read_brackets(passage: Passage) -> None:
    """Add short forms and towns beside a name, where a bracket stands between."""
    for found in list(passage.found):
        if found.kind == "organization" and _is_short_form(passage, found):
            passage.replace([], Found(found.end + 1, found.end + 2, found.kind, "rule"))
        elif found.kind == "place" and found.origin == "known":
            _add_town(passage, found)


def _is_short_form(passage: Passage, found: Found) -> bool:
    """Tell initials of a name right behind it: World Health Organization (WHO)."""
    short = passage.word(found.end + 1)
    if not (
        passage.word(found.end) in OPENING
        and passage.word(found.end + 2) in CLOSING
        and 2 <= len(short) <= 6
        and short.isalpha()
        and any(map(str.isupper, short))
        and found.end - found.start > 1
        and not _is_taken(passage, found.end + 1)
    ):
        return False
    initials = iter(word[0] for word in passage.words[found.start : found.end])
    return all(letter in map(str.upper, initials) for letter in short.upper())


def _add_town(passage: Passage, region: Found) -> None:
    """Add a town that only the region in brackets behind it tells: à Orval (Cher)."""
    town = region.start - 2
    if (
        passage.word(region.start - 1) in OPENING
        and passage.word(region.end) in CLOSING
        and passage.word(town - 1) in IN
        and passage.words[town][0].isupper()
        and passage.words[town][1:].replace("-", "").isalpha()
        and not passage.words[town].isupper()
    ):
        taken = [one for one in passage.found if one.start <= town < one.end]
        if all(one.origin == "model" and one.end - one.start == 1 for one in taken):
            passage.replace(taken, Found(town, town + 1, "place", "rule"))


def _is_taken(passage: Passage, index: int) -> bool:
    return any(found.start <= index < found.end for found in passage.found)
