"""Takes a light look at a page's bytes: title, headings, words, without a parser."""

import html
import re
import unicodedata
from collections.abc import Iterator

from crawler.items import Page
from pipelines.page.charset import wide_encoding

LOOKED_AT = 3_000_000
"""Bytes: deadly pages are longer than that, articles are not."""

TAG = re.compile(rb"<[^<>]*>")
UNSEEN = (
    b"script",
    b"style",
    b"noscript",
    b"template",
    b"svg",
    b"select",
    b"head",
)
"""Elements whose words no reader sees, or that are none."""
AFTER_NAME = b"> \n\t\r/"
CAPITALS = (b"<TITLE", b"<H1", b"<P>", b"<BODY")
CAPITAL_NAME = re.compile(rb"</?[A-Z][A-Z0-9]*\b")
"""Old servers and their errors write so."""
PUBLISHED = (b"article:published_time", b'"datePublished"', b"=datePublished")
CONTENT = re.compile(rb"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.I)
ACCENTS = re.compile("[\u0300-\u036f]")
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "…": "..."})


def markup(page: Page) -> bytes:
    """Give the page's first part in an encoding that keeps ASCII as it is."""
    body = _narrow(page.body[:LOOKED_AT])
    if any(name in body[:2000] for name in CAPITALS):
        body = CAPITAL_NAME.sub(lambda found: found[0].lower(), body)
    return body.removeprefix(b"\xef\xbb\xbf")


def markup_start(page: Page) -> bytes:
    """Give the first 20,000 bytes in such an encoding, blanks in front taken away."""
    start = _narrow(page.body[:20_000])
    return start.removeprefix(b"\xef\xbb\xbf").lstrip()


def _narrow(body: bytes) -> bytes:
    """Give UTF-16 as UTF-8, and all else as it is."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace").encode()
    wide = wide_encoding(body)
    return body.decode(wide, "replace").encode() if wide else body


def header(page: Page, name: str) -> str:
    """Give a response header's value; empty when there is none."""
    return next((value for key, value in page.headers if key.lower() == name), "")


def plain(raw: bytes) -> str:
    """Turn a piece of markup into its words."""
    try:
        text = TAG.sub(b" ", raw).decode()
    except UnicodeDecodeError:
        text = TAG.sub(b" ", raw).decode("cp1252", "replace")
    return " ".join(html.unescape(text).split())


def folded(text: str) -> str:
    """Give text in lower case, without accents, with straight apostrophes."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(APOSTROPHES))
        text = ACCENTS.sub("", text)
    return " ".join(text.lower().split())


def elements(body: bytes, name: bytes, limit: int = 10_000) -> Iterator[bytes]:
    """Give what stands in elements of that name, in order; the next one ends them."""
    opening, ending, end = b"<" + name, b"</" + name, 0
    start = body.find(opening)
    while start >= 0:
        inner = body.find(b">", start) + 1
        if not inner:
            return
        following = body.find(opening, inner)
        # Ends are looked for once each: pages of open tags are deadly otherwise.
        if 0 <= end < inner:
            end = body.find(ending, inner)
        stops = [at for at in (end, following, inner + limit) if at >= 0]
        if body[start + len(opening)] in AFTER_NAME:
            yield body[inner : min(stops)]
        start = following


def title(body: bytes) -> str:
    """Give the words of `<title>`."""
    return plain(next(elements(body, b"title", 1000), b""))


def main_headings(body: bytes) -> list[str]:
    """Give the words of each `<h1>`, empty ones left out."""
    found = (plain(raw) for raw in elements(body, b"h1", 1000))
    return [text for text in found if text]


def meta_content(body: bytes, name: bytes) -> str:
    """Give a meta element's content by its name or property."""
    at = body.find(name + b'"')
    if at < 0 or (start := body.rfind(b"<", max(0, at - 2000), at)) < 0:
        return ""
    found = CONTENT.search(body, start, at + 2000)
    return plain(found[1] or found[2] or b"") if found else ""


def paragraph_words(body: bytes, enough: int) -> int:
    """Count the words in paragraphs, and stop where there are enough."""
    count = 0
    for raw in elements(body, b"p"):
        count += len(TAG.sub(b" ", raw).split())
        if count >= enough:
            break
    return count


def is_dated(body: bytes) -> bool:
    """Tell whether the page says when it was published."""
    return any(mark in body for mark in PUBLISHED) or b'"datePublished' in body


def visible_text(body: bytes) -> str:
    """Give the words that a reader sees with scripts off, roughly."""
    for name in UNSEEN:
        body = _without(body, name)
    return plain(body)


def _without(body: bytes, name: bytes) -> bytes:
    kept, at = [], 0
    opening = re.compile(rb"<" + name + rb"(?=[\s>])", re.I)
    ending = re.compile(rb"</" + name + rb"\s*>", re.I)
    while found := opening.search(body, at):
        kept.append(body[at : found.start()])
        end = ending.search(body, found.end())
        if end is None:
            return b" ".join(kept)
        at = end.end()
    kept.append(body[at:])
    return b" ".join(kept)
