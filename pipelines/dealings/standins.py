"""The words that stand for a company, or that show that nobody known is meant."""

import re
from typing import Final

COMPANY_WORD: Final = re.compile(
    r"(?:^|[\s,])(?:it|they|she|he|elle|il|ils|the (?:[^\s,.;:]+[ -]){0,4}(?:company|"
    r"firm|startup|start-up|group|giant|maker|chain|fintech|retailer|unicorn|outfit|lab|"
    r"business|airline|carmaker|chipmaker|neobank|bank|lender|manufacturer|developer|"
    r"studio|publisher|insurer|operator|provider|platform|supplier|automaker|brand|"
    r"marketplace|broker|exchange|conglomerate|foundry|agency|team|duo|pair|"
    r"app|service|site|newcomer|Americans|Germans|Japanese|Chinese|Taiwanese|Swedes|"
    r"French|Dutch|Finns|Danes|Koreans|Israelis|Italians|Indians|British)|"
    r"(?:la|le|l'|cette|cet|ce) ?(?:(?!chercheu|patron|fondat|ministre|président|ingénieu|"
    r"dirigean|entrepreneu|marché|gouvernement)\w+ )?"
    r"(?:société|entreprise|groupe|startup|start-up|jeune pousse|firme|pépite|licorne|"
    r"éditeur|opérateur|constructeur|géant|fintech|deeptech|plateforme|compagnie|équipe|"
    r"néobanque|banque|assureur|enseigne|marque|fabricant|spécialiste|distributeur|"
    r"équipementier|fournisseur|hébergeur|studio|filiale|maison mère|fondeur|laboratoire|"
    r"avionneur|biotech|medtech|marketplace|site|agence|application|trublion|inventeur|"
    r"champion|réseau social|mastodonte|numéro un|leader|"
    r"institution|direction|éditrice|\w+(?:ais|ois|oise|ien|ienne|and|ande)|"
    r"\w+aise|\w+aine))\b",
    re.I,
)
"""What stands for a company that was named before."""
UNKNOWN_FIRST: Final = re.compile(
    r"(?!(?:The|It|In|On|At|Its|This|That|An?|And|But|After|For|With|As|By|To|Last|We|Our|"
    r"Then|Now|Since|While|When|If|Both|Even|Also|So|Yet|There|These|Those|Earlier|Two|"
    r"Three|Four|Five|One|Under|From|Just|Meanwhile|Instead|Shares|News|Nearly|About|"
    r"Around|Some|More|Fresh|Armed|Having|Plans?|Founded|Based|Backed|Staff|Workers|He|"
    r"She|They)\b)[A-Z][\w-]*[a-z]\w* (?:has|had|have|is|will|would|also|just) "
)
"""A name that nobody knew opens the sentence."""
UNKNOWN: Final = re.compile(
    r"(?:^|[\s(])(?!(?:The|It|In|On|At|Its|This|That|An?|And|But|L[ea]s?|Elle|Il|En|Au|"
    r"Une?|Ce|Cette|Sa|Son|Cet|Après|Depuis|After|For|With|As|By|To|Series|Last|Pour|"
    r"Avec|We|Nous|On|Notre|Our|De|Du|Des|Dès|Et|Mais|Ou|Où|Puis|Ainsi|Aussi|Avant|Dans|"
    r"Déjà|Enfin|Lors|Par|Plus|Quant|Si|Sur|Comme|Faute|Fort|Forte|Au-delà|Reste)\b)[A-ZÀ-Ý][\w.-]+\s(?:[a-zà-ÿ]+\s){0,2}$"
)
"""A name that nobody knew, right before the verb."""
OTHERS: Final = re.compile(
    r"(?:^|[\s,])(?:start-?ups|companies|firms|investors|banks|funds|rivals|competitors|"
    r"governments?|consumers|customers|users|shareholders|hackers|thieves|analysts|"
    r"founders|regulators|others|people|everyone|somebody|you|we|I|"
    r"(?:the|a) (?:[a-z-]+ )?(?:commission|watchdog|regulator|authority|court|judge|jury|"
    r"ministry|government)|(?:la|le|l')(?: ?[a-zà-ÿ-]+)? ?(?:commission|régulateur|gendarme|"
    r"autorité|tribunal|justice|ministère|gouvernement|région|ville|mairie|métropole|"
    r"municipalité|préfecture|rectorat|académie|armée|police))\b[^.;:,]{0,40}$",
    re.I,
)
"""A subject that is no company of the article."""
