"""Holds what deal rules are made of: signs for names and sums, and shared words."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from pipelines.masked import EVENT, MONEY, ORG, PERSON, PLACE, PRODUCT


@dataclass(slots=True, kw_only=True, frozen=True)
class Rule:
    """One way to tell a deal; groups `s` subject, `o` object, `m` amount."""

    kind: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None = None
    """What the sentence must hold too."""
    never: re.Pattern[str] | None = None
    """What the sentence must not hold."""
    early: bool = False
    """Only the headline and the first paragraph tell it."""
    whose: Literal["before", "told", "main"] = "before"
    """Where the subject is looked for when the pattern does not catch it: before the
    words, named in the same sentence before the words, or it is the article's own."""


SIGNS: Final = {
    "<O>": ORG, "<P>": PERSON, "<L>": PLACE, "<X>": PRODUCT, "<E>": EVENT, "<M>": MONEY,
    "<s>": f"(?P<s>{ORG})", "<o>": f"(?P<o>{ORG})", "<m>": f"(?P<m>{MONEY})",
    "<p>": f"(?P<o>{PERSON})", "<l>": f"(?P<o>{PLACE})", "<x>": f"(?P<o>{PRODUCT})",
    "<any>": f"(?P<o>{ORG}|{PRODUCT}|{PERSON})",
    "<15>": rf"[^.;:!?{ORG[1:-1]}]{{0,15}}?",
    "<40>": rf"[^.;:!?{ORG[1:-1]}]{{0,40}}?",
    "<70>": rf"[^.;!?{ORG[1:-1]}]{{0,70}}?",
    "<->": r"(?:[^\W\d]+(?:[ -]|'s |')){0,6}?",
    "<list>": rf"(?:(?:{ORG}|{PERSON})(?: \({ORG}\))?(?:, | et | and | with )){{0,5}}?",
}  # fmt: skip
"""Shorthands of the rules: capitals match, small letters are groups, numbers are gaps
of so many characters without an organization, `<->` is a run of plain words."""


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with shorthands in it; a group's second use is named `o2`."""
    written = re.sub(
        r"<[^<>]{1,4}>", lambda match: SIGNS.get(match[0], match[0]), pattern
    )
    for group in "som":
        first, *others = written.split(f"(?P<{group}>")
        written = first + "".join(
            f"(?P<{group}{'' if at == 0 else at + 1}>{part}"
            for at, part in enumerate(others)
        )
    return re.compile(written, re.I)


def group(match: re.Match[str], name: str) -> str | None:
    """Give what a group caught, whichever of its uses did."""
    found = match.groupdict()
    return next(
        (found[key] for key in (name, name + "2", name + "3") if found.get(key)), None
    )


def rule(
    kind: str,
    pattern: str,
    needs: str = "",
    never: str = "",
    early: bool = False,
    whose: Literal["before", "told", "main"] = "before",
) -> Rule:
    """Make a rule of patterns with shorthands in them."""
    return Rule(
        kind=kind, pattern=compiled(pattern), early=early, whose=whose,
        needs=compiled(needs) if needs else None,
        never=compiled(never) if never else None,
    )  # fmt: skip


NO_FUNDING: Final = (
    r"\b(?:(?:its|an|in|the) (?:IPO|initial public offering)|went public|started trading|"
    r"began trading|shareholders|introduction en bourse|devenue publique|amende|sanction|"
    r"fined?|penalty|settle\w*)\b"
)
EXCHANGE: Final = re.compile(
    r"nasdaq|nyse|stock exchange|euronext|bourse|börse|lse|deutsche börse|hkex|bse\b|nse\b",
    re.I,
)
AUTHORITY: Final = re.compile(
    r"CNIL|ARCEP|Arcep|Arcom|ANSSI|^FTC|^SEC$|^ICO$|^CMA$|Ofcom|^DOJ|^DPC|^AMF|^ACPR|DGCCRF|"
    r"Garante|Autorité|Authority|Commission|Commissioner|Department|Bundeskartellamt|Agency|"
    r"^Agence|Cour\b|Court\b|Tribunal|tribunal|Ministère|ministère|Ministry|Parquet|parquet|"
    r"Parliament|Parlement|Conseil d|Treasury|Regulator|Congress|Congrès|Senate|Sénat|"
    r"AGCM|KFTC|AEPD|^NHTSA|^FCC|^FAA|Union europ|European Union|^UE$|^EU$|White House|Elysée"
)
"""Bodies that fine, rule or allow; they do not raise, list or pay."""
MEDIA: Final = re.compile(
    r"Reuters|^AFP$|Bloomberg|Financial Times|Wall Street Journal|New York Times|TechCrunch|"
    r"The (?:Verge|Register|Information|Guardian|Athletic)|Les [EÉ]chos|Le (?:Figaro|Monde|Parisien)|"
    r"BFM|CNBC|CNN|BBC|Politico|Axios|Wired|Nikkei|Handelsblatt|Libération|Mediapart|France (?:Inter|Info)"
)
"""Who reports, and does nothing in a report."""
FINANCE: Final = re.compile(
    r"\b(?:Capital|Ventures?|Partners|VC|Equity|Investments?|Fund)\b"
)
