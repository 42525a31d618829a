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
    **dict.fromkeys("ca da de es eu fi fr gl is it nl no pt sv".split(), "cp1252"),
    **dict.fromkeys("az tr".split(), "cp1254"),
}
"""What pages in a language are written in. English is no sign: templates say it."""
FRENCH: Final = re.compile(rb"\b(?:les|des|dans|une|pour|qui|avec|que)\b")
"""Words without accents by which a page tells its language that does not say it."""
FOREIGN: Final = re.compile(
    rb"[\xc0-\xff]{3}|(?<=[a-zA-Z])[\x9a\x9d-\x9f\xb1\xb3\xb6\xb9\xbf]"
)
"""What words of western languages hardly have: accents in a row, Polish or Czech ones."""
LATIN_2: Final = re.compile(rb"(?<=[a-zA-Z])[\xb1\xb6]")
"""What is `±` or `¶` right behind a letter in windows-1250."""


def guess_encoding(body: bytes) -> str:
    """Return the encoding in which the page's words look most like words."""
    words = TAG.sub(b" ", body[:LOOKED_AT]).split()
    sample = b" ".join(word for word in words if not word.isascii())[:ENOUGH]
    language = _language(body[:5000], words)
    likely = LIKELY.get(language, "cp1252")
    alike = TOLD if language in LIKELY else ALIKE
    if likely == "cp1252" and _is_western(language, sample):
        return likely
    found = charset_normalizer.from_bytes(sample, cp_isolation=GUESSED)
    best = found.best()
    if best is None:
        return _older(likely, sample)
    for match in found:
        names = (match.encoding, *(same.encoding for same in match.submatch))
        chaos = match.percent_chaos - best.percent_chaos
        coherence = best.percent_coherence - match.percent_coherence
        if likely in names and max(chaos, coherence) <= alike:
            return _older(likely, sample)
    return _older(best.encoding, sample)


def _language(start: bytes, words: list[bytes]) -> str:
    """Return the language that a page says, or that its small words are; else empty."""
    if told := LANGUAGE.search(start):
        return told[1].decode().lower()
    said = FRENCH.findall(b" ".join(words))
    is_french = len(said) > 0.06 * len(words) and len(set(said)) >= 4
    return "fr" if is_french else ""


def _is_western(language: str, sample: bytes) -> bool:
    """Tell whether the words of a page in such a language are written in windows-1252."""
    foreign = len(FOREIGN.findall(sample))
    return language in LIKELY and foreign <= 0.03 * len(sample.split())


def _older(encoding: str, sample: bytes) -> str:
    """Return ISO 8859-2 in place of windows-1250 where letters stand where it has them."""
    is_older = LATIN_2.search(sample) and not re.search(rb"[\x80-\x9f]", sample)
    return "iso8859-2" if encoding == "cp1250" and is_older else encoding
