"""Parts articles that matches link into stories, none with two deals of one company
or news of two places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from pipelines.events.apart import is_another_deal, is_other_news
from pipelines.events.coverage import Coverage
from pipelines.events.likeness import COPY, WINDOW, bond

Story = frozenset[int]
"""The `article_id` of each of its articles."""


def parted(linked: Sequence[Coverage]) -> list[Story]:
    """Part articles that matches link into stories: all in one, unless two of them tell
    two deals or of two places. Then the strongest bonds come first, and one that would
    bring two such together is left out. The order of the articles is nothing, their
    numbers part ties."""
    apart = _rivals(linked)
    if not apart:
        return [frozenset(one.article_id for one in linked)]
    bonds = sorted(_bonds(linked, apart))
    _forgive_copies(apart, bonds)
    story_of = {one.article_id: frozenset([one.article_id]) for one in linked}
    for _, a, b in bonds:
        ours, theirs = story_of[a], story_of[b]
        if ours is theirs or any(not apart[one].isdisjoint(theirs) for one in ours):
            continue
        both = ours | theirs
        story_of.update(dict.fromkeys(both, both))
    return sorted(set(story_of.values()), key=min)


def _rivals(linked: Sequence[Coverage]) -> defaultdict[int, set[int]]:
    """Give for each article those that tell another deal of the same company, or news
    from elsewhere."""
    telling: dict[tuple[str, str], list[Coverage]] = defaultdict(list)
    for one in linked:
        for deal in {deal[:2] for deal in one.deals}:
            telling[deal].append(one)
    apart: defaultdict[int, set[int]] = defaultdict(set)
    placed = [one for one in linked if one.headline_places]
    pairs = chain.from_iterable(combinations(one, 2) for one in telling.values())
    rivals = chain(
        (two for two in pairs if is_another_deal(*two)),
        (two for two in combinations(placed, 2) if is_other_news(*two)),
    )
    for a, b in rivals:
        apart[a.article_id].add(b.article_id)
        apart[b.article_id].add(a.article_id)
    return apart


def _forgive_copies(
    apart: Mapping[int, set[int]], bonds: Iterable[tuple[float, int, int]]
) -> None:
    """Let one that tells another deal than a copy of a text, and the same as a second
    copy, be of their story."""
    kin: dict[int, set[int]] = {one: {one} for one in apart}
    bound = {frozenset(bond[1:]) for bond in bonds}
    for weight, a, b in bonds:
        if weight == -COPY:
            kin.setdefault(a, {a}).add(b)
            kin.setdefault(b, {b}).add(a)
    for a, rivals in apart.items():
        rivals -= {
            b
            for b in rivals
            if any(frozenset(two) in bound for two in product(kin[a], kin[b]))
        }


def _bonds(
    linked: Iterable[Coverage], apart: Mapping[int, set[int]]
) -> Iterator[tuple[float, int, int]]:
    """Yield the bonds between articles, the weight below zero: the strongest first."""
    by_day = sorted(linked, key=lambda one: one.day)
    for at, a in enumerate(by_day):
        for b in by_day[at + 1 :]:
            if b.day - a.day > WINDOW:
                break
            if b.article_id in apart.get(a.article_id, ()):
                continue
            if weight := bond(a, b):
                first, second = sorted((a.article_id, b.article_id))
                yield -weight, first, second
