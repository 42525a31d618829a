"""Lists the words of headlines that tell an event, French and English as one."""

import re
import unicodedata
from pathlib import Path
from typing import Final

STEM: Final = 6
"""Letters of a word: what two languages have alike begins alike."""
EVENTS: Final = {
    "raise": "lev[ée]e? lève lèvent raises? raised funding round décroche boucle "
    "financement (?<!la\\s)(?<!une\\s)tour(?!\\sdu\\smonde|\\sde\\s(?:france|force|magie)) "
    # One on television has no letter; `à` is an A without its accent.
    "series?[\\s-][b-k](?=[^\\w']|$) series?[\\s-]a(?=[^\\w\\s]|$|\\s(?:[:–—-]|(?:de|of|at|an?|"
    "to|for|from|with|led|round|funding|financing|extension|menee?|pour|aupres|a\\s\\d+)\\b))",
    "buy": "rach[eè]te\\w* rachat acquiert acquisition acquérir buys? acquires? "
    "acquired takeover buyout bought purchase s'offre",
    # A share that falls on the exchange is none that comes to it.
    "list": "ipo listing cotation (?:entr[ée]e?r?|introdui\\w+|introduction|arriv\\w+|debarqu\\w+|"
    "d[ée]but\\w*|vise\\w*|renonc\\w+|quitt\\w+|cot[ée]\\w*|prepar\\w+|retir\\w+|pas|lists?|"
    "listed|float\\w*|joins?)\\s(?:\\S+\\s){0,3}(?:bourse|nasdaq)",
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
    "outage": "pannes? outages? down interruption downtime hors-service crash\\w* offline "
    "inaccessibles? indisponibles? unavailable unreachable blackout disruptions? "
    "dysfonctionn\\w+ glitch\\w*",
    "breach": "fuites? piratage\\w* piraté\\w* cyberattaque\\w* rançongiciel\\w* "
    "hack\\w* breach\\w* cyberattack\\w* ransomware leak\\w* stolen vol intrusion",
    "flaw": (
        "failles? vulnérabilit\\w+ flaws? vulnerabilit\\w+ bug correctif "
        "patch\\w* zero-day"
    ),
    "court": "procès justice tribuna\\w+ juges? jurés? plainte\\w* courts? judges? "
    "lawsuit\\w* sues? sued trial poursui\\w+ jury jurors assigne ruling ruled verdict "
    "appeals? recours débout\\w+ infring\\w+ contrefaçon brevets? patents?",
    "arrest": "arrests? arrested interpell\\w+ arrestations? détenus? detain\\w* custody "
    "garde[-\\s]à[-\\s]vue extrad\\w+ incarcér\\w+ jailed écroué\\w* indict\\w+",
    "approve": "certifi(?:es?|ed|ee|ees|er|cations?) qualifi\\w+ label labellis\\w+ agrément "
    "homolog\\w+ accr[ée]dit\\w+ approv\\w+ approuv\\w+",
    "ban": "interdi\\w+ bann\\w* bans? blocks? bloque\\w* banned suspend\\w* suspens\\w+ "
    "outlaws? prohibits? orders?(?=\\s(?:\\S+\\s){1,3}to\\s(?:stop|halt|cease|end)\\b)",
    # A prize is no price.
    "price": "(?<!grand\\s)(?<!grands\\s)(?<!remporte\\sle\\s)(?<!recoit\\sle\\s)prix(?!\\s(?:"
    "nobel|turing|goncourt|renaudot|femina|medicis|pulitzer|galien|abel|litteraire|"
    "du\\s(?:jury|public|meilleur)|de\\s(?:la\\s(?:meilleure|recherche|start-?up)|"
    "l'(?:innovation|entrepreneur|annee))|d'(?:honneur|excellence|interpretation))|"
    ".*\\b(?:laureat|decern|recompens)) tarifs? hausse augmente\\w* prices? hikes? pricier",
    "results": "résultats bénéfices? trimestr\\w* results earnings quarter\\w* "
    "profits? revenus? revenue ventes sales",
    "delay": "retard\\w* report[ée]e?s? reportent repousse\\w* delay\\w* postpone\\w* "
    "slips?",
    "close": "ferme\\w* fermeture arrêt\\w* shut\\w* closes? closing closure "
    "discontinu\\w* faillite bankrupt\\w* liquidation redressement insolvency",
    "space": "décoll\\w+ fusée\\w* satellite\\w* rocket\\w* liftoff orbit\\w* lancement",
    "review": "test\\w* essai\\w* review\\w* hands-on prise comparatif",
    "deal-hunt": "promo\\w* soldes réduction discount\\w* deals? bon-plan cheapest",
    "probe": "enquête\\w* probe\\w* investigat\\w+ inquiry antitrust",
    "strike": "grève\\w* strike\\w* walk(?:out|outs|ed) syndicat\\w* union\\w* "
    "débray\\w+ débrai\\w+ stoppages?",
    "law": (
        "loi\\w* law\\w* règlement\\w* regulation\\w* décret bill vote\\w* "
        "sénat senate députés? lawmakers? parliament parlement législat\\w+ legislat\\w+"
    ),
    "recall": "rappel\\w* recall\\w*",
    "contract": "contrat\\w* contract\\w* commande\\w* "
    "orders?(?!\\s(?:\\S+\\s){1,3}to\\b|\\s(?:forcing|halt)\\b)",
}  # fmt: skip


