"""Tells what is named as an example: `tools such as Korvo`, `trois applis : Korvo`."""

from typing import Final

from pipelines.names.enumerations import joined
from pipelines.names.given_names import is_given_name
from pipelines.names.kind_nouns import kind_of_noun
from pipelines.names.passages import Found, Passage

SKIPPED: Final = frozenset(("le", "la", "les", "l'", "l’", "the", '"', "«", "“"))
LEADS: Final = frozenset((":", "like", "including", "comme", "dont"))
SUCH: Final = frozenset(("such", "tels", "telles"))


def judge_examples(passage: Passage) -> None:
    """Give unknown names the kind of the noun whose examples they are."""
    for index, found in enumerate(passage.found):
        if kind := _announced(passage, found.start - 1):
            _judge_row(passage, passage.found[index:], kind)


def _judge_row(passage: Passage, row: list[Found], kind: str) -> None:
    last = row[0]
    for member in row:
        if member is not last and not joined(passage, last, member):
            return
        last = member
        is_person = member.kind == "person"
        if member.origin == "model" and not (
            is_person and is_given_name(passage.words[member.start])
        ):
            member.kind, member.origin = kind, "told"


def _announced(passage: Passage, at: int) -> str | None:
    """Give the kind that a plural noun before examples tells."""
    while passage.word(at).lower() in SKIPPED:
        at -= 1
    word = passage.word(at).lower()
    if word in ("as", "que") and passage.word(at - 1).lower() in SUCH:
        at -= 2
    elif word in LEADS:
        at -= 1
    else:
        return None
    noun = passage.word(at - 1 if passage.word(at) in (",", "(") else at)
    if not noun.endswith(("s", "x")):
        return None
    one = noun.lower()
    return kind_of_noun(one[:-1]) or kind_of_noun(one.removesuffix("ies") + "y")
