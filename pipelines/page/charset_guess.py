"""Guesses in which encoding a page is written that does not say it."""

import re
from typing import Final

import charset_normalizer

GUESSED: Final = (
    "cp1252 cp1250 cp1251 koi8_r gb18030 big5 cp949 cp932 euc_jp cp1253 cp1254 cp1255 "
    "cp1256 cp1257 cp874"
).split()
"""What pages are written in, and no more: others are found where they are not."""
TAG = re.compile(rb"<[^<>]*>")
LOOKED_AT = 500_000
"""Bytes of a page that are looked through for words."""
ENOUGH = 20_000
"""Bytes of words that are weighed."""
ALIKE = 3.0
"""By so many points another guess may seem better than windows-1252."""
TOLD = 25.0
"""The same where the page tells a language that is written otherwise."""
LANGUAGE = re.compile(rb"<html\b[^<>]{0,500}?\blang\s*=\s*[\"']?([a-z]{2})\b", re.I)
LIKELY: Final = {
    **dict.fromkeys("bs cs hr hu pl ro sk sl sq".split(), "cp1250"),
    **dict.fromkeys("be bg mk ru sr uk".split(), "cp1251"),
    **dict.fromkeys("et lt lv".split(), "cp1257"),
    "ja": "cp932",
    **dict.fromkeys("az tr".split(), "cp1254"),
}
"""What pages in a language are written in, where it is not windows-1252."""


def guess_encoding(body: bytes) -> str:
    """Return the encoding in which the page's words look most like words."""
    words = TAG.sub(b" ", body[:LOOKED_AT]).split()
    sample = b" ".join(word for word in words if not word.isascii())[:ENOUGH]
    told = LANGUAGE.search(body[:5000])
    likely = LIKELY.get(told[1].decode().lower() if told else "", "cp1252")
    alike = ALIKE if likely == "cp1252" else TOLD
    found = charset_normalizer.from_bytes(sample, cp_isolation=GUESSED)
    best = found.best()
    if best is None:
        return likely
    for match in found:
        names = (match.encoding, *(same.encoding for same in match.submatch))
        chaos = match.percent_chaos - best.percent_chaos
        coherence = best.percent_coherence - match.percent_coherence
        if likely in names and max(chaos, coherence) <= alike:
            return likely
    return best.encoding
