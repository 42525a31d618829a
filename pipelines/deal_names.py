"""Tells companies that were taken for places, people or products, by what they do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from crawler.items import Mention
from pipelines.names import known_name

FIRM: Final = (
    r"(?:company|firm|start-?up|maker|manufacturer|provider|specialist|supplier|"
    r"operator|lender|retailer|fintech|chipmaker|carmaker|studio|société|entreprise|"
    r"jeune pousse|spécialiste|éditeur|éditrice|opérateur|fabricant|constructeur|"
    r"fournisseur|hébergeur|équipementier|pépite|licorne|scale-?up)"
)
SAID_TO_BE: Final = re.compile(
    rf", (?:the|an?|l'|la |le |une? |cette )?(?:[\w'-]+ ){{0,5}}?(?:[\w]+-)?{FIRM}"
    r"(?=[,.;]|\)| (?:that|which|behind|based|from|in|of|for|qui|que|dont|basée?|"
    r"fondée?|créée?|de|des|du|d|à|en|spécialisée?)\b| [a-zà-ÿ]+(?:ais|aise|ien|ienne)\b)",
    re.I,
)
"""What follows a name between commas: `, a maker of …`."""
ACTS: Final = re.compile(
    r" (?:(?:has|have|a|ont|vient de|is|will) )?(?:raises|raised|took over|takes over|"
    r"acquires|acquired|bought|swallow(?:s|ed)|lays off|laid off|files for|filed for|"
    r"prices|priced|lève|levé|lever|rachète|racheté|racheter|licencie|licencié|boucle|"
    r"bouclé|s'offre|s'introduit)\b"
)
"""What only a company does."""
LINE_START: Final = re.compile(r"(?:^|[.!?»”]\s|\n|, )$")


def with_companies(
    mentions: Sequence[Mention], headline: str, text: str
) -> list[Mention]:
    """Give the mentions; a name that acts as a company is one all through."""
    fields = {"headline": headline, "text": text}
    found = {
        row.text for row in mentions if _is_company(row, fields.get(row.field, ""))
    } - {row.text for row in mentions if row.kind == "organization"}
    return [
        replace(row, kind="organization") if row.text in found else row
        for row in mentions
    ]


def opening_name(names: Iterable[str], headline: str) -> str | None:
    """Find the name that opens a headline, where nobody marked it there."""
    opening = [name for name in names if re.match(re.escape(name) + r"\b", headline)]
    return max(opening, key=len, default=None)


def _is_company(row: Mention, field: str) -> bool:
    if row.kind in ("organization", "event") or known_name(row.text, row.kind):
        return False
    after = field[row.end_char : row.end_char + 90].replace("’", "'")
    if SAID_TO_BE.match(after):
        return True
    if row.kind == "person":
        return False
    before = field[max(0, row.start_char - 3) : row.start_char]
    return bool(LINE_START.search(before) and ACTS.match(after))
