"""Weighs what two articles share, to tell whether they are on the same event."""

from collections.abc import Iterable
from typing import Final

from pipelines.events.apart import is_another_deal, is_elsewhere
from pipelines.events.copies import is_copy
from pipelines.events.coverage import Coverage
from pipelines.events.naming import unknown_names
from pipelines.events.places import near
from pipelines.events.runs import share_text
from pipelines.events.words import GIANTS

WINDOW: Final = 3
"""Days between two articles of one story, at most."""
LIKE_ENOUGH: Final = 2.6
"""Found on pairs of articles: see tests/story_pairs.txt."""
COPY: Final = 9.0
"""What a copy weighs, more than all else that two articles share."""
COMMON: Final = 1.2
"""What common words weigh that may be a paragraph below all briefs of a publisher."""
STRAY: Final = 2
"""Word runs that two texts may share by chance; more are a paragraph of both."""


def same_story(a: Coverage, b: Coverage) -> bool:
    """Tell whether two articles tell the same event; in doubt, they do not."""
    is_near = abs(a.day - b.day) <= WINDOW
    return is_near and not is_another_deal(a, b) and bond(a, b) > 0


def bond(a: Coverage, b: Coverage) -> float:
    """Give the weight of what two articles share that stand near in time and tell no two
    deals; 0 where it makes no story of them, or where one is a round-up and the other no
    copy of it."""
    is_alike = a.is_roundup == b.is_roundup
    if is_copy(a, b) and (is_alike or share_text(a.marks, b.marks)):
        return COPY
    if a.is_roundup or b.is_roundup:
        return 0
    common = share_text(a.marks, b.marks)
    guessed = a.guesses & b.headline_names | b.guesses & a.headline_names
    shared = a.lead_names & b.lead_names | guessed
    if not (shared or common) or is_elsewhere(a, b):
        return 0
    # Rounded, as sums over a set's names come in another order in each run.
    weight = round(likeness(a, b, shared) + COMMON * common, 6)
    return weight if weight >= LIKE_ENOUGH else 0


def likeness(a: Coverage, b: Coverage, shared: frozenset[str]) -> float:
    """Weigh what two articles share against what sets them apart."""
    rare = len(shared - GIANTS)
    score = min(3.1, rare and 1 + 0.7 * (rare - 1)) + min(
        0.6, 0.3 * len(shared & GIANTS)
    )
    only_a, only_b = unknown_names(a, b), unknown_names(b, a)
    apart = only_a | only_b
    score -= sum(0.4 if name in GIANTS else 1.0 for name in apart)
    if only_a - GIANTS and only_b - GIANTS:
        score -= 1
    if rare and not apart and a.headline_names and b.headline_names:
        score += 0.7
        score += 0.7 * (len(a.headline_names & b.headline_names) > 1)
    score += 1.5 * bool({deal[:2] for deal in a.deals} & {deal[:2] for deal in b.deals})
    score += 1.2 * min(2, len(a.amounts & b.amounts))
    score += 0.8 * min(2, len(_rounded(a.numbers) & _rounded(b.numbers)))
    score += 0.3 * min(1, len(a.places & b.places))
    here, there = a.headline_places, b.headline_places
    score += 0.4 * bool(here and there and here & (there | near(there)))
    if apart <= GIANTS:
        score += _same_words(a, b)
    return score + _same_event(a, b)


def _rounded(numbers: Iterable[float]) -> set[float]:
    """Give numbers as another article may round them: more than 12,000 for 12,400."""
    return {float(f"{one:.2g}") if one >= 1000 else one for one in numbers}


def _same_event(a: Coverage, b: Coverage) -> float:
    """Weigh what the headlines say happened, by event and by word."""
    both = len(a.events & b.events)
    score = 0.7 * min(2, both)
    if not both:
        score += 0.4 * min(2, len(a.lead_events & b.lead_events))
        score -= bool(a.events and b.events)
    if a.language == b.language and a.words and b.words:
        score += 2.5 * len(a.words & b.words) / len(a.words | b.words)
    return score


def _same_words(a: Coverage, b: Coverage) -> float:
    """Weigh the words that headlines and beginnings have in common: in two languages
    those that are alike in both. Nothing where the headlines tell two things, or where
    the words may be those of a paragraph below both texts."""
    other = bool(a.events and b.events) and a.events.isdisjoint(b.events)
    if other or len(a.marks & b.marks) > STRAY:
        return 0
    common = len(a.stems & b.stems)
    if a.language != b.language:
        return 0.35 * min(3, common) if common > 1 else 0
    fewer = min(len(a.stems), len(b.stems))
    if common > 2:
        return min(1.2, 3 * common / fewer)
    return -0.4 if common < 2 and fewer >= 8 else 0
