"""Tells the currency of sums that are written without: by the text around them."""

import re

from pipelines.money.currencies import SMALL_COINS, dollars_by_sign
from pipelines.money.figures import Sum
from pipelines.money.headcounts import MONEY_NOUN, PEOPLE, counts_people
from pipelines.money.local_currencies import (
    RISKY,
    is_local,
    local_currency,
    told_dollars,
)

PAID = re.compile(
    r"\b(?:val(?:ait|ent|oris\w+)|vaut|dépens\w+|invest\w+|lev(?:é|ée|er|ait|ant)s?|coût\w+|promet\w*|verse\w*"
    r"|encaiss\w+|réclam\w+|débours\w+|emprunt\w+|inject\w+|worth|valued at|raised|spen[dt]\w*|paid"
    r"|pès\w+|rapport\w+|génér\w+|earned|generat\w+|grossed|costs?|pledged?|borrow\w*|injected|fined)\s(?:[^\s.!?]+\s){0,3}$"
    r"|\b(?:subvention|prêt|enveloppe|chèque|budget|amende|dotation|tour de table|ligne de crédit"
    r"|levée de fonds|grant|loan|fine|round|cheque|penalty|credit line)s? "
    r"(?:de (?:près de |plus de )?|of (?:about |over )?)$"
    r"|\b(?:souscri\w*|rach[eè]t|acqui|ach[eè]t|vendue?s?|cédé|repris|bought|sold|acquired|subscribe)"
    r"\w*\s(?:[^.!?\n]{0,40}\s)?(?:pour|for)\s$",
    re.I,
)
"""What makes a bare number of millions money."""
ALONE = {"RM": "MYR"}
"""Signs that nobody else puts before millions, whatever country the text names."""
PRICE = re.compile(r"\d\.\d\d$")
FAR = 1500
"""Characters after which the money named last is forgotten."""
OWN_COINS = re.compile(
    rf"(?:{'|'.join(coin for row in SMALL_COINS.values() for coin in row if ' ' in coin)})$",
    re.I,
)
"""Coins that tell whose they are: `Canadian cents`."""
CENTS = frozenset("EUR CAD AUD NZD HKD SGD CHF".split())
THINGS = {
    "fr": re.compile(
        rf"\s(?:d['’]|de )(?!{MONEY_NOUN})\w|\s(?!d['’]|de\b|l['’]|{MONEY_NOUN}|"
        r"(?:pour|en|dans|à|au|aux|sur|par|un|une|l[ea]s?|et|ou|dès|sous|avant|après|avec|chez|contre|cette|ce|il|"
        r"elle|lors|via|sont|est|ont|a|qui|que|dont|si|puis|mais|car|quand|lorsque|selon|"
        r"auprès|depuis|sans|jusqu|cash|soit|venant|provenant|émanant|restant|dus|investis|promis"
        r"|(?:venu|issu|tiré|apporté|financé|versé|prêté|donné|fourni|collecté|récolté|levé"
        r"|garanti|débloqué|emprunté|alloué|accordé|réservé|consacré|destiné|attribué|dédié"
        r"|affecté|payé|remboursé|injecté|souscrit|octroyé|offert)e?s?)\b)\w"
    ),
    "en": re.compile(
        rf"\sof the [\d$€£]|\s(?!{MONEY_NOUN}|of (?:its|his|her|their|the|that|which|it|"
        rf"{MONEY_NOUN})|(?:for|in|as|by|at|on|from|to|the|and|or|a|an|was|is|are|were|"
        r"will|went|came|each|over|more|per|earlier|next|when|while|if|but|who|which|that|"
        r"so|before|after|since|until|through|during|with|under|annually|upfront|instead|"
        r"later|ago|today|yesterday|altogether|once|because|into|it|he|she|they)\b)\w"
    ),
}
"""What makes a number that of things: `4 million users`."""
SCALED_THINGS = re.compile(rf"\s(?:d['’]|de |supplémentaires? de )(?!{MONEY_NOUN})\w")
"""The same after a French `millions`, which takes `de`."""
SCALE_WORD = re.compile(r"(?i:illi(?:on|ard)s?)$")
"""A number in words: `5 m` after the end of a sentence is rather a length."""
OF_THEM = re.compile(r"\ben (?:\w+ ){1,2}$")
"""What makes a number that of things told before: `il en tenait 2 millions`."""
PART = re.compile(
    r"\b(?:dont|et|contre|puis|of which|and|then|against)\s(?:\w+ ){0,1}$", re.I
)
PART_OF = re.compile(
    r"(?: (?:d['’]|de |in |of |au |en )[\w-]+(?: [\w-]+)?)?[,;(–—]? ?[(–—]?"
    r"(?:dont|y compris|of which|including)(?: [a-zà-ÿ]+| plus de| près de| more than)? ",
    re.I,
)
"""Between a sum and a part of it: `410 millions d'euros, dont 110 millions`."""
PART_MORE = re.compile(r"[^.!?;:()\d]{0,50}(?:,| et| and) ", re.I)
"""Between two parts."""
OF_WHAT = re.compile(
    r"\s(?:d['’]|de |du |des |of |in )(?:la |l['’]|the )?"
    rf"(?!(?:[\w-]+ )?(?:{PEOPLE})\b|(?:actions|titres|parts|jetons|exemplaires|tonnes|heures"
    r"|shares|tokens|copies|tonnes|hours)\b)\w",
    re.I,
)
"""What tells of a part where it comes from, or what it is."""
FROM_WHOM = re.compile(r"\s(?:de la |du |des |de l['’]|d['’](?:une? )?|from )\w", re.I)
LISTED = re.compile(r", |,? (?:et|and) ")
"""Between the sums of a list."""
WORTH = re.compile(
    r"\b(?:(?:chiffre|volume) d['’]affaires|revenus?|recettes?|pertes?|bénéfices?|dettes?"
    r"|résultat(?: net)?|ventes|pay(?:é|er|e|ait)|déboursé"
    r"|sales|revenues?|profits?|losses|loss|debts?|turnover)"
    r" (?:de |of |was |were )?(?:près de |plus de |environ |quelque |about |nearly |over )?$",
    re.I,
)
"""What makes a bare number money where the sentence tells a currency later on."""
CONVERSION = re.compile(r"[^().!?\n]*\((?:soit |or |about |environ |some )?")


