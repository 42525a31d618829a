"""Reads the headings of a page as a reader sees them, kickers and badges apart."""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from pipelines.metadata.titles import one_line
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
UNSHOWN = re.compile(
    r"(?:^|\s)(?:hidden|sr-only|visually-?hidden|screen-reader(?:-text)?|d-none)(?:$|\s)"
)


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


def _heading(element: HtmlElement) -> Heading:
    words = class_words(element)
    marked = element.get("itemprop") == "headline" or MARKED.search(words)
    without_kicker = _without_marked_kicker(element)
    return Heading(
        text=without_kicker or _marked_part(element),
        whole=without_kicker or one_line(text_of_element(element)),
        tag=str(element.tag),
        is_marked=bool(marked),
        is_aside=bool(UNSHOWN.search(words) or OVERLINE.search(words))
        or stands_aside(element)
        or _leads_home(element),
    )


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
