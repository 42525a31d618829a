"""Tells a round-up of several events from an article on one."""

import re
from bisect import bisect
from collections import Counter, defaultdict
from itertools import chain, combinations
from typing import Final

from crawler.items import Article
from pipelines.dealings.shapes import LETTER
from pipelines.events.words import events_of, folded

EDITION: Final = re.compile(
    r"\b(?:the download|(?:morning|daily|evening|news) brief|recap\w*|"
    r"(?:you|(?:may|might) have) missed|"
    r"top (?:stories|news)|(?:today|this (?:week|month)|the (?:day|month)) in|"
    r"(?:of|from) the (?:week|month|day)|the week's|on the move|"
    r"l'essentiel d\w+|a retenir|(?:fallait|faut) pas (?:manquer|rater)|revue de presse|"
    r"l'(?:actu|actualite) (?:de|du|des|tech|start-?up)|les (?:infos|actus|news)|"
    r"du (?:jour|mois)|mercato|nominations?(?= ?:)|"
    r"levees(?: de fonds)?(?= ?:))(?!\w)"
)
"""What else a folded headline says of the edition that it stands above."""
SEVERAL: Final = re.compile(
    r"(?:[^.,]{0,30}, )?(?:at least |au moins |no fewer than |pas moins de )?"
    r"(?:two|three|four|five|six|several|a (?:string|handful|wave|crop|slew) of|"
    r"deux|trois|quatre|cinq|six|plusieurs|une (?:poignee|vague|serie) de)\s(?:\S+\s){0,3}?"
    r"(?:startups?|start-ups?|companies|firms|ventures|rivals|jeunes pousses|"
    r"entreprises|societes|concurrents)\b"
)
"""How a folded text begins on what several companies do."""
SINGLE: Final = ("funding", "layoffs")
"""Kinds of deals that are of one company each."""
SENTENCE_END: Final = re.compile(r"[.!?…]\s|\n")


def is_roundup(article: Article) -> bool:
    """Tell whether an article has several events to tell, none of them its own."""
    told = {
        folded(row.name)
        for row in article.mentions
        if row.field == "headline" and row.kind != "place"
    }
    if LETTER.search(article.headline) or EDITION.search(folded(article.headline)):
        return _has_items(article, told)
    return len(told) != 1 and (
        _many_of_one_kind(article) or _tells_a_trend(article, told)
    )


def _has_items(article: Article, told: set[str]) -> bool:
    """Tell whether what the headline names, or else the text, is told one by one."""
    if len(told) == 1:
        return _many_of_one_kind(article)
    named = _named_by_sentence(article)
    if told:
        where = [{at for at, names in named.items() if name in names} for name in told]
        items = [one for one in where if one]
        return len(items) > 1 and all(
            a.isdisjoint(b) for a, b in combinations(items, 2)
        )
    often = Counter(chain.from_iterable(named.values())).most_common(1)
    return len(named) > 2 and often[0][1] * 3 <= len(named)


def _named_by_sentence(article: Article) -> dict[int, set[str]]:
    """Give the names that each sentence of the text tells, places left out."""
    ends = [match.start() for match in SENTENCE_END.finditer(article.text)]
    named: defaultdict[int, set[str]] = defaultdict(set)
    for row in article.mentions:
        if row.field == "text" and row.kind != "place":
            named[bisect(ends, row.start_char)].add(folded(row.name))
    return named


def _many_of_one_kind(article: Article) -> bool:
    """Tell whether three companies and more each have a deal of one kind."""
    subjects: defaultdict[str, set[str]] = defaultdict(set)
    for deal in article.deals:
        if deal.kind in SINGLE and not deal.background:
            subjects[deal.kind].add(deal.subject)
    return any(len(whose) > 2 for whose in subjects.values())


def _tells_a_trend(article: Article, told: set[str]) -> bool:
    """Tell whether a headline names nobody, and the text begins with the rounds of
    several companies."""
    if told or len(article.amounts) < 2:
        return False
    first = SENTENCE_END.split(folded(article.text[:300]), maxsplit=1)[0]
    return bool(SEVERAL.match(first)) and "raise" in events_of(first)
