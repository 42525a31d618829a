"""Writes down how a sentence is worded, for what is learned of deals: its words in ones
and twos and by their first letters, and the same around each name and sum."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from crawler.items import Mention
from pipelines.dealings.masked import Sentence

WORD: Final = re.compile(r"[\ue000-\uf7ff]|\w+(?:-\w+)*'?|[^\w\s]")
STEM: Final = 5
"""First letters that stand for a word in all of its forms."""
LONG: Final = 7
"""The same for a long word."""
AROUND: Final = 10
"""Words on either side of a name that tell its role."""


@dataclass(slots=True, kw_only=True)
class Wording:
    """The words of a sentence; those of a name or sum are its kind in capitals."""

    is_headline: bool
    words: list[str]
    stems: list[str]
    signs: dict[int, str]
    """Which of the words are a name or a sum, and its sign."""


def wording_of(sentence: Sentence) -> Wording:
    """Cut a masked sentence into words."""
    words: list[str] = []
    signs: dict[int, str] = {}
    for found in WORD.findall(sentence.text):
        item = sentence.items.get(found)
        if item is not None:
            signs[len(words)] = found
            words.append(item.kind.upper() if isinstance(item, Mention) else "AMOUNT")
        else:
            words.append("#" if found[0].isdigit() else found.lower())
    stems = [word if word.isupper() else word[:STEM] for word in words]
    return Wording(
        is_headline=sentence.start < 0, words=words, stems=stems, signs=signs
    )


def sentence_features(told: Wording) -> Iterator[str]:
    """Give what tells the kind of deal that a sentence states."""
    yield "headline" if told.is_headline else "text"
    yield from told.words
    yield from _pairs(told.words, "")
    for stem in told.stems:
        yield "~" + stem
    yield from _pairs(told.stems, "~")
    for word in told.words:
        if len(word) > LONG:
            yield "7" + word[:LONG]
        if len(word) > STEM - 1:
            yield "-" + word[-3:]


def _pairs(words: Sequence[str], mark: str) -> Iterator[str]:
    for first, second in pairwise(words):
        yield f"{mark}{first} {second}"


def role_features(told: Wording, at: int) -> Iterator[str]:
    """Give what tells the role of the name or sum at a place."""
    own = told.words[at]
    alike = [place for place in told.signs if told.words[place] == own]
    order = alike.index(at)
    yield f"{own} {order if order < 3 else 3} {'last' if at == alike[-1] else ''}"
    yield f"{own} headline" if told.is_headline else own
    padded = ["<", "<", "<", *told.words, ">", ">", ">"]
    before, after = padded[at : at + 3], padded[at + 4 : at + 7]
    for step in range(3):
        yield f"{own}<{step} {before[2 - step]}"
        yield f"{own}>{step} {after[step]}"
    yield f"{own}< {before[1]} {before[2]}"
    yield f"{own}> {after[0]} {after[1]}"
    yield f"{own}<< {before[0]} {before[1]} {before[2]}"
    yield f"{own}>> {after[0]} {after[1]} {after[2]}"
    yield f"{own}<> {before[2]} {after[0]}"
    for stem in told.stems[max(0, at - AROUND) : at]:
        yield f"{own}< {stem}"
    for stem in told.stems[at + 1 : at + 1 + AROUND]:
        yield f"{own}> {stem}"
