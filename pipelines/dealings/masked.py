"""Cuts an article into sentences in which each name and sum is a single sign."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from crawler.items import Amount, Mention

FIRST: Final = {
    "organization": 0xE000,
    "person": 0xE400,
    "place": 0xE800,
    "product": 0xEC00,
    "event": 0xF000,
    "amount": 0xF400,
}
"""First sign of each kind, in the private use area; up to 1,024 of a kind."""
ORG, PERSON, PLACE, PRODUCT, EVENT, MONEY = (
    f"[{chr(first)}-{chr(first + 0x3FF)}]" for first in FIRST.values()
)
CUT: Final = re.compile(
    r"(?<!\b[A-Z]\.)(?<=[.!?…])[”»\"’)]?\s+(?=\S)(?![a-zà-ÿ])|;\s|\n+"
)


@dataclass(slots=True, kw_only=True)
class Sentence:
    """One sentence, its names and sums masked."""

    start: int
    """Offset in the text; −1 for the headline."""
    end: int
    text: str
    small: str
    """The same in small letters, place for place; whole where the text has blanks."""
    items: dict[str, Mention | Amount] = field(default_factory=dict)
    """What each sign stands for."""
    paragraph: int = 0
    """0 for the headline, 1 for the first paragraph …"""
    number: int = 0
    """Place among all sentences."""
    aside: str = ""
    """`apart` where what is left of it is a clause of its own, `context` where that tells
    what came before the news."""

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of the names in it, `amount` among them."""
        return frozenset(
            item.kind if isinstance(item, Mention) else "amount"
            for item in self.items.values()
        )

    def mention(self, sign: str | None) -> Mention | None:
        """Give the name behind a sign."""
        item = self.items.get(sign or "")
        return item if isinstance(item, Mention) else None

    def money(self, sign: str | None) -> Amount | None:
        """Give the sum behind a sign."""
        item = self.items.get(sign or "")
        return item if isinstance(item, Amount) else None


def mask(
    headline: str,
    text: str,
    mentions: Iterable[Mention],
    amounts: Iterable[Amount],
    headline_amounts: Iterable[Amount],
) -> list[Sentence]:
    """Give the headline and each sentence of the text, masked."""
    rows = list(mentions)
    in_headline = [row for row in rows if row.field == "headline"]
    in_text = [row for row in rows if row.field == "text"]
    titled = _with_sums(in_headline, list(headline_amounts))
    first = _mask(headline, 0, len(headline), titled)
    first.start = first.end = -1
    return [first, *_sentences(text, _with_sums(in_text, list(amounts)))]


def _with_sums(
    mentions: Iterable[Mention], amounts: list[Amount]
) -> list[Mention | Amount]:
    """Put names and sums in one list; a name that runs into a sum is none."""
    taken = {at for sum_ in amounts for at in range(sum_.start_char, sum_.end_char)}
    return [
        *(
            row
            for row in mentions
            if taken.isdisjoint(range(row.start_char, row.end_char))
        ),
        *amounts,
    ]


def _sentences(text: str, items: Sequence[Mention | Amount]) -> Iterator[Sentence]:
    ordered = sorted(items, key=lambda item: item.start_char)
    at, start, paragraph, number = 0, 0, 1, 1
    for end, following in _cuts(text, ordered):
        inside = []
        while at < len(ordered) and ordered[at].start_char < end:
            inside.append(ordered[at])
            at += 1
        if text[start:end].strip():
            sentence = _mask(text, start, end, inside)
            sentence.paragraph, sentence.number = paragraph, number
            yield sentence
            number += 1
        paragraph += "\n" in text[end:following]
        start = following


def _cuts(text: str, ordered: Sequence[Mention | Amount]) -> Iterator[tuple[int, int]]:
    """Give end of sentence and start of the next, never inside a name or sum."""
    at = 0
    for match in CUT.finditer(text):
        while at < len(ordered) and ordered[at].end_char <= match.start():
            at += 1
        if at < len(ordered) and ordered[at].start_char < match.start():
            continue
        yield match.start(), match.end()
    yield len(text), len(text)


def _mask(
    text: str, start: int, end: int, inside: Sequence[Mention | Amount]
) -> Sentence:
    parts, items, at = [], {}, start
    for number, item in enumerate(sorted(inside, key=lambda item: item.start_char)):
        if item.start_char < at or item.end_char > end or number > 0x3FF:
            continue
        kind = item.kind if isinstance(item, Mention) else "amount"
        sign = chr(FIRST[kind] + number)
        parts += [text[at : item.start_char], sign]
        items[sign] = item
        at = item.end_char
    masked = "".join([*parts, text[at:end]]).replace("’", "'")
    masked = masked.translate({0xA0: " ", 0x202F: " ", 0x2009: " "})
    return Sentence(
        start=start, end=end, text=masked, small=lowered(masked), items=items
    )


def lowered(text: str) -> str:
    """Give a text in small letters, as many as it has."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
