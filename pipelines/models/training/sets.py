"""Reads sets of annotated texts into spaCy documents, unknown names left open."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Span

LABELS: Final = ("PERSON", "ORG", "PLACE", "PRODUCT", "EVENT")


@dataclass(slots=True, kw_only=True, frozen=True)
class NameSpan:
    """A stretch of a text that names something."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset of the character after the last one."""
    label: str
    """One of LABELS; anything else says that it is a name of an unknown kind."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Annotated:
    """A text with its names."""

    text: str
    spans: tuple[NameSpan, ...]
    """In order, none inside another."""
    open: tuple[tuple[int, int], ...] = ()
    """Stretches that may hide a name: nothing is learned from them."""


def read_set(path: Path) -> Iterator[Annotated]:
    """Read a set: JSON lines with text, spans (start, end, type) and unsure stretches."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield _annotated(json.loads(line))


def _annotated(row: dict[str, Any]) -> Annotated:
    return Annotated(
        text=row["text"],
        spans=tuple(
            NameSpan(start=span["start"], end=span["end"], label=span["type"])
            for span in row["spans"]
        ),
        open=tuple((start, end) for start, end in row.get("unsure", ())),
    )


def make_doc(nlp: Language, annotated: Annotated) -> Doc:
    """Tokenize a text and set its names; what is open or cut wrongly stays missing."""
    doc = nlp.make_doc(annotated.text)
    known: list[Span] = []
    missing: list[Span] = []
    for span in annotated.spans:
        exact = doc.char_span(span.start, span.end, label=span.label)
        if exact is not None and span.label in LABELS:
            known.append(exact)
        else:
            missing.append(_around(doc, span.start, span.end))
    taken = {token.i for span in known for token in span}
    for start, end in annotated.open:
        missing.append(_around(doc, start, end))
    free = [
        doc[token.i : token.i + 1]
        for span in missing
        for token in span
        if token.i not in taken
    ]
    doc.set_ents(known, missing=list({span.start: span for span in free}.values()))
    return doc


def _around(doc: Doc, start: int, end: int) -> Span:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span if span is not None else doc[0:0]
