"""Finds the organization that did it: by name, or what `the company` stands for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from crawler.items import Mention
from pipelines.dealings.describing import is_attribute
from pipelines.dealings.employers import OF_A_PERSON, is_former
from pipelines.dealings.masked import ORG, PERSON, PLACE, PRODUCT, Sentence
from pipelines.dealings.standins import COMPANY_WORD, OTHERS, UNKNOWN, UNKNOWN_FIRST
from pipelines.dealings.words import AUTHORITY, EXCHANGE, INDEX, is_reporter

MINOR: Final = re.compile(
    r"(?:\b(?:de|du|des|of|by|par|with|avec|at|chez|in|from|to|à|au|aux|for|than|like|"
    r"against|contre|selon|entre|between|among|parmi|including|dont|such as|comme|"
    r"que|sur|on|pour|via|after|behind|former|ex|into|onto|"
    r"unlike|about|inside|through|told|asked|hired|picked|"
    r"mandated|tapped|advised|lost|beat|called|joined|sued) (?:l[ea]s? |the |l')?(?:\S+'s )?"
    r"|\b(?:with|avec|from|auprès d[eu']) ?(?:l[ea]s? |the |l'|an? |une? )?(?:[\w-]+ ){0,2}?"
    r"(?:fund|fonds|firm|bank|banque|group|groupe|giant|géant|investor|investisseur|company|"
    r"société|start-?up)(?: (?!qui |who )[a-zà-ÿ-]+)? "
    r"|\b(?:de la|des|du|of the) (?:famille|frères|sœurs|clan|milliardaire|family) |\bd')$",
    re.I,
)
"""What stands before a name that is not the subject."""
LISTED: Final = re.compile(rf"(?:(?:{ORG}|{PERSON})(?:, | et | and | & |'s ))+$")
THING: Final = re.compile(rf" {PRODUCT}")
"""What makes a name before it that of a thing's maker."""
WHO: Final = re.compile(
    rf"({ORG})(?:'s [\w ]{{1,20}})?(?:, (?!{ORG})[^,;:]{{1,60}})?,? (?:which|who|that|qui)"
    r"(?: (?:has|have|had|is|are|was|will|would|also|just|now|recently|already|since|"
    r"later|once|itself|a|ont|avait|va|vient de))* ?$"
)
"""A relative pronoun right before the verb, and whom it stands for."""
OF_ONE: Final = re.compile(
    r",? (?:which|who|qui) (?!(?:have|are|were|both|all|do|ont|sont|avaient|étaient|tous|"
    r"toutes|(?!spent|vient|tient|devient)\w{2,}ent)\b)[^,;:]*$"
)
"""What tells of the last one of those named before alone, up to a further verb of it."""
AND_ALSO: Final = re.compile(
    r"(?:,?(?: and| et| &) (?:the |a |l[ea]s? |une? |l')?(?:[\w-]+ ){0,3}| \()"
)
"""What joins two names that do a thing together."""
LISTING: Final = re.compile(r"\)?, (?:the |l[ea]s? |l')?(?:[\w-]+ ){0,2}")
"""What stands between names of a list that ends with such a word."""
ASIDE: Final = re.compile(
    r",(?: and)?(?: (?:has|have|had|is|are|was|will|would|also|just|now|then|to|a|ont|"
    r"avait|va|vont|vient de|viennent de|a été|est|sont|se|compte|doit))* ?(?:s'|s'est )?$"
)
"""The end of an aside, right before the verb of those who open the sentence."""
ABOUT_IT: Final = re.compile(
    r"\b(?:valued|led|backed|lent|lending|gave|give|bought|sued|fined|told|asked|sold|"
    r"for|into|of|with|behind) it\b"
)
"""Words that speak of the same one as before, whoever acts."""
INTRODUCES: Final = re.compile(
    r"(?:With|After|Following|Having|Thanks to|Armed with|Flush with|Fresh|Before|Avec|"
    r"Après|Fort d[e']|Forte d[e'])\b[^,]*$"
)
"""What comes before the clause with the subject."""
INFINITIVE: Final = re.compile(r"[^\W\d_]+(?:ing|er|ir|re)\b")
"""A verb that opens a sentence without its subject."""
MAIN_CLAUSE: Final = re.compile(
    rf", (?:(?P<who>{ORG})|it |they |the (?:company|firm|start-?up|group) |l'entreprise |"
    r"la (?:société|start-?up|jeune pousse) )"
)
BOARD: Final = re.compile(
    rf"\b(?:board|conseil(?: d'administration)?) (?:of |de |d')({ORG})"
)
OTHER_SUBJECT: Final = re.compile(rf"{PERSON}|\b(?:it|they|she|he|elle|il|ils)\b", re.I)
"""Who did it, when a name follows that did not."""
BY: Final = re.compile(r"\b(?:by|par)\b")
NEXT_ACTOR: Final = re.compile(rf", (?:the |la |le |l')?({ORG})[ ,](?!{ORG})")
"""Who comes after an opening that ends with a name."""
PLACE_ACTS: Final = re.compile(
    rf"(?:the |la |le |l')?{PLACE}(?: (?:has|had|will|would|plans|to|also|just|a|avait|va|doit|"
    r"veut|vient de))* ?",
    re.I,
)
"""A place that acts: the state or the town, no company."""
CLAUSES: Final = (";", " : ", " while ", " but ", " mais ")


