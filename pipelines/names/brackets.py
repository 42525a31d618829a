"""Reads what brackets tell: the short form of a body, the region of a small town."""

import re
from typing import Final

from pipelines.names.accents import without_accents
from pipelines.names.acronyms import abbreviates, initials
from pipelines.names.passages import Found, Passage

OPENING: Final = frozenset("([")
CLOSING: Final = frozenset(")]")
SAID: Final = re.compile(r"[^\W\d_][\w'’-]*|[,&]")
"""A word of a name, or a comma between two."""
FARTHEST: Final = 12
"""Tokens up to a bracket that belongs to a name."""
IN: Final = frozenset("de d' d’ à près in at of near from".split())
"""Before a town."""


def read_brackets(passage: Passage) -> None:
    """Add short forms, full names and towns where a bracket stands between the two."""
    for found in list(passage.found):
        if found.kind == "organization":
            _reach_bracket(passage, found)
            _add_short_form(passage, found)
            _add_full_name(passage, found)
        elif found.kind == "place" and found.origin == "known":
            _add_town(passage, found)


def _reach_bracket(passage: Passage, found: Found) -> None:
    """Add the words up to a bracket that holds the initials of all of them."""
    ahead = passage.words[found.end : found.end + FARTHEST]
    opening = next((at for at, word in enumerate(ahead) if word in OPENING), 0)
    if not opening or passage.word(found.end + opening + 2) not in CLOSING:
        return
    end, short = found.end + opening, passage.word(found.end + opening + 1)
    inside = [one for one in passage.found if found.start <= one.start < end]
    if (
        short[0] == passage.words[found.start][0]
        and all(SAID.fullmatch(word) for word in passage.words[found.end : end])
        and all(one.origin == "model" and one.end <= end for one in inside)
        and without_accents(short).upper()
        in initials(passage.surface(found.start, end))
    ):
        found.end = end
        passage.found = [one for one in passage.found if one not in inside[1:]]


def _add_short_form(passage: Passage, found: Found) -> None:
    """Add initials beside a name: World Health Organization (WHO), WHO (World …)."""
    if found.end - found.start < 2:
        return
    at = found.end + 1
    if passage.word(found.end) not in OPENING:
        at = found.start - 2
        if (
            passage.word(found.start - 1) not in OPENING
            or passage.word(found.end) not in CLOSING
        ):
            return
    elif passage.word(at + 1) not in CLOSING:
        return
    short = passage.word(at)
    if (
        2 <= len(short) <= 7
        and short.isalpha()
        and short[0].isupper()
        and abbreviates(short, passage.surface(found.start, found.end))
    ):
        taken = [one for one in passage.found if one.start <= at < one.end]
        if all(one.origin == "model" and one.end - one.start == 1 for one in taken):
            passage.replace(taken, Found(at, at + 1, found.kind, "rule"))


def _add_full_name(passage: Passage, short: Found) -> None:
    """Add the name before its initials in brackets: Korvo Ore Association (KOA)."""
    last = short.start - 2
    if (
        short.end - short.start > 1
        or passage.word(short.start - 1) not in OPENING
        or passage.word(short.end) not in CLOSING
        or not passage.word(last)[:1].isupper()
    ):
        return
    letters = passage.words[short.start]
    for start in range(last - 1, max(last - 12, -1), -1):
        word = passage.words[start]
        if not word[0].isalpha() and word != "&":
            return
        if word[0] == letters[0] and letters in initials(
            passage.surface(start, last + 1)
        ):
            break
    else:
        return
    inside = [one for one in passage.found if start < one.end and one.start <= last]
    if all(one.origin == "model" and start <= one.start for one in inside):
        passage.replace(inside, Found(start, last + 1, short.kind, "rule"))


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
