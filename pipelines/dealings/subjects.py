"""Finds the organization that did it: by name, or what `the company` stands for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from crawler.items import Mention
from pipelines.dealings.masked import ORG, PERSON, Sentence
from pipelines.dealings.words import AUTHORITY, EXCHANGE, is_reporter

MINOR: Final = re.compile(
    r"(?:\b(?:de|du|des|of|by|par|with|avec|at|chez|in|from|to|à|au|aux|for|than|like|"
    r"against|contre|selon|entre|between|among|parmi|including|dont|such as|comme|"
    r"que|sur|on|pour|via|after|behind|former|ex|into|onto|"
    r"unlike|about|inside|through|told|asked|hired|picked|"
    r"mandated|tapped|advised|lost|beat|called|joined|sued) (?:l[ea]s? |the )?(?:\S+'s )?"
    r"|\b(?:d|l|de l|à l)')$",
    re.I,
)
"""What stands before a name that is not the subject."""
LISTED: Final = re.compile(rf"(?:(?:{ORG}|{PERSON})(?:, | et | and | & |'s ))+$")
COMPANY_WORD: Final = re.compile(
    r"(?:^|[\s,])(?:it|they|she|he|elle|il|ils|the (?:[^\s,.;:]+[ -]){0,4}(?:company|"
    r"firm|startup|start-up|group|giant|maker|chain|fintech|retailer|unicorn|outfit|lab|"
    r"business|airline|carmaker|chipmaker|neobank|bank|lender|manufacturer|developer|"
    r"studio|publisher|insurer|operator|provider|platform|supplier|automaker|brand|"
    r"marketplace|broker|exchange|conglomerate|foundry|agency|team|duo|pair|"
    r"app|service|site|newcomer|Americans|Germans|Japanese|Chinese|Taiwanese|Swedes|"
    r"French|Dutch|Finns|Danes|Koreans|Israelis|Italians|Indians|British)|"
    r"(?:la|le|l'|cette|cet|ce) ?(?:\w+ ){0,1}"
    r"(?:société|entreprise|groupe|startup|start-up|jeune pousse|firme|pépite|licorne|"
    r"éditeur|opérateur|constructeur|géant|fintech|deeptech|plateforme|compagnie|équipe|"
    r"néobanque|banque|assureur|enseigne|marque|fabricant|spécialiste|distributeur|"
    r"équipementier|fournisseur|hébergeur|studio|filiale|maison mère|fondeur|laboratoire|"
    r"avionneur|biotech|medtech|marketplace|site|agence|application|trublion|inventeur|"
    r"champion|réseau social|mastodonte|numéro un|leader|"
    r"institution|direction|éditrice|\w+(?:ais|ois|oise|ien|ienne|and|ande)|"
    r"\w+aise|\w+aine))\b",
    re.I,
)
UNKNOWN_FIRST: Final = re.compile(
    r"(?!(?:The|It|In|On|At|Its|This|That|An?|And|But|After|For|With|As|By|To|Last|We|Our|"
    r"Then|Now|Since|While|When|If|Both|Even|Also|So|Yet|There|These|Those|Earlier|Two|"
    r"Three|Four|Five|One|Under|From|Just|Meanwhile|Instead|Shares|News|Nearly|About|"
    r"Around|Some|More|Fresh|Armed|Having|Plans?|Founded|Based|Backed|Staff|Workers|He|"
    r"She|They)\b)[A-Z][\w-]*[a-z]\w* (?:has|had|have|is|will|would|also|just) "
)
"""A name that nobody knew opens the sentence."""
UNKNOWN: Final = re.compile(
    r"(?:^|[\s(])(?!(?:The|It|In|On|At|Its|This|That|An?|And|But|L[ea]s?|Elle|Il|En|Au|"
    r"Une?|Ce|Cette|Sa|Son|Cet|Après|Depuis|After|For|With|As|By|To|Series|Last|Pour|"
    r"Avec|We|Nous|On|Notre|Our|De|Du|Des|Dès|Et|Mais|Ou|Où|Puis|Ainsi|Aussi|Avant|Dans|"
    r"Déjà|Enfin|Lors|Par|Plus|Quant|Si|Sur|Comme|Faute|Fort|Forte|Au-delà|Reste)\b)[A-ZÀ-Ý][\w.-]+\s(?:[a-zà-ÿ]+\s){0,2}$"
)
"""A name that nobody knew, right before the verb."""
WHO: Final = re.compile(
    rf"({ORG})(?:'s [\w ]{{1,20}})?(?:, [^,;:]{{1,60}})?,? (?:which|who|that|qui)"
    r"(?: (?:has|have|had|is|are|was|will|would|also|just|now|recently|already|since|"
    r"later|once|itself|a|ont|avait|va|vient de))* ?$"
)
"""A relative pronoun right before the verb, and whom it stands for."""
AND_ALSO: Final = re.compile(
    r",?(?: and| et| &)(?: (?:the|a|l[ea]|un|une))?(?: [\w-]+){0,3} "
)
"""What joins two names that do a thing together."""
ASIDE: Final = re.compile(
    r",(?: and)?(?: (?:has|have|had|is|are|was|will|would|also|just|now|then|to))* ?$"
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
MAIN_CLAUSE: Final = re.compile(
    rf", (?:(?P<who>{ORG})|it |they |the (?:company|firm|start-?up|group) |l'entreprise |"
    r"la (?:société|start-?up|jeune pousse) )"
)
OTHERS: Final = re.compile(
    r"(?:^|[\s,])(?:start-?ups|companies|firms|investors|banks|funds|rivals|competitors|"
    r"governments?|consumers|customers|users|shareholders|hackers|thieves|analysts|"
    r"founders|regulators|others|people|everyone|somebody|you|we|I)\b[^.;:,]{0,40}$",
    re.I,
)
"""A subject that is no company of the article."""
OF_A_PERSON: Final = re.compile(
    r"(?:'s)? (?:veteran|alum\w*|stalwart|insider|old hand|boss|executive|engineer|"
    r"researcher|analyst|co-?founder|founder|chief|CEO|director|spokes\w+)\b"
)
"""What makes a name before it a person's employer."""
BOARD: Final = re.compile(
    rf"\b(?:board|conseil(?: d'administration)?) (?:of |de |d')({ORG})"
)
OTHER_SUBJECT: Final = re.compile(rf"{PERSON}|\b(?:it|they|she|he|elle|il|ils)\b", re.I)
"""Who did it, when a name follows that did not."""
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
    held: dict[re.Pattern[str], bool] = field(default_factory=dict)
    """Patterns that this sentence was tried for, and whether it holds them."""

    def full(self, mention: Mention | None) -> str | None:
        """Give the fullest form of a name in this article."""
        if mention is None:
            return None
        return self.names.get((mention.kind, mention.text), mention.text)

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
            return frame.current or frame.main
    if actors:
        gap = text[actors[-1] + 1 :]
        far = "," in gap or gap.strip() in ("et", "and")
        near = 0 if far else _first_of_several(text, actors)
        return frame.full(sentence.mention(text[actors[near]]))
    clause = text[begin:]
    if OTHERS.search(clause):
        return None
    if COMPANY_WORD.search(clause):
        return frame.current or frame.main
    if re.search(ORG, clause):
        return frame.main if sentence.paragraph <= 1 else None
    if INTRODUCES.match(clause):
        return _after_comma(sentence, at, frame)
    if UNKNOWN.search(clause) or UNKNOWN_FIRST.match(clause):
        return None
    return frame.current or frame.main