def folded(text: str) -> str:
    """Take accents, case and curly apostrophes off."""
    return _unaccented(text).casefold()


def _unaccented(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    for sign in set(plain):
        if unicodedata.combining(sign):
            plain = plain.replace(sign, "")
    return plain


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
    "bourse de paris,euronext,euronext paris,nasdaq,wall street,new york stock exchange,"
    "london stock exchange,cac 40,"
    "jack dorsey,xavier niel,mistral ai,google cloud,google deepmind,windows 11,app store,"
    "google play,"
    "bill gates,federal trade commission,white house,"
    "commission europeenne,union europeenne,galaxy,playstation 5,ps5".split(",")
)
"""Names that any two articles of a week may share."""
EVENT_PATTERNS: Final = {
    event: re.compile(rf"(?<!\w)(?:{'|'.join(_unaccented(words).split())})(?!\w)")
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

COMMON_STEMS: Final = frozenset(
    "compan compag servic person people users utilis client custom group groupe entrep "
    "societ annonc announ chief execut direct patron report start founde fondat fonde "
    "based monday tuesda wednes thursd friday saturd sunday lundi mardi mercre jeudi "
    "vendre samedi dimanc januar februa march april june july august septem octobe novemb "
    "decemb janvie fevrie mars avril juin juille aout octobr today hier aujour matin soir "
    "annee annees mois month months week weeks semain jour jours days heure heures hour "
    "hours minute percent which them they were been being still while where there those "
    "these cost costs goes going come comes make makes made take takes last next well many "
    "much some other others then here only most each every both part quelqu plusie autre "
    "autres depuis pendan notamm desorm egalem chaque celle celui alors lors seront etait "
    "avait avaien peuven avoir being since until before during because quand ainsi moins "
    "must might used using find keep want wants need americ europe intern france franca "
    "french world monde pays countr state states former ancien nombre number".split()
)
"""What the beginnings of articles have in common that tell different events."""


def events_of(headline: str) -> frozenset[str]:
    """Tell which events a headline speaks of, whatever its language."""
    plain = folded(headline)
    return frozenset(e for e, told in EVENT_PATTERNS.items() if told.search(plain))


def words_of(headline: str) -> frozenset[str]:
    """Give the folded stems of the headline's words that say something."""
    words = re.findall(r"[^\W_]+", folded(headline))
    return frozenset(
        word[:STEM] for word in words if len(word) > 2 and word not in SMALL_WORDS
    )


def stems_of(text: str) -> frozenset[str]:
    """Give the folded stems of a text's words that may tell its event."""
    stems = {word[:STEM] for word in re.findall(r"[^\W\d_]{4,}", folded(text))}
    return frozenset(stems - SMALL_WORDS - COMMON_STEMS)
