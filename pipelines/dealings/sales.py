"""Tells who sells, and whose part is sold, from those that are bought."""

import re
from typing import Final

from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import ORG, PRODUCT, Sentence

PART: Final = (
    r"(?:units?|business(?:es)?|divisions?|arms?|subsidiar(?:y|ies)|operations|segments?|"
    r"activit(?:y|ies)|activité|branches?|pôles?|filiales?|unités?)"
)
"""What a company may sell of itself."""
SELLS: Final = re.compile(
    rf"({ORG})(?:, [^.;:]{{0,60}},)?(?: said (?:on \w+ )?(?:that )?it)?"
    r"(?: (?:has|have|had|is|are|will|would|also|to|in talks|agreed|plans|wants|a|ont|va|vont|"
    r"vient|viennent|de|veut|doit|annoncé|annonce|accepté|conclu|un|accord|pour|finalisé|finalise|"
    r"bouclé|boucle|la|completed|completes|the|its))*"
    r" (?:sold|sell(?:s|ing)?|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos\w+ of|"
    r"unload(?:s|ed|ing)?|hiv(?:es|ed|ing) off|vend(?:re|u|ent|ra)?|c[èé]d(?:er?|é|ent|era)|"
    r"revend(?:re|u|ra)?|cession|vente|sale|disposal|divestment)\b",
    re.I,
)
"""Somebody who sells something."""
BUYS: Final = re.compile(
    r"\b(?:buy\w*|bought|acqui\w+|t[ao]k\w+ over|tak\w+|took|purchas\w+|snap\w+|swallow\w+|"
    r"merg\w+|rach\w+|repr\w+|pren\w+|pris|fusion\w*|absorb\w+|s'offr\w+)\b",
    re.I,
)
OWNED: Final = re.compile(rf"(?:'s?)? (?:[a-z&-]+ ){{0,4}}{PART}\b(?! of\b)")
"""What stands after the name of a company a part of which is meant."""
OWNS: Final = re.compile(
    rf"\b{PART}(?: (?!of\b|at\b|in\b|to\b)[^\W\d]+){{0,4}} (?:of |de |d'|du )(?:the |la |le |l')?$",
    re.I,
)
"""What stands before it."""
FIRMS: Final = (
    r"(?:start-?ups?|compan\w+|firms?|sociétés?|entreprises?|businesses|rivals?|rivaux|concurrents?|"
    r"studios?|makers?|units?|divisions?|specialists?|suppliers?|stores?|magasins|agences|shops?|"
    r"brands?|marques|shares?|stakes?|actions|parts|titres)"
)
THINGS: Final = (
    r"(?:chips|GPUs?|processors|servers|puces|processeurs|serveurs|cartes|cars|vehicles|véhicules|"
    r"voitures|phones|smartphones|batteries|satellites|drones|planes|jets|avions|trains|robots|"
    r"panels|power|electricity|électricité|capacity|licen[cs]es|equipment|turbines|reactors)"
)
GOODS: Final = re.compile(
    r"[^\W\d_]+(?: up| out)? "
    r"(?:(?:at least|up to|more than|as many as|plus de|près de|jusqu'à|about|around|some|over|"
    r"another|nearly|environ|quelque|the|its|les|ses) ?)*"
    rf"(?:\d[\d., ]*(?<=\d) (?!\d|%|per|pour|million|billion|milliard|mille|{FIRMS}\b)"
    rf"|(?:(?:more|new|des|{ORG}(?:'s)?|{PRODUCT}) )*{THINGS}\b(?![- ]{FIRMS}\b))",
    re.I,
)
"""The purchase of things, not of a company."""


def is_of_goods(sentence: Sentence, start: int) -> bool:
    """Tell whether the words from an offset on tell a purchase of things."""
    return GOODS.match(sentence.text, start) is not None


def is_seller(name: str, sentence: Sentence, words: str, frame: Frame) -> bool:
    """Tell who sells from who buys, unless the words tell a purchase."""
    if BUYS.search(words):
        return False
    return name in _sellers(sentence, frame)


def is_part(name: str, sentence: Sentence, frame: Frame) -> bool:
    """Tell a name that stands for a part of its company alone, or for who sells it."""
    text = sentence.text
    places = [
        match.start()
        for match in re.finditer(ORG, text)
        if frame.full(sentence.mention(match[0])) == name
    ]
    if not places:
        return False
    is_owner = all(
        OWNED.match(text, place + 1) or OWNS.search(text, 0, place) for place in places
    )
    return is_owner or name in _sellers(sentence, frame)


def _sellers(sentence: Sentence, frame: Frame) -> set[str | None]:
    return {frame.full(sentence.mention(one)) for one in SELLS.findall(sentence.text)}
