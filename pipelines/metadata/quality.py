"""Tells how far an article's text and metadata can be relied on, and why not."""

import re
from collections import Counter
from typing import Any
from urllib.parse import urljoin

from lxml.html import HtmlElement

from crawler.addresses.urls import same_publisher
from crawler.items import Article
from pipelines.gate.article_words import REST, REST_WORDS
from pipelines.metadata.declared import Declared, Found
from pipelines.page.markup import folded
from pipelines.page.standing import Standing
from pipelines.page.surroundings import word_runs
from pipelines.text.copies import Copy
from pipelines.text.lifting import Lifted

FEWEST = 100
"""Words; a smaller count that a publisher declares is a summary's."""
MISSING = 0.7
"""Less of a declared text than this, and some of it is missing."""
SENTENCE = 10
"""Words from which on a paragraph tells something."""
UNSPACED = frozenset(("zh", "ja", "ko", "th"))
CUT_OFF = re.compile(r"(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$")
READ_ON = re.compile(
    r"(?:\.{3}|…)[\s\[\]()]*(?:read (?:more|on|the (?:full|rest)[^.!?\n]{0,30})|"
    r"continue reading|keep reading|(?:lire|voir) (?:la suite|plus)|lire l['’]article|"
    r"en savoir plus|weiterlesen|seguir leyendo|leer más)[^\w\n]*$",
    re.I,
)
"""The end of a text that goes on behind a link."""
GOES_ON = re.compile(
    r"\W*(?:(?:continue|keep) reading|read the (?:rest|remainder)|"
    r"(?:(?:lire|lisez|retrouvez|voir) )?la suite(?: de (?:l['’]|cet )article)?(?: sur|\W*$)|"
    r"(?:lire|lisez|retrouvez) la suite|poursuivre la lecture|weiterlesen|seguir leyendo)\b"
    r"(?!.{0,60}\b(?:free|subscri|abonn|app\b|trial))",
    re.I,
)
"""A line that leads to the rest of the text on another site."""
LONGEST_LEAD = 12
STRANGE = int(Standing.RELATED | Standing.ADVERT | Standing.LETTER | Standing.COMMENTS)
SHORTEST_OFFER, LONGEST_OFFER = 4, 40
"""Words of a line that says how much is missing."""
LOST: dict[str, float] = {
    "truncated": 0.4,
    "short text": 0.2,
    "no date": 0.2,
    "date from the address": 0.1,
    "no authors": 0.1,
    "headline from the page's title": 0.1,
    "language unsure": 0.1,
}
"""What each reason takes from 1."""


def truncation(
    article: Article, declared: Declared, copy: Copy, lifted: Lifted, missing: str
) -> Found | None:
    """Return `true` where text is missing, by pages that did not come (`missing`), the
    length that the publisher declares, its own copy, what the page says of the rest, or
    how the text ends; `false` where the length is reached; None where nothing tells it."""
    if missing:
        return Found("true", "page", missing)
    if article.language in UNSPACED:
        return None
    words = article.word_count
    told = _count((declared.article or {}).get("wordCount"))
    if told >= FEWEST:
        is_cut = words < MISSING * told
        return Found(str(is_cut).lower(), "json-ld", f"{words} of {told} words")
    if _is_copy_of_it(copy, article.text):
        copied = len(re.findall(r"\w+", copy.text))
        own = len(re.findall(r"\w+", article.text))
        if own < MISSING * copied:
            return Found("true", copy.origin, f"{own} of {copied} words")
    said = _said_rest(lifted) or _cut_end(article) or _goes_on(article, lifted)
    if said := said or _left_out(lifted):
        return Found("true", "page", said)
    return None


def _left_out(lifted: Lifted) -> str:
    """Return how many words were kept, where too many stand in other paragraphs of the
    boxes that the text is from."""
    left: Counter[HtmlElement | None] = Counter()
    words, boxes = 0, set()
    for block, stays in zip(lifted.blocks, lifted.kept, strict=True):
        words += block.words * stays
        if block.frame.tag != "p" or block.words < SENTENCE:
            continue
        box = block.frame.element.getparent()
        if stays:
            boxes.add(box)
        elif block.linked < 0.3:
            left[box] += block.words
    whole = words + sum(left[box] for box in boxes)
    return f"{words} of {whole} words" if words < MISSING * whole else ""


def _said_rest(lifted: Lifted) -> str:
    """Return the line beside the text that says how much of it is missing."""
    beside = (
        b for b, stays in zip(lifted.blocks, lifted.kept, strict=True) if not stays
    )
    for block in (*beside, *lifted.blocks[-1:]):
        is_short = SHORTEST_OFFER <= block.words <= LONGEST_OFFER
        may_say = is_short and not REST_WORDS.isdisjoint(block.tokens)
        if may_say and REST.search(folded(block.text)):
            return block.text
    return ""


def _goes_on(article: Article, lifted: Lifted) -> str:
    """Return the line at the text's end whose link leads to the rest on another site."""
    last = max((n for n, stays in enumerate(lifted.kept) if stays), default=0)
    for block in lifted.blocks[last : last + 2]:
        is_own = block.words <= LONGEST_LEAD and not block.frame.standing & STRANGE
        if is_own and GOES_ON.match(block.text):
            element = block.frame.element
            links = (*element.iter("a"), *element.iterancestors("a"))
            if any(_leads_away(link.get("href") or "", article.url) for link in links):
                return block.text
    return ""


def _leads_away(href: str, url: str) -> bool:
    try:
        target = urljoin(url, href)
        return target.startswith("http") and not same_publisher(target, url)
    except ValueError:
        return False


def _cut_end(article: Article) -> str:
    """Return the text's end where it is cut off in a sentence."""
    last = article.text.rpartition("\n")[2][-60:]
    if READ_ON.search(article.text):
        return last
    is_cut = article.is_free is False or article.word_count < FEWEST
    return last if is_cut and CUT_OFF.search(article.text) else ""


def _count(told: Any) -> int:
    """Read a number of words as JSON has it: a number, or digits in a string."""
    digits = re.sub(r"[\s,.]", "", told) if isinstance(told, str) else told
    return int(digits) if str(digits).isdigit() else 0


def _is_copy_of_it(copy: Copy, text: str) -> bool:
    """Tell whether a copy has at least half of what the text says."""
    words = re.findall(r"\w+", text.lower())
    copied = re.findall(r"\w+", copy.text.lower())
    if len(copied) < FEWEST or not words:
        return False
    runs, known = word_runs(words), set(word_runs(copied))
    return sum(run in known for run in runs) > 0.5 * len(runs)


def shortcomings(article: Article) -> list[str]:
    """Name what an article lacks, in the order of its weight."""
    origins = {known.field: known.origin for known in article.provenance}
    found = {
        "truncated": article.truncated is True,
        "short text": article.word_count < 80 and article.language not in UNSPACED,
        "no date": not article.date_published,
        "date from the address": origins.get("date_published") == "url",
        "no authors": not article.authors and not article.credit,
        "headline from the page's title": origins.get("headline") == "meta",
        "language unsure": article.language == "und",
    }
    return [reason for reason in LOST if found[reason]]


def score(reasons: list[str]) -> float:
    """Give 1 for an article without shortcomings, less for each, never under 0."""
    return round(max(0.0, 1 - sum(LOST[reason] for reason in reasons)), 2)
