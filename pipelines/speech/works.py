"""Tells titles of books and films, and proverbs, from somebody's words."""

import re
from typing import Final

from pipelines.speech.speech_words import SAID

WORK: Final = (
    r"(?:essai|livre|roman|film|documentaire|podcast|rapport|ouvrage|récit|recueil|album|thèse|"
    r"chanson|manifeste|reportage|feuilleton|court-métrage|long-métrage|webinaire|"
    r"essay|book|novel|documentary|memoir|song|thesis|paper|play|pamphlet|manifesto|"
    r"biography|biographie|autobiographie|mini-series|short story|talk)"
)
OWNER: Final = (
    r"\b(?:(?:the|an?|this|his|her|their|its|my|l[ea]|une?|ce|cet|cette|son|sa|leur|du|au)\s"
    r"|[ld]['’]|['’]s\s)"
)
WORK_BEFORE: Final = re.compile(
    rf"{OWNER}(?:[a-zà-ÿ-]+ ){{0,2}}?{WORK}(?: (?!qui|that|which|où|dont)[a-zà-ÿ]+)?,?\s*$",
    re.I,
)
"""What names a work right before its title: `Her new book, “…”`."""
WORK_AFTER: Final = re.compile(
    rf"[\s,]*,[\s,]*{OWNER}(?:[a-zà-ÿ-]+ ){{0,2}}?{WORK}(?: (?:[a-zà-ÿ]+ )?)?"
    r"(?:by |of |from |from|that |which |de |d['’]|du |des |que |qui )"
    r"|\s(?:est|sera|était|is|was|will be) (?:le titre|the title)\b",
    re.I,
)
"""What names a work behind its title: `“…”, the film by X`."""
IN_WORK: Final = re.compile(
    rf"\s*(?:Dans|In) (?:[ld]['’]|\w+ )(?:[a-zà-ÿ-]+ ){{0,2}}?{WORK}(?: [a-zà-ÿ]+)?\s*"
)
IN_TITLE: Final = {
    "fr": re.compile(r"(?:^|\s)[Dd]ans\s*$"),
    "en": re.compile(r"^\s*In\s*$"),
}
"""What leads to a title right behind it: `Dans « … », X décrit`."""
SCHEME: Final = re.compile(
    r"(?:\b(?:l[ea]|du|au|ce|cette|son|sa|leur) (?:dispositif|programme|plan|campagne|label)"
    r"|\b(?:l['’]|cette )(?:opération|initiative)"
    r"|\b(?:the|its|an?) (?:scheme|programme|campaign|initiative))\s*$",
    re.I,
)
"""What names a scheme right before its name: `le programme « … »`."""
JUDGED: Final = re.compile(
    r"\b(?:jug|trouv|qualifi|estim|décri|call|deem|find|found|describ)\w*\s[^,;.]*$",
    re.I,
)
"""What has somebody's opinion of the scheme in its place."""
STARTED: Final = re.compile(
    r"(?:^\s*|\b(?:lanc|généralis|étend|expériment|déploy|instaur|prolong|pérennis|suspend|launch|"
    r"extend|suspend|expand)\w* )$"
)
"""What stands before a scheme whose name is written small."""
PROVERB: Final = re.compile(
    r"(?:\b(?:the|an?|old|l[ea]|une?|ce|cet|du|au|vieux|vieil)\s|\b[ld]['’]\s?)(?:[\w-]+ ){0,2}?"
    r"(?:proverb|adage|maxim|dictum|proverbe|dicton|maxime|saying(?= (?:goes|has it)))\b"
    r"(?: [\w'’-]+){0,3}",
    re.I,
)
"""What nobody in particular says."""
LED: Final = re.compile(r"[\s,:]*$")


def is_work(before: str, inner: str, after: str, language: str) -> bool:
    """Tell the title of a work, by the words right before and behind the marks."""
    if inner[-1] in ".,!…":
        return False
    if len(inner.split()) < 7 and (named := SCHEME.search(before)):
        return _is_scheme(before[: named.start()], inner, after)
    if not inner[0].isupper():
        return False
    if IN_TITLE[language].search(before):
        return True
    clause = re.split(r"[,;:.!?]", after.lstrip(" ,\u00a0"), maxsplit=1)[0]
    said = SAID[language].search(clause)
    if said and (said.start() < 2 or not IN_WORK.fullmatch(before)):
        return False
    return bool(WORK_BEFORE.search(before) or WORK_AFTER.match(after))


def _is_scheme(before: str, inner: str, after: str) -> bool:
    """Tell a scheme's name from what somebody says of it."""
    if inner[0].isupper():
        return not JUDGED.search(before)
    return STARTED.search(before) is not None and after.lstrip()[:1] not in (",", "»")


def is_proverb(before: str, after: str) -> bool:
    """Tell a proverb: `as the saying goes, “…”`, `« … », dit le proverbe`."""
    near = before[-60:]
    if any(LED.match(near, found.end()) for found in PROVERB.finditer(near)):
        return True
    found = PROVERB.search(after[:50])
    lead = after[: found.start()] if found else "."
    return not re.search(r"[A-ZÀ-Ý.;:!?]", lead) and len(lead.split()) < 4
