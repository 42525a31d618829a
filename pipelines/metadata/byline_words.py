"""The words that stand in bylines beside names, as patterns."""

import re

from pipelines.metadata.made_words import FULL, MADE

AGENCIES = {
    "afp": "AFP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "dpa": "dpa",
    "pa": "PA",
    "pa media": "PA",
    "press association": "PA",
    "upi": "UPI",
    "ansa": "ANSA",
    "efe": "EFE",
    "belga": "Belga",
    "ats": "ATS",
    "keystone-ats": "Keystone-ATS",
    "apa": "APA",
    "afp relaxnews": "AFP",
    "relaxnews": "Relaxnews",
    "cp": "The Canadian Press",
    "la presse canadienne": "La Presse canadienne",
    "the canadian press": "The Canadian Press",
    "ians": "IANS",
    "pti": "PTI",
    "ani": "ANI",
    "xinhua": "Xinhua",
}
AGENCY = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(map(re.escape, sorted(AGENCIES, key=len)[::-1]))
    + r")(?![\w-])",
    re.I,
)
OPENING = re.compile(
    r"^(?:[^\w]*)(?:written|posted|published|report(?:ed|ing)|writing|reviewed|edited|story|text|words|"
    r"article|interview|photos?|propos recueillis|recueilli|publié|écrit|rédigé|posté|"
    r"geschrieben|ein artikel|publicado|escrito|scritto)?\s*"
    r"(?:by|par|von|por|di|av|door|przez|author|authors|texto|testo|periodistas?(?=\s*:)|"
    r"journalist(?:e|in)?s?(?=\s*:)|auteurs?|autor(?:en|in)?|"
    r"autore|redakteur(?:in)?|(?:redaktion|contributors?)(?=\s*:)|text|texte|tekst|words|"
    r"by line|byline)\b\s*[:|–-]*\s*",
    re.I,
)
OPENED = re.compile(
    r"^\W*(?:(?:(?:written|posted|published|report(?:ed|ing)|writing|"
    r"(?:propos )?recueillis?|publié|écrit|rédigé|story|words|text|article|review|analysis|"
    r"interview)\s+)?"
    r"(?:by|par|von|por|di)\s*:?|(?:authors?|auteure?s?|autor(?:in|en)?|contributors?|"
    r"redaktion|texte?|story|written by)\s*:)\s+(?=\S)",
    re.I,
)
AFTER_NAME = re.compile(
    r"(?:[|,·•(–—-]\s*|\s|^)(?:publi|posted|updated|mis (?:à jour|en ligne)|modifi|last |"
    r"hace \d|há \d|vor \d|\d{1,2} de [a-zç]+\b|le \d|on \d|on [a-z]+ \d|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|il y a|"
    r"am \d|\d{1,2}\s?[:h]\s?\d\d|\d{1,2}[./]\d{1,2}[./]\d|(?:19|20)\d\d|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janvier|février|avril|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre)\.?,? \d|\d{1,2}\.? (?:jan|feb|fév|mar|m[äa]r|apr|avr|"
    r"ma[iy]|ju[nil]|aug|ao[uû]|sep|o[ck]t|nov|de[cz]|déc)|\d+ min|\d+ (?:minutes|hours|days)|"
    r"minutes? ago|temps de lecture|reading time|views?\b|comments?\b|commentaires?\b|"
    r"follow\b|suivre\b|share|partager|read more|more from|view (?:all|profile)|all posts).*",
    re.I | re.S,
)
JOINTS = re.compile(
    r"\s*(?:[;|/&•·\n\t]|,(?!\s*(?:jr|sr|ph\.?d|m\.?d|ii|iii)\b)"
    r"(?:\s*(?:and|et|und|y|sowie|with|avec|mit|&)\s)?|\s(?:and|et|und|with|avec|y|e|en"
    r"|och|mit|sowie)\s|\s[–—-]\s)\s*",
    re.I,
)
NO_NAME = re.compile(
    r"(?:\b|_)(?:admin\w*|editors?|editorial|edition|redaktion\w*|redacci[oó]n|"
    r"r[ée]daction\w*|redazione|"
    r"staff|team|équipe|equipe|newsroom|news ?desk|desk|webmaster|contributors?|"
    r"contribut(?:ing|or|eur\w*)|"
    r"correspondent\w*|correspondant\w*|reporters?|journalist\w*|journaliste\w*|"
    r"writers?|author|auteur|"
    r"rédact(?:eur|rice)\w*|chef de|directeur|director|manager|officer|ceo|cto|"
    r"founder|co-founder|"
    r"president|professor|analyst|producer|specialist|expert\w*|consultant|guest|invité\w*|"
    r"freelance\w*|senior|magazine|news|press|presse|agence|agency|agencies|agentur|"
    r"inc|llc|ltd|gmbh|corp|company|media|university|institute|department|association|"
    r"foundation|council|board|photo\w*|video|www|unknown|anonymous|anonyme|user|guest author|"
    r"click|read|share|subscribe|login|log in|sign|profile|website|blog|online|"
    r"actualités?|posts?|articles?|everything|home|contact|about|written|published|"
    r"comments?|reviewed|fact[- ]checked|translated|copyright|all rights|foto|bild|"
    r"quelle|source|service|sas|sarl|plc|systems|utilisateur|superuser|"
    r"avatar|picture of|account|join|policy|edit|zuletzt|geändert|veröffentlicht|"
    r"artikel|kommentare?|keine|gespeichert|gruß|über|guide|tips|contents|sidebar|"
    r"columnist\w*|kolumnist\w*|coordinator|strategist|marketing|content|educators?|"
    r"blogger\w*|engineer|developer|undefined|null|tweet|unbekannt|red|"
    r"\w+leiter(?:in)?|\w*referent(?:in)?|\w*sprecher(?:in)?|\w+beauftragte[rn]?|"
    r"main ingredient|demo|quote|image|gastautor\w*|gastbeitrag|autor(?:in|en)?)\b",
    re.I,
)
NOBODY = re.compile(
    r"\b(?:admin|administrat(?:or|eur)|webmaster|e-?mails?|undefined|null|none|unknown|anonymous|anonyme|unbekannt|by|login|sign|share|"
    r"tweet|click|read|posts?|articles?|comments?|kommentare?|subscribe|photos?|foto|bild|"
    r"quelle|source|picture|image|views?|about|contact|all|alle|über|create|account|regist\w+|"
    r"kostenlos|for|in|on|min|read|zuletzt|geändert|aktualisiert|modifié|mon|tues?|wed|thu|"
    r"fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|auteure?s?\(s\)|(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)day)\b|[<>{}/]|^\W*$|\d{4}|^(?-i:[a-z])\S*\s",
    re.I,
)
COLLECTIVE = re.compile(
    r"\b(?:teams?|staff|desk|newsdesk|newsroom|editors|editorial|redaktion\w*|"
    r"rédaction|redaction|"
    r"redacci[oó]n|redazione|équipe|equipe|newswire|wire|agenc(?:y|ies|es|ias?)|agenzie|"
    r"presse(?:stelle)?|services?|"
    r"studios?|group|media|e\.? ?v|gmbh|inc|ltd|llc|agenturen|sponsored|partner|"
    r"unknown|stiftung|"
    r"verband|magazin)\b",
    re.I,
)
LEFT_OVER = re.compile(r"\s+(?:le|el|on|in|at|à|am|im|um|the|and|et|und|for|pour)$")
"""A small word that stood before a place, a date or a house."""
SECOND = re.compile(
    r"(?:\band|\bet|\bund|\by|&)\s+((?:[^\W\d_][\w.'’-]+ ){1,2}[^\W\d_][\w.'’-]+)"
    r"(?=\s*(?:,|$|\band\b|&))(?:,\s*([^,]+))?"
)
"""A name that follows the role of another, and its own role."""
AND_DESK = re.compile(
    r"[,\s]+(?:et|and|with|avec|&)\s+(?:(?:la|les?|l['’]|notre|the|our|its)\s?)?(?:rédaction|"
    r"équipe|newsroom|staff|team|wire (?:reports|services)|agences?|agencies)\W*$",
    re.I,
)
"""The desk or the agencies behind the names of people."""
PHOTOGRAPHER = re.compile(
    r"(?:^|\s*[,;&]\s*|\s*\b(?:et|and|und|y)\s+)(?:(?!(?:et|and|und|y)\s)[^\s,;&()]+\s+){1,4}"
    r"\((?:photo(?:s|graph(?:s|e|er|y|ies))?|pictures?|images?|videos?|vidéos?|fotos?|"
    r"illustrations?|dessins?)\)",
    re.I,
)
"""Who made the pictures beside whoever wrote."""
HELPED = re.compile(
    r"\W*(?:edit(?:ing|ed)|(?:additional )?(?:reporting|research)|photo\w*|graphics?|illustrat\w+|"
    r"translat\w+|compiled|(?:fact|medical|legal)\w*.?(?:check|review)\w*|reviewed|tested|verified|"
    r"approved) by\b",
    re.I,
)
"""What opens the names of those who helped."""
HELPED_TOO = re.compile(
    r"(?<=\w)\s*[.,·|–-]+\s+(?:(?:edit|translat|review|illustrat|photograph)(?:ed|ing|ions?|s)?|"
    r"(?:traduit|relu|édité|illustré|photographié)e?s?|photos?|illustrations?)"
    r"(?: [^\W\d_]\S{0,12}){0,2} (?:by|par) .*$",
    re.I | re.S,
)
"""The same where it goes on after the author's name."""
BEFORE_SIGN = re.compile(r"(?:^|[/,+&(-])\s*$")
AFTER_SIGN = re.compile(r"\s*(?:$|[/,+&)-])")
"""What parts an agency's sign from what stands around it."""
BETWEEN_SIGNS = re.compile(
    r"\s*(?:[/,&+|-]|and|et|und|,? (?:and|et|avec|with))\s*(?:the |l['’])?", re.I
)
"""What stands between two agencies of one byline."""
MEDIUM = re.compile(r"(?:(?:le|la|les|the)\s|l['’]\s?)(?-i:[A-ZÀ-Þ])", re.I)
"""How a newspaper's name begins."""
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}[A-ZÀ-Þ]?\.?")
SHORT_SIGN = re.compile(r"[a-zäöü]{2,4}")
"""The sign of an editor beside an agency's."""
DOING = re.compile("marketing|content|engineer|developer|news|media|magazine", re.I)
"""Words of roles that are in companies' names too."""
DATE_BEFORE = re.compile(
    rf"^\W*(?:{MADE}{FULL}|(?:publié|posté|mis en ligne|posted|published|écrit|"
    r"soumis|envoyé|signé|proposé|le)\b.{0,60}?|"
    r"\d[\d.:/\s,|·•–-]+(?:uhr|h|[ap]\.?m\.?)?(?: [a-z]{2,4})?[\s,|·•–-]*)"
    r"\b(?:par|by|von)\s+(?=[A-ZÀ-Þ])",
    re.I | re.S,
)
OPENING_WORDS = re.compile(
    r"^(?:gespeichert von|über |gruß |zeige alle beiträge von|alle beiträge von|"
    r"alles von|artikel von\W|erstellt von|eingestellt von|"
    r"as told to|pressemitteilung von|veröffentlicht von|recipe by|photos? by|story by|"
    r"all posts by|"
    r"view all posts by|posts? by|more by|authored by|une? \w+ de|présenté par|"
    r"(?:avec|with|d['’]après|via)(?= (?:l['’]|the )?(?-i:[A-ZÀ-Þ])) ?(?:l['’]|the )?|"
    r"(?:(?:by|par|von|por|de|di) )?(?:our|notre|unser\w*|nuestr[oa]) (?:\S+ ){0,3}?"
    r"(?:correspond\w*|korrespond\w*|corresponsal|reporter\w*|mitarbeiter\w*|redakteur\w*|"
    r"envoyée? spéciale?|enviad[oa] especial)(?: (?:in|at|aus|à|en) (?-i:[A-ZÀ-Þ])\w+)?,? |"
    r"(?:(?:an? |eine? |une? |la |le |el )?(?:guest (?:post|blog|column|essay|article)|opinion|"
    r"analysis|commentary|column|review|feature|essay|perspective|exclusive|gastbeitrag|"
    r"gastkommentar|kommentar|analyse|bericht|reportage|kolumne|rezension|chronique|tribune|"
    r"article|texte|dossier|"
    r"enquête|entretien|critique|récit|portrait|témoignage|décryptage|interview|édito|opini[oó]n|an[aá]lisis|cr[oó]nica|reportaje|entrevista|"
    r"columna) (?:by|von|par|por|de|di)(?=\s(?-i:[A-ZÀ-Þ])))|"
    r"author(?=(?-i:[A-Z]))|by(?=(?-i:[A-Z])))\s*",
    re.I,
)
FUNCTION_JOINT = re.compile(r",| [–—-] |\|")
PARTICLES = frozenset(
    "de van von der den le la du des di da del della dos el al bin ben y e zu zur ter "
    "ten v. d' st".split()
)
YOUNGER = re.compile(r",\s*(?=(?:jr|sr|ii|iii)\b)", re.I)
"""A comma within a name."""
LEADING = re.compile(
    r"^(?:(?:le|la|the)\s+)?(?:(?:dr|prof|pr|mr|mrs|ms|m|mme|sir|dame)\.?|professor|"
    r"professeure?|docteure?|doctor)\s+(?=\S+\s\S)",
    re.I,
)
ROLE_AFTER = re.compile(
    r"\s*(?:,|\(|\s[-–—]\s|\||\bis\b|\best\b|\bde notre\b|\bà\b|\bin\b|\bfor\b|"
    r"\bpour\b|\bat\b).*$",
    re.I | re.S,
)
TRAILING = re.compile(
    r"\s+(?:im gespräch|chefredakteur\w*|for the\b.*|pour\b.*|"
    r"dans (?-i:[A-ZÀ-Þ]).*|is an?\b.*|am (?:mo|di|mi|do|fr|sa|so)\w*tag.*|"
    r"(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\.?,? \d.*|(?:senior|staff|"
    r"contributing|chief|tech\w*)\s+(?:writer|editor|reporter|correspondent)"
    r"(?!.*\b(?:and|&)\s).*)$|"
    r"\s*\bpublished\b.*$|\s+@\s+.*$",
    re.I | re.S,
)
FIELD_BEFORE = re.compile(
    r"^.*[^\W\d_]\s*:.*\b(?:autor(?:in)?|auteur|author)\s*:\s*", re.I
)
OTHER_FIELD = re.compile(
    r"(?:^|\s)(?:quelle|source|fotos?|bild(?:er)?|photos?|pictures?|images?|illustrations?|vid[eé]o|"
    r"datum|date|released|genre|rubrik|kategorie|category)"
    r"\s*:.*$",
    re.I | re.S,
)
GLUED_DATE = re.compile(r"(?<=[a-z])\d{1,2}[./]\d{1,2}[./]\d.*$", re.S)
GLUED_ROLE = re.compile(
    r"(?<=[a-zß-ÿ])(?=(?:Founder|CEO|CTO|Editor|Author|Senior|Staff|Contribut|Director|Chief|"
    r"Journalist|Reporter|Correspondent|Redakteur|Journaliste|Managing|Published|Updated)"
    r"(?:\b|[a-z]))"
)
"""Between a name and a role that no space parts: the spans of a byline."""
NO_BEGINNING = re.compile(
    r"(?:en|the|les|une|im|am|zuletzt|how|why|what|mehr|more|our|your|my|this)\s", re.I
)
ADDRESS = re.compile(r"\w\.(?:com|net|org|de|fr|in|uk|ch|at|io|info)$", re.I)
WEEKDAY = re.compile(
    r"[\s,|]+(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)"
    r"(?:\w*day|\w*tag|credi|dredi|e?di|anche)?[.,|\s]*$",
    re.I,
)
DEGREES = re.compile(
    r"(?:,\s*(?:[A-Z][A-Z.-]{1,7}|[A-Z]{1,3}[a-z]{1,2}\.?[A-Z]{1,2}\.?)"
    r"|(?<=\w)\s+(?:Ph\.?\s?D|M\.?D|MBA|Esq)\b\.?)[®™]?(?=\s*(?:[,;&|]|and\b|$))"
)
LATE_DEGREE = re.compile(
    r"(\b[A-Z][a-z’'-]+[A-Za-z’'-]+\s(?:[A-Z]\.?\s)?[A-Z][a-z’'-]+[A-Za-z’'-]+)\s+[A-Z]{2,5}[®™]?"
    r"(?=\s*(?:[,;]|$))"
)
NAME = re.compile(r"^[^\W\d_][\w.'’`´-]*(?:\s+[\w.'’`´(\"“”)-]+){0,5}$")
