"""Tells the names that only describe another company from those that act: `OpenAI rival`."""

import re
from typing import Final

from pipelines.dealings.masked import ORG, PERSON, PRODUCT

NAME: Final = rf"(?:{ORG}|{PERSON}|{PRODUCT})"
OWNED: Final = (
    r"-(?:backed|owned|funded|founded|financed|controlled|supported|sponsored|incubated|"
    r"affiliated|linked|powered)\b"
)
KIN: Final = (
    r"(?:rivals?|competitors?|challengers?|spin-?outs?|spin-?offs?|offshoots?|subsidiar(?:y|ies)|"
    r"affiliates?|(?:sub-?)?contractors?|suppliers?|clones?|lookalikes?|"
    r"alternatives?)"
)
"""What is called so by the name of another one."""
MAKER: Final = (
    r"(?:maker|manufacturer|developer|company|firm|start-?up|specialist|vendor)"
)
AFTER: Final = re.compile(
    rf"(?:(?:, | and | & |- and ){NAME})*"
    rf"(?:{OWNED}|(?:'s?(?: [a-z-]+){{0,2}})?"
    r"(?: (?:parts|chip|cloud|battery|display|AI|EV|[A-Z][a-z]+(?:n|se|sh|ch)))?"
    rf" (?:owner|parent(?: company)?|{KIN})\b(?:'s? {KIN}\b)?"
    rf"(?! (?:with|the|its|by)\b| {NAME} with\b)"
    rf"| {MAKER}(?= {ORG})|(?<={PRODUCT}) {MAKER}\b)"
)
"""What makes a name before it tell what another one is."""
WHOM: Final = re.compile(rf"(?: [\w-]+){{0,3}}? ({NAME})")
"""The one that is told of so, where it is named."""
LISTED: Final = re.compile(rf"(?:{NAME}(?:, | et | and | & ))+$")
OF: Final = re.compile(
    r"\b(?:(?:rivale?s?|rivaux|concurrente?s?|filiales?|sous-traitante?s?|prestataires?|"
    r"fournisseurs?|équipementiers?|challengers?|une spin-?off|émanations?)"
    r"(?: (?!qu)[a-zà-ÿ-]+){0,2} (?:de |d'|du |des )(?:la |l')?"
    rf"|(?!spin){KIN} (?:of|to|from) (?:the )?|spin-?(?:outs?|offs?) from (?:the )?"
    r"|an? spin-?(?:out|off) of (?:the )?)$",
    re.I,
)
"""What stands before it, and makes it tell the same."""
OF_STEMS: Final = (
    "riva", "concurren", "filiale", "traitant", "prestataire", "fournisseur", "quipementier",
    "challeng", "spin", "manation", "lternati", "competitor", "offshoot", "subsidiar",
    "affiliate", "contractor", "supplier", "clone", "lookalike",
)  # fmt: skip
"""Letters one of which it holds: spares time."""
BECOMES: Final = re.compile(
    r"\b(?:bec[oa]m\w+|(?:will|to) be|devien\w+|deven\w+|sera|seront|as|comme|for|pour|under)"
    r"(?: [\w'-]+){0,3} (?:l')?$",
    re.I,
)
"""What stands before it where a deal makes one so."""
BY: Final = re.compile(
    r"\b(?:soutenu|financé|détenu|contrôlé|épaulé|appuyé|parrainé|incubé)e?s?"
    r"(?: notamment| entre autres| en partie)? par (?:le |la |l')?(?:(?:fonds|géant|groupe) )?$"
    r"|\b(?:(?:issu|essaimé)e?s? d(?:e |u |')|adossée?s? (?:à |au ))(?:la |l')?$"
    r"|\b(?:propriétaire|maison mère) (?:de |d'|du )(?:la |l')?$"
    r"|\b(?:backed|owned|funded|financed|controlled|supported|sponsored) by (?:the )?$"
    r"|\b(?:owner|parent) of (?:the )?$",
    re.I,
)
"""What stands before somebody who has a part in another one, as some deals tell."""

BY_STEMS: Final = (
    "soutenu", "financ", "détenu", "contr", "épaul", "appuy", "parrain", "incub", "issu",
    "essaim", "adoss", "propriétaire", "maison mère", "backed", "owned", "funded", "support",
    "sponsor", "owner", "parent",
)  # fmt: skip
REACH: Final = 90
"""Characters before a name that are looked at."""


def is_describing(text: str, place: int) -> bool:
    """Tell a name that stands there only to tell what another one is."""
    return is_attribute(text, place) or _is_kin(text, place)


def is_attribute(text: str, place: int) -> bool:
    """Tell the same by the words after it alone."""
    return AFTER.match(text, place + 1) is not None


def _is_kin(text: str, place: int) -> bool:
    """Tell the same by the words before it alone, where no deal makes it so."""
    before = text[max(0, place - REACH) : place]
    if not _holds(before, OF_STEMS):
        return False
    kin = OF.search(LISTED.sub("", before))
    return kin is not None and not BECOMES.search(before, 0, kin.start())


def is_owner(text: str, place: int) -> bool:
    """Tell a name that is that of another one's owner or backer."""
    before = text[max(0, place - REACH) : place]
    return _holds(before, BY_STEMS) and bool(BY.search(LISTED.sub("", before)))


def _holds(before: str, stems: tuple[str, ...]) -> bool:
    small = before.lower()
    for stem in stems:  # noqa: SIM110 (a generator takes four times as long)
        if stem in small:
            return True
    return False


def described_at(text: str, place: int) -> int | None:
    """Give the place of whom a name stands for: its own, or that of the one which it
    describes; None where that one is not named."""
    if after := AFTER.match(text, place + 1):
        whom = WHOM.match(text, after.end())
        return whom.start(1) if whom else None
    return None if _is_kin(text, place) else place
