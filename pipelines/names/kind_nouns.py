"""Nouns that say what kind of thing the name beside them is, French and English."""

from typing import Final

FIRMS: Final = frozenset(
    "company firm startup start-up scaleup scale-up arm unit subsidiary division maker "
    "manufacturer chipmaker carmaker automaker toymaker drugmaker retailer grocer bank "
    "neobank lender insurer fund investor contractor nonprofit non-profit charity watchdog "
    "regulator union federation conglomerate publisher studio operator vendor supplier provider "
    "distributor consultancy newspaper broadcaster foundation fintech airline foundry "
    "brewer builder shipbuilder utility telco carrier brokerage accelerator incubator "
    "spinoff spin-off spinout agency ministry university association cooperative co-op "
    "gang marketplace developer integrator reseller wholesaler shipper railway label magazine "
    "journal daily weekly outfit nonprofits "
    "entreprise société startup start-up pousse pépite licorne filiale fabricant éditeur "
    "éditrice constructeur opérateur fournisseur banque néobanque assureur fonds "
    "fondation cabinet régulateur syndicat fédération enseigne marque quotidien "
    "distributeur armateur équipementier hébergeur coopérative mutuelle biotech medtech "
    "fintech proptech foodtech greentech deeptech edtech insurtech courtier association "
    "collectif laboratoire groupe holding spécialiste concurrent rival concurrente "
    "rivale intégrateur prestataire traitant avionneur motoriste chimiste fondeur "
    "brasseur transporteur logisticien promoteur agence institut université hebdomadaire "
    "mensuel magazine revue studio imprimeur câblo-opérateur conserverie filature "
    "brasserie scierie laiterie maroquinerie cimentier énergéticien "
    "électricien gazier pétrolier sidérurgiste équipementière lessivier voyagiste".split()
)
"""The last part where the tokenizer cuts at a hyphen: sous-traitant."""
THINGS: Final = frozenset(
    "agent app application tool software browser language framework library database compiler "
    "chip processor phone smartphone handset tablet laptop console chatbot assistant lander "
    "rocket spacecraft satellite supercomputer emulator plugin plug-in extension headset "
    "subscription podcast newsletter novel film movie sequel prequel shooter platformer "
    "videogame game ransomware malware trojan worm virus wiper botnet stealer infostealer "
    "spyware backdoor rootkit strain keylogger exploit bot crawler robot humanoid drone "
    "quadcopter smartwatch smartring earbuds headphones speaker camera camcorder drive "
    "router modem dongle keyboard printer scanner scooter e-bike minivan hatchback sedan "
    "crossover roadster pickup filesystem kernel hypervisor shell editor engine codec "
    "toolkit sdk runtime website wiki forum series sitcom documentary memoir album "
    "simulator gadget wearable probe orbiter rover spaceplane booster drug vaccine "
    "machine ordinateur superordinateur "
    "appli logiciel outil jeu navigateur supercalculateur calculateur puce processeur "
    "smartphone téléphone tablette montre fusée robot drone roman podcast messagerie "
    "déclinaison abonnement progiciel malware maliciel rançongiciel virus ver "
    "trojan mouchard enceinte casque caméra routeur clavier imprimante liseuse bracelet "
    "trottinette berline citadine utilitaire lanceur sonde atterrisseur rover "
    "livre film série documentaire bande-dessinée album essai newsletter infolettre "
    "lettre forum site portail wiki moteur framework bibliothèque distribution noyau "
    "extension greffon module boîtier capteur borne armoire".split()
)
MEETINGS: Final = frozenset(
    "conference summit festival expo fair hackathon convention symposium meetup congress "
    "tournament championship gala keynote exhibition workshop contest competition "
    "conférence sommet festival salon forum hackathon convention colloque congrès tournoi "
    "championnat concours rendez-vous foire exposition grand-messe biennale".split()
)
KIN: Final = frozenset(
    "brother sister wife husband daughter son mother father cousin uncle aunt grandmother "
    "grandfather roommate flatmate housemate landlord landlady boss colleague friend twin "
    "frère sœur soeur épouse femme mari compagne compagnon associé associée colocataire fille "
    "fils mère père cousin cousine oncle tante ami amie jumeau jumelle collègue".split()
)
"""Before a given name: its bearer is a person, whatever the name looks like."""
SPOTS: Final = frozenset(
    "port city town village suburb island county province district hamlet parish "
    "commune port ville village hameau quartier île presqu'île vallée canton banlieue "
    "agglomération bourg faubourg".split()
)
"""Before `of` or `de` and a name: it is a place."""
PLANS: Final = frozenset(("scheme", "programme"))
"""What is named and is no entity."""


def kind_of_noun(noun: str) -> str | None:
    """Give the kind that a noun tells; None for every other word."""
    if noun in FIRMS:
        return "organization"
    if noun in THINGS:
        return "product"
    if noun in PLANS:
        return "other"
    return "event" if noun in MEETINGS else None