def _after_comma(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the subject of `After raising …, Acme hired …`."""
    after = MAIN_CLAUSE.search(sentence.text, at)
    if after and after["who"]:
        return frame.full(sentence.mention(after["who"]))
    return (frame.current or frame.main) if after else None


def _first_of_several(text: str, actors: list[int]) -> int:
    """Give which actor opens the list of those who did it together."""
    near = len(actors) - 1
    while near and AND_ALSO.fullmatch(text, actors[near - 1] + 1, actors[near]):
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
            OF_A_PERSON.match(sentence.text, place + 1) or _is_minor(sentence, place)
        )
    ]
    if actors:
        return frame.full(sentence.mention(text[actors[-1]]))
    if board := BOARD.search(text):
        return frame.full(sentence.mention(board.group(1)))
    return (frame.current or frame.main) if COMPANY_WORD.search(text) else None


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
    official = kind in ("funding", "fine", "ipo", "acquisition")
    return not (official and AUTHORITY.search(name))


def _actors(sentence: Sentence, text: str, begin: int) -> list[int]:
    """Give the places of organizations that may be subjects."""
    places = [match.start() for match in re.finditer(ORG, text)]
    return [at for at in places if at >= begin and not _is_minor(sentence, at)]


def _is_minor(sentence: Sentence, place: int) -> bool:
    """Tell a name that cannot be the subject: after a preposition, owner, reporter."""
    text, mention = sentence.text, sentence.mention(sentence.text[place])
    if mention and (is_reporter(mention.text) or EXCHANGE.search(mention.text)):
        return True
    if text[place + 1 : place + 3] == "'s":
        return True
    before = LISTED.sub("", text[max(0, place - 60) : place])
    return bool(MINOR.search(before))
