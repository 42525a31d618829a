"""Phrases by which lines among an article's paragraphs show that they are none of it."""

import re


def _line(phrases: str) -> re.Pattern[str]:
    """Return a pattern of whole lines: phrases stand in lines, in bars where short."""
    return re.compile(rf"^\W*(?:{_joined(phrases)})\W*$", re.I)


def _opening(phrases: str) -> re.Pattern[str]:
    """Return a pattern of how lines begin."""
    return re.compile(rf"^\W*(?:{_joined(phrases)})(?!\w)", re.I)


def _within(phrases: str) -> re.Pattern[str]:
    """Return a pattern of what is somewhere in a line."""
    return re.compile(rf"(?:{_joined(phrases)})", re.I)


def _joined(phrases: str) -> str:
    """Return phrases as alternatives; one that is indented more goes on from the last."""
    found: list[str] = []
    for line in phrases.split("\n"):
        if line.startswith(" " * 8):
            found[-1] += line[8:]
        elif line.strip():
            found.append(line.strip())
    return "|".join(found).replace("'", "['’]")


MONTH = (
    r"(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|okt|nov|"
    r"dec|déc|dez)[^\W\d_]*\.?"
)
DAY = (
    rf"(?:[^\W\d_]+,? )?(?:(?:le |on )?\d{{1,2}}(?:er|st|nd|rd|th|\.)? {MONTH},?(?: \d{{4}})?|"
    rf"{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|"
    r"\d{4}-\d{2}-\d{2}\S*)"
)
HOUR = (
    r"\d{1,2}(?: ?[h:] ?\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?| ?h| ?[ap]\.?m\.?)"
    r"(?: \(?[A-Z]{2,4}\)?)?"
)
AGO = (
    r"(?:il y a|vor) \d+ [^\W\d_]+|\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|"
    r"months?|years?) ago"
)
WHEN = rf"(?:{DAY}(?:(?:,| à| at| -| –| \||,? um)? {HOUR})?|{HOUR}(?:,? {DAY})?|{AGO})"
TIME = re.compile(rf"^\W*{HOUR}\W*$", re.I)
"""A time alone: an entry's in a live blog."""

