"""Finds what companies did: raise, buy, list, dismiss, pay, ally, open, launch, appoint."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crawler.items import Amount, Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.dealings.background import as_context, is_news
from pipelines.dealings.bystanders import find_bystanders
from pipelines.dealings.clauses import told_at
from pipelines.dealings.completing import complete
from pipelines.dealings.echoes import without_echoes
from pipelines.dealings.firms import as_firms
from pipelines.dealings.frame import Frame
from pipelines.dealings.headed import is_headed_otherwise
from pipelines.dealings.judging import judge
from pipelines.dealings.masked import Sentence, mask
from pipelines.dealings.matches import matches_in
from pipelines.dealings.merging import (
    add_deal,
    as_listing,
    forget_fined,
    is_listing_money,
    of_one_kind,
)
from pipelines.dealings.no_news import is_no_news
from pipelines.dealings.parties import ruled_deal, worded_deal
from pipelines.dealings.predicates import told_by_words
from pipelines.dealings.rules import LANGUAGES
from pipelines.dealings.sales import is_of_goods
from pipelines.dealings.shapes import (
    is_guide,
    is_roundup,
    launch_on_sale,
    listed_rounds,
)
from pipelines.dealings.speech import is_mere_talk, quoted_parts
from pipelines.dealings.topic import frame_of

LONGEST: Final = 1500
"""Characters of a sentence; what is longer is no prose."""
NEGATED: Final = re.compile(
    r"(?:\b(?:aucune?s?|no|never|without|not|denie[sd]|ruled? out|rules out|exclu[st]?|"
    r"dément\w*|nor|ni|n'est pas|ne \w+ pas|n'\w+ pas|\w+n't)\b"
    r"(?! only)(?! seulement))[^.,;:()]{0,40}$|\bsans (?:\w+ ){0,2}$"
    r"|\b(?:stop(?:s|ped|ping)?|ceas(?:e[sd]?|ing)|ne plus|(?:cess|arrêt)(?:er?|é|ent) d[e']) ?$",
    re.I,
)
"""What turns the words after it into their contrary."""
NONE: Final = re.compile(r"\b(?:no(?! (?:fewer|less|more))|never|aucune?)\b", re.I)
"""What turns the words around it into their contrary."""
TWO: Final = re.compile(r"\s[:|]\s")
"""What stands between two names of a headline, or between those of a game and its part."""
NOT: Final = re.compile(
    r"[^.,;:]{0,50}?(?:\b(?:will|would|do|does|did|are|is) not|\w+n't) (?:be|lose|leave|go|have)\b"
)
"""What those do who keep their jobs."""
FORCED: Final = re.compile(
    r"\b(?:order(?:s|ed)?|forc\w+|oblig\w+|requir\w+|compel\w*|contrain\w+|ordonn\w+|enjoint|"
    r"enjoindre|impos\w+)\b[^.;:]{0,40}$",
    re.I,
)
"""What a company is made to do with a product is no launch."""
ASKED: Final = re.compile(r"\?[\s\"”»]*$")
"""The end of a question."""


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
    found = [
        deal
        for deal in found
        if deal.status != "rumoured" or not is_listing_money(deal, found)
    ]
    found = judge(found, sentences, frame, date_published, language)
    complete(found, sentences, frame, date_published)
    found = without_echoes(found, headline)
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
    mentions = as_firms(mentions, headline, text)
    firms = {row.text for row in mentions if row.kind == "organization"}
    mentions = [row for row in mentions if firms.isdisjoint(_halves(row.text))]
    told = find_amounts(headline, language)
    sentences = mask(headline, text, mentions, amounts, told)
    frame = frame_of(mentions, headline)
    find_bystanders(sentences, frame)
    frame.heading, frame.is_roundup = sentences[0].text, is_roundup(headline, sentences)
    return sentences, frame


def _halves(name: str) -> list[str]:
    """Give the names that a colon parts in one; none without a colon."""
    halves = TWO.split(name)
    return halves if len(halves) > 1 else []


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
        is_told = is_news(deal, sentence, frame, date_published)
        if is_told and not is_headed_otherwise(deal, sentence.text, frame.heading):
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
        if deal := ruled_deal(sentence, rule, match, frame):
            told.add(rule.kind)
            yield deal, told_at(sentence, match.span())
    for found in told_by_words(sentence, language, frame):
        key = found.kind + found.subject * frame.is_roundup
        if not told.isdisjoint((found.kind, key)):
            continue
        place = found.start, found.end
        if not _is_told(sentence, found.kind, place, quoted):
            continue
        if deal := worded_deal(sentence, found, frame):
            told.add(key)
            yield deal, told_at(sentence, place)


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
    if kind == "layoffs" and NOT.match(sentence.text, start):
        return False
    if kind == "acquisition" and is_of_goods(sentence, start):
        return False
    if kind == "product_launch" and FORCED.search(sentence.text, 0, start):
        return False
    if kind != "appointment" and is_no_news(kind, sentence.text):
        return False
    return not is_mere_talk(kind, sentence, place, quoted)
