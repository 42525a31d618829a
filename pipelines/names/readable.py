"""Writes a text as its names are looked for: sign for sign, so that places stay."""

import re
from typing import Final

# No words: control characters, and runs that keep the tokenizer busy for minutes.
UNREADABLE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\S{1000,}"
)
# Each alternative begins with a plain sign: so the text is scanned ten times faster.
BLANKS: Final = re.compile(
    r"[\u00a0\u202f\u2009](?=[^\W_])(?:(?<=[^\W\d_].)|(?<=\..))|-(?=\s)(?<=[^\W\d_].)"
    r"|[\u200b-\u200d\u00ad](?:(?!\w)|(?<!\w.))"
)
"""What is read as a plain space: spaces that do not break inside names, a dash that is
glued to the word before it, signs without width at a word's edge."""
GLUED: Final = re.compile(r"\.(?=[A-ZÀ-Ý][a-zà-ÿ])(?<=[A-Z]{2}.)")
"""The full stop between two sentences without a space: IBM.The."""
PICTURES: Final = re.compile(
    r"[\u00a9\u00ae\u2122\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+"
)
APOSTROPHES: Final = re.compile(r"[’‘ʼ′´`](?<=\w.)(?=\w)")
STRAIGHT: Final = re.compile(r"'(?<=\w.)")


def readable(text: str) -> str:
    """Blank what is no word, and write spaces, hyphens and apostrophes in one way."""
    text = UNREADABLE.sub(lambda run: " " * len(run[0]), text)
    text = straight(text.replace("\u2010", "-").replace("\u2011", "-"))
    return PICTURES.sub(_star, GLUED.sub("\n", BLANKS.sub(" ", text)))


def straight(text: str) -> str:
    """Write each apostrophe as the list of names does: l'Écho for l’Écho."""
    # Where no quotation opens with ‘, its mate closes none: Vélib’.
    text = text if "‘" in text else text.replace("’", "'")
    return APOSTROPHES.sub("'", text)


def curled(text: str) -> str:
    """Write each apostrophe as most of what the network learned from does."""
    return STRAIGHT.sub("’", text)


def _star(run: re.Match[str]) -> str:
    """Read pictures that are glued to a word as stars, which the tokenizer cuts off."""
    sides = (
        run.string[run.start() - 1 : run.start()]
        + run.string[run.end() : run.end() + 1]
    )
    return "*" * len(run[0]) if any(map(str.isalnum, sides)) else run[0]
