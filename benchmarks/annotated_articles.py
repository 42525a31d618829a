"""Reads articles whose names, sums, quotations and deals people have marked."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[int, int, str]
"""Start, end and what it is: PERSON ORG PLACE PRODUCT EVENT."""
Deal = tuple[str, str, frozenset[str], str]
"""Kind, subject, the other parties, the sum as `1200000 EUR`; names in lower case, what is
not told is empty."""


class NoArticles(Exception):
    """A folder holds no annotated article."""


@dataclass(slots=True, kw_only=True, frozen=True)
class AnnotatedArticle:
    """An article with what a reader finds in it."""

    language: str
    headline: str
    text: str
    published: str | None
    names: frozenset[Span]
    """Those of the text."""
    headline_names: frozenset[Span]
    amounts: frozenset[Span]
    """Start, end and value with currency, as `1200000 EUR`."""
    quotes: frozenset[Span]
    """Start, end and the speaker as written, empty when nobody is named."""
    deals: frozenset[Deal]
    """Those that are news."""


def read_annotated_articles(folder: Path) -> list[AnnotatedArticle]:
    """Read every .jsonl of a folder; models/README.md tells the format.

    Raises NoArticles where there is none.
    """
    articles = [
        _article(json.loads(line))
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    if not articles:
        raise NoArticles(
            f"{folder}: no .jsonl with an article in it; pipelines/models/README.md tells "
            "what a row is"
        )
    return articles


def _article(row: dict[str, Any]) -> AnnotatedArticle:
    return AnnotatedArticle(
        language=row["lang"],
        headline=row.get("title", ""),
        text=row["text"],
        published=row.get("published"),
        names=_spans(row.get("entities", ()), "type"),
        headline_names=_spans(row.get("title_entities", ()), "type"),
        amounts=frozenset(
            (one["start"], one["end"], money(one["value"], one["currency"]))
            for one in row.get("amounts", ())
        ),
        quotes=_spans(row.get("quotes", ()), "speaker"),
        deals=frozenset(
            deal(
                one["kind"],
                one["subject"],
                one.get("object"),
                one.get("amount"),
                one.get("currency"),
            )
            for one in row.get("deals", ())
            if not one.get("background")
        ),
    )


def _spans(rows: Any, key: str) -> frozenset[Span]:
    return frozenset((one["start"], one["end"], one[key] or "") for one in rows)


def deal(
    kind: str,
    subject: str,
    objects: str | list[str] | None,
    amount: float | None,
    currency: str | None,
) -> Deal:
    """Write a deal such that equal ones are equal."""
    told = money(amount, currency or "") if amount else ""
    others = [objects] if isinstance(objects, str) else objects or []
    return kind, subject.casefold(), frozenset(map(str.casefold, others)), told


def money(value: float, currency: str) -> str:
    """Write a sum such that equal ones are equal."""
    return f"{value:.6g} {currency}"
