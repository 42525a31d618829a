"""Sees how a page is laid out around a text: cards, links, asides, offers, types."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import partial

from lxml.html import HtmlElement

from crawler.items import Page
from pipelines.page import markup as look
from pipelines.page.blocks import is_custom_block
from pipelines.page.boxes import (
    has_empty_body,
    has_gate,
    is_caption,
    is_furniture,
    read_offers,
)
from pipelines.page.cards import headline_link, links_of, stand_together
from pipelines.page.charset import decode
from pipelines.page.dom import BLOCKS, UNSHOWN
from pipelines.page.jsonld import read_json_ld, text_of, types
from pipelines.page.parsing import parse
from pipelines.page.schema_types import THING_TYPE
from pipelines.page.surroundings import letters

LABEL = 7
"""Words up to which a block is a label, a name or a date."""
BRIEF = 500
"""Words from which on a text is no teaser, and no caption of an empty page."""
BEHIND = 3
"""Blocks behind the text among which it may be said that there is more of it."""
LONGEST = 400
"""Characters of such a block that are read."""
MOST_BLOCKS = 4000
"""More blocks than an article has: the rest of the page is not looked at."""
LEAVES = BLOCKS - set(
    "html body head title br hr iframe textarea noscript option".split()
)
SPACING = re.compile(r"[\W_]+")
TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True, kw_only=True)
class Layout:
    """What a page shows around its text."""

    og_type: str = ""
    """`og:type` in lower case."""
    types: set[str] = field(default_factory=set)
    """schema.org types of all JSON-LD nodes."""
    things: set[str] = field(default_factory=set)
    """Names of vacancies, events, people, works that JSON-LD tells of, in letters."""
    found: int = 0
    """Words of the text that were found again on the page."""
    cards: int = 0
    """Different pages of the site to which blocks of the text are headline links."""
    around: int = 0
    """The same of all blocks of the page, where the text is short."""
    carded: int = 0
    """Words of the text that are such links, or one paragraph beside one."""
    plain: int = 0
    """Words of the text in blocks outside of cards, labels left out."""
    linked: int = 0
    """Words of the text inside of links."""
    own: int = 0
    """Words of the page's blocks that are neither furniture nor links nor labels, where
    the text is short."""
    aside: int = 0
    """Words of the text in comments, forms, boxes and footers."""
    captions: int = 0
    """Words of the text that stand below pictures."""
    behind: list[str] = field(default_factory=list)
    """The blocks that follow the text's last line, folded, where the text is short."""
    offers: str = ""
    """Words of the boxes that offer a subscription, folded."""
    gate: bool = False
    """True when a box named for a paywall asks to subscribe, where the text is short."""
    empty_body: bool = False
    """True when the element for the article's text is there and has no words."""


def read_layout(text: str, page: Page, *, is_listing: bool = False) -> Layout:
    """Return how the page is laid out around a text lifted from it; `is_listing`: its
    headline or address is rather a list's."""
    tree = parse(_decoded(page))
    layout = Layout(og_type=_og_type(tree))
    nodes = read_json_ld(tree)
    layout.types = {kind for node in nodes for kind in types(node)}
    layout.things = {
        name
        for node in nodes
        if any(THING_TYPE.search(kind) for kind in types(node))
        and (name := letters(text_of(node.get("title") or node.get("name"))))
    }
    _see_blocks(
        tree, text, partial(headline_link, url=page.url, is_listing=is_listing), layout
    )
    if len(text.split()) <= BRIEF:
        layout.offers = read_offers(tree, text)
        layout.gate = has_gate(tree)
        layout.empty_body = has_empty_body(tree)
    return layout


def _decoded(page: Page) -> str:
    if len(page.body) > look.LOOKED_AT:
        return decode(page.body, look.header(page, "content-type"))
    # Most pages are plain UTF-8, and looking closer takes longer than parsing.
    try:
        return look.markup(page).decode()
    except UnicodeDecodeError:
        return decode(page.body, look.header(page, "content-type"))


