"""Finds the organization that did it: by name, or what `the company` stands for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crawler.items import Mention
from pipelines.deal_words import AUTHORITY, EXCHANGE, is_reporter
from pipelines.masked import ORG, PERSON, Sentence

MINOR: Final = re.compile(
    r"(?:\b(?:de|du|des|of|by|par|with|avec|at|chez|in|from|to|à|au|aux|for|than|like|"
    r"against|contre|selon|que|sur|on|pour|via|after|behind) (?:l[ea]s? |the )?"
    r"|\b(?:d|l|de l|à l)')$",
    re.I,
)
"""What stands before a name that is not the subject."""
LISTED: Final = re.compile(rf"(?:(?:{ORG}|{PERSON})(?:, | et | and | & ))+$")
COMPANY_WORD: Final = re.compile(
    r"(?:^|[\s,])(?:it|they|she|he|elle|il|ils|the (?:\w+[ -]){0,3}(?:company|firm|"
    r"startup|start-up|group|giant|maker|chain|fintech|retailer|unicorn|outfit|lab|"
    r"business|airline|carmaker|chipmaker)|(?:la|le|l'|cette|cet|ce) ?(?:\w+ ){0,1}"
    r"(?:société|entreprise|groupe|startup|start-up|jeune pousse|firme|pépite|licorne|"
    r"éditeur|opérateur|constructeur|géant|fintech|deeptech|plateforme|compagnie|équipe|"
    r"\w+aise|\w+aine))\b",
    re.I,
)
UNKNOWN: Final = re.compile(
    r"(?:^|[\s(])(?!(?:The|It|In|On|At|Its|This|That|An?|And|But|L[ea]s?|Elle|Il|En|Au|"
    r"Une?|Ce|Cette|Sa|Son|Cet|Après|Depuis|After|For|With|As|By|To|Series|Last|Pour|"
    r"Avec|We|Nous|On|Notre|Our)\b)[A-ZÀ-Ý][\w.-]+\s(?:[a-zà-ÿ]+\s){0,2}$"
)
"""A name that nobody knew, right before the verb."""
BOARD: Final = re.compile(
    rf"\b(?:board|conseil(?: d'administration)?) (?:of |de |d')({ORG})"
)
CLAUSES: Final = (";", " : ", " while ", " but ", " mais ")


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
    """Where `current` was found."""

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
        places = _actors(sentence, sentence.text, 0)
        if places:
            self.current = self.full(sentence.mention(sentence.text[places[0]]))


def subject_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the organization that is the subject of the verb at an offset."""
    text = sentence.text[:at]
    begin = max(0, *(text.rfind(clause) for clause in CLAUSES))
    actors = _actors(sentence, text, begin)
    if actors:
        gap = text[actors[-1] + 1 :]
        far = "," in gap or gap.strip() in ("et", "and")
        near = actors[0] if far else actors[-1]
        return frame.full(sentence.mention(text[near]))
    clause = text[begin:]
    if COMPANY_WORD.search(clause):
        return frame.current or frame.main
    if re.search(ORG, clause):
        return frame.main if sentence.paragraph <= 1 else None
    return None if UNKNOWN.search(clause) else frame.current or frame.main


def named_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the subject in the words before an offset; None when they tell none."""
    text = sentence.text[:at]
    actors = _actors(sentence, text, 0)
    if actors:
        return frame.full(sentence.mention(text[actors[-1]]))
    if board := BOARD.search(text):
        return frame.full(sentence.mention(board.group(1)))
    return (frame.current or frame.main) if COMPANY_WORD.search(text) else None


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
