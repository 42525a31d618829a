"""Parts names from the sums and units beside them: Korvo Plus, 23 euros, 2 To."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from crawler.items import Amount, Mention
from pipelines.amounts import find_amounts
from pipelines.money.currencies import CODES
from pipelines.names.known import known_names
from pipelines.names.passages import EDGES, Found, Passage
from pipelines.names.span_words import LOOSE_ENDS

BYTES: Final = re.compile(r"(?:\d+(?:[.,]\d+)?\s)?[KMGTP]o")
CURRENCY: Final = re.compile(
    rf"(?:{'|'.join(CODES)}|NIS|RM|Rp|KSh)(?:\s?\d[\d.,]*\w{{0,2}})?"
)
PER: Final = frozenset("par chaque".split())
"""Before a unit."""
Sums = Sequence[tuple[int, int]]
"""Where sums stand in a passage, in tokens: the first, and the one after the last."""
LOOSE: Final = EDGES | LOOSE_ENDS


def sums_in(passage: Passage, amounts: Iterable[Amount]) -> Sums:
    """Give the tokens of the sums that a passage has."""
    first, last = passage.offset, passage.offset + len(passage.text)
    return [
        (
            bisect_left(passage.starts, amount.start_char - first),
            bisect_left(passage.starts, amount.end_char - first),
        )
        for amount in amounts
        if first <= amount.start_char < last
    ]


def leave_out_sums(passage: Passage, sums: Sums) -> None:
    """Cut sums off the names before them, and drop names inside; but a place may stand
    in a currency's name: Hong Kong dollars."""
    passage.found = [
        found
        for old in passage.found
        if not _is_unit(passage, old)
        for found in _without(passage, old, sums)
    ]


def _is_unit(passage: Passage, found: Found) -> bool:
    """Tell of a currency before a figure, 2 To, or Go behind one: Go is a language too."""
    surface = passage.surface(found.start, found.end)
    has_figure = any(map(str.isdigit, surface))
    if CURRENCY.fullmatch(surface):
        return has_figure or passage.word(found.end)[:1].isdigit()
    before = passage.word(found.start - 1).lower()
    is_counted = has_figure or before[:1].isdigit() or before in PER
    return is_counted and BYTES.fullmatch(surface) is not None


def _without(passage: Passage, found: Found, sums: Sums) -> Iterator[Found]:
    start = next(
        (one for one, end in sums if one < found.end and found.start < end), None
    )
    if start is None or (found.kind == "place" and start < found.start):
        yield found
    elif found.start < start:
        end = _end_of_listed(passage, found, start)
        while passage.words[end - 1] in LOOSE and end > found.start + 1:
            end -= 1
        rows = known_names().get(passage.surface(found.start, end), ())
        kinds = {row.kind for row in rows}
        kind = kinds.pop() if len(kinds) == 1 else found.kind
        yield replace(found, end=end, kind=kind)


def _end_of_listed(passage: Passage, found: Found, start: int) -> int:
    """Give where a name of the list ends that has its number from a sum: iPhone 17 in
    `iPhone 17 969 euros`; else where the sum begins."""
    ends = range(found.end, start, -1)
    listed = (one for one in ends if passage.surface(found.start, one) in known_names())
    return next(listed, start)


def without_models(
    amounts: list[Amount], mentions: list[Mention], language: str
) -> list[Amount]:
    """Read the sums anew whose first figures are the number of a product."""
    ends = {
        (amount.start_char, mention.end_char)
        for mention in mentions
        if mention.field == "text"
        for amount in amounts
        if mention.start_char < amount.start_char < mention.end_char < amount.end_char
    }
    return [_shortened(amount, ends, language) for amount in amounts]


def _shortened(amount: Amount, ends: set[tuple[int, int]], language: str) -> Amount:
    for start, end in ends:
        if start == amount.start_char:
            rest = amount.text[end - start :]
            read = find_amounts(rest, language)
            if len(read) == 1 and read[0].end_char == len(rest):
                return replace(
                    amount,
                    amount=read[0].amount,
                    text=read[0].text,
                    start_char=end + read[0].start_char,
                )
    return amount
