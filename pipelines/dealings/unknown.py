"""Finds companies that nobody marked, by what they do and what is done with them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from crawler.items import Mention
from pipelines.dealings.names_fr import called_companies

NAME: Final = r"([A-Z][\w&-]*\w(?: [A-Z][\w&-]*\w){0,2})"
ACTOR: Final = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=, )|(?<=\bAnd )){NAME}(?:, [^,.;\n]{{1,80}},)? "
    r"(?:(?:has|had|have|just|is|will|also) ){0,2}"
    r"(?:rais(?:es?|ed|ing)|secured|secures|got|closed|added|landed|bagged)"
    r"(?= (?:[a-z]+ ){0,3}(?:[$€£]|US\$|\d))",
    re.M,
)
"""A name that gets money."""
DOER: Final = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=, )|(?<=\bAnd )){NAME}(?:, [^,.;\n]{{1,80}},)? "
    r"(?:(?:has|had|have|just|is|will|also) ){0,2}(?:acquires?|acquired|laid off|"
    r"lays off|laying off|went public|files for an IPO|filed for an IPO|bought|buys|"
    r"swallowed|let (?:\d[\d,]* people|go)|(?:cuts?|sheds?|trims?|trimmed|slash(?:es|ed)|"
    r"axed|axes|parted with|dismissed) \d|must (?:pay|hand over)|poached|poaches|fined|names|"
    r"appoints|appointed|"
    r"filed for|files for|agreed to (?:buy|acquire|pay)|fired \d|will cut|listed|opened|"
    r"signed|hired)\b",
    re.M,
)
"""A name that buys, dismisses or is listed."""
TARGET: Final = re.compile(
    r"\b(?:acquires|acquired|acquiring|acquisition of|takeover of|buyout of|"
    rf"merger with|start-?up|fintech|unicorn|neobank|chipmaker|jeune pousse) {NAME}\b"
)
"""A name that is bought, or called a company."""
BOUGHT: Final = re.compile(
    r"\b(?:bought|buys?|buying|acquires?|acquired|purchase of|takes? over|took over|"
    rf"swallow(?:s|ed)?|snapped up|picked up|absorbed) {NAME}"
    r"(?= (?:for (?:[a-z]+ ){0,2}(?:[$€£]|\d)|in (?:19|20)\d\d|last (?:year|month))|"
    r", (?:an?|the|its|whose) )"
)
"""A name that somebody bought."""
APPOSED: Final = re.compile(
    rf"(?:^|(?<=[.!?:] )){NAME}, (?:(?:the|an?) (?:[\w'-]+ ){{0,5}}?(?:company|firm|start-?up|"
    r"maker|manufacturer|provider|specialist|supplier|operator|lender|retailer|fintech|"
    r"developer|spin-?off|spin-?out|studio|chipmaker|outfit|platform|publisher|broker)\b|"
    r"which (?:he|she|they) (?:[a-z-]+ )?(?:co-?founded|founded|started|set up|runs?)\b)",
    re.M,
)
"""A name that is said to be a company's."""
NO_NAME: Final = re.compile(
    r"(?:The|It|In|On|At|Its|This|That|An?|And|But|He|She|They|We|You|I|As|By|To|For|"
    r"With|After|Before|Since|When|While|If|So|Then|Now|Last|Series|Chief|President|CEO|"
    r"Founder|Founders|Investors|Start-?ups|Companies|Firms|Shares|Shareholders|Banks|"
    r"Analysts|Rivals|Prices|Governments|Everyone|Nobody|Others|Both|Each|Some|Many|Most|"
    r"One|Two|Three|AI|IPO|EU|US|UK|VC|IT|HR|TV|SaaS|B2B|SPAC|L[ae]s?|Une?|Elle|Il|Ce|"
    r"Cette|Sa|Son|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"\w+(?:ese|ish|ian|ican|rean|ench|utch|wiss|erman|aeli|opean))$"
)
"""What begins with a capital and names no company."""


def unknown_companies(
    mentions: Sequence[Mention], headline: str, text: str
) -> Iterator[Mention]:
    """Give a mention for each place where such a company is named."""
    fields: tuple[tuple[Literal["headline", "text"], str], ...] = (
        ("headline", headline),
        ("text", text),
    )
    taken = {
        name: [(row.start_char, row.end_char) for row in mentions if row.field == name]
        for name, _ in fields
    }
    names = {
        match[1]
        for pattern in (ACTOR, DOER, TARGET, BOUGHT, APPOSED)
        for match in pattern.finditer(text)
        if not NO_NAME.match(match[1].split()[0])
        and _is_free(match.start(1), match.end(1), taken["text"])
    }
    for field, words in fields:
        for name, start, end in called_companies(words):
            if _is_free(start, end, taken[field]):
                names.add(name)
    for name in sorted(names):
        for field, words in fields:
            for place in re.finditer(rf"\b{re.escape(name)}\b", words):
                if _is_free(*place.span(), taken[field]):
                    yield Mention(
                        field=field,
                        start_char=place.start(),
                        end_char=place.end(),
                        text=name,
                        kind="organization",
                        name=name,
                    )


def _is_free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return all(last <= start or first >= end for first, last in taken)
