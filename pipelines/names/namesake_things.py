"""Tells things that bear people's names: ships, and models named with their trims."""

from itertools import pairwise
from typing import Final

from pipelines.names.passages import Found, Passage

SHIPS: Final = frozenset(
    "ship vessel ferry yacht tanker trawler tug tugboat freighter schooner icebreaker "
    "catamaran lifeboat cruiser navire câblier voilier paquebot bateau chalutier remorqueur "
    "méthanier catamaran brise-glace".split()
)
ABOARD: Final = (
    ("aboard", "the"),
    ("board", "the"),
    ("bord", "du"),
    ("bord", "de"),
)
CREWS: Final = frozenset("crew captain skipper équipage capitaine".split())
TRIM: Final = frozenset(
    "S X GT RS XL SE Pro Max Mini Lite Plus Ultra Air Neo Sport Kids".split()
)
"""Behind the name of a model."""
ARTICLES: Final = frozenset("the a an la le les une un".split())


def tell_namesake_things(passage: Passage) -> None:
    """Take the names of ships and of models beside their trims for products."""
    for found in passage.found:
        if found.origin == "model" and _is_ship(passage, found):
            found.kind, found.origin = "product", "told"
    for first, second in pairwise(passage.found):
        if _is_trim(passage, first, second) or _is_trim(passage, second, first):
            for found in (first, second):
                if found.origin == "model":
                    found.kind, found.origin = "product", "told"


def _is_ship(passage: Passage, found: Found) -> bool:
    """Read `the ferry Ada Morel`, `The ship, the Ada Morel,` or `aboard the Ada Morel`."""
    before = passage.word(found.start - 1)
    if before in SHIPS:
        return True
    if before not in ("the", "du", "de") or passage.word(found.end) in ("'s", "’s"):
        return False
    noun, of = passage.word(found.start - 3), passage.word(found.start - 2)
    if before == "the" and of == "," and noun in SHIPS:
        return True
    if found.kind != "person" or found.end - found.start == 1:
        return False
    is_crew = (noun in CREWS and of == "of") or (of in CREWS and before == "du")
    return (of.lower(), before) in ABOARD or is_crew


def _is_trim(passage: Passage, model: Found, trimmed: Found) -> bool:
    """Read `the Korvo and the cheaper Korvo S`."""
    words = passage.words[model.start : model.end]
    return (
        trimmed.end - trimmed.start == len(words) + 1
        and passage.words[trimmed.start : trimmed.end - 1] == words
        and passage.words[trimmed.end - 1] in TRIM
        and all(_has_article(passage, one.start) for one in (model, trimmed))
    )


def _has_article(passage: Passage, start: int) -> bool:
    """Tell of an article before a name, or before one or two small words."""
    for at in range(start - 1, start - 4, -1):
        word = passage.word(at)
        if word.lower() in ARTICLES:
            return True
        if not word.isalpha() or not word.islower():
            return False
    return False
