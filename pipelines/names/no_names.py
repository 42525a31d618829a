"""Tells what the model takes for a name and is none: sums, laws, offices, source code."""

import re
from typing import Final

from pipelines.names.known import known_names
from pipelines.names.passages import Found, Passage
from pipelines.names.span_words import (
    CALENDAR,
    DEMONYMS,
    FOOD,
    INHABITANTS,
    INHABITANTS_TOO,
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
DEGREES: Final = frozenset("M.D. MD PhD Ph.D. MBA Esq CPA J.D. MP MEP OBE CBE".split())
PARTY: Final = re.compile(r"[DRI]-[A-Z][a-z]+")
"""Party and state of a lawmaker, in brackets: (D-Mass.)."""
NO_RANK: Final = frozenset("series serie série bâtiment gate".split())
RANK: Final = re.compile(r"[A-Z]\d?")
CONTRACTION: Final = re.compile(r"[A-Za-z]+['’](?:ve|re|ll|d|m|t)")
MONEY: Final = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[€£$]|\b[A-Z]{1,3}\d{1,3}(?:,\d{3})+|\bF(?:rancs?)? CFA\b"
)
PAPER: Final = re.compile(r"A[0-6]")
SHEETS: Final = frozenset(
    "feuille feuilles page pages tirage tirages affiche affiches dessin dessins format papier "
    "impression impressions poster posters carnet carnets pochette dépliant recto sheet sheets "
    "paper print prints printer scanner size".split()
)
"""Beside the size of paper."""
NUMBER: Final = re.compile(
    r"\d+(?:[.,]\d+)*(?:[kKmM]|bn|p|[kMG]?Hz|[kMGT][BobW]|[kMG]?Wh?|mAh|[nmck]?m|kg|Mpx|MP"
    r"|fps|ms)?"
)
ZOOM: Final = re.compile(r"x(?!86$|64$)\d{1,3}(?:[.,]\d+)?|\d+(?:[.,]\d+)?pc")
"""x3,5 and 70pc."""
CODE: Final = re.compile(r"://|[<>{}=\\]|\w@\w|&#?\w+;")
"""What stands in addresses, markup and source code, and in no name."""
NOT_LATIN: Final = r"[^\W\d_\u0000-\u02ff\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff5a]"
OTHER_SCRIPT: Final = re.compile(
    rf"[\u0590-\u08ff\u3040-\u9fff\uac00-\ud7af]|{NOT_LATIN}{{2}}|^{NOT_LATIN}$"
)
"""Words that the networks have not seen; one letter may be a sign in a model's name."""
SMALL_BODIES: Final = frozenset(
    "ministère parquet préfecture fédération inspection direction caisse secrétariat".split()
)
"""What some write small that is one all the same: le ministère des finances."""
OPENERS: Final = frozenset(
    "demain|hier|aujourd'hui|aujourd’hui|désormais|ensuite|enfin|pourtant|cependant|bref|"
    "ailleurs|voilà|tomorrow|yesterday|today|meanwhile|however|instead|elsewhere|otherwise|"
    "besides|later|then|still|nor|rt".split("|")
)
"""What opens sentences and posts, and names nothing."""
ROUND: Final = re.compile(r"(?:[Ss]eries|[Ss]érie) [A-K]\d?")
PHRASES: Final = CALENDAR | SET_PHRASES
AGED: Final = re.compile(r"(?i:under|over)[- ]\d\d?s?")
"""Under-16s."""
SET: Final = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+ée?s?")
"""Fixé à, Créée en: how French sentences open."""
BESIDE_SET: Final = frozenset("à en par dans sur depuis".split())
ADDRESS: Final = re.compile(r"(?:Mesdames|Messieurs)(?: de .*)?")
OF_A_TRADE: Final = re.compile(
    rf"(?:{'|'.join(sorted(DEMONYMS))})"
    r"(?: (?:AI|IT|EV|VR|AR|XR|VC|PE|TV|PC|HR|SaaS)|(?: [a-zà-ÿ-]+)+)"
)
"""Canadian AI, Danish drone: what stands before a noun that tells of whose trade it is."""
NO_SHAPES: Final = (
    OF_A_TRADE,
    AGED,
    ADDRESS,
    CVE,
    ROUND,
    NUMBER,
    ZOOM,
    UNIT,
    LETTER_WORD,
    CONTRACTION,
)


