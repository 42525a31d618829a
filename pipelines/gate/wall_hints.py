"""Lists words that walls have in their headings, and articles too."""

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

HINTS = (
    _words(
        CAPTCHA,
        "hint",
        r"\b(?:robots?|humane?|humain|captcha|bots?|automated)\b|(?:security|browser) "
        r"(?:check|verification)|(?:verification|controle) de (?:la )?securite"
        r"|\bverif(?:y|ying|ions|iez|ication)\b|(?:one|just a) (?:moment|second|minute)"
        r"|hold on|pardon (?:the|our)|patientez|un instant|prove it|confirmez",
    ),
    _words(
        LOGIN,
        "hint",
        r"\b(?:log|sign)[ -]?(?:in|up)\b|\bconnect(?:ez|er|e)\b|connexion|\bidentifi"
        r"|\binscri(?:vez|ption|re)|\baccount\b|\bcompte\b|\bmembers?\b|\bmembres?\b"
        r"|\bregist(?:er|ration)\b|authenti|welcome back|bon retour",
    ),
    _words(
        COOKIES,
        "hint",
        r"(?:we|nous) (?:value|respect|care|use|utilisons|tenons)|\bconsent"
        r"|\bconsentement"
        r"|(?:your|vos|votre) (?:data|donnees|choices?|choix|privacy|vie privee"
        r"|cookies)"
        r"|accept\w* (?:les |our |all |tous les )?(?:cookies|traceurs)|before you"
        r" continue"
        r"|(?:choose|choisissez|decide|decidez) (?:how|comment|your|vos)|sans"
        r" accepter|cookies? (?:or|ou|and|et) |partners|partenaires|privacy",
    ),
    _words(
        MISSING,
        "hint",
        r"not (?:be )?(?:found|available|exist)|\b4(?:04|10)\b|introuvable|n'existe"
        r"|nothing (?:here|found|to see)|disparu|can(?:'|no)t (?:be found|find)|find"
        r" that"
        r"|no longer|plus (?:disponible|en ligne|la)\b|isn't (?:available|here)|has"
        r" (?:moved"
        r"|been removed|gone)|supprimee?|retiree?|\boops|\boups|whoops|missing page"
        r"|perdue?s?\b"
        r"|\blost\b|pas trouve",
        NotArticle,
    ),
    _words(
        REFUSED,
        "hint",
        r"(?:acces|access|request|requete|visit|you|page|ip)\b.{0,40}(?:denied|refus"
        r"|block"
        r"|bloqu|restrict|restreint|limit|interdit|suspend|paused)|forbidden|interdit"
        r"|unusual (?:activity|traffic)|activite (?:inhabituelle|suspecte)|slow down"
        r"|too many|trop de requetes|bot (?:activity|protection)",
    ),
    _words(
        REGION,
        "hint",
        r"(?:not available|unavailable|n'est pas (?:disponible|accessible)|indisponible"
        r"|\b451\b|can't (?:show|serve)|region|country|pays|europe)",
    ),
    _words(AGE, "hint", r"\bage\b|how old|adults?|adultes?|majeur"),
    _words(
        AD_BLOCKER, "hint", r"ad ?-?block|publicites? (?:est |sont )?bloque|bloqueur"
    ),
    _words(BROWSER, "hint", r"browser|navigateur|javascript|\bjs\b|unsupported"),
    _words(
        OUT_OF_ORDER,
        "hint",
        r"went wrong|\berror\b|\berreur\b|maintenance|indisponible|unavailable|trouble"
        r"|technical|technique|sorry|desoles?\b|back (?:soon|shortly)|de retour"
        r"|\boops|\boups"
        r"|overload|surcharge",
        NotArticle,
    ),
)
"""The text must say the rest."""
