"""Finds where the subject begins behind an opening that names somebody else."""

import re
from typing import Final

from pipelines.speech.cast import Actor, Cast
from pipelines.speech.people_words import AGENCY, COMPANY, ORDINARY, ROLE

OPENED: Final = re.compile(
    r"\s*(?!(?:the|an?|this|that|its|his|her|their|our|my|l[ea]s?|une?|des|ce|cet|cette|ces|"
    r"son|sa|ses|leurs?|notre|nos|for|according|as|pour|selon|comme|quoting|citing)\b"
    r"|d['’]après|l['’]|à en croire|aux yeux|de l['’]a|au dire|in the (?:words|eyes|view|opinion))"
    r"[a-zà-ÿ][\w-]*[ '’]",
    re.I,
)
"""What begins a sentence with neither its subject nor the source of what it tells."""
BOUND: Final = re.compile(
    r"(?:\b[a-zà-ÿ]+(?:ing|ant)|\b(?:to|at|on|in|by|with|from|for|of|about|against|like|unlike|near|"
    r"beside|before|behind|under|over|after|than|when|while|since|once|if|à|au|aux|avec|de|du|des|"
    r"chez|par|pour|sur|sous|contre|devant|derrière|après|avant|dans|entre|face à|sans|que|quand|"
    r"lorsque|si))(?: the| la| le| les)? (?:(?:M|Mme|Mr|Ms|Mrs|Dr)\.? )?$"
    r"|\b(?:d|l|qu|lorsqu)['’]$|\b(?:and|et|or|ou) $",
    re.I,
)
"""What stands before a name that an opening brings in."""
SUBJECT_LEAD: Final = re.compile(
    r", (?:(?:M|Mme|Mr|Ms|Mrs|Dr)\.? )?"
    rf"|, [^,.;:]{{0,60}}(?:{ROLE.pattern})[^.;:]{{0,60}}"
)
"""What stands between an opening and the name of the subject."""
BEHIND_SUBJECT: Final = re.compile(
    r"(?: (?:of|at|from|de|du|des|chez|d['’])[^,.;:]{2,50})?(?:, [^.;:]{2,120},|,| \([^()]*\))?"
    r"(?: (?:then|later|once|also|has|had|have|\w+ly|a|ont|avait|lui|leur|y|en|s['’]est))*\s*"
)
"""What may stand between the subject and its verb."""


FIRM_SUBJECT: Final = re.compile(
    rf" (?:the|l[ea]|its|sa|son|l['’]) ?(?:[\w-]+ )?(?:{COMPANY.pattern}|{AGENCY.pattern})"
    r"(?: (?:also|later|has|had|a|avait|\w+ly))*\s*"
)
"""An organization without a name as the subject: `In a letter to X, the firm`."""
SPOKEN_AT: Final = re.compile(
    r"\b(?:entretien|interview|podcast|plateau|micro|antenne|colonnes|tribune|émission|barre"
    r"|audience|procès|invitée?|interrogée?|devant|cour|tribunal|hearing|trial|dock|stand|inquest"
    r"|column|pages|studio|before|outside|court)\b",
    re.I,
)
"""What makes an opening tell where, or to whom, somebody spoke."""
PERSON_SUBJECT: Final = re.compile(
    rf" (?:the|l[ea]|its|sa|son|l['’]) ?(?:[\w-]+ )?(?:{ROLE.pattern}|{ORDINARY.pattern})"
    r"(?: (?:also|later|has|had|a|avait|\w+ly))*\s*"
)
"""Somebody without a name as the subject: `At X Crown Court, the defendant`."""


def past_opening(cast: Cast, text: str, start: int, end: int) -> int:
    """Give where the subject begins: behind `Unlike X,` where Y is next to the verb."""
    named = cast.between(start, end)
    if not named or not OPENED.match(text, start, named[0][0]):
        return start
    if not BOUND.search(text, max(start, named[0][0] - 30), named[0][0]):
        return start
    for span in reversed(named[1:]):
        comma = text.find(",", named[0][1], span[0])
        if comma >= 0 and _is_subject(text, span, comma, end):
            return comma + 1
    comma = text.find(",", named[0][1], end)
    if comma >= 0 and FIRM_SUBJECT.fullmatch(text, comma + 1, end):
        return comma + 1
    if not SPOKEN_AT.search(text, start, named[0][1]):
        return start
    comma = text.rfind(",", named[-1][1], end)
    is_person = comma >= 0 and PERSON_SUBJECT.fullmatch(text, comma + 1, end)
    return comma + 1 if is_person else start


def _is_subject(text: str, span: tuple[int, int, Actor], comma: int, end: int) -> bool:
    """Tell a name that opens the sentence anew behind a comma, next to the verb."""
    if not BEHIND_SUBJECT.fullmatch(text, span[1], end):
        return False
    lead = SUBJECT_LEAD.fullmatch(text, comma, span[0])
    if not lead or lead.end() - comma < 9:
        return lead is not None
    is_part = BOUND.search(text, max(comma, span[0] - 30), span[0])
    return span[2].kind == "person" and not is_part
