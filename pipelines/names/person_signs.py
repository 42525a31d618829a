"""Tells people by what stands beside a name: a title, a role, an age, a smile."""

from collections.abc import Callable
from typing import Final

from pipelines.names.given_names import is_given_name
from pipelines.names.initials import bears_initials
from pipelines.names.kind_nouns import KIN
from pipelines.names.legal_forms import is_legal_form
from pipelines.names.passages import Found, Passage
from pipelines.names.person_words import (
    AGES,
    BARE_ROLES,
    DETERMINERS,
    FAMILIES,
    FIRMS_TOO,
    FOLLOWS,
    HUMAN,
    PARTICLES,
    RANKS,
    ROLES,
    TAKES,
    TITLES,
    TRADES,
)
from pipelines.names.span_words import FIRM_ENDS
from pipelines.names.towns import GROUNDS

SECOND: Final = 0.1
"""How likely a person must be to the network, if it takes a name for a place's."""


def shows_a_person(passage: Passage, found: Found) -> bool:
    """Tell whether anything beside a name tells that it is a person's."""
    return any(tells(passage, found) for tells in SIGNS)


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
        and words[-1] not in FIRM_ENDS
        and not is_legal_form(words[-1])
        and passage.word(found.start - 1).lower() != "the"
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


def _is_told_of_as_a_person(passage: Passage, found: Found) -> bool:
    """Tell of who is followed by `, who`, `, a physicist` or `, president`."""
    if found.origin != "model" or passage.word(found.end) != ",":
        return False
    last = passage.words[found.end - 1]
    if is_legal_form(last) or (last in FIRM_ENDS and found.end - found.start > 1):
        return False
    after = [passage.word(found.end + step).lower() for step in range(1, 5)]
    if after[0] in ("who", "whose"):
        return found.end - found.start > 1
    if after[0] in TRADES and found.end - found.start == 1:
        return found.kind == "person" or is_given_name(passage.words[found.start])
    return after[0] in BARE_ROLES or (
        after[0] in DETERMINERS and any(word in ROLES for word in after[1:])
    )


def _has_title(passage: Passage, found: Found) -> bool:
    """Tell of who stands behind a title: Mme de Kerangal."""
    if found.origin != "model" or found.end - found.start > 2:
        return False
    before = found.start - 1
    while passage.word(before) in PARTICLES:
        before -= 1
    return passage.word(before) in TITLES


def _is_family(passage: Passage, found: Found) -> bool:
    """Tell of a surname that a family bears: the Morel brothers, la famille Morel."""
    before, after = passage.word(found.start - 1), passage.word(found.end)
    is_free = found.origin == "model" and found.end - found.start == 1
    return is_free and (after in FAMILIES or before in ("famille", "frères", "sœurs"))


def _is_handle(passage: Passage, found: Found) -> bool:
    """Tell of a handle that no list knows: @ada_morel."""
    return found.origin == "model" and passage.word(found.start - 1) == "@"


def _begins_with_rank(passage: Passage, found: Found) -> bool:
    """Tell of a name that the model saw with the title before it: Sgt Ada Morel."""
    is_long = found.origin != "known" and found.end - found.start > 1
    return is_long and passage.words[found.start] in RANKS


def _stands_behind_a_role(passage: Passage, found: Found) -> bool:
    """Tell of two words between commas behind a role: the chairman, Ada Morel, with."""
    if passage.word(found.start - 1) != "," or not _is_pair(passage, found):
        return False
    role, after = passage.word(found.start - 2).lower(), passage.word(found.end)
    return role in ROLES - FIRMS_TOO and after in (",", ".", ";", ")", "—", "–")


def is_lone_surname(passage: Passage, found: Found) -> bool:
    """Tell of a surname without its given name: the premier of Korvo, (Ivo) Morel, said."""
    given = found.start - 1
    if passage.word(given - 1) != "," or found.origin not in ("model", "told", "hint"):
        return False
    if passage.word(found.end) != "," or found.end - found.start > 1:
        return False
    before = [word.lower() for word in passage.words[max(0, given - 8) : given - 1]]
    return passage.word(given).istitle() and any(
        word in ROLES or word in ("premier", "chancellor") for word in before
    )


