"""Finds the sum and the other party of a deal in its sentence."""

import re
from typing import Final

from crawler.items import Amount
from pipelines.dealings.clauses import told_at
from pipelines.dealings.describing import described_at
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import MONEY, ORG, PERSON, PLACE, Sentence
from pipelines.dealings.status import ANNULLED
from pipelines.dealings.words import AUTHORITY

WORTH: Final = re.compile(
    r"\b(?:valu\w+|valoris\w+|"
    r"(?<!deal )(?<!contract )(?<!order )(?<!round )(?<!offer )worth|"
    r"trad(?:es|ed) (?:at|near|above|below)|cotait|revenues?|sales|profits?|turnover|ARR|chiffre "
    r"d'affaires|bénéfices?|ventes|price|prix|range|cash pile|loss|pertes?)\b"
    r"[^.;,]{0,25}$",
    re.I,
)
WORTH_AFTER: Final = re.compile(
    r"\s(?:valuation|of revenue|in (?:annual |annualized )?(?:recurring )?(?:revenue|sales)|"
    r"de (?:chiffre d'affaires|revenus|valorisation|ventes|CA\b)|d'(?:Ebitda|ARR)|"
    r"(?:par|per|a) (?:action|share|month|mois|an|year))",
    re.I,
)
CONTRACT: Final = re.compile(
    r"\b(?:contract|deal|agreement|order|pact)s? (?:with|to|for|from) "
    r"(?:(?!\bwh(?:ich|o|ose)\b)[^.;:])*?(?P<aside>,[^.;:]*?)?,? worth [^.;,]{0,25}$",
    re.I,
)
"""What stands before the worth of a contract."""
OVER: Final = re.compile(r" (?:over|sur) [\w-]+ (?:years|months|ans|mois)\b")
EARLIER: Final = re.compile(
    r"\b(?:after|since|following|après|depuis) (?:its|an?|sa|son|une?|leur) (?:\w+ ){0,2}"
    r"(?:seed|series|round|amorçage|série|levée|tour)\b[^.;,]{0,20}$",
    re.I,
)
"""What stands before the sum of a deal that came before."""
RAISED: Final = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|l[eè]v(?:er?|é|ent|ait)|levée(?: de fonds)? de)"
    r"(?: (?!for\b|pour\b|and\b|et\b|to\b)[^\W\d]+){0,3} $",
    re.I,
)
"""What stands before money for a company, whatever it does beside."""
PRICE: Final = re.compile(
    r"\b(?:for|pour|à hauteur de|d'un montant de|totaling|contre)\b"
    rf"[^.;,{MONEY[1:-1]}]{{0,40}}({MONEY})",
    re.I,
)
BACKERS: Final = re.compile(
    r"(?:\b(?:led|menée?s?|dirigée?s?|emmenée?s?|conduite?) (?:by|par)"
    r"|\b(?:from|auprès d[eu']|avec la participation d[e']|apporté par"
    r"|(?:in talks|discussions|négociations|pourparlers) (?:with|avec)))"
    rf"(?:\s?[^\W\d]+){{0,3}}?[ ']?(?P<who>{ORG}|{PERSON})",
    re.I,
)
AWARDED: Final = re.compile(
    rf"(?P<who>{ORG})(?: \((?:{ORG}|[^\W\d_]+)\))?(?:, [^.;:]{{0,60}},)?"
    r"(?: (?:has|have|had|will|also|a|ont|avait|va|vont|vient d[e']|viennent d[e']|aussi|déjà))*"
    r" ?(?:award(?:s|ed)?|grant(?:s|ed)?|len(?:d|ds|t)|gave|accord(?:e|é|er)|octro(?:ie|yé|yer)|"
    rf"allou(?:e|é|er)|attribu(?:e|é|er)|prêt(?:e|é|er))\b [^.;:]{{0,40}}?{MONEY}"
    r"|\b(?:grants?|loans?|subsid(?:y|ies)|prêts?|subventions?|aides?|avances?)\b"
    rf"(?: de {MONEY})? (?:by|from|par|de|d'|du|auprès d[eu'])(?: (?:the|la|le)| l')? ?"
    rf"(?P<by>{ORG})|{MONEY} (?:de (?:la |l')?|d'|du )(?P<from>{ORG})",
    re.I,
)
"""Who gives a grant or a loan, or simply money."""
LEADS: Final = re.compile(
    rf"(?P<who>{ORG}|{PERSON}),? (?:led|leads|is leading|co-led|leading|mène|a mené|pilote)\b"
    r"(?: (?:the|this|it|le|la|ce|cette) ?| l'|[,.]|$)(?:\w+ )?(?:round|deal|investment|"
    r"opération|tour|levée|financing|series|and\b)?",
    re.I,
)
IMPOSER: Final = re.compile(
    r"\b(?:impos\w+|levied|issued|handed|inflig\w+|prononc\w+)\b[^.;,]{0,50}?"
    rf"\b(?:by|par) (?:[\w-]+ ){{0,3}}?(?:l')?(?P<by>{ORG})"
    rf"|\bthat (?:the )?(?P<that>{ORG}) (?:had )?(?:impos|levied|issued|handed)"
    rf"|\bque (?:la |le |l')?(?P<que>{ORG}) (?:lui )?(?:avait|a) (?:inflig|prononc)",
    re.I,
)
"""Who imposed a fine."""
COURT: Final = re.compile(
    r"\bcourts?\b|\bcour\b|tribunal|conseil d.[ée]tat|\bCJ[UE]|cassation|judge", re.I
)
GIVES: Final = re.compile(
    rf"({ORG})(?:, [^.;:]{{0,60}},)?(?: (?:has|have|had|is|are|will|would|also|to|a|ont|va|"
    r"vont|vient de|agreed|plans))* "
    r"(?:(?:co-?)?(?:leads?|led|leading)\b|m[eè]n(?:e|ent|é|er)\b|invest\w*|inject\w*|souscri\w+|"
    r"particip\w+)"
    rf" [^.;:]{{0,30}}?(?:{MONEY}|\b(?:round|series [a-h]|seed|tour|levée)\b)",
    re.I,
)
"""Somebody who gives a company money."""
RAISED_FROM: Final = re.compile(
    rf"{MONEY}[^.;:,{ORG[1:-1]}]{{0,25}} (?:from |auprès d[e'] ?)(?:the |la |l')?(?P<from>{ORG})"
)
"""Somebody of whom a company raises money."""
RAISES: Final = re.compile(r"\b(?:rais(?:e[sd]?|ing)|l[eè]v(?:er?|é|ent|ant))\b", re.I)
AT: Final = (
    r"\b(?:in|at|near|outside|across|à|en|au|aux|dans|sur|près d[e']|proche d[e']) ?"
    r"(?:(?!(?:and|or|from|et|ou|depuis|quartier|rue|district|avenue) )(?:l'|d')?"
    rf"[^\W\d]+[ ']){{0,5}}?(?P<at>{PLACE})"
)
"""Where something stands."""
SITE_AFTER: Final = re.compile(rf"[^.;:!?{ORG[1:-1]}]{{0,110}}?{AT}", re.I)
SITE_BEFORE: Final = re.compile(
    rf"(?:^{AT},[^.;:!?]{{0,80}}|{AT.replace('<at>', '<by>')},? (?:[^\s.;:,]+ ){{0,4}})$",
    re.I,
)
NO_SUM: Final = ("layoffs", "product_launch", "appointment")
CLOSE: Final = ("partnership", "office_opening", "ipo", "acquisition")


