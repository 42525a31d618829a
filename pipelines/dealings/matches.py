"""Tries the rules of a language on a sentence, each where its matches may begin."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from crawler.items import Amount, Mention
from pipelines.dealings.masked import Sentence
from pipelines.dealings.rules import KINDS, LANGUAGES, Rule, deal_rules

STARTS: Final = re.compile(r"\b[^\W_]{1,4}|[\ue000-\uf7ff]")
"""Where a name, a sum or a word begins."""


Cued = tuple[int, bool]
"""A rule's number, and whether it is tried at the sentence's names instead of here."""


@lru_cache(maxsize=len(LANGUAGES))
def _rules_by_cue(language: str) -> dict[str, tuple[Cued, ...]]:
    """Give the rules to try where a word begins with some letters or a name is of some
    kind; by an empty cue those whose matches may begin anywhere."""
    cued: dict[str, list[Cued]] = {}
    for number, rule in enumerate(deal_rules(language)):
        for cue in (rule.word if rule.is_named else rule.heads) or ("",):
            cued.setdefault(cue, []).append((number, rule.is_named))
    return {cue: tuple(rules) for cue, rules in cued.items()}


@lru_cache(maxsize=10_000)
def _rules_at(language: str, head: str) -> tuple[tuple[str, ...], tuple[Cued, ...]]:
    """Give the cues that a word begins with, or its kind, and the rules to try there."""
    cued = _rules_by_cue(language)
    cues = [head] if head in KINDS else [head[: at + 1] for at in range(len(head))]
    return tuple(cues), tuple(rule for cue in cues for rule in cued.get(cue, ()))


@lru_cache(maxsize=1 << len(KINDS))
def _possible(language: str, kinds: frozenset[str]) -> bytes:
    """Tell of each rule whether such names and sums are all that it needs."""
    return bytes(rule.signs <= kinds for rule in deal_rules(language))


def matches_in(
    sentence: Sentence, language: str
) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Give what the rules find in a sentence, rule by rule."""
    rules, text = deal_rules(language), sentence.small
    for number, places in sorted(_places(sentence, language).items()):
        rule, end = rules[number], 0
        if rule.early and sentence.paragraph > 1:
            continue
        if rule.heads is None:
            yield from ((rule, match) for match in rule.pattern.finditer(text))
            continue
        for place in places:
            if place >= end and (match := rule.pattern.match(text, place)):
                yield rule, match
                end = match.end()


def _places(sentence: Sentence, language: str) -> dict[int, list[int]]:
    """Give the numbers of the rules that may match, each with the places where."""
    rules = deal_rules(language)
    possible = _possible(language, sentence.kinds)
    anywhere = _rules_by_cue(language).get("", ())
    tried = {number: [-1] for number, _ in anywhere if possible[number]}
    starts = _starts(sentence)
    begun: set[str] = set()
    for head, place in starts:
        cues, cued = _rules_at(language, head)
        begun.update(cues)
        for number, is_named in cued:
            if not possible[number]:
                continue
            if not is_named:
                tried.setdefault(number, []).append(place)
            elif number not in tried:
                names = rules[number].heads or ()
                tried[number] = [at for kind, at in starts if kind in names]
    return {
        number: places
        for number, places in tried.items()
        if not ((word := rules[number].word) and word.isdisjoint(begun))
    }


def _starts(sentence: Sentence) -> list[tuple[str, int]]:
    """Give the first letters of each word, or the kind of a name, and where it is."""
    found, items = [], sentence.items
    for start in STARTS.finditer(sentence.small):
        head = start[0]
        if head in items:
            head = _kind_of(items[head])
        found.append((head, start.start()))
    return found


def _kind_of(item: Mention | Amount) -> str:
    return item.kind if isinstance(item, Mention) else "amount"
