"""Tells people by the post or tie right before their name: lead developer, my co-founder."""

from itertools import pairwise
from typing import Final

from pipelines.names.given_names import is_given_name
from pipelines.names.kind_nouns import KIN
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import FIRMS_TOO, ROLES
from pipelines.names.span_words import FIRM_ENDS

POSSESSIVES: Final = frozenset("his her their my our sa son leur ma mon notre".split())
RANKED: Final = frozenset(
    "lead senior principal staff head chief deputy junior veteran".split()
)
"""Before a trade: no company has such a rank."""
POSTS: Final = ROLES - {"investor", "partner", "patron", "executive", "chief"} | {
    "architect",
    "maintainer",
    "writer",
    "editor",
    "artist",
    "producer",
    "animator",
    "counsel",
    "technician",
    "statistician",
    "biologist",
    "chemist",
}
TIES: Final = KIN | (ROLES - FIRMS_TOO) | {"partner"}
MINE: Final = frozenset("his her my ma mon sa son".split())
"""What a person has, where `their partner` may be a firm."""
WORK: Final = frozenset(
    "travaux thèse recherches recherche découvertes œuvre livre carrière mémoire".split()
)
LIVES: Final = frozenset(
    "tient tenait habite habitait vit vivait enseigne enseignait étudie étudiait jardine".split()
)
ENDS: Final = frozenset((",", ".", ";", ")", ""))


def has_a_post(passage: Passage, found: Found) -> bool:
    """Read `lead developer` or `senior analyst` before two or three words."""
    before = found.start - 1
    return (
        passage.word(before) in POSTS
        and passage.word(before - 1).lower() in RANKED
        and is_like_a_full_name(passage, found)
    )


def is_like_a_full_name(passage: Passage, found: Found) -> bool:
    """Tell of two or three words with capitals, of which no company's ends."""
    words = passage.words[found.start : found.end]
    return (
        2 <= len(words) <= 3
        and all(word[0].isupper() and word[1:].islower() for word in words)
        and words[-1] not in FIRM_ENDS
        and passage.surface(found.start, found.end) not in known_names()
    )


def wins(passage: Passage, found: Found) -> bool:
    """Read `awarded to Ada Morel for her work` and `à Ada Morel pour ses travaux`."""
    for_, whose, what = (passage.word(found.end + step) for step in range(3))
    is_own = whose in ("her", "his") or (whose in ("ses", "sa", "son") and what in WORK)
    return (
        for_ in ("for", "pour")
        and is_own
        and passage.word(found.start - 1) in ("to", "à")
        and is_like_a_full_name(passage, found)
    )


def lives(passage: Passage, found: Found) -> bool:
    """Read `Ada Morel, qui enseigne`: a firm does not."""
    comma, who, verb = (passage.word(found.end + step) for step in range(3))
    return (
        comma == ","
        and who == "qui"
        and verb in LIVES
        and is_like_a_full_name(passage, found)
    )


def is_kin(passage: Passage, found: Found) -> bool:
    """Tell of one word behind `his sister`, `sa sœur`, `un certain`."""
    noun, before = passage.word(found.start - 1), passage.word(found.start - 2).lower()
    if found.end - found.start > 2 or not passage.words[found.start][0].isupper():
        return noun in ("certain", "certaine") and before in ("un", "une", "certain")
    if noun in ("certain", "certaine"):
        return before in ("un", "une")
    return (noun in KIN and before in POSSESSIVES) or _is_tied(passage, found)


def _is_tied(passage: Passage, found: Found) -> bool:
    """Read `My co-founder, Korvo,`."""
    noun, word = passage.word(found.start - 2), passage.words[found.start]
    if passage.word(found.start - 1) != "," or noun not in TIES or not word.istitle():
        return False
    if passage.word(found.end) not in ENDS or passage.words[found.end - 1] in FIRM_ENDS:
        return False
    owners = MINE if noun == "partner" else POSSESSIVES
    at = found.start - 3
    # A co-founder is three tokens.
    while passage.word(at) == "-":
        at -= 2
    return any(passage.word(at - step).lower() in owners for step in (0, 1))


def makes_things(passage: Passage, found: Found) -> bool:
    """Read `, a Lyon designer of chips` behind one word that is no given name."""
    if found.end - found.start > 1 or is_given_name(passage.words[found.start]):
        return False
    if passage.word(found.end) != "," or passage.word(found.end + 1) not in ("a", "an"):
        return False
    after = passage.words[found.end + 2 : found.end + 6]
    return any(
        word in ("designer", "developer", "builder") and of == "of"
        for word, of in pairwise(after)
    )
