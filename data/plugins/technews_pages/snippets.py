"""Cuts out of articles where they have what was searched for.

FTS5 has a function for it, which takes a time that grows with the square of how often a
text has the words: a minute and more for an article that is long.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from datasette.database import Database
from markupsafe import Markup

from crawler.wishes import understand
from pipelines.rows.signs import find_signs, forms, plain
from technews_pages.newsroom import as_list
from technews_pages.typography import shorten

BEFORE: Final = 90
AFTER: Final = 160
"""Characters shown around the first of the words."""
READ: Final = 50_000
"""Characters of a text that are looked through."""
MOST_PLACES: Final = 100
"""So many places of the words are weighed against each other."""
_PHRASE = re.compile(r'"([^"]*)"(\*?)')
_LETTERS: Final = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
"""Of Latin scripts, with accents."""

Place = tuple[int, int]
"""Where a word begins and ends."""


async def read_snippets(
    db: Database, ids: list[int], match: str, signs: frozenset[str]
) -> dict[int, Markup]:
    """Cut out of each article where most of the words stand together.

    `match`: what was asked of FTS5. `signs`: words with signs; where there are any, these
    alone are looked for.
    """
    result = await db.execute(
        """select id, coalesce(description, '') as description,
        substr(text, 1, :read) as text from articles
        where id in (select value from json_each(:ids))""",
        {"ids": as_list(ids), "read": READ},
    )
    return {
        id: _fuller(
            *(
                cut_out(told, _places(told, match, signs))
                for told in (text, description)
            )
        )
        or Markup("{}").format(shorten(description or text, AFTER))
        for id, description, text in result.rows
    }


def around(text: str | None, words: str | None) -> str:
    """Cut out of a text where it has words, which stand in brackets; for SQL."""
    read = (text or "")[:READ]
    places = _places(read, understand(words or "").match, frozenset())
    told = cut_out(read, places, "[{}]") if places else shorten(read, AFTER)
    return str(Markup(told).unescape())


def _fuller(text: Markup, description: Markup) -> Markup:
    """Choose where more of the words stand, the description where that is alike."""
    return max(description, text, key=lambda told: told.count("<mark>"))


def _places(text: str, match: str, signs: frozenset[str]) -> list[Place]:
    found: Iterable[Place]
    if signs:
        words = find_signs(text)
        found = ((begin, end) for word, begin, end in words if forms(word) & signs)
    else:
        found = (word.span() for word in _pattern(match).finditer(text))
    return list(islice(found, MOST_PLACES))


@lru_cache(maxsize=100)
def _pattern(match: str) -> re.Pattern[str]:
    """Make a pattern of the words that are wanted, with or without accents."""
    wanted = _PHRASE.findall(match.partition(" NOT (")[0])
    phrases = [
        r"[\W_]+".join(map(_spelt, phrase.split())) + (r"[^\W_]*" if star else "")
        for phrase, star in wanted
    ]
    either = "|".join(sorted(phrases, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", re.I)


def _spelt(word: str) -> str:
    return "".join(_accented().get(sign, re.escape(sign)) for sign in plain(word))


@lru_cache(maxsize=1)
def _accented() -> dict[str, str]:
    """Give the letters that the full text takes for one, as a class of a pattern."""
    alike: dict[str, str] = {}
    for letter in map(chr, _LETTERS):
        base = plain(letter)
        if base.isascii() and base.isalpha():
            alike[base] = alike.get(base, base) + letter
    return {base: f"[{letters}]" for base, letters in alike.items()}


def cut_out(
    text: str, places: Sequence[Place], mark: str = "<mark>{}</mark>"
) -> Markup:
    """Cut out where most different words stand together; empty when none does."""
    if not places:
        return Markup()
    begins, over = max(places, key=lambda place: _words_near(text, places, place[0]))
    first = max(begins - BEFORE, 0)
    start = text.find(" ", first, begins) + 1 if first else 0
    last = begins + AFTER
    end = max(text.rfind(" ", 0, last), over) if last < len(text) else len(text)
    told, at = Markup("…" if first else ""), start or first
    for opens, closes in places:
        if at <= opens and closes <= end:
            told += text[at:opens] + Markup(mark).format(text[opens:closes])
            at = closes
    return told + text[at:end] + ("…" if end < len(text) else "")


def _words_near(text: str, places: Sequence[Place], first: int) -> int:
    """Count the different words that a cut around the first one shows."""
    near = (
        place for place in places if first <= place[0] and place[1] <= first + AFTER
    )
    return len({text[opens:closes].lower() for opens, closes in near})
