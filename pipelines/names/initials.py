"""Tells people who are called by two initials and a surname: TS Morel."""

import re
from typing import Final

from pipelines.names.known import known_names
from pipelines.names.legal_forms import is_legal_form
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import DETERMINERS, FIRMS_TOO, ROLES
from pipelines.names.span_words import FIRM_ENDS

INITIALS: Final = re.compile(r"[A-Z]{2}")
NO_INITIALS: Final = frozenset(
    "PM MP VP DA AG EP MD CM DI DS PC QC KC DG AI IA IT TV PR HR VC VR AR XR EV EU UE US UK UN "
    "DE DU LA LE EX".split()
)
"""Offices, countries and trades before a surname."""
CHIEFS: Final = ROLES - FIRMS_TOO | frozenset(
    "chief boss ceo cto cfo coo chair".split()
)
LEAVES: Final = re.compile(
    r"(?:will |to |is |has )?(?:step(?:s|ped|ping)? down|resign(?:s|ed|ing)?|retir(?:e|es|ed|ing))"
)
BEHIND: Final = 5
"""Words after a name that may tell a role."""


def is_initials(word: str) -> bool:
    """Tell whether two capitals may be what a person is called by."""
    return (
        INITIALS.fullmatch(word) is not None
        and word not in NO_INITIALS
        and word not in known_names()
    )


def bears_initials(passage: Passage, found: Found) -> bool:
    """Tell a person of initials and surname by a role, a leave or the surname alone."""
    if found.end - found.start != 2 or found.origin == "known":
        return False
    initials, surname = passage.words[found.start : found.end]
    if not is_initials(initials) or not surname.istitle() or not surname.isalpha():
        return False
    if surname in FIRM_ENDS or is_legal_form(surname):
        return False
    return (
        _has_a_role(passage, found)
        or LEAVES.match(passage.text, passage.starts[found.end - 1] + len(surname) + 1)
        is not None
        or any(
            one.kind == "person" and passage.words[one.start : one.end] == [surname]
            for one in passage.found
        )
    )


def _has_a_role(passage: Passage, found: Found) -> bool:
    """Read `the chief TS Morel`, `TS Morel, chief executive` or `, TS Morel,` behind one."""
    before, after = found.start - 1, passage.word(found.end)
    if passage.word(before).lower() in CHIEFS:
        return True
    if after != ",":
        return False
    words = [passage.word(found.end + step).lower() for step in range(1, BEHIND)]
    if words[0] not in CHIEFS | DETERMINERS or "whose" in words:
        words = []
    if passage.word(before) == ",":
        words += [word.lower() for word in passage.words[max(0, before - 4) : before]]
    return any(word in CHIEFS for word in words)
