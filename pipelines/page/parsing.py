"""Turns a page's markup into a tree, with limits that keep deadly pages harmless."""

import re

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from pipelines.outcomes import NotArticle
from pipelines.page.taming import tame

NEST = re.compile(
    r"(?:<(?:div|span|b|i|em|font|p|section|a|ul|li|table|tr|td)\b[^<>]*>\s*){150,}",
    re.I,
)
"""Opening tags in a row: deeper than 250 libxml2 loses the text."""
ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""lxml's own asks a Python function for each element that is looked at."""
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse(markup: str) -> HtmlElement:
    """Return the page's tree; raises NotArticle when there is none."""
    markup = XML_DECLARATION.sub("", tame(markup))
    tree, complaint = _parse_once(markup)
    if "depth" in complaint:
        tree, _ = _parse_once(NEST.sub("<div>", markup))
    _close_head(tree)
    return tree


HEADED = frozenset(
    "base basefont bgsound command link meta noscript object script style template "
    "title".split()
)
"""What stands in the head of a page; with anything else its body begins."""


def _close_head(tree: HtmlElement) -> None:
    """Move what is no head into the body, as browsers do: libxml2 knows no `article` or
    `main`, and leaves them in a head whose end was not written."""
    heads = tree.iterchildren("head")
    first = next((e for e in next(heads, ()) if e.tag not in HEADED), None)
    if first is None:
        return
    body = next(tree.iterchildren("body"), None)
    if body is None:
        body = etree.SubElement(tree, "body")
    moved = [first, *first.itersiblings()]
    before = body.text
    body.text = None
    for at, element in enumerate(moved):
        body.insert(at, element)
    if before:
        moved[-1].tail = (moved[-1].tail or "") + before


def _parse_once(markup: str) -> tuple[HtmlElement, str]:
    """Return the tree, and the parser's last complaint."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True
    )
    parser.set_element_class_lookup(ONE_CLASS)
    try:
        body = markup.encode("utf-8", "replace")
        tree = lxml_html.document_fromstring(body, parser=parser)
    except etree.LxmlError as error:
        raise NotArticle(f"no HTML: {error}"[:200]) from error
    last = parser.error_log.last_error
    return tree, last.message if last else ""


UNREAD = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "select",
    "input",
    "textarea",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "map",
    "math",
    "datalist",
    "option",
    "link",
)


HELD = 3
"""Paragraphs that no picture or form holds: it was not closed where it ends."""


def strip_unread(tree: HtmlElement) -> None:
    """Take out of a tree what is no text, once metadata is read from it."""
    etree.strip_elements(tree, "script", "style", "link", with_tail=False)
    _open_swallowers(tree)
    etree.strip_elements(tree, *UNREAD, with_tail=False)


def _open_swallowers(tree: HtmlElement) -> None:
    """Rename what holds most of the page's paragraphs: libxml2 goes on with an unclosed
    `svg` to the end of the page, where browsers leave it at the first `div`."""
    total = sum(1 for _ in tree.iter("p"))
    if total < HELD:
        return
    for element in list(tree.iter(*UNREAD)):
        held = sum(1 for _ in element.iter("p"))
        if held >= HELD and held > 0.6 * total:
            for around in (element, *element.iterancestors(*UNREAD, "a")):
                around.tag = "div"
