"""Writes a text as its readers see it: no controls, marks and joiners; accents that are
signs of their own go into their letters."""

import re
from unicodedata import is_normalized, normalize

UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
    # Between Persian or Indic letters, and in emoji of several parts, they are spelling.
    "|(?<![\u0600-\u1fff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)


def without_unseen(text: str) -> str:
    """Return a text without unseen characters, in NFC; its white space stays."""
    # Most texts are plain, and this tells it ten times faster than the pattern.
    seen = text if text.isprintable() else UNSEEN.sub("", text)
    return seen if is_normalized("NFC", seen) else normalize("NFC", seen)
