"""Reads feeds and sitemaps into a tree of elements, however broken their XML is."""

import re
from html.entities import html5

from lxml import etree

from crawler.listing import XML_ROOT, refusal

CDATA_OR_AMP = re.compile(
    r"<!\[CDATA\[.*?\]\]>|&(?:(?!#\d+;|#x[0-9a-f]+;)(#?\w*)(;?))",
    re.DOTALL | re.IGNORECASE,
)
WORDY_FIELD = re.compile(
    r"(<((?:[\w.-]+:)?(?:title|description|summary|encoded|content))(?:\s[^<>]*)?(?<!/)>)"
    r"(.*?)(</\2\s*>)",
    re.DOTALL | re.IGNORECASE,
)
NEXT_FIELD = re.compile(r"<(?:item|entry|channel|link|guid|loc|url|!\[CDATA)\b", re.I)
BAD_CHARACTERS = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
    "|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));",
    re.IGNORECASE,
)
OWN_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def root_of(text: str) -> etree._Element:
    """Return the root of a feed or sitemap; raise NotAListing if there is none.

    All before the root is cut off: declaration, document type with its entities, what
    a server printed in front.
    """
    match = XML_ROOT.search(text[:20_000])
    if not match:
        raise refusal(text)
    text = text[match.start() :]
    try:
        return etree.fromstring(text.encode("utf-8"), parser(recover=False))
    except (etree.XMLSyntaxError, UnicodeEncodeError):
        mended = mended_xml(text).encode("utf-8")
    root = etree.fromstring(mended, parser(recover=True))
    if root is None:
        raise refusal(text)
    return root


def parser(*, recover: bool) -> etree.XMLParser:
    """Return a parser that expands no entity, loads nothing and bounds its memory."""
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def mended_xml(text: str) -> str:
    """Mend what would make a parser lose text or structure."""
    text = BAD_CHARACTERS.sub("", text)
    text = WORDY_FIELD.sub(without_raw_markup, text)
    return CDATA_OR_AMP.sub(mended_amp, text)


def without_raw_markup(match: re.Match[str]) -> str:
    """Put HTML that stands unescaped in a field of words into CDATA."""
    inner = match[3]
    if "<" not in inner or "]]>" in inner or NEXT_FIELD.search(inner):
        return match[0]
    return f"{match[1]}<![CDATA[{inner}]]>{match[4]}"


def mended_amp(match: re.Match[str]) -> str:
    """Keep XML's own entities, write out those of HTML, escape other ampersands."""
    name = match[1]
    if name is None or (name in OWN_ENTITIES and match[2]):
        return match[0]
    known = html5.get(f"{name};") if match[2] else None
    return known if known and known not in "&<>" else f"&amp;{match[0][1:]}"
