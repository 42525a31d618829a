"""Understands what people type into the search box."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlencode

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


@dataclass(slots=True, kw_only=True, frozen=True)
class Narrow:
    """What a search is narrowed to; empty: all."""

    source: str = ""
    """A source's short name."""
    language: str = ""
    """Two letters."""
    kind: str = ""
    """What a company did: a deal's kind."""
    week: str = ""
    """The Monday of a week."""

    def but(self, typed: str, part: str, value: str = "") -> str:
        """Write the query of an address with one part changed."""
        return self._query(typed, replace(self, **{part: value}))

    def query(self, typed: str) -> str:
        """Write the query of this search's address."""
        return self._query(typed, self)

    def _query(self, typed: str, narrow: "Narrow") -> str:
        parts = ("source", "language", "kind", "week")
        told = {part: getattr(narrow, part) for part in parts}
        return urlencode({"q": typed, **{k: v for k, v in told.items() if v}})


def narrow_of(args: Mapping[str, str]) -> Narrow:
    """Read what an address narrows a search to."""
    return Narrow(
        source=(args.get("source") or "")[:100],
        language=(args.get("language") or "")[:10],
        kind=(args.get("kind") or "")[:30],
        week=(args.get("week") or "")[:10],
    )


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
