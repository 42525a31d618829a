"""Finds who signed an article, in what the page declares and in what it shows."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from crawler.items import Hints
from pipelines.authors import Byline, opens_byline, read_byline
from pipelines.dom import class_words, stands_aside, text_of_element
from pipelines.jsonld import author_nodes, text_of, types
from pipelines.metadata import Declared, Found

AUTHOR_METAS = (
    "author",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "dc.creator",
    "byl",
    "byline",
    "cxenseparse:author",
    "article:author",
    "twitter:data1",
)
BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|auteurs?|autor|autorin|writer|signature|vcard|creator|"
    r"posted-by|contributors?|post-author|article-author)(?:$|[\s_-])|(?:author|byline)(?:name|link)?"
)
NO_BYLINE = re.compile(
    r"bio|description|avatar|image|photo|box|about|more|related|comment|role|title|job|social|"
    r"follow|twitter|date|time|count|quote|caption|credit|widget|sidebar|desc"
)


def find_byline(
    tree: HtmlElement, declared: Declared, hints: Hints, sites: Sequence[str]
) -> tuple[Byline, Found | None]:
    """Return the names of the byline, and where they came from."""
    credit = None
    for origin, raws in _candidates(tree, declared, hints):
        byline = read_byline(raws, sites)
        credit = credit or byline.credit
        if byline.names:
            byline.credit = credit
            return byline, Found("; ".join(raws), origin)
    return Byline(credit=credit), None


def _candidates(
    tree: HtmlElement, declared: Declared, hints: Hints
) -> Iterator[tuple[str, list[str]]]:
    people = [
        text_of(node.get("name"))
        for node in author_nodes(declared.article or {}, declared.nodes)
        if "Organization" not in types(node)
    ]
    yield "json-ld", people
    for name in AUTHOR_METAS:
        values = [v for v in declared.metas.get(name, ()) if not v.startswith("http")]
        yield "meta", values[:6]
    yield "page", list(visible_bylines(tree))
    yield "feed", list(hints.authors)


def visible_bylines(tree: HtmlElement) -> Iterator[str]:
    """Yield the byline that a reader sees: by rel and itemprop, class, or its words."""
    for element in tree.xpath("//*[@rel='author' or @itemprop='author']"):
        text = text_of_element(element)
        if 2 < len(text) < 100 and not stands_aside(element):
            yield text
            return
    for element in tree.iter("span", "div", "p", "a", "address", "li"):
        words = class_words(element)
        if not words or not BYLINE_CLASS.search(words) or NO_BYLINE.search(words):
            continue
        text = text_of_element(element)
        if 2 < len(text) < 120 and not stands_aside(element):
            yield text
            return
    for element in tree.iter("p", "span", "div"):
        text = (element.text or "").strip()
        if len(text) < 80 and opens_byline(text) and not stands_aside(element):
            yield text_of_element(element)[:120]
            return