def with_currency(text: str, sums: list[Sum], language: str) -> list[Sum]:
    """Give each sum its currency where the text around it tells which."""
    sums = _told_before(text, sums, language)
    return _told_behind(text, sums, language)


def _told_behind(text: str, sums: list[Sum], language: str) -> list[Sum]:
    """Give a sum the currency of one that stands behind it in its list or sentence."""
    for found, following in zip(sums[-2::-1], sums[:0:-1], strict=True):
        if found.is_strange or found.currency:
            continue
        if not following.currency or following.unit < 1:
            continue
        between = text[found.end : following.start]
        if not following.before and LISTED.fullmatch(between):
            if _is_alike(found, following):
                found.scale = following.scale if found.scale == 1 else found.scale
                found.currency = following.currency
        elif (
            found.scale >= 1e5
            and len(between) < 160
            and not re.search(r"[.!?]\s|\n", between)
            and not _is_things(text, found, language)
            and WORTH.search(text, max(0, found.start - 60), found.start)
        ):
            found.currency = following.currency
    return sums


def _is_alike(found: Sum, following: Sum) -> bool:
    """Tell whether two numbers of a list may both be sums: no year, of one size."""
    if found.scale not in (1, following.scale):
        return False
    is_year = 1900 <= found.value <= 2100 and float(found.value).is_integer()
    low, high = sorted((found.value, following.value))
    return not is_year and low > 0 and high <= 30 * low


