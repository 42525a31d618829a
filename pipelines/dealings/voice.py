"""Tells whether a verb's subject acts or is acted on, in English and French."""

import re
from typing import Final

from pipelines.dealings.lexicon import Word
from pipelines.dealings.masked import MONEY, ORG

BE: Final = {
    "en": re.compile(
        r"\b(?:is|are|was|were|be|been|being|gets?|got|getting)"
        r"(?: (?:also|now|just|not|\w+ly|later|today|then|soon|one))* $",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:(?<!s')est|(?<!se )sont|(?<!s')était|étaient|sera|seront|"
        r"serait|fut|furent|(?<!s')être|été|soit|"
        r"voit|voient|vu)(?: (?:aussi|donc|ainsi|désormais|finalement|déjà|\w+ment))* $",
        re.I,
    ),
}
"""What makes a participle after it passive."""
HAVE: Final = {
    "en": re.compile(
        r"\b(?:has|have|had|having|'ve|'s)(?: (?:also|now|just|already|\w+ly|since|never|"
        r"even|today|all|then|once))* $",
        re.I,
    ),
    "fr": re.compile(
        r"(?:\b(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ayant|avoir|avons|ai)|"
        r"\bs'est|\bse sont|\bs'était|\bs'être)"
        r"(?: (?:aussi|donc|ainsi|déjà|désormais|finalement|enfin|également|\w+ment|bien))* $",
        re.I,
    ),
}
"""What makes a participle after it active."""
SEEN: Final = re.compile(
    r"\b(?:se voit|se voient|s'est vue?|se sont vus?|s'être vue?) $", re.I
)
"""What makes a French infinitive after it passive."""
BY: Final = re.compile(
    rf"[^.;:!?{ORG[1:-1]}]{{0,60}}?\b(?:by|par) (?:[^.;:!?,\s{ORG[1:-1]}]+ |l'){{0,5}}?{ORG}",
    re.I,
)
"""Who acts on the subject."""
TURNED: Final = re.compile(
    r"(?: (?:today|yesterday|earlier|last week|this \w+|on \w+day|hier|aujourd'hui|ce \w+|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di))?"
    rf" (?:(?:an? |une? )?(?:record )?{MONEY}|over|for|by|in|after|as|to|at|with|from|on|"
    r"chief|president|chair\w*|head|C[A-Z]O|CEO|(?:a|the|its) (?:new|next)|par|pour|à|de|dans|"
    r"en|sur|direct\w+|président\w*|PDG|DG)\b|[,.]?$",
    re.I,
)
"""What follows a participle that is passive without its verb: `Acme fined over`."""
NOUN: Final = {
    "en": re.compile(
        r"(?:\b(?:the|an?|its|their|his|her|this|that|these|our|my|your|first|second|third|"
        r"last|next|new|top|no|any|every|each|of|in|for|with|from|by|on|at)|'s) $",
        re.I,
    ),
    "fr": re.compile(
        r"(?:\b(?:la|les|une?|des|sa|son|ses|leurs?|cette|ces|du) )$", re.I
    ),
}
"""What makes a noun of the word after it."""

PHRASE: Final = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|our|my|your|whose)(?: [a-z-]+|'s)? "
    r"(?:(?!to |not |will |would |can |could |may |might |must |should |and |or |who )"
    r"[a-z0-9-]+(?<!s) )$",
    re.I,
)
"""What makes a noun of an infinitive after it: `the design team`."""


def voices(
    word: Word, text: str, start: int, end: int, language: str
) -> tuple[bool, ...]:
    """Give true for passive, false for active: both where a verb may be either."""
    before = text[max(0, start - 60) : start]
    is_participle, is_finite = word.is_participle, word.is_finite
    if word.is_base and PHRASE.search(before):
        return ()
    if SEEN.search(before):
        return (True,)
    if not is_participle:
        return () if NOUN[language].search(before) else (False,)
    if BE[language].search(before):
        return (True,)
    if HAVE[language].search(before):
        return (False, True) if TURNED.match(text, end) else (False,)
    if not is_finite or BY.match(text, end):
        return (True,)
    return (False, True) if TURNED.match(text, end) else (False,)
