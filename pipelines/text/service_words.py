"""Lines that serve a page: shares, credits, tags, dates, bylines, as patterns."""

import re

from pipelines.metadata.byline_words import AGENCY
from pipelines.text.phrases import line_of

MONTH = (
    r"(?:jan|ene|gen|feb|fév|m[aä]r|apr|avr|abr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|"
    r"août|ago|sep|set|oct|okt|ott|nov|dec|déc|dez|dic)[^\W\d_]*\.?"
)
DATE = (
    rf"(?:(?:le |on |el )?\d{{1,2}}(?:er|st|nd|rd|th|\.)? (?:de )?{MONTH},?"
    rf"(?: (?:de )?\d{{4}})?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}\S*)"
)
DAY = rf"(?:[^\W\d_]+,? )?{DATE}"
HOUR = (
    r"\d{1,2}(?:\.\d\d ?(?:[ap]\.?m\.?|uhr|(?-i:[A-Z]{3,4}))|"
    r" ?[h:] ?\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?| uhr)?| ?h| ?[ap]\.?m\.?| uhr)"
    r"(?: \(?(?-i:[A-Z]{2,4})\)?)?"
)
AGO = (
    r"(?:il y a|vor) \d+ [^\W\d_]+|\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|"
    r"months?|years?) ago"
)
WHEN = rf"(?:{DAY}(?:(?:,| à| at| -| –| \||,? um|,? a las)? {HOUR})?|{HOUR}(?:,? {DAY})?|{AGO})"
TIME = re.compile(rf"^\W*{HOUR}\W*$", re.I)
"""A time alone: an entry's in a live blog."""

