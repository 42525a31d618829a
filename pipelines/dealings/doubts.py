"""Drops deals that no words tell, and those that tell another one again."""

import re
from collections.abc import Sequence
from typing import Final

from crawler.items import Deal
from pipelines.dealings.headed import DISASTER, is_headed_otherwise
from pipelines.dealings.masked import MONEY, PERSON, PLACE, PRODUCT, Sentence
from pipelines.dealings.merging import is_one_name
from pipelines.dealings.speech import CAREER, OF_FIRMS

WORDS: Final = {
    "appointment": re.compile(
        r"\b(?:appoint|nam(?:e[sd]?|ing)\b|nom(?:m|in)|hir(?:e[sd]?|ing)\b|recrut|recruit|"
        r"promo|promu|succ[eèé]|repla|rempla|join|rejoi|bec(?:om|am)|devien|deven|tak(?:es?|ing)"
        r"\b|took|pren(?:d|ait)|pris\b|tap(?:s|ped)\b|pick|cho[sio]|désign|élue?|elect|new\b|"
        r"nouve|arriv|débauch|poach|lur(?:e[sd])|interim|intérim|confi(?:e|é)|hand(?:s|ed)|"
        r"pass(?:e|é|er) |install|step(?:s|ped)? (?:in|up)|mov(?:es|ed|ing)|will\b|incoming|"
        r"transfu|bring|brought|welcom|accueill|intègr|entre au|entrée|retour|return|revien|"
        r"dirigera|pilotera|présidera|futur|prochain|next\b|first\b|premi|post\b|poste\b|"
        r"job\b|role\b|signs?\b|snag|land(?:s|ed)|add(?:s|ed)|put(?:s)?\b|chang|start)",
        re.I,
    ),
    "office_opening": re.compile(
        r"\b(?:offices?|bureaux?|plants?|usines?|factor(?:y|ies)|\w*fabs?|cent(?:er|re)s?|labs?|"
        r"labo\w*|headquarters|HQ|QG|siège|hubs?|campus\w*|antenne|agence|warehouses?|entrepôts?|"
        r"sites?|facilit\w+|stores?|magasins?|boutiques?|shops?|base|studios?|supercal\w+|"
        r"foundry|fonderie|opens?|opened|opening|ouv(?:r|ert)\w*|inaugur\w+|"
        r"implant\w*|install\w*|constru\w+|bâti\w*|build\w*|built|invest\w*|expan\w+|ligne|line|"
        r"site|region|région|serveurs?|settl\w+|set(?:s|ting)? up|mov(?:es|ed|ing)|pôle|"
        r"atelier|parc|ferme|farm|gigafactory|mills?|refinery|depots?|flag|roots|presence)\b",
        re.I,
    ),
}
"""Words one of which tells such a deal."""
INVESTMENT: Final = re.compile(
    rf"\b(?:annon\w+|announ\w+|unveil\w*|dévoil\w+|promi\w+|pledg\w+|confirm\w+)\b[^.;:!?]{{0,30}}"
    rf"\b(?:investments?|investissements?) (?:of|worth|de|d')[^.;:!?]{{0,15}}{MONEY}"
    rf"[^.;:!?]{{0,40}}\b(?:in|at|near|across|à|en|au|aux|dans|près de) [^.;:!?,]{{0,20}}{PLACE}",
    re.I,
)
"""Money that a company spends somewhere."""
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
MOVES: Final = re.compile(r"\b(?:bouge|moving|comings|mouvements|moves)\b", re.I)
"""What the headline of a column on people says."""
POST: Final = re.compile(rf"{PERSON}|{TITLE}", re.I)
"""A headline on somebody, or on a post."""
FEW: Final = 3
"""Words of a line that only names whom the lines after it are about."""
DONE_TOGETHER: Final = ("acquisition", "partnership")
OF_TWO: Final = ("acquisition", "funding")


def is_worded(deal: Deal, sentence: Sentence, heading: str) -> bool:
    """Tell whether its sentence or the headline has words for a deal that no rule found."""
    text = sentence.text.rstrip(' .!?»”"')
    if deal.kind == "office_opening" and deal.object is None:
        return False
    if deal.kind in OF_FIRMS and CAREER.search(text):
        return False
    if deal.kind == "funding" and INVESTMENT.search(text):
        return False
    if is_no_news(deal.kind, text) or is_headed_otherwise(deal, text, heading):
        return False
    words = WORDS.get(deal.kind)
    if not words or len(text.split()) <= FEW:
        return True
    if sentence.start < 0 and MOVES.search(text):
        return True
    is_titled = deal.kind != "appointment" or POST.search(heading) is not None
    return bool(words.search(text) or (is_titled and words.search(heading)))


