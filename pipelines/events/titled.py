"""Reads the names of a headline that were not found in it, as the text has them."""

import re
from typing import Final

from crawler.items import Article, Mention
from pipelines.events.words import folded

RUN: Final = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w-]{3,}(?:\s[A-ZÀ-Þ][\w-]{3,})*")
"""Words with capitals."""
BEFORE: Final = re.compile(r"[\w,;)]\s|\w['’]")
"""What stands before a word that begins no sentence."""


def without_names(text: str, rows: list[Mention]) -> str:
    """Give a text, names left out."""
    for row in sorted(rows, key=lambda row: -row.start_char):
        if row.end_char <= len(text):
            text = text[: row.start_char] + " " + text[row.end_char :]
    return text


def titled_names(article: Article, rest: str) -> frozenset[str]:
    """Give the names of the text that the rest of the headline has as they stand there."""
    told = _capitals(rest)
    return frozenset(
        folded(row.name)
        for row in article.mentions
        if row.text in told and row.field == "text" and row.kind != "place"
    )


def guessed_names(article: Article, rest: str) -> frozenset[str]:
    """Give what may be a name in the rest of a headline: words with capitals that have
    them inside a sentence of the text, too."""
    told = _capitals(rest)
    return frozenset(folded(one) for one in told if _is_inside(one, article.text))


def _capitals(rest: str) -> set[str]:
    """Give the words with capitals, each by itself and those that stand together."""
    return {one for run in RUN.findall(rest) for one in (run, *run.split())}


def _is_inside(words: str, text: str) -> bool:
    """Tell whether words stand in a text where no sentence begins."""
    at = text.find(words)
    while at >= 0:
        before, behind = (
            text[max(0, at - 2) : at],
            text[at + len(words) : at + len(words) + 1],
        )
        if BEFORE.fullmatch(before) and not behind.isalnum():
            return True
        at = text.find(words, at + 1)
    return False
