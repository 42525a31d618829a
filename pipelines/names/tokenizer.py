"""Cuts a text into tokens such that every name stands alone: no full stop, no elision.

Used when a pipeline is built; the built pipeline carries the rules with it.
"""

import re

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.vocab import Vocab

APOSTROPHES = "'’"
QUOTES = '"“”„«»‹›‘'
ABBREVIATIONS = {
    "fr": "M. MM. Dr. Pr. Me. St. Ste. av. env. etc. cf. art. n°. p. ex. max. min.",
    "en": "Mr. Mrs. Ms. Dr. Prof. St. Sen. Rep. Gov. Gen. Jr. Sr. No. vs. etc. e.g. i.e.",
}
ELISIONS = (
    rf"(?:[cdjlmnstCDJLMNST]|[Qq]u|QU|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Pp]resqu)"
    rf"[{APOSTROPHES}](?=\w|[{QUOTES}])"
)
# ex-Google, anti-Apple: the name begins after the hyphen.
HYPHENED = (
    r"(?:[Ee]x|[Aa]nti|[Pp]ro|[Nn]on|[Pp]ost|[Aa]près|[Pp]re|[Mm]id)-(?=[A-ZÀ-Ý])"
)
# Paris-based, Google-owned: it ends before the hyphen.
OPENERS = (
    rf"[{QUOTES}{APOSTROPHES}\(\[{{<@#*•…¿¡,;:!?.–—_~|]+?|-(?=\D)|[$€£¥₹](?=\d)|\.\.\."
)
CLOSERS = [
    rf"['’][sS](?![{APOSTROPHES}])",
    r"'s|’s|'S|’S",
    rf"[{QUOTES}{APOSTROPHES}\)\]}}>*…,;:!?–—_~|%]",
    r"\.\.+",
    r"(?<=[^.\s])\.",
    r"(?<=\d)[€$£¥]",
]
INSIDE = [
    rf"[{QUOTES}\(\)\[\]/–—…|]",
    r"(?<=[^\W\d])[,;:!?](?=[^\W\d])",
    r"(?<=[a-zà-ÿ])\.(?=[A-ZÀ-Ý][a-zà-ÿ])",
    r"(?<=\w)-(?=[a-z]{4,}$)",
]
# U.S., e.g., 3.5: dots inside a token that stay. The end is in the pattern, since a
# saved tokenizer is read back with `match`.
WHOLE = r"(?:(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)+|https?://\S+)\Z"


def mended_tokenizer(language: str, vocab: Vocab) -> Tokenizer:
    """Make the tokenizer of a language; other languages than French go as English."""
    openers = [OPENERS, HYPHENED]
    if language == "fr":
        openers.insert(0, ELISIONS)
    abbreviations = ABBREVIATIONS.get(language, ABBREVIATIONS["en"]).split()
    return Tokenizer(
        vocab,
        rules={word: [{"ORTH": word}] for word in abbreviations},
        prefix_search=re.compile("|".join(f"^(?:{part})" for part in openers)).search,
        suffix_search=re.compile("|".join(f"(?:{part})$" for part in CLOSERS)).search,
        infix_finditer=re.compile("|".join(INSIDE)).finditer,
        token_match=re.compile(WHOLE).match,
    )
