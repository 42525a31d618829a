"""Reads the headings of a page as a reader sees them, kickers and badges apart."""

import re
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from pipelines.metadata.titles import BARS, letters, one_line
from pipelines.page.dom import class_words, stands_aside, text_of_element

KICKER = re.compile(
    r"kicker|badge|label|surtitre|overline|eyebrow|rubri|categor|premium|subscriber|abonn|"
    r"sr-only|hidden|visually|flag|subtitle|sub-title|subhead|deck|time|date|comment|count|"
    r"share|icon|edit|author|byline|breadcrumb|topline|roofline|dachzeile|spitzmarke|"
    r"pre-?title|over-?title|upper-?title|^small\b|chapo|standfirst|tagline"
)
"""Tags and classes of what stands in a heading and is not the headline."""
OVERLINE = re.compile(
    r"kicker|strapline|overline|eyebrow|surtitre|topline|dachzeile|spitzmarke|"
    r"sub-?(?:title|head|line)"
)
"""Classes of a heading that is itself a kicker, or the line below the headline."""
MARKED = re.compile(
    r"(?:entry|post|article|story|news|page|content|single|main|blog)[-_]{0,2}"
    r"(?:title|head(?:line|ing)?)(?![a-z])|(?:^|[\s_-])headline(?:$|[\s_-])"
)
"""Classes that say: this is the headline."""
HOME = re.compile(r"(?:https?:)?(?://[^/]+)?/?(?:(?:index|default)\.\w+)?$")
MOST_HOME_LINKS = 10
LONGEST_NAME = 60
LINES = ("b", "big", "div", "font", "p", "span", "strong", "td")
"""Elements that hold a headline where no heading does."""
MOST_LINES = 500
LONGEST_LINE = 300
SHORTEST_PIECE = 15
"""Letters of a headline that is told by its words alone."""
UNSHOWN = re.compile(
    r"(?:^|\s)(?:hidden|sr-only|visually-?hidden|screen-reader(?:-text)?|d-none)(?:$|\s)"
)


ANCHORS = ("¶", "#", "§", "🔗", "⚓", "∞")
"""What a link to the heading itself shows."""


@dataclass(slots=True, frozen=True)
class Heading:
    """A heading as a reader sees it."""

    text: str
    """Without kickers and badges."""
    whole: str
    tag: str
    is_marked: bool = False
    """Whether its class says that it is the headline."""
    is_aside: bool = False
    """Whether it stands in another part of the page than the article, or is not shown."""


def headings(tree: HtmlElement) -> list[Heading]:
    """Return the headings of a page; where it has no main one, what is called a title."""
    elements = list(tree.iter("h1", "h2", "h3"))[:60]
    if all(element.tag != "h1" for element in elements):
        named = tree.xpath("//div[contains(@class|@id, 'title')]")
        named += tree.xpath(
            "//p[contains(@class, 'title')] | //td[contains(@class, 'head')]"
        )
        elements += [
            element for element in named[:40] if MARKED.search(class_words(element))
        ]
    found = map(_heading, elements)
    return [heading for heading in found if 1 < len(heading.whole) < 400]


def home_name(tree: HtmlElement, title: str) -> str:
    """Return what a link to the front page says, where a title begins or ends with it:
    the site's name; empty where none does."""
    pieces = [letters(title[at]) for at in _outer_pieces(title)]
    links = (a for a in tree.iter("a") if HOME.match(a.get("href") or "-"))
    for link in islice(links, MOST_HOME_LINKS):
        pictured = (image.get("alt") or "" for image in link.iter("img"))
        for said in (text_of_element(link), *pictured):
            own = letters(said[:LONGEST_NAME])
            if len(own) > 3 and own in pieces and own != letters(title):
                return one_line(said)
    return ""


def as_shown(tree: HtmlElement, title: str) -> str:
    """Return what of a title stands alone on the page, before the name of a section or
    after the site's; the whole title where nothing does, or the page has headings."""
    if next(tree.iter("h1", "h2"), None) is not None:
        return title
    whole = letters(title)
    least = max(SHORTEST_PIECE, len(whole) / 3)
    lines = (line for line in islice(tree.iter(*LINES), MOST_LINES) if not len(line))
    said = {letters(line.text) for line in lines if len(line.text or "") < LONGEST_LINE}
    for piece in (BARS.split(title)[0], title.partition(": ")[2]):
        own = letters(piece)
        if len(own) >= least and own in said and whole not in said:
            return one_line(piece)
    return title


def _outer_pieces(title: str) -> list[slice]:
    """Return where the first and the last piece of a title stand, bars and colons around
    or in it."""
    bars = [*BARS.finditer(title), *re.finditer(r"(?<=\w): ", title)]
    quoted = re.search(r"[«“\"]([^«»“”\"]+)[»”\"]$", title)
    found = [slice(*quoted.span(1))] if quoted else []
    if bars:
        found.append(slice(0, min(bar.start() for bar in bars)))
        found.append(slice(max(bar.end() for bar in bars), None))
    return found


def _heading(element: HtmlElement) -> Heading:
    words = class_words(element)
    marked = element.get("itemprop") == "headline" or MARKED.search(words)
    without_kicker = _without_marked_kicker(element)
    whole = without_kicker or one_line(text_of_element(element))
    return Heading(
        text=_without_anchor(without_kicker or _marked_part(element), element),
        whole=_without_anchor(whole, element),
        tag=str(element.tag),
        is_marked=bool(marked),
        is_aside=bool(UNSHOWN.search(words) or OVERLINE.search(words))
        or stands_aside(element)
        or _leads_home(element),
    )


def _without_anchor(text: str, heading: HtmlElement) -> str:
    """Cut off the sign by which readers copy a heading's address."""
    for link in heading.iter("a"):
        sign = text_of_element(link)
        if sign in ANCHORS and "#" in (link.get("href") or ""):
            text = text.removeprefix(sign).removesuffix(sign).strip()
    return text


def _leads_home(heading: HtmlElement) -> bool:
    """Tell whether a heading is a link to the front page: the site's name."""
    links = [*heading.iterdescendants("a"), *heading.iterancestors("a")]
    return bool(links) and all(HOME.match(link.get("href") or "-") for link in links)


def _without_marked_kicker(heading: HtmlElement) -> str:
    """Return a heading without the kickers and badges in it; empty: it has none."""
    for child in heading.iterdescendants(
        "span", "small", "div", "a", "strong", "em", "time"
    ):
        words = f"{child.tag} {class_words(child)}"
        if KICKER.search(words) and _has_other_text(heading, child):
            return one_line(text_of_element(heading, skip=KICKER))
    return ""


def _marked_part(heading: HtmlElement) -> str:
    """Return the end of a heading that is called the headline, or the whole."""
    whole = one_line(text_of_element(heading))
    for child in heading.iterdescendants("span", "div", "strong"):
        if MARKED.search(class_words(child)):
            part = one_line(text_of_element(child))
            if len(part) > 15 and whole.endswith(part):
                return part
    return whole


def _has_other_text(heading: HtmlElement, child: HtmlElement) -> bool:
    whole, part = text_of_element(heading), text_of_element(child)
    return len(whole) > len(part) + 10
