"""Finds what companies did: raise, buy, list, dismiss, pay, ally, open, launch, appoint."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crawler.items import Amount, Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.dealings.dates import date_in
from pipelines.dealings.masked import Sentence, mask
from pipelines.dealings.matches import matches_in
from pipelines.dealings.merging import add_deal, add_leaders, is_listing_money
from pipelines.dealings.names import opening_name, with_companies
from pipelines.dealings.rules import LANGUAGES, Rule, caught, use_of
from pipelines.dealings.shapes import is_roundup, launch_on_sale, listed_rounds
from pipelines.dealings.speech import is_mere_talk, quoted_parts
from pipelines.dealings.status import is_background, status_of
from pipelines.dealings.subjects import (
    Frame,
    may_be_subject,
    named_before,
    only_subject,
    subject_before,
)
from pipelines.dealings.sums import backer_in, body_in, is_price, price_in
from pipelines.dealings.words import AUTHORITY, EXCHANGE, is_reporter
from pipelines.speech.cast import Actor, Cast, gather_cast

LONGEST: Final = 1500
"""Characters of a sentence; what is longer is no prose."""
NEGATED: Final = re.compile(
    r"(?:\b(?:aucune?s?|no|never|without|not|denie[sd]|ruled? out|rules out|exclu[st]?|"
    r"dément\w*|nor|ni|n'est pas|ne \w+ pas|n'\w+ pas|don't|doesn't|didn't|won't)\b"
    r"(?! only)(?! seulement))[^.,;:()]{0,40}$|\bsans (?:\w+ ){0,2}$",
    re.I,
)
"""What turns the words after it into their contrary."""
BODIES: Final = {"authority": AUTHORITY, "exchange": EXCHANGE}
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
    if language not in LANGUAGES:
        return []
    told = find_amounts(headline, language)
    mentions = with_companies(mentions, headline, text)
    sentences = mask(headline, text, mentions, amounts, told)
    frame = _frame(mentions, headline)
    frame.is_roundup = is_roundup(headline, sentences)
    found: list[Deal] = []
    quoted = quoted_parts(text)
    for deal, sentence in _all(sentences, frame, language, headline, quoted):
        if sentence.start >= 0:
            deal.date = date_in(sentence.text, date_published)
        deal.background = is_background(deal, sentence, frame, date_published)
        add_deal(found, deal)
    add_leaders(found, sentences, frame)
    found = [deal for deal in found if not is_listing_money(deal, found)]
    return sorted(found, key=lambda deal: deal.background)


def _all(
    sentences: Sequence[Sentence],
    frame: Frame,
    language: str,
    headline: str,
    quoted: list[tuple[int, int]],
) -> Iterator[tuple[Deal, Sentence]]:
    """Give every deal that a sentence tells, with that sentence."""
    for sentence in sentences:
        if len(sentence.text) > LONGEST:
            continue
        frame.turn_to(sentence)
        for deal in _in_sentence(sentence, frame, language, quoted):
            yield deal, sentence
        yield from listed_rounds(sentence, headline, frame)
        frame.leave(sentence)
    yield from launch_on_sale(sentences, frame)


def _frame(mentions: Sequence[Mention], headline: str) -> Frame:
    """Find the main organization and the fullest form of every name."""
    cast = gather_cast(mentions)
    names = {(str(row.kind), row.text): row.text for row in mentions}
    for actor in cast.actors:
        for form in actor.forms:
            names[actor.kind, form] = actor.name
    for actor in cast.actors:
        if actor.kind == "organization" and (longer := _longer_name(actor, cast)):
            names[actor.kind, actor.name] = longer
    written = {name.casefold(): name for name in names.values() if not name.isupper()}
    for key, name in names.items():
        names[key] = written.get(name.casefold(), name) if name.isupper() else name
    return Frame(main=_main(cast, headline), names=names)


def _longer_name(actor: Actor, cast: Cast) -> str | None:
    """Find the one organization whose last word is all of this one's name."""
    longer = [
        other.name
        for other in cast.actors
        if len(actor.words) == 1
        and len(other.words) == 2
        and other.kind == actor.kind
        and other.words[-1] == actor.words[0]
    ]
    return longer[0] if len(longer) == 1 else None


def _main(cast: Cast, headline: str) -> str | None:
    """Find the organization that the article is about."""
    firms = [
        actor
        for actor in cast.actors
        if actor.kind == "organization"
        and not (AUTHORITY.search(actor.name) or is_reporter(actor.name))
    ]
    firms.sort(
        key=lambda actor: (-_weight(actor, headline), actor.places[:1] or [10**9])
    )
    if not any(actor.headline_place == 0 for actor in cast.actors):
        forms = {form: actor.name for actor in firms for form in actor.forms}
        if opening := opening_name(forms, headline):
            return forms[opening]
    return firms[0].name if firms else None


def _weight(actor: Actor, headline: str) -> int:
    """Weigh who an article is about: first in the headline, then named often."""
    opens = 3 if actor.headline_place == 0 else 0
    named = actor.in_headline and not any(
        re.search(rf"\b(?:of|for|from|by|de|du) (?:the )?{re.escape(form)}\b", headline)
        for form in actor.forms
    )
    return opens * named + 3 * named + min(3, len(actor.places))


def _in_sentence(
    sentence: Sentence, frame: Frame, language: str, quoted: list[tuple[int, int]]
) -> Iterator[Deal]:
    told: set[str] = set()
    for rule, match in matches_in(sentence, language):
        if rule.last and rule.kind in told:
            continue
        if rule.needs and not rule.needs.search(sentence.text):
            continue
        if rule.never and rule.never.search(sentence.text):
            continue
        if NEGATED.search(sentence.text, max(0, match.start() - 60), match.start()):
            continue
        if is_mere_talk(rule.kind, sentence, match.span(), quoted):
            continue
        if deal := _deal(sentence, rule, match, frame):
            told.add(rule.kind)
            yield deal


def _deal(
    sentence: Sentence, rule: Rule, match: re.Match[str], frame: Frame
) -> Deal | None:
    subject = frame.full(sentence.mention(caught(match, "s")))
    subject = subject or _subject(sentence, rule, match.start(), frame)
    target = frame.full(sentence.mention(caught(match, "o")))
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
    return Deal(
        kind=rule.kind,
        subject=subject,
        object=_object(sentence, rule.kind, frame, subject, target),
        start_char=sentence.start,
        end_char=sentence.end,
        amount=money.amount if money else None,
        currency=money.currency if money else None,
        status=status_of(rule.kind, sentence.text, match.start(), match.end()),
    )


def _subject(sentence: Sentence, rule: Rule, at: int, frame: Frame) -> str | None:
    if rule.whose == "main":
        return frame.main
    if rule.whose == "topic":
        return frame.current or frame.main
    if rule.whose == "only":
        return only_subject(sentence, rule.kind, frame)
    if rule.whose == "spoken":
        return named_before(sentence, at, frame) or frame.current or frame.main
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
        return target or body_in(sentence, frame, AUTHORITY)
    if kind == "ipo":
        return body_in(sentence, frame, EXCHANGE)
    return target
