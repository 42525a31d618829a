"""Cuts out of articles where they have words with signs, such as C++ or AT&T."""

from typing import Final

from datasette.database import Database
from markupsafe import Markup

from pipelines.rows.signs import find_signs, forms
from technews_pages.newsroom import as_list

BEFORE: Final = 90
AFTER: Final = 160
"""Characters shown around the first such word."""


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
    places: list[tuple[int, int]] = []
    for word, start, end in find_signs(text):
        if places and start > places[0][1] + AFTER:
            break
        if forms(word) & signs:
            places.append((start, end))
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
