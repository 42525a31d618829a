"""Lets go what readers wrote below an article, or amid it."""

from collections import Counter
from collections.abc import Sequence

from pipelines.page.blocks import Block, Frame
from pipelines.text import furniture_words as say
from pipelines.text.ends import HEADINGS

BRIEF = 40
"""Words that an article has at least."""


def drop_replies(blocks: Sequence[Block], stay: list[bool]) -> None:
    """Let go what follows the heading of readers' comments, after most of the text."""
    words = [b.words * stays for b, stays in zip(blocks, stay, strict=True)]
    passed, total = 0, sum(words)
    for number, block in enumerate(blocks):
        if passed > 0.6 * total or (passed > BRIEF and block.frame.tag in HEADINGS):
            first = block.text.split("\n", 1)[0]
            surely = passed > 0.6 * total or say.OF_READERS.search(first)
            if len(first) < 60 and surely and say.REPLIES.match(first):
                _drop_below(blocks, stay, number)
                return
        passed += words[number]


def _drop_below(blocks: Sequence[Block], stay: list[bool], heading: int) -> None:
    """Let go a heading and all below it, save paragraphs right beside those before it
    when the heading is in a box of its own."""
    words: Counter[Frame | None] = Counter()
    for number in range(heading):
        if stay[number]:
            words[blocks[number].frame.parent] += blocks[number].words
    lane = max(words, key=words.__getitem__, default=None)
    frame = blocks[heading].frame
    is_boxed = lane is not None and frame is not lane and frame.parent is not lane
    for number in range(heading, len(blocks)):
        stay[number] &= is_boxed and blocks[number].frame.parent is lane
