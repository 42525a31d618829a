"""Finds what companies did: raise, buy, list, dismiss, pay, ally, open, launch, appoint."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crawler.items import Amount, Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.cast import Actor, Cast, gather_cast
from pipelines.deal_dates import date_in
from pipelines.deal_parts import (
    Frame,
    backers_in,
    may_be_subject,
    price_in,
    named_before,
    subject_before,
)
from pipelines.deal_rules import LANGUAGES, Rule, caught, deal_rules
from pipelines.deal_status import is_background, status_of
from pipelines.deal_words import AUTHORITY, EXCHANGE, MEDIA
from pipelines.masked import MONEY, ORG, PRODUCT, Sentence, mask

LIST_LINE: Final = re.compile(rf"({ORG})\s?[,:(–—-]\s?(?:[^\W\d]+ )?({MONEY})\)?\.?")
TOGETHER: Final = re.compile(r"\b(?:combined|au total|in total|cumulée?)\b", re.I)
ON_SALE: Final = re.compile(
    r"\b(?:goes? on sale|go(?:es)? on pre-?order|pre-?orders (?:open|start)|will ship|starts shipping|"
    r"is available (?:now|today|from)|keynote|en vente|précommandes?|vendu à partir de|"
    r"sera disponible|est disponible dès|sera commercialisée?)\b",
    re.I,
)
NO_LAUNCH: Final = re.compile(
    r"\b(?:prices?|again|review|hands-on|tested|bug|flaw|hack\w*|recall\w*|test|essai|prix|faille|"
    r"rappel\w*|panne|fin|ends?|promo|soldes|deals?)\b",
    re.I,
)
ROUNDUP: Final = re.compile(r"lev[ée]es?|lève|raise|funding|rounds?|startups?", re.I)


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
    sentences = mask(headline, text, mentions, amounts, told)
    frame = _frame(mentions)
    found: list[Deal] = []
    for sentence in sentences:
        frame.turn_to(sentence)
        for deal in [
            *_in_sentence(sentence, frame, language),
            *_in_list(sentence, headline, frame),
        ]:
            deal.status = status_of(deal.kind, sentence.text, language)
            deal.date = (
                date_in(sentence.text, date_published) if sentence.start >= 0 else None
            )
            deal.background = is_background(deal, sentence, frame, date_published)
            _add(found, deal)
        frame.leave(sentence)
    if launch := _on_sale(sentences, frame):
        _add(found, launch)
    return sorted(found, key=lambda deal: deal.background)


def _frame(mentions: Sequence[Mention]) -> Frame:
    """Find the main organization and the fullest form of every name."""
    cast = gather_cast(mentions)
    names = {(row.kind, row.text): row.text for row in mentions}
    for actor in cast.actors:
        for form in actor.forms:
            names[actor.kind, form] = actor.name
    return Frame(main=_main(cast), names=names)


def _main(cast: Cast) -> str | None:
    firms = [
        actor for actor in cast.actors
        if actor.kind == "organization" and not (AUTHORITY.search(actor.name) or MEDIA.search(actor.name))
    ]  # fmt: skip
    firms.sort(key=lambda actor: (-_weight(actor), actor.places[:1] or [10**9]))
    return firms[0].name if firms else None


def _weight(actor: Actor) -> int:
    """Weigh who an article is about: first in the headline, then named often."""
    opens = 3 if actor.headline_place == 0 else 0
    return opens + 3 * actor.in_headline + min(3, len(actor.places))


def _in_sentence(sentence: Sentence, frame: Frame, language: str) -> Iterator[Deal]:
    for one in deal_rules(language):
        if one.early and sentence.paragraph > 1:
            continue
        if one.needs and not one.needs.search(sentence.text):
            continue
        if one.never and one.never.search(sentence.text):
            continue
        for match in one.pattern.finditer(sentence.text):
            deal = _deal(sentence, one, match, frame)
            if deal:
                yield deal


def _deal(
    sentence: Sentence, one: Rule, match: re.Match[str], frame: Frame
) -> Deal | None:
    subject = frame.full(sentence.mention(caught(match, "s")))
    subject = subject or _subject(sentence, one, match.start(), frame)
    target = frame.full(sentence.mention(caught(match, "o")))
    if not subject or subject == target or not may_be_subject(one.kind, subject):
        return None
    if (
        target
        and one.kind == "acquisition"
        and (AUTHORITY.search(target) or EXCHANGE.search(target))
    ):
        return None
    money = sentence.money(caught(match, "m"))
    money = money or price_in(sentence, one.kind, match.start(), match.end())
    if one.kind == "funding":
        target = backers_in(sentence, frame, subject) or target
    if one.kind == "fine":
        target = _body(sentence, frame, AUTHORITY)
        money = None if TOGETHER.search(sentence.text) else money
    if one.kind == "ipo":
        target = _body(sentence, frame, EXCHANGE)
    return Deal(
        kind=one.kind, subject=subject, object=target,
        start_char=sentence.start, end_char=sentence.end,
        amount=money.amount if money else None,
        currency=money.currency if money else None,
    )  # fmt: skip


def _subject(sentence: Sentence, one: Rule, at: int, frame: Frame) -> str | None:
    if one.whose == "main":
        return frame.main
    if one.whose == "told":
        return named_before(sentence, at, frame)
    return subject_before(sentence, at, frame)


def _body(sentence: Sentence, frame: Frame, kind: re.Pattern[str]) -> str | None:
    """Find who imposes a fine, or where a company is listed."""
    for sign in re.findall(ORG, sentence.text):
        mention = sentence.mention(sign)
        if mention and kind.search(mention.text):
            return frame.full(mention)
    return None


def _on_sale(sentences: Sequence[Sentence], frame: Frame) -> Deal | None:
    """Read a launch from a headline on a product that the text says is to be had."""
    signs = "".join(sentences[0].items)
    product = re.search(PRODUCT, signs)
    maker = re.search(ORG, signs)
    early = [one for one in sentences[1:] if one.paragraph <= 4]
    told = next((one for one in early if ON_SALE.search(one.text)), None)
    if not (product and maker and told) or NO_LAUNCH.search(sentences[0].text):
        return None
    subject = frame.full(sentences[0].mention(maker.group()))
    if subject is None or subject != frame.main:
        return None
    return Deal(
        kind="product_launch", subject=subject, start_char=told.start,
        end_char=told.end, object=frame.full(sentences[0].mention(product.group())),
    )  # fmt: skip


def _in_list(sentence: Sentence, headline: str, frame: Frame) -> Iterator[Deal]:
    """Read a line like `Acme, 12 M€` of a weekly list of rounds."""
    line = LIST_LINE.fullmatch(sentence.text.strip())
    if line and ROUNDUP.search(headline) and sentence.start >= 0:
        subject = frame.full(sentence.mention(line.group(1)))
        money = sentence.money(line.group(2))
        if subject and money:
            yield Deal(
                kind="funding", subject=subject, start_char=sentence.start,
                end_char=sentence.end, amount=money.amount, currency=money.currency,
            )  # fmt: skip


def _add(found: list[Deal], new: Deal) -> None:
    """Keep a deal, or add what it tells to the same one found before."""
    for old in found:
        if _is_same(old, new):
            old.object = old.object or new.object
            if old.amount is None:
                old.amount, old.currency = new.amount, new.currency
            if old.start_char < 0 <= new.start_char:
                old.start_char, old.end_char = new.start_char, new.end_char
                old.status, old.date = new.status, old.date or new.date
            return
    found.append(new)


def _is_same(old: Deal, new: Deal) -> bool:
    if (old.kind, old.subject) != (new.kind, new.subject):
        return False
    objects = old.object is None or new.object is None or old.object == new.object
    sums = old.amount is None or new.amount is None or old.currency != new.currency
    if not sums and old.amount and new.amount:
        sums = abs(old.amount - new.amount) <= 0.05 * old.amount
    if old.kind == "funding" and old.start_char >= 0:
        return sums
    if old.kind in ("funding", "fine", "ipo", "layoffs"):
        return sums or not new.background
    return objects
