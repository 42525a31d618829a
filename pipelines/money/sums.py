"""Reads numbers with the currency before or after them, one by one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.money.currencies import (
    AFTER,
    BEFORE,
    CODES,
    DOTTED,
    ENDS,
    currency_of,
    word_pattern,
)
from pipelines.money.doubtful import is_money, read_pence
from pipelines.money.figures import Sum, apart
from pipelines.money.numerals import (
    DIGITS,
    GAP,
    SCALES,
    SHORT_SCALES,
    number_words,
    read_digits,
    read_words,
)

SIGN_BEFORE = re.compile(rf"({BEFORE}){GAP}?$")
NO_COINS = r"[.,][-–—]{1,2}(?=[\s€]|\Z)"
"""A dash in the place of the coins: `49.– francs`."""
DOTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""A number with its thousands parted by dots."""
LINKED = re.compile(r"-? (?:to|or|and|à|ou|et) \w")
"""What makes a number in words the low bound of another one."""
UNTOLD = ("hundred", "thousand")
"""Without a number before them no sum: `several thousand dollars`."""
GLUED = re.compile(r"\d+(?:[.,]\d+)*")
"""The digits of a name: the S25 of `S25 799 €`."""
PARTS_OF = {
    "en": (
        (r"half an?[ -]|an? half[ -](?:of an? )?", 0.5),
        (r"(?:a )?quarter[ -](?:of an? )?", 0.25),
        (r"three[ -]quarters of an? ", 0.75),
    ),
    "fr": (
        (r"(?:un )?demi[ -]", 0.5),
        (r"(?:un )?quart de ", 0.25),
        (r"trois quarts de ", 0.75),
    ),
}
"""Parts of a million or a billion, in words."""
FIRST = {"en": "[aefhnoqstAEFHNOQST]", "fr": "[cdhmnoqstuvCDHMNOQSTUV]"}
"""How numbers in words begin: a cheap look before the dear one."""
ONES = {
    "en": r"an?(?= (?:million|billion|trillion))"
    r"|a(?= (?:dollar|euro|buck)(?:[,.;:)]| (?:a|an|and|per|for|to|in|or|each|more|less|"
    r"apiece|at|on|of|when|by|the)\b))",
    "fr": r"(?<=[Ll]e |[DdAa]u )(?=milli(?:ard|on) )",
}


def read_sums(text: str, language: str) -> list[Sum]:
    """Read every number in order, whether or not it has a currency."""
    found = [*_in_digits(text, language), *_in_words(text, language)]
    if language == "en":
        found += read_pence(text)
    return apart(text, sorted(found, key=lambda one: one.start), language)


def read_numbers(text: str, language: str) -> set[float]:
    """Read the numbers that are no money; none in a language that is not read."""
    if language not in SCALES:
        return set()
    return {one.amount for one in read_sums(text, language) if not one.currency}


@lru_cache(maxsize=4)
def _tail(language: str) -> str:
    """Give the pattern of what may follow a number: scale, link and currency."""
    scales = "|".join(sorted(SCALES[language], key=len, reverse=True))
    shorts = "|".join(sorted(SHORT_SCALES[language], key=len, reverse=True))
    codes = "|".join((*CODES, "DHS?"))
    half = rf"(?P<half>{GAP}et demie?(?!\w))?" if language == "fr" else ""
    link = r"(?i:d['’]|de )?" if language == "fr" else r"(?:of )?"
    return (
        rf"(?:(?:{GAP}|-)?(?P<scale>(?i:{scales}))(?!\w){half}"
        rf"|{GAP}?(?P<short>{shorts})(?:(?!\w)|(?=(?:{codes})(?!\w))))?"
        rf"(?:(?:{GAP}|-)?{link}(?P<after>{AFTER}|(?i:{word_pattern(language)})))?"
    )


@lru_cache(maxsize=4)
def _digits_pattern(language: str) -> re.Pattern[str]:
    half = r"(?P<more> and a half)?" if language == "en" else ""
    return re.compile(
        rf"(?<!\d)(?<!\d[.,])(?P<digits>{DIGITS})(?:-odd|{NO_COINS})?{half}{_tail(language)}"
    )


@lru_cache(maxsize=4)
def _words_pattern(language: str) -> re.Pattern[str]:
    half = r"(?P<more> and a half)?" if language == "en" else ""
    hundred = r"(?:an? (?=hundred|thousand))?" if language == "en" else ""
    words = rf"{hundred}{number_words(language)}"
    parts = "|".join(pattern for pattern, _ in PARTS_OF[language])
    return re.compile(
        rf"(?={FIRST[language]})(?<![\w-])(?P<words>(?i:(?:{parts})(?=[mbt]\w*illi)|{words}"
        rf"|{ONES[language]})){half}(?={GAP}|-|[mbt]r?illi){_tail(language)}"
    )


def _in_digits(text: str, language: str) -> Iterator[Sum]:
    pattern, at = _digits_pattern(language), 0
    while match := pattern.search(text, at):
        start, written, at = match.start(), match["digits"], match.end()
        sign = None
        if text[max(0, start - 2) : start].strip()[-1:] in ENDS:
            sign = SIGN_BEFORE.search(text, max(0, start - 6), start)
        if not sign and start and (text[start - 1].isalpha() or text[start - 1] == "_"):
            glued = GLUED.match(text, start)
            at = glued.end() if glued else at
            continue
        scale = _scale(match, language)
        value = read_digits(written, language, scale > 1)
        found = Sum(start=start, end=match.end(), value=value, scale=scale)
        yield _priced(text, found, match, sign, language)


def _in_words(text: str, language: str) -> Iterator[Sum]:
    for match in _words_pattern(language).finditer(text):
        is_low = LINKED.match(text, match.end("words"))
        written = match["words"].lower()
        if not (match["scale"] or match["after"] or is_low):
            continue
        if language == "en" and written.startswith(UNTOLD):
            continue
        rows = PARTS_OF[language] if match["scale"] else ()
        parts = (value for part, value in rows if re.fullmatch(part, written))
        value = next(parts, 0) or read_words(written, language)
        found = Sum(
            start=match.start(), end=match.end(), value=value or 1.0,
            scale=_scale(match, language),
        )  # fmt: skip
        if written.endswith((" mille", " thousand")) and not value % 1000:
            found.value, found.scale = found.value / 1000, 1000 * found.scale
        yield _priced(text, found, match, None, language)


def _scale(match: re.Match[str], language: str) -> float:
    if match["scale"]:
        return SCALES[language][match["scale"].lower()]
    return SHORT_SCALES[language].get(match["short"] or "", 1)


def _priced(
    text: str,
    found: Sum,
    match: re.Match[str],
    sign: re.Match[str] | None,
    language: str,
) -> Sum:
    """Add the currency before or after the number, and the half after it."""
    parts = match.groupdict()
    if parts.get("half") or parts.get("more"):
        found.value += 0.5
    after = match["after"]
    if sign and not (after and sign[1] == "$" and not after[0].islower()):
        found.start, found.before = sign.start(1), True
        found.currency, found.unit = currency_of(sign[1], language)
        if found.currency in DOTTED and DOTS.fullmatch(parts.get("digits") or ""):
            found.value = float(match["digits"].replace(".", ""))
        if after and after not in ("USD", "US"):
            found.end = match.end("short") if match["short"] else found.end
    elif after and is_money(text, found, match, language):
        found.currency, found.unit = currency_of(after, language)
    if not found.currency:
        found.end = max(
            match.end(name) for name in parts if match[name] and name != "after"
        )
    return found
