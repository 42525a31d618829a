"""Turns a byline as written into clean names of people, and an agency's credit."""

import html
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from pipelines.metadata.author_names import (
    agency,
    clean_name,
    is_persons,
    key,
    name_parts,
)
from pipelines.metadata.byline_words import (
    AFTER_NAME,
    AGENCY,
    DATE_BEFORE,
    GLUED_ROLE,
    MEDIUM,
    NOBODY,
    OPENED,
    OPENING,
    OPENING_WORDS,
    OTHER_FIELD,
    SHORT_SIGN,
)
from pipelines.page.unseen import without_unseen

LONGEST = 1000
"""Characters of what may be a byline."""
TOP_LINES = 4
MAIL_OR_LINK = re.compile(
    r"[^\s()<>\[\]]+@[^\s()<>\[\]]+\.\w+|https?://\S+|(?<!\w)@\w+"
)
SIGNATURE_LINES = 7
"""Lines from which on a text has a beginning and an end where signatures stand."""


@dataclass(slots=True)
class Byline:
    """Who signed: people in order, and the agency where one is named."""

    names: list[str] = field(default_factory=list)
    credit: str | None = None


def read_byline(raw: Iterable[str], site_names: Iterable[str] = ()) -> Byline:
    """Read names out of strings that may hold a byline, roles, dates and agencies."""
    byline, houses = Byline(), frozenset(key(name) for name in site_names)
    taken = set(houses)
    for text in raw:
        text = clean_name_text(text)
        byline.credit = byline.credit or agency(text)
        for part in name_parts(text):
            if byline.credit and MEDIUM.match(part) and not is_persons(part):
                continue
            name = clean_name(_without_house(part, houses))
            if name and (key(name) not in taken or is_persons(name)):
                if key(name) in map(key, byline.names):
                    continue
                taken.add(key(name))
                byline.names.append(name)
    if any(" " in name for name in byline.names):
        byline.names = [name for name in byline.names if " " in name]
    elif byline.credit:
        byline.names = [name for name in byline.names if not SHORT_SIGN.fullmatch(name)]
    return byline


def without_signature(text: str, names: Collection[str]) -> str:
    """Return a text without the lines at its beginning and end that only name who
    wrote it."""
    lines, own = text.split("\n"), {key(name) for name in names}
    if not own or len(lines) < TOP_LINES:
        return text
    ends = (*range(TOP_LINES), len(lines) - 2, len(lines) - 1)
    if len(lines) < SIGNATURE_LINES:
        ends = (0, len(lines) - 1, *(at for at in range(2) if _signs(lines[at])))
    alone = {at for at in ends if _is_signature(lines[at], own)}
    return "\n".join(line for at, line in enumerate(lines) if at not in alone)


def _signs(line: str) -> bool:
    """Tell whether a line says that it is a byline, or names an agency."""
    opens = opens_byline(line) or OPENING_WORDS.match(line)
    return bool(opens) or agency(line) is not None


def _is_signature(line: str, own: Collection[str]) -> bool:
    parts = name_parts(line) if len(line) < 120 else []
    names = [part for part in parts if not AGENCY.fullmatch(part)]
    return bool(names) and all(key(name) in own for name in names)


def _without_house(part: str, houses: Collection[str]) -> str:
    """Cut off the publisher's name that stands after a person's."""
    words = part.split()
    for end in range(2, len(words)):
        if key(" ".join(words[end:])) in houses:
            return " ".join(words[:end])
    return part


def read_desk(raw: Iterable[str]) -> Byline:
    """Read the desk, team or account that signs where no person does."""
    for text in raw:
        text = OPENING_WORDS.sub("", DATE_BEFORE.sub("", clean_name_text(text)))
        text = AFTER_NAME.sub("", OPENING.sub("", text)).strip(" .,:;-–—|'\"“”«»*#/")
        alone = agency(text) or NOBODY.search(text) or OTHER_FIELD.match(text)
        if not alone and 1 < len(text) <= 40 and len(text.split()) <= 5:
            return Byline(names=[text])
    return Byline()


def clean_name_text(text: str) -> str:
    """Return a name without entities, markup, unseen characters and addresses."""
    text = html.unescape(html.unescape(text[:LONGEST]))
    text = GLUED_ROLE.sub(" ", re.sub(r"<[^>]*>", " ", text))
    text = MAIL_OR_LINK.sub(" ", text)
    text = re.sub(r"^\s*\(([^()]+)\)\s*$", r"\1", text)
    return " ".join(without_unseen(text).split())


def opens_byline(text: str) -> bool:
    """Tell whether a text begins with By, Par or the like before a name."""
    if DATE_BEFORE.match(text):
        return True
    match = OPENED.match(text)
    return match is not None and text[match.end() : match.end() + 1].isupper()
