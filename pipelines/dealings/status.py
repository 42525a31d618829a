"""Tells how far a deal has come, by the words of its clause."""

import re
from typing import Final

RUMOURED: Final = re.compile(
    r"\b(?:in talks|reportedly|rumou?red|(?<!that )(?<!which )(?:could|might|"
    r"(?<!in )(?<!of )(?<!by )(?<!since )(?<!last )(?<!late )(?<!early )(?<!until )may(?!,? \d))|"
    r"consider(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)|said to|"
    r"is expected to|people familiar|explor(?:es|ing)|circling|hoped to|discussions?|négoci\w+|"
    r"(?<!qui )(?:pourrait|pourraient)|envisage\w*|serait|seraient|aurait|auraient|lorgne\w*|"
    r"en passe de|parle avec|discute\w*|rumours? (?:that|of)|sources say|"
    r"(?<!confirms )(?<!confirmed )(?<!company )(?<!group )(?:press |media |news )?"
    r"reports (?:that|of|say|said|suggest)|according to (?:reports|sources|people)|"
    r"(?:selon|d'après) (?:la presse|(?:des|plusieurs|nos) (?:sources|informations))|"
    r"la presse (?:affirme|évoque)|whether to|hésit\w+ à|"
    r"(?:that|which) (?:could|might|may) (?:be (?:announced|signed)|come|value)|"
    r"qui pourraient? (?:être (?:annoncée?|signée?)|valoriser))\b",
    re.I,
)
FAILED: Final = re.compile(
    r"\b(?:walked away|called off|collapsed|(?:fell|fallen|falls) (?:apart|through)|"
    r"came to nothing|tourn\w+ court|tombée? à l'eau|ne se fera pas|n'aura pas lieu|"
    r"scrapped|abandon\w+|blocked|jett?\w+ l'éponge|"
    r"(?:(?:end(?:s|ed)?|drop(?:s|ped)?|shelved?|axe[sd]?|withdr(?:aws?|ew|awn)|cancel(?:s|l?ed)|"
    r"pull(?:s|ed)(?! o)|abort(?:s|ed)|ditch(?:es|ed))(?: (?:its|their|the|all|an?))?|"
    r"(?:pull|back)(?:s|ed)? out of (?:its|their|the|an?)) (?:\S+ ){0,3}?(?:plans?|talks|bid|offer|"
    r"deal|project|pursuit|merger|takeover|negotiations|IPO|listing|offering|flotation|float)|"
    r"(?:annul|retir|enterr)(?:e|ent|é) (?:(?:son|sa|leur|la|le) |l')(?:\w+ )?(?:projet|plan|"
    r"introduction|entrée|cotation|offre|OPA)|"
    r"(?:IPO|listing|offering|float|introduction|entrée|cotation|offre|OPA)\b[^.;,]{0,40} "
    r"(?:was|has been|a été|est) (?:cancelled|withdrawn|pulled|shelved|annulée|enterrée|retirée)|"
    r"m(?:et|ettent|is|ettre) (?:fin|un terme) (?:à (?:son|sa|leur|la|l'|ses)|aux?) ?(?:\w+ )?"
    r"(?:projet|plan|offre|négociation|discussion|pourparler|tentative|OPA|rapprochement|fusion)s?|"
    r"renonc\w+|échou\w+|capot\w+|avorté\w*)\b",
    re.I,
)
ANNULLED: Final = re.compile(
    r"(?<!to )(?<!not )(?<!partially )(?<!partly )\b(?:annul(?:s|led|e|é)|overturn(?:s|ed)|"
    r"quash(?:es|ed)|str(?:uck|ikes) down|cancel(?:s|l?ed)|revers(?:es|ed)|thr[eo]w[ns]? out|"
    r"void(?:s|ed)|cassé|invalid(?:e|é|ates|ated)|(?:obt(?:ient|enu)|w(?:on|ins)) (?:the |l')?"
    r"annul(?:ment|ation))\b[^.;,]{0,60}\b(?:fine[sd]?|penalty|amende|sanction)\b"
    r"|\b(?:fine|penalty|amende|sanction)\b[^.;]{0,120} (?:was|has been|is|a été|est) (?:annulled|"
    r"overturned|quashed|struck down|cancelled|reversed|voided|annulée|cassée|invalidée)\b",
    re.I,
)
"""A fine that is none any more."""
THREATENED: Final = re.compile(
    r"(?<!\ble )(?<!\bun )(?<!\bdu )\brisque(?:nt|rait)?\b|\bencour(?:t|ent)\b|\bs'expose(?:nt)?\b|"
    r"\bmena(?:ce|cent|cé|cée) [^.;]{0,40}\bamende|\b(?:prépare\w*|s'apprête\w*) "
    r"(?:à (?:infliger|sanctionner|condamner|prononcer)|une? [^.;]{0,20}(?:amende|sanction))|"
    r"\b(?:risks?|risking|threaten\w*) [^.;]{0,40}\b(?:fine|penalty)|\bfac(?:es?|ing) (?:a |an )?"
    r"(?:potential |possible |fine of up |up )|\b(?:prepar\w+|about|set|poised|plan\w*|intends?|"
    r"ready|likely|expected|due) to (?:be )?(?:fined?|impose|issue|levy|hit|slap|sanction)\b",
    re.I,
)
"""A fine to come."""
PUT_OFF: Final = re.compile(
    r"\b(?:paus(?:es|ed)|delay(?:s|ed)|push(?:es|ed) back|suspend(?:s|ed|ent|u)?|reviv(?:es|ed)|"
    r"(?:gèle|décale|retarde|ajourne|diffère|relance|ranime)(?:nt)?|"
    r"(?:gel|décal|retard|ajourn|différ|relanc|ranim)é) [^.;,]{0,30}\b(?:IPO|listing|offering|"
    r"float|flotation|debut|plans?|introduction|entrée|cotation|projet)\b"
    r"|\b(?:on (?:hold|ice)|en pause|esp[èe]re(?:nt)?|hopes? to)\b",
    re.I,
)
"""What is done to a listing that is still to come."""
PLANNED: Final = re.compile(
    r"\b(?:will|would (?:build|open|list|go|cut|lay|set)|plan(?:s|ned)? to|"
    r"(?<!the )(?<!its )plans? (?:an?|another|a second|two|three|more)|"
    r"planning|to open|intend(?:s|ed)?|aims? to|prepar\w+ (?:to|for|an|its)|about to|"
    r"next year|postpon\w+|"
    r"(?:the|its) (?:up|forth)?coming|"
    r"report(?:e|ent|é|er) (?:son|sa|leur)|repouss\w+|"
    r"has agreed to|expects? to|veut|veulent|prévoit|prévoient|compte|va|vont|vise\w*|"
    r"ouvrira\w*|ouvrirait|prépare\w*|souhaite\w*|devrait|doit|l'an prochain|prochaine)\b",
    re.I,
)
OPENED: Final = re.compile(
    r"\b((?:ha(?:s|ve) (?:(?:just|now|also|\w+ly) )?|(?:a|ont|vient d[e']|viennent d[e']) ?)"
    r"(?:opened|inaugurated|ouvert|ouvrir|inauguré|inaugurer)\b.*?)"
    r" (?:that|which|qui) (?:will|would|va|vont|devrait|doit|\w+ra)\b[^,.;:]*",
    re.I,
)
"""A site that is open, with what it is for."""
TO_COME: Final = re.compile(
    r"^(?:\w+(?:era|eront|ira|iront|dra|dront|erons|irons|ttra|ttront)\b|s'introduira|"
    r"file[sd]? |dépos\w+ )"
    r"|^[^.;]{0,40}\b(?:verra le jour|sortira de terre|ouvrira|opens? next|will open|"
    r"to open|sera inaugurée?)\b",
    re.I,
)
"""Words of a deal in the future, or of a request."""
PURPOSE: Final = re.compile(
    r"(?<!\bagreed )(?<!\bbegan )\b(?:to|going to|pour|afin d[e']|(?:servi\w+|destin\w+|"
    r"serv\w+|s'engag\w+|s'apprêt\w+|cherch\w+|particip\w+|aid\w+) [^.;,]{0,60}?(?:à|d[e']|"
    r"et à|et d[e'])|l'intention d[e']|projet(?:te|tent)? d[e']|projet d[e']) ?$"
    r"|\b(?:financera|permettra|servira|will (?:fund|finance|pay for)|to (?:fund|finance))\b"
    r"[^.;]{0,60}$",
    re.I,
)
"""What stands before an infinitive of purpose."""
FILED: Final = re.compile(
    r"\bfile[sd]?\b|\bfiling\b|\bdépos\w+ (?:son|sa|un|une) (?:\w+ )?(?:dossier|document|"
    r"prospectus|demande)|\ben vue d[e'u]|\bcandidat\w* à",
    re.I,
)
"""What a company does before it is listed."""
SAID: Final = re.compile(
    r"\b(?:announced|(?:it|company|group|firm|maker|studio|startup|boss|executive|management) said|"
    r"(?:a|ont)(?:-t-(?:il|elle|on)|-(?:il|elle)s)? (?:annoncé|indiqué|confirmé|déclaré|précisé|"
    r"dit|expliqué|fait savoir))\b",
    re.I,
)
"""Who is to act says so."""
HEARSAY: Final = re.compile(
    r"\b(?:reportedly|rumou?rs?|sources?|people familiar|said to|report(?:s|ed)\b|according to|"
    r"selon|d'après|la presse|croit savoir|rapporte|révèle|évoque)\b",
    re.I,
)
"""Somebody else says so."""
SUPPOSED: Final = re.compile(
    r"(?<!trait )\b(?!attrait|(?:re|at)?tirait|admirait|[ai]nspirait|aspirait|désirait)\w+"
    r"(?:er|ir|dr|ttr)ai(?:t|ent)\b",
    re.I,
)
"""A French verb in the conditional."""
THAT: Final = re.compile(r"\b(?:que|qu'\w+|si|s'ils?)\b", re.I)
"""What makes a future of a conditional after it."""
COMING: Final = re.compile(
    r"\b(?:be|being|getting|être|ser(?:a|ont)|aur(?:a|ont)|will have)(?: (?:\w+ly|\w+ment))* $",
    re.I,
)
"""What stands before a participle of what has not happened yet."""
APART: Final = re.compile(r",|\b(?:and|et)\b")
"""What parts two things that somebody does."""
SOON: Final = ("office_opening", "ipo", "layoffs")
DONE: Final = {
    "funding": "completed", "acquisition": "announced", "ipo": "completed",
    "layoffs": "announced", "fine": "announced", "partnership": "announced",
    "office_opening": "completed", "product_launch": "announced",
    "appointment": "announced",
}  # fmt: skip
BOUGHT: Final = re.compile(
    r"\b(?:bought|acquired|closed|completed|took over|snapped up|swallowed|sold|purchased|"
    r"a racheté|a acquis|racheté\w?|finalisé\w?|bouclé\w?|a repris|vendu\w?|"
    r"s'est offert|laid off)\b",
    re.I,
)
LONG_DONE: Final = re.compile(
    r"\b(?:had|avai(?:t|ent))(?: (?:already|also|previously|earlier|just|then|been|déjà|aussi|"
    r"pourtant|alors|ensuite|été|\w+ly|\w+ment))*"
    r" (?!(?:announced|agreed|planned|said|hoped|wanted|offered|promised|warned|considered|tried|"
    r"sought|proposed|filed|pledged|put|set|to|an?|the|its|their|no|not|some|more|annoncé|prévu|"
    r"promis|dit|souhaité|voulu|proposé|tenté|envisagé|accepté|lancé|prétendu|une?|des?|le|la|les|"
    r"pour|pas|plus)\b)\w+",
    re.I,
)
"""A deal told in the pluperfect: it was done before."""
REPORTED: Final = re.compile(
    r"\b(?:sa(?:id|ys)|told|announced|confirmed|reported|revealed|annonc\w+|indiqu\w+|confirm\w+|"
    r"déclar\w+|expliqu\w+|précis\w+|affirm\w+|révél\w+)\b[^.;]{0,60}$",
    re.I,
)
"""What makes a pluperfect of any past after it."""
TO_COME_OF: Final = {"ipo": PUT_OFF, "fine": THREATENED}


