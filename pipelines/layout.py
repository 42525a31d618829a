"""Sees how a page is laid out around a text: cards, links, asides, offers, types."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from crawler.items import Page
from crawler.urls import same_site
from pipelines import markup as look
from pipelines.charset import decode
from pipelines.dom import BLOCKS, class_words, text_of_element
from pipelines.jsonld import read_json_ld, types
from pipelines.parsing import parse

HEADLINE = 4
"""Words from which on a link is a headline and not a section's name."""
PARAGRAPH = 25
"""Words from which on a paragraph is prose."""
BRIEF = 500
"""Words from which on a text is no teaser, and no caption of an empty page."""
MOST_BLOCKS = 4000
"""More blocks than an article has: the rest of the page is not looked at."""
LEAVES = BLOCKS - set("html body head title br hr iframe textarea noscript option".split())
OFFERING = re.compile(
    r"paywall|premium|subscri|abonn|regwall|piano|barrier|offer|fade|locked?\b|reserved?\b"
    r"|restrict|meter|payant|unlock|truncat|member"
)
SPACING = re.compile(r"[\W_]+")
FURNITURE_TAGS = frozenset(("aside", "nav", "footer", "form", "noscript", "template"))
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|related|sidebar|recommend\w*|newsletter"
    r"|donat\w+|support-us|cookies?|consent|author-?(?:box|bio|info|card)|bio|about-author|footer"
    r"|paywall|outbrain|taboola|ads?|advert\w*|publicite|promo|share|sharing|push|legal|copyright"
    r"|navbar|breadcrumbs?|menu|figcaption|credit)(?:$|[\s_-])"
)
BODY = re.compile(
    r"(?:^|[\s_-])(?:(?:article|entry|post|story|news|content)[\s_-]*(?:body|content|text)"
    r"|articlebody|storytext|td-post-content|article__content)(?:$|[\s_-])"
)


@dataclass(slots=True, kw_only=True)
class Layout:
    """What a page shows around its text."""

    og_type: str = ""
    """`og:type` in lower case."""
    types: set[str] = field(default_factory=set)
    """schema.org types of all JSON-LD nodes."""
    found: int = 0
    """Words of the text that were found again on the page."""
    cards: int = 0
    """Different pages of the site to which blocks of the text are headline links."""
    around: int = 0
    """The same of all blocks of the page, where the text is short."""
    carded: int = 0
    """Words of the text that are such links, or one paragraph beside one."""
    linked: int = 0
    """Words of the text inside of links."""
    aside: int = 0
    """Words of the text in comments, forms, boxes and footers."""
    offers: str = ""
    """Words of the boxes that offer a subscription, folded."""
    empty_body: bool = False
    """True when the element for the article's text is there and has no words."""


def read_layout(text: str, page: Page) -> Layout:
    """Return how the page is laid out around a text lifted from it."""
    tree = parse(_decoded(page))
    layout = Layout(og_type=_og_type(tree))
    layout.types = {kind for node in read_json_ld(tree) for kind in types(node)}
    _see_blocks(tree, text, page.url, layout)
    if len(text.split()) <= BRIEF:
        layout.offers = _offers(tree, text)
        layout.empty_body = _has_empty_body(tree)
    return layout


def _decoded(page: Page) -> str:
    # Most pages are plain UTF-8, and looking closer takes longer than parsing.
    try:
        return look.markup(page).decode()
    except UnicodeDecodeError:
        return decode(page.body, look.header(page, "content-type"))


def _og_type(tree: HtmlElement) -> str:
    found = tree.xpath('//meta[@property="og:type" or @name="og:type"]/@content')
    return str(found[0]).strip().lower() if found else ""


def _see_blocks(tree: HtmlElement, text: str, url: str, layout: Layout) -> None:
    """Find again where the text's lines stand on the page."""
    lines = {_key(line) for line in text.splitlines()} - {""}
    is_brief = len(text.split()) <= BRIEF
    cards: set[str] = set()
    around: set[str] = set()
    card, target = None, ""
    for block, words in _leaf_blocks(tree):
        if not lines and not is_brief:
            break
        if own := _headline_link(block, words, url):
            card, target = block, own
            around.add(own)
        elif card is not None and not _stand_together(card, block):
            card, target = None, ""
        shown, linked = _shown_words(block, words, lines)
        layout.found += shown
        layout.linked += linked
        layout.carded += shown if target else 0
        if is_brief and shown and _is_furniture(block):
            layout.aside += shown
        if shown and target:
            cards.add(target)
        if not own:
            card, target = None, ""
    layout.cards, layout.around = len(cards), len(around)


