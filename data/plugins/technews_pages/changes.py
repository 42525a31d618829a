"""Tells what changed between two versions of a text, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, Protocol

MOST_WORDS: Final = 1_500
MOST_LINES: Final = 600
MOST_CHANGES: Final = 25
"""Changed paragraphs that a page shows of each version."""
_WORD = re.compile(r"\s+|[^\W_]+(?:[.,'’-][^\W_]+)*|[\W_]")

How = Literal["same", "gone", "new"]


@dataclass(slots=True, kw_only=True, frozen=True)
class Piece:
    """A run of words with one fate."""

    how: How
    text: str


@dataclass(slots=True, kw_only=True, frozen=True)
class Change:
    """A paragraph that changed; `skipped` paragraphs before it did not."""

    skipped: int
    pieces: list[Piece]


@dataclass(slots=True, kw_only=True, frozen=True)
class Revision:
    """What a publisher changed after a version was seen."""

    seen_at: str
    headline: list[Piece]
    """Empty when the headline stayed."""
    text: list[Change]


class Telling(Protocol):
    """Anything with a headline and a text."""

    headline: str
    text: str


class Dated(Telling, Protocol):
    """A telling and when it was seen."""

    seen_at: str


def find_revisions(now: Telling, before: Sequence[Dated]) -> list[Revision]:
    """Compare each version, the newest first, with the one that came after it."""
    revisions = []
    for version in before:
        is_same = version.headline == now.headline
        revisions.append(
            Revision(
                seen_at=version.seen_at,
                headline=[]
                if is_same
                else word_changes(version.headline, now.headline),
                text=find_changes(version.text, now.text)[:MOST_CHANGES],
            )
        )
        now = version
    return revisions


def find_changes(old: str, new: str) -> list[Change]:
    """Find the paragraphs that changed, in order."""
    before = [line for line in old.split("\n") if line.strip()][:MOST_LINES]
    after = [line for line in new.split("\n") if line.strip()][:MOST_LINES]
    changes: list[Change] = []
    skipped = 0
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, b1, b2, a1, a2 in matcher.get_opcodes():
        if tag == "equal":
            skipped = b2 - b1
            continue
        for pieces in _paragraph_changes(before[b1:b2], after[a1:a2]):
            changes.append(Change(skipped=skipped, pieces=pieces))
            skipped = 0
    return changes


def _paragraph_changes(gone: list[str], new: list[str]) -> list[list[Piece]]:
    shared = min(len(gone), len(new))
    changed = [word_changes(g, n) for g, n in zip(gone, new, strict=False)]
    changed += [[Piece(how="gone", text=line)] for line in gone[shared:]]
    changed += [[Piece(how="new", text=line)] for line in new[shared:]]
    return changed


def word_changes(old: str, new: str) -> list[Piece]:
    """Find the words that changed; the whole paragraph when little is left of it."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    whole = [Piece(how="gone", text=old), Piece(how="new", text=new)]
    if max(len(before), len(after)) > MOST_WORDS:
        return whole
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.4:
        return whole
    pieces: list[Piece] = []
    for tag, b1, b2, a1, a2 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(how="same", text="".join(before[b1:b2])))
            continue
        if b2 > b1:
            pieces.append(Piece(how="gone", text="".join(before[b1:b2])))
        if a2 > a1:
            pieces.append(Piece(how="new", text="".join(after[a1:a2])))
    return pieces
