"""Completes an article's deals from the sentences around: sums, investors, bodies."""

import re
from collections.abc import Sequence
from typing import Final

from crawler.items import Amount, Deal
from pipelines.dealings.actors import may_be_subject
from pipelines.dealings.dates import date_in
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import MONEY, ORG, Sentence
from pipelines.dealings.sums import WORTH_AFTER, body_in, leader_in
from pipelines.dealings.words import AUTHORITY, EXCHANGE, is_reporter

INVESTS: Final = re.compile(
    r"\b(?:join(?:s|ed)|participat\w+|invest(?:s|ed|ing|ors?)?|reinvested|back(?:s|ed|ers)|"
    r"contribut\w+|chipp?\w* in|wrote|write|anchored|syndicate|cheque|check|"
    r"capital|suiv\w+|souscri\w+|associe|réinvesti\w*|investi\w*|particip\w+|apport\w+|"
    r"tour de table|au pot|arrangée?|chef de file|actionnaires?)\b",
    re.I,
)
"""What is said of those who give a company money."""
SUM: Final = re.compile(
    r"\b(?:price|price tag|bill|tab|cost|che(?:que|ck)|deal|transaction|contract|agreement|sum|"
    r"amount|investment|outlay|consideration|pays?|paying|paid|terms|offer|total|sale|offering|"
    r"value at|"
    r"montant|prix|chèque|enveloppe|investissement|facture|ticket|coût|coûte\w*|valeur|"
    r"opération|accord|contrat|marché|somme|débourse\w*|paie|paye|versera?|budget|"
    r"évalu\w+|chiffr\w+|raised|raising|proceeds|levée?|lever)\b"
    r"(?:(?!\b(?:market|stock|shares?|revenues?|sales|profit|valuation|capitali[sz]ation|"
    r"chiffre d'affaires|bénéfice|ventes|action|prêts?|loan)\b)[^.;]){0,80}?"
    rf"({MONEY})|({MONEY}),? (?:deal|contract|transaction|in cash|en numéraire)"
    r"|\b(?:(?:had |has )(?:offered|proposed|bid)|(?:avai(?:t|ent)|a|ont) (?:offert|proposé)|"
    r"proposai(?:t|ent)|offrai(?:t|ent)|bid)(?: (?:up to|about|around|nearly|some|jusqu'à|"
    rf"environ|près de|quelque))? ({MONEY}) (?:for|pour) (?:the |its |l[ea] |l'|s(?:on|a) |{ORG})",
    re.I,
)
"""What tells the sum of the deal before."""
SUM_OF: Final = {
    "office_opening": re.compile(
        r"\b(?:invest(?:s|ed|ing)?|investi\w*|spend(?:s|ing)?|spent|plough\w*|pour(?:s|ed|ing)|"
        r"consacr\w+|débours\w+|inject\w+|dépens\w+|engag(?:e|é|er|era)|mettra sur la table)\b"
        rf"[^.;:]{{0,30}}?({MONEY})",
        re.I,
    ),
    "ipo": re.compile(
        r"\b(?:plac\w+|sold|sell(?:s|ing)?|vend\w*|émi\w+|issu\w+|raise|lever)\b"
        rf"[^.;:]{{0,30}}?({MONEY}) (?:d[e']|of|in|worth of) ?(?:new |nouveaux |nouvelles )?"
        r"(?:titres?|actions?|shares?|stock)\b",
        re.I,
    ),
}
"""The same for one kind alone."""
THE_DEAL: Final = re.compile(
    r"\b(?:the|this) (?:deal|acquisition|merger|takeover|purchase|partnership|agreement|contract|"
    r"round|transaction|investment|alliance|appointment)(?:,| was| has been| is being)* (?:first )?"
    r"(?:announced|signed|unveiled|disclosed|revealed)\b[^.;,]*"
    r"|(?:\b(?:la|le|cette|ce|cet) |\bl')(?:opération|acquisition|rachat|fusion|accord|partenariat|"
    r"contrat|levée|tour de table|transaction|alliance|nomination|cession)(?: de fonds)?"
    r"(?:,| a été| est| vient d'être)* (?:annoncée?|signée?|dévoilée?|conclue?|officialisée?|"
    r"rendue? publi(?:c|que))\b[^.;,]*",
    re.I,
)
"""When what the sentence before tells was announced."""
OUT_NOW: Final = re.compile(
    r"(?:^|, )(?:it|they|the \w+|il|elle|ils|elles|le \w+|la \w+|l'\w+) (?:is|are|will be|est|sont|"
    r"sera|seront) (?:now |déjà )?(?:available|out|on sale|accessibles?|disponibles?|en vente|"
    r"commercialisée?s?)\b[^.;,]*",
    re.I,
)
"""When the product of the sentence before is out."""
REGULATOR: Final = re.compile(
    r"\b(?:the (?:same )?(?:regulator|watchdog|authority|agency|commission)|"
    r"(?:le |ce )(?:même )?(?:régulateur|gendarme)|l'autorité|la même (?:autorité|agence)|"
    r"l'agence|la commission)\b",
    re.I,
)
"""Who fines, where the article has named that one."""
SHARE: Final = 10_000
"""What costs less is one share, not the whole listing."""
SUMMED: Final = ("acquisition", "office_opening", "partnership", "ipo", "fine")
"""Kinds that take a sum from the sentences after."""
BODY: Final = {"fine": AUTHORITY, "ipo": EXCHANGE}
"""What the other party is by name."""


