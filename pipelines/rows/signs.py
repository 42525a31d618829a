"""Keeps which articles have words whose signs the full text drops: C++, .NET, AT&T."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from sqlite_utils.db import Database

_ANY: Final = re.compile(r"[+#&]|(?<!\w)\.\w")
_WORD: Final = re.compile(
    r"""(?<![\w&#+.])(?=[.#]?\w*[^\W\d_])
    (?: [.#]\w+ | [^\W_]+(?:&[^\W_]+)+ | [^\W_]+(?:\+\+?|\#) )
    \d*(?![\w+#&])""",
    re.X,
)
_VERSION: Final = re.compile(r"(?<=[+#])\d+$")
SIGNED: Final = """select article_id as id from words_with_signs
    where word in (select value from json_each(:signs))
    group by article_id having count(*) = json_array_length(:signs)"""
"""The articles that have all of some words with signs, such as C++, as written."""
_COLUMNS: Final = "headline, coalesce(description, '') || char(10) || text"


def find_signs(text: str) -> Iterator[tuple[str, int, int]]:
    """Find words with signs: each as it is kept, with its first and last place."""
    if _ANY.search(text):
        for found in _WORD.finditer(text):
            yield plain(found.group()), *found.span()


def words_with_signs(text: str) -> set[str]:
    """Give the words with signs, in lower case and without accents."""
    return {word for word, _, _ in find_signs(text)}


def plain(word: str) -> str:
    """Give a word in lower case and without accents, as it is kept."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def forms(word: str) -> set[str]:
    """Give as what a word is kept: C++20 is C++, too."""
    return {word, _VERSION.sub("", word)}


def add_signs(db: Database, article_id: int) -> None:
    """Note the words with signs of an article that was written."""
    rows = db.execute(
        f"select id, {_COLUMNS} from articles where id = ?", [article_id]
    ).fetchall()
    _write(db, {row for told in rows for row in _rows(*told)})


def take_signs(db: Database, article_id: int) -> None:
    """Forget the words of an article, before it is written anew or deleted."""
    db.execute("delete from words_with_signs where article_id = ?", [article_id])


def mend_signs(db: Database) -> int:
    """Note the words of all articles anew where they are not noted so; say how many."""
    with db.atomic():
        articles = db.execute(f"select id, {_COLUMNS} from articles")
        true = {row for told in articles for row in _rows(*told)}
        kept = set(db.execute("select * from words_with_signs").fetchall())
        wrong = {row[:2] for row in true ^ kept}
        if wrong:
            db.execute("delete from words_with_signs")
            _write(db, true)
    return len(wrong)


def _rows(article_id: int, headline: str, body: str) -> Iterator[tuple[str, int, int]]:
    titled = _forms_in(headline)
    for word in titled | _forms_in(body):
        yield word, article_id, int(word in titled)


def _forms_in(text: str) -> set[str]:
    return {form for word in words_with_signs(text) for form in forms(word)}


def _write(db: Database, rows: set[tuple[str, int, int]]) -> None:
    db.conn.executemany(
        "insert or ignore into words_with_signs values (?, ?, ?)", sorted(rows)
    )
