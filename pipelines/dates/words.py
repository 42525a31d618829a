"""The words by which a date on a page shows whose it is, as patterns."""

import re

SPOKEN = re.compile(
    r"publi[ée]+e?s?\s+le|mis en ligne|post[ée]+d? (?:on|le)|published|posted|veröffentlicht"
    r"|erschienen|publiziert|datum|vom\b|stand\b|le\s*:|publicado|pubblicato|"
    r"geplaatst|opublikowan|written|created|first published|fecha\s*:|"
    r"(?:post|publish(?:ing)?|publication|release) (?:time|date)",
    re.I,
)
CHANGED = re.compile(
    r"modifi|mis[e]? [àa] jour|m[àa]j\b|updat|aktualisiert|actualiz|aggiorna|edited|"
    r"last[- ]|revised|letzte|zuletzt",
    re.I,
)
DIGIT = re.compile(r"\d")
ONE_AGO = re.compile(
    r"\W*(?:(?:publi|post|mis)\w*(?: en ligne)? )?(?:il y a une? (?:minute|heure|jour|semaine)"
    r"|(?:an?|one) (?:minute|hour|day|week) ago)\W*",
    re.I,
)
"""A line that says how long ago it was, without digits."""
LABEL = re.compile(
    r"^\W*(?:(?:date )?published(?: on)?|(?:publish|publication|release|posting) date|"
    r"posted(?: on)?|date de publication|publiée? le|mise? en ligne(?: le)?|"
    r"veröffentlicht(?: am)?|erschienen(?: am)?|erscheinungsdatum|"
    r"fecha de publicación|publicado(?: el| em)?|data di pubblicazione)\W*$",
    re.I,
)
"""What stands above a date in a box at the side."""
FIRST_TIME = re.compile(
    r"(?:originally|first) (?:published|posted|appeared)|ursprünglich (?:veröffentlicht|"
    r"erschienen)|zuerst (?:veröffentlicht|erschienen)|publiée? (?:initialement|"
    r"pour la première fois)|initialement publiée?",
    re.I,
)
OWN_FOOTER = re.compile(r"(?:post|entry|article|story)[-_]{1,2}footer")
"""Classes of what stands below an article and is its own."""
NAMED_DAY = re.compile(r"\d{4}|\d[./-]\s?\d")
MOMENT = re.compile(r"\s*\d{4}-\d\d-\d\d")
READ_ALSO = re.compile(
    r"\W*(?:(?:read|see|watch|listen) (?:also|more|next|too)|also (?:read|see|on)|related|"
    r"more on this|(?:à )?(?:lire|voir|écouter|relire|revoir|découvrir)(?: (?:aussi|également|"
    r"encore|plus))?|sur le même (?:sujet|thème)|lesen sie auch|siehe auch|mehr zum thema)"
    r"\b[^:]{0,25}:",
    re.I,
)
"""What opens a line that leads to another article."""
COMMENTER = re.compile(
    r"\W*(?:\S+ ){1,4}(?:says|said|wrote|writes|replied|commented|a (?:dit|écrit|répondu|"
    r"commenté)|dit|écrit|sagt|schrieb|dice)\s*:",
    re.I,
)
"""What opens the comment of a reader."""
ANSWER = re.compile(r"\W*(?:reply|répondre|antworten|responder)\W*", re.I)
"""What the link below a comment says."""
OF_OTHER_DAYS = re.compile(
    r"\b(?:printed|accessed|retrieved|expires?|imprim[ée]e?|consult[ée]e?|abgerufen|gedruckt|"
    r"g[ée]n[ée]r[ée]e?|generated|rendered|nous sommes|today is|"
    r"received|accepted|re[çc]ue?|accept[ée]e?|"
    r"deadline|valid|valable|g[üu]ltig|"
    r"(?:mise? a jour|version) du site|site (?:was )?(?:last )?(?:updated|modified|mis a jour)|"
    r"mentions legales|privacy policy|terms (?:of|and|last) \w+)\b|"
    r"\b(?:ends?|until|till|through|before|by|closes?|starts?|begins?|(?:doors )?open|avant|"
    r"jusqu['’]au|a partir du|des|version [\d.]+|webina(?:r|ire)|(?:next|prochaine?) \w+)"
    r"\W*(?:(?:on|le)\W+)?(?:(?:[a-z]+day|[a-z]+di|dimanche)\W+)?.{0,3}$",
    re.I,
)
LEAD = re.compile(r".{0,60}\S{0,10}", re.S)
PLACED = re.compile(r"^\W{0,3}[A-ZÀ-Þ][^.!?]{2,50}\b\d{4}\)?\s*[–—-]")
"""A place and a day, with a dash behind them."""
DATE_LINE = re.compile(
    r"\W*(?:dat(?:e|um)|published(?: on)?|publiée? le|mise? en ligne le|veröffentlicht am)\W*\d",
    re.I,
)
SENTENCE_END = re.compile(r"(?<!\b[ap]\.m)[.!?…]$")
PREPOSED = re.compile(
    r"(?:.*\s)?(?:on|since|until|before|after|by|le|du|au|depuis|avant|apres|des|am|vom|seit|"
    r"bis|el|il|del) (?:[a-z]+day |[a-z]+di |dimanche |[a-z]+tag, |[a-z]+woch, |[a-z]{2,4}\.,? )?"
    r"(?:\d\d?(?:er|st|nd|rd|th|\.)? [^\W\d_]+|[^\W\d_]+ \d\d?(?:st|nd|rd|th)?),? \d{4}"
    r"(?!\)?,? ?(?:a )?(?:\d\d?[:h. ]+\d\d)?\)? ?[–—|:/-])"
)
"""A day that a sentence tells of; behind a place line's stands a dash."""
RIGHTS = re.compile(
    r"©|copyright|all rights|tous droits|^\W*(?:abb(?:ildung|\.)|foto|bild|photo|image|figure?|"
    r"grafik|video)\b[^.|]{0,20}:|\((?:foto|photo|bild|image)s?\s*:",
    re.I,
)
"""Rights, and captions."""
