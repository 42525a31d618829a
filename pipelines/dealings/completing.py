"""Completes an article's deals from the sentences around: sums, investors, bodies."""

import re
from collections.abc import Sequence
from typing import Final

from crawler.items import Amount, Deal
from pipelines.dealings.masked import MONEY, ORG, Sentence
from pipelines.dealings.subjects import Frame, may_be_subject
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
REGULATOR: Final = re.compile(
    r"\b(?:the (?:regulator|watchdog|authority|agency|commission)|(?:le |ce )(?:régulateur|"
    r"gendarme)|l'autorité|l'agence|la commission)\b",
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
    found: Sequence[Deal], sentences: Sequence[Sentence], frame: Frame
) -> None:
    """Add what the sentences around an article's own deals tell of them."""
    _name_regulator(found, sentences)
    taken = {deal.amount for deal in found if deal.amount}
    for deal in found:
        if deal.background:
            continue
        after = [one for one in sentences if 0 <= one.start - deal.end_char < 400][:3]
        if deal.kind in SUMMED:
            _add_sum(deal, after, taken)
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


def _add_sum(deal: Deal, after: Sequence[Sentence], taken: set[float]) -> None:
    is_share = deal.kind == "ipo" and deal.amount is not None and deal.amount < SHARE
    if deal.amount and not is_share:
        return
    sums = [money for one in after if (money := _sum_in(one))]
    if deal.kind == "ipo":
        sums = [money for money in sums if not money.is_valuation]
    money = next((one for one in sums if one.amount not in taken), None)
    if money and not (deal.kind == "ipo" and money.amount < SHARE):
        deal.amount, deal.currency = money.amount, money.currency
    elif is_share:
        deal.amount = deal.currency = None


def _sum_in(sentence: Sentence) -> Amount | None:
    """Find the sum that a sentence gives for the deal told before it."""
    told = SUM.search(sentence.text)
    if told is None or WORTH_AFTER.match(sentence.text, told.end()):
        return None
    return sentence.money(told[told.lastindex or 0])
