"""Tells which names of a sentence may be those of who did it."""

import re
from typing import Final

from pipelines.dealings.describing import is_attribute
from pipelines.dealings.employers import is_former
from pipelines.dealings.masked import ORG, PERSON, Sentence
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


def actors_in(sentence: Sentence, text: str, begin: int) -> list[int]:
    """Give the places of organizations that may be subjects."""
    places = [match.start() for match in re.finditer(ORG, text)]
    return [at for at in places if at >= begin and not is_minor(sentence, at)]


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
