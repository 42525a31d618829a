"""Tells who said a quotation, from the words before, inside and after it."""

import re

from pipelines.speech.behind import NOBODY, source, through_name, told_behind
from pipelines.speech.interviews import opens_paragraph
from pipelines.speech.signatures import shown_next, signature
from pipelines.speech.speaker_shapes import (
    AFTER_PAUSE,
    AROUND,
    AS_PUT,
    BY,
    DISOWNED,
    IN_WORDS,
    INCISE,
    INNER_END,
    INNER_SUBJECT,
    INNER_VERB,
    NOBODYS,
    NOUN,
    OPENING,
    PREFACE,
    STOP,
)
from pipelines.speech.speech_words import SAID
from pipelines.speech.subject_shapes import SOURCE
from pipelines.speech.subjects import Subjects
from pipelines.speech.surroundings import head_start, is_embedded, tail_end


def find_speaker(subjects: Subjects, start: int, end: int) -> str | None:
    """Give the fullest name of the speaker; None when the text does not tell."""
    subjects.here, subjects.wanted = (start, end), ""
    if put := AS_PUT.match(subjects.text, end, tail_end(subjects.text, end)):
        return subjects.before(*put.span("who"), start) or None
    if who := signature(subjects, start, end):
        return who
    looks = [_inside, told_behind, _before]
    if subjects.is_answer(start):
        looks = [told_behind, _before]
    if IN_WORDS.match(subjects.text, end):
        pass
    elif is_embedded(subjects.text, start, subjects.quotes, subjects.language):
        looks = [_inside, _before, told_behind]
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
            last = through_name(subjects, stop.start() if stop else end)
            if INNER_SUBJECT.match(subjects.text, said.end(), last):
                return subjects.after(said.end(), last, start)
    return None


def _before(subjects: Subjects, start: int, end: int) -> str | None:
    """Look at what leads to the quotation in its sentence."""
    text, first = subjects.text, head_start(subjects.text, start, subjects.quotes)
    if (again := _same_sentence(subjects, first, start)) is not None:
        return again
    nobodys = NOBODYS[subjects.language].fullmatch(text, first, start)
    said = list(SAID[subjects.language].finditer(text, first, start))
    noun = NOUN[subjects.language]
    said = [one for one in said if not noun.search(text, first, one.start())] or said
    is_led = nobodys and not (nobodys["who"] and said)
    if nobodys and is_led and subjects.is_nobodys(first, nobodys.end("who"), start):
        return NOBODY
    if AROUND.match(text, first, start) or DISOWNED.search(text, first, start):
        return NOBODY
    if said and subjects.is_said_by_nobody(said[-1].end(), start):
        return NOBODY
    if said:
        return _at_verb(subjects, first, said[-1], start, end)
    head = text[first:start]
    if subjects.quotes and AFTER_PAUSE.fullmatch(head):
        return subjects.last_voice(start)
    if not head.strip() and text[:start].rstrip().endswith(":"):
        return _announced(subjects, start)
    if head.rstrip().endswith(":") or PREFACE.search(head) or OPENING.match(head):
        return subjects.before(first, start, start)
    return None


def _at_verb(
    subjects: Subjects, first: int, said: re.Match[str], start: int, end: int
) -> str | None:
    """Take the subject of the verb that leads to the quotation, named or not."""
    text = subjects.text
    if SOURCE.match(text, said.start()):
        comma = text.find(",", said.end(), start)
        return source(subjects, said.end(), comma if comma > 0 else start, start)
    who = subjects.before(first, said.start(), start)
    if who is None or STOP.search(text, said.end(), start):
        return who or subjects.before(first, start, start)
    is_told_behind = "," in (text[end - 2], text[end : end + 1])
    is_told_behind |= BY[subjects.language].match(text, end) is not None
    if is_told_behind and not subjects.is_somebody(first, said.start()):
        return who or told_behind(subjects, start, end) or NOBODY
    return who


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
            other = subjects.other_voice(last, start)
            return last.speaker or NOBODY if other is None else other
    return _in_paragraph(subjects, start)


def _in_paragraph(subjects: Subjects, start: int) -> str | None:
    """Take the subject of the last sentence of the paragraph that names a person."""
    paragraph = subjects.text.rfind("\n", 0, start) + 1
    people = subjects.cast.between(paragraph, start, "person")
    return subjects.nearest(start, "person") if people else None
