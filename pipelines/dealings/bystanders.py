"""Finds the companies that an article names for others alone: former employers of people,
those for which its commentators work, and those whose rival or supplier it is about."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pipelines.dealings.actors import may_be_subject
from pipelines.dealings.describing import is_describing, is_owner
from pipelines.dealings.employers import is_former
from pipelines.dealings.frame import Frame, acting_in
from pipelines.dealings.masked import ORG, PERSON, Sentence
from pipelines.dealings.sales import is_seller
from pipelines.dealings.speech import OF_FIRMS
from pipelines.dealings.standins import COMPANY_WORD
from pipelines.dealings.sums import is_giver

SPEAKS: Final = re.compile(
    r"\b(?:says?|said|writes?|wrote|argue[sd]?|explain\w*|warn\w*|notes?|adds?|thinks?|believes?|"
    r"according to|expliqu\w+|estim\w+|rappell?\w+|racont\w+|prévient|jug\w+|assur\w+|"
    rf"résum\w+|selon|d'après|soulign\w+|observ\w+|confi\w+|affirm\w+) {PERSON}, [^.;:]{{0,60}}$",
    re.I,
)
"""What stands before the name of the company of somebody who is quoted."""


def find_bystanders(sentences: Sequence[Sentence], frame: Frame) -> None:
    """Tell the frame which names stand nowhere but where others are told of."""
    parts: dict[str | None, list[str]] = {}
    for sentence in sentences:
        for match in re.finditer(ORG, sentence.text):
            name = frame.full(sentence.mention(match[0]))
            parts.setdefault(name, []).append(_part(sentence, match.start()))
    frame.idle = _only("idle", parts)
    frame.speaking = _only("speaking", parts)
    if parts.get(frame.main, [""])[0] in ("idle", "owner"):
        frame.main = _acting_first(sentences, frame)


def _part(sentence: Sentence, place: int) -> str:
    """Tell whether a name stands for others, is an owner, a speaker's company or none."""
    text = sentence.text
    if is_former(text, place) or is_describing(text, place):
        return "idle"
    if sentence.start < 0 and is_owner(text, place):
        return "owner"
    return "speaking" if SPEAKS.search(text, 0, place) else "other"


def _acting_first(sentences: Sequence[Sentence], frame: Frame) -> str | None:
    """Find whom the article is about where its headline names another: the company that
    its first paragraph names first."""
    lead = [one for one in sentences if one.start >= 0 and one.paragraph <= 1]
    names = (name for sentence in lead for name in acting_in(sentence, frame))
    others = (name for name in names if name != frame.main)
    return next((name for name in others if may_be_subject("fine", name)), None)


def _only(part: str, parts: Mapping[str | None, list[str]]) -> frozenset[str]:
    """Give the names that have no other part."""
    return frozenset(name for name, all_ in parts.items() if name and {*all_} == {part})


def may_do(kind: str, name: str, sentence: Sentence, words: str, frame: Frame) -> bool:
    """Tell whether words of a sentence may tell that a company did such a thing."""
    if not may_be_subject(kind, name) or _is_bystander(kind, name, sentence, frame):
        return False
    if kind == "funding":
        return not is_giver(name, sentence, words, frame)
    return kind != "acquisition" or not is_seller(name, sentence, words, frame)


def _is_bystander(kind: str, name: str, sentence: Sentence, frame: Frame) -> bool:
    """Tell a name that stands for people from the company that the sentence is about."""
    if name in frame.idle:
        return True
    is_quoted = kind in OF_FIRMS and name in frame.speaking
    return is_quoted and not COMPANY_WORD.search(sentence.text)
