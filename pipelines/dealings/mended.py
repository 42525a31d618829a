"""Mends names by the whole article: cut short, of a wrong kind, or marked nowhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from crawler.items import Mention

LEGAL: Final = re.compile(
    r" (?:Inc|Corp|GmbH|Ltd|Limited|plc|PLC|LLC|SA|SAS|SE|AG|NV|BV|AB|ASA|Oyj|SpA|S\.p\.A|"
    r"Co|Holdings?|Technologies|Robotics|Bank|Partners|Ventures|Microsystèmes|"
    r"Semiconductors?|Pharmaceuticals|Airlines|Motors?|Studios?|Games)\.?$"
)
"""The end of a company's name."""
COMMON: Final = re.compile(
    r"(?:The|A|An|And|But|At|In|On|For|With|By|From|Of|To|As|When|While|If|So|Its|His|Her|"
    r"Their|Our|This|That|L[ae]s?|Une?|Des|Du|De|Et|Mais|Chez|Pour|Avec|Par|Selon|Comme|"
    r"Quand|Si|Son|Sa|Ses|Ce|Cette|Monday|Tuesday|Wednesday|Thursday|Friday|CEO|Chief|"
    r"President|Startup|Both|Like|Now|Even|After|Before|Since|Then|Il|Elle|Où|Or)$"
)
"""What stands before a name and is no part of it."""
OPENING: Final = re.compile(r"(?:^|[.!?:;»”\"]\s|\n\W*)$")
WORD_BEFORE: Final = re.compile(r"\b([A-ZÀ-Ý][\w'’-]*) $")


def mended(mentions: Sequence[Mention], headline: str, text: str) -> list[Mention]:
    """Give the mentions with kinds and lengths that the whole article asks for."""
    fields = {"headline": headline, "text": text}
    rows = [
        replace(row, kind="organization")
        if row.kind in ("person", "place", "product") and LEGAL.search(row.text)
        else row
        for row in mentions
    ]
    firms = [row.text for row in rows if row.kind == "organization"]
    rows = [_as_in_text(row, firms, rows) for row in rows]
    longer = dict(_longer_names(rows, fields))
    return [_lengthened(row, longer.get(row.text), fields) for row in rows]


def _as_in_text(row: Mention, firms: list[str], rows: Sequence[Mention]) -> Mention:
    """Make a headline's name a company when a company's name in the text begins so."""
    if row.field != "headline" or row.kind in ("organization", "event"):
        return row
    if not any(firm.startswith(row.text + " ") for firm in firms):
        return row
    told = [other for other in rows if other.field == "text"]
    first = next((one for one in told if row.text in one.text.split()), None)
    is_firm = first is not None and first.kind == "organization"
    return replace(row, kind="organization") if is_firm else row


def _longer_names(
    rows: Sequence[Mention], fields: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Give the companies that the same capitalised word always stands before.

    A word that only opens sentences says nothing.
    """
    before: dict[str, list[str]] = {}
    inner: set[str] = set()
    firms = [row for row in rows if row.kind == "organization"]
    for row in firms:
        if row.field == "text":
            start = row.start_char
            found = WORD_BEFORE.search(fields["text"], max(0, start - 25), start)
            words = before.setdefault(row.text.split()[0], [])
            words.append(found[1] if found else "")
            if found and not OPENING.search(
                fields["text"], max(0, found.start() - 5), found.start()
            ):
                inner.add(found[1])
    for row in firms:
        words = before.get(row.text.split()[0], [])
        is_fixed = len(words) > 1 and len(set(words)) == 1
        if is_fixed and words[0] in inner and not COMMON.match(words[0]):
            yield row.text, words[0]


def _lengthened(row: Mention, word: str | None, fields: dict[str, str]) -> Mention:
    if not word or row.kind != "organization":
        return row
    start = row.start_char - len(word) - 1
    whole = f"{word} {row.text}"
    if fields.get(row.field, "")[max(0, start) : row.end_char] != whole:
        return row
    return replace(row, start_char=start, text=whole, name=whole)
