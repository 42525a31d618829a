"""Turns a page's bytes into text: byte order mark, header, meta, declaration, guess."""

import re
from codecs import lookup, register_error

from w3lib.encoding import (
    html_body_declared_encoding,
    http_content_type_encoding,
    read_bom,
    resolve_encoding,
    to_unicode,
)

from pipelines.page.charset_guess import guess_encoding

MULTI_BYTE_NAMES = frozenset(
    ("gb18030", "big5hkscs", "cp949", "cp932", "euc_jp", "euc_jis_2004", "johab")
)
READ = MULTI_BYTE_NAMES | frozenset(
    "utf-8 iso2022_jp hz cp866 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp1250 cp1251 "
    "cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 "
    "iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 "
    "iso8859-15 iso8859-16".split()
)
"""What pages are written in. Python knows more names: some of them fail, and some turn
plain words into markup."""
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
NO_CONTROLS = {**dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])}
MULTI_BYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
HIGH_BYTE = re.compile(rb"[\x80-\xff]+")
# Bytes 0x80 to 0xbf as windows-1252 shows them: the tails of UTF-8 read twice.
TAIL = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
TAILS = frozenset(TAIL) - {"-"} | {chr(code) for code in range(0x80, 0xC0)}
UNTYPED = re.compile("[\x80-\x84\x86-\x9f]")
"""Control characters over 127, but that of the next line, which some texts do have."""
TWICE_ENCODED = re.compile(f"(?:[Â-ß][{TAIL}]|[à-ï][{TAIL}]{{2}}|[ð-ô][{TAIL}]{{3}})+")


def decode(body: bytes, content_type: str = "") -> str:
    """Return the page's text without control characters, whatever its bytes are."""
    encoding, mark = read_bom(body)
    if encoding and mark:
        return _clean(body[len(mark) :].decode(encoding, "replace"))
    declared = wide_encoding(body) or _declared(body, content_type)
    if declared and declared.startswith(("utf-16", "iso2022", "hz")):
        return _clean(body.decode(declared, "replace"))
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_no_utf8(body, declared)
    return _clean(text)


def wide_encoding(body: bytes) -> str | None:
    """Return the UTF-16 whose markup every second byte of a page's start would be."""
    start = body[:400]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) < len(start) / 4 or min(even, odd) > len(start) / 20:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _declared(body: bytes, content_type: str) -> str | None:
    for name in (
        http_content_type_encoding(content_type or None),
        html_body_declared_encoding(body[:8192]),
    ):
        resolved = resolve_encoding(name) if name else None
        if resolved and lookup(resolved).name in READ:
            return lookup(resolved).name
    return None


def _decode_no_utf8(body: bytes, declared: str | None) -> str:
    """Decode bytes that are no clean UTF-8; a few strange bytes do not change that."""
    if declared in MULTI_BYTE_NAMES:
        try:
            return body.decode(declared)
        except UnicodeDecodeError:
            pass
    whole = len(MULTI_BYTE.findall(body))
    strange = sum(map(len, HIGH_BYTE.findall(MULTI_BYTE.sub(b"", body))))
    if whole >= 4 * strange or (declared == "utf-8" and whole >= strange):
        return body.decode("utf-8", "cp1252_bytes")
    if declared and declared != "utf-8":
        return to_unicode(body, declared)
    return to_unicode(body, guess_encoding(body))


def bytes_as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that UTF-8 refuses as windows-1252: an error handler."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    strange = error.object[error.start : error.end]
    return bytes(strange).decode("cp1252", "replace"), error.end


def mend_twice_encoded(text: str) -> str:
    """Undo UTF-8 that was encoded twice, where the text shows it several times, or
    once with a control character that no text has."""
    if not any(_is_followed_by_tail(mark, text) for mark in ("Ã", "â€", "â\x80")):
        return text
    found = TWICE_ENCODED.findall(text)
    if len(found) < 3 and not any(UNTYPED.search(run) for run in found):
        return text
    return TWICE_ENCODED.sub(_mend_run, text)


def _is_followed_by_tail(mark: str, text: str) -> bool:
    """Tell it without a regular expression: most pages with such a letter just use it."""
    at = text.find(mark)
    while at >= 0:
        after = at + len(mark)
        if text[after : after + 1] in TAILS:
            return True
        at = text.find(mark, after)
    return False


def _mend_run(match: re.Match[str]) -> str:
    run = match[0]
    try:
        raw = b"".join(_windows_byte(char) for char in run)
        return raw.decode("utf-8")
    except UnicodeError:
        return run


def _windows_byte(char: str) -> bytes:
    return char.encode("latin-1") if ord(char) < 256 else char.encode("cp1252")


def _clean(text: str) -> str:
    return mend_twice_encoded(
        text.translate(NO_CONTROLS) if CONTROLS.search(text) else text
    )


register_error("cp1252_bytes", bytes_as_windows)
