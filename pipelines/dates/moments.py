"""Chooses when an article was published and last changed, from all that tells it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.dates.reading import Calendar, read_date
from pipelines.dates.told import Told, Visible
from pipelines.dates.visible import visible_dates
from pipelines.metadata.declared import Declared
from pipelines.page.jsonld import date_text, same_articles
from pipelines.text.lifting import Lifted

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
    "published",
    "dc.date.published",
    "dcterms.available",
    "dc.date.available",
    "article:post_date",
    "article.created",
    "created",
    "created_at",
    "postdate",
    "post_date",
    "weibo:article:create_at",
    "rnews:datepublished",
)
VAGUE_METAS = frozenset(
    (
        "date",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "dc.date.created",
        "datecreated",
        "displaydate",
        "timestamp",
        "created",
        "created_at",
        "article.created",
    )
)
"""What may as well be the day of an update, or of the page's making."""
NAMED_LIKE = re.compile(
    r"(?:publi(?:sh|c)|issue|posted)\w*[-_:. ]?(?:date|time|on|at)\b"
    r"|date[-_:. ]?(?:publi|issue|posted)"
)
MODIFIED_METAS = (
    "article:modified_time",
    "og:updated_time",
    "article:updated_time",
    "datemodified",
    "dateupdate",
    "dateupdated",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
    "modified",
    "modified-date",
    "modified_date",
    "date_modified",
    "last_modified",
    "updated",
    "updated_at",
)
URL_DAY = re.compile(
    r"(?<!\d)(20[0-2]\d|199\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)"
)


@dataclass(slots=True, frozen=True)
class Dates:
    """When an article was published and last changed."""

    published: Told | None
    modified: Told | None


def find_article_dates(
    tree: HtmlElement,
    lifted: Lifted,
    declared: Declared,
    hints: Hints,
    calendar: Calendar,
) -> Dates:
    """Return the dates that deserve most trust."""
    modified = next(_modified(declared, hints, calendar), None)
    candidates = list(_published(declared, hints, calendar))
    if modified is not None:
        last = modified.moment.day
        candidates.sort(key=lambda told: (told.moment.day - last).days > 1)
    by_address = url_day(declared.url, calendar)
    visible = visible_dates(tree, lifted, calendar, declared.strange)
    published = _choose(candidates, by_address, visible, modified)
    scripted = (declared.of_script.published, declared.scripted)
    for told in (told for raw in scripted for told in _told(raw, "script", calendar)):
        published = _finer(published, [told]) if published else told
    return Dates(published, modified if modified else visible.changed)


def _choose(
    candidates: list[Told],
    by_address: Told | None,
    visible: Visible,
    modified: Told | None,
) -> Told | None:
    """Take the declared date unless page and address both say an earlier one."""
    best, seen = candidates[0] if candidates else None, visible.published
    if best is None:
        return _undeclared(by_address, visible, modified)
    if seen and _is_truer(seen, best, modified):
        return _finer(seen, candidates)
    if seen and seen.is_plain and seen.moment.day != best.moment.day:
        shown = [c for c in candidates if _is_shown(c, seen, best)]
        if shown:
            return _finer(shown[0], candidates)
    is_shown = seen and seen.is_plain and seen.moment.day == best.moment.day
    if by_address and by_address.moment.day < best.moment.day and not is_shown:
        other = [c for c in candidates if c.moment.day == by_address.moment.day]
        if other:
            return other[0]
        if seen and seen.moment.day == by_address.moment.day:
            return seen
    return _finer(best, candidates)


def _undeclared(
    by_address: Told | None, visible: Visible, modified: Told | None
) -> Told | None:
    """Return the date where none is declared to be that of publication."""
    seen = visible.published
    if seen and (seen.is_plain or not (by_address or seen.is_vague)):
        return seen
    return by_address or modified or visible.changed or seen


def _is_truer(seen: Told, best: Told, modified: Told | None) -> bool:
    """Tell whether what a reader sees is to be believed before what is declared: a day
    that is not said to be that of publication, or one that is neither that of the last
    change nor told beside it."""
    later = (seen.moment.day - best.moment.day).days
    if best.is_vague:
        return later < 60 or _is_turned(seen, best)
    if not seen.is_plain or later == 0 or _is_turned(seen, best):
        return False
    if modified is None or modified.moment.day == best.moment.day:
        return later < 0
    return later < -1 or (later > 1 and seen.moment.day < modified.moment.day)


def _is_shown(told: Told, seen: Told, best: Told) -> bool:
    """Tell whether a declared day is the one that a reader sees; or the same moment as
    the best, with the offset of the place."""
    if told.moment.day != seen.moment.day:
        return False
    return not told.is_vague or told.moment.instant == best.moment.instant


def _is_turned(one: Told, other: Told) -> bool:
    """Tell whether two are one day, its month and day of the month exchanged."""
    a, b = one.moment.day, other.moment.day
    return (a.year, a.month, a.day) == (b.year, b.day, b.month)


def _finer(best: Told, candidates: list[Told]) -> Told:
    """Return the candidate that says the same day with its hour."""
    if best.moment.precision != "day":
        return best
    for other in candidates:
        if other.moment.precision != "day" and other.moment.day == best.moment.day:
            return other
    return best


def _published(declared: Declared, hints: Hints, calendar: Calendar) -> Iterator[Told]:
    others = same_articles(declared.article or {}, declared.nodes)
    for node in (declared.article, *others, declared.web_page):
        for name in ("datePublished", "dateCreated", "uploadDate"):
            yield from _told(date_text((node or {}).get(name)), "json-ld", calendar)
    for name in PUBLISHED_METAS:
        for raw in declared.metas.get(name, ())[:1]:
            for told in _told(raw, "opengraph" if ":" in name else "meta", calendar):
                yield replace(told, is_vague=name in VAGUE_METAS)
    for name, values in declared.metas.items():
        if name not in PUBLISHED_METAS and NAMED_LIKE.search(name):
            yield from _told(values[0], "meta", calendar)
    yield from _told(hints.date_published or "", "feed", calendar)


def _modified(declared: Declared, hints: Hints, calendar: Calendar) -> Iterator[Told]:
    for node in (declared.article, declared.web_page):
        raw = date_text((node or {}).get("dateModified"))
        yield from _told(raw, "json-ld", calendar)
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
