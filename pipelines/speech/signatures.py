"""Finds who signs a quotation, or is shown right after it."""

from pipelines.speech.interviews import opens_paragraph
from pipelines.speech.speaker_shapes import SIGNED, SIGNED_HERE, TITLES
from pipelines.speech.speech_words import SAID
from pipelines.speech.subjects import Subjects
from pipelines.speech.surroundings import tail_end


def signature(subjects: Subjects, start: int, end: int) -> str | None:
    """Give who signs on the next line, or at the end of the quotation's own."""
    if signed := SIGNED.match(subjects.text, end):
        people = subjects.cast.between(signed.end(), signed.end() + 60, "person")
        if people and TITLES.fullmatch(subjects.text, signed.end(), people[0][0]):
            return people[0][2].name
    return (
        _on_the_line(subjects, end) if opens_paragraph(subjects.text, start) else None
    )


def _on_the_line(subjects: Subjects, end: int) -> str | None:
    """Take the name that ends the line of a quotation: `“…” – X, of Korvo.`"""
    dash = SIGNED_HERE.match(subjects.text, end)
    people = dash and subjects.cast.between(dash.end(), dash.end() + 60, "person")
    if not dash or not people or people[0][0] != dash.end():
        return None
    line = subjects.text[people[0][1] :].split("\n", 1)[0]
    is_short = len(line) < 80 and not SAID[subjects.language].search(line)
    return people[0][2].name if is_short and line[:1] in ("", ",", ".") else None


def shown_next(subjects: Subjects, end: int) -> str | None:
    """Take who the sentence after a quotation shows: `Seated on a bench, X watches.`"""
    text = subjects.text
    if text[end - 2 : end - 1] not in ".?!… \u00a0\u202f" or text[end : end + 1] != " ":
        return None
    people = subjects.cast.between(end, tail_end(text, end + 1), "person")
    return people[0][2].name if people and people[0][0] - end < 90 else None
