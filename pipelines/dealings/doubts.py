"""Doubts deals that neither their sentence nor the headline has words for."""

import re
from typing import Final

from crawler.items import Deal
from pipelines.dealings.headed import is_headed_otherwise
from pipelines.dealings.masked import MONEY, PERSON, PLACE, Sentence
from pipelines.dealings.no_news import TITLE, is_no_news
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
MOVES: Final = re.compile(r"\b(?:bouge|moving|comings|mouvements|moves)\b", re.I)
"""What the headline of a column on people says."""
POST: Final = re.compile(rf"{PERSON}|{TITLE}", re.I)
"""A headline on somebody, or on a post."""
FEW: Final = 3
"""Words of a line that only names whom the lines after it are about."""


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
