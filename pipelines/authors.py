"""Turns a byline as written into clean names of people, and an agency's credit."""

import html
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from pipelines.byline_words import (
    ADDRESS,
    AFTER_NAME,
    AGENCIES,
    AGENCY,
    COLLECTIVE,
    DATE_BEFORE,
    DEGREES,
    DOING,
    FIELD_BEFORE,
    FUNCTION_JOINT,
    GLUED_DATE,
    HOUSE,
    JOINTS,
    LATE_DEGREE,
    LEADING,
    NAME,
    NO_BEGINNING,
    NO_NAME,
    NOBODY,
    OPENED,
    OPENING,
    OPENING_WORDS,
    OTHER_FIELD,
    PARTICLES,
    ROLE_AFTER,
    TRAILING,
    WEEKDAY,
)
from pipelines.persons import is_given_name
from pipelines.unseen import without_unseen

LONGEST = 1000
"""Characters of what may be a byline."""


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
        if agency := AGENCY.search(text):
            byline.credit = byline.credit or AGENCIES[agency[0].lower()]
        for part in _parts(text):
            name = _name(_without_house(part, houses))
            if name and (key(name) not in taken or is_persons(name)):
                if key(name) in map(key, byline.names):
                    continue
                taken.add(key(name))
                byline.names.append(name)
    if any(" " in name for name in byline.names):
        byline.names = [name for name in byline.names if not HOUSE.fullmatch(name)]
    return byline


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
        alone = AGENCY.fullmatch(text) or NOBODY.search(text)
        if not alone and 1 < len(text) <= 40 and len(text.split()) <= 5:
            return Byline(names=[text])
    return Byline()


def clean_name_text(text: str) -> str:
    """Return a name without entities, markup, unseen characters and addresses."""
    text = html.unescape(html.unescape(text[:LONGEST]))
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"\S+@\S+\.\w+|https?://\S+|(?<!\w)@\w+", " ", text)
    return " ".join(without_unseen(text).split())


def opens_byline(text: str) -> bool:
    """Tell whether a text begins with By, Par or the like before a name."""
    if DATE_BEFORE.match(text):
        return True
    match = OPENED.match(text)
    return match is not None and text[match.end() : match.end() + 1].isupper()


def _parts(text: str) -> list[str]:
    text = OPENING.sub("", OPENING_WORDS.sub("", DATE_BEFORE.sub("", text)))
    text = OTHER_FIELD.sub("", FIELD_BEFORE.sub("", GLUED_DATE.sub("", text)))
    text = WEEKDAY.sub("", TRAILING.sub("", AFTER_NAME.sub("", text)))
    text = LATE_DEGREE.sub(r"\1", DEGREES.sub("", text))
    text = _without_function(text)
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
    parts = [part.strip() for part in JOINTS.split(text) if part and part.strip()]
    if any(part[0].isupper() for part in parts):
        parts = [part for part in parts if " " not in part or not part.islower()]
    if len(parts) == 2 and "," in text and all(len(p.split()) == 1 for p in parts):
        return [f"{parts[1]} {parts[0]}"]
    return parts


def _without_function(text: str) -> str:
    """Cut what follows a comma, a dash or a bar when it says what the author does."""
    parts = FUNCTION_JOINT.split(text, maxsplit=1)
    if len(parts) == 1:
        return text
    head, tail = parts
    first = FUNCTION_JOINT.split(tail, maxsplit=1)[0]
    says_function = NO_NAME.search(tail) and (
        NO_NAME.search(first) or len(first.split()) == 1
    )
    return head if says_function and 2 <= len(head.split()) <= 3 else text


def _name(part: str) -> str | None:
    """Return a person's name, or None where the text is none."""
    part = re.sub(r"\s+(?:im gespräch|in [A-Z]).*$", "", part)
    part = OPENING.sub("", part).strip(" .,:;-–—|'\"“”«»*#")
    if COLLECTIVE.search(part):
        return None
    if AGENCY.fullmatch(part) or (NO_NAME.search(part) and not _name_before_role(part)):
        return None
    part = _name_before_role(part) or part
    part = LEADING.sub("", part)
    words = part.split()
    if len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]:
        part = " ".join(words[: len(words) // 2])
        words = part.split()
    if not 1 <= len(words) <= 6 or len(part) < 3 or len(part) > 50:
        return None
    if NO_BEGINNING.match(part) or ADDRESS.search(part):
        return None
    if not NAME.match(part) or sum(char.isdigit() for char in part) > 1:
        return None
    if (
        len(words) > 2
        and sum(word[0].islower() and word not in PARTICLES for word in words) > 0
    ):
        return None
    is_phrase = words[0].islower() and words[0] not in PARTICLES
    if len(words) > 1 and is_phrase and not part.islower():
        return None
    if len(words) == 1 and WEEKDAY.fullmatch(f" {part}"):
        return None
    if len(words) == 1 and re.fullmatch(r"[a-z]{3,}[._][a-z]{3,}", part):
        return part.replace(".", " ").replace("_", " ").title()
    if len(words) > 1 and not any(word[0].isupper() for word in words):
        return part if part.isascii() is False and not part.islower() else part.title()
    return _capitals(part)


def _name_before_role(part: str) -> str | None:
    """Return what stands before a role, where that looks like a name."""
    match = NO_NAME.search(part)
    if not match:
        return None
    before = ROLE_AFTER.sub("", part[: match.start()]).strip()
    words = before.split()
    if DOING.fullmatch(match[0]) and not (words and is_given_name(words[0])):
        return None
    if 2 <= len(words) <= 3 and all(word[0].isupper() for word in words):
        return before
    return None


def _capitals(part: str) -> str:
    words = part.split()
    if part.isupper() and len(words) > 1 and len(part) > 5:
        return " ".join(_capital(word) for word in words)
    return part


def _capital(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda run: run[0].capitalize(), word)


def is_persons(name: str) -> bool:
    """Tell whether a name begins as people's names do."""
    words = name.split()
    return 2 <= len(words) <= 4 and is_given_name(words[0])


def key(name: str) -> str:
    """Return a name's letters and digits, which tell it from others."""
    return re.sub(r"[\W_]+", "", name.lower())
