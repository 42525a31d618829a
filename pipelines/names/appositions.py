"""Tells what is named by the words that explain it: `Korvo, a start-up that`."""

from typing import Final

from pipelines.names.passages import Passage

DETERMINERS: Final = frozenset(
    "a an the its his her their our un une le la l' l’ son sa ses leur notre cette".split()
)
FIRMS: Final = frozenset(
    "company firm startup start-up arm unit subsidiary division maker manufacturer "
    "chipmaker carmaker automaker retailer bank neobank lender insurer fund investor "
    "contractor nonprofit non-profit charity watchdog regulator union federation "
    "conglomerate publisher studio operator vendor supplier distributor consultancy "
    "newspaper broadcaster foundation fintech airline foundry "
    "entreprise société startup start-up pousse pépite licorne filiale fabricant éditeur "
    "éditrice constructeur opérateur fournisseur banque néobanque assureur fonds "
    "fondation cabinet régulateur syndicat fédération enseigne marque quotidien "
    "distributeur armateur équipementier hébergeur coopérative mutuelle".split()
)
THINGS: Final = frozenset(
    "agent app application tool software browser language framework library database compiler "
    "chip processor phone smartphone tablet laptop console chatbot assistant lander "
    "rocket spacecraft satellite supercomputer emulator plugin plug-in extension headset "
    "subscription podcast newsletter novel film "
    "appli logiciel outil jeu navigateur supercalculateur puce processeur smartphone "
    "téléphone tablette montre fusée robot drone roman podcast messagerie "
    "déclinaison abonnement".split()
)
GOES_ON: Final = frozenset(
    ", . ; ) ( — – : of that which in from based behind for with where owned founded backed "
    "run used made built launched created designed and "
    "de d' d’ du des qui que dont à en pour par basé basée spécialisé spécialisée fondé "
    "fondée créé créée lancé lancée maison chargé chargée et".split()
)
"""What may follow such a noun; a verb would make it the subject of its own sentence."""
OF: Final = frozenset("of at for de d' d’ du".split())
ENDS: Final = tuple(
    "el elle al ale ique ien ienne ais aise ois oise ain aine if ive é ée".split()
)
"""Of the adjectives and participles that stand behind a French noun."""
ACTS: Final = frozenset(
    "bought acquired acquires employs raised owns builds sells hired controls represents "
    "invests filed sued says said announced declined operates manufactures supplies "
    "competes develops merged emploie possède détient fabrique vend développe édite "
    "revendique représente exploite investit commercialise recrute emploierait".split()
)
CALLED: Final = frozenset(
    "called named dubbed baptisé baptisée nommé nommée appelé appelée dénommé dénommée "
    '" “ « ‘'.split()
)
LEADERS: Final = frozenset(
    "founder cofounder co-founder ceo cto cfo boss spokesperson spokeswoman spokesman "
    "shareholders employees staff pdg patron patronne fondateur fondatrice cofondateur "
    "cofondatrice porte-parole salariés actionnaires dirigeant dirigeante".split()
)
SPEAKS: Final = frozenset(
    "said says announced declined hired raised raises acquired acquires employs warned "
    "lève levait annonce assure affirme emploie recrute licencie embauche rachète".split()
)
LOOKED_AT: Final = 7
"""Words of an apposition that may stand before its noun."""


def judge_by_appositions(passage: Passage) -> None:
    """Give unknown names the kind that an apposition or a verb after `which` tells."""
    for found in passage.found:
        is_full_name = found.kind == "person" and found.end - found.start > 1
        if found.origin != "model" or found.kind == "other" or is_full_name:
            continue
        if kind := (
            _explained(passage, found.end)
            or _introduced(passage, found.start - 1)
            or _acting(passage, found.end)
        ):
            found.kind, found.origin = kind, "told"


def _explained(passage: Passage, index: int) -> str | None:
    """Read `, a Berlin start-up that` and give the kind that its noun tells."""
    if passage.word(index) != "," or passage.word(index + 1).lower() not in DETERMINERS:
        return None
    for at in range(index + 2, index + 2 + LOOKED_AT):
        word = passage.word(at)
        if word in FIRMS or word in THINGS:
            if _ends_there(passage, at):
                return "organization" if word in FIRMS else "product"
        elif not word or not word[0].isalnum() or word in GOES_ON:
            return None
    return None


def _ends_there(passage: Passage, noun: int) -> bool:
    after = passage.word(noun + 1)
    return after in GOES_ON or (after.islower() and after.endswith(ENDS))


def _introduced(passage: Passage, index: int) -> str | None:
    """Read `the start-up`, `a tool called` or `chez` before a name."""
    while passage.word(index) in CALLED:
        index -= 1
    word, before = passage.word(index), passage.word(index - 1)
    if word in THINGS:
        return "product"
    is_made = before in OF and passage.word(index - 2) in FIRMS
    leads = word in OF and before.lower() in LEADERS
    if word in FIRMS or word == "chez" or leads or (is_made and word.islower()):
        return "organization"
    return None


def _acting(passage: Passage, index: int) -> str | None:
    """Tell of who says or buys, or is followed by `, which bought`: things do not."""
    if passage.word(index) in SPEAKS:
        return "organization"
    if passage.word(index) != "," or passage.word(index + 1) not in ("which", "qui"):
        return None
    verb = passage.word(index + 2)
    if verb in ("has", "had", "have", "a", "avait", "ont", "now", "also"):
        verb = passage.word(index + 3)
    return "organization" if verb in ACTS else None
