"""Reads a parsed page as a row of text blocks, each with where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from pipelines.page.code import code_lines
from pipelines.page.showing import (
    EMPTY_MARKS,
    UNSEEN_FLAG,
    is_hidden,
    is_unseen,
    leads_to_note,
    marks_note,
)
from pipelines.page.standing import TAG_SIGNS, standing_of
from pipelines.page.unseen import without_unseen

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li "
    "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
UNREAD_TAGS = frozenset(
    "script style noscript template svg iframe button select input textarea object "
    "embed audio video canvas map head math datalist progress meter option".split()
)
MAX_BLOCK = 20_000
"""Characters of a block whose words are counted."""
MAX_DEPTH = 260
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
WORD = re.compile(r"\w+")
PARAGRAPH_GAP = re.compile(r"\n\s*\n")


CUSTOM_BLOCK = 60
"""Characters from which on an element with a name of the page's own is a block."""


@dataclass(slots=True, eq=False)
class Frame:
    """A block element with text in it, and what is known of it."""

    tag: str
    names: str
    parent: "Frame | None"
    depth: int
    element: HtmlElement
    own: int = 0
    number: int = 0
    """Its place among the page's frames."""
    words: int = 0
    good_words: int = 0
    standing: int = 0
    """Its own flags and those of all frames around it."""
    shown: int = 0
    """Its own flags, as far as they can be believed."""
    near: int = 0
    """Flags of it and the two frames around it."""


@dataclass(slots=True, eq=False)
class Block:
    """A run of text between two edges of block elements."""

    text: str
    frame: Frame
    tokens: list[str]
    """Its words in lower case."""
    words: int
    """How many they are."""
    linked: float
    """Share of its letters that stand in links."""
    strong: float
    """Share of its letters in bold or italics."""
    code: str = ""
    """What it says line by line, where it is set out so; empty for prose."""

    @property
    def shown(self) -> str:
        """What it says as it is stored: in its lines, or in one."""
        return self.code or self.text


@dataclass(slots=True)
class _Run:
    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    strong: int = 0
    is_noted: bool = False
    """Whether the number of a note was left out of it."""
    code: str = ""
    """What the program or letter says line by line that it is all of."""


class BlockReader:
    """Walks a tree once and gathers its blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._run = _Run()
        self._depth = 0
        self.elements = 0
        """How many elements were walked through."""

    def read(self, tree: HtmlElement) -> list[Block]:
        """Return the blocks of a page in order."""
        body = next(tree.iter("body"), tree)
        root = Frame("body", "", None, 0, body)
        self._children(body, root, 0, 0)
        self._flush(root)
        return self.blocks

    def _children(
        self, element: HtmlElement, frame: Frame, linked: int, strong: int
    ) -> None:
        self._depth += 1
        self.elements += 1
        if text := element.text:
            self._add(text, linked, strong)
        for child in element:
            self._element(child, frame, linked, strong)
            if text := child.tail:
                self._add(text, linked, strong)
        self._depth -= 1

    def _element(
        self, element: HtmlElement, frame: Frame, linked: int, strong: int
    ) -> None:
        tag = element.tag
        if tag in BLOCK_TAGS or is_custom_block(element):
            if self._depth <= MAX_DEPTH:
                self._flush(frame)
                inner, before = new_frame(element, frame), len(self.blocks)
                self._children(element, inner, linked, strong)
                if tag == "pre" and len(self.blocks) == before:
                    self._run.code = code_lines(element)
                self._flush(inner)
                frame.words += inner.words
                frame.good_words += inner.good_words
        elif self._is_unread(element, frame) or self._depth > MAX_DEPTH:
            return
        elif tag == "br":
            self._run.pieces.append("\n")
        elif tag == "a" and self._run.pieces and leads_to_note(element):
            self._run.is_noted = True
        elif not (is_unseen(element) or (tag == "sup" and marks_note(element))):
            linked += tag == "a"
            strong += tag in ("b", "strong", "em", "i")
            self._children(element, frame, linked, strong)

    def _is_unread(self, element: HtmlElement, frame: Frame) -> bool:
        """Tell what is no text; a button with words on both sides is one of them, and one
        that a heading consists of is the heading."""
        tag = element.tag
        if not isinstance(tag, str):
            return True
        if tag == "button" and frame.tag in HEADINGS and not self._run.pieces:
            return False
        is_term = tag == "button" and self._run.pieces and not len(element)
        has_words = is_term and (element.tail or "").strip(" .\n")
        return tag in UNREAD_TAGS and not has_words

    def _add(self, text: str, linked: int, strong: int) -> None:
        run = self._run
        if not run.pieces and text.isspace():
            return
        run.pieces.append(text.replace("\n", " ") if "\n" in text else text)
        if linked:
            run.links.append(text.strip())
        if strong:
            run.strong += len(text.strip())

    def _flush(self, frame: Frame) -> None:
        run = self._run
        if not run.pieces:
            return
        self._run = _Run()
        whole = "".join(run.pieces).strip()
        if not whole:
            return
        whole = without_unseen(whole)
        if run.is_noted:
            whole = EMPTY_MARKS.sub("", whole)
        length = max(1, len(whole))
        strong = min(1.0, run.strong / length)
        is_parted = "\n" in whole and not run.code
        parts = PARAGRAPH_GAP.split(whole) if is_parted else [whole]
        for text in map(lines, parts):
            if text:
                tokens = WORD.findall(text[:MAX_BLOCK].lower())
                links = run.links
                if links and len(parts) > 1:
                    links = [link for link in links if link in text]
                linked = min(1.0, sum(map(len, links)) / max(1, len(text)))
                words = len(tokens)
                frame.words += words
                frame.good_words += words if words >= 10 and linked < 0.4 else 0
                self.blocks.append(
                    Block(text, frame, tokens, words, linked, strong, run.code)
                )


def is_custom_block(element: HtmlElement) -> bool:
    """Tell whether an element with a name of the page's own holds a paragraph."""
    tag = element.tag
    if not isinstance(tag, str) or "-" not in tag:
        return False
    return len((element.text or "").strip()) > CUSTOM_BLOCK or any(
        child.tag in BLOCK_TAGS for child in element
    )


def lines(text: str) -> str:
    """Return text with white space made alike, its line breaks kept."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(
        line for raw in text.split("\n") if (line := " ".join(raw.split()))
    )


def new_frame(element: HtmlElement, parent: Frame) -> Frame:
    """Return the frame of a block element."""
    named, own_id = element.get("class"), element.get("id")
    names = f"{named or ''} {own_id or ''}" if own_id else (named or "")
    own = standing_of(names[:300]) if names else 0
    own |= TAG_SIGNS.get(element.tag, 0)
    if is_hidden(element):
        own |= UNSEEN_FLAG
    return Frame(element.tag, names, parent, parent.depth + 1, element, own)


def frames_above(frame: Frame | None) -> Iterator[Frame]:
    """Yield a frame and all around it, inner ones first."""
    while frame is not None:
        yield frame
        frame = frame.parent
