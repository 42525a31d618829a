"""Reads the publisher's own copy of an article's text: in JSON-LD, or in the feed."""

import html
import re
from dataclasses import dataclass

from lxml import html as lxml_html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from crawler.items import Page
from pipelines.metadata.declared import Declared
from pipelines.page.blocks import WORD, BlockReader
from pipelines.page.surroundings import word_runs
from pipelines.page.unseen import without_unseen
from pipelines.text.furniture import without_furniture
from pipelines.text.script_bodies import scripted_body

TAG = re.compile(
    r"<(?:p|br|div|h[1-6]|li|ul|ol|a|em|strong|b|i|span|img|figure)\b", re.I
)
SIGN_LINE = re.compile(r"[+=*_~`-]{3}|!?\[#|!\[[^\]]*\]\([^)]*\)$")
MARKED_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]*\)(?:\{:[^}]*\})?")
MARKS = re.compile(r"^#{1,6} |\*\*(?=\S)|(?<=\S)\*\*|^> ")
"""Lines, links and other marks of Markdown."""
SHORTEST = 250
"""Characters; less is a summary."""
FEWEST = 80
"""Words from which on a copy may stand for a text that the page lacks."""


@dataclass(slots=True, frozen=True)
class Copy:
    """A copy of the text, one paragraph a line, and where it was found."""

    text: str = ""
    origin: str = ""


def best_copy(declared: Declared, page: Page, tree: HtmlElement, headline: str) -> Copy:
    """Return the publisher's copy of the text, else the one in a script's data."""
    copy = publishers_copy(declared, page)
    return copy if copy.text else scripts_copy(tree, headline)


def publishers_copy(declared: Declared, page: Page) -> Copy:
    """Return the longest copy of the text; an empty one where there is none."""
    found = [
        Copy(_lines(told), origin)
        for origin, told in (
            ("json-ld", declared.told("articleBody")),
            ("feed", page.hints.content or ""),
        )
        if len(told) > SHORTEST
    ]
    return max(found, key=lambda copy: len(copy.text), default=Copy())


def scripts_copy(tree: HtmlElement, headline: str) -> Copy:
    """Return the text in the data of a script that draws the page, where it has one."""
    told = scripted_body(tree, headline)
    return Copy(_lines(told), "script") if len(told) > SHORTEST else Copy()


def _lines(told: str) -> str:
    """Return marked-up or plain text as paragraphs, furniture let go."""
    told = without_unseen(told)
    if "&lt;" in told or not TAG.search(told):
        told = html.unescape(told)
    if not TAG.search(told):
        plain = (without_signs(" ".join(raw.split())) for raw in told.split("\n"))
        return "\n".join(line for line in plain if line)
    try:
        tree = lxml_html.document_fromstring(told)
    except LxmlError:
        return ""
    blocks = BlockReader().read(tree)
    kept = without_furniture(blocks, [True] * len(blocks), ())
    return "\n".join(b.shown for b, stays in zip(blocks, kept, strict=True) if stays)


def without_signs(line: str) -> str:
    """Return a line of plain text without the signs of Markdown."""
    if SIGN_LINE.match(line):
        return ""
    return MARKS.sub("", MARKED_LINK.sub(r"\1", line))


def tells_more(copy: Copy, text: str) -> bool:
    """Tell whether the page shows just a part of what the copy says, or nothing."""
    told, shown = (WORD.findall(words.lower()) for words in (copy.text, text))
    if len(told) < FEWEST or len(shown) > 0.6 * len(told):
        return False
    runs = word_runs(shown)
    known = set(word_runs(told))
    shared = sum(run in known for run in runs)
    return len(shown) < FEWEST / 2 or shared > 0.5 * len(runs)
