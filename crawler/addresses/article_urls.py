"""Tells by its address alone whether a page may be an article."""

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from crawler.addresses.marks import ID_PARAMETER, LISTS, SECTIONS, SERVICES

FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|zip|gz|mp[34]|m4[av]|webm|avi|mov|css|js"
    r"|json|xml|rss|atom|txt|docx?|xlsx?|pptx?|epub|ics|vcf|exe|dmg|apk|woff2?)$",
    re.IGNORECASE,
)
PAGE_EXTENSION = re.compile(
    r"\.(?:html?|php\d?|aspx?|jsp|shtml|xhtml|cfm|do|story|ece|amp)$", re.IGNORECASE
)
DATE_IN_PATH = re.compile(
    r"(?<!\d)(?:19|20)\d\d([/_-]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)"
)
MONTH_IN_PATH = re.compile(
    r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2]|[a-z]{3})/", re.IGNORECASE
)
LIST_QUERY = re.compile(
    r"(?:^|&)(?:sort\w*|order(?:_?by)?|tri|dir|filters?|view|month|mois|cal|q|s|search"
    r"|query|recherche|replytocom|share|action|redirect\w*|return\w*|next"
    r"|add-to-cart)(?:\[\w*\])?=",
    re.IGNORECASE,
)
PLACE_QUERY = re.compile(
    r"(?:^|&)(?:page|p?aged|offset|start|year|day|date|lang|hl|cat|tag)=", re.IGNORECASE
)
NUMBER = re.compile(r"\d{4,}")
KEY = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{6,}", re.IGNORECASE)
DATE_STEP = re.compile(r"(?:19|20)\d\d|\d\d?|(?:19|20)\d\d[-_]?\d\d(?:[-_]?\d\d)?")
YEAR = re.compile(r"(?:19|20)\d\d")


def looks_like_article(url: str) -> bool:
    """Tell by its path and query whether an address is an article's."""
    return address_score(url) >= 2


@lru_cache(8192)
def address_score(url: str) -> int:
    """Return how much an address looks like an article's: below zero it is none, from
    2 on it is one by itself, between them the page must tell."""
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    if FILE.search(parts.path) and not PAGE_EXTENSION.search(parts.path):
        return -5
    if LIST_QUERY.search(parts.query):
        return -4
    if named := ID_PARAMETER.search(parts.query):
        return 2 if NUMBER.search(named[0]) else 1
    if not steps or PLACE_QUERY.search(parts.query):
        return -4
    return path_score(parts.path, steps)


def path_score(path: str, steps: list[str]) -> int:
    """Return the score of a path: the words of its slug, its date, its number."""
    last = PAGE_EXTENSION.sub("", unquote(steps[-1]))
    slug = max(slug_score(last), slug_score(unquote(steps[-2])) if steps[1:] else 0)
    number = int(bool(NUMBER.search(last)) and not YEAR.fullmatch(last))
    # A number alone is the whole name of an article on some sites.
    number += last.isdigit() and len(last) >= 5
    dated = bool(DATE_IN_PATH.search(path) or MONTH_IN_PATH.search(path))
    if LISTS.search(path):
        return -4
    if SERVICES.search(path):
        return 1 if slug >= 3 else -4
    if not slug_score(last) and ends_with_date(path):
        return -2
    score = slug + 2 * dated + number
    if SECTIONS.search(path):
        score -= 1 if slug >= 2 else 3
    return score + (1 if PAGE_EXTENSION.search(steps[-1]) and slug else 0)


def ends_with_date(path: str) -> bool:
    """Tell whether a path is that of a day, month or year: a list of the archive."""
    steps = [step for step in path.split("/") if step]
    return bool(DATE_STEP.fullmatch(steps[-1]) and YEAR.search("/".join(steps[-3:])))


def slug_score(step: str) -> int:
    """Return 0 to 3 for the words of a step."""
    words = [word for word in re.split(r"[-_+ .,]+", step) if word]
    letters = sum(1 for word in words if not word.isdigit())
    if letters >= 5 or (len(step) >= 32 and letters >= 3):
        return 3
    if letters >= 4 or (letters >= 3 and len(step) >= 20):
        return 2
    if letters >= 2 and any(
        NUMBER.search(word) or KEY.fullmatch(word) for word in words
    ):
        return 2
    if letters >= 3 or any(KEY.fullmatch(word) for word in words):
        return 1
    return 0


def shape_of(url: str) -> str:
    """Return what addresses made by one rule have in common: the kinds of their steps,
    the first one as it is unless it is the article's own."""
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    kinds = [kind_of_step(step, at == len(steps) - 1) for at, step in enumerate(steps)]
    query = "?" + ",".join(sorted(p.partition("=")[0] for p in parts.query.split("&")))
    return "/".join(kinds) + (query if parts.query else "")


def kind_of_step(step: str, is_last: bool) -> str:
    """Return the kind of a step: a word of the site's is kept as it is."""
    extension = PAGE_EXTENSION.search(step)
    name = PAGE_EXTENSION.sub("", step)
    end = extension[0] if extension else ""
    if YEAR.fullmatch(name):
        return "year"
    if name.isdigit():
        return ("number" if len(name) > 2 else "two") + end
    if is_last:
        return ("slug" if re.search(r"[-_+]", name) else "word") + end
    return "slug" if slug_score(name) >= 2 else name
