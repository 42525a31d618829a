"""Says how much of a text is looked through for names, and why not all of it."""

from collections.abc import Collection
from typing import Final

from crawler.items import Article, Provenance

LONGEST: Final = 300_000
"""Characters: a short book, and a third of what a page may take of CPU time."""


def readable_part(text: str) -> str:
    """Give the text, or of a very long one the beginning up to the end of a line."""
    if len(text) <= LONGEST:
        return text
    end = max(text.rfind(mark, LONGEST - 2000, LONGEST) for mark in "\n ")
    return text[: end if end > 0 else LONGEST]


def unread(article: Article, languages: Collection[str]) -> list[Provenance]:
    """Give the row that tells why not all of an article's names are found, if so."""
    reason = why_not_all(article.text, article.language, languages)
    row = Provenance(field="mentions", origin="technews", raw=reason or "")
    return [row] if reason else []


def why_not_all(text: str, language: str, languages: Collection[str]) -> str | None:
    """Say why names are missing that a reader would find; None when none should be."""
    if not text.strip():
        return "no text"
    if language not in languages:
        return f"no model for the language {language!r}"
    part = readable_part(text)
    if len(part) < len(text):
        return f"only the first {len(part):,} of {len(text):,} characters were read"
    return None
