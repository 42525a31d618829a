"""Tells what only looks like a deal by what the headline is on: a fire, a lawsuit."""

import re
from typing import Final

from crawler.items import Deal
from pipelines.dealings.masked import MONEY, ORG

DISASTER: Final = (
    r"(?:incendie|feu|flammes|panne|coupure|inondations?|explosion|séisme|tempête|outage|fire|"
    r"blaze|flood(?:s|ing)?|power (?:failure|cut)|blast|earthquake|storm)"
)
"""What befalls a site."""
STRUCK: Final = re.compile(
    rf"^(?i:(?:[^:]{{2,40}} : )?(?:(?:une?|the|an?|[a-z]+) )??{DISASTER}\b)(?! [A-Z])"
)
"""A headline on what befell a site."""
SUIT: Final = re.compile(
    r"\b(?:sues?|sued|suing|lawsuit|attorney general|porte plainte|poursuit en justice)\b",
    re.I,
)
"""A headline on a case before a court."""
EXACTED: Final = re.compile(
    r"^(?!.*\b(?:round|series|seed|funding|investors?|tour de table|levée)\b).*"
    r"\b(?:secur\w+|w[io]ns?|obten\w+|obtain\w+|got|extract\w+|collect\w+|reach\w+)\b[^.;]{0,20}"
    rf"{MONEY}[^.;]{{0,20}} (?:from|auprès d[eu']|d[eu']) ?{ORG}",
    re.I,
)
"""Money that somebody had of a company, which may be that of a settlement."""


def is_headed_otherwise(deal: Deal, text: str, heading: str) -> bool:
    """Tell what only looks like a deal under a headline on a fire or a lawsuit."""
    if deal.kind == "office_opening":
        return not deal.background and STRUCK.search(heading) is not None
    is_of_suit = deal.kind == "funding" and SUIT.search(heading)
    return bool(is_of_suit and EXACTED.search(text))
