"""Marks names and quotations in a text, everything escaped."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Protocol

from markupsafe import Markup

from technews_pages.articles import Mention
from technews_pages.subheads import find_subheads, is_clock

LONGEST_PART: Final = 30_000
"""Bytes of marked text on one page."""
LONGEST_LINE: Final = 6_000
"""Characters of a paragraph; a longer one is cut, so that no page has to hold it."""
PARAGRAPH: Final = Markup("<p>{}</p>")
HEAD: Final = Markup('<h2 class="subhead">{}</h2>')
CLOCK: Final = Markup('<p class="clock">{}</p>')


BEFORE: Final = ("<h2", '<p class="clock"')
"""What does not stand last on a page."""


class Span(Protocol):
    """Anything with a place in the text."""

    start_char: int
    end_char: int


def marked_paragraphs(
    text: str, mentions: Sequence[Mention], quotes: Sequence[Span], prefix: str
) -> list[Markup]:
    """Make a paragraph or heading of each line, names linked, quotations in `mark`.

    The mentions stand in the order of the text.
    """
    paragraphs: list[Markup] = []
    starts = [mention.start_char for mention in mentions]
    start = 0
    lines = [line for line in text.split("\n") if line.strip()]
    heads = find_subheads(lines)
    number = 0
    for line in text.split("\n"):
        if line.strip():
            tag = HEAD if number in heads else PARAGRAPH
            tag = CLOCK if is_clock(line) else tag
            number += 1
            for left, right in _cuts(line, start):
                near = mentions[bisect_left(starts, left) : bisect_left(starts, right)]
                said = [q for q in quotes if q.start_char < right and q.end_char > left]
                inner = _paragraph(text, left, right, near, said, prefix)
                paragraphs.append(tag.format(inner))
        start += len(line) + 1
    return paragraphs


def _cuts(line: str, start: int) -> Iterator[tuple[int, int]]:
    """Give where a line that begins at `start` begins and ends, in parts at spaces."""
    place = 0
    while len(line) - place > LONGEST_LINE:
        cut = line.rfind(" ", place + 1, place + LONGEST_LINE) + 1
        cut = cut or place + LONGEST_LINE
        yield start + place, start + cut
        place = cut
    yield start + place, start + len(line)


def in_parts(paragraphs: Sequence[Markup]) -> list[list[Markup]]:
    """Part a very long text, so that no page of it is heavy; one part at least."""
    parts: list[list[Markup]] = [[]]
    room = LONGEST_PART
    for paragraph in paragraphs:
        room -= len(paragraph.encode())
        if room < 0 and parts[-1]:
            heads: list[Markup] = []
            while len(parts[-1]) > 1 and parts[-1][-1].startswith(BEFORE):
                heads.insert(0, parts[-1].pop())
            parts.append(heads)
            room = LONGEST_PART - len(paragraph.encode())
        parts[-1].append(paragraph)
    return parts


def _paragraph(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    quotes: Sequence[Span],
    prefix: str,
) -> Markup:
    edges = {start, end}
    for quote in quotes:
        edges |= {max(start, quote.start_char), min(end, quote.end_char)}
    pieces = []
    for left, right in pairwise(sorted(edges)):
        inner = _names(text, left, right, mentions, prefix)
        is_said = any(q.start_char <= left and right <= q.end_char for q in quotes)
        pieces.append(Markup("<mark>{}</mark>").format(inner) if is_said else inner)
    return Markup().join(pieces)


def _names(
    text: str, start: int, end: int, mentions: Sequence[Mention], prefix: str
) -> Markup:
    """Link the names between two places; one that crosses them stays plain."""
    pieces: list[Markup | str] = []
    place = start
    for mention in mentions:
        if not place <= mention.start_char < mention.end_char <= end:
            continue
        pieces += [text[place : mention.start_char], _link(text, mention, prefix)]
        place = mention.end_char
    pieces.append(text[place:end])
    return Markup().join(pieces)


def _link(text: str, mention: Mention, prefix: str) -> Markup:
    return Markup('<a class="{}" href="{}{}">{}</a>').format(
        mention.kind,
        prefix,
        mention.entity_id,
        text[mention.start_char : mention.end_char],
    )
