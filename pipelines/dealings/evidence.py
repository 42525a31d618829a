"""Tells whether the words around one that may tell a deal make sure of it."""

import re
from typing import Final

from pipelines.dealings.actors import may_be_subject
from pipelines.dealings.frame import Frame
from pipelines.dealings.lexicon import Predicate, Word
from pipelines.dealings.masked import MONEY, ORG, PLACE, Sentence
from pipelines.dealings.sums import is_price
from pipelines.dealings.words import BODIES, is_reporter

REFLEXIVE: Final = re.compile(
    r"\b(?:s'|se |s'est |se sont |s'était |s'être )(?:\w+ )?$", re.I
)
MONEYED: Final = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|funding|fundrais\w+|round|seed|series [a-h]|unicorn|lève\w*|"
    r"levées?|lever|tour de table|financement|amorçage|licorne|finance)\b"
    rf"|\b(?:with|avec|lands?|secures?|bags?|nabs|gets|décroche|récolte|boucle)\b.*{MONEY}",
    re.I,
)
"""A headline on money for a company."""
SUMS: Final = re.compile(MONEY)
WANTED: Final = {"fine": "authority", "ipo": "exchange", "funding": "investor"}
"""Bodies that make sure of a deal as the words do that it needs."""
HAS_SO_MANY: Final = re.compile(
    r", (?:which|who|qui) (?:has|have|serves?|counts?|employs?|claims|owns|compte|emploie|"
    r"revendique|sert|a|ont|possède)\b[^,;:]*,"
)
"""What is told in passing of how big somebody is."""
CLAUSE: Final = re.compile(r"[;:!?]|\.\s")
REACH: Final = 90
"""Characters between a word and what it is about."""


def may_be_told(word: Word, sentence: Sentence, start: int, frame: Frame) -> bool:
    """Tell whether a word in this place of an article may tell a deal."""
    predicate, text = word.predicate, sentence.text
    if predicate.early and sentence.paragraph > 2 and not frame.is_roundup:
        return False
    if predicate.place and not re.search(PLACE, text):
        return False
    if word.is_reflexive and not REFLEXIVE.search(text, 0, start):
        return False
    lead = predicate.lead
    begin = max(0, start - 60)
    return not lead or lead.search(sentence.small, begin, start) is not None


def is_about(
    word: Word, sentence: Sentence, start: int, end: int, is_passive: bool
) -> bool:
    """Tell whether the sum or thing that a predicate is about is near."""
    predicate, text = word.predicate, sentence.small
    after = CLAUSE.split(text[end : end + REACH])[0]
    before = CLAUSE.split(text[max(0, start - REACH) : start])[-1]
    if predicate.about and predicate.gone:
        if is_passive:
            return predicate.gone.search(before) is not None
        inside = re.sub(r"^\S+", "", text[start : end + REACH])
        return any(predicate.about.search(part) for part in (after, inside))
    if predicate.reach:
        begin = start - len(before) if is_passive or not predicate.is_verb else end
        sums = SUMS.finditer(text, begin, end + len(after))
        is_any = not predicate.is_verb
        return any(is_any or is_price(sentence, sum_.start()) for sum_ in sums)
    return True


def is_backed(predicate: Predicate, sentence: Sentence, frame: Frame) -> bool:
    """Tell whether the sentence, or the headline, holds what a predicate needs."""
    if (
        predicate.never
        and _holds(predicate.never, sentence, frame)
        and predicate.never.search(HAS_SO_MANY.sub(",", sentence.small))
    ):
        return False
    needs = predicate.needs
    if needs is None or _holds(needs, sentence, frame):
        return True
    if body := WANTED.get(predicate.kind):
        mentions = map(sentence.mention, re.findall(ORG, sentence.text))
        if any(is_fitting(body, frame.full(mention)) for mention in mentions):
            return True
    if not predicate.reach:
        return False
    if predicate.kind == "funding":
        return MONEYED.search(frame.heading) is not None
    return needs.search(f"{frame.heading}\n{frame.last}".lower()) is not None


def is_fitting(wanted: str, name: str | None) -> bool:
    """Tell an authority, exchange, investor or what may be bought by its name."""
    if name is None:
        return False
    if wanted == "authority" and is_reporter(name):
        return True
    if wanted == "bought":
        return may_be_subject("ipo", name)
    body = BODIES.get(wanted)
    return not body or body.search(name) is not None


def _holds(pattern: re.Pattern[str], sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a sentence holds a pattern; asked again, it is known."""
    if pattern not in frame.held:
        frame.held[pattern] = pattern.search(sentence.small) is not None
    return frame.held[pattern]
