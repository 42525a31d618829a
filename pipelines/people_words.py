"""Lists the nouns and pronouns that stand for people and organizations in the news."""

import re
import unicodedata
from typing import Final

SPOKESPERSON: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|representatives?|statement|analysts|lawyers for|"
    r"porte-parole|représentante?s?|communiqué|analystes|experts|avocats de|équipes)\b",
    re.I,
)
"""Somebody without a name who speaks for an organization."""
ROLE: Final = re.compile(
    r"\b(?:patronne|patron|PDG|P-DG|DG|dirigeante?|présidente?|direct(?:eur|rice)|"
    r"(?:co-?)?fondat(?:eur|rice)|ministre|avocate?|cherche(?:ur|use)|analyste|experte?|"
    r"responsable|chef|cheffe|entrepreneure?|ingénieure?|eurodéputée?|députée?|"
    r"sénat(?:eur|rice)|développe(?:ur|use)|journaliste|médecin|professeure?|commissaire|"
    r"secrétaire|maire|juge|déléguée?|associée?|intéressée?|milliardaire|homme|femme|"
    r"trentenaire|quadragénaire|quinquagénaire|élue?|militante?|DSI|RSSI|CTO|CEO|CFO|COO|"
    r"numéro un|magistrate?|juriste|spécialiste|économiste|créat(?:eur|rice)|auteure?|"
    r"chief|boss|(?:co-?)?founder|president|director|minister|lawyer|researcher|analyst|"
    r"executive|chair(?:man|woman|person)?|engineer|professor|senator|judge|head|"
    r"billionaire|manager|partner|developer|author|entrepreneur|official|secretary|"
    r"commissioner|economist|scientist|lawmaker|attorney|exec|mayor|investor|expert)\b",
    re.I,
)
COMPANION: Final = re.compile(
    r"\b(?:son|sa|ses|his|her) (?:associée?|co-?fondat\w+|co-?founder|compère|acolyte|partner|"
    r"complice|binôme)\b",
    re.I,
)
"""The other one of two."""
COMPANY: Final = re.compile(
    r"\b(?:groupe|société|entreprise|startup|start-up|firme|compagnie|éditeur|constructeur|"
    r"opérateur|fabricant|géant|plateforme|jeune pousse|licorne|équipementier|fournisseur|"
    r"distributeur|hébergeur|maison mère|filiale|marque|fondeur|enseigne|studio|labo|"
    r"laboratoire|company|firm|group|maker|giant|start-?up|carmaker|chipmaker|retailer|"
    r"platform|vendor|outfit|business|publisher|developer|operator|parent|lab|studio|"
    r"blog post|billet de blog|message|memo)\b",
    re.I,
)
AGENCY: Final = re.compile(
    r"\b(?:agence|autorité|régulateur|gendarme|commission|formation restreinte|délibération|"
    r"décision|ministère|parquet|tribunal|cour|syndicat|association|institution|ONG|"
    r"fédération|fondation|bulletin|rapport|agency|watchdog|regulator|authority|court|"
    r"ministry|department|union|body|charity|foundation|report|ruling|commission|panel)\b",
    re.I,
)
INDEFINITE: Final = re.compile(
    r"(?:^|[\s,])(?:une? (?!fois\b)|des (?!\w+s de )|certaine?s?|plusieurs|quelques|quelqu['’]une?|"
    r"deux|trois|an? |one|some|two|three|several|many|few|another|someone|somebody|sources?|"
    r"insiders?|people|employees|staff|workers|users|customers|critics|observers)\b",
    re.I,
)
PRONOUN: Final = {
    "en": re.compile(r"\b(he|she|they|it)\b", re.I),
    "fr": re.compile(r"(?:-t)?-(il|elle|ils|elles)\b|\b(il|elle|ils|elles)\b", re.I),
}


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _names(names: str) -> frozenset[str]:
    return frozenset(_folded(names).split())


WOMEN: Final = _names(
    "marie anne anna julie claire sophie camille léa emma chloé inès alice laura sarah "
    "élise elise isabelle nathalie valérie sandrine stéphanie céline virginie caroline "
    "hélène helene catherine christine christel laure louise lucie manon margaux mathilde "
    "pauline marion aurélie audrey amélie émilie emilie delphine florence fleur juliette "
    "charlotte clara claudia agathe nadia fatima samira leïla leila amina aïcha sonia "
    "karine corinne brigitte françoise monique martine sylvie véronique mary jennifer "
    "linda elizabeth susan jessica karen lisa nancy margaret sandra ashley kimberly emily "
    "michelle amanda melissa deborah rebecca sharon cynthia kathleen amy angela helen "
    "samantha katherine nicole rachel heather megan hannah olivia grace victoria lauren "
    "kelly joan judith andrea lina meredith ursula margrethe henna teresa "
    "mira sheryl marissa ginni fei-fei joelle "
    "roxanne axelle cécile lætitia laetitia ingrid greta freya ada grace ruth irene elena "
    "maria ana carla paula daniela giulia chiara francesca sofia yuki mei priya ananya "
    "ariane estelle clémence constance diane élodie elodie eva gaëlle joséphine lise "
    "louisa maud noémie ophélie solène tatiana vanessa yasmine zoé rose lily mia ella "
    "molly jane kate katie julia diana naomi nina tara tina wendy vera"
)
"""First names of women; a name not listed may be anybody's."""
MEN: Final = _names(
    "jean pierre michel philippe alain patrick nicolas christophe laurent david frédéric "
    "éric eric stéphane pascal thierry olivier julien sébastien françois bruno guillaume "
    "vincent thomas alexandre antoine maxime romain mathieu matthieu arthur hugo louis "
    "paul gabriel xavier benoît benoit cédric jérôme emmanuel bernard marc luc yves "
    "gilles hervé didier serge denis gérard jacques rené robert henri charles georges "
    "raphaël théo théau victor adrien arnaud aurélien baptiste bastien clément damien "
    "fabien fabrice florian franck grégoire ludovic rémi simon sylvain tristan yann james "
    "john william richard joseph daniel matthew anthony mark donald steven andrew kenneth "
    "joshua kevin brian edward ronald timothy jason jeffrey ryan jacob gary jonathan "
    "stephen larry justin scott brandon benjamin samuel gregory frank raymond patrick jack "
    "dennis jerry tyler aaron adam nathan henry peter kyle ethan jeremy sam elon tim satya "
    "sundar jensen jeff bill steve mohamed mohammed ahmed ali omar karim mehdi rachid carl "
    "tony tom mike joe ben alex dan greg brad joel hans klaus jürgen marco luca giovanni "
    "carlos juan luis pedro josé diego wei hiroshi kenji takeshi raj amit rahul"
)


def gender(name: str) -> str:
    """Tell `f` or `m` from a first name; the empty string when it may be either."""
    words = _folded(name).split()
    first = words[0] if words else ""
    parts = first.split("-")
    if first in WOMEN or (parts[0] in WOMEN and parts[-1] not in MEN):
        return "f"
    return "m" if first in MEN or parts[0] in MEN else ""
