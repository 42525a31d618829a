"""Lists the shapes of the words around the subject of a verb of saying."""

import re
from typing import Final

from pipelines.speech.people_words import ORDINARY, ROLE, VOICE

CLAUSE: Final = re.compile(
    r";|\b(?:while|but|whereas|mais|tandis que|alors que|although|though)\b|, (?:and|et) "
)
NOUN_BEHIND: Final = re.compile(
    rf" (?:l[ea] |l['’]|son |sa |the |its )(?:{ROLE.pattern}|{ORDINARY.pattern})", re.I
)
"""A subject behind who is told: `lança à X la présidente`."""
AGENT: Final = re.compile(
    r"\b(?:envoy|adress|publi|diffus|transmi|rédig|post|sign|sent\b|issued|published|written)[\w-]*"
    r" [^,.;]{0,50}?\b(?:par|by) (?:la |le |l['’]|the )?$"
    r"|\b(?:report|study|survey|poll|analysis|data|figures|étude|enquête|sondage|rapport|données|"
    r"chiffres) (?:[a-zà-ÿ]+ )?(?:by|from|par|de) (?:la |le |l['’]|the )?$"
)
"""What makes a name that of whoever wrote the message before it."""
APPOSED_FIRM: Final = re.compile(r"(?: [\w-]+){0,2}, (?:the |le |la |l['’])?")
"""What stands between a role and the firm that has it: `its lead investor, X`."""
ASIDE: Final = re.compile(
    r",?\s(?:(?!notre|votre|autre|entre|contre)[a-zà-ÿ]+(?:er|[io]ir|re)|"
    r"de (?:son|leur) côté|pour (?:sa|leur) part|à (?:son|leur) tour|quant à (?:lui|elle)|"
    r"l['’]autre (?:soir|jour|matin|fois)|hier(?: soir| matin)?|ce (?:matin|soir)|"
    r"toutefois|cependant|néanmoins|aussi|encore|également|ensuite|dans la foulée|de concert|"
    r"sous (?:couvert d['’]|le sceau de l['’])anonymat),?(?=\s)"
    r"|,\s[a-zà-ÿ][^,.;:A-ZÀ-Ý«»]{2,45},(?=\s(?:(?:une?|l[ea]|son|sa)\s|l['’]|[A-ZÀ-Ý]))"
)
"""What may stand between a verb and the subject behind it."""
MANY: Final = re.compile(
    r"[\s,]*(?:Les|Des|The) [a-zà-ÿ-]+s(?: [a-zà-ÿ-]+){0,3}"
    r"(?:, (?:quant à )?(?:eux|elles),(?: [a-zà-ÿ]+)?)?[\s:]*(?<! company )(?<! firm )"
)
"""More than one without a name."""
ONES: Final = {"celui": "il", "celle": "elle"}
THE_ONE: Final = re.compile(r"\s*(celui|celle) (?:qui|que|dont)\b", re.I)
"""Who was spoken of, told anew: `Celle qui a fondé la société`."""
AT: Final = re.compile(r" (?:at|from|with|chez|au sein de) (?:the |la |le |l['’])?")
"""What stands between somebody who speaks for a firm and its name."""
TOPIC: Final = re.compile(
    r"[\s,]*(?:quant (?:à |aux? )|chez |du côté d(?:e |u |es |['’])|(?:as )?for |(?:over )?at |"
    r"inside )(?:la |le |les |l['’]|the )?",
    re.I,
)
"""What stands before a firm that somebody speaks for: `Quant à X, un porte-parole`."""
WHOSE: Final = re.compile(r",? (?:whose|dont (?:l[ea]s? |l['’]))(?: ?[\w-]+){0,2} ?")
"""What stands between a firm and who speaks for it: `X, whose analysts`."""
ARTICLE: Final = re.compile(r"(?:Le|La|Les|L['’]|The|Un|Une|Cette?|This|That) ")
HOUSE: Final = re.compile(
    r"^\s*(?:[^,.;:]{0,40}\s)?(?:chez|du côté d(?:e la |e l['’]|u |e |['’])|over at|at|from) ?"
    r"(?:la |le |l['’]|the )?[^,.;:]{1,40}\s?:\s*$",
    re.I,
)
"""Words without a verb on the speaker: `Même son de cloche chez X :`."""
JUDGES: Final = re.compile(r"\s*(?:les (?:magistrats|juges)|the judges)\b", re.I)
"""Who speaks for the court that was spoken of."""
KNOWN_FIRST: Final = re.compile(
    r"\s*(?:the|its|le|la|l['’]|son|sa) ?(?:[\w-]+ )?(?:company|firm|start-?up|group|agency|"
    r"regulator|court|entreprise|société|groupe|agence|régulateur|plateforme|éditeur)\b",
    re.I,
)
"""A subject that somebody spoke of before, whatever the words after it."""
ADVERBS: Final = re.compile(
    r"[\s,]*(?:has|had|have|also|later|a|avait|ont|\w+ly|aussi|y|en|s['’]est|se)?[\s,]*"
)
NEXT_TO_VERB: Final = re.compile(r" (?:(?:then|later|once|\w+ly|a|lui|avait) )*")
"""What stands between a subject and its verb in a plain clause."""
BARE: Final = {
    "fr": re.compile(
        r"(?:^|[\s'’])(?!(?:il|elle|on|ils|elles|je|nous|vous|qui|qu[e’']?|dont|où|ce|cela|ça|et|"
        r"ou|mais|ni|de|du|des|à|au|aux|en|dans|sur|par|pour|avec|sans|comme|si|quand|puis|une?|"
        r"devant|derrière|selon|chez|vers|après|avant|contre|entre|depuis|lors|sous|dès|malgré|"
        r"face|via|l[ea]s?|l|ne|n|se|s|y|lui|leur|eux|a|ont|avait|avaient|est|sont|pas|plus)\b)"
        r"[\w-]+(?:,? (?:quant à |de )?(?:lui|elle|eux|elles|(?:son|leur) côté),)?\s"
        r"(?:(?:n['’]|s['’]|l['’]|(?:ne|se|y|en|lui|leur|l[ea]s?|a|ont|avait|avaient|aussi|pas|"
        r"également|ensuite|déjà|même|toujours|\w+ment)\s))*$",
        re.I,
    ),
    "en": re.compile(
        r"(?:^|\s)(?!(?:he|she|they|it|we|i|you|who|which|that|what|this|and|or|but|to|of|in|on|at|"
        r"by|for|with|from|as|than|so|if|when|while|how|why|where|since|before|after|without|"
        r"then|the|an?|his|her|their|its|our|my|your|has|had|have|also|later|is|are|was|were|"
        r"not|be|been|(?!family)\w+ly)\b)[\w’'-]+(?:, [a-z]+(?: [a-z]+){0,2},)?\s"
        r"(?:(?:has|had|have|also|later|now|then|once|would|will|could|did|does|still|even|"
        r"since|already|often|again|long|never|\w+ly)\s)*$",
        re.I,
    ),
}
"""A noun right before a verb: its subject, whatever the noun."""
BARE_AFTER: Final = {
    "fr": re.compile(
        r"\s(?:(?:l[ae]s?|[dc]es|cet(?:te)?|ce|sa|son|ses|leurs?|certain(?:e?s)|plusieurs)\s|l['’])"
        r"(?!(?:lendemain|veille|semaine|mois|soir|matin|jour|fin)\b)[\w-]+"
    ),
    "en": re.compile(
        r"\s(?!(?:in|on|at|to|of|by|with|from|for|after|before|during|as|when|while|that|and|or|"
        r"but|so|if|via|through|about|last|this|later|earlier|yesterday|today|tomorrow|"
        r"\w+ly|he|she|they|it|we|i|you|him|her|them|his)\b)(?:the |an? )?[a-z-]{3,}"
    ),
}
"""The same behind the verb."""
AUTHOR: Final = re.compile(
    r"(?:^|[\s,])(?:we|I|you|nous|je|on|vous|j['’])\s*(?:\w+ly|have|had|avons|ai|a)?\s*$",
    re.I,
)
APPOSITION: Final = re.compile(r"(?:the|an?|l[ea]|une?) [^,.;:A-ZÀ-Ý]{3,50}, ")
"""What tells more of the place before it: `On Blind, a gossip site, a user wrote`."""
SENT_BY: Final = re.compile(
    r"\s*(?:(?:dans|in) )?(?:une?|l[ea]|ce|cette|an?|the|this|l['’]) ?(?:\w+ )?(?:tweet|message|"
    r"mail|courriel|e-?mail|post|billet|SMS|text|lettre|letter|note|tribune|memo|mot)"
    r"(?: [a-zà-ÿ]+){0,2} (?:de|du|d['’]|from|by) ?(?:(?:M|Mme|Mr|Ms|Mrs)\.? )?",
    re.I,
)
"""What makes the name after it that of who wrote the words that follow."""
READ: Final = re.compile(
    r"\s*(?:l['’])?on (?:y|peut y|pouvait y) (?:lit|lisait|lire|apprend|découvre|trouve)\b",
    re.I,
)
"""What leads to words of a text that was told before: `On y lit que`."""
SOURCE: Final = re.compile(
    r"(?:selon|d['’]après|à en croire|according to)(?! (?:lui|elle|eux|elles|him|her|it|them)\b)",
    re.I,
)
"""What names whose words follow, and is no verb."""
SOURCE_FIRST: Final = re.compile(
    rf"\s*{SOURCE.pattern}[^,]*,(?! (?:which|who|whose|qui|dont|que)\b)", re.I
)
BY_PRONOUN: Final = re.compile(
    r"\s*(?:selon|d['’]après|pour|à en croire|according to|for) (lui|elle|eux|him|her|it|them)\b",
    re.I,
)
FIRST_PRONOUN: Final = re.compile(
    r"\s*(?:(?:Il|He|She) |(?:Elle|Lui),? )"
    r"(?!(?:y |n['’]y |faut|fallait|s['’]agi|est (?:temps|vrai|clair)))"
)
"""A person as the subject of a sentence, whatever its verb."""
WHERE_ONE: Final = re.compile(r", (?:où (?:l['’])?on|which) (?:\w+ )?")
"""What goes on with the name right before it."""
SOMEBODY: Final = re.compile(r"\bd['’]une? [\w-]+[\s:]*$")
ON: Final = re.compile(r"(?:-t)?-on\b")
UNKNOWN_BEFORE: Final = re.compile(
    r"((?:[A-ZÀ-Ý][\w’-]+ ){0,2}[A-ZÀ-Ý][\w’-]+)(?: (?:has|had|also|later|then|once|a|avait))?\s*$"
)
UNKNOWN_AFTER: Final = re.compile(r"\s((?:[A-ZÀ-Ý][\w’-]+ ){0,2}[A-ZÀ-Ý][\w’-]+)")
MESSAGE: Final = re.compile(
    r"\w[^,;:]*\b(?:une?|an?) (?:[\w-]+ )?(?:communiqué|statement|message|note|lettre|letter|"
    r"courriel|e-?mail|memo|billet|post|tweet|tribune)\b[^,.;:]{0,30}:\s*$"
)
"""A subject, and the message that it gave out."""
IN_OFFICE: Final = re.compile(rf"{ROLE.pattern}|{VOICE.pattern}", re.I)
"""A role, or a spokesperson's."""
WHO: Final = re.compile(r"\b(?:who|whose|which|qui|que|dont|lesquels|lesquelles)\b")
RELATIVE: Final = re.compile(
    rf"{WHO.pattern}|\b(?:that|where|où|when|quand|après|after|before|avant|alors que|while)\b"
)
"""What opens a clause about the noun before it."""
APPOSED: Final = re.compile(
    r"(?:, | )([A-ZÀ-Ý][a-zà-ÿ'’-]+ (?:(?:de|du|van|von|der|den|la|le|al|el|ben) )*"
    r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?)(?=[,.(]|$| (?:à|on|dans|lors|said|told|à))"
)
"""A full name after a role, whatever it was taken for."""
NICKNAMED: Final = re.compile(
    r"\b(?:go(?:es)? by|known as|se fait appeler|connue? sous le nom de)"
    r"(?: the (?:name|nickname|handle)(?: of)?)? ?[\"“«‘]?\s?$"
)
"""What gives somebody without a name a nickname."""
ONE_WHO: Final = re.compile(
    r"\s(?:celui|celle|the (?:one|man|woman)) (?:qui|que|who|that)\b[^,.:]{3,80}, "
)
"""Somebody told by a clause, with the name behind it."""
PLAIN: Final = re.compile(
    r"(?: (?!(?:de|du|des|chez|à|aux?|pour|of|at|for|from|by|in|to)\b)[a-zà-ÿ-]+){0,3}"
)
DEFINITE: Final = {
    "fr": re.compile(
        r"(?:\s(?!(?:l[ae]s?|[dcs]es|leurs|dans|à|au|aux|sur|en|pour|par|avec|devant|lors|chez)\b|l['’])"
        r"[\w'’-]+){0,4}?\s(?:l[ae] |l['’]|son |sa )(?!document|texte|lettre|note|courrier|"
        r"mail|courriel|page|site|étude|enquête|plainte|jugement|arrêt|notice|affiche|presse|"
        r"loi|charte|tribune|annonce|marché|rumeur|profession|monde|salle|ville|mairie|"
        r"gouvernement|famille|foule|équipe|bande|cabinet|opposition|majorité|défense|jury|accusation)"
        r"[a-zà-ÿ-]+\b"
    ),
    "en": re.compile(r"(?!)"),
}
"""Any noun with its article after a verb of saying: most often a person's."""
DEFINITE_VOICE: Final = re.compile(
    r"\b(?:the|le|la|cette?) (?:spokes(?:man|woman|person)|representative|porte-parole)\b",
    re.I,
)
"""Who spoke for somebody before."""
OF_SOME: Final = re.compile(r"(?: [a-zà-ÿ-]+){0,2} (?:d['’]une? |of an? )")
"""What makes a role that of nobody in the article: `the head of a rival`."""
