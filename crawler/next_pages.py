"""Tells by rel=next, or numbered links, and the address which page goes on with the same
article."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from crawler.addresses.article_urls import address_score, looks_like_article
from crawler.addresses.urls import normal_url
from crawler.items import Page
from crawler.page_links import numbered, related
from pipelines.gate.walls import refuse_wall
from pipelines.outcomes import Refused
from pipelines.page.schema_types import LISTS

MOST: Final = 10
"""Pages after the first one that are asked for."""
IN_PATH: Final = (
    re.compile(r"(?P<before>.+?)/page/(?P<number>\d\d?)/?(?P<after>)"),
    re.compile(
        r"(?P<before>.+)[-_/,]p(?:age)?[-_]?(?P<number>\d\d?)(?P<after>\.\w{2,5})?/?"
    ),
)
NUMBERED_STEP: Final = re.compile(r"(?P<before>.+)/(?P<number>\d\d?)/?(?P<after>)")
"""What stands before it must be an article's name: columns are numbered too."""
NUMBERED_FILE: Final = re.compile(
    r"(?P<before>.+)[-,_](?P<number>\d\d?)(?P<after>\.\w{2,5})"
)
"""Another article's name may end like this: a column of the week after."""
IN_QUERY: Final = re.compile(r"(?:^|&)(?:page|pg|p)=(\d\d?)(?=&|$)")

TITLE: Final = re.compile(rb"<title[^<>]*>([^<]{1,500})", re.IGNORECASE)
LIST: Final = re.compile(
    rb""""@type"\s*:\s*\[?\s*"(?:%b)"
    |<body\s[^<>]*\bclass=["'](?:[^"'<>]*\s)?(?:archive|search-results|blog|home)["'\s]
    """
    % LISTS.encode(),
    re.IGNORECASE | re.VERBOSE,
)
ARTICLE_TYPE: Final = re.compile(rb'"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"')
PUBLISHED: Final = re.compile(
    rb"""article:published_time["'][^<>]{0,40}\bcontent=["']([^"'<>]{10,40})
    |"datePublished"\s*:\s*"([^"]{10,40})""",
    re.VERBOSE,
)
ELEMENT: Final = re.compile(rb"<article[\s>]", re.IGNORECASE)
OG_ARTICLE: Final = re.compile(
    rb"""og:type["'][^<>]{0,40}\bcontent=["']article["']""", re.IGNORECASE
)


@dataclass(slots=True, frozen=True)
class Place:
    """What an address may mean: a page of an article, by its number."""

    base: str
    """Path and query without the number."""
    number: int
    is_sure: bool = True
    """Whether the number can't be a part of the article's own name."""


def next_page(body: bytes, url: str, number: int = 1) -> str | None:
    """Return the address of an article's next page; None where it names none.

    `number`: which page of it this one is.
    """
    bases = {place.base for place in places(url) if place.number == number}
    if number == 1:
        bases = {place.base for place in first_places(url)}
    named = [(link, "rel") for link in related(body, url, b"next")]
    for link, is_number in numbered(body, url, bases, number + 1):
        named.append((link, "number" if is_number else "word"))
    if not named or not bases:
        return None
    if number == 1 and not shows_article(body, url, min(bases, key=len)):
        return None
    for address, told in named:
        for place in places(address):
            is_next = place.number == number + 1 and place.base in bases
            if is_next and (place.is_sure or _is_meant(address, place, told)):
                return address
    return None


def _is_meant(address: str, place: Place, told: str) -> bool:
    """Tell by the kind of link whether a number is the page's and not of the name."""
    if told == "number":
        is_file = NUMBERED_FILE.fullmatch(urlsplit(address).path)
        return bool(is_file) and looks_like_article(urljoin(address, place.base))
    return told == "rel"


def first_page(body: bytes, url: str) -> str | None:
    """Return the first page's address, where a page says that it is a later one."""
    for place in places(url):
        if place.number == 1 or not shows_article(body, url, place.base):
            continue
        for address in related(body, url, b"canonical"):
            if Place(place.base, 1) in first_places(address):
                return address
        for address in related(body, url, b"prev") if place.is_sure else ():
            if Place(place.base, place.number - 1) in places(address):
                end = "/" if urlsplit(url).path.endswith("/") else ""
                whole = urljoin(url, place.base) + end
                return address if place.number == 2 else normal_url(whole)
    return None


def is_page_of(url: str, first: str) -> bool:
    """Tell by the addresses whether one is a later page of the other."""
    try:
        bases = {place.base for place in places(url) if place.number > 1}
        return bool(bases & {place.base for place in first_places(first)})
    except ValueError:
        return False


def goes_on(first: bytes, body: bytes, url: str) -> bool:
    """Tell whether a page that came belongs to the article that named it its next."""
    told, own = published(first), published(body)
    if told and own and not told & own:
        return False
    if NUMBERED_FILE.fullmatch(urlsplit(url).path):
        ours, others = title_words(first), title_words(body)
        return 2 * len(ours & others) >= len(ours)
    return True


def is_partial(page: Page, named: str | None) -> bool:
    """Tell whether a page of an article is still to be asked for; `named`: the one that
    its last page names next."""
    if not page.continuations:
        return named is not None
    last = page.continuations[-1]
    if last.failure == "not_article":
        return False
    try:
        refuse_wall(last)
    except Refused:
        return True
    return named is not None and len(page.continuations) < MOST


def places(url: str) -> list[Place]:
    """Return what an address may mean, itself as a first page included."""
    parts = urlsplit(url)
    path, query = parts.path.rstrip("/"), f"?{parts.query}" if parts.query else ""
    found = [Place(path + query, 1)]
    for shape in (*IN_PATH, NUMBERED_STEP, NUMBERED_FILE):
        if told := shape.fullmatch(parts.path):
            base = f"{told['before']}{told['after'] or ''}{query}"
            is_named = shape is NUMBERED_STEP and looks_like_article(urljoin(url, base))
            is_sure = shape in IN_PATH or is_named
            found.append(Place(base, int(told["number"]), is_sure))
    for told in IN_QUERY.finditer(parts.query):
        rest = (parts.query[: told.start()] + parts.query[told.end() :]).lstrip("&")
        found.append(Place(f"{path}{'?' if rest else ''}{rest}", int(told[1])))
    return found


def first_places(url: str) -> list[Place]:
    """Return what an address may mean as that of an article's first page."""
    return [p for p in places(url) if p.number == 1 and p.is_sure]


def shows_article(body: bytes, url: str, base: str) -> bool:
    """Tell cheaply whether one of several pages is an article's, and no list's."""
    score = address_score(urljoin(url, base or "/"))
    if score < 0 or LIST.search(body):
        return False
    if PUBLISHED.search(body) and len(ARTICLE_TYPE.findall(body)) <= 2:
        return True
    elements = len(ELEMENT.findall(body))
    return elements <= 1 and (
        score >= 2 or elements == 1 or bool(OG_ARTICLE.search(body))
    )


def published(body: bytes) -> set[bytes]:
    """Return the days of publication that a page declares."""
    return {(a or b)[:10] for a, b in PUBLISHED.findall(body)}


def title_words(body: bytes) -> set[bytes]:
    """Return the words of a page's title."""
    found = TITLE.search(body)
    return set(re.findall(rb"\w{3,}", found[1].lower())) if found else set()
