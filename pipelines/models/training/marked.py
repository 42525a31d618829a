"""Reads the articles whose deals are marked as texts with their names: each has every name
of its text marked."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pipelines.models.training.sets import LABELS, Annotated, NameSpan

FOLDER: Final = Path(__file__).parent / "deals"
MARK: Final = re.compile(r"\{([SOA-])(?:\.(\w+))?:(\w+):([^{}]*)\}")
"""Part in a deal, the deal's kind where there are several, type, words."""
PARAGRAPH: Final = 3
"""Sentences of a paragraph."""


def read_marked(language: str, files: str) -> Iterator[Annotated]:
    """Read the articles of a language from the files that a pattern names."""
    for path in sorted(FOLDER.glob(f"{files}.{language}.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            yield _annotated(row.split("\t")[2] for row in block.split("\n"))


def _annotated(marked: Iterator[str]) -> Annotated:
    """Join marked lines, the headline first, to a text of paragraphs."""
    text = ""
    spans: list[NameSpan] = []
    for number, line in enumerate(marked):
        if text:
            text += "\n" if number == 1 or number % PARAGRAPH == 0 else " "
        at = 0
        for mark in MARK.finditer(line):
            text += line[at : mark.start()]
            start, at = len(text), mark.end()
            text += mark[4]
            if mark[3] in LABELS:
                spans.append(NameSpan(start=start, end=len(text), label=mark[3]))
        text += line[at:]
    return Annotated(text=text, spans=tuple(spans))
