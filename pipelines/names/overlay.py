"""Lays the project's own list of names over what the model saw."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from spacy.vocab import Vocab

from pipelines.names.capitals import in_small_letters, is_shouted
from pipelines.names.known import Name, known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import KEPT_NOUNS
from pipelines.names.subjects import speaks_of
from pipelines.names.tokenizer import mended_tokenizer

LINKS: Final = frozenset((",", "et", "and", "&", "ou", "or", "/"))
SURE_TOWN: Final = 0.95
"""How likely a place is to the network that is one though the list has a company."""
UNSURE: Final = frozenset({"common", "platform"})


def lay_names_over(passage: Passage) -> None:
    """Set the kinds that the list is sure of, and add the names that the model missed."""
    for found in passage.found:
        if _is_plural(passage.surface(found.start, found.end)):
            found.kind, found.origin = "product", "known"
    owner = passage.owners()
    for start, end, rows in list(_listed(passage)):
        inside = {id(owner[i]): owner[i] for i in range(start, end) if owner[i]}
        whole = [found for found in inside.values() if found]
        if any(found.start < start or found.end > end for found in whole):
            kind = _sure_kind(rows)
            if kind and (
                is_shouted(passage, start, end)
                or _is_behind_plain_words(passage, whole, start, end)
            ):
                passage.replace(whole, Found(start, end, kind, "known"))
            continue
        if len(whole) == 1 and (whole[0].start, whole[0].end) == (start, end):
            if _is_town(passage, rows, whole[0]):
                whole[0].origin = "known"
            elif kind := _kind_of_name(rows, _seen_kind(passage, whole[0])):
                whole[0].kind, whole[0].origin = kind, "known"
        elif (kind := _sure_kind(rows)) and not (kind == "other" and not whole):
            passage.replace(whole, Found(start, end, kind, "known"))
        elif whole or {row.kind for row in rows} != {"organization"}:
            continue
        elif speaks_of(passage, start, end):
            passage.replace([], Found(start, end, "organization", "told"))
        elif _is_beside_a_firm(passage, start, end, owner):
            passage.replace([], Found(start, end, "organization", "hint"))


def _is_plural(surface: str) -> bool:
    """Tell of several products of the list, or of a maker's: Korvos."""
    if not surface.endswith("s") or surface in known_names():
        return False
    rows = known_names().get(surface[:-1], ())
    return (
        bool(rows)
        and surface[:-1] != surface[:-1].upper()
        and all(
            row.kind in ("product", "organization") and "common" not in row.notes
            for row in rows
        )
    )


def _is_behind_plain_words(
    passage: Passage, whole: list[Found], start: int, end: int
) -> bool:
    """Tell a name that the model saw with what it is: agence européenne Brivex."""
    words = passage.words[whole[0].start : start]
    return (
        len(whole) == 1
        and whole[0].end == end
        and whole[0].kind in ("organization", "product")
        and (
            _is_infinitive(passage, whole[0].start, start)
            or all(
                word.islower() and word.isalpha() and len(word) > 3 for word in words
            )
        )
        and words[0] not in KEPT_NOUNS
    )


def _is_infinitive(passage: Passage, first: int, start: int) -> bool:
    """Tell of a French verb that opens a sentence before a name: Quitter Brivex pour."""
    word = passage.words[first]
    return (
        first + 1 == start
        and word.istitle()
        and word.endswith(("ter", "ir", "dre"))
        and passage.opens_sentence(first)
        and passage.word(start + 1).islower()
    )


def _is_beside_a_firm(
    passage: Passage, start: int, end: int, owner: list[Found | None]
) -> bool:
    """Tell a company whose name is a word where it stands in a list with another one."""
    for link, other in ((end, end + 1), (start - 1, start - 2)):
        beside = owner[other] if 0 <= other < len(owner) else None
        if beside and beside.kind == "organization" and passage.word(link) in LINKS:
            return True
    return False


def _sure_kind(rows: tuple[Name, ...]) -> str | None:
    """Tell what a form names wherever it stands; None when it depends."""
    kinds = {row.kind for row in rows}
    unsure = any(row.notes & UNSURE for row in rows)
    return None if unsure or len(kinds) > 1 else kinds.pop()


def _is_town(passage: Passage, rows: tuple[Name, ...], found: Found) -> bool:
    """Tell a town that bears a company's name where the network is sure of it, or the
    country stands behind it: born in Kingston, Jamaica."""
    if found.kind != "place" or {row.kind for row in rows} != {"organization"}:
        return False
    share = found.shares.get("place", 0.0)
    if share > SURE_TOWN and any("common" in row.notes for row in rows):
        return True
    return passage.word(found.end) == "," and any(
        one.start == found.end + 1 and one.kind == "place" for one in passage.found
    )


def _seen_kind(passage: Passage, found: Found) -> str:
    """Give what the model took a name for: what a company has is no person."""
    has_owner = passage.word(found.start - 1) in ("'s", "’s") and any(
        one.end == found.start - 1 and one.kind == "organization"
        for one in passage.found
    )
    return "product" if has_owner and found.kind == "person" else found.kind


def _kind_of_name(rows: tuple[Name, ...], seen: str) -> str | None:
    """Tell what a form names where the model saw a name; None when it depends."""
    kinds = {row.kind for row in rows}
    common = any("common" in row.notes for row in rows)
    platform = any("platform" in row.notes for row in rows)
    if platform and seen in ("organization", "product"):
        return None
    if len(kinds) > 1 or (common and seen == "person"):
        return None
    return kinds.pop()


def _listed(passage: Passage) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Find the forms of the list, the longest at each place, none inside another."""
    forms, taken = _forms_by_first_word(), 0
    for start, word in enumerate(passage.words):
        if start < taken:
            continue
        if word not in forms:
            if word.isupper() and (rows := _shouted(passage, start)):
                yield start, start + 1, rows
            continue
        offset = passage.starts[start]
        for form in forms[word]:
            if not passage.text.startswith(form, offset):
                continue
            if end := passage.end_at(offset + len(form)):
                yield start, end, known_names()[form]
                taken = end
                break


def _shouted(passage: Passage, index: int) -> tuple[Name, ...]:
    """Give the rows of a lone name whose form in capitals the list leaves out."""
    rows = in_small_letters(passage.words[index])
    return rows if rows and is_shouted(passage, index, index + 1) else ()


@lru_cache(maxsize=1)
def _forms_by_first_word() -> dict[str, tuple[str, ...]]:
    """Index the list by the first token of each form, longest forms first."""
    tokenizer = mended_tokenizer("en", Vocab())
    index: dict[str, tuple[str, ...]] = {}
    for form in sorted(known_names(), key=len, reverse=True):
        first = form if form.isalnum() else form.split()[0]
        if not first.isalnum():
            first = tokenizer(first)[0].text
        index[first] = (*index.get(first, ()), form)
    return index