def _leaves_a_post(passage: Passage, found: Found) -> bool:
    """Tell of two words whom somebody follows: took over from Ada Morel."""
    if not _is_pair(passage, found) or found.kind == "product":
        return False
    words = passage.words[max(0, found.start - 3) : found.start]
    if words[-1:] and words[-1] in FOLLOWS:
        return True
    return words[1:] == ["over", "from"] and words[0] in TAKES


def _is_pair(passage: Passage, found: Found) -> bool:
    """Tell of two or three words with capitals that may be a person's name."""
    words = passage.words[found.start : found.end]
    return (
        found.origin == "model"
        and 2 <= len(words) <= 3
        and all(word[0].isupper() and word[1:].islower() for word in words)
        and words[-1] not in FIRM_ENDS
    )


def _has_an_age(passage: Passage, found: Found) -> bool:
    """Tell of a given name before or behind an age: Ada, 63 ans,; Ada, nine,."""
    if found.end - found.start > 1:
        return False
    if passage.words[max(0, found.start - 4) : found.start - 2] == ["ans", ","]:
        return passage.word(found.start - 1) in ("appelle", "prénomme")
    if passage.word(found.end) != "," or not _may_be_given(passage, found):
        return False
    age, after = passage.word(found.end + 1), passage.word(found.end + 2)
    if age.isdigit() and len(age) <= 2:
        return after in ("ans", ",")
    return age in AGES and after in (",", "ans")


def _may_be_given(passage: Passage, found: Found) -> bool:
    return found.kind == "person" or is_given_name(passage.words[found.start])


def _does_as_people_do(passage: Passage, found: Found) -> bool:
    """Tell of a given name whose bearer smiles or sighs: soupire Ada; Ada shrugs."""
    return (
        found.origin in ("model", "told", "hint")
        and found.end - found.start == 1
        and _may_be_given(passage, found)
        and (
            passage.word(found.start - 1) in HUMAN
            or (
                passage.word(found.end) in HUMAN and passage.opens_sentence(found.start)
            )
        )
    )


def _has_a_trade(passage: Passage, found: Found) -> bool:
    """Tell of a given name that is no company's before a trade: Ada, la concierge."""
    return (
        found.end - found.start == 1
        and is_given_name(passage.words[found.start])
        and passage.word(found.end) == ","
        and passage.word(found.end + 1).lower() in DETERMINERS
        and passage.word(found.end + 2) in TRADES
    )


def _is_kin_by_name(passage: Passage, found: Found) -> bool:
    """Tell of whom commas name as kin, or whom somebody calls so: le frère cadet, Ivo,."""
    start = found.start
    if found.end - start > 1 or found.origin not in ("model", "told", "hint"):
        return False
    if passage.word(start - 1) in ("him", "her") and found.kind == "person":
        return passage.word(start - 2) in ("call", "called", "calling", "calls")
    is_apposed = passage.word(start - 1) == "," and passage.word(found.end) == ","
    is_kin = passage.word(start - 2) in KIN or passage.word(start - 3) in KIN
    return is_apposed and is_kin and found.kind == "person"


def _has_a_french_name(passage: Passage, found: Found) -> bool:
    """Tell of a given name and a surname that look like a town: la France à Ada Morée."""
    words = passage.words[found.start : found.end]
    return (
        found.kind == "place"
        and found.shares.get("person", 0.0) > SECOND
        and len(words) == 2
        and is_given_name(words[0])
        and words[1].istitle()
        and words[1] not in GROUNDS
        and passage.word(found.start - 1).lower() not in ("the", "la", "le", "l'", "l’")
    )


SIGNS: Final[tuple[Callable[[Passage, Found], bool], ...]] = (
    _is_named_like_a_person,
    _shares_a_surname,
    _is_told_of_as_a_person,
    _has_title,
    _begins_with_rank,
    _is_family,
    _is_handle,
    _stands_behind_a_role,
    is_lone_surname,
    _leaves_a_post,
    _has_an_age,
    _does_as_people_do,
    _has_a_trade,
    _is_kin_by_name,
    _has_a_french_name,
    bears_initials,
)
