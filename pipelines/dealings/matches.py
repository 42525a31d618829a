"""Tries the rules of a language on a sentence, each where its matches may begin."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from crawler.items import Amount, Mention
from pipelines.dealings.masked import Sentence
from pipelines.dealings.rules import KINDS, Rule, deal_rules

STARTS: Final = re.compile(r"\b[^\W_]{1,4}|[\ue000-\uf7ff]")
"""Where a name, a sum or a word begins."""


@lru_cache(maxsize=50_000)
def rules_at(
    language: str, kinds: frozenset[str], head: str
) -> tuple[tuple[int, bool], ...]:
    """Give the rules to try where a word has these first letters or a name this kind.

    The sentence has these kinds of names and sums. An empty head asks for the rules
    whose matches may begin anywhere; true marks those to be tried at names instead.
    """
    heads = {head} if head in KINDS else {head[:end] for end in range(1, len(head) + 1)}
    return tuple(
        (number, rule.is_named)
        for number, rule in enumerate(deal_rules(language))
        if rule.signs <= kinds and _is_cued(rule, heads, head)
    )


def _is_cued(rule: Rule, heads: set[str], head: str) -> bool:
    cues = rule.word if rule.is_named else rule.heads
    return not cues.isdisjoint(heads) if cues else not head


def matches_in(
    sentence: Sentence, language: str
) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Give what the rules find in a sentence, rule by rule."""
    rules, text, kinds = deal_rules(language), sentence.text, sentence.kinds
    tried = {number: [-1] for number, _ in rules_at(language, kinds, "")}
    starts = _starts(sentence)
    begun = {head for head, _ in starts}
    for head, place in starts:
        for number, is_named in rules_at(language, kinds, head):
            if not is_named:
                tried.setdefault(number, []).append(place)
            elif number not in tried:
                names = rules[number].heads or ()
                tried[number] = [at for kind, at in starts if kind in names]
    begun |= {head[:end] for head in begun for end in (1, 2, 3)}
    for number in sorted(tried):
        rule, end = rules[number], 0
        if rule.early and sentence.paragraph > 1:
            continue
        if rule.word and rule.word.isdisjoint(begun):
            continue
        if rule.heads is None:
            yield from ((rule, match) for match in rule.pattern.finditer(text))
            continue
        for place in tried[number]:
            if place >= end and (match := rule.pattern.match(text, place)):
                yield rule, match
                end = match.end()


def _starts(sentence: Sentence) -> list[tuple[str, int]]:
    """Give the first letters of each word, or the kind of a name, and where it is."""
    found = []
    for start in STARTS.finditer(sentence.text):
        item = sentence.items.get(start[0])
        head = _kind_of(item) if item else start[0].lower()
        found.append((head, start.start()))
    return found


def _kind_of(item: Mention | Amount) -> str:
    return item.kind if isinstance(item, Mention) else "amount"
