"""Cuts a byline into pieces and cleans each of them to a person's name."""

import re

from pipelines.metadata.byline_words import (
    ADDRESS,
    AFTER_NAME,
    AFTER_SIGN,
    AGENCIES,
    AGENCY,
    AND_DESK,
    BEFORE_SIGN,
    BETWEEN_SIGNS,
    COLLECTIVE,
    DATE_BEFORE,
    DEGREES,
    DOING,
    FIELD_BEFORE,
    FUNCTION_JOINT,
    GLUED_DATE,
    HELPED,
    HELPED_TOO,
    INITIALS,
    JOINTS,
    LATE_DEGREE,
    LEADING,
    LEFT_OVER,
    NAME,
    NO_BEGINNING,
    NO_NAME,
    OPENING,
    OPENING_WORDS,
    OTHER_FIELD,
    PARTICLES,
    PHOTOGRAPHER,
    ROLE_AFTER,
    SECOND,
    TRAILING,
    WEEKDAY,
    YOUNGER,
)
from pipelines.names.given_names import is_given_name

SHORTENED = re.compile(r" (?:[JS]r|[A-ZÀ-Þ])$")
"""The end of a name that a full stop belongs to."""


def agency(text: str) -> str | None:
    """Return the agencies that a byline names, as far as they stand in a row: short
    names are written as theirs are, or stand alone."""
    named: list[str] = []
    last = 0
    for match in AGENCY.finditer(text):
        if not _is_agencys(match, text):
            continue
        if named and not BETWEEN_SIGNS.fullmatch(text, last, match.start()):
            break
        named.append(AGENCIES[match[0].lower()])
        last = match.end()
    return ", ".join(dict.fromkeys(named)) or None


def _is_agencys(match: re.Match[str], text: str) -> bool:
    own = AGENCIES[match[0].lower()]
    if len(match[0]) >= 6 or match[0] in (own, match[0].upper()):
        return True
    before, after = text[: match.start()], text[match.end() :]
    return bool(BEFORE_SIGN.search(before) and AFTER_SIGN.match(after))


def name_parts(text: str) -> list[str]:
    """Return the pieces of a byline that may be names."""
    text = AND_DESK.sub("", PHOTOGRAPHER.sub("", HELPED_TOO.sub("", text)))
    first, *others = text.split(";")
    more = (other for other in others if not HELPED.match(other))
    return [part for piece in (first, *more) for part in _piece_parts(piece)]


def _piece_parts(text: str) -> list[str]:
    text = OPENING.sub("", OPENING_WORDS.sub("", DATE_BEFORE.sub("", text)))
    text = OTHER_FIELD.sub("", FIELD_BEFORE.sub("", GLUED_DATE.sub("", text)))
    text = WEEKDAY.sub("", TRAILING.sub("", AFTER_NAME.sub("", text)))
    text = LATE_DEGREE.sub(r"\1", DEGREES.sub("", text))
    text, others = _without_function(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text))
    parts = [part.strip() for part in JOINTS.split(text) if part and part.strip()]
    if any(part[0].isupper() for part in parts):
        parts = [part for part in parts if " " not in part or not part.islower()]
    if len(parts) == 2 and "," in text and all(len(p.split()) == 1 for p in parts):
        return [f"{parts[1]} {parts[0]}"]
    return parts + others


def _without_function(text: str) -> tuple[str, list[str]]:
    """Cut what follows a comma, a dash or a bar when it says what the author does; the
    other authors that are named there."""
    parts = FUNCTION_JOINT.split(text, maxsplit=1)
    if len(parts) == 1:
        return text, []
    head, tail = parts
    first = FUNCTION_JOINT.split(tail, maxsplit=1)[0]
    says_function = NO_NAME.search(tail) and (
        NO_NAME.search(first) or len(first.split()) == 1
    )
    if not says_function or not 2 <= len(head.split()) <= 3:
        return text, []
    others = [
        match[1]
        for match in SECOND.finditer(tail)
        if is_persons(match[1])
        or tail[: match.start()].rstrip().endswith(",")
        or (match[2] and NO_NAME.search(match[2]))
    ]
    pieces = (piece.strip() for piece in tail.split("|")[1:])
    return head, [*others, *(piece for piece in pieces if is_persons(piece))]


def clean_name(part: str) -> str | None:
    """Return a person's name, or None where the text is none."""
    part = whole = re.sub(r"\s+(?:im gespräch|in [A-Z]).*$", "", part)
    part = YOUNGER.sub(" ", part)
    part = OPENING.sub("", part).strip(" .,:;-–—|'\"“”«»*#")
    part = LEADING.sub("", LEFT_OVER.sub("", _without_agency(_for_nobody(part))))
    if COLLECTIVE.search(part) or AGENCY.fullmatch(part):
        return None
    before = _name_before_role(part)
    if NO_NAME.search(part) and not before:
        return None
    part = _once(LEADING.sub("", before or part))
    if not _is_name(part):
        return None
    is_short = SHORTENED.search(part) and f"{part}." in whole
    return f"{part}." if is_short else _as_written(part)


def _for_nobody(part: str) -> str:
    """Cut off for whom a person wrote."""
    before, _, whom = part.partition(" for ")
    return before if whom[:1].isupper() and is_persons(before) else part


def _once(part: str) -> str:
    """Return a name that a page says twice in a row just once."""
    words = part.split()
    half = len(words) // 2
    return " ".join(words[:half]) if words[:half] * 2 == words else part


def _is_name(part: str) -> bool:
    """Tell a name from other words by its length, its signs and its capitals."""
    words = part.split()
    if not 1 <= len(words) <= 6 or not 3 <= len(part) <= 50:
        return False
    if INITIALS.fullmatch(part) or NO_BEGINNING.match(part) or ADDRESS.search(part):
        return False
    if not NAME.match(part) or sum(char.isdigit() for char in part) > 1:
        return False
    if len(words) == 1:
        return not WEEKDAY.fullmatch(f" {part}")
    small = any(word[0].islower() and word not in PARTICLES for word in words)
    if len(words) > 2 and small:
        return False
    is_phrase = words[0].islower() and words[0] not in PARTICLES
    return not is_phrase or part.islower()


def _as_written(part: str) -> str:
    """Return a name with the capitals of names, where it is an account's or has none."""
    words = part.split()
    if _is_surname_first(words):
        return f"{words[1]} {_capital(words[0])}"
    if len(words) == 1 and re.fullmatch(r"[a-z]{3,}[._][a-z]{3,}", part):
        return part.replace(".", " ").replace("_", " ").title()
    if len(words) > 1 and not any(word[0].isupper() for word in words):
        return part if part.isascii() is False and not part.islower() else part.title()
    return _capitals(part)


def _is_surname_first(words: list[str]) -> bool:
    """Tell a surname in capitals before a first name."""
    if len(words) != 2 or len(words[0]) < 3 or not words[0].isupper():
        return False
    return words[1].istitle() and is_given_name(words[1]) and words[0].isalpha()


def _without_agency(part: str) -> str:
    """Cut off the agency that stands after a full name."""
    for match in AGENCY.finditer(part):
        before = part[: match.start()].strip()
        if match.end() == len(part) and len(before.split()) >= 2 and agency(part):
            return re.sub(r"\s+the$", "", before, flags=re.I)
    return part


def _name_before_role(part: str) -> str | None:
    """Return what stands before a role, where that looks like a name."""
    match = NO_NAME.search(part)
    if not match:
        return None
    before = ROLE_AFTER.sub("", part[: match.start()]).strip()
    before = re.sub(r"(?<=\w{4})\.$", "", before)
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
