"""Classes, addresses and words by which a byline is known on a page, as patterns."""

import re

from pipelines.metadata.made_words import MADE
from pipelines.text.service_words import AGO, DATE, HOUR, WHEN

SIGNED = re.compile(
    r"(?:^|\s)by(?:$|\s)|(?:^|[\s_-])(?:by-?lines?|authors?|auteurs?|autor(?:en|in)?|writers?|"
    r"signature|vcard|fn|creator|posted-?by|username|submitted|written-?by)(?:$|[\s_-])|author-?_?(?:name|link)"
    r"|(?:post|article|entry|meta|by)author|authorname|bylinename",
    re.I,
)
SIGNED_SIGNS = (
    *("by", "auth", "auteur", "autor", "writer", "written", "signature", "vcard"),
    *("fn", "creator", "username", "submitted"),
)
"""Pieces of which one is in whatever `SIGNED` finds."""
NO_SIGNATURE = re.compile(
    r"(?:^|[\s_-])(?:bio(?:graphy)?|description|avatar|image|photo|more|related|"
    r"comments?|social|"
    r"follow|date|time|count|quote|caption|credit|sidebar|no-?author|has-?author)(?:$|[\s_-])"
    r"|post-\d|type-post",
    re.I,
)
ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|comment-list|related|recommend\w*|sidebar|"
    r"widget-area|"
    r"most-?read|popular|latest|more-?(?:stories|posts|articles)|teasers?|carousel|upsell|"
    r"newsletter|next-?posts?|prev-?posts?|recirc\w*|site-footer|mini-card)(?:$|[\s_-])",
    re.I,
)
PROFILE = re.compile(
    r"/(?:authors?|auteurs?|autor(?:en)?|profiles?|people|contributors?|writers?|redaktion|"
    r"redacteurs?|journalistes?|by|reporters?|staff|journalists?|columnists?|team|"
    r"user)/(?P<slug>[^/?#]+)",
    re.I,
)
ACCOUNT = re.compile(
    r"(?:^|[\W_])(?:(?:log|sign)[ _-]?(?:in|up|out|on|off)|regist\w+|account|compte|"
    r"(?:de)?connexion|(?:re)?connect\w*|identifi\w+|inscri\w+|abonn\w+|subscri\w+|password|"
    r"mot[ _-]de[ _-]passe|settings|preferences|edit|new|create|join\w*|become|apply|all|list|"
    r"saved|bookmarks|favou?rites|favoris|alert\w*|newsletters?|notifications?|guidelines|"
    r"support|help|contact)(?:$|[\W_])"
)
"""Words of links to readers' own accounts, and to all who write."""
ICON = re.compile(
    r"(?:^|\s)(?:fa|bi|icon|icons|ico|dashicons|glyphicon|ti|ri|la|lni)[-_](?:user|person|"
    r"author|user-circle|pencil|pen|admin-users|user-o|user-alt|user-edit)(?:$|\s)"
)
"""Classes of the picture of a person that stands before a name."""
META = re.compile(r"(?:^|[\s_-])(?:meta|postmeta|by-?line|author|auteur)(?:$|[\s_-])")
MEASURES = re.compile(r"\S*\[\S*")
"""Classes that carry a measure, and may name another part of the page in it."""
DATE_LIKE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d\d?[./]\d\d?[./]\d\d\b|\bago\b|il y a \d|\d min"
)
PARTS = re.compile(r"\s*(?:\||·|•|\n|–|—|/|(?<=\d)\.\s)\s*")
"""What parts the pieces of a line under the headline."""
WEEKDAY = (
    r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|[^\W\d_]+tag|mittwoch)"
)
EDGE_DATE = re.compile(
    rf"^\W*{WHEN}\W+(?=[^\W\d_])|"
    rf"(?<=\w)\W+(?:(?:{WEEKDAY}|vom|am|du)\W+){{0,2}}"
    rf"(?:{DATE}(?:\W+(?:à |at |um )?{HOUR})?|{HOUR}|{AGO})\W*$",
    re.I,
)
BETWEEN = re.compile(
    r"(?:\W*\([^()]{1,20}\))?\W*(?:(?:and|et|und|y|e|with|avec)\W*)?", re.I
)
"""What stands between the names of several authors."""
BY_ALONE = re.compile(
    r"^\W*(?:(?:(?:an? |ein )?(?:article|artikel|beitrag|text|story|words|written|posted|"
    r"published|reported|écrit|rédigé|publié)\s+)?(?:by|par|von)|(?:the )?author(?:s|\(s\))?|"
    r"auteure?(?:s|\(s\))?|autor(?:in|en|es)?|contributors?|redaktion|por|di)\W*$",
    re.I,
)
DAY_AND_BY = re.compile(
    rf"^\W*(?:{MADE}|(?:(?:publié|posté|écrit|rédigé|mis en ligne|posted|published|written|"
    rf"le|on)\b\W*)*+(?:{WHEN}\W+(?:(?:à|at) )?){{1,2}})(?:by|par|von)\W*$",
    re.I,
)
"""The same after a day, or after what was made."""
FULL_NAME = re.compile(
    r"^(?:[^\W\d_][\w'’-]+|[A-Z]\.)(?: (?:[^\W\d_][\w'’-]*\.?|de|van|von|der|le|la|du)){1,3}$"
)
AUTHOR_MARK = re.compile(r"(?:^|[\s:])(?:author|creator)(?:$|\s)", re.I)
OPENED_NAME = re.compile(
    r"^\W*(?:(?:[\w ]{0,20}\b)?(?:by|par|von|por|di)\s*:?|(?:authors?|auteure?s?|"
    r"autor(?:in|en)?|contributors?|redaktion|texte?s?|story)\s*:)\s+(?:dr\.? |prof\.? )*"
    r"(?-i:[A-ZÀ-ÖØ-Þ])[\w.'’-]+ (?:(?:de|van|von|der|le|la|du|el|al|da|di|"
    r"ben) ){0,2}(?-i:[A-ZÀ-ÖØ-Þ])",
    re.I,
)
