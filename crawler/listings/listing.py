"""What is found in a listing (feed, sitemap, page), and how its bytes are read."""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urljoin, urlsplit

from crawler.addresses.urls import normal_url, tidy
from crawler.items import Hints
from pipelines.page.charset import decode

MAX_LINKS = 50_000
"""What sitemaps.org allows in one file."""

MAX_UNPACKED = 50_000_000
"""Bytes that a gzip body may become: what sitemaps.org allows."""

Kind = Literal["article", "sitemap", "feed"]

WIDE = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"{\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"\0{", "utf-16-be"),
)
BYTES_AROUND = b" \t\r\n"
TWICE_ENCODED = ("Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã³", "â€")
# Possessive: what was passed over once is not tried in other ways, for minutes.
HTML_HEAD = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
XML_ROOT = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?:[\w.-]+:)?(rss|rdf|feed|channel|entry|urlset|sitemapindex)(?=[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
WRAPPED_ROOT = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>|</?(?:html|head|body|meta|pre|div)\b[^>]*>)*+"
    r"<(?:[\w.-]+:)?(?:rss|rdf|feed|urlset|sitemapindex)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
"""The root of a feed with nothing before it but the beginning of an HTML page."""
HTML_TITLE = re.compile(r"<title[^>]*>([^<]{1,200})", re.IGNORECASE)
ANY_ROOT = re.compile(r"<([a-z][\w:.-]*)", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
BARE_HOST = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?::\d+)?(?=[/?#]|$)", re.IGNORECASE)
"""The beginning of an address whose scheme was left away."""
HREF = re.compile(r"\shref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
UNFILLED = re.compile(r"\{\{|\$\{|%7B%7B|\[object |<%", re.IGNORECASE)
"""What a template or a script has left as it was."""
MAIL = re.compile(r"[^/?#@\s]+@[^/?#@\s]+\.\w+")


class NotAListing(ValueError):
    """It is no feed, sitemap or page of links; the message says in words what it is."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Link:
    """An address that a listing announces, and what it tells of it."""

    url: str
    """In its one spelling, see `crawler.addresses.urls.normal_url`."""
    hints: Hints = field(default_factory=Hints)
    """What the listing told of it."""
    kind: Kind = "article"
    """`sitemap` and `feed` are listings to be read in their turn."""
    publication: str | None = None
    """The publication that a news sitemap names."""


def listing_text(body: bytes, content_type: str = "") -> str:
    """Return a listing's text, unpacked and decoded; raise NotAListing if it is
    empty or too big."""
    body = unpacked(body)
    wide = next((name for mark, name in WIDE if body.startswith(mark)), None)
    text = body.decode(wide, "replace") if wide else decoded(body, content_type)
    text = text.strip("\ufeff\u200b\0 \t\r\n")
    if not text:
        raise NotAListing("the body is empty")
    return text


def decoded(body: bytes, content_type: str) -> str:
    """Decode what is plain UTF-8 at once; look closer where it is not, or where it
    shows signs of having been encoded twice."""
    body = body.strip(BYTES_AROUND).removeprefix(b"\xef\xbb\xbf")
    if b"\x1b" not in body:
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            return decode(body, content_type)
        if not any(sign in text for sign in TWICE_ENCODED):
            return text
    return decode(body, content_type)


def unpacked(body: bytes, limit: int = MAX_UNPACKED) -> bytes:
    """Return the body without gzip, as far as it can be read; raise NotAListing if
    more than `limit` bytes come out."""
    for _ in range(2):
        if body[:2] != b"\x1f\x8b":
            return body
        body = one_layer_less(body, limit)
    return body


def one_layer_less(body: bytes, limit: int) -> bytes:
    """Unpack the gzip members, as far as they can be read."""
    pieces: list[bytes] = []
    room = limit
    while body[:2] == b"\x1f\x8b":
        unpacker = zlib.decompressobj(wbits=31)
        try:
            piece = unpacker.decompress(body, room + 1)
        except zlib.error:
            break
        room -= len(piece)
        if room < 0:
            raise NotAListing(f"it unpacks to more than {limit:,} bytes")
        pieces.append(piece)
        body = unpacker.unused_data
    if not pieces:
        raise NotAListing("its gzip packing is damaged from the start")
    return b"".join(pieces)


def is_html(text: str) -> bool:
    """Tell whether the text begins as an HTML page."""
    return bool(HTML_HEAD.match(text[:5000])) and not WRAPPED_ROOT.match(text[:20_000])


def is_json(text: str) -> bool:
    """Tell whether the text begins as JSON."""
    return text[:1] in ("{", "[")


def root_name(text: str) -> str | None:
    """Return the local name of a feed's or sitemap's root; None for anything else.

    What stands before it (warnings of a server, a document type) is passed over.
    """
    if is_html(text) or is_json(text):
        return None
    match = root_tag(text)
    return match[1].lower() if match else None


def root_tag(text: str) -> re.Match[str] | None:
    """Return the beginning of a feed's or sitemap's root, outside of comments; None
    where there is none."""
    found = XML_ROOT.finditer(text[:20_000])
    return next((match for match in found if match[1]), None)


def refusal(text: str) -> NotAListing:
    """Return the exception that says what stands in the listing's place."""
    if is_html(text):
        title = HTML_TITLE.search(text[:20_000])
        named = f" titled “{' '.join(title[1].split())}”" if title else ""
        return NotAListing(f"an HTML page{named} stands in its place")
    if is_json(text):
        return NotAListing("it is JSON, but no JSON Feed")
    root = ANY_ROOT.search(text[:5000])
    if root and text.startswith("<"):
        return NotAListing(f"it is XML of another kind, with the root <{root[1]}>")
    return NotAListing(f"it is plain text that begins “{' '.join(text[:60].split())}”")


LONGEST_ADDRESS = 2_000
"""Characters; sitemaps.org allows 2,048, and what is longer is made by a machine."""


LONGEST_KEY = 300
"""Characters of an entry's key."""


class Address(str):
    """An address in its one spelling, which remembers how it was announced."""

    announced: str


def meant_address(told: str) -> str:
    """Return an address without what a document puts around it; empty for one of mail
    and what a template left unfilled."""
    address = tidy(told)
    if address[:1] == "<":
        anchor = HREF.search(address)
        address = tidy(anchor[1]) if anchor else ""
    return "" if MAIL.fullmatch(address) or UNFILLED.search(address) else address


def absolute(base: str, address: str | None) -> Address | None:
    """Return the whole address in its one spelling; None unless it is http, and of a
    length that an address may have."""
    address = meant_address(address or "")
    if not 0 < len(address) <= LONGEST_ADDRESS or address.startswith("#"):
        return None
    try:
        if BARE_HOST.match(address) or address.startswith(f"{urlsplit(base).netloc}/"):
            address = urljoin(base, f"//{address}")
        elif not SCHEME.match(address):
            address = urljoin(base, address)
        elif address[:4].lower() != "http":
            return None
        found = Address(normal_url(address))
    except ValueError:
        return None
    found.announced = address
    return found


def entry_key(key: str | None, address: str) -> str | None:
    """Return an entry's key where it is not its address: it stays when the publisher
    gives the entry a new title and a new link. None for a key of no use."""
    key = (key or "").strip()
    told = getattr(address, "announced", address)
    return key if 0 < len(key) <= LONGEST_KEY and key not in (address, told) else None


def each_once(links: Iterable[Link | None], limit: int) -> list[Link]:
    """Return the first `limit` links in order, each address once."""
    found: dict[str, Link] = {}
    for link in links:
        if link is not None and link.url not in found:
            found[link.url] = link
            if len(found) >= limit:
                break
    return list(found.values())