def complete(
    found: Sequence[Deal],
    sentences: Sequence[Sentence],
    frame: Frame,
    date_published: str | None,
) -> None:
    """Add what the sentences around an article's own deals tell of them."""
    _name_regulator(found, sentences)
    taken = {deal.amount for deal in found if deal.amount}
    for deal in found:
        if deal.background:
            _forget_share(deal)
            continue
        after = [one for one in sentences if 0 <= one.start - deal.end_char < 400][:3]
        if deal.kind in SUMMED:
            _add_sum(deal, after, taken)
        if deal.date is None:
            deal.date = _date(deal, after[:2], date_published)
        if deal.kind == "funding" and not deal.object:
            deal.object = _backer(deal, after, frame)
        if deal.status == "failed":
            continue
        if (body := BODY.get(deal.kind)) and not deal.object:
            before = [one for one in sentences if one.end <= deal.start_char]
            near = (*after, *reversed(before[1:]), *sentences[:1])
            bodies = (body_in(one, frame, body) for one in near)
            deal.object = next((name for name in bodies if name), None)


def _name_regulator(found: Sequence[Deal], sentences: Sequence[Sentence]) -> None:
    """Let `the regulator` stand for the only one that fines in the article."""
    fines = [deal for deal in found if deal.kind == "fine"]
    bodies = {deal.object for deal in fines if deal.object}
    if len(bodies) != 1 or len(fines) == 1:
        return
    texts = {one.start: one.text for one in sentences}
    for deal in fines:
        if REGULATOR.search(texts.get(deal.start_char, "")):
            deal.object = deal.object or next(iter(bodies))


def _backer(deal: Deal, after: Sequence[Sentence], frame: Frame) -> str | None:
    """Find who leads a round, or else who else gives money."""
    names = [leader_in(one, frame) for one in after[:2]]
    for sentence in after:
        if INVESTS.search(sentence.text):
            names += frame.named_in(sentence)
    return next((name for name in names if name and _may_back(name, deal)), None)


def _may_back(name: str, deal: Deal) -> bool:
    is_other = name != deal.subject and not is_reporter(name)
    return is_other and may_be_subject("funding", name)


def _date(
    deal: Deal, after: Sequence[Sentence], date_published: str | None
) -> str | None:
    """Find when a deal was announced, or its product is out, in the sentences after."""
    pattern = OUT_NOW if deal.kind == "product_launch" else THE_DEAL
    told = (pattern.search(one.text) for one in after)
    dates = (date_in(found[0], date_published) for found in told if found)
    return next((date for date in dates if date), None)


def _forget_share(deal: Deal) -> bool:
    """Take no share's price for what a listing raised; true where there was one."""
    is_share = deal.kind == "ipo" and deal.amount is not None and deal.amount < SHARE
    if is_share:
        deal.amount = deal.currency = None
    return is_share


def _add_sum(deal: Deal, after: Sequence[Sentence], taken: set[float]) -> None:
    if not _forget_share(deal) and deal.amount:
        return
    sums = [money for one in after if (money := _sum_in(one, deal.kind))]
    if deal.kind == "ipo":
        sums = [money for money in sums if not money.is_valuation]
    money = next((one for one in sums if one.amount not in taken), None)
    if money and not (deal.kind == "ipo" and money.amount < SHARE):
        deal.amount, deal.currency = money.amount, money.currency


def _sum_in(sentence: Sentence, kind: str) -> Amount | None:
    """Find the sum that a sentence gives for the deal told before it."""
    own = SUM_OF.get(kind)
    told = (own and own.search(sentence.text)) or SUM.search(sentence.text)
    if told is None or WORTH_AFTER.match(sentence.text, told.end()):
        return None
    return sentence.money(told[told.lastindex or 0])
