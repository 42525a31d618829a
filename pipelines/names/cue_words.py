"""Words right beside a name that hint at what it is, French and English."""

from typing import Final

PRODUCT_BEFORE: Final = frozenset(
    "download downloads downloaded downloading install installs installed installing "
    "uninstall reboot playing télécharger télécharge téléchargez téléchargé installer "
    "installe installez désinstaller".split()
)
PRODUCT_PAIRS: Final = frozenset(
    "boot from|boots from|booted from|runs on|running on|run on|ported to|written in|"
    "rewritten in|built in|available on|compatible with|players of|users of|copies of|"
    "copy of|version of|versions of|fork of|sequel to|servers for|server for|update to|"
    "upgrade to|migrate to|patch for|patches for|support for|maker of|makers of|"
    "developer of|developers of|authors of|creators of|people behind|company behind|"
    "posted on|hosted on|campaign on|crowdfunded on|donated through|donate through|donated via|"
    "donations through|import from|imports from|export to|exports to|syncs with|"
    "campagne sur|cagnotte sur|importer depuis|exporter vers|"
    "built on|built with|plugin for|plugins for|client for|beta of|"
    "demo of|trailer for|episode of|season of|flaw in|flaws in|bug in|bugs in|hole in|"
    "vulnerability in|vulnerabilities in|exploit for|infected with|infected by|variant of|"
    "alternative to|alternatives to|sales of|shipments of|deliveries of|prototype of|"
    "owners of|fans of|subscribers to|subscription to|code of|code for|release of|"
    "faille dans|failles dans|bug dans|bogue dans|vulnérabilité dans|alternative à|"
    "alternatives à|ventes de|propriétaires de|possesseurs de|abonnement à|infecté par|"
    "infectés par|variante de|démo de|extension pour|greffon pour|hébergé sur|publié sur|"
    "posté sur|utilisateurs de|usagers de|prototype de|sortie de|"
    "team behind|studio behind|developers behind|makers behind|firm behind|startup behind|"
    "tourne sous|tournent sous|disponible sur|compatible avec|joueurs de|"
    "version de|copie de|copies de|suite de|serveurs de|écrit en|auteurs de|"
    "créateurs de|éditeur de|éditrice de|développeurs de|maison derrière|studio derrière|"
    "société derrière|équipe derrière|entreprise derrière".split("|")
)
"""Two words before a name, articles left out and an elided `d'` written as `de`."""
PRODUCT_AFTER: Final = frozenset(
    "players disks trivia app apps browser ransomware malware trojan botnet library codebase "
    "kernel distro firmware brand brands spinoff sequel plugin gamers beta emulator "
    "smartphone phone laptop headset robot rocket satellite probe spacecraft chip processor "
    "console keyboard extension sdk api framework engine compiler database hypervisor "
    "franchise saga remake remaster mod dlc stealer backdoor worm strain client desktop "
    "drone suv sedan truck scooter telescope browser chatbot assistant".split()
)
FIRM_AFTER: Final = frozenset(
    "employees staff workers executives spokesperson spokesman spokeswoman ceo cfo cto coo "
    "boss founder founders co-founder co-founders shareholders investors shares stock "
    "headquarters chairman chairwoman lawyers".split()
)
EVENT_PAIRS: Final = frozenset(
    "medal at|prize at|award at|booth at|stand at|stage at|keynote at|panel at|debut at|"
    "unveiled at|exhibited at|showcased at|premiered at|demoed at|visit :|sidelines of|"
    "édition de|fête du|fête de|marge de|stand à|prix à|prix aux|médaille à|scène à|"
    "speaking at|spoke at|speech at|exhibitors at|attendees at|organisers of|"
    "organizers of|edition of|announced at|presented at|revealed at|shown at|launched at|"
    "won at|crowned at|lors de|occasion de|organisateurs de|visiteurs de|exposants de|"
    "participants à|présenté à|présentée à|présentés à|montré à|montrée à|primé à|"
    "dévoilé à|dévoilée à|rendez-vous :|badge pour|billets pour".split("|")
)
SHOWN: Final = frozenset(
    "announced presented revealed shown launched won crowned spoke speaking speech debut "
    "unveiled présenté présentée présentés montré montrée dévoilé dévoilée rendez-vous "
    "scène visit".split()
)
"""What is done in towns as well."""
MONTHS: Final = frozenset(
    "January February March April May June July August September October November December "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    .split()
)  # fmt: skip
UNIVERSITY_BEFORE: Final = frozenset(
    "doctorate phd degree studied studying professor lecturer taught teaches graduated "
    "undergraduate postdoc researcher researchers student students".split()
)
FIRM_BEFORE: Final = frozenset(
    "équipes salariés employés dirigeants clients côtés usine usines locaux siège titre "
    "actions reprise rachat acquisition absorption amorçage fondateurs employees "
    "shareholders workers staff absorbé racheté rachète avalé acquis repris".split()
)
"""Before `de` and a name: a firm, no town."""
