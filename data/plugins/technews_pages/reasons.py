"""Says in the reader's language what the program or SQLite wrote of a trouble."""

import re
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from technews_pages.voice import Voice

_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_OUTCOME = re.compile(r"\b([a-z_]+): ")
_EVIDENCE = re.compile(
    r" \((?:header|title|heading|form|words|markup|status)\b[^()]*\)"
)
_FIELD = re.compile(r"\b([a-z_]+)(?=\s:\s\d)")


def say_trouble(t: "Voice", status: str, detail: str | None) -> Markup:
    """Say what is the matter with a source after its status: by whom, or a reason.

    Without the status again and without what gave a wall away.
    """
    told = _EVIDENCE.sub("", detail or "")
    told = told.removeprefix(f"every article is {status}: ").removeprefix(f"{status}: ")
    by = t.described_all("blockers").get(told) if status == "blocked" else None
    if by:
        return Markup(" {}").format(by)
    return Markup(", {}").format(say_reason(t, told)) if told else Markup()


def say_reason(t: "Voice", text: str | None) -> Markup:
    """Say a reason as far as the catalogue knows it; else as it was written."""
    told = text or ""
    phrases = t.described_all("reasons")
    said = _OUTCOME.sub(lambda match: _outcome(t, match), told)
    for pattern, phrase in phrases.items():
        said = re.sub(pattern, phrase, said)
    if phrases and told and said == told:
        return Markup('<span lang="en">{}</span>').format(told)
    said = _FIELD.sub(lambda match: t.word("fields", match[1]), said)
    return escape(t.hold(_DAY.sub(lambda match: _day(t, match[0]), said), t.language))


def say_error(t: "Voice", error: object) -> Markup:
    """Say what SQLite has against a question, its own words beside it."""
    own = Markup('<span lang="en">{}</span>').format(error)
    for pattern, phrase in t.described_all("sql_errors").items():
        if found := re.search(pattern, str(error)):
            return Markup("{} ({})").format(found.expand(phrase), own)
    return own


def say_asked(t: "Voice", error: object) -> Markup:
    """Say what can't be asked of a table; empty where only Datasette has words for it."""
    for pattern, phrase in t.described_all("asked_errors").items():
        if found := re.search(pattern, str(error)):
            return escape(found.expand(phrase))
    said = say_error(t, error)
    return Markup() if said.startswith("<span") else said


def _outcome(t: "Voice", match: re.Match[str]) -> str:
    word = t.word("outcomes", match[1])
    colon = " : " if t.language == "fr" else ": "
    return match[0] if word == match[1] else f"{word}{colon}"


def _day(t: "Voice", text: str) -> str:
    try:
        return t.day(date.fromisoformat(text))
    except ValueError:
        return text
