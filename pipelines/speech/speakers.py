"""Tells who said a quotation, from the words before, inside and after it."""

from typing import Final

from pipelines.speech.interviews import opens_paragraph
from pipelines.speech.people_words import PRONOUN
from pipelines.speech.quote_marks import ends_sentence
from pipelines.speech.signatures import shown_next, signature
from pipelines.speech.speaker_shapes import (
    AFTER_PAUSE,
    ANY_VERB,
    AROUND,
    AS_PUT,
    BY,
    CREDIT,
    DISOWNED,
    ENGLISH_SUBJECT,
    ENGLISH_VERB,
    FRENCH_VERB,
    HOW,
    IN_WORDS,
    INCISE,
    INNER_END,
    INNER_SUBJECT,
    INNER_VERB,
    INVITES,
    LEAD,
    NICKNAME,
    NO_ATTRIBUTION,
    NOBODYS,
    OPENING,
    PASSIVE,
    PLAIN_VERB,
    PREFACE,
    STOP,
)
from pipelines.speech.speech_words import SAID
from pipelines.speech.subjects import Subjects
from pipelines.speech.surroundings import head_start, is_embedded, tail_end

NOBODY: Final = ""
"""The text tells that somebody without a name said it."""


def find_speaker(subjects: Subjects, start: int, end: int) -> str | None:
    """Give the fullest name of the speaker; None when the text does not tell."""
    subjects.here, subjects.wanted = (start, end), ""
    if put := AS_PUT.match(subjects.text, end, tail_end(subjects.text, end)):
        return subjects.before(*put.span("who"), start) or None
    if who := signature(subjects, start, end):
        return who
    looks = [_inside, _after, _before]
    if subjects.is_answer(start):
        looks = [_after, _before]
    if IN_WORDS.match(subjects.text, end):
        pass
    elif is_embedded(subjects.text, start, subjects.quotes, subjects.language):
        looks = [_inside, _before, _after]
    for look in looks:
        name = look(subjects, start, end)
        if name is not None:
            return name or None
    opens = opens_paragraph(subjects.text, start)
    if subjects.interviewee and opens:
        return subjects.interviewee
    name = subjects.answering(start) or subjects.fitting(
        _goes_on(subjects, start), subjects.wanted
    )
    if name is None and opens:
        name = shown_next(subjects, end)
    return name or None


def _inside(subjects: Subjects, start: int, end: int) -> str | None:
    """Look for words like `, dit-il,` between the marks."""
    if subjects.language != "fr":
        return None
    for comma in INCISE.finditer(subjects.text, start + 1, end - 1):
        said = SAID["fr"].match(subjects.text, comma.end(), end)
        said = said or INNER_VERB.match(subjects.text, comma.end(), end)
        if said:
            stop = INNER_END.search(subjects.text, said.end(), end)
            last = _through_name(subjects, stop.start() if stop else end)
            if INNER_SUBJECT.match(subjects.text, said.end(), last):
                return subjects.after(said.end(), last, start)
    return None


def _through_name(subjects: Subjects, last: int) -> int:
    """Move the end of an incise behind a name after its comma: `dit le patron, X`."""
    apposed = subjects.cast.between(last + 1, last + 60, "person")
    near = apposed and apposed[0][0] <= last + 2
    return apposed[0][1] if near and subjects.text[last] == "," else last


def _after(subjects: Subjects, start: int, end: int) -> str | None:
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
    if lead.strip(" ,") and not PLAIN_VERB.fullmatch(lead.strip(" ,")):
        return subjects.before(end, said.start(), start)
    return subjects.after(said.end(), last, start)


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


def _before(subjects: Subjects, start: int, end: int) -> str | None:
    """Look at what leads to the quotation in its sentence."""
    text, first = subjects.text, head_start(subjects.text, start, subjects.quotes)
    if (again := _same_sentence(subjects, first, start)) is not None:
        return again
    nobodys = NOBODYS[subjects.language].fullmatch(text, first, start)
    said = list(SAID[subjects.language].finditer(text, first, start))
    is_led = nobodys and not (nobodys["who"] and said)
    if nobodys and is_led and subjects.is_nobodys(first, nobodys.end("who"), start):
        return NOBODY
    if AROUND.match(text, first, start) or DISOWNED.search(text, first, start):
        return NOBODY
    if said and subjects.is_said_by_nobody(said[-1].end(), start):
        return NOBODY
    if said:
        who = subjects.before(first, said[-1].start(), start)
        is_last = not subjects.cast.between(said[-1].end(), start)
        if is_last and who == NOBODY and subjects.is_somebody(first, said[-1].start()):
            return NOBODY
        return who or subjects.before(first, start, start)
    head = text[first:start]
    if subjects.quotes and AFTER_PAUSE.fullmatch(head):
        return subjects.last_voice(start)
    if not head.strip() and text[:start].rstrip().endswith(":"):
        return _announced(subjects, start)
    if head.rstrip().endswith(":") or PREFACE.search(head) or OPENING.match(head):
        return subjects.before(first, start, start)
    return None


def _same_sentence(subjects: Subjects, first: int, start: int) -> str | None:
    """Give who said the words before, where their own sentence ends: `…”, she told X. “…`."""
    last = subjects.quotes[-1] if subjects.quotes else None
    head = subjects.text[first:start].strip()
    if not last or last.end_char != first or head[-1:] not in (".", "!", "?"):
        return None
    is_tail = head[:1] == "," or head[:1].islower()
    return last.speaker if is_tail and not STOP.search(head) else None


def _announced(subjects: Subjects, start: int) -> str | None:
    """Look at the line before, which ends with a colon: `And from the mayor, X:`."""
    text = subjects.text
    colon = text.rfind(":", 0, start)
    first = head_start(text, colon, ())
    said = list(SAID[subjects.language].finditer(text, first, colon))
    end = said[-1].start() if said else colon
    return subjects.before(first, end, start) or subjects.before(first, colon, start)


def _goes_on(subjects: Subjects, start: int) -> str | None:
    """Take the voice of the quotation before, where nothing else speaks between."""
    if not subjects.quotes:
        return _in_paragraph(subjects, start)
    last = subjects.quotes[-1]
    between = subjects.text[last.end_char : start]
    if between.count("\n") <= 2 and len(between) < 250:
        paragraph_alone = "\n" not in between or not between.split("\n", 1)[1].strip()
        if paragraph_alone:
            return last.speaker or NOBODY
    return _in_paragraph(subjects, start)


def _in_paragraph(subjects: Subjects, start: int) -> str | None:
    """Take the subject of the last sentence of the paragraph that names a person."""
    paragraph = subjects.text.rfind("\n", 0, start) + 1
    people = subjects.cast.between(paragraph, start, "person")
    return subjects.nearest(start, "person") if people else None
