"""Takes for a company what looks like its product and is bought, floats or cuts jobs."""

from itertools import islice
from typing import Final

from pipelines.names.kind_nouns import FIRMS
from pipelines.names.passages import Found, Passage

BUYS: Final = frozenset(
    "bought buy buys buying acquire acquires acquired acquiring rachète rachètent racheter "
    "racheté rachetée absorbe absorber".split()
)
HELPERS: Final = frozenset(
    "has have had is are to will would also just been agreed plans wants hopes going a ont "
    "va veut vient de doit souhaite pourrait espère".split()
)
"""Between a buyer and the verb."""
BUYERS: Final = FIRMS | {"group", "it", "which", "elle", "qui", "giant", "géant"}
PRICED: Final = 14
"""Words between what is wanted and its price."""
SIGNS: Final = tuple("$€£")
DUE: Final = frozenset("buy acquire float list lay axe shed sack".split())
MARKET: Final = frozenset(
    "jump jumped jumps rise rose fell fall slid slide slump slumped soar soared closed gained "
    "climb climbed dropped drop tumble tumbled plunge plunged surge surged sank".split()
)
STAFF: Final = frozenset("jobs staff people employees workers roles posts".split())
SPARES: Final = frozenset(
    "cuts axes sheds sacks cutting axing shedding letting".split()
)


def judge_by_purchases(passage: Passage) -> None:
    """Take a product that is bought, or does what companies do, for the company."""
    last: Found | None = None
    for found in passage.found:
        is_made = last is not None and _is_beside(passage, last, found)
        if found.kind == "product" and not is_made and _is_firm(passage, found):
            found.kind, found.origin = "organization", "told"
        last = found


def _is_firm(passage: Passage, found: Found) -> bool:
    if any(map(str.isdigit, passage.surface(found.start, found.end))):
        return False
    if _does_as_firms_do(passage, found.end):
        return True
    return found.origin != "known" and (
        _is_bought(passage, found) or _has_a_price(passage, found)
    )


def _is_beside(passage: Passage, first: Found, second: Found) -> bool:
    """Tell of a maker right before: Brivex's Korvo."""
    between = passage.words[first.end : second.start]
    return first.kind == "organization" and between in ([], ["'s"], ["’s"])


def _is_bought(passage: Passage, found: Found) -> bool:
    """Read `Brivex has bought` or `the group is to buy` before a name."""
    at = found.start - 1
    if passage.word(at) not in BUYS:
        return False
    at -= 1
    while passage.word(at) in HELPERS:
        at -= 1
    return passage.word(at).lower() in BUYERS or any(
        one.end == at + 1 and one.kind == "organization" for one in passage.found
    )


def _has_a_price(passage: Passage, found: Found) -> bool:
    """Read `wants Korvo, the app, for €1bn`."""
    if passage.word(found.start - 1) not in ("wants", "want"):
        return False
    words = passage.words[found.end : found.end + PRICED]
    for word, after in zip(words, islice(words, 1, None), strict=False):
        if word in (".", ";"):
            return False
        if word == "for" and after.startswith(SIGNS):
            return True
    return False


def _does_as_firms_do(passage: Passage, at: int) -> bool:
    """Read `is to float`, `cuts 40 jobs`, `is letting 40 people go`, `shares fell`."""
    first, second = passage.word(at), passage.word(at + 1)
    if first in ("shares", "stock"):
        return second in MARKET
    if first == "is" and second == "to":
        return passage.word(at + 2) in DUE
    if first == "," and second == "the":
        return passage.words[at + 2 : at + 4] == ["maker", "of"]
    at += first == "is"
    number, staff = passage.word(at + 1), passage.words[at + 2 : at + 5]
    is_counted = number[:1].isdigit() and not STAFF.isdisjoint(staff)
    return passage.word(at) in SPARES and is_counted
