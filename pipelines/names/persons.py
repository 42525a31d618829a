"""Tells people from companies by given names, titles and what else the article says."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from pipelines.names.consistency import short_forms
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import BODIES

GIVEN_NAMES_FILE: Final = Path(__file__).parent.parent / "models" / "given_names.txt"
RANKS: Final = frozenset(
    "Mme Mlle Mᵉ Mgr Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. Sgt Sgt. Capt Capt. Lt Lt. Cpl Maj. "
    "Col. Cmdr Supt Insp Cllr Adm. Gen. Rev Rev. Sen. Rep. Gov. Councillor Congressman "
    "Congresswoman Chairwoman Detective Chancellor Baroness Ambassador".split()
)
"""Titles that begin no other name than a person's."""
TITLES: Final = RANKS | frozenset(
    "M. MM. Me Pr Herr Frau Sir Lord Lady Judge Justice Senator President Professor "
    "Commissioner Chair Chairman Governor Secretary Minister Mayor Captain General "
    "Colonel".split()
)
PARTICLES: Final = frozenset(
    "de du d' d’ la le van von der den di da del della el".split()
)

FAMILIES: Final = frozenset("family brothers sisters dynasty clan siblings".split())
DETERMINERS: Final = frozenset(
    "a an the its his her our un une le la l' l’ son sa notre".split()
)
ROLES: Final = frozenset(
    "physicist historian engineer lawyer analyst founder cofounder co-founder professor "
    "researcher scientist journalist president chairman chairwoman chief executive director "
    "manager spokesperson spokesman spokeswoman minister senator economist partner "
    "programmer developer designer mathematician entrepreneur investor critic author "
    "physicien physicienne historien historienne ingénieur ingénieure avocat avocate "
    "analyste fondateur fondatrice cofondateur cofondatrice professeur professeure "
    "chercheur chercheuse scientifique journaliste président présidente directeur "
    "directrice porte-parole ministre sénateur sénatrice économiste développeur "
    "neighbour neighbor colleague friend volunteer bénévole voisin voisine collègue amie "
    "développeuse mathématicien mathématicienne entrepreneur entrepreneuse pdg patron "
    "patronne dirigeant dirigeante député députée maire".split()
)

# Said without an article of people only: not `partner`, which a company is too.
BARE_ROLES: Final = frozenset(
    "physicist historian professor president chairman chairwoman spokesperson senator "
    "physicien physicienne historien historienne professeur professeure président "
    "présidente directeur directrice avocat avocate chercheur chercheuse bénévole "
    "cofondateur cofondatrice fondateur fondatrice journaliste pdg porte-parole".split()
)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Give the project's list of given names."""
    return frozenset(GIVEN_NAMES_FILE.read_text(encoding="utf-8").split())


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name, also one like Jean-Marc."""
    return word in given_names() or (
        "-" in word and all(part in given_names() for part in word.split("-"))
    )


def correct_people(passages: list[Passage]) -> None:
    """Take in what belongs to people's names, and take lone strangers for companies."""
    full = short_forms(passages)
    for passage in passages:
        for found in passage.found:
            signed = any(tells(passage, found) for tells in SIGNS)
            if signed:
                found.kind = "person"
            if found.kind == "person":
                _mend_edges(passage, found)
                if not signed and _is_stranger(passage, found, full):
                    found.kind = "organization"
        _drop_covered(passage)


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
        and words[-1] not in BODIES
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
    after = [passage.word(found.end + step).lower() for step in range(1, 5)]
    if after[0] in ("who", "whose"):
        return found.end - found.start > 1
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


SIGNS: Final[tuple[Callable[[Passage, Found], bool], ...]] = (
    _is_named_like_a_person,
    _shares_a_surname,
    _is_told_of_as_a_person,
    _has_title,
    _begins_with_rank,
    _is_family,
    _is_handle,
)


def complete_people(passages: list[Passage]) -> None:
    """Take in what belongs to the people found by their names elsewhere."""
    for passage in passages:
        for found in passage.found:
            if found.kind == "person" and found.origin == "guess":
                _mend_edges(passage, found)
        _drop_covered(passage)


def _mend_edges(passage: Passage, found: Found) -> None:
    while found.end - found.start > 1 and passage.words[found.start] in TITLES:
        if passage.surface(found.start, found.end) in known_names():
            break
        found.start += 1
    if is_given_name(passage.word(found.start - 1)):
        found.start -= 1
    start = found.start
    while passage.word(start - 1) in PARTICLES:
        start -= 1
    if passage.word(start - 1) in TITLES:
        found.start = start


def _is_stranger(passage: Passage, found: Found, full: dict[str, set[str]]) -> bool:
    """Tell of one word that is no given name, no surname met before, without a title.

    News names people in full before it shortens them.
    """
    word = passage.words[found.start]
    return (
        found.end - found.start == 1
        and found.origin == "model"
        and word not in full
        and not is_given_name(word)
        and passage.word(found.start - 1) not in TITLES
        and not word.islower()
    )


def _drop_covered(passage: Passage) -> None:
    """Of two names that overlap now, keep the one that begins first."""
    kept: list[Found] = []
    for found in sorted(passage.found, key=lambda one: one.start):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    passage.found = kept
