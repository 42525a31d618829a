"""Chooses when an article was published and last changed, from all that tells it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.dates import Calendar, Moment, find_dates, fold, read_date
from pipelines.dom import class_words, stands_aside, text_of_element
from pipelines.jsonld import text_of
from pipelines.metadata import Declared
from pipelines.standing import Standing
from pipelines.text import Lifted

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
    r"|erschienen|publiziert|datum|vom\b|stand\b|le\s*:|publicado|pubblicato|"
    r"geplaatst|opublikowan|written|created|first published",
    re.I,
)
CHANGED = re.compile(
    r"modifi|mis[e]? à jour|màj|maj\b|updat|aktualisiert|actualiz|aggiorna|edited|"
    r"last[- ]|revised|letzte",
    re.I,
)
DIGIT = re.compile(r"\d")
RIGHTS = re.compile(r"©|copyright|all rights|tous droits", re.I)
DATED = int(Standing.DETAILS | Standing.AUTHOR)
DATELESS = int(
    Standing.COMMENTS
    | Standing.RELATED
    | Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
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


@dataclass(slots=True)
class Visible:
    """The dates that a reader sees near the headline."""

    published: Told | None = None
    changed: Told | None = None


def find_article_dates(
    tree: HtmlElement,
    lifted: Lifted,
    declared: Declared,
    hints: Hints,
    calendar: Calendar,
) -> Dates:
    """Return the dates that deserve most trust."""
    candidates = list(_published(declared, hints, calendar))
    modified = next(_modified(declared, hints, calendar), None)
    by_address = url_day(declared.url, calendar)
    visible = visible_dates(tree, lifted, calendar)
    published = _choose(candidates, by_address, visible, modified)
    return Dates(published, modified if modified else visible.changed)


def _choose(
    candidates: list[Told],
    by_address: Told | None,
    visible: Visible,
    modified: Told | None,
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


def visible_dates(tree: HtmlElement, lifted: Lifted, calendar: Calendar) -> Visible:
    """Return the dates written on the page for readers."""
    visible = Visible()
    for element in _time_elements(tree):
        raw = (
            element.get("datetime")
            or element.get("content")
            or element.get("title")
            or ""
        )
        text = text_of_element(element)
        moment = read_date(raw, calendar) or read_date(text, calendar)
        if moment is None:
            continue
        told = Told(moment, "page", (raw or text)[:200])
        if _is_change(_said_before(element)):
            visible.changed = visible.changed or told
        else:
            visible.published = visible.published or told
    if visible.published is None:
        _written_dates(lifted, calendar, visible)
    return visible


def _is_change(said: str) -> bool:
    return bool(CHANGED.search(said)) and not SPOKEN.search(said[-25:])


def _written_dates(lifted: Lifted, calendar: Calendar, visible: Visible) -> None:
    """Look for a date in short blocks: near the headline first, then by their class."""
    fallback = Visible()
    for number in _by_nearness(lifted):
        block = lifted.blocks[number]
        if not DIGIT.search(block.text) or RIGHTS.search(block.text):
            continue
        near = -6 <= number - lifted.heading_at <= 15
        trusted = near or block.frame.near & DATED or SPOKEN.match(block.text)
        _take_dates(block.text, calendar, visible if trusted else fallback)
        if visible.published:
            return
    visible.published = fallback.published
    visible.changed = visible.changed or fallback.changed


def _by_nearness(lifted: Lifted) -> list[int]:
    """Return the numbers of short blocks that may hold the date, nearest to the headline
    first."""
    at = max(0, lifted.heading_at)
    numbers = [
        number
        for number, block in enumerate(lifted.blocks)
        if 1 <= len(block.tokens) <= 40
        and not block.frame.standing & DATELESS
        and not (lifted.kept[number] and len(block.tokens) > 12)
    ]
    return sorted(numbers, key=lambda number: abs(number - at) + (number < at))[:150]


def _time_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield elements made for dates: microdata first, then time elements."""
    named = tree.xpath("//*[@itemprop]")
    for wanted in ("datepublished", "datecreated"):
        for element in named:
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


def _take_dates(text: str, calendar: Calendar, visible: Visible) -> None:
    before = 0
    folded = fold(text)
    for at, moment in find_dates(text, calendar):
        said = folded[max(0, before, at - 40) : at + 3]
        told = Told(moment, "page", text[:200])
        if CHANGED.search(said) and not SPOKEN.search(said[-25:]):
            visible.changed = visible.changed or told
        elif visible.published is None:
            visible.published = told
        before = at
