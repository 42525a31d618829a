"""Tells whom a headline names that another article does not know, in any form."""

import re
from functools import lru_cache

from pipelines.events.coverage import Coverage
from pipelines.events.words import STEM, events_of


def unknown_names(a: Coverage, b: Coverage) -> frozenset[str]:
    """Give the names of the first one's headline that the other article never tells."""
    missing = a.headline_names - b.names
    abroad = a.language != b.language
    return frozenset(
        name
        for name in missing
        if not _is_told(_words(name), b)
        and not (abroad and _is_translated(_words(name), b))
    )


def _is_told(words: frozenset[str], other: Coverage) -> bool:
    """Tell whether a name is a short form of another article's, or one of those with
    words beside it, or stands there as plain words."""
    if all(
        word[:STEM] in other.words or (len(word) >= STEM and word[:STEM] in other.stems)
        for word in words
    ):
        return True
    told = _words_of_all(other.names)
    if told.isdisjoint(words):
        return False
    named = [_words(one) for one in other.names]
    if any(words <= one for one in named):
        return True
    told = told.union(other.places, other.words)
    return any(one < words for one in named) and all(
        word in told or word[:STEM] in other.stems or events_of(word) for word in words
    )


def _is_translated(words: frozenset[str], other: Coverage) -> bool:
    """Tell whether all long words of a name begin like words of names of an article in
    another language: Formula One is Formule 1."""
    long = _long_stems(words)
    return bool(long) and long <= _long_stems(_words_of_all(other.names))


@lru_cache(maxsize=1 << 15)
def _words_of_all(names: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(_words, names))


@lru_cache(maxsize=1 << 16)
def _long_stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words if len(word) >= STEM)


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name)) or frozenset((name,))
