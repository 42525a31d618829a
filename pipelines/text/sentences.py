"""Keeps short sentences in the row of a text, which trees take for what follows texts."""

import re
from collections.abc import Sequence

from pipelines.page.blocks import Block, Frame
from pipelines.text import furniture_words as say
from pipelines.text import prose
from pipelines.text.author_notes import WORK
from pipelines.text.furniture import is_furniture

LIKELY = 0.1
LONGEST = 30
"""Words of such a sentence."""
FEWEST = 3
MARKS = " ®■∎◼●•†*"
"""Signs by which some magazines end a text."""
OPENS = re.compile(r"^[«“\"‘']?\s?[A-ZÀ-ÞŒ0-9]")
FOREIGN = re.compile(
    rf"@|https?:|www\.|[#©|→»]\s*$|\b{WORK}\b|"
    r"\b(?:you(?:rs?)?|vous|votre|vos|photos?|images?|illustration|traduction|translat\w+|"
    r"thanks?|merci|stay tuned|via|bonne|happy|enjoy|voilà|source|e-?mails?|newsletters?|"
    r"contributed|contribué|(?:abonn|subscri|inscri)\w+|ce lien|this link|"
    r"our|notre|nos|ici|here|below|above|ci-dessous|ci-contre)\b",
    re.I,
)
"""What is said by those who sign, greet, thank or credit."""


def keep_sentences(
    blocks: Sequence[Block], stay: list[bool], sure: Sequence[float]
) -> None:
    """Keep the short sentences that stand right below a paragraph of the text."""
    first = next((number for number, stays in enumerate(stay) if stays), len(blocks))
    doubted = [n for n in range(first, len(blocks)) if sure[n] > LIKELY and not stay[n]]
    rows = prose.in_row(blocks, stay) if doubted else []
    for number in doubted:
        block, before = blocks[number], blocks[number - 1]
        is_next = stay[number - 1] and _is_beside(block.frame, before.frame)
        if rows[number] and is_next and closes(block):
            stay[number] = True


def _is_beside(frame: Frame, before: Frame) -> bool:
    """Tell whether two paragraphs stand in one box, or in two of its parts."""
    box, other = frame.parent, before.parent
    if box is None or other is None:
        return False
    return box is other or box.parent is other.parent is not None


def closes(block: Block) -> bool:
    """Tell whether a line is a plain sentence, and no greeting, signature or credit."""
    text = block.text.rstrip(MARKS)
    if not FEWEST <= block.words <= LONGEST or block.linked or block.strong > 0.5:
        return False
    if not text.endswith(prose.ENDS) or not OPENS.match(text) or prose.ASKS.match(text):
        return False
    if say.ALSO.match(text) or is_furniture(block):
        return False
    return not FOREIGN.search(prose.QUOTED.sub("", text))
