"""Mends the spans that the model saw: what stands at their edges, what is no name at all."""

import re
from typing import Final

from pipelines.names.no_names import is_name
from pipelines.names.passages import Found, Passage
from pipelines.names.person_spans import join_korean_names
from pipelines.names.span_edges import part_renamed, parts
from pipelines.names.span_extensions import extend_spans
from pipelines.names.span_fields import add_bodies
from pipelines.names.span_joins import (
    DISTRICT,
    join_models,
    join_plural_possessives,
    part_authors,
    tell_by_first_word,
)
from pipelines.names.span_words import COMPANY_NOUNS

DOMAIN: Final = re.compile(
    r"[a-z0-9][\w-]*\.(?:com|fr|org|net|io|ai|eu|co|gouv\.fr)", re.I
)


def mend_spans(passage: Passage) -> None:
    """Drop what is no name, cut loose ends off, and take in what belongs to a name."""
    mended = [found for old in passage.found for found in parts(passage, old)]
    passage.found = [found for found in mended if is_name(passage, found)]
    part_renamed(passage)
    join_plural_possessives(passage)
    join_korean_names(passage)
    part_authors(passage)
    join_models(passage)
    tell_by_first_word(passage)
    add_bodies(passage)
    extend_spans(passage)
    _drop_covered(passage)
    _add_plain_shapes(passage)


def _add_plain_shapes(passage: Passage) -> None:
    """Add what its shape tells: numbered districts, web sites, one-letter companies."""
    owner = passage.owners()
    for index, word in enumerate(passage.words):
        if owner[index]:
            continue
        if word[0].isdigit() and DISTRICT.fullmatch(word):
            after = passage.word(index + 1)
            if after.lower() == "arrondissement" and not owner[index + 1]:
                passage.replace([], Found(index, index + 2, "place", "rule"))
        elif "." in word and DOMAIN.fullmatch(word) and passage.word(index - 1) != "@":
            passage.replace([], Found(index, index + 1, "product", "rule"))
        elif len(word) == 1 and _is_letter_of_company(passage, index):
            passage.replace([], Found(index, index + 1, "organization", "rule"))


def _is_letter_of_company(passage: Passage, index: int) -> bool:
    word, before = passage.words[index], passage.word(index - 1).lower()
    return "A" <= word <= "Z" and before in COMPANY_NOUNS


def _drop_covered(passage: Passage) -> None:
    """Keep the first of two names that overlap now."""
    kept: list[Found] = []
    for found in passage.found:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    passage.found = kept
