"""Lists sentences by which walls in an article's place are known."""

from pipelines.gate.wall_signs import (
    AD_BLOCKER,
    AGE,
    BROWSER,
    CAPTCHA,
    COOKIES,
    LOGIN,
    MISSING,
    OUT_OF_ORDER,
    REFUSED,
    REGION,
)
from pipelines.gate.wall_signs import (
    folded_words as _words,
)
from pipelines.outcomes import NotArticle

TEXTS = (
    _words(
        CAPTCHA,
        "text",
        r"(?:confirm|verify|prove|make sure|check)(?:ing)?(?: that)? (?:you(?: are"
        r"|'re)|"
        r"if you are|whether you are) (?:not )?(?:an? )?(?:human|robot|bot)"
        r"|que vous (?:etes (?:bien )?un (?:etre )?humain|n'etes pas un robot)"
        r"|(?:type|enter|copy|recopiez|saisissez) (?:the|les?) (?:characters|letters|"
        r"caracteres|lettres|code)|(?:unusual|automated) (?:traffic|activity) from"
        r"|(?:solve|complete|resolve|resoudre|completez) (?:the|this|le|ce) captcha",
    ),
    _words(
        LOGIN,
        "text",
        r"(?:need|must have|requires?) an account|(?:log|sign)(?:ged)? ?in to "
        r"(?:continue|read|view|access|your)|must (?:be logged|log|sign) ?in"
        r"|create an account|forgot(?:ten)? (?:your )?password|mot de passe (?:oublie|"
        r"perdu)|(?:disposer d'un|creez un|pas encore de|creer un) compte"
        r"|(?:etre connecte|connectez-vous|identifiez-vous|vous connecter) (?:pour"
        r"|afin)",
    ),
    _words(
        COOKIES,
        "text",
        r"\d+ (?:partners|partenaires)|(?:store|stocker) (?:and|et|and/or|et/ou) "
        r"(?:read|access|lire|acceder|consulter)|(?:with your consent|avec votre "
        r"(?:accord|consentement))|(?:we|nous|sites?|partners|partenaires) "
        r"(?:use|uses|utilis\w+) (?:des )?(?:cookies|traceurs|trackers)"
        r"|accept(?:er|ing|ez)?(?: the| les| all| tous les)? cookies",
    ),
    _words(
        MISSING,
        "text",
        r"(?:page|article|document|content|story|contenu)(?: that)? (?:you(?: are"
        r"|'re)? "
        r"\w+(?: for)?|que vous \S+|demandee?|requested|you requested)(?: \S+)? "
        r"(?:does(?:n't| not) exist|n'existe|no longer|was not found|could not be found"
        r"|has been (?:moved|removed)|can(?:'t|not) be found|est introuvable|a ete"
        r" \S+e)"
        r"|the requested url .{0,80}was not found on this server"
        r"|(?:looks like |sorry, )?nothing was found (?:at|here)|rien (?:n'a ete"
        r" trouve|a cette"
        r" adresse)|(?:page|contenu|article|document) (?:n'existe (?:pas|plus)|n'est"
        r" plus)|page (?:does(?:n't| not)|no longer) "
        r"exists?",
        NotArticle,
    ),
    _words(
        REGION,
        "text",
        r"(?:not available|unavailable|pas (?:accessible|disponible)|indisponible) "
        r"(?:in|to \w+ in|for \w+ in|from|dans|depuis) (?:your|the|most|votre|le|l')"
        r" ?(?:country|region|location|european|union|eea|pays|zone)",
    ),
    _words(AGE, "text", r"(?:over|at least|plus de|au moins) (?:18|21|16)|majeure?\b"),
    _words(
        AD_BLOCKER,
        "text",
        r"(?:disable|turn off|whitelist|allow|desactive[rz]) (?:your |the |votre )?"
        r"(?:ad ?-?block|ads\b|bloqueur|us in)",
    ),
    _words(
        BROWSER,
        "text",
        r"(?:need|have|please|must|required?)(?: to)? enable (?:js|javascript)"
        r"|(?:enable|activer|activez|turn on) (?:le |your )?(?:javascript|js)\b"
        r"|javascript (?:is )?(?:required|disabled|desactive|must be enabled|doit"
        r" etre)",
    ),
    _words(
        REFUSED,
        "text",
        r"(?:your|this) (?:ip|ip address|address|network|request|access|connection"
        r"|visit)"
        r"(?: \S+){0,3}? (?:has been|was|is|have been) (?:temporarily )?(?:blocked"
        r"|restricted"
        r"|flagged|refused|limited|denied)|votre (?:ip|adresse(?: ip)?|acces|requete"
        r"|connexion"
        r"|visite)(?: \S+){0,3}? (?:bloquee?|restreinte?|refusee?|limitee?)|if you"
        r" (?:believe"
        r"|think|feel) (?:that )?(?:this|you) .{0,40}(?:error|mistake|blocked)|si"
        r" vous pensez "
        r"qu.{1,40}erreur|\b(?:incident|reference|support|event|request|ray|block"
        r"|error) ?"
        r"(?:id|number|code|no\.?)\b ?:? ?#?\w*\d|(?:automated|suspicious|unusual)"
        r" (?:requests?"
        r"|access|traffic|activity|behaviou?r)|(?:trafic|activite|requetes?)"
        r" (?:automatise"
        r"|suspect|inhabituel)\w*|permission to (?:access|view)|too many requests"
        r"|trop de "
        r"requetes",
    ),
    _words(
        OUT_OF_ORDER,
        "text",
        r"(?:try|come|check) (?:again|back) (?:later|soon|in a)|be back (?:soon"
        r"|shortly)"
        r"|reessayez|reessayer|revenez (?:plus tard|bientot|dans)|technical"
        r" (?:problem|difficult"
        r"|issue|error)|(?:probleme|incident|difficulte)s? technique|working (?:on|to"
        r" fix) (?:it"
        r"|this|the)|(?:on y|nous y) travaill|team has been (?:notified|informed)"
        r"|equipes? "
        r"(?:\w+ )?(?:a ete|ont ete|sont) (?:prevenue|informee|mobilisee)",
        NotArticle,
    ),
)