def price_in(sentence: Sentence, kind: str, begin: int, end: int) -> Amount | None:
    """Find the sum that belongs to a deal told between two offsets."""
    if kind in NO_SUM:
        return None
    told = PRICE.search(sentence.text, max(0, begin - 60))
    if told and is_price(sentence, told.start(1)):
        return sentence.money(told.group(1))
    places = [match.start() for match in re.finditer(MONEY, sentence.text)]
    own = begin if kind == "funding" else 0
    fitting = [at for at in places if is_price(sentence, at, own)]
    if kind not in ("funding", "ipo"):
        fitting = [
            at
            for at in fitting
            if not RAISED.search(sentence.text, max(0, at - 50), at)
        ]
    if kind in CLOSE:
        fitting = [at for at in fitting if -60 < at - begin < 150]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda at: begin - at + 40 if at < begin else at - end)
    return sentence.money(sentence.text[nearest])


def backer_in(sentence: Sentence, frame: Frame, subject: str) -> str | None:
    """Find who leads a round of funding, or gives a grant or loan."""
    for pattern in (BACKERS, AWARDED):
        if found := pattern.search(sentence.text):
            place = described_at(sentence.text, found.start(found.lastgroup or 0))
            if place is None:
                continue
            name = frame.full(sentence.mention(sentence.text[place]))
            if name != subject:
                return name
    return None


