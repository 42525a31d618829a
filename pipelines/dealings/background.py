"""Tells an article's own news from what it tells as context, and when it happened."""

import re
from collections.abc import Sequence
from typing import Final

from crawler.items import Deal
from pipelines.dealings.dates import date_in
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import MONEY, Sentence
from pipelines.dealings.status import SOON

RETOLD: Final = ("funding", "acquisition", "ipo")
"""Kinds that are told again as what came before the news."""
PAST: Final = re.compile(
    r"\b(?:avai(?:t|ent) (?:déjà |pourtant |été )?\w+[éi]|"
    r"avai(?:t|ent) (?:déjà )?(?:mis|pris|repris|acquis|obtenu|vendu|conclu)\b|"
    r"had (?:already |previously |earlier )?(?:\w+ed|cut|bought|sold|paid|taken|laid)\b|"
    r"previously|earlier this|last (?:year|month|fall|spring|summer|autumn|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)|formerly|"
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"(?:printemps|été|automne|hiver)) dernier|l'an (?:dernier|passé)|"
    r"l'année dernière|un an plus tôt|par le passé|précédemment|jadis|"
    r"années? plus tôt|years? (?:earlier|ago)|déjà (?:levé|payé)|à ce jour|to date|"
    r"in total|total of [^.;,]{0,25} since|au total|since then|(?:its|their|the company's) total|"
    r"le total des? |ses levées (?:cumulées )?à|now raised a total|since it was|"
    r"in all|altogether|(?:tak|bring|lift|push)\w* (?:\w+ ){0,2}total|montant total|"
    r"(?:since|depuis) (?:its|their|sa|son|ses|leurs?) (?:founding|foundation|inception|creation|"
    r"launch|start|création|fondation|lancement|débuts|origine))\b"
    rf"|\braised a total of [^.;,]{{0,12}}{MONEY}[.]?$"
    rf"|\b(?:has now raised|a désormais levé) [^.;,]{{0,12}}{MONEY}[.]?$"
    r"|, (?:which|who|qui) [^,;]{0,60}\b(?:has raised|a levé) [^,;]+, [^,;]*\w",
    re.I,
)
"""What is said of what was before."""
ALREADY: Final = re.compile(
    r"\b(?:(?:collabor|travaill|coopèr)\w+ déjà|déjà (?:partenaires?|alliée?s?|associée?s?)|"
    r"already (?:works?|working|partners?|partnered|collaborat\w+|cooperat\w+|allied))\b",
    re.I,
)
"""What two have done together for some time."""
IMPOSED: Final = re.compile(
    r"\b(?:imposed|levied|issued|infligée?s?|prononcée?s?)\b", re.I
)
SAID: Final = re.compile(
    r"\b(?:announc\w+|agree[sd]?|plann?\w*|pledg\w+|promis\w*|annon\w+|prév\w+|accepté\w*)\b"
)
"""What was no more than said at the time."""
LONG_SINCE: Final = re.compile(
    r"\b(?:since|depuis) (?:19|20)\d\d\b|^(?:In|En) (?:19|20)\d\d\b"
)
"""A year told as the time of something else."""
STATE: Final = re.compile(
    r"\b(?:shares|stock|titres?|actions?)\b[^.;:!?]{0,40}, (?:which (?:is|are) |qui (?:est|sont) )?"
    r"(?:listed|traded|cotée?s?)\b(?!.*\b(?:debut|first day|IPO|premi[eè]re?|débuts?)\b)",
    re.I,
)
"""Where shares are traded, told in passing."""


def is_news(
    deal: Deal, sentence: Sentence, frame: Frame, date_published: str | None
) -> bool:
    """Say when a deal happened and whether it is context; false for a career."""
    date_deal(deal, sentence, date_published)
    deal.background = is_background(deal, sentence, frame, date_published)
    if deal.status == "announced" and deal.background and _is_old(deal, date_published):
        deal.status = "announced" if SAID.search(sentence.small) else "completed"
    if deal.kind == "ipo" and STATE.search(sentence.small):
        return False
    return not is_career(deal, date_published)


def date_deal(deal: Deal, sentence: Sentence, date_published: str | None) -> None:
    """Say when a deal happened; the words of a headline tell no day, what is done has none
    to come, and a fine is annulled on another day than it was imposed."""
    text = sentence.text if sentence.start >= 0 else ""
    if (deal.kind, deal.status) == ("fine", "failed"):
        text = IMPOSED.split(text, 1)[0]
    told = date_in(text, date_published)
    is_done = deal.status == "completed" and deal.kind not in SOON
    if not (is_done and _is_ahead(told, date_published)):
        deal.date = told


def _is_ahead(told: str | None, date_published: str | None) -> bool:
    if not told or not date_published or "W" in told:
        return False
    return told > date_published[: len(told)]


def is_background(
    deal: Deal, sentence: Sentence, frame: Frame, date_published: str | None
) -> bool:
    """Tell context from the article's own news."""
    if deal.kind == "partnership" and ALREADY.search(sentence.text):
        return True
    if sentence.aside == "context" and deal.kind in RETOLD:
        return True
    if sentence.paragraph <= 1 and not PAST.search(sentence.text):
        is_apart = bool(sentence.aside or LONG_SINCE.search(sentence.text))
        return is_apart and _is_old(deal, date_published)
    if PAST.search(sentence.text) or _is_old(deal, date_published):
        return True
    if sentence.aside and deal.kind in RETOLD:
        return True
    if frame.is_roundup:
        return False
    return deal.subject != frame.main and deal.object != frame.main


def is_career(deal: Deal, date_published: str | None) -> bool:
    """Tell since when somebody has a post from the news that somebody gets it."""
    if deal.kind != "appointment" or not deal.date or not date_published:
        return False
    return int(deal.date[:4]) < int(date_published[:4]) - 1


def _is_old(deal: Deal, date_published: str | None) -> bool:
    """Tell whether a deal happened a quarter or more before the article."""
    if not deal.date or not date_published or "W" in deal.date:
        return False
    if len(deal.date) < 7:
        return deal.date < date_published[:4]
    told, now = (
        12 * int(day[:4]) + int(day[5:7]) for day in (deal.date, date_published)
    )
    return told < now - 3


def as_context(found: Sequence[Deal]) -> None:
    """Take a rumour told after what surely happened for context."""
    sure = [one for one in found if not one.background and one.status != "rumoured"]
    for deal in found:
        if deal.status == "rumoured" and any(
            other.kind != deal.kind and other.start_char < deal.start_char
            for other in sure
        ):
            deal.background = True
