"""Finds what companies did: raise, buy, list, dismiss, pay, ally, open, launch, appoint."""

import re
from collections.abc import Iterator, Sequence

from crawler.items import Amount, Deal, Mention
from pipelines.amounts import find_amounts
from pipelines.cast import Actor, Cast, gather_cast
from pipelines.deal_words import RULES, Rule
from pipelines.masked import ORG, Sentence, mask


def find_deals(
    headline: str,
    text: str,
    mentions: Sequence[Mention],
    amounts: Sequence[Amount],
    date_published: str | None,
    language: str,
) -> list[Deal]:
    """Find the deals that an article states, its own news first."""
    if language not in RULES:
        return []
    sentences = mask(headline, text, mentions, amounts, find_amounts(headline, language))
    names = {row.text: row.text for row in mentions}
    cast = gather_cast(mentions)
    for actor in cast.actors:
        names[actor.name] = actor.name
    found: list[Deal] = []
    for sentence in sentences:
        for deal in _in_sentence(sentence, language):
            if not any(d.kind == deal.kind and d.subject == deal.subject for d in found):
                found.append(deal)
    return found


def _in_sentence(sentence: Sentence, language: str) -> Iterator[Deal]:
    for one in RULES[language]:
        if one.needs and not one.needs.search(sentence.text):
            continue
        if one.never and one.never.search(sentence.text):
            continue
        for match in one.pattern.finditer(sentence.text):
            deal = _deal(sentence, one, match)
            if deal:
                yield deal


def _deal(sentence: Sentence, one: Rule, match: re.Match[str]) -> Deal | None:
    groups = match.groupdict()
    subject = sentence.mention(groups.get("s"))
    if not subject:
        before = re.findall(ORG, sentence.text[: match.start()])
        subject = sentence.mention(before[-1]) if before else None
    if not subject:
        return None
    target, money = sentence.mention(groups.get("o")), sentence.money(groups.get("m"))
    return Deal(
        kind=one.kind, subject=subject.text, start_char=sentence.start,
        end_char=sentence.end, object=target.text if target else None,
        amount=money.amount if money else None,
        currency=money.currency if money else None,
        background=sentence.paragraph > 2,
    )  # fmt: skip
