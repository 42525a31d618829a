"""Sets spaces and punctuation as each language does, and cuts texts."""

import re

from crawler.figures import NARROW

_BEFORE = re.compile(r" (?=[:;!?»%])")
_AFTER = re.compile(r"(?<=«) ")
_GROUPED = re.compile(r"(?<![\w.,'’-])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?!\w|[.,]\d{3})")
"""A number with its thousands parted; no telephone number, which begins with 0."""


def french_spaces(text: str) -> str:
    """Make the spaces of French punctuation, and of numbers with their thousands
    parted, narrow and unbreakable, one for one."""
    text = _GROUPED.sub(lambda match: match[0].replace(" ", NARROW), text)
    return _AFTER.sub(NARROW, _BEFORE.sub(NARROW, text))


def hold_together(text: str, language: str) -> str:
    """Keep a French text's punctuation and numbers on one line; offsets stay."""
    return french_spaces(text) if language == "fr" else text


def shorten(text: str, most: int) -> str:
    """Cut a text without end after a word."""
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0] or text[:most]}…"
