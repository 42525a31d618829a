"""Refuses answers whose body is no whole HTML page: too large, cut, another type."""

import re

from crawler.items import Page
from pipelines.outcomes import BadContent, TooLarge
from pipelines.page import markup as look

LARGEST = 10 * 1024 * 1024
"""Bytes; the crawl's own limit stops longer bodies before they are all here."""
MOST_TAGS = 750_000
"""More take a worker over 512 MB of memory to parse; articles have a few thousand."""
NOT_HTML = re.compile(
    r"(?:image|video|audio|font)/|text/(?:css|csv|javascript|calendar|vcard|markdown)"
    r"|application/(?:pdf|zip|gzip|x-gzip|json|ld\+json|feed\+json|rss\+xml|atom\+xml"
    r"|javascript|x-javascript|msword|epub|octet-stream|vnd\.|x-(?:tar|bzip|7z|rar))"
)
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "a media file"),
    (b"OggS", "a media file"),
    (b"ID3", "a media file"),
    (b"\x1aE\xdf\xa3", "a media file"),
    (b"\x00\x00\x00", "a media file"),
    (b"PK\x03\x04", "a zip archive"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"\x1f\x8b", "compressed bytes"),
    (b"(\xb5/\xfd", "compressed bytes"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an office document"),
    (b"%!PS", "a PostScript file"),
)
HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|h1|h2|div|p"
    rb"|table|span|br|a)\b",
    re.I,
)
PROLOGUE = re.compile(rb"\s*(?:<\?[^<>]*>|<!--.*?-->)", re.S)
XML = re.compile(rb"\s*<(rss|feed|rdf:RDF|urlset|sitemapindex|svg|Error)\b")
ENDED = re.compile(rb"</(?:html|body)\s*>", re.I)
CUT_TAG = re.compile(rb"<[a-z!/][^<>]*$", re.I)


def refuse_body(page: Page) -> None:
    """Raise when there is no whole HTML page in the body."""
    if len(page.body) > LARGEST:
        raise TooLarge(f"{len(page.body)} bytes")
    if (tags := page.body.count(b"<")) > MOST_TAGS:
        raise TooLarge(f"{tags} tags")
    start = page.body[:4096].lstrip()
    if not start and not page.body[4096:].strip():
        raise BadContent("an empty body")
    _refuse_type(page, start)
    _refuse_cut(page)


def _refuse_type(page: Page, start: bytes) -> None:
    for magic, name in MAGIC:
        if start.startswith(magic) or page.body.startswith(magic):
            raise BadContent(name)
    head = look.markup_start(page)
    if found := XML.match(head, _end_of_prologue(head)):
        raise BadContent(f"XML, not HTML: <{found[1].decode()}>")
    kind = look.header(page, "content-type").lower()
    if not HTML.search(head):
        raise BadContent(f"no HTML ({kind or 'no content type'})")
    declared = NOT_HTML.match(kind)
    # Some servers call pages octet-stream; JSON and scripts may hold markup too.
    if declared and ("json" in kind or "script" in kind or not head.startswith(b"<")):
        raise BadContent(f"not HTML: {kind}")


def _end_of_prologue(head: bytes) -> int:
    end = 0
    while found := PROLOGUE.match(head, end):
        end = found.end()
    return end


def _refuse_cut(page: Page) -> None:
    promised = look.header(page, "content-length")
    is_whole = look.header(page, "content-encoding") or not promised.isdecimal()
    if not is_whole and len(page.body) < int(promised):
        raise BadContent(f"cut: {len(page.body)} of {promised} bytes")
    if page.status == 206:
        raise BadContent("a part of the page only (status 206)")
    tail = page.body[-2000:]
    if CUT_TAG.search(tail) and not ENDED.search(page.body, len(page.body) // 2):
        raise BadContent("cut inside of a tag")
