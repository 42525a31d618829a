"""Reads feeds and sitemaps into a tree of elements, however broken their XML is."""

import re
from html.entities import html5

from lxml import etree

from crawler.listings.listing import refusal, root_tag

CDATA_OR_AMP = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)|&(?!#\d+;|#x[0-9a-f]+;)(#?\w{0,40})(;?)",
    re.DOTALL | re.IGNORECASE,
)
PIECE = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)"
    r"|<(/?)((?:[a-z][\w.-]{0,40}:)?(title|description|summary|encoded|content|link|guid|id"
    r"|pubdate|author|creator|category|published|updated|comments|source|enclosure"
    r"|item|entry|channel|url|loc|lastmod|news|image|feed|rss))(?=[\s/>])[^<>]{0,2000}>",
    re.DOTALL | re.IGNORECASE,
)
WORDY = frozenset(("title", "description", "summary", "encoded", "content"))
BAD_CHARACTERS = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
    "|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));",
    re.IGNORECASE,
)
HALVES = re.compile(
    r"(?:&#(?:x0*d[89a-f][0-9a-f]{2}|0*(?:55[2-9]|56\d|57[0-3])\d\d);)+", re.IGNORECASE
)
"""References to halves of UTF-16: libxml2 makes text of them that nobody can decode."""
OWN_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def root_of(text: str) -> etree._Element:
    """Return the root of a feed or sitemap; raise NotAListing if there is none.

    All before the root is cut off: declaration, document type with its entities, what
    a server printed in front.
    """
    match = root_tag(text)
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
    text = HALVES.sub(whole_characters, text)
    text = mended_fields(BAD_CHARACTERS.sub("", text))
    return CDATA_OR_AMP.sub(mended_amp, text)


def whole_characters(match: re.Match[str]) -> str:
    """Return the characters of which references name the halves of UTF-16."""
    told = re.findall(r"x?[0-9a-f]+", match[0].lower())
    codes = [int(code.lstrip("x"), 16 if code[0] == "x" else 10) for code in told]
    if not all(0xD800 <= code <= 0xDFFF for code in codes):
        return match[0]
    halves = "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass")
    return halves.decode("utf-16-le", "replace")


def mended_fields(text: str) -> str:
    """Close fields of words that are left open, and put the HTML that stands
    unescaped in them into CDATA."""
    out: list[str] = []
    opened, done = None, 0
    for piece in PIECE.finditer(text):
        if piece[2] is None:
            continue
        if opened is not None:
            inner = text[opened.end() : piece.start()]
            out += (text[done : opened.end()], without_markup(inner))
            if not (piece[1] and piece[2] == opened[2]):
                out.append(f"</{opened[2]}>")
            opened, done = None, piece.start()
        if is_opening(piece):
            opened = piece
    return "".join((*out, text[done:]))


def is_opening(piece: re.Match[str]) -> bool:
    """Tell whether a piece opens a field of words."""
    return (piece[3] or "").lower() in WORDY and not piece[1] and piece[0][-2] != "/"


def without_markup(inner: str) -> str:
    """Return a field's words, in CDATA if they hold tags."""
    if "<" not in inner:
        return inner
    words = inner.replace("<![CDATA[", "").replace("]]>", "")
    return f"<![CDATA[{words}]]>"


def mended_amp(match: re.Match[str]) -> str:
    """Keep XML's own entities, write out those of HTML, escape other ampersands."""
    name = match[1]
    if name is None or (name in OWN_ENTITIES and match[2]):
        return match[0]
    known = html5.get(f"{name};") if match[2] else None
    return known if known and known not in "&<>" else f"&amp;{match[0][1:]}"
