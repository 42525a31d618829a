"""Finds what companies did: raise, buy, list, dismiss, pay, ally, open, launch, appoint."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crawler.items import Amount, Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.cast import Actor, Cast, gather_cast
from pipelines.deal_dates import date_in
from pipelines.deal_names import opening_name, with_companies
from pipelines.deal_rules import LANGUAGES, Rule, caught, fitting_rules
from pipelines.deal_shapes import launch_on_sale, listed_rounds
from pipelines.deal_speech import is_mere_talk, quoted_parts
from pipelines.deal_status import is_background, status_of
from pipelines.deal_subjects import Frame, may_be_subject, named_before, subject_before
from pipelines.deal_sums import backer_in, body_in, is_price, leader_in, price_in
from pipelines.deal_words import AUTHORITY, EXCHANGE, is_reporter
from pipelines.masked import Sentence, mask

LONGEST: Final = 1500
"""Characters of a sentence; what is longer is no prose."""
NEGATED: Final = re.compile(
    r"(?:\b(?:aucune?s?|sans|no|never|without|not|denie[sd]|ruled? out|rules out|exclu[st]?|"
    r"dément\w*|nor|ni|n'est pas|ne \w+ pas|n'\w+ pas|don't|doesn't|didn't|won't)\b"
    r"(?! only)(?! seulement))[^.,;:()]{0,40}$",
    re.I,
)
"""What turns the words after it into their contrary."""
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
    found: list[Deal] = []
    quoted = quoted_parts(text)
    for deal, sentence in _all(sentences, frame, language, headline, quoted):
        if sentence.start >= 0:
            deal.date = date_in(sentence.text, date_published)
        deal.background = is_background(deal, sentence, frame, date_published)
        _add(found, deal)
    _add_leaders(found, sentences, frame)
    found = [deal for deal in found if not _is_listing_money(deal, found)]
    return sorted(found, key=lambda deal: deal.background)


def _is_listing_money(deal: Deal, found: Sequence[Deal]) -> bool:
    """Move the money that a listing raises to the listing; true for its own deal."""
    if deal.kind != "funding" or deal.object or deal.background:
        return False
    for other in found[: found.index(deal)]:
        if (other.kind, other.subject, other.background) == (
            "ipo",
            deal.subject,
            False,
        ):
            if other.amount is None:
                other.amount, other.currency = deal.amount, deal.currency
            return True
    return False


def _add_leaders(
    found: Sequence[Deal], sentences: Sequence[Sentence], frame: Frame
) -> None:
    """Take a round's lead investor from the two sentences after it."""
    for deal in found:
        if deal.kind != "funding" or deal.object or deal.background:
            continue
        near = [one for one in sentences if 0 <= one.start - deal.end_char < 400]
        leaders = [leader_in(one, frame) for one in near[:2]]
        deal.object = next((name for name in leaders if name != deal.subject), None)


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
    return Frame(main=_main(cast, headline), names=names)


def _main(cast: Cast, headline: str) -> str | None:
    """Find the organization that the article is about."""
    firms = [
        actor
        for actor in cast.actors
        if actor.kind == "organization"
        and not (AUTHORITY.search(actor.name) or is_reporter(actor.name))
    ]
    firms.sort(key=lambda actor: (-_weight(actor), actor.places[:1] or [10**9]))
    if not any(actor.headline_place == 0 for actor in cast.actors):
        forms = {form: actor.name for actor in firms for form in actor.forms}
        if opening := opening_name(forms, headline):
            return forms[opening]
    return firms[0].name if firms else None


def _weight(actor: Actor) -> int:
    """Weigh who an article is about: first in the headline, then named often."""
    opens = 3 if actor.headline_place == 0 else 0
    return opens + 3 * actor.in_headline + min(3, len(actor.places))


def _in_sentence(
    sentence: Sentence, frame: Frame, language: str, quoted: list[tuple[int, int]]
) -> Iterator[Deal]:
    for rule in fitting_rules(language, sentence.kinds):
        if rule.early and sentence.paragraph > 1:
            continue
        for match in rule.pattern.finditer(sentence.text):
            if rule.needs and not rule.needs.search(sentence.text):
                break
            if rule.never and rule.never.search(sentence.text):
                break
            if NEGATED.search(sentence.text, max(0, match.start() - 60), match.start()):
                continue
            if is_mere_talk(rule.kind, sentence, match.span(), quoted):
                continue
            if deal := _deal(sentence, rule, match, frame):
                yield deal


def _deal(
    sentence: Sentence, rule: Rule, match: re.Match[str], frame: Frame
) -> Deal | None:
    subject = frame.full(sentence.mention(caught(match, "s")))
    subject = subject or _subject(sentence, rule, match.start(), frame)
    target = frame.full(sentence.mention(caught(match, "o")))
    if not subject or subject == target or not may_be_subject(rule.kind, subject):
        return None
    if rule.kind == "acquisition" and target and not may_be_subject("fine", target):
        return None
    if rule.kind == "fine" and match.group()[0] != caught(match, "s"):
        actor = named_before(sentence, match.start(), frame)
        target = actor if actor != subject else None
    money = sentence.money(caught(match, "m"))
    if money and not is_price(sentence, match.start("m")):
        return None
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


def _add(found: list[Deal], new: Deal) -> None:
    """Keep a deal, or add what it tells to the same one found before."""
    old = next((old for old in found if _is_same(old, new)), None)
    if old is None:
        found.append(new)
        return
    old.object = old.object or new.object
    if old.amount is None:
        old.amount, old.currency = new.amount, new.currency
    if old.start_char < 0 <= new.start_char:
        old.start_char, old.end_char = new.start_char, new.end_char
        old.status, old.date = new.status, old.date or new.date


def _is_same(old: Deal, new: Deal) -> bool:
    """Tell whether two sentences tell one deal."""
    if (old.kind, old.subject) != (new.kind, new.subject):
        return False
    if old.kind == "office_opening" and old.amount and old.amount == new.amount:
        return True
    if old.kind not in ("funding", "fine", "ipo", "layoffs"):
        return None in (old.object, new.object) or old.object == new.object
    if old.amount is None or new.amount is None or old.currency != new.currency:
        return True
    if abs(old.amount - new.amount) <= 0.05 * old.amount:
        return True
    in_text = old.kind == "funding" and old.start_char >= 0
    return not in_text and not new.background
