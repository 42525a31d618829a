"""Reads the anchors of an HTML page: where each leads, what it says and stands for."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin

from lxml import etree, html

from crawler.listings.feed_dates import iso_date
from crawler.listings.listing import NotAListing, absolute
from crawler.listings.plain import one_line
from pipelines.page.dom import text_of_element

MAX_ANCHORS = 5000
"""A page with more is no page for readers; the rest is not looked at."""

# libxml2 takes minutes for a tag of hundreds of thousands of attributes.
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}>?")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
ASIDE = frozenset(("nav", "footer", "header", "form", "dialog"))
ASIDE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu\w*|footer|breadcrumbs?|pagination|pager|cookies?|social"
    r"|share|sharing|login|toolbar|topbar|tag-?cloud|tags|skip-?links?|legal|lang\w*)"
    r"(?:$|[\s_-])"
)
HEADLINE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:title|titre|headline|heading|hed)(?:$|[\s_-])"
)


@dataclass(slots=True, kw_only=True, frozen=True)
class Anchor:
    """One anchor with an http address."""

    url: str
    """Absolute, in its one spelling."""
    text: str | None
    """The heading in or around it, else its own text, in one line."""
    is_heading: bool
    """Whether a heading holds it, or it holds one."""
    is_aside: bool
    """Whether it stands in navigation, footer or the like."""
    date: str | None
    """The date of the `time` element beside it, where it can be no other link's."""


def html_root(text: str) -> html.HtmlElement:
    """Return the tree of an HTML page; raise NotAListing if there is none."""
    text = LONG_TAG.sub("", text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise NotAListing("it is an HTML page without content") from None
    return root


def base_address(root: html.HtmlElement, url: str) -> str:
    """Return what the page's relative addresses count from."""
    for base in root.iter("base"):
        if href := (base.get("href") or "").strip():
            with suppress(ValueError):
                return str(urljoin(url, href))
    return url


def page_anchors(root: html.HtmlElement, url: str) -> Iterator[Anchor]:
    """Yield the anchors with http addresses in the page's order."""
    base = base_address(root, url)
    places = addresses_of(root, base)
    dates = dates_of(root, places)
    for element, address in places.items():
        heading = heading_of(element)
        if heading is None:
            heading = heading_beside(element, places)
        yield Anchor(
            url=address,
            text=text_of_anchor(element, heading),
            is_heading=heading is not None,
            is_aside=stands_aside(element),
            date=dates.get(address),
        )


def addresses_of(root: html.HtmlElement, base: str) -> dict[html.HtmlElement, str]:
    """Return the anchors with their addresses, in the page's order."""
    found: dict[html.HtmlElement, str] = {}
    for count, element in enumerate(root.iter("a", "area")):
        if count >= MAX_ANCHORS:
            break
        if address := absolute(base, element.get("href")):
            found[element] = address
    return found


def heading_of(anchor: html.HtmlElement) -> html.HtmlElement | None:
    """Return the heading in the anchor or right around it; None when there is none."""
    inner = next(anchor.iter(*HEADINGS), None)
    if inner is not None:
        return inner
    for depth, above in enumerate(anchor.iterancestors()):
        if above.tag in HEADINGS:
            return anchor
        if depth >= 3:
            break
    for element in anchor.iterdescendants():
        if isinstance(element.tag, str) and HEADLINE_WORDS.search(class_words(element)):
            return element
    return anchor if HEADLINE_WORDS.search(class_words(anchor)) else None


def heading_beside(
    anchor: html.HtmlElement, places: dict[html.HtmlElement, str]
) -> html.HtmlElement | None:
    """Return the heading in the card of a link without words, which leads to this
    address alone; None when there is none."""
    if spaced_text(anchor):
        return None
    for card in islice(anchor.iterancestors(), 4):
        if card.tag in ("body", "main", "section", "ul", "ol"):
            return None
        around = list(islice((a for a in card.iter("a") if a in places), 9))
        if len(around) > 8 or len({places[a] for a in around}) > 1:
            return None
        if (found := next(card.iter(*HEADINGS), None)) is not None:
            return found
    return None


def text_of_anchor(
    anchor: html.HtmlElement, heading: html.HtmlElement | None
) -> str | None:
    """Return the words of a link, else those of its picture; None without any."""
    for element in (heading, anchor):
        if element is not None and (text := spaced_text(element)):
            return text
    named = [anchor.get("title"), anchor.get("aria-label"), anchor.get("alt")]
    named += [picture.get("alt") for picture in anchor.iter("img")]
    return next(filter(None, map(one_line, named)), None)


def spaced_text(element: html.HtmlElement) -> str | None:
    """Return an element's text in one line; None when it has none."""
    return one_line(text_of_element(element))


def class_words(element: html.HtmlElement) -> str:
    """Return an element's class, id and role in lower case."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return f"{named} {element.get('role') or ''}".lower()


def stands_aside(anchor: html.HtmlElement) -> bool:
    """Tell whether an anchor is in a part of the page that holds no articles."""
    for depth, above in enumerate((anchor, *anchor.iterancestors())):
        # A card's own header holds its headline; the page's header holds the menu.
        if above.tag in ("article", "main", "body") or depth > 25:
            return False
        if above.tag in ASIDE or ASIDE_WORDS.search(class_words(above)):
            return True
    return False


def dates_of(
    root: html.HtmlElement, places: dict[html.HtmlElement, str]
) -> dict[str, str]:
    """Return the dates of `time` elements by the only address in their card."""
    found: dict[str, str] = {}
    for count, element in enumerate(root.iter("time")):
        if count >= MAX_ANCHORS:
            break
        date = iso_date(element.get("datetime"))
        address = only_address(element, places) if date else None
        if date and address:
            found.setdefault(address, date)
    return found


def only_address(
    element: html.HtmlElement, places: dict[html.HtmlElement, str]
) -> str | None:
    """Return the address of the smallest card around an element; None if that holds
    several headlines."""
    for depth, card in enumerate((element, *element.iterancestors())):
        if depth > 6 or card.tag in ("body", "html"):
            return None
        anchors = [a for a in (card, *card.iter("a")) if a in places]
        if not anchors:
            continue
        headed = {places[a] for a in anchors if heading_of(a) is not None}
        named = headed or {places[a] for a in anchors}
        return named.pop() if len(named) == 1 else None
    return None
