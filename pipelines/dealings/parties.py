"""Makes deals of what rules and words find in a sentence: who, with whom, for how much."""

import re
from typing import Final

from crawler.items import Deal
from pipelines.dealings.actors import may_be_subject
from pipelines.dealings.bystanders import may_do
from pipelines.dealings.clauses import told_at
from pipelines.dealings.describing import described_at, is_owner
from pipelines.dealings.frame import Frame
from pipelines.dealings.leavers import is_leaver
from pipelines.dealings.making import make_deal
from pipelines.dealings.masked import Sentence
from pipelines.dealings.predicates import Found
from pipelines.dealings.rules import Rule, caught, use_of
from pipelines.dealings.sales import is_part
from pipelines.dealings.subjects import (
    bought_one,
    named_before,
    only_subject,
    subject_before,
)
from pipelines.dealings.sums import (
    backer_in,
    body_in,
    fined_by,
    is_price,
    price_in,
    site_in,
)
from pipelines.dealings.words import BODIES, EXCHANGE, INDEX

TOGETHER: Final = re.compile(r"\b(?:combined|au total|in total|cumulée?)\b", re.I)
"""The sum is that of several fines."""
MAKER: Final = re.compile(
    r"\b(?:maker|manufacturer|developer|creator|publisher|inventor|owner|(?:company|firm|studio|"
    r"team) behind|fabricant|édit(?:eur|rice)|créat(?:eur|rice)|concepteur|inventeur|développeur|"
    r"constructeur|père|maison mère|groupe derrière)s? ?(?:of |de |d'|du |des )?"
    r"(?:the |la |le |l')?$",
    re.I,
)
"""What stands before a product whose maker is meant."""


def worded_deal(sentence: Sentence, found: Found, frame: Frame) -> Deal | None:
    """Make a deal of what a word of the sentence tells; None: it is no other party."""
    if _is_none(found.kind, found.object, sentence, frame):
        return None
    target = _object(sentence, found.kind, frame, found.subject, found.object)
    place = found.start, found.end
    if found.kind == "office_opening" and target is None:
        target = site_in(sentence, place, frame)
    money = price_in(_clause(sentence, found.kind, place), found.kind, *place)
    return make_deal(sentence, found.kind, (found.subject, target), place, money)


def _clause(sentence: Sentence, kind: str, place: tuple[int, int]) -> Sentence:
    """Give the whole sentence; of a listing told in an aside that alone."""
    told = told_at(sentence, place) if kind == "ipo" else sentence
    return told if told.aside == "apart" else sentence


def ruled_deal(
    sentence: Sentence, rule: Rule, match: re.Match[str], frame: Frame
) -> Deal | None:
    """Make a deal of what a rule found in the sentence; None: it lacks a party."""
    subject = _caught(sentence, rule, match, "s", frame)
    subject = subject or _subject(sentence, rule, match.start(), frame)
    if not subject or not may_do(rule.kind, subject, sentence, match.group(), frame):
        return None
    target = _target(sentence, rule, match, subject, frame)
    if target == subject or (target is None and rule.body in BODIES):
        return None
    if rule.kind == "acquisition" and target and not may_be_subject("fine", target):
        return None
    if _is_none(rule.kind, target, sentence, frame):
        return None
    sum_ = use_of(match, "m")
    if sum_ and not is_price(sentence, match.start(sum_)):
        return None
    money = sentence.money(match[sum_]) if sum_ else None
    told = _clause(sentence, rule.kind, match.span())
    money = money or price_in(told, rule.kind, *match.span())
    if rule.kind == "fine" and TOGETHER.search(sentence.text):
        money = None
    target = _object(sentence, rule.kind, frame, subject, target)
    return make_deal(sentence, rule.kind, (subject, target), match.span(), money)


def _caught(
    sentence: Sentence, rule: Rule, match: re.Match[str], name: str, frame: Frame
) -> str | None:
    """Give the fullest form of the name that a group caught, or of whom it describes."""
    use = use_of(match, name)
    place = described_at(sentence.text, match.start(use)) if use else None
    if place is None:
        return None
    if rule.kind != "acquisition" and is_owner(sentence.text, place):
        return None
    return frame.full(sentence.mention(sentence.text[place]))


def _is_none(kind: str, name: str | None, sentence: Sentence, frame: Frame) -> bool:
    """Tell what is no other party: an index of shares, a product that names its maker,
    somebody who leaves."""
    if kind == "appointment":
        return name is not None and is_leaver(name, sentence, frame)
    if kind == "partnership":
        return name is not None and INDEX.search(name) is not None
    if kind != "product_launch" or not name:
        return False
    signs = [
        sign for sign in sentence.items if frame.full(sentence.mention(sign)) == name
    ]
    places = [sentence.text.index(sign) for sign in signs]
    makers = (MAKER.search(sentence.text, 0, place) for place in places)
    return bool(places) and all(makers)


def _target(
    sentence: Sentence, rule: Rule, match: re.Match[str], subject: str, frame: Frame
) -> str | None:
    """Find the other party in the words of a rule or, where it is a body, near them."""
    target = _caught(sentence, rule, match, "o", frame)
    is_first = match.group()[0] in (caught(match, "o"), caught(match, "s"))
    if rule.kind == "acquisition":
        is_turned = match.group()[0] == caught(match, "o")
        target = (bought_one(sentence, match, frame) if is_turned else None) or target
    actor = frame.main if rule.body == "main" else None
    if not target and rule.body == "doer":
        actor = subject_before(sentence, match.start(), frame)
    if body := BODIES.get(rule.body):
        target = target or body_in(sentence, frame, body)
        return target if target and body.search(target) else None
    if not target and rule.kind == "fine" and not is_first:
        actor = named_before(sentence, match.start(), frame)
    return target or (actor if actor != subject else None)


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
    if kind == "acquisition" and target and is_part(target, sentence, frame):
        return None
    if kind == "ipo":
        return body_in(sentence, frame, EXCHANGE)
    return target
