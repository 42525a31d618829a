"""Finds what stands in a byline's place on a page, as a reader sees it."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from pipelines.authors import is_persons, opens_byline
from pipelines.blocks import Block
from pipelines.byline_words import DATE_BEFORE
from pipelines.dom import class_words, text_of_element
from pipelines.signature_words import (
    AUTHOR_MARK,
    BY_ALONE,
    DATE_LIKE,
    ELSEWHERE,
    FULL_NAME,
    ICON,
    MEASURES,
    META,
    NO_SIGNATURE,
    OPENED_NAME,
    PROFILE,
    SIGNED,
)
from pipelines.standing import Standing
from pipelines.text import Lifted

ELSEWHERE_BLOCKS = int(
    Standing.COMMENTS | Standing.RELATED | Standing.MENU | Standing.CAPTION
)
HEADINGS = frozenset(("h1", "h2", "h3"))
NAMELESS = int(
    Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
    | Standing.CAPTION
    | Standing.TAGS
    | Standing.RELATED
    | Standing.COMMENTS
    | Standing.TITLE
    | Standing.ADVERT
)


def heading_block(lifted: Lifted) -> Block | None:
    """Return the heading that says the headline, or the page's first main one."""
    if lifted.heading_at >= 0:
        block = lifted.blocks[lifted.heading_at]
        if block.frame.tag in HEADINGS:
            return block
    return next((block for block in lifted.blocks if block.frame.tag == "h1"), None)


def around_headline(lifted: Lifted) -> frozenset[HtmlElement]:
    """Return the elements that hold the headline: whatever they are called, the
    article is in them."""
    heading = heading_block(lifted)
    if heading is None:
        return frozenset()
    return frozenset(heading.frame.element.iterancestors())


def visible_bylines(
    tree: HtmlElement, around: Collection[HtmlElement] = ()
) -> Iterator[str]:
    """Yield what may be a byline: by rel and itemprop, by class, by its words, by where
    its link leads.

    `around`: the elements that hold the headline.
    """
    found: tuple[list[str], ...] = ([], [], [], [])
    for element in tree.iter(
        "a",
        "span",
        "div",
        "p",
        "address",
        "li",
        "em",
        "strong",
        "h4",
        "h5",
        "h6",
        "cite",
        "small",
        "b",
        "td",
        "byline",
        "i",
        "time",
        "ul",
        "dd",
        "h2",
        "h3",
        "dt",
        "aside",
    ):
        rank = _rank(element)
        if rank is None or len(found[rank]) >= 3 or _stands_elsewhere(element, around):
            continue
        alone = not len(element) and BY_ALONE.match(element.text or "")
        text = _with_name(element) if alone else text_of_element(element)
        if not text and (text := _beside_icon(element)):
            rank = 3
        opens = alone or OPENED_NAME.match(text) or DATE_BEFORE.match(text)
        if rank == 2 and not opens:
            continue
        if 2 < len(text) < 160 and text not in found[rank]:
            found[rank].append(text)
    for texts in found:
        yield from texts


def names_beside_dates(lifted: Lifted) -> Iterator[str]:
    """Yield names that stand alone under the headline, beside a date or after By."""
    if lifted.heading_at < 0:
        return
    start = lifted.heading_at + 1
    near = lifted.blocks[start : start + 12]
    nameless = NAMELESS & ~lifted.blocks[lifted.heading_at].frame.standing
    for number, block in enumerate(near):
        if len(block.tokens) > 15 or block.frame.standing & nameless:
            continue
        if block.frame.tag in ("h2", "h3", "h4") and lifted.kept[start + number]:
            continue
        beside = [block, *near[max(0, number - 1) : number + 2]]
        dated = any(DATE_LIKE.search(o.text) for o in beside if len(o.tokens) < 16)
        dated = dated or bool(number and BY_ALONE.match(near[number - 1].text))
        for part in re.split(r"\s*(?:\||·|•|\n|–|—|/)\s*", block.text):
            if (
                FULL_NAME.match(part)
                and _in_capitals(part)
                and (dated or is_persons(part))
            ):
                yield part


def _in_capitals(name: str) -> bool:
    words = [word for word in name.split() if len(word) > 3]
    return all(word[0].isupper() for word in words) and not name.isupper()


def _is_marked(element: HtmlElement) -> bool:
    """Tell whether rel, itemprop or property say that an element names the author."""
    for name in ("rel", "itemprop", "property"):
        said = element.get(name)
        if said and AUTHOR_MARK.search(said):
            return True
    return False


@lru_cache(maxsize=20_000)
def _is_signed(words: str) -> bool:
    """Tell whether a class says that its element is a byline."""
    return bool(SIGNED.search(words)) and not NO_SIGNATURE.search(words)


def _rank(element: HtmlElement) -> int | None:
    """Tell how surely an element is a byline: 0 is the surest; None, it is not one."""
    if element.attrib:
        if _is_marked(element):
            return 0
        if _is_signed(words := class_words(element)):
            return 1
        if element.tag in ("i", "span") and not len(element) and ICON.search(words):
            return 1
    if element.tag == "byline":
        return 1
    text = (element.text or "")[:400].strip()
    if text and len(text) < 90 and (opens_byline(text) or BY_ALONE.match(text)):
        return 2
    if element.tag == "a" and PROFILE.search(element.get("href") or ""):
        return 3
    return None


def _with_name(element: HtmlElement) -> str:
    """Return By and the name that stands after it, where an element only says By."""
    said, parent, after = element.text or "", element.getparent(), element.getnext()
    if (element.tail or "").strip() or after is None:
        return text_of_element(parent) if parent is not None else said
    items = [text_of_element(item) for item in after.iter("li")]
    name = ", ".join(items) or text_of_element(after)
    return f"{said} {name}" if name or parent is None else text_of_element(parent)


def _beside_icon(element: HtmlElement) -> str:
    """Return the name that stands after the picture of a person."""
    name = (element.tail or "").strip()
    after = element.getnext()
    if not name and after is not None:
        name = text_of_element(after)
    if not FULL_NAME.match(name) or not _in_capitals(name):
        return ""
    boxes = list(islice(element.iterancestors(), 3))
    is_signed = any(META.search(class_words(box)) for box in boxes)
    return name if is_signed or is_persons(name) else ""


def _stands_elsewhere(element: HtmlElement, around: Collection[HtmlElement]) -> bool:
    for depth, above in enumerate(element.iterancestors()):
        if depth > 30 or above.tag in ("body", "main") or above in around:
            return False
        if above.tag in ("nav", "form", "footer") and not _in_article(above):
            return True
        if ELSEWHERE.search(MEASURES.sub("", class_words(above))):
            return True
    return False


def _in_article(element: HtmlElement) -> bool:
    return any(above.tag == "article" for above in element.iterancestors())


def boxed_names(lifted: Lifted) -> Iterator[str]:
    """Yield names that stand alone in what is called an author's box."""
    for block in lifted.blocks:
        frame, is_short = block.frame, 2 <= len(block.tokens) <= 4
        boxed = frame.near & Standing.AUTHOR and not frame.standing & ELSEWHERE_BLOCKS
        if (
            is_short
            and boxed
            and FULL_NAME.match(block.text)
            and is_persons(block.text)
        ):
            yield block.text