SHORT_LINE = line_of(
    r"""
    partager(?: (?:cet|cette|sur|l'article|ce|via|:).{0,60})?|partagez.{0,60}|partages?
    share(?:s|d)?(?: (?:this|on|article|via|story|it|to|with).{0,40})?
    (?:(?:share|partagez|partager)(?: (?:this|cet|the) (?:article|story|page))?\s*:)?
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
        illustration|infographie|(?:photo|image|picture|video)s? credits?|bild|foto|
        visuel|©|\(c\))\s*[:©/|].{0,120}|
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
    (?:view|voir|see|show|lire|read|afficher)(?: all| tous)?(?: the| les)? (?:\d+ )?
        (?:comments?|commentaires?|réactions?)(?: \(?\d+\)?)?
    \d[\d\s.,]* ?(?:vues?|views?|partages?|shares?|lectures?|reads?|likes?|j'aime)
    réagissez.{0,30}|soyez (?:le|la) premi(?:er|ère) à .{0,40}|be the first to
        (?:comment|reply|respond|share|review|like).{0,30}
    (?:classée?|publiée?|rangée?|archivée?) (?:dans|sous|en)\s*:.{0,150}
    (?:additional )?(?:reporting|writing|editing|research) by [^.]{0,120}|
        (?:édité|relu|traduit|révisé) par [^.]{0,60}
    (?:download|get|install|téléchargez|installez|télécharger)(?: (?:our|the|notre|
        l'|la))? ?(?:\w+ )?app(?:li|lication)?s?\b(?! and| et)[^,;]{0,60}
    (?:cliquez ici|click here) (?:pour|to|for) .{0,80}
    (?:retrouvez|lisez) (?:cet article|ce dossier|cette enquête|l'intégralité).{0,80}
    (?:cet|this) (?:article|story) (?:a|date de|is|was published) .{0,12}(?:plus|
        more|over) (?:de|d'|than)?.{0,60}
    (?:réutiliser|reproduire|republier) (?:ce|cet|cette) [^\W\d_]+
    (?:republish|republier|republiez) (?:this|our|cet|nos) .{0,100}
    table (?:of contents|des matières)|(?:au )?sommaire|contents|jump to|(?:dans|
        in) (?:cet|this) (?:article|story|post)
    (?:tous droits|all rights|droits) (?:réservés|reserved)(?! ou| or| to| à).{0,60}|
        reproduction (?:interdite|strictement).{0,60}|(?:copyright|©) (?:(?:©|
        \(c\)) )?\d{4}.{0,60}(?:all rights|tous droits).{0,120}
    [^©]{10,180}[.)] ©[^.©]{3,50}
    (?:le |the )?(?:\w+ ){0,3}podcasts?(?: (?:de|of|du|by) .{0,30})?|(?:écouter|
        listen to) (?:l'|the )?(?:épisode|episode|podcast).{0,60}|(?:disponible|
        available) (?:sur toutes|wherever).{0,60}|(?:durée|length|duration|
        runtime)\s*:? \d.{0,12}|(?:abonnez-vous au|subscribe to the) podcast
    (?:(?:play|watch|skip|pause|lire|lecture|passer|voir|regarder)(?: de)?(?: la| the|
         this| cette)? (?:vidéo|video|audio|episode|clip)|unmute|mute|loading.{0,3}|
        chargement.{0,12}|\d+:\d\d ?/ ?\d+:\d\d)
    video player is loading|this is a modal window|(?:lecture )?vidéo (?:impossible|
        indisponible)|vidéos? à (?:découvrir|la une)|this video (?:is unavailable|
        cannot be played).{0,20}
    (?:please )?(?:verify|confirm|prove) (?:that )?you(?:'re| are) (?:not a robot|
        (?:a )?human)|(?:veuillez |merci de )?(?:confirmer|vérifier|prouver) que (?:vous|
        tu) n'(?:êtes|es) pas un robot
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
    (?:contacts? (?:presse|médias?)|(?:press|media) contacts?|pressekontakt)
        \s*[:–-].{1,150}
    (?:nouvelle fenêtre|lien externe|(?:s'ouvre|opens|ouvre) (?:dans|in) .{0,30}|
        external link)
    """
)
ISSUE = re.compile(
    r"^\W*(?:(?:paru|published|printed|extrait|tiré) (?:dans|in|de) (?:le |the )?)?"
    r"(?:numéro|n[°º]|no\.?|issue|vol(?:ume)?\.?|hors-série) ?(?:n[°º]|no\.?|#)? ?\d{1,4}\W{1,4}"
    r"(?:(?:numéro|n[°º]|no\.?|issue) ?\d{1,4}\W{1,4})?"
    rf"(?:(?:de |du |of )?(?:printemps|été|automne|hiver|spring|summer|autumn|fall|winter|{MONTH})"
    r"\W{1,3}){0,2}(?:19|20)\d\d\W*$",
    re.I,
)
"""In which issue of a paper a text stood."""
NUMBER = re.compile(r"^\W*(?!(?:19|20)\d\d\W*$)\d[\d\s.,]*[km]?\W*$", re.I)
"""A number alone that is no year."""
# Whole words and possessive gaps: a line of nothing but such words has one reading.
DATED = re.compile(
    r"^\W*+(?:(?:first|last|date|publi[ée]e?|mise?|à|jour|en|ligne|modifiée?|posted|"
    r"published|updated|modified|le|on|at|am|the|actualisé|créé|stand|datum|veröffentlicht|"
    r"erschienen|erstellt|zuletzt|geändert|publicado|actualizado|creado|fecha|el|"
    rf"aktualisiert)\b\W*+)*+(?>{WHEN})(?:\W++(?>{WHEN}|mis à jour(?: le| à)?|"
    r"updated(?: on)?|modifié le|edited|(?:erstellt|veröffentlicht|aktualisiert) am|"
    r"actualizado(?: el)?|(?:(?:temps de )?lecture\W+|[^\W\d_]+ )?\d+ min(?:utes?)?"
    r"(?: de lecture| read)?)\b)*+"
    r"(?P<signed>\W++(?:by|par)\b[^.]{0,40})?\W*$",
    re.I,
)
BYLINE = re.compile(
    r"^\W*(?:(?i:by|par|von|por|words by|text by|texte|article de|écrit par|"
    r"written by|rédigé par|"
    r"posted by|publié par|reporting by|propos recueillis par)):? "
    r"(?:[A-ZÀ-ÞŒ][\w.'’-]+[ ,&/|–-]*|(?:et|and|und|y|de|du|la|le|del|van|von|der|with|avec|"
    r"for|pour|à|in|aus|en)[ ]){1,9}"
    r"\W*+(?i:(?:(?:publié|le|on|posted|updated|mis à jour)\b\W*+)*+"
    rf"(?>{WHEN})\W*+)*+$"
)
AGENCY_LINE = re.compile(
    r"^\W*(?:(?-i:[A-ZÀ-Þ]\.[ -]?){1,3}[,/(]?\s*)?"
    r"(?:(?:avec|with|sources?|par|by|via|et|from)\b[\s:]*)?(?:l['’]|the )?"
    rf"{AGENCY.pattern}"
    rf"(?:(?:\s*[/,+&-]\s*|\s(?:et|and|avec|with)\s){AGENCY.pattern})*\W*$",
    re.I,
)
"""Agencies alone, or after the initials of an editor."""
