"""Finds the elements of a page that tell moments to machines."""

from collections.abc import Collection, Iterator
from itertools import islice

from lxml.html import HtmlElement

from pipelines.dates.words import (
    ANSWER,
    COMMENTER,
    MOMENT,
    OWN_FOOTER,
    READ_ALSO,
    SPOKEN,
)
from pipelines.page.dom import ASIDE_TAGS, ASIDE_WORDS, box_words, text_of_element

LEVELS = 3
"""Elements around a date that are looked at for whose it is."""
MOST_PARTS = 12
"""Parts of an element; one with more is no comment alone."""
LONGEST_COMMENT = 1500
LARGE = frozenset(("article", "main", "body", "html", "header"))
COMMENT_TAGS = frozenset(("li", "div", "p", "dd", "td", "blockquote", "section"))


def time_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield elements made for dates: microdata and RDFa first, then time elements."""
    marked = [
        (element, f"{element.get('itemprop')} {element.get('property')}".lower())
        for element in tree.xpath("//@itemprop/.. | //@property/..")
    ]
    for wanted in ("datepublished", "datecreated", "dc:date", "dc:created"):
        for element, names in marked:
            if wanted in names:
                yield element
    yield from islice(tree.iter("time"), 50)


def titled_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield elements that tell a moment beside what they show, such as hours ago."""
    said = (
        element
        for element in tree.iter("span", "abbr")
        if MOMENT.match(element.get("title") or element.get("data-date") or "")
    )
    yield from islice(said, 50)


def stands_elsewhere(element: HtmlElement, around: Collection[HtmlElement]) -> bool:
    """Tell whether an element is in a part of the page that is not the article."""
    for depth, above in enumerate(element.iterancestors()):
        if depth > 40 or above.tag in ("body", "main") or above in around:
            return False
        words = box_words(above)
        if OWN_FOOTER.search(words):
            continue
        if above.tag in ASIDE_TAGS or ASIDE_WORDS.search(words):
            return True
    return False


def is_of_a_link(element: HtmlElement) -> bool:
    """Tell whether a date stands in a link to an article, with that one's title."""
    link = next(element.iterancestors("a"), None)
    if link is None:
        return False
    return len(text_of_element(link)) > len(text_of_element(element)) + 25


def is_of_a_reader(element: HtmlElement) -> bool:
    """Tell whether an element stands in a comment: one that says who wrote, or that can
    be answered."""
    around = islice(element.iterancestors(), LEVELS)
    for box in (element, *around):
        if box.tag in LARGE or len(box) > MOST_PARTS:
            return False
        text = text_of_element(box)
        if len(text) > LONGEST_COMMENT:
            return False
        if box.tag in COMMENT_TAGS and COMMENTER.match(text[:120]):
            return True
        answers = (text_of_element(link) for link in box.iter("a", "button"))
        if any(map(ANSWER.fullmatch, answers)):
            return next(box.iter("h1", "h2"), None) is None
    return False


def tells_of_others(element: HtmlElement) -> bool:
    """Tell whether an element is a caption, or a line that leads to another article."""
    text = text_of_element(element)[:200]
    if READ_ALSO.match(text):
        return True
    around = islice(element.iterancestors(), LEVELS)
    is_caption = any(
        above.tag == "figcaption" and next(above.iter("h1"), None) is None
        for above in (element, *around)
    )
    return is_caption and not SPOKEN.search(text)
