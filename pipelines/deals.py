"""Finds what companies did: raise, buy, list, dismiss, pay, ally, open, launch, appoint."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crawler.items import Amount, Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.dealings.background import is_news
from pipelines.dealings.clauses import told_at
from pipelines.dealings.completing import complete
from pipelines.dealings.doubts import as_context, without_echoes
from pipelines.dealings.judging import judge
from pipelines.dealings.making import make_deal
from pipelines.dealings.masked import Sentence, mask
from pipelines.dealings.matches import matches_in
from pipelines.dealings.merging import (
    add_deal,
    as_listing,
    forget_fined,
    is_listing_money,
    of_one_kind,
)
from pipelines.dealings.predicates import Found, told_by_words
from pipelines.dealings.rules import LANGUAGES, Rule, caught, use_of
from pipelines.dealings.shapes import (
    is_guide,
    is_roundup,
    launch_on_sale,
    listed_rounds,
)
from pipelines.dealings.speech import is_mere_talk, quoted_parts
from pipelines.dealings.subjects import (
    Frame,
    bought_one,
    may_be_subject,
    named_before,
    only_subject,
    subject_before,
)
from pipelines.dealings.sums import backer_in, body_in, fined_by, is_price, price_in
from pipelines.dealings.topic import frame_of
from pipelines.dealings.words import BODIES, EXCHANGE

LONGEST: Final = 1500
"""Characters of a sentence; what is longer is no prose."""
NEGATED: Final = re.compile(
    r"(?:\b(?:aucune?s?|no|never|without|not|denie[sd]|ruled? out|rules out|exclu[st]?|"
    r"dément\w*|nor|ni|n'est pas|ne \w+ pas|n'\w+ pas|\w+n't)\b"
    r"(?! only)(?! seulement))[^.,;:()]{0,40}$|\bsans (?:\w+ ){0,2}$",
    re.I,
)
"""What turns the words after it into their contrary."""
NONE: Final = re.compile(r"\b(?:no(?! (?:fewer|less|more))|never|aucune?)\b", re.I)
"""What turns the words around it into their contrary."""
ASKED: Final = re.compile(r"\?[\s\"”»]*$")
"""The end of a question."""
TOGETHER: Final = re.compile(r"\b(?:combined|au total|in total|cumulée?)\b", re.I)
"""The sum is that of several fines."""


def find_deals(
    headline: str,
    text: str,
    mentions: Sequence[Mention],
    amounts: Sequence[Amount],
    date_published: str | None,
    language: str,
) -> list[Deal]:
    """Find the deals that an article states, its own news first."""
    if language not in LANGUAGES or is_guide(headline):
        return []
    sentences, frame = set_out(headline, text, mentions, amounts, language)
    found = told_by_rules(sentences, frame, headline, text, date_published, language)
    found = judge(found, sentences, frame, date_published, language)
    complete(found, sentences, frame)
    found = without_echoes(found)
    as_context(found)
    found = [deal for deal in found if not is_listing_money(deal, found)]
    return sorted(found, key=lambda deal: deal.background)


def set_out(
    headline: str,
    text: str,
    mentions: Sequence[Mention],
    amounts: Sequence[Amount],
    language: str,
) -> tuple[list[Sentence], Frame]:
    """Give an article's sentences, and whom it is about."""
    told = find_amounts(headline, language)
    sentences = mask(headline, text, mentions, amounts, told)
    frame = frame_of(mentions, headline)
    frame.heading, frame.is_roundup = sentences[0].text, is_roundup(headline, sentences)
    return sentences, frame


def told_by_rules(
    sentences: Sequence[Sentence],
    frame: Frame,
    headline: str,
    text: str,
    date_published: str | None,
    language: str,
) -> list[Deal]:
    """Find what the rules and the lists of words know."""
    found: list[Deal] = []
    for deal, sentence in _all(
        sentences, frame, language, headline, quoted_parts(text)
    ):
        forget_fined(deal, found)
        if is_news(deal, sentence, frame, date_published):
            add_deal(found, deal)
    return found


def _all(
    sentences: Sequence[Sentence],
    frame: Frame,
    language: str,
    headline: str,
    quoted: list[tuple[int, int]],
) -> Iterator[tuple[Deal, Sentence]]:
    """Give every deal that a sentence tells, with what of the sentence tells it."""
    for sentence in sentences:
        if len(sentence.text) > LONGEST:
            continue
        frame.turn_to(sentence)
        for deal, told in of_one_kind(_in_sentence(sentence, frame, language, quoted)):
            as_listing(deal, sentence, told, frame)
            yield deal, told
        yield from listed_rounds(sentence, headline, frame)
        frame.leave(sentence)
    yield from launch_on_sale(sentences, frame)


