"""Tells how far a deal has come, and whether it is an article's own news."""

import re
from typing import Final

from crawler.items import Deal
from pipelines.dealings.dates import date_in
from pipelines.dealings.masked import Sentence
from pipelines.dealings.subjects import Frame

RUMOURED: Final = re.compile(
    r"\b(?:in talks|reportedly|rumou?red|(?<!that )(?<!which )(?:could|might|"
    r"(?<!in )(?<!of )(?<!by )(?<!since )(?<!last )(?<!late )(?<!early )(?<!until )may(?!,? \d))|"
    r"considering|weighing|said to|"
    r"is expected to|people familiar|exploring|circling|hoped to|discussions?|négoci\w+|"
    r"(?<!qui )(?:pourrait|pourraient)|envisage\w*|serait|seraient|aurait|auraient|lorgne\w*|"
    r"en passe de|parle avec|discute\w*|rumours? (?:that|of)|sources say|"
    r"(?<!confirms )(?<!confirmed )(?<!company )(?<!group )(?:press |media |news )?"
    r"reports (?:that|of|say|said|suggest)|according to (?:reports|sources|people)|"
    r"(?:selon|d'après) (?:la presse|(?:des|plusieurs|nos) (?:sources|informations))|"
    r"la presse (?:affirme|évoque)|whether to|hésit\w+ à|"
    r"(?:that|which) (?:could|might|may) (?:be (?:announced|signed)|come|value)|"
    r"qui pourraient? (?:être (?:annoncée?|signée?)|valoriser))\b",
    re.I,
)
FAILED: Final = re.compile(
    r"\b(?:walked away|called off|collapsed|(?:fell|fallen|falls) (?:apart|through)|"
    r"came to nothing|tourn\w+ court|tombée? à l'eau|ne se fera pas|n'aura pas lieu|"
    r"scrapped|abandon\w+|dropped (?:its|the) "
    r"(?:bid|offer)|blocked|"
    r"(?:(?:end(?:s|ed)?|drop(?:s|ped)?|shelved?|axe[sd]?) (?:its|their)|(?:pull|back)(?:s|ed)? "
    r"out of (?:its|their|the|an?)) (?:\w+ ){0,2}(?:plans?|talks|bid|offer|deal|project|pursuit|"
    r"merger|takeover|negotiations)|"
    r"m(?:et|ettent|is|ettre) (?:fin|un terme) (?:à (?:son|sa|leur|la|l'|ses)|aux?) ?(?:\w+ )?"
    r"(?:projet|plan|offre|négociation|discussion|pourparler|tentative|OPA|rapprochement|fusion)s?|"
    r"renonc\w+|échou\w+|capot\w+|avorté\w*)\b",
    re.I,
)
PLANNED: Final = re.compile(
    r"\b(?:will|would (?:build|open|list|go|cut|lay|set)|plans? to|"
    r"(?<!the )(?<!its )plans? (?:an?|another|a second|two|three|more)|"
    r"planning|to open|intends?|aims? to|prepar\w+ to|about to|next year|postpon\w+|"
    r"(?:the|its) (?:up|forth)?coming|"
    r"report(?:e|ent|é|er) (?:son|sa|leur)|repouss\w+|"
    r"has agreed to|expects? to|veut|veulent|prévoit|prévoient|compte|va|vont|vise\w*|"
    r"ouvrira\w*|ouvrirait|prépare\w*|souhaite\w*|devrait|doit|l'an prochain|prochaine)\b",
    re.I,
)
TO_COME: Final = re.compile(
    r"^(?:\w+(?:era|eront|ira|iront|dra|dront|erons|irons|ttra|ttront)\b|s'introduira|"
    r"file[sd]? |dépos\w+ )"
    r"|^[^.;]{0,40}\b(?:verra le jour|sortira de terre|ouvrira|opens? next|will open|"
    r"to open|sera inaugurée?)\b",
    re.I,
)
"""Words of a deal in the future, or of a request."""
PURPOSE: Final = re.compile(
    r"(?<!\bagreed )(?<!\bbegan )\b(?:to|going to|pour|afin d[e']|(?:servi\w+|destin\w+|"
    r"serv\w+|s'engag\w+|s'apprêt\w+|cherch\w+|particip\w+|aid\w+) [^.;,]{0,60}?(?:à|d[e']|"
    r"et à|et d[e'])|l'intention d[e']|projet(?:te|tent)? d[e']|projet d[e']) ?$"
    r"|\b(?:financera|permettra|servira|will (?:fund|finance|pay for)|to (?:fund|finance))\b"
    r"[^.;]{0,60}$",
    re.I,
)
"""What stands before an infinitive of purpose."""
FILED: Final = re.compile(
    r"\bfile[sd]?\b|\bfiling\b|\bdépos\w+ (?:son|sa|un|une) (?:\w+ )?(?:dossier|document|"
    r"prospectus|demande)|\ben vue d[e'u]|\bcandidat\w* à",
    re.I,
)
"""What a company does before it is listed."""
SOON: Final = ("office_opening", "ipo", "layoffs")
DONE: Final = {
    "funding": "completed", "acquisition": "announced", "ipo": "completed",
    "layoffs": "announced", "fine": "announced", "partnership": "announced",
    "office_opening": "completed", "product_launch": "announced",
    "appointment": "announced",
}  # fmt: skip
BOUGHT: Final = re.compile(
    r"\b(?:bought|acquired|closed|completed|took over|snapped up|swallowed|sold|purchased|"
    r"a racheté|a acquis|racheté\w?|finalisé\w?|bouclé\w?|a repris|vendu\w?|"
    r"s'est offert|laid off)\b",
    re.I,
)
PAST: Final = re.compile(
    r"\b(?:avai(?:t|ent) (?:déjà |pourtant |été )?\w+[éi]|avait obtenu|"
    r"had (?:already |previously |earlier )?\w+ed|"
    r"previously|earlier this|last (?:year|month|july|june|may|fall|spring|summer|autumn)|formerly|"
    r"l'an (?:dernier|passé)|l'année dernière|un an plus tôt|par le passé|précédemment|jadis|"
    r"années? plus tôt|years? (?:earlier|ago)|déjà (?:levé|payé)|à ce jour|to date|"
    r"in total|total of [^.;,]{0,25} since|au total|since then|(?:its|their|the company's) total)\b"
    r"|, (?:which|who|qui) [^,;]{0,60}\b(?:has raised|a levé) [^,;]+, [^,;]*\w",
    re.I,
)

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


