"""Finds the parts of a deal around the words that tell it: who, what and how much."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from crawler.items import Amount, Mention
from pipelines.deal_words import AUTHORITY, EXCHANGE, MEDIA
from pipelines.masked import MONEY, ORG, PERSON, Sentence

MINOR: Final = re.compile(
    r"(?:\b(?:de|du|des|of|by|par|with|avec|at|chez|in|from|to|à|au|aux|for|than|like|against|"
    r"contre|selon|que|sur|on|pour|via|after|behind|and existing backer) (?:l[ea]s? |the )?|\b(?:d|l)'"
    r"|\bde l'|\bà l')$",
    re.I,
)
LISTED: Final = re.compile(rf"(?:(?:{ORG}|{PERSON})(?:, | et | and | & ))+$")
UNKNOWN: Final = re.compile(
    r"(?:^|[\s(])(?!(?:The|It|In|On|At|Its|This|That|A|An|And|But|La|Le|Les|Elle|Il|En|Au|Un|Une|"
    r"Ce|Cette|Sa|Son|Cet|Après|Depuis|After|For|With|As|By|To|Series|Last|Pour|Avec)\b)"
    r"[A-ZÀ-Ý][\w.-]+\s(?:[a-zà-ÿ]+\s){0,2}$"
)
"""A name that nobody knew, right before the verb."""
COMPANY_WORD: Final = re.compile(
    r"(?:^|[\s,])(?:it|they|she|he|elle|il|ils|the (?:\w+[ -]){0,3}(?:company|firm|startup|start-up|group|"
    r"giant|maker|chain|fintech|retailer|unicorn|outfit|lab|business|airline|carmaker|chipmaker)|"
    r"(?:la|le|l'|cette|cet|ce) ?(?:\w+ ){0,1}(?:société|entreprise|groupe|startup|start-up|jeune pousse|"
    r"firme|pépite|licorne|éditeur|opérateur|constructeur|géant|fintech|deeptech|plateforme|compagnie|"
    r"équipe|\w+aise|\w+aine))\b",
    re.I,
)
WORTH: Final = re.compile(
    r"\b(?:valu\w+|valoris\w+|worth|revenues?|sales|profits?|turnover|ARR|chiffre d'affaires|"
    r"bénéfices?|ventes|price|prix|range|cash pile|loss|pertes?)\b[^.;,]{0,25}$",
    re.I,
)
WORTH_AFTER: Final = re.compile(
    r"\s(?:valuation|of revenue|in (?:annual |annualized )?(?:recurring )?(?:revenue|sales)|"
    r"de (?:chiffre d'affaires|revenus|valorisation|ventes|CA\b)|d'(?:Ebitda|ARR)|"
    r"(?:par|per|a) (?:action|share|month|mois|an|year))",
    re.I,
)
PRICE: Final = re.compile(
    rf"\b(?:for|pour|à hauteur de|d'un montant de|totaling|contre)\b[^.;,{MONEY[1:-1]}]{{0,40}}({MONEY})",
    re.I,
)


@dataclass(slots=True, kw_only=True)
class Frame:
    """What the article has told so far: whom `it` and `the company` stand for."""

    main: str | None
    """The organization that the article is about."""
    names: Mapping[tuple[str, str], str]
    """Fullest form of each name, by kind and written form."""
    current: str | None = None
    """The last organization that did something in this paragraph."""
    paragraph: int = -1
    places: dict[str, int] = field(default_factory=dict)

    def full(self, mention: Mention | None) -> str | None:
        """Give the fullest form of a name in this article."""
        if mention is None:
            return None
        return self.names.get((mention.kind, mention.text), mention.text)

    def turn_to(self, sentence: Sentence) -> None:
        """Forget the last actor where a new paragraph begins."""
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.current = sentence.paragraph, None

    def leave(self, sentence: Sentence) -> None:
        """Keep the first organization of the sentence as the one spoken of."""
        for match in re.finditer(ORG, sentence.text):
            if not _is_minor(sentence, match.start()):
                self.current = self.full(sentence.mention(match.group()))
                return


def subject_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the organization that is the subject of the verb at an offset."""
    text = sentence.text[:at]
    begin = max(
        text.rfind(";"),
        text.rfind(" : "),
        text.rfind(" while "),
        text.rfind(" but "),
        text.rfind(" mais "),
        0,
    )
    orgs = [match.start() for match in re.finditer(ORG, text) if match.start() >= begin]
    actors = [place for place in orgs if not _is_minor(sentence, place)]
    if actors:
        gap = text[actors[-1] + 1 :]
        near = actors[-1] if "," not in gap else _before_comma(text, actors)
        word = COMPANY_WORD.search(gap)
        if not (word and "," not in gap[: word.start()] and len(gap) > 25):
            return frame.full(sentence.mention(text[near]))
    word = COMPANY_WORD.search(text[begin:])
    if word or not orgs and not UNKNOWN.search(text[begin:]):
        return frame.current or frame.main
    if not orgs:
        return None
    return (
        frame.full(sentence.mention(text[orgs[0]]))
        if sentence.start >= 0 and not frame.main
        else frame.main
    )


