"""Lists the shapes of the words around a quotation that tell who speaks."""

import re
from typing import Final

from pipelines.speech.people_words import ORDINARY, ROLE

PERSON: Final = rf"{ROLE.pattern}|{ORDINARY.pattern}"
STOP: Final = re.compile(
    r"(?<!\bM)(?<!\bMe)(?<!\bMM)(?<!\bDr)(?<!\bMr)(?<!\b[A-WYZ])(?<!\bMs)(?<!\bMrs)(?<!\bCo)(?<!\bInc)(?<!\bLtd)[.!?…][\s”»\"’]|\n"
)
CLITICS: Final = (
    r"(?:(?:s['’]|m['’]|l['’]|se |me |nous |lui |leur |y |en )*"
    r"(?:(?:a|ont|avait|avaient|est|était|aura|sera|ayant)(?: (?:été|déjà|aussi|ainsi|"
    r"alors|encore|bien|même|également|ensuite|d['’]abord))* )?)"
)
INCISE: Final = re.compile(rf"[,–—?!…]\s?{CLITICS}(?=\w)")
FRENCH_VERB: Final = re.compile(
    rf"[\s,»”\"]*{CLITICS}"
    r"(?!(?:l[ea]s?|une?|des?|du|d|ce|cet|cette|son|sa|ses|leurs?|il|elle|on|nous|plus|moins"
    r"|très|tout|toute|puis|ainsi|soit|voire|là|ici|comme|car|donc|sans|sous|entre|vers|chez|"
    r"dès|même|aussi|enfin|bref|dont|où|que|quand|si|lorsque|après|avant|et|mais|ou|ni|pour|"
    r"dans|sur|avec|par|à|au|aux|en|qui|tandis|alors|depuis|lors|afin|pendant|malgré)\b)"
    r"(?P<verb>[a-zà-ÿ]+(?:[etdsacéiuû]|ent))(?=-|\s)"
    r"(?P<gap>(?:\s(?!l[ea]s?\s|l['’])[^\s,.;:«»“”\"()]+){0,6}?)"
    r"(?=\s(?:[A-ZÀ-Ý]|(?:l[ea]s?|une?|son|sa|ses|ce|cet|cette|celui|celle|de)\s|l['’])"
    r"|-(?:t-)?(?:il|elle|on)\b)"
)
"""Any verb after a quotation whose subject follows: `, coupe la directrice`."""
ENGLISH_VERB: Final = re.compile(
    r"[\s,]*(?:\w+ly )?(?!(?:is|was|has|as|this|its|his|us|less|across|perhaps|yes|plus|"
    r"sales|thanks|minus|versus|besides|needed|based)\b)[a-z]+(?:s|ed|id|ote|ut)"
    r"(?: (?:back|in|up|on|out|off|it))?(?= (?:[A-Z]|the |its |his |her |their |a |an |one |"
    r"(?:[a-z-]+ ){0,2}?(?:co-?founder|boss|chief|director|president|chair\w*|head|minister|"
    r"analyst|executive|partner|manager|professor|researcher) [A-Z]))"
)
"""Any verb after a quotation whose subject follows: `, snaps its president`."""
ENGLISH_SUBJECT: Final = re.compile(
    r"[\s,]*(?:[A-Z]|(?:the|its|his|her|their|our|one|an?)\s)"
)
INNER_VERB: Final = re.compile(
    r"[a-zà-ÿ]+[etd](?=-(?:t-)?(?:il|elle)\b|\s(?:M\.|Mme|[A-ZÀ-Ý][a-zà-ÿ]+ [A-ZÀ-Ý]))"
)
INNER_END: Final = re.compile(r"[,–—»”\"]|(?<!\bM)(?<!\bMe)(?<!\bDr)\.\s")
INNER_SUBJECT: Final = re.compile(
    r"(?:-t)?-(?:il|elle|ils|elles|on)\b"
    r"|(?:\s[a-zà-ÿ]+(?:ment|er|ir|re))?\s(?:[A-ZÀ-Ý]|une?\s|l[ea]s?\s|l['’]|son\s|sa\s|ce\s|cet)"
)
"""What follows a verb between the marks that tells who speaks."""
CREDIT: Final = {
    "fr": re.compile(
        r"\s*(?:(?:La|Cette|Le|L['’]|Ce) ?(?:formule|phrase|sentence|remarque|citation|mot|"
        r"aveu|boutade|confidence|réponse|réplique|pique|plaisanterie|défense|ligne|saillie|analyse|constat|conseil|promesse|avertissement|"
        r"question) (?:est |vient |émane )?(?:de |d['’]|signée? )|Ainsi (?:parl|s['’]exprim|"
        r"résum)\w+|C['’]est (?:ainsi|avec ces mots|par ces mots|en ces termes) que |Signé )"
    ),
    "en": re.compile(
        r"\s*(?:That(?: is|['’]s| was) (?:how|what|all) "
        r"|[—–-]+ ?(?:that|this|such) (?:was|is) |Those (?:are|were) the words of |"
        r"So (?:says|said) |Thus |The (?:words|line|quote|verdict|phrase|remark|advice) "
        r"(?:is|are|was|were|comes?|came|belongs?)\b)"
    ),
}
"""A sentence of its own that tells whose words those were."""
AS_PUT: Final = re.compile(
    r"[\s,]*(?:as|comme)\s(?P<who>[^,.;]{2,80}?)\s(?:(?:once|later|has|have|had|then|a|ont) )?"
    r"(?:puts?|said|says|told|calls?|called|describes?d?|likes? to say|wrote|l['’]a dit|"
    r"l['’]explique|(?:le |l['’])(?:dit|résume|souligne|rappelle|formule))\b"
)
"""`…, as one of them put it`."""
IN_WORDS: Final = re.compile(
    r"[\s,]*(?:in (?:the )?words of|to quote|according to|selon|d['’]après|"
    r"pour reprendre les (?:mots|termes) d|dixit|comme le dit)\b"
)
"""What tells whose words those before it are, whatever led to them."""
SIGNED: Final = re.compile(r"[ \u00a0]*\n+[-–—―]+\s*")
"""What stands between a quotation and its signature on the next line."""
SIGNED_HERE: Final = re.compile(r"[ \u00a0]+[—–-]{1,2} ?(?=[A-ZÀ-Ý])")
"""What stands between a quotation and its signature on the same line."""
TITLES: Final = re.compile(r"(?:[A-ZÀ-Ý][\w.-]* ){0,4}")
NICKNAME: Final = re.compile(r"[“\"«]\s?[A-ZÀ-Ý][\w-]*[.,]?\s?[”\"»]")
BY: Final = {"fr": re.compile(r"[\s,]*par\s"), "en": re.compile(r"[\s,]*by\s")}
PASSIVE: Final = re.compile(
    r"\b[\w-]+(?:[éui]e?s?|te?s?|ed)(?: d[e'’]| comme| as)?\s*$"
)
HOW: Final = re.compile(r"[\s,]*(?:is|was)(?: also)? (?:how|what|all)\b")
INVITES: Final = ",?!—–-…"
"""What the last sign of an English quotation is where its speaker follows."""
NO_ATTRIBUTION: Final = re.compile(
    r"\s*(?:while|and|but|as|when|for|to|in|on|of|by|with|which|that|who|et|mais|alors|"
    r"tandis|qui|pour|dans|sur|de|du|des|à|au|aux|par|avec|en|ou|or|if|because|after|before|"
    r"since|lors|depuis)\b(?! (?:croire|to|the words))",
    re.I,
)
LEAD: Final = re.compile(
    r"^[\s,.»”]+|(?:\b(?:nous|lui|leur|en|y|me|a|ont|avait|avaient|s['’]est|s['’]était|se|s['’]"
    r"|m['’]a|nous a)\s*)+$"
)
"""What may stand between a quotation and the verb of its attribution."""
ANY_VERB: Final = re.compile(
    r"[\s,.»”\"’]*(?:(?:a|ont|avait|s['’]est|se) ?)?[a-zà-ÿ]+(?:s|ed|t|e|é|it)\s"
)
PLAIN_VERB: Final = re.compile(
    r"(?!(?:we|nous|il|elle|he|she|they|the|an?|its|his|her|their|our|le|la|son|sa|one|"
    r"another|some|someone|somebody|two|three|several|many|few)\b)"
    r"[a-zà-ÿ]+(?: [a-zà-ÿ]+)?"
)
OPENING: Final = re.compile(
    r"\s*(?:pour|selon|d['’]après|according to|for|comme l[ea] \w+) (?=[A-ZÀ-Ý]|l[ea]s? |the )"
    r"[^:]{0,120}, ?(?:(?:c['’]est|ce serait|il s['’]agit|it is|it['’]s|this is|that is|"
    r"it was|this was) ?(?:[ld]['’]|de |une? |an? |the |l[ea] )?)?$",
    re.I,
)
NOUN: Final = {
    "fr": re.compile(
        r"\b(?:une?|des|du|ce|cet|cette|ces|son|sa|ses|leurs?|aux?|(?:devant|avec|par|pour|sur|de) "
        r"l[ea]s?)\s$",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:the|an?|its|his|their|these|those|any|some|such|of)\s$", re.I
    ),
}
"""What makes a noun of the word after it: `the claims were “…”`."""
NOBODYS: Final = {
    "fr": re.compile(
        rf"(?:(?P<who>[^.:]{{0,40}}\bd['’])|\s*)une? (?:[\w-]+ ){{0,2}}?(?:{PERSON})\b"
        r"(?(who)|[^,:]* (?:sur|à propos d)\b)[^:]*:\s*",
        re.I,
    ),
    "en": re.compile(
        rf"(?:(?P<who>[^.:]{{0,40}}\b(?:from|by|of) )|\s*)an? (?:[\w-]+ ){{0,2}}?(?:{PERSON})\b"
        r"(?(who)|[^,:]* (?:on|about)\b)[^:]*:\s*",
        re.I,
    ),
}
"""What leads to the words of nobody known: `This from an engineer:`."""
AROUND: Final = re.compile(
    r"\s*(?:au cabinet|dans (?:l['’]entourage|le camp|les couloirs)|parmi les proches|in the camp|"
    r"in the office) (?:de |d['’]|du |des |of )[^,.:;]{2,50},? (?:on|people|some|they) ",
    re.I,
)
"""Who speaks near somebody named: `Au cabinet de X, on promet`."""
DISOWNED: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|ni(?:e|ent|é|ait)|dément(?:ent|i|ait)?|conteste?|réfuté?) "
    r"(?:(?:ever|jamais) )?(?:having |avoir (?:jamais )?)?(?:said|saying|called|calling|written|"
    r"told|described|dit|déclaré|écrit|affirmé|qualifié|tenu)\b[^.;:]{0,60}:?\s*$"
    r"|\b(?:reads?|receive[sd]?|got|gets|saw|sees|found|lit|lu|reçoit|reçu|voit|vu|découvert) "
    r"(?:an?|the|une?|l[ea]|l['’]|cette?)[^.,;:]{2,40} (?:that|which|qui) (?:\w+ )?"
    r"(?:said|says|reads?|told|warned|disait|dit|annonçait|proclame)\b:?\s*(?:that |que? )?$",
    re.I,
)
"""Words that their sentence's subject has not said: `denied having said`."""
AFTER_PAUSE: Final = re.compile(
    r"\s*(?:(?:Puis|Et|Enfin|Mais|Then|And|But|Finally)\b,? ?)?"
    r"(?:(?:après|dans|avec|with|after) (?:un|une|a|an) (?:[\w-]+ )?(?:silence|pause|sourire|rire|"
    r"soupir|temps|instant|moment|hésitation|smile|laugh|sigh|shrug|grin|beat|while)\s?)?:\s*",
    re.I,
)
"""What goes on with the same voice: `Then, after a pause:`."""
PREFACE: Final = re.compile(
    r"(?:^|[,;:\s])(?:pour|selon|d['’]après|according to|for|chez)\s[^,:]{0,60}[,:]?\s*$",
    re.I,
)
