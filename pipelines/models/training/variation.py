"""Writes an annotated text in other ways: apostrophes, capitals, another beginning."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from pipelines.models.training.sets import Annotated, NameSpan

WORD: Final = re.compile(r"[^\W\d_]+")
SHORT: Final = 400
"""Characters of a text that may be a headline."""
SMALL_WORDS: Final = frozenset(
    "a an the of in on at to for and or but with from by as is are that de du des la le "
    "les un une et ou en à au aux par pour sur dans avec que qui".split()
)


def varied(annotated: Annotated, chance: random.Random) -> Annotated:
    """Change the apostrophes now and then, the capitals and the beginning more seldom."""
    drawn = chance.random()
    if drawn < 0.3:
        annotated = replace(annotated, text=annotated.text.replace("'", "’"))
    elif drawn < 0.6:
        annotated = replace(annotated, text=annotated.text.replace("’", "'"))
    drawn, short = chance.random(), len(annotated.text) < SHORT
    if short and drawn < 0.03:
        return _recased(annotated, str.upper, names_too=True)
    if short and drawn < 0.11:
        return _recased(annotated, _capitalized, names_too=False)
    if drawn < 0.30:
        return begun_late(annotated, chance)
    return annotated


def _capitalized(word: str) -> str:
    return word if word in SMALL_WORDS else word[0].upper() + word[1:]


def _recased(
    annotated: Annotated, change: Callable[[str], str], *, names_too: bool
) -> Annotated:
    """Write the words in capitals, or each with one, as headlines are."""
    named = [(span.start, span.end) for span in annotated.spans]
    text, position = "", 0
    for word in WORD.finditer(annotated.text):
        inside = any(start <= word.start() < end for start, end in named)
        new = word[0] if inside and not names_too else change(word[0])
        text += annotated.text[position : word.start()] + new
        position = word.end()
    text += annotated.text[position:]
    return (
        replace(annotated, text=text) if len(text) == len(annotated.text) else annotated
    )


def begun_late(annotated: Annotated, chance: random.Random) -> Annotated:
    """Begin a text at one of its ordinary words, with a capital: it is no name there."""
    names = [(s.start, s.end) for s in annotated.spans] + list(annotated.open)
    words = [
        word.start()
        for word in WORD.finditer(annotated.text[:SHORT])
        if word[0].islower() and len(word[0]) > 3
        and not any(start <= word.start() <= end for start, end in names)
    ]  # fmt: skip
    if not words:
        return annotated
    cut = chance.choice(words)
    rest = annotated.text[cut:]
    return Annotated(
        text=rest[0].upper() + rest[1:],
        spans=tuple(
            NameSpan(start=span.start - cut, end=span.end - cut, label=span.label)
            for span in annotated.spans
            if span.start > cut
        ),
        open=tuple(
            (start - cut, end - cut) for start, end in annotated.open if start > cut
        ),
    )
