"""Tables of what addresses carry: marks of campaigns and visits, words of lists."""

import re

TRACKING = re.compile(
    r"utm[-.]\w+|(?:utm|mtm|matomo|piwik|pk|hsa|vero|oly|itm|guce|mkt|sfmc)_\w*"
    r"|at_(?:medium|campaign|custom\d*|link\w*|ptr\w*|format|variant|creation|channel"
    r"|network|platform|general_placement|emailtype|send_date|recipient\w*)"
    r"|(?:fb|g|d|y|ys|tw|tt|msc?l?k|rdt_|s_|irc|wick|epik)cl?id"
    r"|fbclid|gclid|gclsrc|gad_\w+|gbraid|wbraid|msclkid|srsltid|_ga|_gl|_gac"
    r"|fb_(?:action_\w+|ref|source)|mibextid|igsh(?:id)?|epik|li_fat_id|_openstat"
    r"|mc_(?:cid|eid)|ml_subscriber\w*|_?hs(?:enc|mi|ctatracking)|__hs\w+|_kx|__s"
    r"|dm_i|ef_id|s_kwcid|icid|ncid|cmpid|xt(?:or|ref|mc|cr|np|dt)|wt[._]z?mc\w*"
    r"|ns_(?:mchannel|source|campaign|linkname|fee)|guccounter|soc_(?:src|trk)"
    r"|_branch_(?:match_id|referrer)|trk(?:campaign|_contact|_msg|_module|_sid)?"
    r"|__(?:xts|tn|cft)__(?:(?:\[|%5B)\d*(?:\]|%5D))?|__twitter_impression|mbid|smid|smtyp|ocid"
    r"|ftag|sr_share|sref|pnespid|emc|feed(?:type|name)|bsft_\w+|elq\w*|rb_clickid|s_cid"
    r"|sc_(?:cid|channel|campaign|content|country|geo|medium|outcome)|xmt|spm|scm",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from, and never which page it is."""

SESSION = re.compile(
    r"jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|session_?id|sessid"
    r"|cfid|cftoken|oscsid|zenid",
    re.IGNORECASE,
)
"""Parameters that name a visit."""

ORIGIN = re.compile(
    r"(?:ref|referr?er|source|src|from|via|origin|medium|cmp|partner)="
    r"(?:(?:rss\d?|feeds?|newsletter|e-?mail)(?:[\W_]\S*)?|(?:social|share)(?:_\w+)?"
    r"|atom|flux(?:-?rss)?|nl|facebook|twitter|x|linkedin|whatsapp|telegram|flipboard"
    r"|google-?news|home-?page)"
    r"|mod=rss_\w+|referr?er=https?(?::|%3a)\S+|ref=(?:https?(?::|%3a)\S+"
    r"|(?:[\w-]+\.)+(?!html?$|php\d?$|aspx?$|jsp$|pdf$|xml$|json$)[a-z]{2,}/?)",
    re.IGNORECASE,
)
"""A parameter of many meanings is a mark only with such a value."""

TOKEN = re.compile(r"s(?:id)?=(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{20,}", re.IGNORECASE)
"""`sid=12` may be a story; so long a value of digits and letters is a visit."""

LISTING_PATH = re.compile(
    r"/(?:tags?|mots?-cles?|topics?|categor(?:y|ies|ie)|rubriques?|sections?|dossiers?"
    r"|authors?|auteurs?|contributors?|profiles?|users?|members?|membres?|page|pages"
    r"|search|recherche|login|log-?in|signin|sign-?up|connexion|inscription|register"
    r"|account|mon-compte|subscri(?:be|ption)s?|abonnements?|newsletters?|feeds?|rss"
    r"|archives?|agenda|calend(?:ar|rier)s?|events?|jobs?|emplois?|contact|about"
    r"|a-propos|mentions(?:-legales)?|privacy|terms|legal|cgu|cgv|cookies?|plan-du-site"
    r"|sitemap|comments?|share|print|404|403|500|error|not-found|undefined|null"
    r"|\[object.*|\{\{.*|index|home|accueil)(?:\.(?:html?|php|aspx?|jsp))?(?:/|$)",
    re.IGNORECASE,
)
"""A step of a path that stands in lists, forms and service pages."""

ID_PARAMETER = re.compile(
    r"(?:^|&)(?:id|idx|p|a|n|nid|sid|pid|aid|docid|newsid|post|story|item|art(?:icle)?(?:_?nr)?"
    r"|(?:id|num)_?(?:art(?:icle)?|news|actu|post)|(?:art(?:icle)?|news|post|story)_?id)"
    r"=[^&]*\d|^article\d+$",
    re.IGNORECASE,
)
"""A query that names an article by its number."""

SLUG = re.compile(r"[^/\W]+(?:[-_]+[^/\W_]+){3,}|(?<!\d)\d{4,}(?!\d)", re.IGNORECASE)

LISTS = re.compile(
    r"/(?:tags?|mots?-cles?|keywords?|authors?|auteurs?|autor(?:en|es)?|contributors?"
    r"|profiles?|users?|members?|membres?|pages?/\d+|search|recherche|suche|log-?in"
    r"|log-?out|sign-?in|sign-?up|connexion|inscription|register|accounts?|compte"
    r"|mon-compte|subscri(?:be|ption)s?|abonnements?|s-abonner|abo|newsletters?|feeds?"
    r"|rss|flux|calend(?:ar|rier)s?|agenda|cart|panier|wp-login\.php|wp-admin|wp-content"
    r"|wp-json|cdn-cgi|cgi-bin|404|403|undefined|null)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)
"""A step of a path below which no article stands."""

SERVICES = re.compile(
    r"/(?:contact(?:s|-us|ez-nous)?|nous-contacter|about(?:-us|-\w+)?|a-propos(?:-de-\w+)?"
    r"|qui-sommes-nous|who-we-are|our-team|equipe|redaction|impressum|imprint"
    r"|datenschutz\w*|mentions(?:-legales)?|privacy(?:-\w+)?|terms(?:-\w+)*|legal"
    r"|cg[uv]s?|conditions(?:-\w+)+|cookies?(?:-\w+)?|gdpr|rgpd|accessibilit[ey]"
    r"|plan-du-site|site-?map|comments?|pages?|share|print|advertis(?:e|ing)|publicite"
    r"|jobs?|careers?|carrieres?|recrutement|emplois?|shop|store|boutique|help|aide|faq"
    r"|support|press|presse|media-?kit|donate|dons?)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)
"""A step of a path that stands in service pages, seldom above articles."""

SECTIONS = re.compile(
    r"/(?:topics?|themes?|thematiques?|categor(?:y|ies|ie)|rubriques?|sections?|dossiers?"
    r"|archives?|events?|evenements?|home|accueil|index|series|collections?|channels?"
    r"|videos?|podcasts?|galler(?:y|ies)|galeries?|photos?|forums?|tous-les-\w+"
    r"|all-\w+)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)
"""A step of a path that stands in lists, and above articles too."""