def _told_before(text: str, sums: list[Sum], language: str) -> list[Sum]:
    """Give each sum the currency that it has, or of one before it."""
    last: Sum | None = None
    is_near = False
    for found in sums:
        if found.currency and is_local(found.currency):
            found.currency = _local(text, found, language)
            found.is_strange = found.currency is None
        if last and found.unit < 1 and _is_in_line(text, last, found):
            found.currency = last.currency if last.currency in CENTS else found.currency
        if found.currency:
            last, is_near = (last if _is_conversion(text, last, found) else found), True
        elif found.is_strange:
            last, is_near = None, False
        elif last and found.scale >= 1e5:
            is_near = (is_near and _goes_on(text, last, found, language)) or (
                _is_paid(text, last, found, language)
            )
            if is_near:
                found.currency, last = last.currency, found
        elif last and _is_share(text, last, found, language):
            found.currency, last = last.currency, found
    return sums


def _local(text: str, found: Sum, language: str) -> str | None:
    """Tell the currency of a name or sign that several countries share."""
    name = found.currency or ""
    if name == "dollars":
        return dollars_by_sign(text) or told_dollars(text, language)
    is_price = PRICE.search(text, found.start, found.end)
    if name in ALONE and found.scale >= 1e6:
        return ALONE[name]
    if name in RISKY and found.amount < 1000 and not is_price:
        return None
    return local_currency(text, found.start, name, language)


def _is_conversion(text: str, last: Sum | None, found: Sum) -> bool:
    """Tell the same sum once more in brackets: `40 francs (42 euros)`."""
    if last is None or found.start - last.end > 40:
        return False
    return CONVERSION.fullmatch(text, last.end, found.start) is not None


def _is_share(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell a part or a second sum without currency: `700 000 euros, dont 250 000 pour`."""
    between = text[last.end : found.start]
    if _is_part(text, last, found, language):
        return found.amount >= 1000 and found.end - found.start > 4
    return (
        last.scale == 1
        and found.amount >= 1000
        and found.end - found.start > 4
        and len(between) < 60
        and PART.search(between) is not None
        and not re.search(r"[.!?;:()\d]", between)
        and not _is_things(text, found, language)
    )


def _is_part(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell a part of the sum right before it, or one more: `dont 2 millions de la région`."""
    if PART_OF.fullmatch(text, last.end, found.start):
        is_money: object = OF_WHAT.match(text, found.end) or not _is_things(
            text, found, language
        )
    else:
        is_more = last.is_part and PART_MORE.fullmatch(text, last.end, found.start)
        is_money = is_more and FROM_WHOM.match(text, found.end)
    found.is_part = bool(is_money) and found.amount < last.amount
    return found.is_part


def _is_in_line(text: str, last: Sum, found: Sum) -> bool:
    """Tell coins that say nothing of their own on whose they are, in a line with a sum."""
    if OWN_COINS.search(text, found.start, found.end):
        return False
    return found.currency != "GBP" and "\n" not in text[last.end : found.start]


def _is_things(text: str, found: Sum, language: str) -> bool:
    """Tell a number of things by the word after it."""
    is_word = (
        text[found.start : found.end].rstrip("s").endswith(("million", "milliard"))
    )
    shape = SCALED_THINGS if language == "fr" and is_word else THINGS[language]
    return shape.match(text, found.end) is not None


def _is_paid(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell of a bare number that a verb makes money: `elle vaut 5 milliards`."""
    if found.start - last.end > FAR or _is_things(text, found, language):
        return False
    start = max(last.end, found.start - 60)
    return PAID.search(text, start, found.start) is not None


def _goes_on(text: str, last: Sum, found: Sum, language: str) -> bool:
    """Tell whether a bare number goes on with the money that was named last."""
    if found.start - last.end > FAR:
        return False
    if _is_part(text, last, found, language):
        return True
    if _is_things(text, found, language):
        return False
    if counts_people(text, last, found, language):
        return False
    between = text[last.end : found.start]
    if between.endswith("(") and text[found.end : found.end + 1] in ")":
        return True
    is_one_sentence = "\n" not in between and not re.search(r"[.!?]\s", between)
    return is_one_sentence or (
        SCALE_WORD.search(text, found.start, found.end) is not None
        and not OF_THEM.search(between)
    )
