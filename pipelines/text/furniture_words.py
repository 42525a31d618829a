"""Phrases by which lines among an article's paragraphs show that they are none of it."""

import re
from collections.abc import Iterable

from pipelines.text.phrases import line_of, opening_of

ALSO = opening_of(
    r"""
    (?:à|a) (?:re)?(?:lire|voir|écouter|découvrir|retrouver|noter)(?: (?:aussi|
        également|ailleurs|ensuite|sur))?
    (?:lire|voir|écouter|découvrir|retrouvez) (?:aussi|également|la suite|l'entretien|
        l'article|le dossier|notre|nos|plus)
    lisez (?:aussi|également)
    (?:sur|dans|avec) l[ea] mêmes? (?:sujet|thème|rubrique|catégorie|dossier|auteur)
    et aussi
    à la une
    pour (?:aller plus loin|en savoir plus|approfondir)
    (?:nos |les |d'autres )?articles? (?:liés?|associés?|similaires|connexes|recommandés)
    notre (?:sélection|dossier)
    la rédaction vous (?:conseille|recommande)
    (?:nos |les )?derni(?:er|ère)s (?:articles|actus|actualités|news)
    en relation
    les plus (?:lus|vus|populaires|partagés)
    (?:vidéos? ?: )?en ce moment (?:sur|dans)
    vous aimerez (?:aussi|peut-être)
    read (?:more|also|next|this|on)
    (?:also|see|watch|listen|hear) (?:read|also)
    see also
    related(?: (?:articles?|stories|coverage|content|reading|posts?|news|links?|topics?))?
    recommended(?: (?:reading|stories|articles|for you))?
    more (?:on this|from|stories|like this|about|in this|news|articles)
    you (?:may|might) (?:also )?(?:like|be interested|enjoy)
    don't miss
    (?:further|keep|continue) reading
    up next
    next up
    from the archives?
    most (?:read|popular|viewed|shared)
    (?:latest|top|trending) (?:stories|news|articles|posts)
    editors?'?s?'? (?:picks?|choice)
    what to read next
    watch (?:now|also)
    lesen sie (?:auch|mehr|hier)
    (?:auch|mehr) (?:interessant|zum thema|lesen)
    siehe auch
    mehr dazu
    weiterlesen
    lee también
    leggi anche
    lees ook
    """
)
ALSO_OPENING = re.compile(
    r"^[^.!?:]{0,40}\b(?:re)?(?:lire|lisez|voir|voyez|écoute[rz]|découvrez|retrouvez|read|see|"
    r"watch|listen|related|lesen|lea|lee|leia|leggi|czytaj)\b[^.!?]{0,40}[:|→>»–-]",
    re.I,
)
PLEA = re.compile(
    r"\b(?:subscribe|sign up|abonnez[- ]vous|inscrivez[- ]vous|recevez|get (?:the|our)|join our|"
    r"rejoignez|retrouvez|follow(?! an? )|suivez(?! une? )|anmelden|abonnieren|nous suivre|"
    r"find all|find us)\b.{0,80}"
    r"\b(?:newsletter|lettre|infolettre|inbox|e-?mail|mail|whatsapp|telegram|twitter|facebook|"
    r"instagram|mastodon|bluesky|flipboard|google (?:news|actualités|discover)|youtube|chaîne|"
    r"channel|updates|alerts?|discord|linkedin|podcast|boîte)",
    re.I,
)
FOLLOW = line_of(
    r"""
    (?:suivez[- ](?:nous|l'actualité|toute)|nous suivre|retrouvez[- ](?:nous|toute)|
        rejoignez[- ](?:nous|notre)).{0,80}
    follow (?:us|our|along).{0,60}
    follow the .{0,40}\b(?:on|via|here|live|story|topic|authors?|blog|news|coverage|updates?|
        page|channel|conversation|hashtag)\b.{0,30}
    (?:follow|suivre) (?:on|sur) .{0,30}
    (?:find|get) (?:all|more of) our .{0,50}
    """
)
ADVERT = line_of(
    r"""
    publicités?|annonces?|advertis(?:ement|ing)s?|ads?|anzeige|werbung|publicidad|pub
    (?:contenu|article|post|content) (?:sponsorisé|partenaire|promotionnel|sponsored)
    (?:paid|sponsored|partner|promoted) (?:content|post|story|stories)|sponsored|
        sponsorisé|promoted
    (?:ad|advertisement|sponsored|annonce|publicité) ?[-–:·|].{0,60}
    la suite (?:de (?:votre|notre|cet |l'|ce)? ?(?:article|contenu|lecture) )?(?:après|
        sous) (?:cette|la) (?:publicité|vidéo|annonce|pub)
    (?:story|article|post|text|news) continues.{0,60}
    (?:scroll|swipe)(?: down)? to (?:continue|read).{0,30}
    fai(?:re|tes) défiler.{0,40}
    (?:continue|continuer|poursuivez)(?: la lecture| reading).{0,40}
    (?:bons? plans?|partner) (?:partenaires?|deals?)|bons? plans?
    skip (?:ad|advertisement)s?|passer (?:la|cette) publicité
    (?:partenariat|en partenariat avec|presented by|brought to you by|proposé par).{0,50}
    """
)
LETTER = opening_of(
    r"""
    (?:abonnez|inscrivez)-vous
    je m'(?:inscris|abonne)|s'(?:inscrire|abonner)
    sign (?:me )?up(?! (?:costs?|fees?|is|was|takes?|requires?|forms?|pages?|rates?))|signup|
        subscribe|join (?:our|the|\d)
    rejoignez|recevez
    (?:get|receive) (?:the|our|all|your|daily|weekly)
    (?:never|don't) miss
    ne (?:manquez|ratez|loupez) (?:rien|plus|aucun|pas)
    (?:sans|no|zéro|zero) (?:spam|pub)
    (?:désinscription|désabonnement|unsubscribe|opt out)
    (?:by|en) (?:signing|subscribing|submitting|clicking|entering|providing|validant|
        cliquant|vous inscrivant|vous abonnant|renseignant|soumettant)
    (?:we|nous) (?:will |won't |never |n')?.{0,12}(?:use|utilis|share|partage|sell|
        vend)\w* (?:your|votre)
    (?:votre|your) (?:adresse|e-?mail|address)
    (?:l'essentiel|le meilleur|toute l'actu\w*|all|the best) (?:de|du|
        of) .{0,50}(?:matin|soir|jour|semaine|vendredi|lundi|mardi|jeudi|morning|day|week|
        evening|gratuit\w*|free|mail|inbox)
    (?:notre|our) (?:lettre|newsletter|letter)|la (?:lettre|newsletter)
    vous (?:aimez|avez aimé|appréciez) (?:nos|cet|notre|ce)
    (?:cet article|ce récit|cette enquête) vous a plu
    (?:have|got) (?:a|any) (?:news )?(?:tips?|story|stories|information)\b.{0,30}\?
    vous avez (?:repéré|trouvé|vu|remarqué) une (?:erreur|faute|coquille)
    (?:spotted|found|seen|noticed) an? (?:error|mistake|typo)
    (?:vous avez )?une (?:info|information|histoire|piste)\b.{0,40}\?
    (?:like|enjoy|enjoying|love|loving) (?:what|this|our)
    """
)
BIO = opening_of(
    r"""
    about the (?:author|writer|reporter)s?
    à propos (?:de l'aut(?:eur|rice)|des auteurs)
    (?:l'|les )aut(?:eur|rice)s?
    (?:meet )?the (?:author|writer)s?
    (?:written|rédigé|écrit) (?:by|par)
    la signature
    über den autor|die autorin|der autor
    """
)
COOKIES = re.compile(
    r"(?:utilis|use|verwend|dépos|store|stock|bloqu|block|accept|refus|consent|"
    r"paramétr|manage|gérer)"
    r"\w*.{0,80}(?:cookies?|traceurs?|trackers?)|(?:cookies?|traceurs?|"
    r"trackers?).{0,60}(?:accept|"
    r"refus|consent|paramétr|settings|préférences|choices|choix)|"
    r"(?:\d+|nos|our) (?:partenaires|partners).{0,60}(?:stock|store|inform|données|data)",
    re.I,
)
OFFER = re.compile(
    r"(?:où (?:l['’])?acheter|au meilleur prix|where to buy|best price|"
    r"(?:voir|découvrir|profiter de) l['’]offre|voir le prix|see (?:the )?(?:deal|price|offer)|"
    r"buy (?:now(?!,? pay)|at|on|from|the)|check price|acheter (?:le|la|sur|chez)|"
    r"(?:touchons|percevons|percevoir|toucher|rapportent|earn|receive|get) (?:une|"
    r"an?)?\s*(?:affiliate )?commission|"
    r"article (?:réalisé |proposé |rédigé )?en partenariat avec|"
    r"liens? (?:d['’])?affili|affiliate links?|prix affichés|prices? may (?:have|vary))",
    re.I,
)
TRACKERS = ("cookie", "traceur", "tracker", "partenaires", "partners")
"""Words of which one is in whatever `COOKIES` finds, in lower case."""
CHANNELS = tuple(
    "letter lettre inbox mail whatsapp telegram twitter facebook instagram mastodon "
    "bluesky flipboard google youtube chaîne channel updates alert discord linkedin "
    "podcast boîte".split()
)
"""The same of `PLEA`."""
OFFER_SIGNS = tuple(
    "achet buy prix price offre offer deal check commission affili partenariat".split()
)
"""The same of `OFFER`."""


