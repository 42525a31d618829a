"""Tells who said a quotation from the words behind it, or behind `according to`."""

from typing import Final

from pipelines.speech.people_words import AGENCY, COMPANY, PRONOUN
from pipelines.speech.quote_marks import ends_sentence
from pipelines.speech.speaker_shapes import (
    ANY_VERB,
    BY,
    CREDIT,
    ENGLISH_SUBJECT,
    ENGLISH_VERB,
    FRENCH_VERB,
    HOW,
    INVITES,
    LEAD,
    NICKNAME,
    NO_ATTRIBUTION,
    PASSIVE,
    PLAIN_VERB,
)
from pipelines.speech.speech_words import SAID
from pipelines.speech.subject_shapes import IN_OFFICE, SOURCE
from pipelines.speech.subjects import Subjects
from pipelines.speech.surroundings import tail_end

NOBODY: Final = ""
"""The text tells that somebody without a name said it."""
SPEAKERS: Final = (IN_OFFICE, COMPANY, AGENCY)
"""Nouns that stand for somebody named."""


def told_behind(subjects: Subjects, start: int, end: int) -> str | None:
    """Look at what follows the quotation in its sentence."""
    text, last = subjects.text, tail_end(subjects.text, end)
    mark = text.find(text[start], end, last)
    if nickname := NICKNAME.match(text, mark) if mark > end else None:
        last = max(last, nickname.end())
        mark = text.find(text[start], nickname.end(), last)
    last = mark if mark > end else last
    tail = text[end:last]
    if CREDIT[subjects.language].match(text, end):
        return _credited(subjects, end)
    if BY[subjects.language].match(tail) and PASSIVE.search(text, start - 40, start):
        return subjects.after(end, last, start)
    ended = ends_sentence(text[start:end], subjects.language) or tail[:1] == "."
    if ended and (not tail.strip() or tail.strip()[0].isupper()):
        return None
    if NO_ATTRIBUTION.match(tail):
        return _at_the_end(subjects, end, last, start)
    if HOW.match(tail):
        people = subjects.cast.between(end, last, "person")
        named = people or subjects.cast.between(end, last)
        return named[0][2].name if named else None
    said = SAID[subjects.language].search(text, end, last)
    shaped = FRENCH_VERB.match(text, end, last) if subjects.language == "fr" else None
    if shaped and not (said and said.start() <= shaped.start("gap")):
        return subjects.after(shaped.start("gap"), last, start)
    if not said:
        return _any_verb(subjects, start, end, last)
    lead = LEAD.sub("", text[end : said.start()])
    pronoun = PRONOUN[subjects.language].search(text, end, last)
    near = pronoun and pronoun.end() <= said.end() + 6
    if pronoun and near and not subjects.cast.between(end, pronoun.start()):
        return subjects.pronoun(pronoun.group(), start, alone=True)
    lead = lead.strip(" ,")
    if SOURCE.match(text, said.start()) and not lead:
        return source(subjects, said.end(), last, start)
    is_verb = PLAIN_VERB.fullmatch(lead)
    who = subjects.after(said.end(), last, start) if is_verb or not lead else None
    return subjects.before(end, said.start(), start) if lead and who is None else who


def _credited(subjects: Subjects, end: int) -> str | None:
    """Take the person of a sentence like `The words are X's`."""
    first = min(len(subjects.text), end + 3)
    named = subjects.cast.between(end, tail_end(subjects.text, first))
    people = [span for span in named if span[2].kind == "person"]
    return (people or named)[0][2].name if named else None


def _any_verb(subjects: Subjects, start: int, end: int, last: int) -> str | None:
    """Take the subject of a verb right after the marks, whatever the verb."""
    text, people = subjects.text, subjects.cast.between(end, last, "person")
    if people and ANY_VERB.fullmatch(text, end, people[0][0]):
        return people[0][2].name
    if subjects.language != "en" or text[end - 2] not in INVITES:
        return None
    if verb := ENGLISH_VERB.match(text, end, last):
        return subjects.after(verb.end(), last, start)
    if not ENGLISH_SUBJECT.match(text, end, last):
        return None
    return subjects.before(end, _clause_end(subjects, end, last), start)


def _clause_end(subjects: Subjects, end: int, last: int) -> int:
    """Give where the words of the subject after a quotation end, at the latest."""
    named = subjects.cast.between(end, last)
    if named:
        return named[0][1]
    comma = subjects.text.find(",", end + 1, last)
    return comma if comma > 0 else last


def _at_the_end(subjects: Subjects, end: int, last: int, start: int) -> str | None:
    """Look for `…, NAME said` at the end of a sentence that goes on after the marks."""
    text = subjects.text
    for said in SAID[subjects.language].finditer(text, end, last):
        comma = text.rfind(",", end, said.start())
        if comma < 0:
            continue
        if LEAD.sub("", text[comma : said.start()]).strip():
            if subjects.cast.between(comma, said.start()):
                return subjects.before(comma + 1, said.start(), start)
        elif subjects.cast.between(said.end(), min(last, said.end() + 60)):
            return subjects.after(said.end(), last, start)
    return None


def source(subjects: Subjects, said: int, last: int, start: int) -> str:
    """Take whom a phrase like `according to X` names."""
    apposed = through_name(subjects, last)
    last = apposed if subjects.text[apposed : apposed + 1] == "," else last
    who = subjects.after(said, last, start)
    is_told = any(one.search(subjects.text, said, last) for one in SPEAKERS)
    return who if who and (is_told or subjects.cast.between(said, last)) else NOBODY


def through_name(subjects: Subjects, last: int) -> int:
    """Move the end of an incise behind a name after its comma: `dit le patron, X`."""
    apposed = subjects.cast.between(last + 1, last + 60, "person")
    near = apposed and apposed[0][0] <= last + 2
    return apposed[0][1] if near and subjects.text[last] == "," else last