def _og_type(tree: HtmlElement) -> str:
    found = tree.xpath('//meta[@property="og:type" or @name="og:type"]/@content')
    return str(found[0]).strip().lower() if found else ""


def _see_blocks(
    tree: HtmlElement,
    text: str,
    card_of: Callable[[HtmlElement, str], str],
    layout: Layout,
) -> None:
    """Find again where the text's lines stand on the page; `card_of`: where a block that
    is a headline's link leads."""
    lines = Counter(key for line in text.splitlines() if (key := _key(line)))
    is_brief = len(text.split()) <= BRIEF
    cards: set[str] = set()
    around: set[str] = set()
    card, target = None, ""
    for block, words in _leaf_blocks(tree):
        if not lines and not is_brief:
            break
        if own := card_of(block, words):
            card, target = block, own
            around.add(own)
        elif card is not None and not stand_together(card, block):
            card, target = None, ""
        shown, linked = _shown_words(block, words, lines)
        layout.found += shown
        layout.linked += linked
        layout.carded += shown if target else 0
        layout.plain += shown if shown > LABEL and not target else 0
        layout.captions += shown if shown and is_caption(block) else 0
        if is_brief:
            _see_behind(block, words, shown, bool(target), layout)
            _see_standing(block, words, shown, bool(target), layout)
        if shown and target:
            cards.add(target)
        if not own and len(words.split()) > LABEL:
            card, target = None, ""
    layout.cards, layout.around = len(cards), len(around)


def _see_behind(
    block: HtmlElement, words: str, shown: int, in_card: bool, layout: Layout
) -> None:
    """Keep what stands right behind the text, up to the first card of another page."""
    if shown:
        layout.behind = []
    elif in_card:
        layout.behind += [""] * BEHIND
    elif len(layout.behind) < BEHIND and not is_furniture(block):
        layout.behind.append(look.folded(words[:LONGEST]))


def _see_standing(
    block: HtmlElement, words: str, shown: int, in_card: bool, layout: Layout
) -> None:
    """Count a block's words as the article's own or as furniture."""
    size = len(words.split())
    if size <= LABEL and not shown:
        return
    if is_furniture(block):
        layout.aside += shown
    elif not in_card and size > (3 * LABEL if block.tag in TITLES else LABEL):
        layout.own += size


def _shown_words(
    block: HtmlElement, words: str, lines: Counter[str]
) -> tuple[int, int]:
    """Count a block's words that are a line of the text, and those of them in links;
    `lines`: those not found yet."""
    if not lines:
        return 0, 0
    linked = [" ".join(link.text_content().split()) for link in links_of(block)]
    if (key := _key(words)) in lines:
        lines[key] -= 1
        if not lines[key]:
            del lines[key]
        size = len(words.split())
        return size, min(size, sum(len(text.split()) for text in linked))
    size = sum(len(text.split()) for text in linked if _key(text) in lines)
    if size and linked and words.startswith(linked[0]):
        rest = words[len(linked[0]) :]
        return size + (len(rest.split()) if _key(rest) in lines else 0), size
    return size, size


def _leaf_blocks(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Give the blocks that hold no other block, in order, with their words."""
    blocks = [
        element
        for element in tree.iter()
        if element.tag in LEAVES or is_custom_block(element)
    ]
    holders: set[HtmlElement] = set()
    for element in blocks:
        for above in element.iterancestors():
            if above in holders:
                break
            holders.add(above)
    for element in blocks[:MOST_BLOCKS]:
        whole = (
            element.text_content()
            if element not in holders
            else _loose(element, holders)
        )
        if words := " ".join(whole.split()):
            yield element, words


def _loose(element: HtmlElement, holders: Collection[HtmlElement]) -> str:
    """Give the words that stand between a block's inner blocks."""
    pieces = [element.text or ""]
    for child in element:
        is_inline = child.tag not in LEAVES and child not in holders
        if is_inline and child.tag not in UNSHOWN:
            pieces.append(child.text_content())
        pieces.append(child.tail or "")
    return " ".join(pieces)


def _key(line: str) -> str:
    return SPACING.sub("", line[:100].lower())[:50]
