"""Lists the nouns and pronouns that stand for people and organizations in the news."""

import re
from typing import Final

SPOKESPERSON: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|representatives?|statement|analysts|"
    r"lawyers for|press (?:office|team|officer)|porte-parole|représentante?s?|communiqué|"
    r"analystes|experts|avocats de|équipes|service (?:de presse|client))\b",
    re.I,
)
"""Somebody without a name who speaks for an organization."""
VOICE: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|porte-parole)\b", re.I
)
"""Who speaks for the organization that was spoken of, also without its name."""
OBSERVERS: Final = re.compile(r"\b(?:analyst(?:e?s)|experts)\b", re.I)
"""Who speaks for others than the organization that was spoken of."""
ROLE: Final = re.compile(
    r"\b(?:patronne|patron|PDG|P-DG|DG|dirigeante?|présidente?|direct(?:eur|rice)|"
    r"(?:co-?)?fondat(?:eur|rice)|ministre|avocate?|cherche(?:ur|use)|analyste|experte?|"
    r"responsable|chef|cheffe|entrepreneure?|entrepreneuse|ingénieure?|eurodéputée?|"
    r"députée?|sénat(?:eur|rice)|développe(?:ur|use)|journaliste|médecin|professeure?|"
    r"commissaire|secrétaire|maire|juge|déléguée?|associée?|intéressée?|milliardaire|"
    r"homme|femme|trentenaire|quadragénaire|quinquagénaire|sexagénaire|élue?|militante?|"
    r"DSI|RSSI|CTO|CEO|CFO|COO|numéro (?:un|deux)|magistrate?|juriste|spécialiste|"
    r"économiste|créat(?:eur|rice)|auteure?|autrice|père|mère|ancien(?:ne)?|"
    r"consultante?|invent(?:eur|rice)|investisse(?:ur|use)|banqui(?:er|ère)|"
    r"ex-(?:banqui|minist|patron|direct|salari|cadre|dirig|chef)\w*|physicien(?:ne)?|"
    r"mathématicien(?:ne)?|informaticien(?:ne)?|sociologue|philosophe|historien(?:ne)?|"
    r"procureure?|adjointe?|bras droit|lauréate?|candidate?|polytechnicien(?:ne)?|"
    r"gérante?|product(?:eur|rice)|"
    r"chief|boss|(?:co-?)?founder|president|director|minister|lawyer|researcher|analyst|"
    r"executive|chair(?:man|woman|person)?|engineer|professor|senator|judge|head|"
    r"billionaire|manager|partner|developer|author|entrepreneur|official|secretary|"
    r"commissioner|economist|scientist|lawmaker|attorney|exec|mayor|investor|expert|"
    r"congress(?:man|woman)|inventor|historian|physicist|veteran|programmer|designer|"
    r"governor|prosecutor|lead|trader|coder|hacker|student|graduate|dropout|pilot|driver|seller|shopkeeper|pensioner|retiree|chemist|biologist|psychologist|barrister|solicitor|cryptographer|publicist|dealmaker|linguist|statistician|librarian|tradeu(?:r|se)|étudiante?|retraitée?|vendeu(?:r|se)|chimiste|biologiste|psychologue|cryptographe|pirate|codeu(?:r|se)|aînée?|cadet(?:te)?|benjamine?|éleveu(?:r|se)|agricult(?:eur|rice)|enseignante?|codirigeante?|administrat(?:eur|rice)|stratège|linguiste|bibliothécaire|owner|treasurer|trustee|ombudsman|deputy|adviser|advisor|strategist|technologist|evangelist|organi[sz]er|technician|teacher|nurse|doctor|farmer|watchmaker|spokes(?:man|woman)|pioneer|guru|tycoon|mogul|magnate|recruiter|lecturer|academic|fellow|consultant|creator|maintainer|lobbyist|banker|journalist|"
    r"activist|campaigner|architect|\d\d-year-old)\b",
    re.I,
)
ORIGIN: Final = {
    "fr": re.compile(
        r"(?:\bl(?:['’]|[ea] )|(?<!\w )\bL(?:['’]|[ea] ))(?:ex-)?"
        r"(?!Chine|Ukraine|Argentine|Lorraine|Palestine|Kremlin|"
        r"Maison|École|Banque|République|Bibliothèque|Polytechnique|Afrique|Amérique|Belgique|"
        r"Mexique|Arctique|Atlantique)[A-ZÀ-Ý][a-zà-ÿ'-]+(?:ais|aise|ois|oise|ain|aine|"
        r"ien|ienne|éen|éenne|in|ine|(?<!i)on|onne|ol|ole|and|ande|ard|arde|que|isse|ote)\b"
        r"(?![ -][A-Z])"
    ),
    "en": re.compile(
        r"\b[Tt]he (?:[A-Z][a-z]+(?:ian|ean|an|ish|ese|er|ch|man|woman|ard)|Dane|Swede|"
        r"Finn|Brit|Scot|Pole|Turk|Swiss|Greek|Thai|Czech)\b(?! [A-Z])"
    ),
}
"""A person told by where he or she comes from."""
COMPANION: Final = re.compile(
    r"\b(?:son|sa|ses|his|her) (?:associée?|co-?fondat\w+|co-?founder|compère|acolyte|partner|"
    r"complice|binôme|collègue|colleague|co-author|adjointe?|deputy|homologue|successeure?|prédécesseur|successor|predecessor|rivale?)\b",
    re.I,
)
"""The other one of two."""
COMPANY: Final = re.compile(
    r"\b(?:direction|groupe|société|entreprise|startup|start-up|firme|compagnie|éditeur|"
    r"constructeur|opérateur|fabricant|géant|plateforme|jeune pousse|licorne|équipementier|"
    r"fournisseur|distributeur|hébergeur|maison mère|filiale|marque|fondeur|enseigne|studio|"
    r"labo|laboratoire|néobanque|banque|fintech|scale-?up|company|firm|group|maker|giant|"
    r"start-?up|carmaker|chipmaker|retailer|platform|vendor|outfit|business|publisher|fund|"
    r"(?<!de )fonds|developer|operator|parent|lab|bank|lender|airline|blog post|billet de blog|"
    r"supplier|buyer|seller|rival|insurer|broker|grocer|manufacturer|contractor|landlord|carrier|"
    r"agence de presse|acquéreur|repreneur|assureur|transporteur|sous-traitant|concurrent|"
    r"réseau social|social network|prestataire|armateur|producteur|"
    r"message|memo|organisme|établissement)\b",
    re.I,
)
AGENCY: Final = re.compile(
    r"\b(?:agence|autorité|régulateur|gendarme|commission|formation restreinte|délibération|"
    r"décision|ministère|parquet|tribunal|cour|juridiction|syndicat|association|institution|ONG|"
    r"fédération|fondation|bulletin|rapport|agency|watchdog|regulator|authority|court|"
    r"ministry|department|union|body|charity|foundation|report|ruling|commission|panel)\b",
    re.I,
)
LITIGANT: Final = re.compile(
    r"\b(?:prévenue?|accusée?|inculpée?|plaignante?|requérante?|victime|suspecte?|détenue?"
    r"|condamnée?|rescapée?|survivante?|defendants?|accused|plaintiff|claimant|complainant|victim"
    r"|witness|suspect|convict|inmate|prisoner|survivor|juror)\b",
    re.I,
)
"""Who comes before courts and councils."""
ORDINARY: Final = re.compile(
    rf"{LITIGANT.pattern}|"
    r"\b(?:mother|father|parent|man|woman|worker|employee|buyer|user|customer|client|resident|"
    r"patient|neighbou?r|reader|passenger|salariée?|employée?|cliente?|abonnée?|utilisat(?:eur|rice)|"
    r"habitante?|riverain|ouvri(?:er|ère)|cadre|lect(?:eur|rice)|passag(?:er|ère)|collègue|"
    r"porter|headhunter|guard|clerk|courier|waiter|waitress|cashier|builder|plumber|electrician|"
    r"cleaner|intern|trainee|commuter|shopper|tourist|gamer|pupil|insider|staffer|aide|colleague|"
    r"friend|subscriber|visitor|volunteer|soldier|sailor|cook|baker|barista|postman|docker|"
    r"fonctionnaire|livreu(?:r|se)|caissi(?:er|ère)|serveu(?:r|se)|infirmi(?:er|ère)|soignante?|"
    r"facteur|factrice|vigile|gardienne?|brancardi(?:er|ère)|syndicaliste|passante?|badaud|"
    r"bénévole|technicienne?|joueu(?:r|se)|internaute|commerçante?|artisane?|"
    r"chasseu(?:r|se) de têtes|stagiaire|visiteu(?:r|se)|témoin|"
    r"conseill(?:er|ère)|proche|habituée?|élève|somebody|someone|quelqu['’]un|parent d['’]élève)\b",
    re.I,
)
"""People in the news for no role of theirs."""
PAIR: Final = re.compile(
    r"\b(?:(?P<first>(?:l[ea] premi(?:er|ère)|the former)"
    r"(?!(?: (?!(?:the|an?|his|her|its|their|that|to|au|aux|à|l[ea]s?|une?|du|des|de|son|sa)\b)"
    rf"[\w-]+){{0,2}}? (?:{ROLE.pattern}|{ORDINARY.pattern})))"
    r"|(?P<last>ce dernier|cette dernière|"
    r"l[ea] seconde?|celui-ci|celle-ci|the latter))\b(?! \w*minist)(?=\s*(?:$|[,.;:]|[a-zà-ÿ]+))",
    re.I,
)
"""One of those who were named last; no `former chief`."""
THIS_ONE: Final = re.compile(
    rf"\s(?:ce|cet|cette) (?:(?:jeune|vieux|vieille|ancien(?:ne)?) )?"
    rf"(?:{ROLE.pattern}|{ORDINARY.pattern}"
    r"|professionnel(?:le)?\b|concessionnaire\b|libraire\b|restaurat(?:eur|rice)\b|passionnée?\b"
    r"|garagiste\b"
    r"|(?-i:[A-ZÀ-Ý][a-zà-ÿ'-]+(?:aise?|oise?|aine?|ien(?:ne)?|éen(?:ne)?|[io]n(?:ne|e)?|and?e|arde?)\b))",
    re.I,
)
"""Who was quoted before, told by a trade, an age or an origin: `sourit cette Bretonne`."""
INDEFINITE: Final = {
    "fr": re.compile(
        r"(?:^|[\s,])(?:une? (?!fois\b)|des (?!\w+s de )|certaine?s?|plusieurs|"
        r"quelques|quelqu['’]une?|l['’]une? (?:des|d['’](?:entre|eux|elles))|"
        r"deux|trois|sources?)\b",
        re.I,
    ),
    "en": re.compile(
        r"(?:^|[\s,])(?:an? |one|some|two|three|several|many|few|another|someone|somebody|"
        r"sources?|insiders?|people|employees|staff|workers|users|customers|critics|"
        r"observers)\b",
        re.I,
    ),
}
ANONYMOUS: Final = re.compile(
    r"(?:selon|d['’]après|pour|à en croire|according to|for)\s(?:l['’]une? d|une?\s|"
    r"des\s|plusieurs|certaine?s?|deux|trois|quelques|nos\s|de\s|an?\s|one\s|two\s|three\s|several|"
    r"some|many|multiple|people|sources?|insiders|critics|users|former|current|anonymous|proches)",
    re.I,
)
"""Sources that a sentence opens with and does not name."""
OPENING_PHRASE: Final = re.compile(
    r"\s*(?:(?:au|aux|en|dans|à|sur|lors|devant|après|depuis|chez|face|sous|par|pour|rencontrée?s?|"
    r"interrogée?s?|contactée?s?|jointe?s?|in|on|at|by|over|after|during|from|outside|inside|back|"
    r"speaking|asked|reached|contacted|interviewed|last|earlier|meanwhile)\b[^,]{2,90}, )",
    re.I,
)
"""What stands before the subject of a sentence."""
ASKED: Final = re.compile(
    r"\s*(?:asked|interviewed|questioned|pressed|reached|contacted|after|alongside|interrogée?s?|"
    r"questionnée?s?|relancée?s?|contactée?s?|jointe?s?|rencontrée?s?|invitée?s?|face à|après|"
    r"aux côtés d)\b[^,]{2,120}, ",
    re.I,
)
"""What names somebody else before the subject: `Asked by X if it is so, `."""
PRONOUN: Final = {
    "en": re.compile(r"\b(he|she|they|it)\b", re.I),
    "fr": re.compile(r"(?:-t)?-(il|elle|ils|elles)\b|\b(il|elle|ils|elles)\b", re.I),
}
KIN: Final = re.compile(
    r"\b(?:son|sa|ses|mon|ma|his|her|my|their|leur) (?:grand-?)?(?:père|mère|fils|fille|frère|"
    r"sœur|mari|femme|épouse|oncle|tante|voisine?|amie?|cousine?|parents|father|mother|son|"
    r"daughter|brother|sister|husband|wife|uncle|aunt|neighbou?r|friend|cousin|mum|mom|dad)\b",
    re.I,
)
"""Somebody close to a person of the article, without a name."""
