"""Tells sentences that have the words of a deal and are no news of one."""

import re
from typing import Final

from pipelines.dealings.headed import DISASTER
from pipelines.dealings.masked import MONEY, PRODUCT

TITLE: Final = (
    r"\b(?:boss|chief|C[A-Z]O|head|chair\w*|president|direct\w+|executive|leader|"
    r"PDG|DG|patron\w*|présiden\w+|tête|rênes|barre|poste|pilote|commandes)\b"
)
LISTING: Final = (
    r"(?:IPO|initial public offering|(?:stock )?(?:listing|flotation)|"
    r"(?:introduction|entrée|cotation) en bourse)"
)
NO_NEWS: Final = {
    "fine": re.compile(
        rf"^[^{MONEY[1:-1]}]*\b(?:rejet\w+|dismiss\w+|débout\w+|throws? out|threw out)\b"
        rf"[^{MONEY[1:-1]}]*$",
        re.I,
    ),
    "funding": re.compile(
        rf"^[^{MONEY[1:-1]}]*\b(?:parmi ses|among its) (?:actionnaires|investisseurs|shareholders|"
        rf"investors|backers)\b[^{MONEY[1:-1]}]*$",
        re.I,
    ),
    "appointment": re.compile(
        r"^(?!.*\b(?:succ|repl|rempla|appoint|nam(?:ed|es)|nomm|hir|recrut|join|rejoi|becom|"
        r"devien|tak\w+ over|interim|intérim|nouve|new\b|pren|successor)).*"
        r"\b(?:step(?:s|ped|ping)? down|resign\w*|retir\w+|quitt\w+|démission\w*)\b"
        rf"|^(?!.*{TITLE}).*\b(?:actionnaires?|shareholders?|stakeholders?)\b",
        re.I,
    ),
    "office_opening": re.compile(
        r"^(?!.*\b(?:ouv(?:r|ert)|open|inaugur|constru|build|built|bâti|implant|install|launch|lanc|"
        r"plan|will\b|va\b|vont\b|\w+ra\b|new\b|nouve|expan|agrandi|invest|prévo|projet|set\b|settl|"
        r"mov(?:es|ed)|cho[so]|choisi|pick|sign|add)).*"
        r"\b(?:exploit(?:e|ent|ait)|operates?|runs?|dispos(?:e|ent) (?:de|d'))\b"
        r"|^(?!.*\b(?:open|new\b|second|expan|invest|ouv(?:r|ert)|nouve|deuxième|agrandi)).*"
        r"\b(?:build|make|assemble|produce|manufacture|produi(?:re|ra|t)|assembler?|fabriquer?)\b"
        r"[^.;]{0,60}? (?:at|in|dans) (?:its|their|the|son|sa|leur|l['a]|[^ ]'s)\b"
        r"[^.;]{0,30}?\b(?:plants?|factory|usine)\b"
        r"|\b(?=[aefhimprs])(?:slow(?:s|ed|ing)?|paus(?:e[sd]?|ing)|halt(?:s|ed|ing)?|suspend\w*|freez\w+|froze\w*|"
        r"stop(?:s|ped|ping)?|interrompt?\w*|ralenti\w*|arrêt(?:e|é|er)|m(?:et|ettent|is) en pause)"
        r" (?:all |the |its |la |le |les |ses |son )?(?:construction|works?|building|chantiers?|"
        r"travaux)\b"
        r"|\b(?=[bcefiopst])(?<!after )(?<!after a )(?<!after the )(?<!après l')(?<!après un )"
        rf"(?<!après une ){DISASTER}\b[^.;,]{{0,60}}?"
        r"\b(?:détrui\w+|ravag\w+|touch\w+|frapp\w+|"
        r"endommag\w+|noy\w+|paralys\w+|perturb\w+|affect\w+|privé\w*|hit|destroy\w*|damag\w+|"
        r"knock\w+|clos(?:e[sd]?|ing)|gutt?\w+|crippl\w+|disrupt\w+|t[eo]re?|swept)\b",
        re.I,
    ),
    "ipo": re.compile(
        r"\blist(?:s|ed|ing)?(?: (?:about|around|more than|over|nearly|some|at least|up to))* "
        r"(?:\d[\d,.]*|dozens of|hundreds of|thousands of)(?: [a-z-]+){1,2}\b"
        r"(?![^.;]{0,25}\b(?:shares?|stocks?|securities|ADRs?)\b)(?<!shares)(?<!stock)"
        r"|\blist(?:s|ed|ing)?\b[^.;:]{0,50}\b(?:leaks? (?:site|blog)|dark web|victims?|for sale)\b"
        r"|\blist(?:s|ed|ing)? (?:its|their|the|an?) (?:[a-z]+ ){0,2}(?:cars|vans|homes|flats|"
        r"houses|rooms|properties|products|jobs|tickets|apps?)\b"
        rf"|\b{LISTING}\b[^.;:,]{{0,20}}(?:\b(?:is|was|are|'s) (?:not|no longer|off)\b|"
        r"\b(?:is|was)n't\b|\bn'(?:est|était) (?:pas|plus)\b)[^.;:]{0,20}"
        r"\b(?:agenda|priorit\w+|cards|table|radar|planned|imminent|ordre du jour|actualité|"
        r"programme|prévue|envisagée|projets?|plans?)\b"
        rf"|\b(?:no (?:immediate |current )?plans? (?:for|to)|ne (?:prévoit|prépare|vise|envisage) "
        rf"(?:pas|plus)|pas de projet d)\b[^.;:,]{{0,25}}\b{LISTING}\b",
        re.I,
    ),
    "layoffs": re.compile(
        r"\b(?:salariés|employés|collaborateurs|personnes) (?:tous |y )?(?:gard|conserv)"
        r"(?:ent|eront|eraient) [^.;:]{0,20}\b(?:bureaux|postes?|emplois?|locaux|contrats?)\b"
        r"|\b(?:employees|workers|people|staff) (?:all |will |would )*(?:keep|retain)s? "
        r"[^.;:]{0,20}\b(?:jobs?|offices?|desks?|posts?)\b",
        re.I,
    ),
    "acquisition": re.compile(
        r"^(?:vendue?s?|proposée?s?|affichée?s?|facturée?s?|commercialisée?s?|sold|priced)"
        rf"(?: (?:à partir de|dès|à|au prix de|at|for|from|about|environ))* {MONEY}"
        rf"(?:, | (?:l[ea] |the ){PRODUCT})",
        re.I,
    ),
    "product_launch": re.compile(
        r"^(?!.*\b(?:unveil|dévoil|reveal|introdu|présent|debut|launche[sd]\b|lance\b|released\b|"
        r"(?:has|have|a|ont|will|to|va|vont|doit) (?:launch|lanc|releas|sort)|sort(?:ira)?\b|"
        r"lancera)).*"
        r"\b(?:delay(?:s|ed|ing)?|postpon\w+|push(?:es|ed|ing)? back|put(?:s|ting)? off|"
        r"retard(?:e|ent|é|er)|repouss\w+|report(?:e|ent|é)\b|décal\w+)\b",
        re.I,
    ),
    "partnership": re.compile(
        r"\b(?:index|indice)\b|\b(?:used to|no longer) licen[cs]\w+"
        r"|\b(?:conclu\w*|sign(?:e|é|er|ent)|"
        r"boucl(?:e|é|er)|finalis(?:e|é|er)) (?:la|une) (?:vente|cession)\b",
        re.I,
    ),
}
"""Sentences that tell of no such deal, though their words are those of one."""


def is_no_news(kind: str, text: str) -> bool:
    """Tell a sentence that has words for such a deal and tells none."""
    none = NO_NEWS.get(kind)
    return none is not None and none.search(text) is not None
