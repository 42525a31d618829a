"""Weighs who may have done what in an article: every claim that its beginning makes.

A claim is a kind of deal and a name. What the learned weights make of each sentence, what
the rules found and where the name stands are its signs.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log
from typing import Final

from crawler.items import Deal
from pipelines.dealings.actors import may_be_subject
from pipelines.dealings.describing import is_describing, is_owner
from pipelines.dealings.employers import is_former
from pipelines.dealings.frame import Frame
from pipelines.dealings.learned import BACKGROUND, OBJECT, SUBJECT
from pipelines.dealings.masked import EVENT, ORG, PERSON, PLACE, PRODUCT
from pipelines.dealings.reading import BEGINNING, HALF, SEVERAL, Part, Reading

SAID: Final = 0.05
"""Chance from which on a name is one that may have done it."""
TOLD: Final = 0.3
"""Chance of a kind from which on the article's own company may have done it, too."""
SUBJECTS: Final = frozenset(("organization", "person", "product"))
"""Kinds of names that do such things."""
NAME: Final = "|".join((ORG, PERSON, PLACE, PRODUCT, EVENT))


@dataclass(slots=True, kw_only=True)
class Claim:
    """That somebody did something."""

    kind: str
    subject: str
    sentence: int
    """The one that says it most clearly; −1: none of the beginning."""
    signs: dict[str, float]


def claims_of(reading: Reading, found: Sequence[Deal], frame: Frame) -> Iterator[Claim]:
    """Give every claim that the beginning or the rules make, with its signs."""
    standing = _standing(reading, frame)
    for kind in reading.learned.deal_kinds:
        parts = _by_name(reading, kind, frame)
        of_kind = _of_kind(reading, kind, parts)
        for name in sorted(_claimed(kind, parts, reading, found, frame)):
            own = parts.get(name, [])
            place = own[0][1].sentence if own else -1
            claim = Claim(kind=kind, subject=name, sentence=place, signs={})
            claim.signs = {
                **of_kind,
                **_of_name(claim, parts, reading),
                **_of_rivals(claim, parts),
                **_of_rules(claim, found, reading),
                **standing(name),
            }
            _join(claim)
            yield claim


def _standing(reading: Reading, frame: Frame) -> Callable[[str], dict[str, float]]:
    """Give what tells how a name stands in the article, whatever it did."""
    sentences = reading.sentences
    named = Counter(chain(*(frame.named_in(one, NAME) for one in sentences)))
    in_headline = frame.named_in(sentences[0], NAME)
    doers = min(len(_doers(reading, frame)), 6)

    def of(name: str) -> dict[str, float]:
        return {
            "is main": name == frame.main,
            "in the headline": name in in_headline,
            "roundup": frame.is_roundup,
            "doers": doers,
            "several": doers >= SEVERAL,
            "named": min(named[name], 4),
        }

    return of


def _doers(reading: Reading, frame: Frame) -> set[str | None]:
    """Give the names that clearly did something, whatever it is."""
    return {
        frame.full(mention)
        for part in reading.parts
        if reading.weight(part, SUBJECT) > HALF
        and (mention := reading.mention(part))
        and mention.kind in SUBJECTS
    }


Weighed = tuple[float, Part]
"""A part, and the chance that it is who did it."""


def _by_name(reading: Reading, kind: str, frame: Frame) -> dict[str, list[Weighed]]:
    """Give the parts of each name that may have done such a thing, the likeliest first."""
    found: dict[str, list[Weighed]] = defaultdict(list)
    for part in reading.parts:
        mention = reading.mention(part)
        name = frame.full(mention)
        if part.kind != kind or not (mention and name) or mention.kind not in SUBJECTS:
            continue
        text = reading.sentences[part.sentence].text
        place = text.index(part.sign)
        is_idle = is_former(text, place) or is_describing(text, place)
        is_idle |= kind != "acquisition" and is_owner(text, place)
        if may_be_subject(kind, name) and not is_idle:
            found[name].append((reading.weight(part, SUBJECT), part))
    for own in found.values():
        own.sort(key=lambda weighed: -weighed[0])
    return found


def _claimed(
    kind: str,
    parts: dict[str, list[Weighed]],
    reading: Reading,
    found: Sequence[Deal],
    frame: Frame,
) -> set[str]:
    """Give the names that may have done something of a kind."""
    names = {name for name, own in parts.items() if own[0][0] > SAID}
    names |= {
        deal.subject for deal in found if deal.kind == kind and not deal.background
    }
    if frame.main and reading.told(kind).max(initial=0) > TOLD:
        names.add(frame.main)
    return names


