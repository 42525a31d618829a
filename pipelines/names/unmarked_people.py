"""Finds people who were taken for something else, or for nothing, by their given names."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from crawler.items import Mention
from pipelines.names.given_names import is_given_name
from pipelines.names.known import known_name

FULL_NAME: Final = re.compile(
    r"(?<![\w’'-])([A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?) "
    r"((?:(?:de|du|van|von|der|den|la|le|al|el|ben|di|da|dos) ){0,2}"
    r"(?:[Dd]['’]|Mc|Mac|O['’]|Le |La |Van |El |Ben )?[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)"
    r"(?![\w-])"
)
"""A given name and a surname, with particles."""
NO_SURNAME: Final = frozenset(
    "Street Avenue Road Park Prize Award University College School Bank Group Labs "
    "Capital Ventures Partners Foundation Institute Inc Company Media Studios Motors "
    "Systems Technologies Games Energy Health Airport Square Center Centre".split()
)
"""What makes a given name that of a place or body."""
AGED: Final = re.compile(r", (?:\d\d ans\b|\d\d, )| \(\d\d ans\)")
"""An age: only people are told by theirs."""
HEAD_OF: Final = re.compile(
    r"\b(?:chief executive|chief \w+ officer|CEO|boss|director|president|chair(?:man|woman)?|"
    r"(?:co-?)?founder|directeur(?: général)?|directrice(?: générale)?|présidente?|patron(?:ne)?|"
    r"PDG|(?:co-?)?fondateur|(?:co-?)?fondatrice),? $"
)
"""A role that a name stands beside."""
ARTICLE: Final = re.compile(r"(?:^|\s)(?:l[ae] |les |l['’]|du |aux? |the )$", re.I)


def with_people(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """Give the mentions of a text, and its people whom nobody marked as such."""
    rows = _without_companies([_mended(row, text) for row in mentions], text)
    taken = sorted(
        (row.start_char, row.end_char) for row in rows if row.field == "text"
    )
    at = 0
    for match in FULL_NAME.finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        is_free = at == len(taken) or taken[at][0] >= match.end()
        if is_free and _is_name(match, text):
            rows.append(_person(match))
    return rows


def _mended(row: Mention, text: str) -> Mention:
    """Take a place or product that bears a person's name for that person."""
    if row.kind not in ("place", "product", "event") or row.field != "text":
        return row
    match = FULL_NAME.fullmatch(text, row.start_char, row.end_char)
    if not match or known_name(row.text, row.kind) or not _is_name(match, text):
        return row
    return replace(row, kind="person")


def _without_companies(rows: list[Mention], text: str) -> list[Mention]:
    """Take companies that the text tells as people for those people, in all places."""
    companies = [row for row in rows if row.kind == "organization"]
    people = {row.text for row in companies if _is_person(row, text)}
    people |= {name.split()[-1] for name in people}
    return [
        replace(row, kind="person")
        if row.kind == "organization" and row.text in people
        else row
        for row in rows
    ]


def _is_person(row: Mention, text: str) -> bool:
    """Tell a person taken for a company: by an age, or by name and role."""
    if row.field != "text" or known_name(row.text, row.kind):
        return False
    if AGED.match(text, row.end_char):
        return is_given_name(row.text.split()[0])
    match = FULL_NAME.fullmatch(text, row.start_char, row.end_char)
    before = text[max(0, row.start_char - 30) : row.start_char]
    is_head = HEAD_OF.search(before) and text.startswith(",", row.end_char)
    return bool(match and is_head and match[2] not in NO_SURNAME)


def _is_name(match: re.Match[str], text: str) -> bool:
    return (
        is_given_name(match[1])
        and match[2] not in NO_SURNAME
        and not ARTICLE.search(text, max(0, match.start() - 6), match.start())
    )


def _person(match: re.Match[str]) -> Mention:
    return Mention(
        field="text",
        start_char=match.start(),
        end_char=match.end(),
        text=match.group(),
        kind="person",
        name=match.group(),
    )
