"""Chooses when an article was published and last changed, from all that tells it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.dates import Calendar, Moment, find_dates, read_date
from pipelines.dom import class_words, stands_aside, text_of_element
from pipelines.jsonld import text_of
from pipelines.metadata import Declared

PUBLISHED_METAS = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date_published",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "pub_date",
    "publication_date",
    "publicationdate",
    "article.published",
    "article-date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "dc.date.publication",
    "originalpublicationdate",
    "date",
    "displaydate",
    "datecreated",
    "timestamp",
)
MODIFIED_METAS = (
    "article:modified_time",
    "og:updated_time",
    "article:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
    "modified",
)
URL_DAY = re.compile(
    r"(?<!\d)(20[0-2]\d|199\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)"
)
SPOKEN = re.compile(
    r"publi[ée]+e?s?\s+le|mis en ligne|post[ée]+d? (?:on|le)|published|posted|veröffentlicht"
    r"|erschienen|publicado|pubblicato|geplaatst|opublikowan|written|created|first published",
    re.I,
)
CHANGED = re.compile(
    r"modifi|mis[e]? à jour|màj|maj\b|updat|aktualisiert|actualiz|aggiorna|edited|"
    r"last[- ]|revised|stand:|letzte",
    re.I,
)
DATE_CLASS = re.compile(
    r"date|time|publi|posted|byline|meta|dateline|entry-info|article-info|created|"
    r"signature|author|horodat|infos?\b|header",
    re.I,
)
NO_DATE_CLASS = re.compile(
    r"modif|updat|comment|relat|copyright|event|calendar|archive|footer|deadline|birth", re.I
)


@dataclass(slots=True, frozen=True)
class Told:
    """A moment, where it was told, and in which words."""

    moment: Moment
    origin: str
    raw: str


@dataclass(slots=True, frozen=True)
class Dates:
    """When an article was published and last changed."""

    published: Told | None
    modified: Told | None


def find_article_dates(
    tree: HtmlElement, declared: Declared, hints: Hints, calendar: Calendar
) -> Dates:
    """Return the dates that deserve most trust."""
    candidates = list(_published(declared, hints, calendar))
    modified = next(_modified(declared, hints, calendar), None)
    by_address = url_day(declared.url, calendar)
    visible = visible_dates(tree, calendar)
    published = _choose(candidates, by_address, visible, modified)
    return Dates(published, modified if modified else visible.changed)


def _choose(
    candidates: list[Told], by_address: Told | None, visible: "Visible", modified: Told | None
) -> Told | None:
    """Take the declared date unless page and address both say an earlier one."""
    best = candidates[0] if candidates else None
    if best is None:
        return visible.published or by_address or modified or visible.changed
    seen = visible.published
    if by_address and by_address.moment.day < best.moment.day:
        other = [c for c in candidates if c.moment.day == by_address.moment.day]
        if other:
            return other[0]
        if seen and seen.moment.day == by_address.moment.day:
            return seen
    return _finer(best, candidates)


def _finer(best: Told, candidates: list[Told]) -> Told:
    """Return the candidate that says the same day with its hour."""
    if best.moment.precision != "day":
        return best
    for other in candidates:
        if other.moment.precision != "day" and other.moment.day == best.moment.day:
            return other
    return best


def _published(declared: Declared, hints: Hints, calendar: Calendar) -> Iterator[Told]:
    for node in (declared.article, declared.web_page):
        for name in ("datePublished", "dateCreated", "uploadDate"):
            yield from _told(text_of((node or {}).get(name)), "json-ld", calendar)
    for name in PUBLISHED_METAS:
        for raw in declared.metas.get(name, ())[:1]:
            yield from _told(raw, "opengraph" if ":" in name else "meta", calendar)
    yield from _told(hints.date_published or "", "feed", calendar)


def _modified(declared: Declared, hints: Hints, calendar: Calendar) -> Iterator[Told]:
    for node in (declared.article, declared.web_page):
        yield from _told(text_of((node or {}).get("dateModified")), "json-ld", calendar)
    for name in MODIFIED_METAS:
        for raw in declared.metas.get(name, ())[:1]:
            yield from _told(raw, "opengraph" if ":" in name else "meta", calendar)
    yield from _told(hints.date_modified or "", "feed", calendar)


def _told(raw: str, origin: str, calendar: Calendar) -> Iterator[Told]:
    moment = read_date(raw, calendar) if raw else None
    if moment:
        yield Told(moment, origin, raw)


def url_day(url: str, calendar: Calendar) -> Told | None:
    """Return the day that an address carries."""
    for match in URL_DAY.finditer(url):
        raw = f"{match[1]}-{match[3]}-{match[4]}"
        if moment := read_date(raw, calendar):
            return Told(moment, "url", match[0])
    return None


@dataclass(slots=True)
class Visible:
    """The dates that a reader sees near the headline."""

    published: Told | None = None
    changed: Told | None = None


def visible_dates(tree: HtmlElement, calendar: Calendar) -> Visible:
    """Return the dates written on the page for readers."""
    visible = Visible()
    for element in _time_elements(tree):
        raw = element.get("datetime") or element.get("content") or element.get("title") or ""
        text = text_of_element(element)
        around = _said_before(element)
        moment = read_date(raw, calendar) or read_date(text, calendar)
        if moment is None:
            continue
        told = Told(moment, "page", (raw or text)[:200])
        if CHANGED.search(around) and not SPOKEN.search(around[-25:]):
            visible.changed = visible.changed or told
        else:
            visible.published = visible.published or told
    if visible.published is None:
        _written_dates(tree, calendar, visible)
    return visible


def _time_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield elements made for dates: microdata first, then time elements."""
    for wanted in ("datepublished", "datecreated"):
        for element in tree.xpath("//*[@itemprop]"):
            if wanted in element.get("itemprop").lower() and not stands_aside(element):
                yield element
    for element in list(tree.iter("time"))[:50]:
        if not stands_aside(element):
            yield element


def _said_before(element: HtmlElement) -> str:
    """Return the words before an element that say what its date is."""
    parent = element.getparent()
    previous = element.getprevious()
    pieces = [class_words(element), element.get("itemprop") or ""]
    if parent is not None:
        pieces += [class_words(parent), parent.text or ""]
    if previous is not None:
        pieces += [(previous.text or "")[-60:], previous.tail or ""]
    pieces.append((element.text or "")[:40])
    return " ".join(pieces)


def _written_dates(tree: HtmlElement, calendar: Calendar, visible: Visible) -> None:
    """Look for a date in the words of elements whose class tells of one."""
    looked = 0
    for element in tree.iter("span", "div", "p", "li", "small", "em", "abbr", "a", "td", "h6", "font", "b", "i", "strong", "address"):
        words = class_words(element)
        if not words or not DATE_CLASS.search(words) or len(element) > 12:
            continue
        text = text_of_element(element)
        if not 5 < len(text) < 300 or not re.search(r"\d", text) or stands_aside(element):
            continue
        looked += 1
        _take_dates(text, words, calendar, visible)
        if visible.published or looked > 60:
            return


def _take_dates(text: str, words: str, calendar: Calendar, visible: Visible) -> None:
    at_before = 0
    for at, moment in find_dates(text, calendar):
        said = text[max(0, at_before, at - 40) : at + 3]
        told = Told(moment, "page", text[:200])
        if CHANGED.search(said) or (NO_DATE_CLASS.search(words) and not SPOKEN.search(said)):
            visible.changed = visible.changed or told
        elif visible.published is None:
            visible.published = told
        at_before = at