def _in_sentence(
    sentence: Sentence, frame: Frame, language: str, quoted: list[tuple[int, int]]
) -> Iterator[tuple[Deal, Sentence]]:
    """Give what the rules find; then, of the other kinds, what the words tell."""
    told: set[str] = set()
    for rule, match in matches_in(sentence, language):
        if rule.last and rule.kind in told:
            continue
        if rule.needs and not rule.needs.search(sentence.small):
            continue
        if rule.never and rule.never.search(sentence.small):
            continue
        if not _is_told(sentence, rule.kind, match.span(), quoted):
            continue
        if deal := _deal(sentence, rule, match, frame):
            told.add(rule.kind)
            yield deal, told_at(sentence, match.span())
    for found in told_by_words(sentence, language, frame):
        key = found.kind + found.subject * frame.is_roundup
        if not told.isdisjoint((found.kind, key)):
            continue
        place = found.start, found.end
        if _is_told(sentence, found.kind, place, quoted):
            told.add(key)
            yield _worded_deal(sentence, found, frame), told_at(sentence, place)


def _is_told(
    sentence: Sentence, kind: str, place: tuple[int, int], quoted: list[tuple[int, int]]
) -> bool:
    """Tell a deal from one that is denied, thought of or said in passing."""
    start, end = place
    if sentence.start >= 0 and ASKED.search(sentence.text, end):
        return False
    if sentence.text[:start].endswith("-"):
        return False
    if NEGATED.search(sentence.text, max(0, start - 60), start):
        return False
    if NONE.search(sentence.text, start, end):
        return False
    return not is_mere_talk(kind, sentence, place, quoted)


def _worded_deal(sentence: Sentence, found: Found, frame: Frame) -> Deal:
    """Make a deal of what a word of the sentence tells."""
    target = _object(sentence, found.kind, frame, found.subject, found.object)
    place = found.start, found.end
    money = price_in(sentence, found.kind, *place)
    return make_deal(sentence, found.kind, (found.subject, target), place, money)


def _deal(
    sentence: Sentence, rule: Rule, match: re.Match[str], frame: Frame
) -> Deal | None:
    subject = frame.full(sentence.mention(caught(match, "s")))
    subject = subject or _subject(sentence, rule, match.start(), frame)
    target = frame.full(sentence.mention(caught(match, "o")))
    if rule.kind == "acquisition" and match.group()[0] == caught(match, "o"):
        target = bought_one(sentence, match, frame) or target
    if body := BODIES.get(rule.body):
        target = target or body_in(sentence, frame, body)
        if not (target and body.search(target)):
            return None
    if not subject or subject == target or not may_be_subject(rule.kind, subject):
        return None
    if rule.kind == "acquisition" and target and not may_be_subject("fine", target):
        return None
    if rule.kind == "fine" and not target and match.group()[0] != caught(match, "s"):
        actor = named_before(sentence, match.start(), frame)
        target = actor if actor != subject else None
    sum_ = use_of(match, "m")
    if sum_ and not is_price(sentence, match.start(sum_)):
        return None
    money = sentence.money(match[sum_]) if sum_ else None
    money = money or price_in(sentence, rule.kind, match.start(), match.end())
    if rule.kind == "fine" and TOGETHER.search(sentence.text):
        money = None
    target = _object(sentence, rule.kind, frame, subject, target)
    return make_deal(sentence, rule.kind, (subject, target), match.span(), money)


def _subject(sentence: Sentence, rule: Rule, at: int, frame: Frame) -> str | None:
    if rule.whose == "main":
        return frame.main
    if rule.whose == "topic":
        return frame.topic
    if rule.whose == "only":
        return only_subject(sentence, rule.kind, frame)
    if rule.whose == "spoken":
        return named_before(sentence, at, frame) or frame.topic
    if rule.whose == "told":
        return named_before(sentence, at, frame)
    return subject_before(sentence, at, frame)


def _object(
    sentence: Sentence,
    kind: str,
    frame: Frame,
    subject: str,
    target: str | None,
) -> str | None:
    """Find the other party where the words of the rule do not name it."""
    if kind == "funding":
        return backer_in(sentence, frame, subject) or target
    if kind == "fine":
        return fined_by(sentence, frame, target)
    if kind == "ipo":
        return body_in(sentence, frame, EXCHANGE)
    return target
