"""Keeps what leads into a text or parts it: the lead, headings, questions in bold."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from pipelines.page.blocks import Block, Frame, frames_above
from pipelines.page.standing import Standing
from pipelines.text import furniture_words as say
from pipelines.text.phrases import line_of

HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
AWAY = int(
    Standing.COMMENTS
    | Standing.CAPTION
    | Standing.MENU
    | Standing.AUTHOR
    | Standing.LETTER
    | Standing.SHARE
    | Standing.FORM
    | Standing.DIALOG
)
ENDS = (".", "!", "?", "…", "»", "”")
LEADS = frozenset(("p", "h2", "h3"))
NEAR = 20
"""Blocks between the headline and the text among which a lead may be."""
LEAD = 8
"""Words of a lead."""
QUESTION = 3
"""Words that a question in bold has more than, unless it ends like one."""
LETTERS = re.compile(r"[^\W\d_]{2}")
OWN_BOX = re.compile(
    r"(?:^|[\s_-])(?:encadr[eé]s?|callout|admonition|info-?box|fact-?box|key-?facts|rep[eè]res|"
    r"chiffres|(?:les-)?(?:plus|moins)|pros?|cons|pros-?(?:and-?)?cons|verdict|"
    r"points-(?:forts|faibles|positifs|negatifs))(?:$|[\s_-])",
    re.I,
)
POINTS = line_of(
    r"""
    (?:the |les )?(?:pros?|cons?|good|bad|plus|moins)
    (?:points|éléments) (?:forts|faibles|positifs|négatifs)|(?:plus|minus) points
    (?:what |ce qu'|ce que )?(?:we|on|nous) (?:a )?(?:like[ds]?|dislike[ds]?|aime|aimons|moins
        aimé|aimé|regrette|love[ds]?)(?: (?:moins|less|pas))?
    (?:avantages|inconvénients|advantages|disadvantages|vorteile|nachteile)
    """
)
"""The headings of such lists."""
FACTS = line_of(
    r"""
    (?:les )?(?:repères|(?:chiffres|dates)[- ]clés)|en chiffres
    (?:the )?(?:key )?(?:facts|figures|dates)|at a glance|by the numbers
    """
)
"""The headings of lists that add facts to a text."""
PAIR = 2
MANY = 3
BOX = 150
"""Words of such a box at most."""
LIKELY = 0.2
UNSURE = 0.3
DOUBTED = 0.1
"""How likely a lead must be, and a heading like others that are kept."""


def keep_lead(
    blocks: Sequence[Block], stay: list[bool], sure: Sequence[float], heading_at: int
) -> None:
    """Keep the sentences between the headline and the text that say what it is about."""
    prose = (n for n, b in enumerate(blocks) if stay[n] and b.words > LEAD)
    first = next((number for number in prose if number > heading_at), -1)
    if heading_at < 0 or not 0 < first - heading_at <= NEAR:
        return
    for number in range(heading_at + 1, first):
        block = blocks[number]
        is_told = block.frame.tag in LEADS and not block.frame.standing & AWAY
        if is_told and sure[number] > UNSURE and block.linked < DOUBTED:
            is_sentence = block.words >= LEAD and block.text.endswith(ENDS)
            if is_sentence and not say.OFFER.search(block.text):
                stay[number] = True


def keep_headings(
    blocks: Sequence[Block], stay: list[bool], sure: Sequence[float]
) -> None:
    """Keep a heading, or a question in bold, right above a paragraph of the text, where
    another one in such a place is kept or nearly is."""
    kinds = [_kind(block) for block in blocks]
    places = [number for number, stays in enumerate(stay) if stays]
    likely = [
        number
        for number in (range(places[0] + 1, places[-1]) if places else ())
        if kinds[number] and sure[number] > DOUBTED and _is_above(blocks, stay, number)
    ]
    known = {kinds[number] for number in places}
    counts = Counter(kinds[number] for number in likely)
    known |= {kinds[n] for n in likely if sure[n] > UNSURE and counts[kinds[n]] > 1}
    for number in likely:
        is_known = kinds[number] in known or _is_among(blocks, number)
        if is_known and not say.ALSO.match(blocks[number].text):
            stay[number] = True


def keep_linked_headings(
    blocks: Sequence[Block], stay: list[bool], lane: Frame | None
) -> None:
    """Keep the headings of what is told item by item, though each leads to its page."""
    found = [
        number
        for number in range(len(blocks) - 1)
        if blocks[number].frame.tag in HEADINGS
        and blocks[number].linked > 0.9
        and blocks[number].frame.parent is lane is blocks[number + 1].frame.parent
        and stay[number + 1]
        and blocks[number + 1].words >= 2 * LEAD
        and not say.ALSO.match(blocks[number].text)
    ]
    if len(found) >= MANY and lane is not None:
        for number in found:
            stay[number] = True


def keep_boxes(
    blocks: Sequence[Block], stay: list[bool], sure: Sequence[float], main: Frame
) -> None:
    """Keep lists and small boxes without links among the paragraphs that are named as
    an article's own: facts beside a text, what speaks for a thing and against it."""
    places = [number for number, stays in enumerate(stay) if stays]
    inside = range(places[0] + 1, len(blocks)) if places else range(0)
    likely_ones = (n for n in inside if not stay[n] and sure[n] > UNSURE)
    if all(_own_box(blocks[number], main) is None for number in likely_ones):
        return
    for box, run in groupby(inside, key=lambda number: _own_box(blocks[number], main)):
        numbers = list(run)
        if box is None or not all(_is_quiet(blocks[number]) for number in numbers):
            continue
        likely = [sure[number] for number in numbers]
        if max(likely) > UNSURE and (numbers[0] < places[-1] or min(likely) > UNSURE):
            for number in numbers:
                stay[number] = stay[number] or bool(LETTERS.search(blocks[number].text))


