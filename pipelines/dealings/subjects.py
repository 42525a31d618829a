"""Finds the organization that did it: by name, or what `the company` stands for."""

import re
from typing import Final

from pipelines.dealings.actors import actors_in, is_minor, may_be_subject
from pipelines.dealings.employers import OF_A_PERSON
from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import ORG, PLACE, Sentence
from pipelines.dealings.standins import COMPANY_WORD, OTHERS, UNKNOWN, UNKNOWN_FIRST

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


def subject_before(sentence: Sentence, at: int, frame: Frame) -> str | None:
    """Find the organization that is the subject of the verb at an offset."""
    text = sentence.text[:at]
    if who := WHO.search(text):
        return frame.full(sentence.mention(who.group(1)))
    begin = max(0, *(text.rfind(clause) for clause in CLAUSES))
    actors = actors_in(sentence, text, begin)
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
    near = actors_in(sentence, sentence.text[:place], 0)
    after = NEXT_ACTOR.match(sentence.text, place + 1)
    sign = sentence.text[near[-1]] if near else after[1] if after else None
    return frame.full(sentence.mention(sign))


def only_subject(sentence: Sentence, kind: str, frame: Frame) -> str | None:
    """Find the one organization of a sentence that may have done such a thing."""
    mentions = [sentence.mention(sign) for sign in re.findall(ORG, sentence.text)]
    names = {frame.full(mention) for mention in mentions if mention}
    fitting = [name for name in names if name and may_be_subject(kind, name)]
    return fitting[0] if len(fitting) == 1 else None