def named_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the subject among the names before an offset; None when none is there."""
    text = sentence.text[:at]
    actors = [m for m in re.finditer(ORG, text) if not _is_minor(sentence, m.start())]
    if actors:
        return frame.full(sentence.mention(actors[-1].group()))
    return (frame.current or frame.main) if COMPANY_WORD.search(text) else None


def _before_comma(text: str, actors: list[int]) -> int:
    """Take the actor that an apposition explains: the first of the clause."""
    return actors[0]


def _is_minor(sentence: Sentence, place: int) -> bool:
    """Tell a name that cannot be the subject: after a preposition, owner, reporter."""
    text, mention = sentence.text, sentence.mention(sentence.text[place])
    if mention and (MEDIA.search(mention.text) or EXCHANGE.search(mention.text)):
        return True
    if text[place + 1 : place + 3] == "'s":
        return True
    before = LISTED.sub("", text[max(0, place - 60) : place])
    return bool(MINOR.search(before))


def may_be_subject(kind: str, mention_text: str) -> bool:
    """Tell whether such a body raises, buys, lists, dismisses or pays."""
    if MEDIA.search(mention_text):
        return kind in ("acquisition", "layoffs")
    if kind in ("funding", "ipo", "fine", "layoffs") and EXCHANGE.search(mention_text):
        return False
    return not (
        kind in ("funding", "fine", "ipo", "acquisition")
        and AUTHORITY.search(mention_text)
    )


def price_in(sentence: Sentence, kind: str, begin: int, end: int) -> Amount | None:
    """Find the sum that belongs to a deal told between two offsets."""
    if kind in ("layoffs", "product_launch", "appointment"):
        return None
    told = PRICE.search(sentence.text, max(0, begin - 60))
    if told and _is_price(sentence, told.start(1)):
        return sentence.money(told.group(1))
    fitting = [
        m.start()
        for m in re.finditer(MONEY, sentence.text)
        if _is_price(sentence, m.start())
    ]
    if kind in ("partnership", "office_opening", "ipo", "acquisition"):
        fitting = [place for place in fitting if -60 < place - begin < 150]
    if not fitting:
        return None
    return sentence.money(
        sentence.text[min(fitting, key=lambda place: _distance(place, begin, end))]
    )


def _distance(place: int, begin: int, end: int) -> int:
    return begin - place + 40 if place < begin else max(0, place - end)


def _is_price(sentence: Sentence, place: int) -> bool:
    before, after = (
        sentence.text[max(0, place - 45) : place],
        sentence.text[place + 1 : place + 40],
    )
    return not (WORTH.search(before) or WORTH_AFTER.match(after))


def backers_in(sentence: Sentence, frame: Frame, subject: str) -> str | None:
    """Find who leads a round of funding."""
    found = re.search(
        rf"\b(?:led|menée?s?|dirigée?s?|emmenée?s?|conduite?)(?: (?:by|par))(?:\s[^\W\d]+){{0,3}}?[ '](?P<o>{ORG}|{PERSON})"
        rf"|\b(?:from|auprès d[e']|auprès du|avec la participation d[e']|apporté par)(?:\s?[^\W\d]+){{0,3}}?[ ']?(?P<p>{ORG}|{PERSON})",
        sentence.text,
        re.I,
    )
    if not found:
        return None
    name = frame.full(sentence.mention(found["o"] or found["p"]))
    return name if name != subject else None