@dataclass(slots=True, kw_only=True)
class Frame:
    """What the article has told so far: whom `it` and `the company` stand for."""

    main: str | None
    """The organization that the article is about."""
    names: Mapping[tuple[str, str], str]
    """Fullest form of each name, by kind and written form."""
    is_roundup: bool = False
    """Whether each paragraph is a story of its own."""
    current: str | None = None
    """The last organization that did something in this paragraph."""
    paragraph: int = -1
    """Where `current` was found."""
    heading: str = ""
    """The masked headline."""
    last: str = ""
    """The sentence before in this paragraph, masked."""
    idle: frozenset[str] = frozenset()
    """Names that are told as somebody's former employer or to describe others alone."""
    speaking: frozenset[str] = frozenset()
    """Names that are told as the company of somebody quoted alone."""
    held: dict[re.Pattern[str], bool] = field(default_factory=dict)
    """Patterns that this sentence was tried for, and whether it holds them."""

    @property
    def topic(self) -> str | None:
        """Whom the article speaks of here; each story of several has its own."""
        return self.current or (None if self.is_roundup else self.main)

    def full(self, mention: Mention | None) -> str | None:
        """Give the fullest form of a name in this article."""
        if mention is None:
            return None
        return self.names.get((mention.kind, mention.text), mention.text)

    def named_in(self, sentence: Sentence, sign: str = ORG) -> list[str]:
        """Give the fullest forms of a sentence's names of some kinds."""
        signs = re.findall(sign, sentence.text)
        names = (self.full(sentence.mention(one)) for one in signs)
        return [name for name in names if name]

    def turn_to(self, sentence: Sentence) -> None:
        """Forget the last actor where a new paragraph begins."""
        self.held.clear()
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.current, self.last = sentence.paragraph, None, ""

    def leave(self, sentence: Sentence) -> None:
        """Keep the first organization of the sentence as the one spoken of."""
        self.last = sentence.text
        places = _actors(sentence, sentence.text, 0)
        before = sentence.text[: places[0]] if places else ""
        clause = before.rpartition(" that ")[2]
        if places and not (
            len(clause) > 60
            or OTHER_SUBJECT.search(clause)
            or COMPANY_WORD.search(clause.partition(",")[0])
            or ABOUT_IT.search(sentence.text)
            or THING.match(sentence.text, places[0] + 1)
        ):
            self.current = self.full(sentence.mention(sentence.text[places[0]]))


def subject_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the organization that is the subject of the verb at an offset."""
    text = sentence.text[:at]
    if who := WHO.search(text):
        return frame.full(sentence.mention(who.group(1)))
    begin = max(0, *(text.rfind(clause) for clause in CLAUSES))
    actors = _actors(sentence, text, begin)
    if ASIDE.search(text, begin):
        opening = text[begin : text.index(",", begin)]
        if COMPANY_WORD.search(opening) and not re.search(ORG, opening):
            return frame.topic
    if actors:
        gap = text[actors[-1] + 1 :]
        if OF_ONE.match(gap):
            return frame.full(sentence.mention(text[actors[-1]]))
        far = "," in gap or gap.strip() in ("et", "and")
        near = 0 if far else _first_of_several(text, actors)
        return frame.full(sentence.mention(text[actors[near]]))
    clause = text[begin:]
    if not clause and sentence.start >= 0 and INFINITIVE.match(sentence.text, at):
        return _after_comma(sentence, at, frame)
    if OTHERS.search(clause):
        return None
    if COMPANY_WORD.search(clause):
        return frame.topic
    if re.search(ORG, clause):
        return frame.main if sentence.paragraph <= 1 else None
    if INTRODUCES.match(clause):
        return _after_comma(sentence, at, frame)
    if UNKNOWN.search(clause) or UNKNOWN_FIRST.match(clause):
        return None
    return None if PLACE_ACTS.fullmatch(clause) else frame.topic


def _after_comma(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the subject of `After raising …, Acme hired …`."""
    after = MAIN_CLAUSE.search(sentence.text, at)
    if after and after["who"]:
        return frame.full(sentence.mention(after["who"]))
    return frame.topic if after else None


