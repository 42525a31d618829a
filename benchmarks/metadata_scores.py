"""Compares headline, authors and day of publication with what a page's label says."""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.labelled_pages import LabelledPage

ALIKE = str.maketrans(
    {**dict.fromkeys("’‘`´", "'"), **dict.fromkeys("“”„«»", '"')}
    | {**dict.fromkeys("–—‑", "-"), "…": "..."}
)
JOINTS = re.compile(r";|,|/|&|\band\b|\bund\b|\bet\b|\bwith\b")
DEGREES = re.compile(r"\b(?:dr|prof|ph\.?\s?d|m\.?d|mba|esq)\b\.?", re.I)
DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?!\d)")


@dataclass(slots=True, kw_only=True)
class Metadata:
    """What an extractor says of a page."""

    headline: str = ""
    authors: list[str] = field(default_factory=list)
    date: str = ""


def score_metadata(
    pages: Iterable[tuple[LabelledPage, Metadata]],
) -> dict[tuple[str, str], float]:
    """Return the share of pages told right, by corpus and field."""
    right: Counter[tuple[str, str]] = Counter()
    told: Counter[tuple[str, str]] = Counter()
    for page, found in pages:
        for name, wanted, got in (
            ("headline", fold(page.title), fold(found.headline)),
            ("authors", names(page.authors), names(found.authors)),
            ("date", day(page.date), day(found.date)),
        ):
            if wanted:
                told[page.corpus, name] += 1
                right[page.corpus, name] += wanted == got
    return {place: right[place] / count for place, count in told.items()}


def fold(text: str) -> str:
    """Return a text with case, spaces, quotation marks and dashes made alike."""
    text = unicodedata.normalize("NFKC", html.unescape(text)).translate(ALIKE)
    return (
        re.sub(r'\s*"\s*|\s+', lambda m: '"' if '"' in m[0] else " ", text)
        .strip(' "')
        .casefold()
    )


def names(authors: str | Iterable[str]) -> frozenset[str]:
    """Return the names of a byline, without degrees; a string is cut at its joints."""
    parts = JOINTS.split(authors) if isinstance(authors, str) else authors
    folded = (fold(DEGREES.sub("", part)).strip(" ,.;") for part in parts)
    return frozenset(name for name in folded if name)


def day(date: str) -> tuple[int, ...]:
    """Return year, month and day as they are printed; empty for what is no day."""
    match = DAY.match(date)
    return tuple(map(int, match.groups())) if match else ()
