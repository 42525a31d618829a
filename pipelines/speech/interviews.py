"""Tells an interview by its questions, and who answers them."""

import re
from collections.abc import Sequence
from typing import Final

from pipelines.speech.cast import Cast

QUESTION: Final = re.compile(r"[^\n]{3,240}[?…]\s*\n+|[^\n]{3,240}\.\.\.\s*\n+")
LONGEST: Final = 260
"""Characters of a question with the blanks after it, at most."""
TO_YOU: Final = re.compile(r"\b(?:you|your|vous|votre|vos|tu|ton|ta)\b", re.I)


def interviewee(text: str, cast: Cast, spans: Sequence[tuple[int, int]]) -> str | None:
    """Give who answers the questions of an interview; None where nobody is asked."""
    answers = [start for start, _ in spans if _asked(text, start)]
    questions = [_asked(text, start) for start in answers]
    if len(answers) < 2 and not any(map(TO_YOU.search, questions)):
        return None
    led = max(answers[0] - len(questions[0]), 0)
    people = cast.between(0, led, "person") or cast.between(led, answers[0], "person")
    titled = [one for one in cast.actors if one.in_headline and one.kind == "person"]
    actors = [span[2] for span in people] or titled
    if not actors:
        return None
    return max(actors, key=lambda one: (one.in_headline, actors.count(one))).name


def opens_paragraph(text: str, start: int) -> bool:
    """Tell whether a quotation is the first thing of its paragraph."""
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0\u202f")
    return before.endswith("\n") if before else start <= 4


def _asked(text: str, start: int) -> str:
    """Give the question before a quotation that opens its paragraph."""
    return _line_before(text, start) if opens_paragraph(text, start) else ""


def is_asked(text: str, paragraph: int) -> bool:
    """Tell whether the paragraph that begins at an offset follows a question."""
    return bool(_line_before(text, paragraph))


def _line_before(text: str, start: int) -> str:
    """Give the question in the paragraph before; empty where nothing is asked."""
    near = text[max(0, start - LONGEST) : start]
    line = near[near.rstrip().rfind("\n") + 1 :]
    return line if QUESTION.fullmatch(line) else ""
