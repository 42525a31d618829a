"""Reads and cuts out words with signs, such as C++ or AT&T, as people type them."""

import re
from dataclasses import dataclass
from itertools import chain
from typing import Final

from datasette.database import Database
from markupsafe import Markup

from crawler.wishes import understand
from pipelines.rows.signs import find_signs, forms, words_with_signs
from technews_pages.newsroom import as_list

BEFORE: Final = 90
AFTER: Final = 160
"""Characters shown around the first such word."""
MOST: Final = 3
LONGEST: Final = 500
"""Characters that are read of what is typed."""
_LONG: Final = re.compile(r"[^\W\d_]{3}")
_ELIDED: Final = re.compile(r"\w+['’ʼ]$")
_UNWANTED: Final = re.compile(r"(?:^|(?<=\s))-(?:\"[^\"]*\"?|\S+)")


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
    left_out = _UNWANTED.findall(typed[:LONGEST])
    unwanted = frozenset(chain(*map(words_with_signs, left_out)))
    kept = _UNWANTED.sub(_but_signs, typed[:LONGEST])
    signs = frozenset(sorted(words_with_signs(_UNWANTED.sub(" ", kept)))[:MOST])
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


async def read_signed_snippets(
    db: Database, ids: list[int], signs: frozenset[str]
) -> dict[int, Markup]:
    """Cut out of each article where it first has one of the words."""
    result = await db.execute(
        """select id, coalesce(description, '') as description, text from articles
        where id in (select value from json_each(?))""",
        [as_list(ids)],
    )
    return {
        id: _snippet(text, signs) or _snippet(description, signs) or _cut(text)
        for id, description, text in result.rows
    }


def _cut(text: str) -> Markup:
    return Markup("{}…").format(text[:AFTER].rpartition(" ")[0])


def _snippet(text: str, signs: frozenset[str]) -> Markup | None:
    """Cut out where a text has one of the words; None when it has none."""
    places = [
        (start, end) for word, start, end in find_signs(text) if forms(word) & signs
    ]
    if not places:
        return None
    first = max(places[0][0] - BEFORE, 0)
    start = text.find(" ", first, places[0][0]) + 1 if first else 0
    last = places[0][1] + AFTER
    end = max(text.rfind(" ", 0, last), places[0][1]) if last < len(text) else len(text)
    told, at = Markup("…" if first else ""), start or first
    for begin, over in places:
        if over <= end:
            told += text[at:begin] + Markup("<mark>{}</mark>").format(text[begin:over])
            at = over
    return told + text[at:end] + ("…" if end < len(text) else "")
