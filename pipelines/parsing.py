"""Turns a page's markup into a tree, with limits that keep deadly pages harmless."""

import re

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from pipelines.outcomes import NotArticle

MAX_MARKUP = 6_000_000
"""Characters parsed; an article's words stand long before."""
MAX_TAG = 20_000
"""Characters of one start tag: libxml2 takes quadratic time for its attributes."""
MAX_DEPTH = 250
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{%d,}>" % MAX_TAG)
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse(markup: str) -> HtmlElement:
    """Return the page's tree; raises NotArticle when there is none."""
    markup = XML_DECLARATION.sub("", LONG_TAG.sub("<div>", markup[:MAX_MARKUP]))
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError as error:
        raise NotArticle(f"no HTML: {error}"[:200]) from error
    return tree


UNREAD = (
    "script", "style", "noscript", "template", "svg", "iframe", "select", "input", "textarea",
    "object", "embed", "audio", "video", "canvas", "map", "math", "datalist", "option", "link",
)


def strip_unread(tree: HtmlElement) -> None:
    """Take out of a tree what is no text, once metadata is read from it."""
    etree.strip_elements(tree, *UNREAD, with_tail=False)
