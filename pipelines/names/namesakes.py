"""Tells products from the people of the article whose given name they bear: Claude."""

from collections.abc import Iterator
from typing import Final

from pipelines.names.appositions import DETERMINERS, STOPS
from pipelines.names.consistency import short_forms
from pipelines.names.given_names import is_given_name
from pipelines.names.kind_nouns import THINGS
from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage

MAKES: Final = THINGS | frozenset(
    "model modèle ai ia llm chatbot assistant assistante modèles models".split()
)
"""What a program with a person's name is."""
OF: Final = frozenset(("de", "d'", "d’", "du"))
LOOKED_AT: Final = 6


def tell_namesakes(passages: list[Passage]) -> None:
    """Take a bare given name for the product where the article says what that is."""
    bearers = short_forms(passages)
    told = {
        name
        for passage in passages
        for name in _told(passage)
        if name in bearers or is_given_name(name)
    }
    for passage in passages:
        for found in passage.found:
            word = passage.words[found.start]
            if found.end - found.start == 1 and word in told:
                found.kind, found.origin = "product", "told"


def _told(passage: Passage) -> Iterator[str]:
    """Give the products of the list that the words around them tell for such."""
    for index, found in enumerate(passage.found):
        name = passage.words[found.start]
        if not any(row.kind == "product" for row in known_names().get(name, ())):
            continue
        if found.end - found.start > 1:
            if found.kind == "product":
                yield name
        elif (
            passage.word(found.start - 1).lower() in MAKES
            or _is_explained(passage, found.end)
            or _has_maker(passage, index)
        ):
            yield name


def _is_explained(passage: Passage, index: int) -> bool:
    """Read `, le modèle de`, `, the AI from` or `, Anthropic's model`."""
    if passage.word(index) != ",":
        return False
    is_owned = passage.word(index + 2) in ("'s", "’s")
    if not is_owned and passage.word(index + 1).lower() not in DETERMINERS:
        return False
    first = index + 3 if is_owned else index + 2
    for word in passage.words[first : first + LOOKED_AT]:
        if word.lower() in MAKES:
            return True
        if word in STOPS:
            return False
    return False


def _has_maker(passage: Passage, index: int) -> bool:
    """Read `Anthropic's Claude` or `Claude d'Anthropic`."""
    found = passage.found[index]
    before = passage.found[index - 1] if index else None
    after = passage.found[index + 1] if index + 1 < len(passage.found) else None
    if passage.word(found.start - 1) in ("'s", "’s"):
        return _is_firm(before, found.start - 1)
    if passage.word(found.end) in OF and after:
        return after.kind == "organization" and after.start == found.end + 1
    return False


def _is_firm(found: Found | None, end: int) -> bool:
    return found is not None and found.kind == "organization" and found.end == end
