"""Finds what a page tells of other things than its article: items of microdata, RDFa."""

import re
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from pipelines.page.dom import text_of_element
from pipelines.page.schema_types import REPLY_TYPE, has_article_type

MOST_ITEMS = 200
"""Items that are looked at: one in another is looked through again."""
LIKE = 1 / 3
"""Share of a headline's words that another title of the same article has at least."""


def strange_items(tree: HtmlElement, titles: Sequence[str]) -> frozenset[HtmlElement]:
    """Return the elements that describe readers' comments, or articles whose headline is
    none of the page's titles."""
    return frozenset(
        element
        for element in tree.xpath("//@itemtype/.. | //@typeof/..")[:MOST_ITEMS]
        if _is_strange(element, titles)
    )


def is_within(element: HtmlElement, items: Collection[HtmlElement]) -> bool:
    """Tell whether an element is one of these, or in one."""
    return bool(items) and (
        element in items or any(above in items for above in element.iterancestors())
    )


def is_another(headline: str, titles: Sequence[str]) -> bool:
    """Tell whether a headline has hardly a word in common with each of a page's titles."""
    own = _words(headline)
    others = [words for title in titles if (words := _words(title))]
    return bool(own and others) and all(
        len(own & words) < LIKE * min(len(own), len(words)) for words in others
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _is_strange(item: HtmlElement, titles: Sequence[str]) -> bool:
    kinds = f"{item.get('itemtype') or ''} {item.get('typeof') or ''}".split()
    if any(map(REPLY_TYPE.search, kinds)):
        return True
    if not has_article_type(kinds) or next(item.iter("h1"), None) is not None:
        return False
    return is_another(_headline(item), titles)


def _headline(item: HtmlElement) -> str:
    """Return an item's own headline; empty where it names none."""
    for element in item.xpath(".//*[@itemprop or @property]"):
        names = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
        if re.search(r"\bheadline\b", names) and _item_around(element) is item:
            return element.get("content") or text_of_element(element)
    return ""


def _item_around(element: HtmlElement) -> HtmlElement | None:
    kinds = ("itemscope", "itemtype", "typeof")
    around = element.iterancestors()
    return next((e for e in around if any(e.get(k) is not None for k in kinds)), None)