def is_giver(name: str, sentence: Sentence, words: str, frame: Frame) -> bool:
    """Tell an investor whose round the words tell from a company that raises money."""
    if RAISES.search(words):
        signs = [found["from"] for found in RAISED_FROM.finditer(sentence.text)]
    else:
        signs = GIVES.findall(sentence.text)
    return name in {frame.full(sentence.mention(sign)) for sign in signs}


def leader_in(sentence: Sentence, frame: Frame) -> str | None:
    """Find who led the round that the sentence before told."""
    found = LEADS.search(sentence.text) or BACKERS.search(sentence.text)
    return frame.full(sentence.mention(found["who"])) if found else None


def body_in(sentence: Sentence, frame: Frame, kind: re.Pattern[str]) -> str | None:
    """Find who imposes a fine, or where a company is listed."""
    mentions = [sentence.mention(sign) for sign in re.findall(ORG, sentence.text)]
    fitting = [mention for mention in mentions if mention and kind.search(mention.text)]
    return frame.full(fitting[0]) if fitting else None


def site_in(sentence: Sentence, place: tuple[int, int], frame: Frame) -> str | None:
    """Find where a site is that words at a place of the sentence tell."""
    text = told_at(sentence, place).text
    found = SITE_AFTER.match(text, place[1]) or SITE_BEFORE.search(text, 0, place[0])
    return frame.full(sentence.mention(found[found.lastgroup or 0])) if found else None


def fined_by(sentence: Sentence, frame: Frame, target: str | None) -> str | None:
    """Find who fines; of a fine that a court annuls, who had imposed it."""
    if not ANNULLED.search(sentence.text):
        return target or body_in(sentence, frame, AUTHORITY)
    if found := IMPOSER.search(sentence.text):
        return frame.full(sentence.mention(found[found.lastgroup or 0]))
    return None if target and COURT.search(target) else target


def is_price(sentence: Sentence, place: int, begin: int = 0) -> bool:
    """Tell a price from a valuation, a revenue, a rate or the sum of a deal earlier than
    that which is told from an offset on."""
    far = max(0, place - 45)
    before = sentence.text[far:place]
    after = sentence.text[place + 1 : place + 40]
    earlier = EARLIER.search(before)
    is_other = earlier and begin <= far + earlier.start()
    is_other = is_other or (WORTH.search(before) and not _is_contract(sentence, place))
    money = sentence.money(sentence.text[place])
    is_worth = money is not None and money.is_valuation
    return not (is_other or is_worth or WORTH_AFTER.match(after))


def _is_contract(sentence: Sentence, place: int) -> bool:
    """Tell what a contract is worth from what one of its parties is."""
    found = CONTRACT.search(sentence.text, max(0, place - 140), place)
    is_over = OVER.match(sentence.text, place + 1)
    return bool(found and (is_over or not found["aside"]))
