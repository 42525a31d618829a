"""Understands what people type to search: in the search box, in an alert."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import Final

from pipelines.rows.signs import find_signs, words_with_signs

ELISION: Final = re.compile(r"^(?:[dlnsjmtc]|qu|jusqu|lorsqu|puisqu)['’ʼ](?=\w)", re.I)
SHORTEST_BEGINNING: Final = 3
"""Letters before a star; shorter ones begin too many words, and stand as they are."""
_QUOTES: Final = str.maketrans("“”„«»", '"""""')
_TOKEN = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_WORDS = re.compile(r"[^\W_]+")
EITHER: Final = "OR"
"""Between two words, of which one is enough."""
BOTH: Final = "AND"
"""Between two words, of which both are wanted, as they are without it."""
WITHOUT: Final = "NOT"
"""Before a word that is to be left out, as with a hyphen."""
_OPERATORS: Final = frozenset((EITHER, BOTH, WITHOUT))
_NEGATION = re.compile(rf'"[^"]*"?|(?:^|(?<=\s)){WITHOUT}\s+-?(?=[^\s-])')
MOST_SIGNED: Final = 3
"""Words with signs that are looked for; others are looked for without."""
MOST_WORDS: Final = 20
"""Words that are looked for, or of which one is enough; a word twice counts once."""
LONGEST: Final = 500
"""Characters that are read of what is typed."""
_LIGATURES: Final = {"œ": "oe", "æ": "ae", "ß": "ss"}
_LONG = re.compile(r"[^\W\d_]{3}")
_ELIDED = re.compile(r"\w+['’ʼ]$")
_UNWANTED = re.compile(r"(?:^|(?<=\s))-(?:\"[^\"]*\"?|\S+)")


@dataclass(slots=True, kw_only=True)
class Wish:
    """What was typed, understood."""

    match: str
    """An expression for FTS5; empty when no word is wanted."""
    left_out: bool = False
    """True when only words to leave out were typed."""
    remarks: tuple[str, ...] = ()
    """What was read otherwise than it may be meant: words of the pages' catalogue."""


def understand(typed: str) -> Wish:
    """Make an expression of words, "phrases", -words, beginnings* and this OR that.

    `this AND that` and `this NOT that` stand for `this that` and `this -that`. In what is
    all in capitals these are words.
    """
    remarks = _remarks(typed)
    wanted: list[list[str]] = []
    unwanted: list[str] = []
    is_either = False
    for sign, phrase, word in _TOKEN.findall(as_typed(typed)):
        if word in _OPERATORS and not typed.isupper():
            is_either = word == EITHER and bool(wanted)
            continue
        text = phrase or ELISION.sub("", word)
        words = _WORDS.findall(text)
        if not words:
            continue
        is_beginning = word.endswith("*") and len(words[-1]) >= SHORTEST_BEGINNING
        star = "*" if is_beginning else ""
        spelt = [f'"{each}"{star}' for each in spellings(" ".join(words))]
        if sign:
            unwanted.append(_any_of(spelt))
        elif is_either:
            wanted[-1] = list(dict.fromkeys([*wanted[-1], *spelt]))[:MOST_WORDS]
        else:
            wanted.append(spelt)
        is_either = False
    if not wanted:
        return Wish(match="", left_out=bool(unwanted), remarks=remarks)
    without = f" NOT ({' OR '.join(unwanted[:10])})" if unwanted else ""
    parts = list(dict.fromkeys(map(_any_of, wanted)))[:MOST_WORDS]
    match = f"({' AND '.join(parts)}){without}"
    return Wish(match=match, remarks=remarks)


def _remarks(typed: str) -> tuple[str, ...]:
    """Tell what of a search can't be read as it stands, by words of the catalogue."""
    straight = typed.translate(_QUOTES)
    words = re.sub(r'"[^"]*"?', ' "" ', straight).split()
    remarks = ["unclosed"] if straight.count('"') % 2 else []
    if len(words) > 1 and not _OPERATORS.isdisjoint(words):
        at_edge = words[0] in (EITHER, BOTH) or words[-1] in _OPERATORS
        if typed.isupper():
            remarks.append("in_capitals")
        elif at_edge:
            remarks.append("at_edge")
    return tuple(remarks)


def _any_of(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def as_typed(typed: str) -> str:
    """Give what is read of what is typed: straight quotes, letters one with accents.

    A Mac and a PDF give é as e with a sign of its own, which would part a word. A word
    after NOT has a hyphen in its place.
    """
    read = unicodedata.normalize("NFC", typed)[:LONGEST].translate(_QUOTES)
    return read if read.isupper() else _NEGATION.sub(_hyphen, read)


def _hyphen(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith('"') else "-"


def spellings(text: str) -> list[str]:
    """Give a text as typed, with œ, æ and ß, and with oe, ae and ss; each once.

    The full text folds accents, but not these.
    """
    joined, apart = text, text
    for ligature, letters in _LIGATURES.items():
        joined = re.sub(letters, ligature, joined, flags=re.I)
        apart = re.sub(ligature, letters, apart, flags=re.I)
    return list(dict.fromkeys((text, joined, apart)))


@dataclass(slots=True, kw_only=True, frozen=True)
class Asked:
    """What a search asks for, with its words that have signs."""

    match: str
    """All words for FTS5, their signs dropped; empty when none is wanted."""
    signs: frozenset[str]
    """Words with signs that are wanted, as the newsroom keeps them."""
    unwanted: frozenset[str]
    """Words with signs that are to be left out."""
    more: str
    """For FTS5, what is asked for beside `signs`; empty when that is all."""
    is_loose: bool
    """True when it is worth looking for `match` where no article has the signs: for
    “canal” in the place of Canal+, not for “c”, as in “c'est”, in that of C++."""


def read_asked(typed: str) -> Asked:
    """Read what is typed; `-C++` leaves out C++, and not all that has a C."""
    typed = as_typed(typed)
    unwanted = frozenset(chain(*map(words_with_signs, _UNWANTED.findall(typed))))
    kept = _UNWANTED.sub(_but_signs, typed)
    # Of words of which one is enough none is looked for as written: C++ OR Rust.
    known = () if EITHER in kept.split() else words_with_signs(_UNWANTED.sub(" ", kept))
    signs = frozenset(sorted(known)[:MOST_SIGNED])
    match, more = understand(kept).match, understand(_without_signs(kept))
    return Asked(
        match=match,
        signs=signs,
        unwanted=unwanted,
        more=more.match or (match if more.left_out else ""),
        is_loose=all(_LONG.search(word) for word in signs),
    )


def _but_signs(unwanted: re.Match[str]) -> str:
    return "" if words_with_signs(unwanted.group()) else unwanted.group()


def _without_signs(typed: str) -> str:
    """Give what is typed but the words with signs, with what is elided before them."""
    for _, start, end in reversed(list(find_signs(typed))):
        typed = _ELIDED.sub("", typed[:start]) + " " + typed[end:]
    return typed
