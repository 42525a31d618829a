"""Lists titles and headings by which walls in an article's place are known."""

import re

from pipelines.gate.wall_signs import (
    AD_BLOCKER,
    AGE,
    ANUBIS,
    AWS,
    BROWSER,
    CAPTCHA,
    CLOUDFLARE,
    COOKIES,
    F5,
    HUMAN,
    IMPERVA,
    LOGIN,
    MISSING,
    NO_SITE,
    OUT_OF_ORDER,
    REFUSED,
    REGION,
    TOO_MANY,
    VERCEL,
)
from pipelines.gate.wall_signs import (
    folded_words as _words,
)
from pipelines.outcomes import NotArticle

SEPARATOR = re.compile(r"\s+[|\-–—·•»:]+\s+|\s*\|\s*")

TITLES = (
    _words(CLOUDFLARE, "title", r"just a moment|un (?:instant|momento)|moment bitte"),
    _words(
        CLOUDFLARE,
        "title",
        r"attention required|please wait|checking your browser(?: before .{1,60})?"
        r"|ddos-guard|veuillez patienter|einen moment",
    ),
    _words(HUMAN, "title", r"access to this page has been denied"),
    _words(IMPERVA, "title", r"pardon our interruption"),
    _words(ANUBIS, "title", r"making sure you're not a bot"),
    _words(VERCEL, "title", r"vercel security checkpoint"),
    _words(F5, "title", r"request rejected"),
    _words(AWS, "title", r"human verification"),
    _words(
        REFUSED,
        "title",
        r"(?:error )?(?:401|403)?(?:[ :-]+)?(?:access (?:is )?denied|forbidden"
        r"|acces (?:refuse|interdit)|unauthorized|zugriff verweigert"
        r"|acceso denegado)|(?:error |erreur )?403|you (?:have been|are) blocked"
        r"|(?:sorry, )?you have been blocked|access (?:blocked|restricted)"
        r"|(?:error: )?the request could not be satisfied|request (?:blocked"
        r"|unsuccessful)|(?:error: )?the request could not be satisfied"
        r"|bot (?:detected|detection)"
        r"|vous avez ete bloque|unusual traffic(?: .{1,60})?|trafic inhabituel.{0,60}",
    ),
    _words(
        TOO_MANY,
        "title",
        r"(?:error )?(?:429[ :-]*)?too many requests|trop de requetes",
    ),
    _words(
        CAPTCHA,
        "title",
        r"(?:are you|you are not|etes-vous(?: bien)?|vous n'etes pas) "
        r"(?:an? |un )?(?:robot|bot|human|humain|etre humain)|captcha"
        r"|(?:please )?(?:verify|confirm|prove)(?: that)? you(?: a|')re "
        r"(?:not )?(?:an? )?(?:human|robot|bot)(?: being)?"
        r"|(?:security|human|robot|bot|browser) (?:check|verification)"
        r"|verif\w+ de (?:securite|votre navigateur)|verifying your browser"
        r"|(?:prouvez|confirmez|verifiez) que vous (?:etes|n'etes).{1,30}"
        r"|(?:one|a) (?:more|last) step|verification|robot ou humain|robot or human"
        r"|sicherheitsuberprufung|sind sie ein (?:mensch|roboter)",
    ),
    _words(
        LOGIN,
        "title",
        r"(?:please |you (?:must|need to) )?(?:log|sign)[ -]?in"
        r"(?: (?:or|to|for)(?: \S+){1,7})?|login|(?:login|account) required"
        r"|(?:create|register for) (?:an|your|a free) account(?: .{1,40})?"
        r"|(?:register|sign up)(?: (?:to|or|for)(?: \S+){1,6})?"
        r"|(?:veuillez )?(?:vous |se )?(?:connecter|connectez-vous|connexion)"
        r"(?: (?:a|ou|pour)(?: \S+){1,7})?|identifi(?:ez-vous|cation)(?: .{1,40})?"
        r"|(?:creez|creer) (?:un|votre) compte(?: .{1,40})?|inscrivez-vous(?: .{1,40})?"
        r"|(?:espace|reserve aux) (?:abonnes?|membres?|connectes?)|members? only"
        r"|authentification(?: requise)?|anmelden|einloggen|iniciar sesion",
    ),
    _words(
        COOKIES,
        "title",
        r"(?:we|your) (?:value|respect|care about|choose|control)?\s*(?:your )?"
        r"(?:privacy|cookie)s?(?: (?:matters|choices?|settings|is our priority))?"
        r"|(?:before you continue|cookie (?:consent|settings|wall|policy))(?: .{1,40})?"
        r"|(?:manage )?(?:your )?(?:cookie|consent|privacy) (?:choices?|preferences)"
        r"|(?:accept|allow) cookies(?: to .{1,40})?|cookies(?: required)?"
        r"|(?:le )?respect de votre vie privee(?: .{1,40})?|(?:vos|vos choix de)"
        r" cookies"
        r"|nous respectons votre vie privee|votre vie privee(?: .{1,40})?"
        r"|(?:acceptez|accepter) les cookies(?: .{1,40})?|gestion des cookies"
        r"|(?:votre |gestion du )?consentement|continuer sans accepter"
        r"|(?:wir schatzen )?ihre privatsphare(?: .{1,40})?",
    ),
    _words(
        REGION,
        "title",
        r"(?:(?:this )?(?:content|page|site|article|website) is )?(?:not available|"
        r"unavailable) (?:in|for|from) (?:your|the) \S+(?: \S+){0,4}"
        r"|(?:451[ :-]*)?unavailable (?:for|due to) legal reasons"
        r"|(?:(?:ce contenu|cette page|ce site) n'est )?(?:pas disponible|indisponible)"
        r" dans votre (?:pays|region)",
    ),
    _words(
        AGE,
        "title",
        r"(?:age (?:verification|check|gate)|verif\w+ de (?:l'|votre )age)",
    ),
    _words(
        AD_BLOCKER,
        "title",
        r"ad ?-?block(?:er)?s?(?: \w+)? (?:detected|detecte)|(?:please )?(?:disable|"
        r"turn off) your ad ?-?block(?:er)?|desactivez votre bloqueur.{0,40}"
        r"|bloqueur de publicites? detecte|publicites? bloquees?|ad ?-?blocking"
        r" detected",
    ),
    _words(
        BROWSER,
        "title",
        r"(?:your |this )?(?:browser|navigateur)(?: is| n'est)?"
        r" (?:not supported|unsupported|plus pris en charge|non supporte|out of date)"
        r"|unsupported browser|(?:javascript|cookies) (?:is|are) (?:required|disabled)"
        r"|(?:please )?enable javascript(?: .{1,40})?|votre navigateur est obsolete",
    ),
    _words(
        MISSING,
        "title",
        r"(?:oops?|oups|sorry|desole|hoppla)?[ !,.:-]*(?:(?:error|erreur|fehler) )?"
        r"(?:404|410)?[ !,.:-]*(?:(?:error|erreur)[ :-]*)?(?:(?:(?:this|the|that|your"
        r"|cette|cet|ce|la|le|votre) |l')?(?:page|article|story|content|document"
        r"|contenu"
        r"|url|address|adresse)?[ ,:-]*(?:(?:that )?you.{1,40} |que vous .{1,40} )?"
        r"(?:could(?:n't| not) be found|can(?:'t|not) be found|(?:was |is )?not found"
        r"|(?:est |demandee? (?:est )?)?introuvable|non trouvee?|inexistante?"
        r"|n'existe pas|n'existe plus|n'a pas ete trouvee?"
        r"|n'est plus (?:disponible|en ligne)"
        r"|(?:is )?no longer (?:available|exists?|here|online)|does(?:n't| not) exist"
        r"|has been (?:removed|deleted)|a ete (?:supprimee?|retiree?)))",
        NotArticle,
    ),
    _words(
        MISSING,
        "title",
        r"(?:error |erreur |fehler )?(?:404|410)(?: (?:error|page|fehler))?"
        r"|seite nicht gefunden|pagina no encontrada|pagina non trovata"
        r"|we can't find (?:that|the|this) page|nothing found|rien ici",
        NotArticle,
    ),
    _words(
        OUT_OF_ORDER,
        "title",
        r"(?:(?:site |we are |we're )?(?:under|in|en|down for)? ?(?:scheduled )?"
        r"maintenance(?: (?:mode|en cours|page))?)|(?:we'll )?be right back"
        r"|(?:site|page) (?:en maintenance|indisponible|temporarily unavailable)"
        r"|service (?:temporairement )?(?:unavailable|indisponible)"
        r"|(?:database|internal server|server|application|fatal) error"
        r"|error establishing a database connection|bad gateway|gateway time-?out"
        r"|erreur (?:interne|serveur|technique)(?: .{1,30})?|something went wrong"
        r"|une erreur est survenue|an error (?:has )?occurred|(?:error |erreur"
        r" )?50[0-4]"
        r"|50[0-4] .{1,40}|error|erreur|oops|oups",
        NotArticle,
    ),
    _words(
        NO_SITE,
        "title",
        r"welcome to nginx|apache2? .{0,20}default page.{0,20}|index of /.{0,80}|it"
        r" works"
        r"|(?:this )?domain (?:\S+ )?(?:is )?(?:for sale|parked|expired)"
        r"|(?:account|site|website) (?:suspended|suspendu)|domaine (?:expire|a vendre)"
        r"|\S+ is for sale|site en construction|coming soon",
        NotArticle,
    ),
)
