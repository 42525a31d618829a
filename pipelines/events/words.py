"""Lists the words of headlines that tell an event, French and English as one."""

import re
import unicodedata
from pathlib import Path
from typing import Final

EVENTS: Final = {
    "raise": "lev[ée]e? lève lèvent raises? raised funding tour série series round "
    "décroche boucle financement",
    "buy": "rach[eè]te\\w* rachat acquiert acquisition acquérir buys? acquires? "
    "acquired takeover buyout bought purchase s'offre",
    "list": "bourse ipo listing cotation nasdaq",
    "dismiss": "licenci\\w+ suppressions? supprime\\w* layoffs? cuts axes? effectifs "
    "postes jobs workforce axe",
    "fine": "amendes? sanction\\w* fin(?:e|es|ed) penalty condamn\\w+ inflige écope",
    "ally": (
        "partenariat allian\\w+ associent s'allie partners? partnership "
        "alliance team\\w*"
    ),
    "open": (
        "usine gigafactory bureaux? inaugur\\w+ plants? factory offices? "
        "data-?cent\\w+"
    ),
    "launch": "lance\\w* dévoile\\w* présente\\w* launch\\w* releas\\w* unveil\\w* "
    "reveal\\w* introduc\\w* sort",
    "appoint": (
        "nomm\\w+ appoint\\w+ names? named patron ceo directeur directrice "
        "dirigeant chief"
    ),
    "leave": (
        "démission\\w* quitte\\w* départ part steps? resign\\w* leav\\w+ "
        "exit\\w* quits?"
    ),
    "outage": "panne\\w* outages? down interruption downtime hors-service crash\\w*",
    "breach": "fuites? piratage\\w* piraté\\w* cyberattaque\\w* rançongiciel\\w* "
    "hack\\w* breach\\w* cyberattack\\w* ransomware leak\\w* stolen vol intrusion",
    "flaw": (
        "failles? vulnérabilit\\w+ flaws? vulnerabilit\\w+ bug correctif "
        "patch\\w* zero-day"
    ),
    "court": "procès justice tribunal juge plainte\\w* court judge lawsuit\\w* sues? "
    "sued trial poursui\\w+ jury assigne",
    "ban": "interdi\\w+ bann\\w* bans? blocks? bloque\\w* banned",
    "price": "prix tarifs? hausse augmente\\w* prices? hikes? pricier",
    "results": "résultats bénéfices? trimestr\\w* results earnings quarter\\w* "
    "profits? revenus? revenue ventes sales",
    "delay": "retard\\w* report\\w* repousse\\w* delay\\w* postpone\\w* slips?",
    "close": "ferme\\w* fermeture arrêt\\w* shut\\w* closes? closing closure "
    "discontinu\\w* faillite bankrupt\\w* liquidation redressement insolvency",
    "space": "décoll\\w+ fusée\\w* satellite\\w* rocket\\w* liftoff orbit\\w* lancement",
    "review": "test\\w* essai\\w* review\\w* hands-on prise comparatif",
    "deal-hunt": "promo\\w* soldes réduction discount\\w* deals? bon-plan cheapest",
    "probe": "enquête\\w* probe\\w* investigat\\w+ inquiry antitrust",
    "strike": "grève\\w* strike\\w* walk(?:out|outs|ed) syndicat\\w* union\\w*",
    "law": (
        "loi\\w* law\\w* règlement\\w* regulation\\w* décret bill vote\\w* "
        "sénat senate"
    ),
    "recall": "rappel\\w* recall\\w*",
    "contract": "contrat\\w* contract\\w* commande\\w* orders?",
}  # fmt: skip


def folded(text: str) -> str:
    """Take accents, case and curly apostrophes off."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


REPORTERS: Final = frozenset(
    folded(line)
    for line in (Path(__file__).parent / "reporters.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
)
"""Who reports, and is not what the news is about."""
GIANTS: Final = REPORTERS | frozenset(
    "google apple microsoft amazon meta facebook openai nvidia tesla samsung intel x amd "
    "twitter tiktok bytedance netflix sony orange free sfr alphabet ibm oracle whatsapp "
    "instagram youtube android windows iphone chatgpt gemini ios spacex anthropic claude "
    "linkedin github playstation xbox cnil arcep ftc "
    "bpifrance huawei xiaomi tsmc asml uber airbus thales".split()
    + "european commission,european union,elon musk,donald trump,sam altman,tim cook,"
    "mark zuckerberg,jensen huang,emmanuel macron,sundar pichai,satya nadella,jeff bezos,"
    "jack dorsey,xavier niel,mistral ai,google cloud,google deepmind,windows 11,app store,"
    "google play,"
    "bill gates,federal trade commission,white house,"
    "commission europeenne,union europeenne,galaxy,playstation 5,ps5".split(",")
)
"""Names that any two articles of a week may share."""
EVENT_PATTERNS: Final = {
    event: re.compile(rf"(?<!\w)(?:{'|'.join(words.split())})(?!\w)", re.I)
    for event, words in EVENTS.items()
}
SMALL_WORDS: Final = frozenset(
    "avec pour dans plus leur leurs sont apres avant entre contre cette comme tout "
    "tous toute sans sous mais "
    "ses son sur par des les une aux pas que qui est ont fait faire deux trois vers "
    "chez dont elle ils nouveau "
    "nouvelle nouveaux nouvelles selon encore ainsi bien etre peut with from that "
    "this have will into over "
    "after about their than more says said its the and for new has are was but not "
    "you your what how why who "
    "when could would may can all out year years first one two amid also million "
    "millions milliard milliards "
    "billion euros euro dollars dollar".split()
)


def events_of(headline: str) -> frozenset[str]:
    """Tell which events a headline speaks of, whatever its language."""
    return frozenset(
        e for e, pattern in EVENT_PATTERNS.items() if pattern.search(headline)
    )


def words_of(headline: str) -> frozenset[str]:
    """Give the folded stems of the headline's words that say something."""
    words = re.findall(r"[^\W_]+", folded(headline))
    return frozenset(
        word[:6] for word in words if len(word) > 2 and word not in SMALL_WORDS
    )
