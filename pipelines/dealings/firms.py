"""Takes for companies the names that do what companies alone do, whatever they were read as."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from crawler.items import Mention

THEN: Final = (
    r"(?:, [^.;:,]{2,60},)? (?:(?:has|have|had|is|will|would|also|now|just|plans?|set|about|to|"
    r"said|says|it|a|avait|va|vient|de|d'|prévoit|compte|veut|doit|aussi|déjà|son tour) ?)*"
)
CUTS: Final = (
    r"(?:cut(?:s|ting)?|lay(?:s|ing)? off|laid off|shed(?:s|ding)?|ax(?:e[sd]?|ing)|slash\w*|"
    r"eliminat\w+|supprim(?:e|é|er|era)|licenci(?:e|é|er|era)) (?:[^\s.;:]+ ){0,4}?"
    r"(?:jobs|roles|positions|staff|workers|employees|workforce|postes|emplois|salariés|personnes)\b"
)
RAISES: Final = (
    r"(?:rais(?:e[sd]?|ing)|secure[sd]?|l[eè]v(?:e|é|er|era)|boucl(?:e|é|er)) "
    r"(?:[^\s.;:]+ ){0,4}?(?:(?:US)?[$€£]|\d[\d,.]* (?:million|milliard))"
)
BUYS: Final = (
    r"(?:(?:buys|buying|bought|acquires|acquiring|acquired|agreed to (?:buy|acquire)) (?:the )?"
    r"(?:[a-z-]+ ){0,3}|(?:rach[eè]t(?:e|é|er)|acquiert|acquis|repren(?:d|dre)|repris) "
    r"(?:(?:[a-zà-ÿ-]+ )|l'|d'){0,5})[A-ZÀ-Þ]"
)
LISTS: Final = (
    r"(?:went public|goes public|go public|files? for an? (?:IPO|initial public)|"
    r"filed for an? (?:IPO|initial public)|(?:entre|introduit) en Bourse)\b"
)
ACTS: Final = {
    "product": re.compile(rf"{THEN}(?:{CUTS}|{RAISES}|{BUYS}|{LISTS})"),
    "place": re.compile(
        rf"{THEN}{RAISES}[^.;:]{{0,40}}?\b(?:from|led by|series [A-H]|seed|auprès|"
        r"tour de table|mené|amorçage)",
        re.I,
    ),
}
"""What follows a company's name, by what it was read as."""


def as_firms(mentions: Sequence[Mention], headline: str, text: str) -> list[Mention]:
    """Give the names, those of companies as organizations."""
    fields = {"headline": headline, "text": text.replace("’", "'")}
    firms = {
        (row.kind, row.text)
        for row in mentions
        if (acts := ACTS.get(row.kind)) and acts.match(fields[row.field], row.end_char)
    }
    if not firms:
        return list(mentions)
    return [
        replace(row, kind="organization") if (row.kind, row.text) in firms else row
        for row in mentions
    ]
