"""Adds names that the model missed, told by the words they have beside or in them."""

from typing import Final

from pipelines.names.passages import Found, Passage

CONTESTS: Final = frozenset("concours hackathon festival salon".split())
BEFORE_CONTESTS: Final = frozenset("le du au un ce".split())
LINKS: Final = frozenset("de d' d’ du des".split())
NATIONS: Final = (("First", "Nation"), ("First", "Nations"), ("Première", "Nation"))
SCHOOLED: Final = frozenset(
    "diplômé diplômée diplômés formé formée formés étudiant étudiante étudiants ingénieur "
    "ingénieure élève élèves enseigne enseignait enseignant enseignante chercheur chercheuse "
    "chercheurs professeur professeure doctorant doctorante enseignants ingénieurs".split()
)
"""Before `de l'` or `à l'` and the name of a school."""


def add_missed_names(passage: Passage) -> None:
    """Add a First Nation, a contest behind its noun, a school where people learn."""
    words = set(passage.words)
    if not words.isdisjoint(("Nation", "Nations")):
        for index, word in enumerate(passage.words):
            if word in ("Nation", "Nations"):
                _add_nation(passage, index)
    for noun in CONTESTS & words:
        _add_contests(passage, noun)
    if not SCHOOLED.isdisjoint(words):
        for index, word in enumerate(passage.words):
            if word.lower() in SCHOOLED and passage.word(index + 2) in ("l'", "l’"):
                _add_school(passage, index + 3)


def _add_contests(passage: Passage, noun: str) -> None:
    for index, word in enumerate(passage.words):
        if word == noun and passage.word(index - 1).lower() in BEFORE_CONTESTS:
            end = _after_capitals(passage, index + 1)
            if end > index + 1 and _is_free(passage, index + 1, end):
                passage.replace([], Found(index + 1, end, "event", "rule"))


def _add_school(passage: Passage, at: int) -> None:
    word = passage.word(at)
    if word[:1].isupper() and len(word) > 2 and _is_free(passage, at, at + 1):
        passage.replace([], Found(at, at + 1, "organization", "rule"))


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
