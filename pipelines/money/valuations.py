"""Tells a sum that a company is valued at by the words around it."""

import re
from typing import Final

from pipelines.money.ranges import CHANGED

FIRM_NOUN: Final = (
    r"(?:entreprise|société|compagnie|start-?up|pousse|pépite|licorne|groupe|éditeur"
    r"|company|firm|business|group|unicorn)"
)
FIRM: Final = rf"(?:l['’]|la |le |cette |the |its )?(?:jeune |young )?{FIRM_NOUN}"
VALUE_NOUN: Final = (
    r"\b(?:valuations?|market (?:cap(?:itali[sz]ation)?|value)"
    r"|(?:enterprise|equity|(?:pre|post)-money) value"
    rf"|(?:its|{FIRM_NOUN}['’]s|(?-i:[A-ZÀ-Þ])[\w.-]+['’]s) (?:paper|implied) value"
    r"|valorisation|capitalisation(?: boursière)?"
    r"|valeur (?:d['’]entreprise|boursière|des (?:fonds|capitaux) propres))"
)
VALUES: Final = (
    rf"{VALUE_NOUN}(?! (?:round|target))"
    r"(?: (?:de |d['’]|du |of )(?:(?-i:[A-ZÀ-Þ][\w&.’'-]*(?: [A-ZÀ-Þ0-9][\w&.’'-]*){0,3})"
    rf"|{FIRM}|the (?:deal|transaction)|l['’](?:opération|ensemble)))?"
)
LINKS: Final = (
    r"(?:[ :,-]|\b(?:an?|at|of|is|was|were|be|to|from|had|has|have|now|then|stands?|stood|hit|rose"
    r"|reach\w*|risen|fell|fallen|jump\w+|soar\w+|climb\w+|dropp\w+|grew|grown|doubled|tripled|with"
    r"|slipp\w+|slid|s[au]nk|sinking|tumbl\w+|plung\w+|shr[au]nk|near\w*|approach\w*"
    r"|surpass\w+|exceed\w+|past|topp\w+|above|below|beyond|about|around|roughly|nearly|almost"
    r"|just|more|less|than|over|under|up|down|some|as|much|high|close|north|between|least|which"
    r"|approximately|estimated|in|the|its|current|pre|post|money|potential\w*|likely|record"
    r"|à|jusqu['’](?:à|aux?)|est|était|sera|a|would|could|will|might|tripl\w+|pourrait|atteint|atteignait|dépass\w+|franchi\w*|pass\w+|mont\w+|grimp\w+|au|aux"
    r"|sous|hauteur|ressort\w*|s['’]établi\w+|s['’]él[eè]v\w+|avoisin\w+|frôl\w+|approch\w+"
    r"|tomb\w+|chut\w+|bond\w+|environ|près|plus|moins|quelques?|autour|entre|presque|de|désormais"
    r"|estimée?|évaluée?|proche|supérieure|inférieure|l[ea]s?|doubl\w+|initiale|actuelle)\b|\bd['’])*"
)
"""Words that lead from a valuation to its sum."""
VAUT: Final = (
    r"(?:en )?(?:vaut|valait|vaudra(?:it)?"
    r"|(?:peut|pourrait|devrait) (?:désormais |bientôt )?valoir)"
)
MAY: Final = r"(?:could|would|may|might|will|should)(?: (?:soon|now|then|one day))?"
BILLIONS: Final = re.compile(
    r"(?-i:(?:^|[,;:—–«“(] ?|\b[a-zà-þ]+ )[A-ZÀ-Þ][\w&.’'-]+)(?:, which)? "
    r"(?:(?:now|today|already|itself|lui-même|\w+ly) )?"
    rf"(?:{VAUT}|(?:is|was|be(?:come|came)|{MAY} be)(?: (?:now|today|already))? worth)"
    rf"{LINKS}$",
    re.I,
)
"""How a text comes to what a name is worth, from a billion on. It is of one word: two are
as often a person's, who may be as rich."""
OTHERS: Final = re.compile(
    r"\b(?:contrats?|accord|opération|participations?|parts?|titres|actions?|fortune|stocks?"
    r"|patrimoine|marchés?|secteur|commandes?|contracts?|deals?|agreement|stakes?|holdings?"
    r"|shares?|fortune|net|orders?|markets?|sector|industry|bitcoins?|ethers?|tokens?|who)\b",
    re.I,
)
"""What may be worth billions and is no company."""
OTHERS_FIRST: Final = (
    rf"(?! (?:[\w-]+ |l['’]){{0,2}}?(?:{OTHERS.pattern})| (?:ses|leurs|des) )"
)
"""What follows a verb whose object is no company: `valued the stake at`."""
TOLD_AT: Final = (
    r",? (?:(?:that|which) )?[^.;:,\d$€£]{3,60}? "
    r"(?:(?:put|plac|peg|estimat|report)\w* (?:at|as)|sa(?:ys?|id)(?: it)? (?:is|was))"
    r"|,? que [^.;:,\d$€£]{3,60}? (?:évalu|estim|chiffr|situ|plac)\w+ "
    r"(?:à|autour de|entre)"
)
"""How somebody tells a valuation: `a valuation that two investors put at`."""
UNCHANGED: Final = (
    r" (?:[\w’'-]+ ){1,3}?(?:unchanged|flat|steady|still|moved|budged|changed|inchangée?|stable"
    r"|constante|identique|bougé|varié|évolué|changé)"
    r"(?: (?:since|in|depuis|en) [^.;:,]{2,24})?(?: ?[:,—–]| at| à)"
)
"""What tells a valuation that is as it was: `n'a pas bougé :`."""
SENTENCE: Final = re.compile(r"[.!?;]\s|\n")
BEFORE: Final = re.compile(
    rf"(?:{VALUES}(?:{TOLD_AT}|{UNCHANGED}|, [^.;:,\d]{{3,40}},)?|\bvalorisée?s?|\bvalued)"
    rf"{LINKS}$"
    rf"|\b(?:valu(?:es?|ed|ing)|valoris(?:e|ent|ait|ant)){OTHERS_FIRST}"
    r"(?: [\w’'.&-]+){1,8}?"
    rf" (?:at|à|autour de|environ){LINKS}$"
    rf"|\b(?:valoris(?:er?|era|ent|ant|(?:er)?ai(?:t|ent))|valu(?:es?|ed|ing)) {FIRM}{LINKS}$"
    rf"|\bpric(?:es?|ed|ing) {FIRM} at{LINKS}$"
    rf"|(?:^|[.,;:!?»\n] ?){FIRM} (?:est|était|serait|is|was)"
    rf" (?:désormais |maintenant |aujourd['’]hui |déjà |now |today |already )?"
    rf"(?:estimée? à|estimated at){LINKS}$"
    rf"|\b(?:company|firm|start-?up|group|unicorn),? "
    rf"(?:(?:which |that )?(?:is|was|{MAY} be) )?(?:now |still |today |already )?worth{LINKS}$"
    rf"|\b(?:entreprise|société|start-?up|jeune pousse|pépite|licorne|groupe)"
    rf"(?: [\w-]+)?(?:,? qui)? {VAUT}{LINKS}$"
    rf"|\b(?:l[ae] |l['’])valoris(?:e|ent|ait|ant|er(?:a|ait)?){LINKS}$",
    re.I,
)
"""How a text comes to what a company is valued at."""
AFTER: Final = re.compile(
    r"(?:[ -]plus)?[ -](?:\(?(?:pre|post)-?money\)? )?(?:valuation|market (?:cap|value)"
    r"|de valorisation|de capitalisation|(?:pre|post)-money|en Bourse|company|unicorn)\b",
    re.I,
)
AT_VALUE: Final = re.compile(rf"\bat an? (?:[\w-]+ )?value{LINKS}$", re.I)
WAS_WORTH: Final = re.compile(
    rf" (?:that )?(?:it|(?:the|its) {FIRM_NOUN}) (?:is|was|had been) (?:once |then |now )?"
    r"(?:worth|valued at)\b"
    rf"| (?:qu['’](?:elle|il)|que {FIRM}) (?:valait|vaut|pesait)\b",
    re.I,
)
"""How a text goes on behind what a company is worth."""
COMPANY: Final = re.compile(
    rf"\b(?:{FIRM_NOUN}|valu(?:ed|ation)|valoris\w+|list(?:ed|ing)|IPO|float|flotation"
    r"|round|rais(?:es?|ed|ing)|levée?|investors?|investisseurs?|introduction en Bourse)\b",
    re.I,
)
"""What tells that a text speaks of a company."""


def is_valuation(before: str, after: str) -> bool:
    """Tell whether a sum is what a company is valued at, by the words around it."""
    told = AFTER.match(after) or BEFORE.search(before)
    return bool(told) and not CHANGED.search(before[-40:])


def is_worth_billions(before: str, after: str) -> bool:
    """Tell whether what a text says is worth a sum of billions is a company."""
    sentence = SENTENCE.split(before)[-1]
    if (told := WAS_WORTH.match(after)) or AT_VALUE.search(sentence):
        said = before + told[0] if told else before
        return bool(COMPANY.search(said)) and not OTHERS.search(sentence)
    return bool(BILLIONS.search(sentence)) and not OTHERS.search(sentence)
