"""Adds names that the model missed, told by the words they have beside or in them."""

import re
from typing import Final

from pipelines.names.passages import Found, Passage

CONTESTS: Final = ("concours", "hackathon", "festival", "salon")
CONTEST: Final = re.compile(
    rf"\b(?:[Ll]e|du|au|[Uu]n|[Cc]e) (?:{'|'.join(CONTESTS)}) (?=[A-ZÀ-Ý])"
)
LINKS: Final = frozenset("de d' d’ du des".split())
NATIONS: Final = (("First", "Nation"), ("First", "Nations"), ("Première", "Nation"))
ELIDED: Final = re.compile(r"l['’](?=[A-ZÀ-Ý]\w\w)")
SCHOOLED: Final = frozenset(
    "diplômé diplômée diplômés formé formée formés étudiant étudiante étudiants ingénieur "
    "ingénieure élève élèves enseigne enseignait enseignant enseignante chercheur chercheuse "
    "chercheurs professeur professeure doctorant doctorante enseignants ingénieurs".split()
)
"""What people do at a school, before its name."""


def add_missed_names(passage: Passage) -> None:
    """Add a First Nation, a contest behind its noun, a school where people learn."""
    if "Nation" in passage.text:
        for index, word in enumerate(passage.words):
            if word in ("Nation", "Nations"):
                _add_nation(passage, index)
    is_meeting = any(noun in passage.text for noun in CONTESTS)
    for match in CONTEST.finditer(passage.text) if is_meeting else ():
        if at := passage.token_at(match.end()):
            _add(passage, at, _after_capitals(passage, at), "event")
    for match in ELIDED.finditer(passage.text):
        at = passage.token_at(match.end())
        if at and passage.word(at - 3).lower() in SCHOOLED:
            _add(passage, at, at + 1, "organization")


def _add(passage: Passage, start: int, end: int, kind: str) -> None:
    if _is_free(passage, start, end):
        passage.replace([], Found(start, end, kind, "rule"))


def _is_free(passage: Passage, start: int, end: int) -> bool:
    return all(one.end <= start or end <= one.start for one in passage.found)


def _add_nation(passage: Passage, last: int) -> None:
    """Add the words with capitals before: Korvo Dene First Nation."""
    if (passage.word(last - 1), passage.word(last)) not in NATIONS:
        return
    start = last - 1
    while passage.word(start - 1)[:1].isupper() and passage.word(start - 1).isalpha():
        start -= 1
        if passage.words[start] == "The":
            start += 1
            break
    inside = [one for one in passage.found if one.start <= last and start < one.end]
    is_whole = all(start <= one.start and one.end <= last + 1 for one in inside)
    if is_whole and start < last - 1:
        passage.replace(inside, Found(start, last + 1, "organization", "rule"))


def _after_capitals(passage: Passage, at: int) -> int:
    """Give the token after words with capitals and the links between them."""
    end = at
    while passage.word(at)[:1].isupper():
        end = at = at + 1
        at += passage.word(at) in LINKS
    return end
