"""Finds who may have signed in the lines around the headline, and in authors' boxes."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipelines.metadata.author_names import is_persons
from pipelines.metadata.signature_words import (
    BY_ALONE,
    DATE_LIKE,
    EDGE_DATE,
    FULL_NAME,
    OPENED_NAME,
    PARTS,
)
from pipelines.page.blocks import Block
from pipelines.page.dom import text_of_element
from pipelines.page.standing import Standing
from pipelines.text.lifting import Lifted

ELSEWHERE_BLOCKS = int(
    Standing.COMMENTS | Standing.RELATED | Standing.MENU | Standing.CAPTION
)
HEADINGS = frozenset(("h1", "h2", "h3"))
ANY_HEADING = HEADINGS | {"h4", "h5", "h6"}
OF_OTHERS = re.compile(
    r"\b(?:related|more (?:from|stories|news|articles|posts|on|in)|latest|recent|popular|"
    r"most[ -](?:read|shared|viewed)|trending|you (?:may|might)|(?:read|up) next|"
    r"(?:see|read) also|keep reading|top stories|editors?['’]s? picks?|comments?|"
    r"replies|responses|reactions|(?:à|a) lire|lire aussi|derni(?:er|ère)s|"
    r"sur le même|dans la même|notre sélection|commentaires?|réactions|"
    r"les plus (?:lus|vus|partagés|commentés|populaires|récents)|"
    r"articles? (?:liés|similaires|récents)|"
    r"(?:our|meet (?:our|the)) (?:team|staff|writers|authors|journalists|contributors|newsroom)|"
    r"(?:nos|les) (?:journalistes|chroniqueu\w+|contribut\w+)|nos (?:auteur\w*|rédact\w+)|"
    r"mehr (?:zum|aus|von)|weitere|neueste|ähnliche|verwandte|kommentare?|"
    r"relacionad[oa]s|comentarios?|últim[oa]s|upcoming|(?:our|all|more) events|"
    r"(?:nos|prochains|tous les) (?:événements|rendez-vous)|veranstaltungen|"
    r"events? calendar|calendrier)\b|^\W*(?:events?|agenda|[ée]v[ée]nements|termine|"
    r"à la une|(?:l['’]|notre )équipe|(?:la|notre) rédaction)\W*$",
    re.I,
)
"""What a heading says above other articles, readers' comments and days to come."""
PASSED = 80
"""Words of the text after which a name beside a date is not the author's."""
NAMELESS = int(
    Standing.MENU
    | Standing.DIALOG
    | Standing.LETTER
    | Standing.CAPTION
    | Standing.TAGS
    | Standing.RELATED
    | Standing.COMMENTS
    | Standing.TITLE
    | Standing.ADVERT
)


def heading_block(lifted: Lifted) -> Block | None:
    """Return the heading that says the headline, or the page's first main one."""
    if lifted.heading_at >= 0:
        block = lifted.blocks[lifted.heading_at]
        if block.frame.tag in HEADINGS:
            return block
    return next((block for block in lifted.blocks if block.frame.tag == "h1"), None)


def around_headline(lifted: Lifted) -> frozenset[HtmlElement]:
    """Return the elements that hold the headline: whatever they are called, the
    article is in them."""
    heading = heading_block(lifted)
    if heading is None:
        return frozenset()
    return frozenset(heading.frame.element.iterancestors())


def others_lines(lifted: Lifted) -> frozenset[int]:
    """Return the numbers of the blocks behind the text that belong to other articles or
    to readers: below a heading that says so, a link of some words and what is below it,
    cards at the side."""
    last = max((n for n, stays in enumerate(lifted.kept) if stays), default=-1)
    end = len(lifted.blocks)
    found: set[int] = set()
    cards: set[HtmlElement | None] = set()
    for number in range(last + 1, end if last > lifted.heading_at else 0):
        block = lifted.blocks[number]
        side = next(block.frame.element.iterancestors("aside"), None)
        if block.frame.tag in ANY_HEADING:
            if OF_OTHERS.search(block.text):
                return frozenset((*found, *range(number, end)))
            cards |= {side} - {None} if block.words > 2 else set()
        if block.linked > 0.9 and block.words > 3:
            found.update(range(number, min(number + 2, end)))
        elif side in cards and not block.frame.standing & Standing.AUTHOR:
            found.add(number)
    return frozenset(found)