def _shown_words(block: HtmlElement, words: str, lines: set[str]) -> tuple[int, int]:
    """Count a block's words that are a line of the text, and those of them in links."""
    linked = [" ".join(link.text_content().split()) for link in _links(block)]
    if (key := _key(words)) in lines:
        lines.discard(key)
        size = len(words.split())
        return size, min(size, sum(len(text.split()) for text in linked))
    size = sum(len(text.split()) for text in linked if _key(text) in lines)
    return size, size


def _links(block: HtmlElement) -> list[HtmlElement]:
    """Give the link around a block, or those inside."""
    for depth, above in enumerate(block.iterancestors()):
        if above.tag == "a":
            return [above]
        if depth == 3 or above.tag in ("body", "main", "article"):
            break
    return [link for link in block.iter("a") if link.get("href")]


def _leaf_blocks(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Give the blocks that hold no other block, in order, with their words."""
    blocks = [element for element in tree.iter() if element.tag in LEAVES]
    holders: set[HtmlElement] = set()
    for element in blocks:
        for above in element.iterancestors():
            if above in holders:
                break
            holders.add(above)
    for element in blocks[:MOST_BLOCKS]:
        if element not in holders and (words := " ".join(element.text_content().split())):
            yield element, words


def _key(line: str) -> str:
    return SPACING.sub("", line[:100].lower())[:50]


def _headline_link(block: HtmlElement, words: str, url: str) -> str:
    """Give the address when a block is one link to another page of the site."""
    if len(words.split()) < HEADLINE:
        return ""
    for link in _links(block)[:3]:
        if len(link.text_content()) < 0.6 * len(words):
            continue
        target = urljoin(url, (link.get("href") or "").strip()).partition("#")[0]
        if _is_other_page(target, url):
            return target
    return ""


def _is_other_page(target: str, url: str) -> bool:
    try:
        path = urlsplit(target).path.rstrip("/")
        return path != urlsplit(url).path.rstrip("/") and same_site(target, url)
    except ValueError:
        return False


def _stand_together(card: HtmlElement, block: HtmlElement) -> bool:
    """Tell whether a block is the summary beside a headline link."""
    above = card.getparent()
    near = {id(above), id(above.getparent()) if above is not None else 0}
    parent = block.getparent()
    return id(parent) in near or (
        parent is not None and id(parent.getparent()) == id(above)
    )


def _is_furniture(block: HtmlElement) -> bool:
    for element in (block, *block.iterancestors()):
        if element.tag in ("body", "main", "html"):
            return False
        if element.tag in FURNITURE_TAGS or FURNITURE.search(class_words(element)):
            return True
    return False


def _offers(tree: HtmlElement, text: str) -> str:
    """Give the words of offering boxes and the last lines of the text, folded."""
    found = text.splitlines()[-3:]
    for element in tree.iter("div", "section", "aside", "p", "span", "button"):
        if OFFERING.search(class_words(element)) and not _is_hidden(element):
            found.append(text_of_element(element)[:800])
    return look.folded(" | ".join(found[:40]))


def _is_hidden(element: HtmlElement) -> bool:
    for above in (element, *element.iterancestors()):
        style = (above.get("style") or "").replace(" ", "").lower()
        if "display:none" in style or above.get("hidden") is not None:
            return True
        if above.tag in ("header", "nav", "footer", "template"):
            return True
    return False


def _has_empty_body(tree: HtmlElement) -> bool:
    bodies = tree.xpath('//*[contains(@itemprop, "articleBody")]')
    bodies += [e for e in tree.iter("div", "section") if BODY.search(class_words(e))]
    return bool(bodies) and not any(_has_words(body) for body in bodies)


def _has_words(body: HtmlElement) -> bool:
    """Tell whether more than a box or two of furniture is in an article's element."""
    own = text_of_element(body, FURNITURE)
    return len(own.split()) >= 20
