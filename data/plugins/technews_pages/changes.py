"""Tells what changed between two versions of a text, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, Protocol

MOST_WORDS: Final = 1_500
MOST_LINES: Final = 600
MOST_CHANGES: Final = 25
"""Changed paragraphs that a page shows of each version."""
LONGEST: Final = 8_000
"""Characters of changes that a page shows of all versions together."""
LONGEST_HEADLINE: Final = 300
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
    is_cut: bool
    """True when more changed than is shown."""


class Telling(Protocol):
    """Anything with a headline and a text."""

    headline: str
    text: str


class Dated(Telling, Protocol):
    """A telling and when it was seen."""

    seen_at: str


def find_revisions(now: Telling, before: Sequence[Dated]) -> list[Revision]:
    """Compare each version, the newest first, with the one that came after it."""
    revisions: list[Revision] = []
    room = LONGEST
    for version in before:
        headlines = [t.headline[:LONGEST_HEADLINE] for t in (version, now)]
        headline = [] if headlines[0] == headlines[1] else word_changes(*headlines)
        text, is_cut = _fitting(find_changes(version.text, now.text), room)
        room -= sum(map(_length, text))
        revisions.append(
            Revision(
                seen_at=version.seen_at, headline=headline, text=text, is_cut=is_cut
            )
        )
        now = version
    return revisions


def _fitting(changes: Iterable[Change], room: int) -> tuple[list[Change], bool]:
    """Take the first changes, as many as there is room for; and whether there are more."""
    kept: list[Change] = []
    for change in changes:
        room -= _length(change)
        if room < 0 or len(kept) == MOST_CHANGES:
            return kept, True
        kept.append(change)
    return kept, False


def _length(change: Change) -> int:
    return sum(len(piece.text) for piece in change.pieces)


def find_changes(old: str, new: str) -> Iterator[Change]:
    """Find the paragraphs that changed, in order, each when it is asked for."""
    before = [line for line in old.split("\n") if line.strip()][:MOST_LINES]
    after = [line for line in new.split("\n") if line.strip()][:MOST_LINES]
    skipped = 0
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, b1, b2, a1, a2 in matcher.get_opcodes():
        if tag == "equal":
            skipped = b2 - b1
            continue
        for pieces in _paragraph_changes(before[b1:b2], after[a1:a2]):
            yield Change(skipped=skipped, pieces=pieces)
            skipped = 0


def _paragraph_changes(gone: list[str], new: list[str]) -> Iterator[list[Piece]]:
    shared = min(len(gone), len(new))
    for was, came in zip(gone, new, strict=False):
        yield word_changes(was, came)
    for line in gone[shared:]:
        yield [Piece(how="gone", text=line)]
    for line in new[shared:]:
        yield [Piece(how="new", text=line)]


def word_changes(old: str, new: str) -> list[Piece]:
    """Find the words that changed; the whole paragraph when little is left of it."""
    whole = [Piece(how="gone", text=old), Piece(how="new", text=new)]
    if max(len(old), len(new)) > LONGEST:
        return whole
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return whole
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.4:
        return whole
    runs: list[tuple[str, str]] = []
    for _, b1, b2, a1, a2 in matcher.get_opcodes():
        _add_run(runs, "".join(before[b1:b2]), "".join(after[a1:a2]))
    return [piece for gone, came in runs for piece in _pieces(gone, came)]


def _add_run(runs: list[tuple[str, str]], gone: str, came: str) -> None:
    """Add what was said and is said; two changes with a space between are one."""
    if gone != came and len(runs) > 1 and runs[-1][0].isspace():
        space, _ = runs.pop()
        gone_before, came_before = runs.pop()
        gone, came = f"{gone_before}{space}{gone}", f"{came_before}{space}{came}"
    runs.append((gone, came))


def _pieces(gone: str, came: str) -> list[Piece]:
    if gone == came:
        return [Piece(how="same", text=gone)]
    both = (Piece(how="gone", text=gone), Piece(how="new", text=came))
    return [piece for piece in both if piece.text]