def others_elements(lifted: Lifted) -> frozenset[HtmlElement]:
    """Return the elements of these lines that hold nothing else."""
    others = others_lines(lifted)
    frames = [block.frame.element for block in lifted.blocks]
    own = {frame for number, frame in enumerate(frames) if number not in others}
    return frozenset(frames[number] for number in others if frames[number] not in own)


def names_beside_dates(lifted: Lifted) -> Iterator[str]:
    """Yield names that stand alone under the headline, beside a date or after By."""
    if lifted.heading_at < 0:
        return
    start, passed = lifted.heading_at + 1, 0
    near = lifted.blocks[start : start + 12]
    nameless = NAMELESS & ~lifted.blocks[lifted.heading_at].frame.standing
    for number, block in enumerate(near):
        passed += lifted.kept[start + number] * block.words
        if passed > PASSED:
            return
        if len(block.tokens) > 15 or block.frame.standing & nameless:
            continue
        if block.frame.tag in ("h2", "h3", "h4") and lifted.kept[start + number]:
            continue
        beside = [block, *near[max(0, number - 1) : number + 2]]
        dated = any(DATE_LIKE.search(o.text) for o in beside if len(o.tokens) < 16)
        dated = dated or bool(number and BY_ALONE.match(near[number - 1].text))
        for part in PARTS.split(EDGE_DATE.sub("", block.text)):
            is_name = FULL_NAME.match(part) and in_capitals(part)
            if is_name and (dated or is_persons(part)):
                yield part
            elif len(block.tokens) <= 8:
                yield from _names_in_row(part)


def _names_in_row(text: str) -> Iterator[str]:
    """Yield people's names that stand in a row, or one with a place behind it."""
    pieces = text.split(", ")
    people = [piece for piece in pieces if FULL_NAME.match(piece) and is_persons(piece)]
    if len(pieces) > 1 and pieces[0] in people and in_capitals(pieces[0]):
        yield "; ".join(people)


def opened_pieces(lifted: Lifted) -> Iterator[str]:
    """Yield pieces of lines under the headline that begin with By and a name."""
    start = lifted.heading_at
    others = others_lines(lifted)
    near = enumerate(lifted.blocks[start : start + 13], start) if start >= 0 else ()
    for block in (block for number, block in near if number not in others):
        if len(block.tokens) <= 25 and not block.frame.standing & ELSEWHERE_BLOCKS:
            yield from filter(OPENED_NAME.match, PARTS.split(block.text))


def boxed_names(lifted: Lifted) -> Iterator[str]:
    """Yield names that stand alone in what is called an author's box."""
    for block in lifted.blocks:
        frame, is_short = block.frame, 2 <= len(block.tokens) <= 4
        boxed = frame.near & Standing.AUTHOR and not frame.standing & ELSEWHERE_BLOCKS
        if (
            is_short
            and boxed
            and FULL_NAME.match(block.text)
            and is_persons(block.text)
        ):
            yield block.text


def names_at_end(lifted: Lifted) -> Iterator[str]:
    """Yield the names of people that stand alone in the last lines of the text; in
    italics behind it, where the name may be any."""
    last = [number for number, stays in enumerate(lifted.kept) if stays][-2:]
    for block in (lifted.blocks[number] for number in last):
        if block.words <= 4 and FULL_NAME.match(block.text) and is_persons(block.text):
            yield block.text
    for block in lifted.blocks[last[-1] : last[-1] + 2] if last else ():
        if block.words <= 4 and FULL_NAME.match(block.text) and _is_slanted(block):
            yield block.text


def _is_slanted(block: Block) -> bool:
    """Tell whether all that a line says stands in italics, and is no link."""
    slanted = "".join(map(text_of_element, block.frame.element.iter("em", "i")))
    return slanted == block.text and not block.linked and in_capitals(block.text)


def in_capitals(name: str) -> bool:
    """Tell whether the longer words of a name begin with capitals, and go on small."""
    words = [word for word in name.split() if len(word) > 3]
    return all(word[0].isupper() for word in words) and not name.isupper()
