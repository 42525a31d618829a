"""Makes plain text of the pieces of markup that feeds and sitemaps carry."""

import re
from html import unescape

UNSEEN = re.compile(
    r"<!--.*?(?:-->|$)|<(script|style|template|noscript)\b.*?(?:</\1\s*>|$)",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(r"</?([a-zA-Z][\w:-]*)(?:\s[^<>]*|/)?>|<[!?][^>]*>")
FORMATTING = re.compile(
    r"</?(?:a|abbr|b|bdi|big|br|cite|em|font|i|mark|p|q|s|small|span|strike|strong|sub"
    r"|sup|u|wbr|h[1-6]|div)(?:\s[^<>]*|/)?>",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike"
    r"|strong|sub|sup|time|u|var|wbr)\b",
    re.IGNORECASE,
)
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b]")
WINDOWS = {
    code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)
}
"""What programs mean that write a reference by its number in Windows."""
CDATA_MARKS = re.compile(r"<!\[CDATA\[|\]\]>|<!--.*?-->", re.DOTALL)
"""Words where a program has put them twice; and comments."""
LONG_CODES = {
    "fre": "fr",
    "fra": "fr",
    "eng": "en",
    "ger": "de",
    "deu": "de",
    "spa": "es",
    "ita": "it",
    "dut": "nl",
    "nld": "nl",
    "por": "pt",
}


def one_line(text: str | None) -> str | None:
    """Return the text with white space made alike; None when nothing is left."""
    if not text:
        return None
    return " ".join(CONTROLS.sub("", text).translate(WINDOWS).split()) or None


def plain_title(text: str | None) -> str | None:
    """Return a title that may be escaped HTML; tags that don't format are its words."""
    if text and ("<" in text or "&" in text):
        text = unescape(FORMATTING.sub(space_of_tag, CDATA_MARKS.sub("", text)))
    return one_line(text)


def plain_text(html: str | None) -> str | None:
    """Return the text of a piece of HTML in one line; None when there is none."""
    if html and "<" in html:
        html = TAG.sub(space_of_tag, UNSEEN.sub(" ", CDATA_MARKS.sub("", html)))
    return one_line(unescape(html)) if html else None


def space_of_tag(match: re.Match[str]) -> str:
    """Return what stands in a tag's place: blocks part words, inline tags don't."""
    return "" if INLINE.match(match[0]) else " "


def two_letters(language: str | None) -> str | None:
    """Return the two letters of a language tag; None when it is none."""
    code = re.split(r"[-_]", (language or "").strip().lower())[0]
    code = LONG_CODES.get(code, code)
    return code if re.fullmatch("[a-z]{2}", code) else None