def may_say(signs: Iterable[str], text: str) -> bool:
    """Tell cheaply whether a text has one of these words, or pieces of words."""
    small = text.lower()
    return any(sign in small for sign in signs)


UNSUBSCRIBE = re.compile(
    r"(?:unsubscribe|cancel|opt out) (?:at any ?time|any ?time|whenever|with one)|"
    r"désinscri\w+ (?:à tout moment|en un clic)|"
    r"privacy (?:notice|policy)|politique de confidentialité|"
    r"(?:support|soutenez) (?:our|notre) (?:reporting|journalism|newsroom|rédaction|"
    r"journalisme)|thanks for reading.{0,60}subscri|merci de (?:nous |me )?lire.{0,60}abonn",
    re.I,
)
IMPRINT = re.compile(
    r"votre publicité ici|champs obligatoires|required fields|"
    r"(?:ne sera pas|will not be|won['’]t be) publi|"
    r"(?:lettres|letters|characters|caractères) (?:de l['’]image|that you see|in the image|ci-)|"
    r"(?:informations|données) (?:recueillies|collectées) (?:sur|via|par|dans) (?:ce|le) "
    r"formulaire|direct(?:eur|rice) de (?:la )?publication|\brcs [^\W\d_]+ \d|"
    r"appeared first on|est apparu en premier sur|"
    r"(?:cette entrée|cet article|this entry) (?:a été|was) (?:publiée?|écrite?|posted)\b|"
    r"(?:mon nom|my name).{0,40}(?:navigateur|browser)",
    re.I,
)
"""What forms say, and what a site says of itself and of where a text stands."""
OF_READERS = re.compile(r"comment|kommentar|\bvos\b|\d", re.I)
"""What a heading says of readers' words and of nobody else's."""
REPLIES = line_of(
    r"""
    \d+ (?:réponses?|answers?|responses?|avis)
    réagir à cet article|(?:les )?(?:\w+ )?derniers messages.{0,30}
    (?:vos |les |\d+ )?(?:réactions|commentaires?|comments?|replies|
        kommentare)(?: \(?\d+\)?)?
    (?:leave|laisser|add|poster|write) (?:a|un) (?:comment|reply|commentaire)
    (?:join|rejoindre) (?:the|la) (?:conversation|discussion)
    what do you think\??
    """
)