def is_no_news(kind: str, text: str) -> bool:
    """Tell a sentence that has words for such a deal and tells none."""
    none = NO_NEWS.get(kind)
    return none is not None and none.search(text) is not None


def without_echoes(found: Sequence[Deal], headline: str) -> list[Deal]:
    """Leave out deals that tell another one again, as a mirror or as its money."""
    kept: list[Deal] = []
    for deal in found:
        is_told = any(_mirrors(deal, other) or _is_sold(deal, other) for other in kept)
        others = [other for other in found if other is not deal]
        is_of = any(_is_of(deal, other) for other in others)
        is_in = any(_is_inside(deal, other, headline) for other in others)
        if not (is_told or is_of or is_in or _is_cut(deal, others, headline)):
            kept.append(deal)
    return kept


def as_context(found: Sequence[Deal]) -> None:
    """Take a rumour told after what surely happened for context."""
    sure = [one for one in found if not one.background and one.status != "rumoured"]
    for deal in found:
        if deal.status == "rumoured" and any(
            other.kind != deal.kind and other.start_char < deal.start_char
            for other in sure
        ):
            deal.background = True


def _mirrors(deal: Deal, other: Deal) -> bool:
    """Tell the same two with their parts changed, or the second of two alone."""
    if deal.kind != other.kind or other.object != deal.subject:
        return False
    if deal.kind == "partnership" and deal.object is None:
        return True
    return deal.kind in DONE_TOGETHER and deal.object == other.subject


def _is_sold(deal: Deal, other: Deal) -> bool:
    """Tell the price of a company as money that it raised of its buyer."""
    is_price = deal.amount and deal.amount == other.amount
    parties = deal.subject, deal.object or other.subject
    is_bought = other.kind == "acquisition" and parties == (other.object, other.subject)
    return bool(deal.kind == "funding" and is_price and is_bought)


def _is_inside(deal: Deal, other: Deal, headline: str) -> bool:
    """Tell the jobs that a company cuts at one of its own again as those of that one."""
    if (deal.kind, other.kind) != ("layoffs", "layoffs"):
        return False
    _, is_named, after = headline.partition(other.subject)
    return bool(is_named) and any(
        f" {at} {deal.subject}" in after for at in ("at", "chez")
    )


def _is_cut(deal: Deal, others: Sequence[Deal], headline: str) -> bool:
    """Tell the first words of a product's name in the headline from the product."""
    if deal.kind != "product_launch":
        return False
    wholes = (
        f"{deal.object} {other.object}"
        for other in others
        if (other.kind, other.subject) == (deal.kind, deal.subject)
    )
    return any(whole in headline for whole in wholes)


def _is_of(deal: Deal, other: Deal) -> bool:
    """Tell what is a part of another deal, or its headline in other words."""
    return _is_spent(deal, other) or _is_invested(deal, other) or _is_named(deal, other)


def _is_invested(deal: Deal, other: Deal) -> bool:
    """Tell what an investor gives a company as a purchase, or as money that it raised."""
    if other.kind != "funding" or other.object != deal.subject:
        return False
    if deal.kind == "acquisition":
        is_news = deal.background == other.background and not deal.amount
        return is_news and deal.object == other.subject
    is_same = deal.amount and deal.amount == other.amount
    is_late = deal.start_char >= other.start_char
    return deal.kind == "funding" and not deal.object and bool(is_same or is_late)


def _is_named(deal: Deal, other: Deal) -> bool:
    """Tell a bond that a sale makes, or the headline of what the text tells otherwise."""
    if deal.kind != "partnership" or not deal.object or other.kind not in OF_TWO:
        return False
    if deal.amount and (deal.amount, deal.start_char) == (
        other.amount,
        other.start_char,
    ):
        return True
    if deal.start_char >= 0 or other.background or not other.object:
        return False
    pairs = ((deal.subject, deal.object), (deal.object, deal.subject))
    return any(
        is_one_name(one, other.subject) and is_one_name(two, other.object)
        for one, two in pairs
    )


def _is_spent(deal: Deal, other: Deal) -> bool:
    """Tell what a buyer pays as money that it raised, or that a site without a place costs,
    as money that was raised for the site."""
    if deal.subject != other.subject:
        return False
    is_price = deal.amount and deal.amount == other.amount
    if deal.kind == "office_opening" and deal.object is None:
        is_raised = other.kind == "funding" and bool(is_price)
        return is_raised or other.kind == "acquisition"
    if other.kind != "acquisition":
        return False
    return bool(deal.kind == "funding" and is_price and not deal.object)