def status_of(kind: str, sentence: str, start: int, end: int) -> str:
    """Tell announced, completed, planned, rumoured or failed of words in a sentence."""
    if _is_failed(kind, sentence, end):
        return "failed"
    if kind == "office_opening":
        sentence = OPENED.sub(r"\1", sentence)
    if kind == "ipo" and FILED.search(sentence) and not HEARSAY.search(sentence):
        return "planned"
    if RUMOURED.search(sentence) or _is_supposed(sentence[:end]):
        is_own = SAID.search(sentence) and not HEARSAY.search(sentence)
        return "planned" if kind in SOON and is_own else "rumoured"
    if kind in SOON and PLANNED.search(sentence):
        return "planned"
    if (to_come := TO_COME_OF.get(kind)) and to_come.search(sentence):
        return "planned"
    if kind in ("office_opening", "ipo") and _is_to_come(sentence, start, end):
        return "planned"
    if kind in ("acquisition", "layoffs") and _is_done(sentence):
        return "completed"
    told = LONG_DONE.search(sentence, max(0, start - 40), end)
    if told and not REPORTED.search(sentence, 0, told.start()):
        return "completed"
    return DONE[kind]


def _is_failed(kind: str, sentence: str, end: int) -> bool:
    """Tell what came to nothing; jobs are cut where something else is given up."""
    if kind == "fine":
        return ANNULLED.search(sentence) is not None
    if kind != "layoffs":
        return FAILED.search(sentence) is not None
    given_up = FAILED.search(sentence, 0, end)
    return bool(given_up and not APART.search(sentence, given_up.end(), end))


def _is_supposed(words: str) -> bool:
    """Tell a French conditional that marks what is not sure."""
    return any(
        not THAT.search(words, 0, verb.start()) for verb in SUPPOSED.finditer(words)
    )


def _is_done(sentence: str) -> bool:
    return any(
        not COMING.search(sentence, 0, word.start())
        for word in BOUGHT.finditer(sentence)
    )


def _is_to_come(sentence: str, start: int, end: int) -> bool:
    words = sentence[start:end]
    return bool(TO_COME.search(words) or PURPOSE.search(sentence[:start]))
