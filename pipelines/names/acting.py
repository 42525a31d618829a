"""Tells of companies by what they do: things neither say nor buy anything."""

from typing import Final

from pipelines.names.given_names import is_given_name
from pipelines.names.passages import Found, Passage

ACTS: Final = frozenset(
    "bought acquired acquires employs raised owns builds sells hired controls represents "
    "invests filed sued says said announced declined operates manufactures supplies "
    "competes develops merged emploie possède détient fabrique vend développe édite "
    "revendique représente exploite investit commercialise recrute emploierait".split()
)
SPEAKS: Final = frozenset(
    "said says announced declined hired raised raises acquired acquires employs warned "
    "expects denied denies refused refuses agreed agrees apologised apologized appointed "
    "appoints sued sues owes pledged invests invested "
    "lève levait annonce assure affirme emploie recrute licencie embauche rachète".split()
)
HAS: Final = frozenset("has had have a avait ont".split())
SPOKEN: Final = frozenset(
    "said announced declined hired raised acquired warned agreed appointed sued filed fired "
    "denied refused confirmed apologised apologized invested bought pledged promised annoncé "
    "déclaré indiqué précisé levé racheté embauché recruté licencié démenti refusé nommé "
    "confirmé investi acquis promis affirmé assuré expliqué saisi assigné attaqué".split()
)
HELPERS: Final = HAS | {"now", "also"}


def acts(passage: Passage, index: int) -> bool:
    """Tell whether a verb at a token, or after `, which`, is one of companies."""
    if passage.word(index) in SPEAKS:
        return True
    if passage.word(index) in HAS and passage.word(index + 1) in SPOKEN:
        return True
    if passage.word(index) != "," or passage.word(index + 1) not in ("which", "qui"):
        return False
    at = index + 3 if passage.word(index + 2) in HELPERS else index + 2
    sold = passage.word(at) == "sells" and passage.word(at + 1) in ("for", "at", "in")
    return passage.word(at) in ACTS and not sold


def states(passage: Passage, found: Found) -> bool:
    """Read `assure Korvo dans un communiqué` or `In a statement, Korvo`."""
    if found.kind == "person" and (
        found.end - found.start > 1 or is_given_name(passage.words[found.start])
    ):
        return False
    words = [passage.word(found.end + step) for step in range(3)]
    if words[0] == "dans" and words[2] == "communiqué":
        return passage.word(found.start - 1).isalpha()
    before = passage.words[max(0, found.start - 4) : found.start]
    return before[-3:] == ["a", "statement", ","] or before[-3:] == [
        "un",
        "communiqué",
        ",",
    ]