def _told_of_nobody(
    reading: Reading, kind: str, parts: dict[str, list[Weighed]]
) -> float:
    """Give how clearly a sentence tells of a kind without a name of who did it."""
    told = reading.told(kind).tolist()
    for weight, part in chain(*parts.values()):
        told[part.sentence] = min(told[part.sentence], part.told - weight)
    return float(max(told))


def _of_kind(
    reading: Reading, kind: str, parts: dict[str, list[Weighed]]
) -> dict[str, float]:
    """Give how clearly the beginning tells of a kind."""
    told, rest = reading.told(kind), reading.sentences[0].start < 0
    first, second = sorted([*told[rest:].tolist(), 0, 0], reverse=True)[:2]
    others = (one for one in reading.learned.deal_kinds if one != kind)
    other = max(reading.told(one).max() for one in others)
    return {
        f"a {kind}": 1,
        "kind in headline": _log(told[0] if rest else 0),
        "kind in text": _log(first),
        "kind again": _log(second),
        "gist": _log(reading.gist.get(kind, 0)),
        "told of nobody": _log(_told_of_nobody(reading, kind, parts)),
        "other kind": _log(other),
        "context": float(reading.told(BACKGROUND).max()),
    }


def _of_name(
    claim: Claim, parts: dict[str, list[Weighed]], reading: Reading
) -> dict[str, float]:
    """Give how clearly the beginning tells that this name did it."""
    own = parts.get(claim.subject, [])
    headline = [weight for weight, part in own if part.sentence == 0]
    done_to = [reading.weight(part, OBJECT) for _, part in own]
    best, part = own[0] if own else (0, None)
    told = part.told if part else 0
    context = reading.told(BACKGROUND)[claim.sentence] if part else 0
    return {
        "said": _log(best),
        "kind here": _log(told),
        "role": best / told if told else 0,
        "said in headline": _log(max(headline, default=0)),
        "done to it": _log(max(done_to, default=0)),
        "done to it in all": _log(sum(done_to)),
        "context here": float(context),
        "place": claim.sentence if part else BEGINNING,
    }


def _of_rivals(claim: Claim, parts: dict[str, list[Weighed]]) -> dict[str, float]:
    """Give how clearly it tells that another name did it."""
    sums = {name: sum(weight for weight, _ in all_) for name, all_ in parts.items()}
    own = sums.pop(claim.subject, 0)
    another = max(sums.values(), default=0)
    beside = [
        weight
        for name in sums
        for weight, part in parts[name]
        if part.sentence == claim.sentence
    ]
    return {
        "said in all": _log(own),
        "another": _log(another),
        "rival": _log(max(beside, default=0)),
        "first": own >= another,
    }


def _of_rules(
    claim: Claim, found: Sequence[Deal], reading: Reading
) -> dict[str, float]:
    """Give what the rules say of the claim."""
    end = max(one.end for one in reading.sentences)
    news = [deal for deal in found if not deal.background]
    same = [deal for deal in news if deal.kind == claim.kind]
    own = [deal for deal in same if deal.subject == claim.subject]
    return {
        "rule": bool(own),
        "rule in headline": any(deal.start_char < 0 for deal in own),
        "rule early": any(0 <= deal.start_char < end for deal in own),
        "rule late": any(deal.start_char >= end for deal in own),
        "rule of another": len(same) > len(own),
        "rule of other kind": any(
            deal.subject == claim.subject and deal.kind != claim.kind for deal in news
        ),
        "rule of context": any(
            deal.background and (deal.kind, deal.subject) == (claim.kind, claim.subject)
            for deal in found
        ),
    }


def _join(claim: Claim) -> None:
    """Add what some signs weigh beside others, or for a kind."""
    signs = claim.signs
    for name in ("gist", "told of nobody"):
        signs[f"{name}, main"] = signs["is main"] * signs[name]
    signs["rule, kind"] = signs["rule"] * max(
        signs["kind in headline"], signs["kind in text"]
    )
    signs["rule, said"] = signs["rule"] * signs["said"]
    signs["several, said"] = signs["several"] * signs["said"]
    signs["several, kind"] = signs["several"] * signs["kind here"]
    signs["several, is main"] = signs["several"] * signs["is main"]
    for name in ("rule", "is main", "in the headline", "done to it"):
        signs[f"{name}, {claim.kind}"] = signs[name]


def _log(chance: float) -> float:
    return log(chance + 0.01)