def keep_points(
    blocks: Sequence[Block], stay: list[bool], sure: Sequence[float]
) -> None:
    """Keep the lists of facts, and of what speaks for a thing and against it, with their
    headings: the latter where there are two of them, else what the trees think likely."""
    said = {block.text for block, stays in zip(blocks, stay, strict=True) if stays}
    above = (n for n in range(len(blocks) - 1) if blocks[n + 1].frame.tag == "li")
    lists = [found for number in above if (found := _points(blocks, number))]
    heads = {blocks[found[0]].text for found in lists}
    for points in lists:
        new = [n for n in points[1:] if not stay[n] and blocks[n].text not in said]
        least = LIKELY if FACTS.match(blocks[points[0]].text) else UNSURE
        is_likely = len(heads) == PAIR or any(sure[n] > least for n in new)
        if is_likely and len(new) + sum(stay[n] for n in points[1:]) == len(points) - 1:
            stay[points[0] : points[-1] + 1] = [True] * len(points)


def _points(blocks: Sequence[Block], number: int) -> list[int]:
    """Return the numbers of such a heading and of the list below it; none: no such."""
    block = blocks[number]
    if block.words > LEAD or block.frame.standing & AWAY:
        return []
    if not POINTS.match(block.text) and not FACTS.match(block.text):
        return []
    points = [number]
    for item in range(number + 1, len(blocks)):
        frame = blocks[item].frame
        if frame.tag != "li" or frame.parent is not blocks[number + 1].frame.parent:
            break
        points.append(item)
    is_quiet = all(_is_quiet(blocks[n]) for n in points)
    return points if len(points) > 1 and is_quiet else []


def _own_box(block: Block, main: Frame) -> Frame | None:
    """Return the box named as an article's own in which a block stands."""
    for frame in frames_above(block.frame):
        if frame is main or frame.words > BOX:
            return None
        if OWN_BOX.search(frame.names):
            return frame
    return None


def _is_quiet(block: Block) -> bool:
    """Tell a block that leads nowhere and asks for nothing."""
    return block.linked < DOUBTED and not say.LETTER.match(block.text)


def _is_above(blocks: Sequence[Block], stay: Sequence[bool], number: int) -> bool:
    """Tell whether the text goes on right below a heading, or below a byline under it."""
    if stay[number + 1]:
        return True
    is_line = blocks[number + 1].words <= LEAD and number + 2 < len(blocks)
    return is_line and stay[number + 2]


def _is_among(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a heading without a name stands right between two paragraphs."""
    before, block, after = (b.frame for b in blocks[number - 1 : number + 2])
    is_row = before.parent is block.parent is after.parent
    return is_row and block.tag in HEADINGS and before.tag == after.tag == "p"


def _kind(block: Block) -> tuple[tuple[str, str | None], ...] | None:
    """Return what is around a heading or a question; None for other blocks."""
    is_asked = block.words > QUESTION or block.text.rstrip().endswith("?")
    is_question = block.strong > 0.9 and is_asked
    if block.linked or not (block.frame.tag in HEADINGS or is_question):
        return None
    around = frames_above(block.frame)
    return tuple((frame.tag, frame.element.get("class")) for frame in around)
