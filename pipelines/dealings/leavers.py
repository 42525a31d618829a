"""Tells the people who leave a post from those who come to it."""

import re
from typing import Final

from pipelines.dealings.frame import Frame
from pipelines.dealings.masked import PERSON, Sentence

REPLACED: Final = re.compile(
    r"\b(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|in (?:the )?place of|successor (?:to|of)|"
    r"t(?:ake|akes|ook|aking) over from|remplac(?:e|er|era|ant|é)|"
    r"succ(?:[èé]d\w*|éder\w*) à|en remplacement d[eu']|(?:la suite|la succession|"
    r"successeure?|remplaçante?) d[eu'])"
    r"(?: ?(?!(?:by|with|par|avec|is|was|as|est|sera|him|her|them)\b)[a-zà-ÿ'-]+){0,4} ?$",
    re.I,
)
"""What stands before somebody who has had the post until now."""
LEAVES: Final = re.compile(
    r"(?:,[^;:.!?]{0,60},)?(?: who)? (?:(?:will|is|has|had|was|to|been|be|set|due|being|"
    r"a|est|sera|va|va être|a été|doit|avait|été|être) )*"
    r"(?:(?:replaced|succeeded|remplacée?) (?:by|par|as|au|à|in|en)\b|"
    r"(?:retir(?:e[sd]?|ing)|resign(?:s|ed|ing)?|step(?:s|ped|ping)? (?:down|aside)|"
    r"démissionn\w+|(?:prend|prendra|pris|part|partira|parti) (?:sa|à la|en) retraite)\b"
    r"(?![^.;!?]*\b(?:join|becom|bec[ao]me|tak\w+|to (?:lead|run|be)|rejoi|devien|deven|"
    r"pour\b|pren|moves?\b)))",
    re.I,
)
"""What stands after somebody who gives the post up, and no other one is told of."""


def is_leaver(name: str, sentence: Sentence, frame: Frame) -> bool:
    """Tell somebody who leaves a post, by the words around the name."""
    text = sentence.text
    return any(
        REPLACED.search(text, max(0, match.start() - 70), match.start())
        or LEAVES.match(text, match.end())
        for match in re.finditer(PERSON, text)
        if frame.full(sentence.mention(match[0])) == name
    )
