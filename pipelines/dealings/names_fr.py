"""Tells by French words around it that a name is a company's, marked as one or not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from crawler.items import Mention
from pipelines.names.known import known_name
from pipelines.names.persons import is_given_name

NOUN: Final = (
    r"(?:société|entreprise|start-?up|jeune pousse|pépite|licorne|scale-?up|groupe|firme|PME|"
    r"ESN|néobanque|fintech|éditeur|éditrice|fabricant|constructeur|opérateur|spécialiste|"
    r"hébergeur|équipementier|assureur|fournisseur|distributeur|enseigne|plateforme|site|"
    r"studio|laboratoire|cabinet|fonds|géant|marketplace|foncière|coopérative|filiale|"
    r"concurrente?|rivale?|régie|agence|maison|marque|courtier|loueur|vendeur|producteur|"
    r"exploitant|industriel|chimiste|fondeur|transporteur|armateur|intégrateur|prestataire|"
    r"chaîne|mutuelle|banque|compagnie|développeur|réseau|brasseur|éleveur|traiteur|avionneur)"
)
CALLED: Final = re.compile(
    rf"\b(?:[Ll][ae] |[Ll]'|une? |son |sa |cette |cet |ce ){NOUN}"
    r"(?: [a-zà-ÿ-]+(?:ais|aise|ois|oise|ien|ienne|ain|aine|and|ande|éen|éenne|in|ine|ol|ole"
    r"|ique|al|ale|ard|arde|on|onne|eur|eux|if|ive))?"
    r"(?: (?:de la |de |d'|du |des |en |à |pour |sur )(?:l'|la |le |les )?[a-zà-ÿ'-]+){0,3}"
    r"(?: [a-zà-ÿ-]+(?:ais|aise|ois|oise|ien|ienne|ain|aine|and|ande|éen|éenne))? $",
    re.I,
)
"""What a company is called right before its name: `le groupe allemand`."""
ACTS: Final = (
    r"(?:(?:, [^,.;\n]{1,80},)? (?:(?:a|ont|va|vient d[e']|vient de se|doit|devra|compte|veut|"
    r"prévoit de|annonce|s'apprête à|renonce à|prépare) ?){0,2}"
    r"(?:lève|levé|lever|boucle|bouclé|boucler|empoche|empoché|récolte|récolté|décroche|"
    r"décroché|rachète|racheté|racheter|acquiert|acquis|acquérir|s'offre|s'offrir|"
    r"s'est offert|s'empare|avale|avalé|croque|absorbe|met la main sur|licencie|licencié|"
    r"licencier|supprim(?:e|er|é) (?:jusqu'à |près de |plus de |environ )?(?:\d|"
    r"un (?:tiers|quart)|la moitié|des (?:postes|emplois|centaines|milliers|dizaines))|"
    r"se sépar\w+ de \d|"
    r"écope|condamné|condamnée|sanctionné|sanctionnée|"
    r"s'introduit|s'introduire|son introduction|son entrée|cède|s'allie|"
    r"s'associe|trouve \d|nomme|inaugure|recrute)\b)"
)
ACTING: Final = re.compile(ACTS)
"""What only a company does."""
OF: Final = re.compile(
    r"\b(?:PDG|patron(?:ne)?|direct(?:eur|rice) général[e]?|(?:co-?)?fondat(?:eur|rice)|"
    r"salariés|actionnaires?|effectifs|siège|rachat|introduction en Bourse|capital|"
    r"présidente?|tête|rênes|levée de fonds|plan social|reprise|acquisition|dirigeants?|"
    r"équipes|bureaux|employés|cession) (?:de |d'|du )$"
    r"|\b(?:sanctionn(?:é|e|er)|condamn(?:é|e|er)|épingl(?:é|e|er)|rachet(?:é|er)|rachète)"
    r"(?: (?:lundi|mardi|mercredi|jeudi|vendredi|hier|aussi))? $",
    re.I,
)
"""What only a company has."""
LINE_START: Final = re.compile(r"(?:^|[.!?»”:]\s|\n)$")
ARTICLE: Final = re.compile(r"(?:^|\s)(?:l[ae] |les |l'|du |aux? )$", re.I)
PARTICIPLE: Final = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ]+ée?s? (?:à|au|aux|par|en|de|dans|depuis|pour|sur|comme|il|l'an)\b"
)
NAME: Final = r"([A-ZÀ-Ý][\w&'-]*\w(?: [A-ZÀ-Ý][\w&-]*\w){0,2})"
DOER: Final = re.compile(rf"(?:^|(?<=[.!?:] )|(?<=» )){NAME}(?={ACTS})", re.M)
NAMED: Final = re.compile(rf"{CALLED.pattern.removesuffix('$')}{NAME}\b")
NO_NAME: Final = re.compile(
    r"(?:L[ae]s?|L'\w+|Une?|Elles?|Ils?|Ce|Cette|Cet|Ces|Sa|Son|Ses|Leurs?|Des|Du|De|Au|Aux|En|"
    r"On|Nous|Qui|Que|Et|Mais|Pour|Avec|Chez|Dans|Sur|Selon|Après|Depuis|Si|Tout|Trois|Deux|"
    r"PDG|IA|Bourse|État|D'\w+|C'est|Lui|Celui-ci|Celle-ci|Personne|Chacun|Beaucoup|"
    r"Plusieurs|Comment|Pourquoi|Quand|Où|Voici|Voilà|Quel\w*|Ainsi|Alors|Aussi|Enfin|"
    r"Hier|Demain|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Nouve\w+|Premier|Première|"
    r"Certains|Aucune?|Tous|Washington|Bruxelles|Paris|Pékin|Londres|Berlin)$"
)
"""What begins with a capital and names no company."""


def is_participle(row: Mention, field: str) -> bool:
    """Tell a participle that opens a sentence and was taken for a company: `Fixée à`."""
    before = field[max(0, row.start_char - 3) : row.start_char]
    return (
        row.kind == "organization"
        and PARTICIPLE.match(field, row.start_char) is not None
        and LINE_START.search(before) is not None
    )


def true_kind(row: Mention, field: str) -> Mention:
    """Mend what French tells: nobody has an article, and given names are people's."""
    if known_name(row.text, row.kind):
        return row
    before = field[max(0, row.start_char - 5) : row.start_char].replace("’", "'")
    if row.kind == "person" and ARTICLE.search(before):
        return replace(row, kind="product")
    words = row.text.split()
    if row.kind in ("place", "product") and len(words) == 2:
        name = is_given_name(words[0]) and words[1].isalpha() and words[1].istitle()
        return (
            replace(row, kind="person") if name and not ARTICLE.search(before) else row
        )
    return row


def is_called_company(row: Mention, field: str) -> bool:
    """Tell a company by what it is called, does or has."""
    before = field[max(0, row.start_char - 70) : row.start_char].replace("’", "'")
    after = field[row.end_char : row.end_char + 110].replace("’", "'")
    if CALLED.search(before):
        return True
    if row.kind == "person" and is_given_name(row.text.split()[0]):
        return False
    if row.kind != "person" and OF.search(before):
        return True
    return bool(LINE_START.search(before[-3:]) and ACTING.match(after))


def called_companies(text: str) -> Iterator[tuple[str, int, int]]:
    """Give names with their offsets, marked or not, of what acts like a company."""
    plain = text.replace("’", "'")
    for pattern in (DOER, NAMED):
        for match in pattern.finditer(plain):
            if not NO_NAME.match(match[1].split()[0]):
                yield text[match.start(1) : match.end(1)], *match.span(1)
