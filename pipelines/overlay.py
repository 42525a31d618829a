"""Lays the project's own list of names over what the model saw."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Final

from spacy.vocab import Vocab

from pipelines.names import Name, known_names
from pipelines.passages import Found, Passage
from pipelines.tokenizer import mended_tokenizer

PLAIN: Final = re.compile(r"\w+(?: \w+)*")
"""A form that every tokenizer cuts at its spaces."""
UNSURE: Final = frozenset({"common", "platform"})


@dataclass(slots=True, frozen=True)
class Form:
    """One way to write names of the list."""

    words: tuple[str, ...]
    rows: tuple[Name, ...]

    @property
    def sure_kind(self) -> str | None:
        """Tell what the form names wherever it stands; None when it depends."""
        kinds = {row.kind for row in self.rows}
        unsure = any(row.notes & UNSURE for row in self.rows)
        return None if unsure or len(kinds) > 1 else kinds.pop()

    def kind_of_name(self, seen: str) -> str | None:
        """Tell what the form names where the model saw a name; None when it depends."""
        kinds = {row.kind for row in self.rows}
        common = any("common" in row.notes for row in self.rows)
        platform = any("platform" in row.notes for row in self.rows)
        if platform and seen in ("organization", "product"):
            return None
        if len(kinds) > 1 or (common and seen == "person"):
            return None
        return kinds.pop()


def lay_names_over(passage: Passage) -> None:
    """Set the kinds that the list is sure of, and add the names that the model missed."""
    owner = passage.owners()
    for start, form in list(_listed(passage)):
        end = start + len(form.words)
        inside = {id(owner[i]): owner[i] for i in range(start, end) if owner[i]}
        whole = [found for found in inside.values() if found]
        if any(found.start < start or found.end > end for found in whole):
            continue
        if len(whole) == 1 and (whole[0].start, whole[0].end) == (start, end):
            if kind := form.kind_of_name(whole[0].kind):
                whole[0].kind, whole[0].origin = kind, "known"
        elif (kind := form.sure_kind) and not (kind == "other" and not whole):
            passage.replace(whole, Found(start, end, kind, "known"))


def _listed(passage: Passage) -> Iterator[tuple[int, Form]]:
    """Find the forms of the list, the longest at each place, none inside another."""
    forms, words, taken = _forms_by_first_word(), passage.words, 0
    for start, word in enumerate(words):
        if start < taken or word not in forms:
            continue
        for form in forms[word]:
            end = start + len(form.words)
            if tuple(words[start:end]) == form.words:
                yield start, form
                taken = end
                break


@lru_cache(maxsize=1)
def _forms_by_first_word() -> dict[str, list[Form]]:
    """Index the list by the first token of each form, longest forms first."""
    tokenizer = mended_tokenizer("en", Vocab())
    rows: dict[tuple[str, ...], tuple[Name, ...]] = {}
    for form, named in known_names().items():
        parts = (
            form.split()
            if PLAIN.fullmatch(form)
            else [token.text for token in tokenizer(form)]
        )
        words = tuple(map(intern, parts)) if len(parts) > 1 else (form,)
        old = rows.get(words, ())
        rows[words] = (*old, *(row for row in named if row not in old))
    index: dict[str, list[Form]] = {}
    for words in sorted(rows, key=len, reverse=True):
        index.setdefault(words[0], []).append(Form(words, rows[words]))
    return index
