"""Cleans titles: one line, no entities, no site's name; tells when two say the same."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipelines.page.unseen import without_unseen

BARS = re.compile(r"\s+[|–—·•»«:~/\\-]{1,2}\s+|\s*[|»·•]\s*|\s+[<>]\s+|(?<=\w)\s*::\s*")
TAG = re.compile(r"</?[a-zA-Z][^>]{0,80}>")
LEFTOVER = re.compile(
    r"^(?:\[>|(?:[\s:;,.|>\]•·–—-]|<(?![/\w]))+)\s*(?=[\w«“\"'<])|\s*[|–—·•:»<>-]+$"
)
QUOTED_END = re.compile(r"\s[«“\"]\s*([^«»“”\"]+?)\s*[»”\"]$")
ENTITY = re.compile(r"&(?!(?:lt|gt|#0*6[02]|#x0*3[ce]);)#?\w{1,10};", re.I)
"""An entity that is no angle bracket."""


@dataclass(slots=True, frozen=True)
class Title:
    """A candidate for the headline and where it stood."""

    text: str
    origin: str


def clean_title(text: str) -> str:
    """Return a title in one line, without entities, markup and unseen characters."""
    return one_line(TAG.sub("", one_line(text)))


def one_line(text: str) -> str:
    """Return a text in one line, without entities and unseen characters; what is escaped
    in a page is text, also where it looks like a tag."""
    for _ in range(2 if "&" in text else 0):
        text = ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return " ".join(without_unseen(text).split())


def without_leftover(title: str) -> str:
    """Cut what parted a title from what was cut off before; quotation marks in pairs are
    no such thing."""
    is_quoted = title.endswith(("»", "«")) and _is_mark(title, len(title) - 1)
    return LEFTOVER.sub("", f"{title}.")[:-1] if is_quoted else LEFTOVER.sub("", title)


def _is_mark(title: str, at: int) -> bool:
    """Tell whether a bar is one of a pair of quotation marks."""
    other = {"»": "«", "«": "»"}.get(title[at])
    if other is None:
        return False
    before, after = title[:at], title[at + 1 :]
    opens = before.count(other) > before.count(title[at])
    return opens or after.count(other) > after.count(title[at])


def without_site(title: str, site_names: Sequence[str]) -> str:
    """Cut the site's name off a title's end or beginning, where a bar parts it."""
    names = [letters(name) for name in site_names if letters(name)]
    title = _without_marked_site(title, site_names)
    for _ in range(3):
        cut = _cut_once(title, names)
        if cut == title:
            break
        title = cut
    return title


def _without_marked_site(title: str, site_names: Sequence[str]) -> str:
    """Cut off the site's whole name in quotation marks at the end, or of some words
    before a colon at the beginning."""
    quoted = QUOTED_END.search(title)
    if quoted and letters(quoted[1]) in set(map(letters, site_names)):
        return title[: quoted.start()].strip() or title
    before, _, after = title.partition(": ")
    of_words = {letters(name) for name in site_names if " " in name.strip()}
    return after if letters(before) in of_words and _begins(after) else title


def _cut_once(title: str, names: Sequence[str]) -> str:
    bars = [
        bar
        for bar in BARS.finditer(title)
        if not _is_mark(title, bar.start() + len(bar[0]) - len(bar[0].lstrip()))
    ]
    for bar in reversed(bars):
        end, start = letters(title[bar.end() :]), title[: bar.start()].strip()
        if start and any(_same_name(end, name) for name in names):
            return start
    for bar in bars[:1]:
        start, end_text = letters(title[: bar.start()]), title[bar.end() :].strip()
        if _begins(end_text) and any(_same_name(start, name) for name in names):
            return end_text
    return title


def _begins(text: str) -> bool:
    """Tell whether a title may begin so: not as a sentence goes on, but like iPhone."""
    return bool(text) and not (text[0].islower() and not text[1:2].isupper())


def _same_name(piece: str, name: str) -> bool:
    """Tell whether a piece of a title is the site's name, or a form of it."""
    if not piece:
        return True
    if piece == name:
        return True
    shorter, longer = sorted((piece, name), key=len)
    return (len(shorter) >= 4 and longer.startswith(shorter)) or (
        len(shorter) >= 6 and shorter in longer and len(longer) < 3 * len(shorter)
    )


@lru_cache(maxsize=1000)
def letters(text: str | None) -> str:
    """Return a text's letters and digits alone, in lower case: what titles are told by."""
    return re.sub(r"[\W_]+", "", (text or "").lower())
