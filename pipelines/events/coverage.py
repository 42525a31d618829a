"""What is kept of an article to find those that tell the same event."""

import json
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any


@dataclass(slots=True, kw_only=True, frozen=True)
class Coverage:
    """What is kept of an article to compare it with others."""

    article_id: int
    """Whoever compares chooses it; given back by `find_same_story`."""
    day: int
    """Day of publication, or of the fetch when none is claimed (proleptic ordinal)."""
    language: str
    """Two letters."""
    names: frozenset[str]
    """All people, organizations, products and events, in one form for all languages."""
    lead_names: frozenset[str]
    """Those of the headline, the beginning, or named three times."""
    headline_names: frozenset[str]
    """Those of the headline."""
    places: frozenset[str]
    """Places of the headline and the beginning."""
    amounts: frozenset[tuple[str, float]]
    """Currency and value, to three digits."""
    numbers: frozenset[float]
    """Other numbers of the beginning that tell one event from another."""
    deals: frozenset[tuple[str, str, str, float]]
    """Kind, subject, currency and amount (0: not told) of the article's own deals."""
    events: frozenset[str]
    """What the headline says happened, in one form for all languages."""
    lead_events: frozenset[str]
    """What the headline or the first sentences say happened."""
    words: frozenset[str]
    """Folded stems of the headline, without its names."""
    marks: frozenset[int]
    """A sample of the text's word runs: wire copies share them."""
    objects: frozenset[tuple[str, str, str]] = frozenset()
    """Kind, subject and other party of the article's own deals."""
    round: str = ""
    """The round of funding that it tells: 0 for pre-seed, 1 for seed, or a letter."""
    jobs: float = 0
    """How many jobs are cut; 0: not told."""
    values: frozenset[tuple[str, float]] = frozenset()
    """Currency and sum of what a company is valued at."""
    headline_places: frozenset[str] = frozenset()
    """Places of the headline, and countries that it names by their people."""
    stem_line: str = ""
    """Folded stems of headline and beginning, without names, parted by spaces: few of the
    articles kept are ever looked at so closely."""
    countries: frozenset[str] = frozenset()
    """Those that headline or beginning name by their people."""
    opening: frozenset[int] = frozenset()
    """The first of the text's word runs: what stands below several texts has others."""
    is_roundup: bool = False
    """Whether several events are told, none of them its own."""
    guesses: frozenset[str] = frozenset()
    """What may be a name in a headline that has none: one where it is another's."""

    @property
    def stems(self) -> frozenset[str]:
        """The words of `stem_line`."""
        return _words_in(self.stem_line)


@lru_cache(maxsize=2000)
def _words_in(line: str) -> frozenset[str]:
    return frozenset(line.split())


def write_coverage(coverage: Coverage) -> str:
    """Write a Coverage as JSON, the same for the same article."""
    values = {
        field.name: getattr(coverage, field.name)
        for field in fields(Coverage)
        if field.name != "article_id"
    }
    return json.dumps(
        {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in values.items()
        },
        ensure_ascii=False,
    )


def read_coverage(text: str, article_id: int) -> Coverage:
    """Read a Coverage back; `article_id` is what its matches are told by."""
    values: dict[str, Any] = {
        name: _frozen(value) if isinstance(value, list) else value
        for name, value in json.loads(text).items()
    }
    return Coverage(article_id=article_id, **values)


def _frozen(values: list[Any]) -> frozenset[Any]:
    if values and isinstance(values[0], list):
        return frozenset(map(tuple, values))
    return frozenset(values)