def status_of(kind: str, sentence: str, start: int, end: int) -> str:
    """Tell announced, completed, planned, rumoured or failed of words in a sentence."""
    if FAILED.search(sentence):
        return "failed"
    if RUMOURED.search(sentence):
        return "rumoured"
    if kind in SOON and PLANNED.search(sentence):
        return "planned"
    if kind in ("office_opening", "ipo") and _is_to_come(kind, sentence, start, end):
        return "planned"
    if kind in ("acquisition", "layoffs") and BOUGHT.search(sentence):
        return "completed"
    return DONE[kind]


def _is_to_come(kind: str, sentence: str, start: int, end: int) -> bool:
    words = sentence[start:end]
    if TO_COME.search(words) or PURPOSE.search(sentence[:start]):
        return True
    return kind == "ipo" and bool(FILED.search(sentence))


def is_news(
    deal: Deal, sentence: Sentence, frame: Frame, date_published: str | None
) -> bool:
    """Say when a deal happened and whether it is context; false for a career."""
    date_deal(deal, sentence, date_published)
    deal.background = is_background(deal, sentence, frame, date_published)
    if deal.kind == "ipo" and STATE.search(sentence.small):
        return False
    return not is_career(deal, date_published)


def date_deal(deal: Deal, sentence: Sentence, date_published: str | None) -> None:
    """Say when a deal happened; the words of a headline tell no day, and what is done
    has none to come."""
    told = date_in(sentence.text, date_published) if sentence.start >= 0 else None
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
    if sentence.paragraph <= 1 and not PAST.search(sentence.text):
        return (
            _is_old(deal, date_published)
            and LONG_SINCE.search(sentence.text) is not None
        )
    if PAST.search(sentence.text) or _is_old(deal, date_published):
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
