"""Understands what people type to search: in the search box, in an alert."""

import re
from dataclasses import dataclass, field
from typing import Final

ELISION: Final = re.compile(r"^(?:[dlnsjmtc]|qu|jusqu|lorsqu|puisqu)['’ʼ](?=\w)", re.I)
SHORTEST_BEGINNING: Final = 3
"""Letters before a star; shorter ones begin too many words, and stand as they are."""
_TOKEN = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_WORDS = re.compile(r"[^\W_]+")
_SYMBOL = re.compile(r"[#+]|^\.(?=\w)")


@dataclass(slots=True, kw_only=True)
class Wish:
    """What was typed, understood."""

    match: str
    """An expression for FTS5; empty when no word is wanted."""
    literal: list[str] = field(default_factory=list)
    """Words with signs that the index drops (C++, .NET), to look for as they are."""
    left_out: bool = False
    """True when only words to leave out were typed."""


def understand(typed: str) -> Wish:
    """Make an expression of words, "phrases", -words and beginnings*."""
    wanted: list[str] = []
    unwanted: list[str] = []
    literal: list[str] = []
    for sign, phrase, word in _TOKEN.findall(typed[:500]):
        text = phrase or ELISION.sub("", word)
        words = _WORDS.findall(text)
        if not words:
            continue
        expression = f'"{" ".join(words)}"'
        if word.endswith("*") and len(words[-1]) >= SHORTEST_BEGINNING:
            expression += "*"
        (unwanted if sign else wanted).append(expression)
        if not sign and not phrase and _SYMBOL.search(text):
            literal.append(text.strip(",;:!?()[]«»"))
    if not wanted:
        return Wish(match="", left_out=bool(unwanted))
    without = f" NOT ({' OR '.join(unwanted[:10])})" if unwanted else ""
    match = f"({' AND '.join(wanted[:20])}){without}"
    return Wish(match=match, literal=literal[:3])