def _first_of_several(text: str, actors: list[int]) -> int:
    """Give which actor opens the list of those who did it together."""
    near, is_list = len(actors) - 1, False
    while near:
        between = text[actors[near - 1] + 1 : actors[near]]
        if AND_ALSO.fullmatch(between):
            is_list = is_list or "(" not in between
        elif not (is_list and LISTING.fullmatch(between)):
            break
        near -= 1
    return near


def named_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the subject in the words before an offset; None when they tell none."""
    text = sentence.text[:at]
    actors = [
        place
        for place in (match.start() for match in re.finditer(ORG, text))
        if (text.startswith((", which ", ", who "), place + 1))
        or not (
            OF_A_PERSON.match(sentence.text, place + 1) or is_minor(sentence, place)
        )
    ]
    if actors:
        return frame.full(sentence.mention(text[actors[-1]]))
    if board := BOARD.search(text):
        return frame.full(sentence.mention(board.group(1)))
    return frame.topic if COMPANY_WORD.search(text) else None


def bought_one(sentence: Sentence, match: re.Match[str], frame: Frame) -> str | None:
    """Find whom a passive that begins with a name is about, where the name is no more
    than a part of what is told of that one; None: the name itself may be it."""
    place = match.start()
    if not (BY.search(match.group()) and is_minor(sentence, place)):
        return None
    near = _actors(sentence, sentence.text[:place], 0)
    after = NEXT_ACTOR.match(sentence.text, place + 1)
    sign = sentence.text[near[-1]] if near else after[1] if after else None
    return frame.full(sentence.mention(sign))


def only_subject(sentence: Sentence, kind: str, frame: Frame) -> str | None:
    """Find the one organization of a sentence that may have done such a thing."""
    mentions = [sentence.mention(sign) for sign in re.findall(ORG, sentence.text)]
    names = {frame.full(mention) for mention in mentions if mention}
    fitting = [name for name in names if name and may_be_subject(kind, name)]
    return fitting[0] if len(fitting) == 1 else None


def may_be_subject(kind: str, name: str) -> bool:
    """Tell whether such a body raises, buys, lists, dismisses or pays."""
    if is_reporter(name):
        return kind in ("acquisition", "layoffs")
    if EXCHANGE.search(name) and kind in ("funding", "ipo", "fine", "layoffs"):
        return False
    if INDEX.search(name):
        return False
    official = kind in ("funding", "fine", "ipo", "acquisition")
    return not (official and AUTHORITY.search(name))


def _actors(sentence: Sentence, text: str, begin: int) -> list[int]:
    """Give the places of organizations that may be subjects."""
    places = [match.start() for match in re.finditer(ORG, text)]
    return [at for at in places if at >= begin and not is_minor(sentence, at)]


def acting_in(sentence: Sentence, frame: Frame) -> list[str]:
    """Give the fullest forms of a sentence's organizations that may be subjects."""
    places = _actors(sentence, sentence.text, 0)
    names = (frame.full(sentence.mention(sentence.text[place])) for place in places)
    return [name for name in names if name]


def is_minor(sentence: Sentence, place: int) -> bool:
    """Tell a name that cannot be the subject: after a preposition, owner, reporter, one
    that tells what another is."""
    text, mention = sentence.text, sentence.mention(sentence.text[place])
    if mention and (is_reporter(mention.text) or EXCHANGE.search(mention.text)):
        return True
    if text[place + 1 : place + 3] == "'s" or is_attribute(text, place):
        return True
    before = LISTED.sub("", text[max(0, place - 60) : place])
    return bool(MINOR.search(before)) or is_former(text, place)