def is_name(passage: Passage, found: Found) -> bool:
    """Tell whether what the model saw may be a name at all."""
    surface = passage.surface(found.start, found.end)
    if not _is_shaped(surface) or not _fits_beside(passage, found, surface):
        return False
    is_model = found.origin == "model"
    if is_model and len(passage.words) < 3:
        return False
    if _is_label(passage, found) or _is_rank(passage, found):
        return False
    if surface.lower() in OPENERS and passage.opens_sentence(found.start):
        return False
    if _is_adverb(passage, found) or _is_participle(passage, found):
        return False
    if is_model and len(surface) == 1 and _is_initial(passage, found.start):
        return False
    if surface.islower() and found.kind in ("place", "person", "event"):
        return not is_model or " " in surface
    if is_model and found.kind == "organization" and _is_small(surface):
        return False
    return not _is_law(passage, found) and not _is_office(passage, found)


def _is_initial(passage: Passage, index: int) -> bool:
    """Tell of the letter with which somebody signs: J."""
    return passage.word(index + 1) == "." and passage.opens_sentence(index)


def _is_small(surface: str) -> bool:
    """Tell of several words without any capital: le tribunal régional."""
    first, _, rest = surface.partition(" ")
    return surface.islower() and rest != "" and first not in SMALL_BODIES


def _is_shaped(surface: str) -> bool:
    """Tell whether signs and letters are those of a name."""
    if not any(character.isalpha() for character in surface):
        return False
    if surface in DEMONYMS | INHABITANTS or surface.lower() in PHRASES:
        return False
    return not any(shape.fullmatch(surface) for shape in NO_SHAPES) and not any(
        sign.search(surface) for sign in (MONEY, CODE, OTHER_SCRIPT)
    )


def _fits_beside(passage: Passage, found: Found, surface: str) -> bool:
    """Tell whether the words right before and after let it be a name."""
    before, after = passage.word(found.start - 1).lower(), passage.word(found.end)[:1]
    if before in LAWS_BEFORE and found.origin == "model":
        return False
    if PAPER.fullmatch(surface) and not {before, passage.word(found.end)}.isdisjoint(
        SHEETS
    ):
        return False
    if surface in INHABITANTS_TOO and before in ("the", "a", "fellow", "another"):
        return False
    if passage.word(found.end) in FOOD and found.end - found.start == 1:
        return False
    if before == "de" and passage.word(found.start - 2) == "cheval":
        return False
    is_handle = found.kind == "person" or before in ("certain", "certaine")
    if "_" in surface and not is_handle:
        return False
    if len(surface) == 1 and (before in RANKED or (after and after in "-’'")):
        return False
    if (surface in DEGREES and before == ",") or before in TICKERS:
        return False
    if before == "code" and surface.isupper() and passage.word(found.start - 2) == "le":
        return False
    is_party = PARTY.fullmatch(surface) and surface not in known_names()
    return not (is_party and (before == "(" or (before == "," and after == ".")))


def _is_label(passage: Passage, found: Found) -> bool:
    """Tell of the word in square brackets that opens a headline: [EXCLU]."""
    return (
        found.start == 1
        and passage.words[0] == "["
        and passage.word(found.end) == "]"
        and found.origin == "model"
    )


def _is_rank(passage: Passage, found: Found) -> bool:
    """Tell of a noun and the letter that ranks it: Vitamin C, Plan B."""
    return (
        found.origin == "model"
        and found.end - found.start == 2
        and passage.words[found.start].lower() in RANKED - NO_RANK
        and RANK.fullmatch(passage.words[found.end - 1]) is not None
    )


def _is_adverb(passage: Passage, found: Found) -> bool:
    """Tell of the first word of a sentence like Fortunately or Malheureusement."""
    word = passage.words[found.start]
    return (
        found.end - found.start == 1
        and word.endswith(("ly", "ement", "amment", "emment"))
        and passage.word(found.end) == ","
        and passage.opens_sentence(found.start)
    )


def _is_participle(passage: Passage, found: Found) -> bool:
    """Tell of the first word of a sentence like `Fixé à`."""
    word = passage.words[found.start]
    return (
        found.end - found.start == 1
        and SET.fullmatch(word) is not None
        and passage.word(found.end) in BESIDE_SET
        and passage.opens_sentence(found.start)
        and word not in known_names()
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
