"""Tells companies that were taken for places, people or products, by what they do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from crawler.items import Mention
from pipelines.dealings.mended import mended
from pipelines.dealings.names_fr import is_called_company, is_participle, true_kind
from pipelines.dealings.unknown import unknown_companies
from pipelines.names.known import known_name

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
CALLED: Final = re.compile(
    r"\b(?:company|firm|start-?up|maker|manufacturer|specialist|supplier|retailer|"
    r"fintech|chipmaker|carmaker|neobank|unicorn|giant|publisher|insurer|airline|"
    r"société|entreprise|jeune pousse|fabricant|constructeur|licorne|fonds) $",
    re.I,
)
"""What a company is called right before its name."""
ACTS: Final = re.compile(
    r"(?:, which)? (?:(?:has|have|had|a|ont|vient de|is|will|to|just|agrees? to|agreed to) "
    r"){0,2}(?:raises|raised|raising|took over|takes over|acquires?|acquired|buys?|bought|"
    r"swallow(?:s|ed)|lays off|laid off|laying off|files for|filed for|"
    r"owes|pays|paid|must pay|went public|goes public|lists on|listed on|"
    r"was (?:acquired|bought|spun out|fined)|"
    r"prices|priced|lève|levé|lever|rachète|racheté|racheter|licencie|licencié|boucle|"
    r"bouclé|s'offre|s'introduit)\b"
)
"""What only a company does."""
SPEAKS: Final = re.compile(
    r" (?:(?:has|had) (?:hired|closed|signed|completed|launched|cut|agreed|opened|raised)|"
    r"said|says|announced|reported|expects|hired|employs|posted|signed|plans to|wants to)\b"
)
"""What a company does, and no product."""
OWNS: Final = re.compile(
    r"(?:'s)? (?:IPO|initial public offering|CEO|chief executive|shareholders|layoffs|"
    r"series [A-H]|funding round)\b",
    re.I,
)
"""What only a company has."""
DEALT_WITH: Final = re.compile(
    r"\b(?:acquires?|acquired|acquiring|acquisition of|bought|takeover of|buyout of|"
    r"purchase of|merge[rd]? with|sold (?:[\w-]+ ){0,3}to|stake in|shares (?:of|in)|spun out of|"
    r"acquired by|bought by|owned by|swallow(?:s|ed)|(?:boss|CEO|chief executive|founder|"
    r"co-founder|owner|employees|staff|chairman|customers?|shareholders) (?:of|at)|"
    r"rachat d[eu']|racheté par|acquisition d[e']) ?$"
)
"""What is done with companies alone."""
RAISES: Final = re.compile(
    r" (?:has |had |have )?(?:raises|raised|laid off|lays off|went public|acquired|acquires)\b"
)
"""What a person alone does not do."""
BOUGHT: Final = re.compile(
    r"\b(?:acquires?|acquired|acquiring|acquisition of|takeover of|buyout of|"
    r"swallow(?:s|ed)|snapped up|stake in) $"
)
"""What is not done with people."""
VERB_NEXT: Final = re.compile(r", (?![A-Z])|,? (?:which|who) | [a-z]+\b")
"""What follows a service that does something itself."""
LINE_START: Final = re.compile(r"(?:^|[.!?»”]\s|\n|, )$")


def with_companies(
    mentions: Sequence[Mention], headline: str, text: str
) -> list[Mention]:
    """Give the mentions; a name that acts as a company is one all through.

    A known service that acts as one is a company there alone. Names that nobody
    marked are added where they act as companies.
    """
    fields = {"headline": headline, "text": text}
    mentions = [
        true_kind(row, fields.get(row.field, ""))
        for row in mended(mentions, headline, text)
        if not is_participle(row, fields.get(row.field, ""))
    ]
    acting = [row for row in mentions if _is_company(row, fields.get(row.field, ""))]
    here = {id(row) for row in acting}
    marked = {row.text for row in mentions if row.kind == "organization"}
    found = {row.text for row in acting if not known_name(row.text, row.kind)} - marked
    rows = [
        replace(row, kind="organization")
        if row.text in found or id(row) in here
        else row
        for row in mentions
    ]
    return [*rows, *unknown_companies(rows, headline, text)]


def opening_name(names: Iterable[str], headline: str) -> str | None:
    """Find the name that opens a headline, where nobody marked it there."""
    opening = [name for name in names if re.match(re.escape(name) + r"\b", headline)]
    return max(opening, key=len, default=None)


def _is_company(row: Mention, field: str) -> bool:
    if row.kind in ("organization", "event"):
        return False
    known = known_name(row.text, row.kind)
    if known and (row.kind != "product" or "platform" not in known.notes):
        return False
    after = field[row.end_char : row.end_char + 90].replace("’", "'")
    before = field[max(0, row.start_char - 25) : row.start_char].replace("’", "'")
    if not known and (SAID_TO_BE.match(after) or CALLED.search(before)):
        return True
    if not known and is_called_company(row, field):
        return True
    if not known and known_name(row.text, "organization"):
        return True
    if row.kind == "person":
        acts = " " not in row.text and RAISES.match(after) and LINE_START.search(before)
        return bool(BOUGHT.search(before) or acts)
    if OWNS.match(after) or DEALT_WITH.search(before):
        return True
    if not LINE_START.search(before):
        return False
    if known:
        return bool(ACTS.match(after) or VERB_NEXT.match(after))
    return bool(ACTS.match(after) or SPEAKS.match(after))
