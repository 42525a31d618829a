"""Lists the words by which lists, service pages and offers to subscribe are known."""

import re

REST = re.compile(
    r"il (?:vous )?reste \d+(?:[.,]\d+)? ?% (?:de (?:cet article|l'article|ce texte)"
    r"|a lire)"
    r"|(?:la suite|le reste|l'integralite|la totalite)(?: de (?:cet|l')\s?\w+)? est "
    r"(?:exclusivement |uniquement )?(?:reservee?|accessible|disponible) (?:\w+"
    r" )?(?:a|aux|pour)"
    r"|you (?:have|'ve) read (?:only )?\d+ ?(?:%|percent|per cent) of"
    r"|(?<!\d)\d{1,3}(?:[.,]\d+)? ?(?:%|percent|per cent) of (?:this|the) (?:article|story)"
    r" (?:is left"
    r"|remains|left)|(?:the )?(?:rest|remainder) of (?:this|the) (?:article|story"
    r"|text|post)"
    r" is (?:\w+ ){0,3}(?:for|to|behind|reserved)"
    r"|(?:subscribe|sign up|log in|register|pay) .{0,60}to (?:read|see) the (?:rest"
    r"|remainder)|noch \d+ ?% des artikels"
)
"""Says outright that words are missing."""
REST_WORDS = frozenset(
    "reste suite intégralité integralite totalité totalite read see article story text post "
    "noch".split()
)
"""Words of which one is in whatever `REST` finds."""
OFFER = re.compile(
    r"(?:article|contenu|lecture|texte|dossier|enquete)s? (?:\w+ ){0,3}?(?:est |sont )?"
    r"(?:exclusivement |uniquement )?reservee?s? (?:a|aux) (?:\w+ )?(?:abonne|membre"
    r"|adherent"
    r"|lecteur|inscrit)"
    r"|(?:abonnez[ -]vous|connectez[ -]vous|inscrivez[ -]vous|s'abonner|creez un"
    r" compte) "
    r"(?:\w+ ){0,6}?pour (?:lire|acceder|poursuivre|continuer|debloquer|decouvrir"
    r"|profiter)"
    r"|pour (?:lire|poursuivre|acceder a|continuer)(?: \S+){0,6}? ?(?:abonnez|inscrivez"
    r"|connectez)|(?:this|the) (?:full )?(?:article|story|content|post|report|page) is "
    r"(?:only )?(?:available |reserved |exclusive )?(?:exclusively |only )?(?:for|to) "
    r"(?:\w+ ){0,2}(?:subscribers|members)"
    r"|(?:subscribe|sign up|sign in|log in|register|become an? \w+|join)(?:"
    r" \w+){0,6}? to "
    r"(?:read|continue|unlock|access|keep reading|view|finish)"
    r"|(?:to )?(?:continue|keep) reading(?: \w+){0,4},? (?:please )?(?:subscri|sign|log"
    r"|register|join|create|become|pay|choose)|(?:exclusive(?:ly)? (?:to|for)|for)"
    r" (?:\w+ )?(?:subscribers"
    r"|members)(?: only)?\b|(?:subscribers?|members?)[- ]only|unlock (?:this|the)"
    r" (?:article"
    r"|story)|weiterlesen mit|artikel ist (?:nur )?fur abonnenten|reserve aux abonnes"
    r"|you(?: have|'ve) reached your (?:\w+ ){0,3}limit"
)
"""Offers to read on, which whole articles have on their pages too."""
LABEL = re.compile(
    r"\W*(?:(?:article|contenu|exclusif|acces) )?(?:(?:est )?reservee?s? (?:a nos|aux)"
    r" |exclusivite )?abonnes\W*|\W*(?:exclusive(?:ly)? (?:to|for) |for )?(?:subscribers?"
    r"|members?)(?:[- ]only)?\W*"
)
"""What labels a whole article as well as the start of one."""
_WISH = (
    r"(?:(?:continue|keep|finish) reading|read (?:the (?:rest|full)|this article)"
    r"|(?:lire|lisez|decouvrir|debloque[rz]) (?:la suite|cet article|l'article"
    r"|l'integralite)|poursuivre (?:la|votre) lecture)"
)
_DEED = (
    r"(?:subscri(?:be|ption)|free (?:trial|account)|register|sign up"
    r"|become an? (?:\w+ )?member|abonne(?:z|r|ment)\b|en vous abonnant"
    r"|identifiez|connectez)"
)
SOLD = re.compile(
    rf"{_WISH}[^|]{{0,60}}\b{_DEED}|\b{_DEED}[^|]{{0,60}}\b{_WISH}"
    r"|(?:this|the) (?:full |entire )?(?:article|story|content|post|report|page) is "
    r"(?:only )?(?:available |reserved |exclusive )?(?:exclusively |only )?(?:for|to) "
    r"(?:\w+ ){0,2}(?:subscribers|members)"
    r"|(?:article|contenu|dossier|enquete|texte) (?:\w+ ){0,2}?(?:exclusivement "
    r"|uniquement )?reservee?s? (?:a|aux) (?:\w+ )?(?:abonne|membre|adherent)"
)
"""Says right behind a text that there is more of it for those who pay or register."""
SERVICE = re.compile(
    r"(?:a propos(?: de .{1,30})?|qui sommes[- ]nous|about(?: us)?|contact"
    r"(?:s|ez[- ]nous| us)?|nous contacter|(?:mentions|informations) legales|legal(?:"
    r" notice"
    r"| information)?|imprint|impressum|(?:politique|charte) de (?:confidentialite"
    r"|protection .{1,40}|cookies)|(?:conditions|cgu|cgv)(?: generales)?(?:"
    r" (?:d'utilisation"
    r"|de vente|d'abonnement|generales))?(?: .{1,30})?|terms(?: (?:of|and|&) \w+)?"
    r"|(?:our )?privacy(?: (?:policy|notice|statement))?|cookies?(?: (?:policy"
    r"|notice))?"
    r"|plan du site|site ?map|(?:nos |our |all )?newsletters?|faq|help|aide|publicite"
    r"|advertis(?:e|ing)"
    r"(?: with us)?|(?:search|resultats?)(?: results?| (?:de|pour) .{1,60})?|recherche"
    r"|accessibilit[ey](?: .{1,30})?|datenschutz(?:erklarung)?|archives?|rss(?:"
    r" feeds?)?"
    r"|(?:mon|my|your|votre) compte|my account|panier|cart|notre equipe|our team)"
)
SERVICE_PATH = re.compile(
    r"/(?:about(?:-us)?|a-propos(?:-de-nous)?|qui-sommes-nous|contact(?:s|-us)?|faq|cg[uv]"
    r"|mentions-legales|legal(?:-notice)?|privacy(?:-policy)?|terms(?:-of-(?:use|service))?"
    r"|newsletters?|careers|jobs|recrutement)(?:\.\w+)?/?$"
)
LIST_TITLE = re.compile(
    r"(?:tags?|category|categorie|rubrique|author|auteur|archives?|topics?|dossiers?"
    r"|mots?-cles?"
    r"|etiquettes?)\s?: .{1,80}|page \d+.{0,60}|.{1,60} - page \d+"
    r"|(?:all|more|latest|recent) (?:our |the )?(?:stories|articles|posts|news)(?:"
    r" .{1,60})?"
    r"|(?:tous|toutes) (?:nos|les|l') ?(?:articles|actualites|actus|publications)(?:"
    r" .{1,60})?"
    r"|toute l'(?:actualite|actu)(?: .{1,60})?|(?:les )?dernieres (?:actualites"
    r"|nouvelles|actus)"
    r"(?: .{1,60})?|(?:articles|posts|stories) (?:by|de|par|tagged|about|on|sur)"
    r" .{1,60}|(?:\d+ )?(?:search )?results? (?:for|of) .{1,80}"
    r"|(?:\d+ )?resultats? (?:de (?:la |votre )?recherche )?(?:pour|sur) .{1,80}"
)
LIST_PATH = re.compile(
    r"/(?:tags?|mots?-cles?|topics?|themes?|categor(?:y|ies|ie)|rubriques?|sections?"
    r"|authors?"
    r"|auteurs?|search|recherche|page|archives?)/[^/]*/?(?:page/\d+/?|\d+/?)?$"
    r"|/page/\d+/?$"
    r"|^(?:/[a-z]{2})?/(?:blog|news|articles?|actus?|actualites?|agenda|events?|evenements?"
    r"|breves|dossiers)/?$"
)
SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|query|search|recherche|keywords?)=[^&]")
SEARCH_PATH = re.compile(
    r"(?:/(?:search|recherche|suche|buscar|results?|resultats?))?/?(?:\.\w+)?"
)
"""Where a site answers a search."""
PLAYER_PATH = re.compile(
    r"/(?:videos?|watch|player|podcasts?|audio|emissions?|replay|galler(?:y|ies)"
    r"|galeries?"
    r"|diaporamas?|slideshows?|photos?|portfolios?|en-images|infographies?)(?:/|$)"
)
