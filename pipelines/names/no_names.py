"""Tells what the model takes for a name and is none: sums, laws, offices, source code."""

import re
from typing import Final

from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import (
    CALENDAR,
    DEMONYMS,
    LAW_WORDS,
    LAWS_BEFORE,
    LINKS,
    MINISTERS,
    RANKED,
    TICKERS,
)

CVE: Final = re.compile(r"CVE-\d{4}-\d+", re.I)
UNIT: Final = re.compile(r"[a-zµ]{1,2}[²³]")
SET_PHRASES: Final = frozenset(
    "tour d'horizon|tour d’horizon|assemblée générale|conseil d'administration|"
    "conseil d’administration|bonne nouvelle|mauvaise nouvelle|coup d'envoi".split("|")
)
LETTER_WORD: Final = re.compile(r"[A-Z]-[a-z]+")
CONTRACTION: Final = re.compile(r"[A-Za-z]+['’](?:ve|re|ll|d|m|t)")
MONEY: Final = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[€£$]|\b[A-Z]{1,3}\d{1,3}(?:,\d{3})+|\bF(?:rancs?)? CFA\b"
)
NUMBER: Final = re.compile(
    r"\d+(?:[.,]\d+)*(?:[kKmM]|bn|p|[kMG]?Hz|[kMGT][BobW]|[kMG]?Wh?|mAh|[nmck]?m|kg|Mpx|MP"
    r"|fps|ms)?"
)
CODE: Final = re.compile(r"://|[<>{}=\\]|\w@\w|&#?\w+;")
"""What stands in addresses, markup and source code, and in no name."""
ROUND: Final = re.compile(r"(?:[Ss]eries|[Ss]érie) [A-K]\d?")


def is_name(passage: Passage, found: Found) -> bool:
    """Tell whether what the model saw may be a name at all."""
    surface = passage.surface(found.start, found.end)
    before = passage.word(found.start - 1).lower()
    if not any(character.isalpha() for character in surface) or CVE.fullmatch(surface):
        return False
    if before in LAWS_BEFORE and found.origin == "model":
        return False
    if ROUND.fullmatch(surface) or surface.lower() in CALENDAR:
        return False
    if MONEY.search(surface) or NUMBER.fullmatch(surface) or CODE.search(surface):
        return False
    if UNIT.fullmatch(surface) or surface.lower() in SET_PHRASES:
        return False
    if before == "de" and passage.word(found.start - 2) == "cheval":
        return False
    is_handle = found.kind == "person" or before in ("certain", "certaine")
    if "_" in surface and not is_handle:
        return False
    if len(passage.words) < 3 and found.origin == "model":
        return False
    after = passage.word(found.end)[:1]
    if len(surface) == 1 and (before in RANKED or (after and after in "-’'")):
        return False
    if LETTER_WORD.fullmatch(surface) or _is_adverb(passage, found):
        return False
    if surface in DEMONYMS or CONTRACTION.fullmatch(surface) or before in TICKERS:
        return False
    if surface.islower() and found.kind in ("place", "person", "event"):
        return found.origin != "model" or " " in surface
    return not _is_law(passage, found) and not _is_office(passage, found)


def _is_adverb(passage: Passage, found: Found) -> bool:
    """Tell of the first word of a sentence like Fortunately or Malheureusement."""
    word = passage.words[found.start]
    return (
        found.end - found.start == 1
        and word.endswith(("ly", "ement", "amment", "emment"))
        and passage.word(found.end) == ","
        and passage.opens_sentence(found.start)
    )


def _is_law(passage: Passage, found: Found) -> bool:
    """Tell whether the name is, or begins, the name of a law."""
    is_long = found.end - found.start > 1 and found.kind == "organization"
    if is_long and passage.words[found.start].lower() in LAWS_BEFORE:
        return True
    if passage.words[found.end - 1] in LAW_WORDS and found.end - found.start > 1:
        return True
    for index in range(found.end, min(found.end + 5, len(passage.words))):
        word = passage.words[index]
        if word in LAW_WORDS:
            return True
        if not word[0].isupper() and word not in ("’", "'", "of", "and", "’s", "'s"):
            return False
    return False


def _is_office(passage: Passage, found: Found) -> bool:
    """Tell whether the name is what a minister is in charge of."""
    if found.kind != "organization":
        return False
    if passage.word(found.end) in ("Minister", "Secretary"):
        return True
    index = found.start - 1
    while index >= 0 and passage.words[index].lower() in LINKS:
        index -= 1
    return index < found.start - 1 and passage.word(index).lower() in MINISTERS
