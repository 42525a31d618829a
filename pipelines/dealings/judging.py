"""Judges the claims of an article: keeps, adds and drops deals by how likely they are."""

from collections.abc import Iterable, Iterator, Sequence
from math import exp
from typing import Final

import numpy as np

from crawler.items import Amount, Deal, Mention
from pipelines.dealings.background import date_deal
from pipelines.dealings.bystanders import may_do
from pipelines.dealings.claims import Claim, claims_of
from pipelines.dealings.clauses import told_at
from pipelines.dealings.doubts import is_worded
from pipelines.dealings.frame import Frame, acting_in
from pipelines.dealings.learned import OBJECT, SUM, Learned, load_learned
from pipelines.dealings.leavers import is_leaver
from pipelines.dealings.making import make_deal
from pipelines.dealings.masked import Sentence
from pipelines.dealings.reading import HALF, Part, Reading, read
from pipelines.dealings.sales import is_part
from pipelines.dealings.sums import price_in

FEWEST: Final = 4
"""Sentences that tell enough to judge, the headline among them."""
LIKELY: Final = 0.1
"""Chance from which on what a rule found is a deal."""
SURE: Final = 0.6
"""Chance from which on a claim is one that no rule found."""
PART: Final = 0.25
"""Chance from which on a name or sum has its part in a deal."""
FIRST: Final = 2
"""Paragraphs that tell the news."""
OBJECTS: Final = {
    "funding": ("organization", "person"),
    "acquisition": ("organization", "product"),
    "ipo": ("organization",),
    "layoffs": (),
    "fine": ("organization", "place", "person"),
    "partnership": ("organization", "person", "product", "place"),
    "office_opening": ("place",),
    "product_launch": ("product",),
    "appointment": ("person",),
}
"""Kinds of names that are the other party, by kind of deal."""


def judge(
    found: Sequence[Deal],
    sentences: Sequence[Sentence],
    frame: Frame,
    date_published: str | None,
    language: str,
) -> list[Deal]:
    """Give the deals that are likely: of those found, and of those that the beginning tells.

    What is told as context stays as it was found, and all where there is too little to judge.
    """
    if sum(bool(one.text.strip()) for one in sentences) < FEWEST:
        return list(found)
    learned = load_learned(language)
    reading = read(sentences, learned)
    claims = chosen(claims_of(reading, found, frame), learned)
    _take_as_context(found, reading)
    likely = {(one.kind, one.subject) for one in claims}
    kept = [
        deal for deal in found if deal.background or (deal.kind, deal.subject) in likely
    ]
    return [*kept, *_new(claims, kept, reading, frame, date_published)]


def _take_as_context(found: Iterable[Deal], reading: Reading) -> None:
    """Take deals told with all their parts after the first paragraphs for context."""
    first = max(one.end for one in reading.sentences if one.paragraph <= FIRST)
    for deal in found:
        if deal.start_char >= first and None not in (
            deal.object,
            deal.amount,
            deal.date,
        ):
            deal.background = True


def chosen(claims: Iterable[Claim], learned: Learned) -> list[Claim]:
    """Give the likely claims; of those of a kind that no rule found and one sentence makes,
    the likeliest."""
    weighed = [(chance_of(claim, learned), claim) for claim in claims]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].kind, pair[1].subject))
    sure: list[Claim] = []
    made: set[tuple[str, int]] = set()
    for chance, claim in weighed:
        is_ruled, place = claim.signs["rule"], (claim.kind, claim.sentence)
        if chance >= (LIKELY if is_ruled else SURE) and (is_ruled or place not in made):
            sure.append(claim)
            made.add(place)
    return sure


def chance_of(claim: Claim, learned: Learned) -> float:
    """Give how likely a claim is true, and news of the article."""
    values = np.array([float(claim.signs.get(sign, 0)) for sign in learned.signs])
    return 1 / (1 + exp(-float(values @ learned.worth[:-1] + learned.worth[-1])))


def _new(
    claims: Sequence[Claim],
    kept: Sequence[Deal],
    reading: Reading,
    frame: Frame,
    date_published: str | None,
) -> Iterator[Deal]:
    """Make the deals that no rule found."""
    known = {(deal.kind, deal.subject) for deal in kept if not deal.background}
    for claim in claims:
        if claim.sentence < 0 or (claim.kind, claim.subject) in known:
            continue
        near = _near(claim, reading)
        around = [reading.sentences[number] for number in near]
        if not all(may_do(claim.kind, claim.subject, one, "", frame) for one in around):
            continue
        parts = [
            part
            for part in reading.parts
            if part.kind == claim.kind and part.sentence in near
        ]
        sentence = _clearest(claim, near, reading)
        target = _target(claim, parts, reading, frame)
        if target is None and claim.kind == "appointment" and frame.is_roundup:
            continue
        if claim.kind == "acquisition" and target and is_part(target, sentence, frame):
            target = None
        money = _money(parts, reading) or price_in(
            sentence, claim.kind, 0, len(sentence.text)
        )
        place = 0, len(sentence.text)
        deal = make_deal(sentence, claim.kind, (claim.subject, target), place, money)
        if is_worded(deal, sentence, frame.heading):
            date_deal(deal, told_at(sentence, place), date_published)
            yield deal


def _near(claim: Claim, reading: Reading) -> range:
    """Give the sentences that may tell more of a claim: of several stories its own alone."""
    if claim.signs["several"] or claim.signs["roundup"]:
        return range(claim.sentence, min(claim.sentence + 2, len(reading.sentences)))
    return range(len(reading.sentences))


def _clearest(claim: Claim, near: range, reading: Reading) -> Sentence:
    """Give the sentence of the text that tells the deal best, or else the headline."""
    told = reading.told(claim.kind)
    inside = [number for number in near if reading.sentences[number].start >= 0]
    best = max(inside, key=lambda number: float(told[number]), default=claim.sentence)
    return reading.sentences[best if told[best] > PART else claim.sentence]


def _target(
    claim: Claim, parts: Sequence[Part], reading: Reading, frame: Frame
) -> str | None:
    """Find the other party."""
    weighed: dict[str, float] = {}
    for part in parts:
        mention = reading.mention(part)
        name = frame.full(mention)
        told = reading.sentences[part.sentence]
        if mention and name and _may_be(mention, name, claim, told, frame):
            weighed[name] = weighed.get(name, 0) + reading.weight(part, OBJECT)
    best = max(weighed, key=lambda name: weighed[name], default=None)
    return best if best and weighed[best] > PART else None


def _may_be(
    mention: Mention, name: str, claim: Claim, told: Sentence, frame: Frame
) -> bool:
    if claim.kind == "appointment" and (
        is_leaver(name, told, frame) or _is_of_another(claim, told, frame)
    ):
        return False
    return mention.kind in OBJECTS[claim.kind] and name != claim.subject


def _is_of_another(claim: Claim, told: Sentence, frame: Frame) -> bool:
    """Tell a sentence of the text that is about another company alone."""
    acting = acting_in(told, frame)
    return told.start >= 0 and bool(acting) and claim.subject not in acting


def _money(parts: Sequence[Part], reading: Reading) -> Amount | None:
    """Find the sum."""
    column = reading.learned.roles.column(SUM)
    sums = [
        (reading.weight(part, SUM), -part.sentence, money)
        for part in parts
        if part.roles[column] > HALF
        and (money := reading.sentences[part.sentence].money(part.sign))
    ]
    best = max(sums, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] > PART / 2 else None
