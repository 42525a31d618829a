"""Tells a company whose name is a word where it is what a sentence speaks of."""

import re
from typing import Final

from pipelines.names.acting import acts
from pipelines.names.appositions import explained
from pipelines.names.passages import Passage

DOES: Final = frozenset(
    "est va veut doit peut avait était aura sera devra pourra devrait pourrait n' n’ ne se "
    "s' s’ recrute licencie embauche annonce assure affirme augmente baisse progresse recule "
    "perd gagne investit déploie lance propose confirme dément promet prévoit prépare compte "
    "souhaite espère cherche tente refuse accuse dévoile réduit supprime rachète cède vend "
    "résiste rebondit grimpe chute vise reste devient vient attaque poursuit rejoint quitte "
    "révèle signe ouvre ferme".split()
)
"""French verbs that no noun without an article stands before."""
SAYS: Final = frozenset(
    "announced announces said says declined warned expects denied denies refused refuses "
    "agreed agrees insists wants hired acquired acquires bought buys sells employs reported "
    "unveiled unveils launched confirmed confirms laid posted pledged sued sues owes "
    "intends became rejected argued argues".split()
)
DONE: Final = re.compile(
    r"\w+é|été|eu|(?:perd|vend|conç|conn|reç|concl|v|voul|p|d|(?:re|sou|ob|main)?ten|(?:ré|é)pond|rend"
    r"|défend|étend|suspend|prév|reven|conven)u"
    r"|fait|(?:ap|re|sur)?pris|acquis|promis|(?:re)?mis|(?:é|ré|inter|dé)?(?:dit|duit)|produit"
    r"|(?:ouv|off|souff|découv|rouv)ert|(?:chois|fin|fourn|réun|invest|garant|réuss|sub|suiv|gross)i"
)
"""Participles of French verbs."""
ADVERBS: Final = frozenset(
    "déjà aussi bien également ainsi donc ensuite enfin finalement récemment toutefois".split()
)
OBJECTS: Final = frozenset("le la les l' l’ un une son sa ses leur leurs".split())
"""What follows a verb, and no adjective."""
NO_VERBS: Final = frozenset(
    "à au aux avec chez comme contre dans de depuis des dès du en entre et face hors mais ni "
    "ou par pas pendant plus pour puis que qui quand sans sauf selon si sous sur vers via "
    "malgré après avant car donc lors dont où voici".split()
)
MATTERS: Final = frozenset(
    "dette bénéfice bénéfices chiffre résultat résultats patron patronne pdg action titre "
    "grève clients abonnés salariés syndicats actionnaires forfaits panne opérateur groupe "
    "fuite licenciements boss ceo profit profits revenue staff shares outage customers".split()
)
"""What a company's name and a colon announce in a headline."""
LOOK_AHEAD: Final = 4
LINKING: Final = frozenset(("indeed", "next"))
"""They link sentences too: Indeed, the company."""
STOPS: Final = frozenset((",", ".", ";", ""))
PRONOUNS: Final = frozenset(("nothing", "three"))


def speaks_of(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a word is a company by what its sentence says of it."""
    if explained(passage, end) == "organization":
        return passage.word(start).lower() not in LINKING
    if not passage.opens_sentence(start):
        return False
    after, beyond = passage.word(end), passage.word(end + 1)
    if after == "a":
        return _is_done(passage, end + 1)
    is_said = after in SAYS or acts(passage, end)
    if after in DOES or (is_said and beyond not in STOPS):
        return passage.word(start).lower() not in PRONOUNS
    if after == ",":
        return beyond in ("qui", "dont", "premier", "première", "leader", "numéro")
    if after == ":":
        words = passage.words[end + 1 : end + 1 + LOOK_AHEAD]
        return any(word.lower() in MATTERS for word in words)
    return _is_verb(after) and beyond in OBJECTS


def _is_done(passage: Passage, at: int) -> bool:
    """Tell a participle behind `a`, which is an article in English."""
    at += passage.word(at) in ADVERBS
    return DONE.fullmatch(passage.word(at)) is not None


def _is_verb(word: str) -> bool:
    """Tell a small word that may be a French verb."""
    return word.isalpha() and word.islower() and word not in NO_VERBS