ALSO = _opening(
    r"""
    (?:à|a) (?:re)?(?:lire|voir|écouter|découvrir|retrouver|noter)(?: (?:aussi|
        également|ailleurs|ensuite|sur))?
    (?:lire|voir|écouter|découvrir|retrouvez) (?:aussi|également|la suite|l'entretien|
        l'article|le dossier|notre|nos|plus)
    lisez (?:aussi|également)
    (?:sur|dans|avec) l[ea] mêmes? (?:sujet|thème|rubrique|catégorie|dossier|auteur)
    et aussi
    pour (?:aller plus loin|en savoir plus|approfondir)
    (?:nos |les |d'autres )?articles? (?:liés?|associés?|similaires|connexes|recommandés)
    notre (?:sélection|dossier)
    la rédaction vous (?:conseille|recommande)
    (?:nos |les )?derni(?:er|ère)s (?:articles|actus|actualités|news)
    en relation
    les plus (?:lus|vus|populaires|partagés)
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
    r"rejoignez|retrouvez|follow|suivez|anmelden|abonnieren|nous suivre|find all|"
    r"find us)\b.{0,80}"
    r"\b(?:newsletter|lettre|infolettre|inbox|e-?mail|mail|whatsapp|telegram|twitter|facebook|"
    r"instagram|mastodon|bluesky|flipboard|google (?:news|actualités|discover)|youtube|chaîne|"
    r"channel|updates|alerts?|discord|linkedin|podcast|boîte)",
    re.I,
)
FOLLOW = _line(
    r"""
    (?:suivez[- ](?:nous|l'actualité|toute)|nous suivre|retrouvez[- ](?:nous|toute)|
        rejoignez[- ](?:nous|notre)).{0,80}
    follow (?:us|the|our|along).{0,60}
    (?:follow|suivre) (?:on|sur) .{0,30}
    (?:find|get) (?:all|more of) our .{0,50}
    """
)
ADVERT = _line(
    r"""
    publicités?|annonces?|advertis(?:ement|ing)s?|ads?|anzeige|werbung|publicidad|pub
    (?:contenu|article|post|content) (?:sponsorisé|partenaire|promotionnel|sponsored)
    (?:paid|sponsored|partner|promoted) (?:content|post|story|stories)|sponsored|
        sponsorisé|promoted
    (?:ad|advertisement|sponsored|annonce|publicité) ?[-–:·|].{0,60}
    la suite (?:de (?:votre|notre|cet |l')? ?article )?(?:après|sous) (?:cette|
        la) (?:publicité|vidéo)
    (?:story|article|post|text|news) continues.{0,60}
    (?:scroll|swipe)(?: down)? to (?:continue|read).{0,30}
    fai(?:re|tes) défiler.{0,40}
    (?:continue|continuer|poursuivez)(?: la lecture| reading).{0,40}
    (?:bons? plans?|partner) (?:partenaires?|deals?)|bons? plans?
    skip (?:ad|advertisement)s?|passer (?:la|cette) publicité
    (?:partenariat|en partenariat avec|presented by|brought to you by|proposé par).{0,50}
    """
)
SUPPORT = _opening(
    r"""
    (?:soutenez|aidez|défendez)(?:[- ]nous| (?:une|la|notre|un|votre|
        le)) .{0,40}(?:rédaction|journalisme|presse|média|site|indépendan|information)
    (?:support|help|back|fund) (?:us|our|independent|quality|local|free|
        the) .{0,40}(?:journalis|reporting|newsroom|press|media|stories|work)
    (?:cet article|ce contenu|cette page) (?:vous )?est (?:offert|gratuit|réservé|
        accessible)
    (?:this|the) (?:article|story|page|post) is (?:free (?:to read|for)|
        for (?:paid )?(?:subscribers|members)|only for)
    (?:faites|faire) un don
    (?:make a donation|donate (?:now|today|here))
    (?:déjà|vous êtes(?: déjà)?) (?:abonnée?s?|inscrite?s?|membres?)
    (?:already|not yet) (?:a |an )?(?:subscriber|member|registered|subscribed)
    (?:profitez de|bénéficiez de|découvrez) (?:l'|notre |nos )offres?
    try (?:us|it) (?:for|free)
    (?:réservé aux|exclusif|accès) abonnés|(?:subscribers?|members?)[- ]only|for subscribers
    (?:il vous reste|you have) .{0,30}(?:à lire|to read|left)
    (?:pour lire|to (?:read|continue)) (?:la suite|l'intégralité|cet article|
        the (?:full|rest)|this|reading)
    (?:abonnez-vous|subscribe)(?: now| today| dès)? (?:pour|to|à partir|from|for)
    (?:créez|create) (?:votre|un|a|an|your) (?:free )?(?:compte|account)
    """
)
LETTER = _opening(
    r"""
    (?:abonnez|inscrivez)-vous
    je m'(?:inscris|abonne)|s'(?:inscrire|abonner)
    sign (?:me )?up|signup|subscribe|join (?:our|the|\d)
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
    (?:notre|our|la) (?:lettre|newsletter|letter)
    vous aimez (?:nos|cet|notre|ce)
    (?:like|enjoy|enjoying|love|loving) (?:what|this|our)
    """
)
SHORT_LINE = _line(
    r"""
    partager(?: (?:cet|cette|sur|l'article|ce|via|:).{0,60})?|partagez.{0,60}|partages?
    share(?:s|d)?(?: (?:this|on|article|via|story|it|to|with).{0,40})?
    (?:\W*(?:tweet(?:er)?|facebook|twitter|x|linkedin|whatsapp|bluesky|mastodon|reddit|
        telegram|pinterest|instagram|threads|e-?mail|mail|share|partager|print|imprimer|
        copy link|copier le lien|save|envoyer|messenger)\b){1,9}
    (?:copier|copy)(?: le| the)? (?:lien|link|url)|link copied|lien copié
    (?:envoyer|recommander|send)(?: (?:par|by|via|à|to) .{0,30})?
    (?:imprimer|print)(?: (?:l'|this|the|cette?).{0,20})?
    (?:gift|offrir)(?: (?:this|cet|un|an|l'))? ?(?:article|story)
    (?:ajouter|save|bookmark|enregistrer|sauvegarder|add)(?: (?:à|aux|for|this|article|
        to|cet|l').{0,30})?
    (?:écouter|listen)(?: (?:à |to )?(?:l'|cet |this |the )(?:article|story).{0,20})?
    (?:(?:les |vos |nos |\d+ )?(?:commentaires?|comments?|réactions?|replies|partages|
        shares|likes|vues|views)(?: \(?\d+\)?)?)
    (?:laisser|poster|ajouter|leave|post|add|write|écrire) (?:un|a|your|
        votre) (?:commentaire|comment|reply|réponse)
    (?:post a )?reply|répondre|réagir.{0,20}|join the (?:conversation|discussion)|
        rejoindre la discussion|what do you think\?
    (?:tags?|mots[- ]clés?|étiquettes?|topics?|filed under|filed in|posted in|thèmes?|
        thématiques?|sujets?|catégories?|category|categories|rubriques?|keywords?|labels?|
        schlagwörter|themen)\s*:?.{0,150}
    (?:crédits?(?: photos?| image)?|credits?|photos?|image|images|source de l'image|
        illustration|photo credit|image credit|bild|foto|visuel|©|\(c\))\s*[:©/|].{0,120}|
        ©.{0,120}|\(c\).{0,80}
    (?:photo|image|picture|photograph|illustration) (?:by|par|de|courtesy) .{0,80}
    .{0,80}(?:getty images|shutterstock|unsplash|istock(?:photo)?|pexels|pixabay|
        adobe stock)
    (?:lecture|lire|temps de lecture|reading time|read time)\s*:? ?(?:de |en |estimé |
        : )?\d+ ?min.{0,15}
    \d+[- ]?min(?:ute)?s?(?: (?:de lecture|read|to read))?
    (?:s'abonner|subscribe(?: now| today)?|je m'abonne|se connecter|connexion|log ?in|
        sign ?in|sign ?(?:me )?up|register|s'inscrire|je m'inscris|mon compte|my account|
        newsletters?)
    lire la suite.{0,40}|read (?:the )?(?:more|full).{0,40}|(?:voir|en savoir|see|show|
        load|learn|view|afficher) (?:plus|more|all|tout)
    (?:haut de page|retour (?:en haut|au |à la |à l'|aux ).{0,30})
    (?:(?:back|return) to .{0,30}|top of page|top)
    (?:article|post|page|story|billet) (?:suivante?|précédente?|suivant)|(?:next|
        previous|prev) (?:article|post|story|page|up)?
    (?:signaler|report) (?:une|an?|this|un|ce) .{0,60}|(?:spotted|seen|found|
        noticed) an? (?:typo|mistake|error).{0,40}|une (?:coquille|erreur|faute).{0,40}
    suivre|follow(?:ing)?(?: this)?
    table (?:of contents|des matières)|(?:au )?sommaire|contents|jump to|(?:dans|
        in) (?:cet|this) (?:article|story|post)
    (?:tous droits|all rights|droits) (?:réservés|reserved).{0,60}|
        reproduction (?:interdite|strictement).{0,60}
    (?:le |the )?(?:\w+ ){0,3}podcasts?(?: (?:de|of|du|by) .{0,30})?|(?:écouter|
        listen to) (?:l'|the )?(?:épisode|episode|podcast).{0,60}|(?:disponible|
        available) (?:sur toutes|wherever).{0,60}|(?:durée|length|duration|
        runtime)\s*:? \d.{0,12}|(?:abonnez-vous au|subscribe to the) podcast
    (?:(?:play|watch|skip|pause|lire|lecture|passer|voir|regarder)(?: de)?(?: la| the|
         this| cette)? (?:vidéo|video|audio|episode|clip)|unmute|mute|loading.{0,3}|
        chargement.{0,12}|\d+:\d\d ?/ ?\d+:\d\d)
    (?:your browser (?:does not|doesn't)|votre navigateur ne) .{0,80}
    (?:quiz|sondage|poll|survey|vote)\s*:.{0,80}|(?:votez|vote|voter) (?:pour|to|now|
        for).{0,40}
    (?:activez|activer|turn on|enable|allow|autoriser) (?:les |the )?notifications?.{0,60}
    (?:ne plus afficher|(?:do not|don't) show).{0,30}|(?:oui|yes|non|no),? (?:merci|
        thanks|thank you|alert me|m'avertir|je|i).{0,20}|not now|plus tard
    (?:suivez|follow) (?:notre|our) (?:direct|live).{0,30}|(?:live|en direct|direct|
        breaking|exclusif|exclusive|mis à jour|updated)
    (?:prix (?:constaté|indicatif|de vente)|price(?: when reviewed)?)\s*:.{0,40}|
        (?:en rupture|out of) (?:de )?stock|(?:voir|see) (?:le|the|l'|all) ?(?:prix|price|
        offre|deal|offer)s?.{0,30}
    (?:nouvelle fenêtre|lien externe|(?:s'ouvre|opens|ouvre) (?:dans|in) .{0,30}|
        external link)
    """
)
DATED = re.compile(
    rf"^\W*(?:(?:first |last |date )?(?:publi[ée]e?|mis(?:e)? (?:à jour|en ligne)|"
    rf"modifiée?|posted|published|"
    rf"updated|modified|le|on|actualisé|créé|stand|veröffentlicht|aktualisiert)\W*"
    rf"(?:le|on|at|am|the)?\W*)*{WHEN}(?:\W+(?:{WHEN}|mis à jour (?:le|à)?|"
    rf"updated(?: on)?|modifié le|"
    r"edited|by|par [^.]{3,40}|[^\W\d_]+ \d+ min))*\W*$",
    re.I,
)
BYLINE = re.compile(
    r"^\W*(?:(?i:by|par|von|por|words by|text by|texte|article de|écrit par|"
    r"written by|rédigé par|"
    r"posted by|publié par|reporting by|propos recueillis par)):? "
    r"(?:[A-ZÀ-ÞŒ][\w.'’-]+[ ,&/|–-]*|(?:et|and|de|du|la|le|van|von|der|with|avec|for|"
    r"pour|à|in)[ ]){1,9}"
    rf"(?i:\W*(?:(?:publié )?(?:le|on|posted|updated|mis à jour)?\W*{WHEN})?)*\W*$"
)
BIO = _opening(
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
    r"buy (?:now|at|on|from|the)|check price|acheter (?:le|la|sur|chez)|"
    r"(?:touchons|percevons|toucher|rapportent|earn|receive|get) (?:une|"
    r"an?)?\s*(?:affiliate )?commission|"
    r"liens? (?:d['’])?affili|affiliate links?|prix affichés|prices? may (?:have|vary))",
    re.I,
)
UNSUBSCRIBE = re.compile(
    r"(?:unsubscribe|cancel|opt out) (?:at any ?time|any ?time|whenever|with one)|"
    r"désinscri\w+ (?:à tout moment|en un clic)|"
    r"votre publicité ici|privacy (?:notice|policy)|politique de confidentialité|"
    r"champs obligatoires|required fields|(?:ne sera pas|will not be|won['’]t be) publi|"
    r"(?:lettres|letters|characters|caractères) (?:de l['’]image|that you see|in the image|ci-)|"
    r"(?:mon nom|my name).{0,40}(?:navigateur|browser)",
    re.I,
)
REPLIES = _line(
    r"""
    réagir à cet article|(?:les )?(?:\w+ )?derniers messages.{0,30}
    (?:vos |les |\d+ )?(?:réactions|commentaires?|comments?|replies|
        kommentare)(?: \(?\d+\)?)?
    (?:leave|laisser|add|poster|write) (?:a|un) (?:comment|reply|commentaire)
    (?:join|rejoindre) (?:the|la) (?:conversation|discussion)
    what do you think\??
    """
)
