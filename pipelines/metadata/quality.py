"""Tells how far an article's text and metadata can be relied on, and why not."""

import re
from typing import Any

from crawler.items import Article
from pipelines.metadata.declared import Declared
from pipelines.page.surroundings import word_runs
from pipelines.text.copies import Copy

FEWEST = 100
"""Words; a smaller count that a publisher declares is a summary's."""
MISSING = 0.7
"""Less of a declared text than this, and some of it is missing."""
UNSPACED = frozenset(("zh", "ja", "ko", "th"))
CUT_OFF = re.compile(r"(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$")
LOST: dict[str, float] = {
    "truncated": 0.4,
    "short text": 0.2,
    "no date": 0.2,
    "date from the address": 0.1,
    "no authors": 0.1,
    "headline from the page's title": 0.1,
    "language unsure": 0.1,
}
"""What each reason takes from 1."""


def is_truncated(article: Article, declared: Declared, copy: Copy) -> bool | None:
    """Tell whether text is missing, by the length that the publisher declares, by its
    own copy, or by how the text ends; None where nothing tells it."""
    if article.language in UNSPACED:
        return None
    words = article.word_count
    told = _count((declared.article or {}).get("wordCount"))
    if told >= FEWEST:
        return words < MISSING * told
    if _is_copy_of_it(copy, article.text):
        copied = len(re.findall(r"\w+", copy.text))
        if len(re.findall(r"\w+", article.text)) < MISSING * copied:
            return True
    if CUT_OFF.search(article.text):
        return article.is_free is False or words < FEWEST or None
    return None


def _count(told: Any) -> int:
    """Read a number of words as JSON has it: a number, or digits in a string."""
    digits = re.sub(r"[\s,.]", "", told) if isinstance(told, str) else told
    return int(digits) if str(digits).isdigit() else 0


def _is_copy_of_it(copy: Copy, text: str) -> bool:
    """Tell whether a copy has at least half of what the text says."""
    words = re.findall(r"\w+", text.lower())
    copied = re.findall(r"\w+", copy.text.lower())
    if len(copied) < FEWEST or not words:
        return False
    runs, known = word_runs(words), set(word_runs(copied))
    return sum(run in known for run in runs) > 0.5 * len(runs)


def shortcomings(article: Article) -> list[str]:
    """Name what an article lacks, in the order of its weight."""
    origins = {known.field: known.origin for known in article.provenance}
    found = {
        "truncated": article.truncated is True,
        "short text": article.word_count < 80 and article.language not in UNSPACED,
        "no date": not article.date_published,
        "date from the address": origins.get("date_published") == "url",
        "no authors": not article.authors and not article.credit,
        "headline from the page's title": origins.get("headline") == "meta",
        "language unsure": article.language == "und",
    }
    return [reason for reason in LOST if found[reason]]


def score(reasons: list[str]) -> float:
    """Give 1 for an article without shortcomings, less for each, never under 0."""
    return round(max(0.0, 1 - sum(LOST[reason] for reason in reasons)), 2)
