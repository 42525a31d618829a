"""Keeps a live blog whole: each of its entries, and the paragraphs above them."""

import re
from collections.abc import Iterator, Sequence

from pipelines.metadata.author_names import is_persons
from pipelines.page.blocks import WORD, Block
from pipelines.page.standing import Standing
from pipelines.text import service_words as service
from pipelines.text.ends import HEADINGS

SAID = r"(?-i:[A-ZÀ-Þ])[^\W\d_][^\d\n,;:]{1,40}?(?=\W|$)"
"""What may be a name."""
OPENS_WITH_TIME = re.compile(rf"^\W{{0,3}}{service.HOUR}(?!\w)", re.I)
ENTRIES = 3
"""So many kept paragraphs with a time make a live blog."""
BELOW = 4
"""Blocks below a time that may be its entry's: a title, a name, the words."""
NAME = 4
"""Words of a name."""
HEAD = re.compile(
    rf"^\W*(?:(?P<time>{service.HOUR})\W*(?:\b(?:by|par|von)\s)?\s*(?P<name>{SAID})|(?:(?:by|par|von)"
    rf"\s)?(?P<first>{SAID})\W*(?:\b(?:at|à|um)\s)?(?P<last>{service.HOUR}))\W*$",
    re.I,
)
"""The time and the writer of an entry in one line."""
HEAD_WORDS = 10
"""Words of such a line, the numbers of the time among them."""
LEAD = 12
"""Words from which on a paragraph above the entries says what it is about."""


APART = int(
    Standing.COMMENTS
    | Standing.RELATED
    | Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
    | Standing.CAPTION
    | Standing.SIDE
    | Standing.UNSEEN
)


def part_heads(blocks: Sequence[Block]) -> None:
    """Leave the time alone in the lines above a live blog's entries, where the names of
    few people stand beside it again and again."""
    heads = {
        number: head
        for number, block in enumerate(blocks)
        if 3 <= block.words <= HEAD_WORDS
        and any(token[0].isdigit() for token in (block.tokens[0], block.tokens[-1]))
        and (head := HEAD.match(block.text))
        and is_persons((head["name"] or head["first"]).strip())
        and any(below.words >= LEAD for below in blocks[number + 1 : number + 3])
    }
    names = {head["name"] or head["first"] for head in heads.values()}
    if len(heads) < ENTRIES or 2 * len(names) > len(heads):
        return
    for number, head in heads.items():
        block = blocks[number]
        block.text = head["time"] or head["last"]
        block.tokens = WORD.findall(block.text.lower())
        block.words = len(block.tokens)


def keep_live_entries(
    blocks: Sequence[Block], kept: Sequence[bool], heading_at: int
) -> list[bool]:
    """Return which blocks stay, those added that look like a live blog's kept ones."""
    stay = list(kept)
    times = [
        i
        for i, block in enumerate(blocks)
        if block.tokens
        and block.tokens[0][0].isdigit()
        and OPENS_WITH_TIME.match(block.text)
    ]
    if len(times) < ENTRIES:
        return stay
    entries = [e for e in _entries(times, len(blocks)) if any(stay[i] for i in e)]
    if len(entries) < ENTRIES:
        return stay
    told = {_kind(blocks[i]) for entry in entries for i in entry if stay[i]}
    above = blocks[: entries[0][0]]
    signed = [b.text for b in above if service.BYLINE.match(b.text)]
    for i in (i for entry in _entries(times, len(blocks)) for i in entry):
        if _kind(blocks[i]) in told and _is_plain(blocks[i]):
            stay[i] = not _signs(blocks[i], signed)
    for i in range(heading_at + 1, entries[0][0]) if heading_at >= 0 else ():
        if blocks[i].words >= LEAD and blocks[i].frame.tag == "p":
            stay[i] = stay[i] or _is_plain(blocks[i])
    return stay


def _entries(times: Sequence[int], count: int) -> Iterator[range]:
    """Yield the numbers of the blocks that may be an entry's, the time's own first."""
    for at, following in zip(times, [*times[1:], count], strict=True):
        yield range(at, min(at + BELOW, following))


def _kind(block: Block) -> tuple[str, str, str, str]:
    """Return what the blocks of all entries share: an entry's id is its own."""
    frame, above = block.frame, block.frame.parent or block.frame
    own, outer = (f.element.get("class") or "" for f in (frame, above))
    return frame.tag, own, above.tag, outer


def _signs(block: Block, signed: Sequence[str]) -> bool:
    """Tell the name of who wrote an entry, alone in its line.

    `signed`: the bylines of the whole blog.
    """
    text = block.text
    if not 1 < block.words <= NAME or block.frame.tag in HEADINGS:
        return False
    return is_persons(text) or any(text in line for line in signed)


def _is_plain(block: Block) -> bool:
    return block.linked < 0.5 and not block.frame.standing & APART
